"""A small file of every format, written for the tests, and what a reader must see in it."""

from __future__ import annotations

from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile


class Sample(NamedTuple):
    """Target units as (unit, text, state), source texts, protected pieces of the target."""

    suffix: str
    raw: str
    target: list[tuple[str | None, str, str | None]]
    source: list[str] | None = None
    protected: tuple[str, ...] = ()


PO = r"""# A catalogue
msgid ""
msgstr ""
"Language: fr\n"

#, python-format
msgctxt "menu"
msgid "Open \"%s\""
msgstr "Ouvrir "
"« %s »\n"

#, fuzzy
msgid "%d file"
msgid_plural "%d files"
msgstr[0] "%d fichier"
msgstr[1] "%d fichiers"

msgid "Help"
msgstr ""

#~ msgid "Old"
#~ msgstr "Vieux"
"""

XLIFF = """<?xml version="1.0" encoding="ISO-8859-1"?>
<xliff version="1.2"><file source-language="fr-FR" target-language="en-GB"><body>
<trans-unit id="1" approved="yes"><source>Bonjour <g id="1">le <x id="2"/> monde</g>&#233;</source>
<target>Hello <g id="1">the <x id="2"/> world</g> &amp; co.</target>
<alt-trans><source>Non</source><target>No</target></alt-trans></trans-unit>
<trans-unit id="2"><source>Deux.</source></trans-unit>
<trans-unit id="3"><source>Un. Deux.</source>
<seg-source><mrk mtype="seg" mid="1">Un.</mrk> <mrk mtype="seg" mid="2">Deux.</mrk></seg-source>
<target><mrk mtype="seg" mid="1">One.</mrk>
<mrk mtype="seg" mid="2">Two<ph id="1">&lt;b></ph>.</mrk>
</target><sdl:seg-defs xmlns:sdl="s"><sdl:seg id="2" conf="Draft"/></sdl:seg-defs></trans-unit>
<group translate="no"><trans-unit id="4"><source>X</source><target>Y</target></trans-unit></group>
<trans-unit id="5"><source>Cinq</source><target state="final"/></trans-unit>
</body></file></xliff>
"""

XLIFF2 = """<xliff version="2.0" srcLang="fr" trgLang="en"><file id="f"><unit id="u"><originalData>
<data id="d">x</data></originalData><segment id="s" state="final"><source>Un <pc id="1">mot</pc>.
</source><target>A <pc id="1">word</pc>.</target></segment><ignorable><source> </source></ignorable>
<segment><source>Trois <ph id="1" dataRef="d"/></source></segment></unit></file></xliff>
"""

TMX = """<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="FR"/><body>
<tu tuid="a"><tuv xml:lang="fr-fr">
<seg>Le <bpt i="1">&lt;b></bpt>mot<ept i="1">&lt;/b></ept></seg></tuv>
<tuv xml:lang="en"><seg>The <hi>word</hi> &lt;</seg></tuv></tu>
<tu><tuv xml:lang="fr-fr"><seg>seul</seg></tuv></tu></body></tmx>
"""

ANDROID = r"""<?xml version="1.0" encoding="utf-8"?>
<resources xmlns:xliff="urn:x">
  <string name="a">It\'s <b>bold</b>
     and <xliff:g id="n" example="5">%1$d</xliff:g> \u00e9 "q" &amp; more</string>
  <string name="app" translatable="false">MyApp</string>
  <string name="none"></string>
  <plurals name="p"><item quantity="one">%d file</item>
  <item quantity="other">%d files</item></plurals>
  <string-array name="l"><item>One</item><item>Two</item></string-array>
</resources>
"""

JSON = r"""{"a": {"b/c": "Hello {{name}}, \"you\" \u00e9\ud83d\ude00\n", "l": ["one", 2, "two"]},
 "@meta": {"description": "no"}, "@@locale": "en",
 "empty": "", "n": 1, "p": "{count, plural, one {# file} other {# files}}"}
"""

XCSTRINGS = """{"sourceLanguage": "en", "version": "1.0", "strings": {
 "Hello %@": {"localizations": {"fr":
 {"stringUnit": {"state": "translated", "value": "Salut %@"}}}},
 "k": {"localizations": {"en": {"stringUnit": {"state": "translated", "value": "A key"}},
 "fr": {"variations": {"plural": {"one": {"stringUnit":
 {"state": "needs_review", "value": "Une clé"}}}}}}}}}
"""

YAML = r"""en:
  plain: Text that
    folds here  # a comment
  double: "Say \"hi\" \u00e9 and
    fold \
    on"
  single: 'It''s one'
  literal: |
    First line
    second
  folded: >-
    One
    paragraph.
  number: 5
  flag: yes
  list: [one two, &x three, *x]
  empty: ""
"""

SRT = """1\r
00:00:01,000 --> 00:00:02,500\r
{\\an8}<i>Hello there,</i>\r
my friend.\r
\r
2\r
00:00:03,000 --> 00:00:04,000\r
- Yes.\r
"""

VTT = """WEBVTT

NOTE not this

intro
00:01.000 --> 00:02.000 align:start
<v Bob>Hi &amp; bye

00:03.000 --> 00:04.000
No label
"""

PROPERTIES = r"""# comment
key.one = It''s {0} caf\u00e9 \
    and on
key\ two : value
! comment
empty=
"""

STRINGS = r"""/* a "comment" */
"a b" = "He said \"hi\" \U00e9 %@"; // more
plain = "value";
"""

FLUENT = """# comment
-brand = Ferry
hello = Hello, { $user }! "Quoted {x}"
    and on
    .title = About { -brand }
mails = You have { $n ->
    [one] one mail in { $box }.
   *[other] { $n } mails.
}
"""

CSV = """id,fr,en
a,"Il dit ""oui"", non","He says ""yes"", no"
b,Deux %d,
c,"Trois
lignes","Three
lines"
"""

TSV = 'Source\tTarget\n« Oui », dit-il.\t"Yes," he said.\n'

RST = """=====
Title
=====

.. _target:

Some *text* with ``code. Here`` and :func:`f`, see :ref:`the docs <x>`, `a link
<http://x.org>`_ and others_ [1]_::

    literal

- item one
  goes on
- 2*3*4 \\*x

.. note::
   :class: x

   Note body.

.. code-block:: python

   x = 1

.. a comment
   hidden

Heading
-------

=== ===
a   b
=== ===
1   2
=== ===

.. [1] Foot.
"""

ASCIIDOC = """= Title
:toc: left

First *bold* and _it_ `code. x` with link:http://a.b[the link] and <<ref>>.footnote:[no]
second line

// comment
[NOTE]
====
Inside.
====

.Caption
----
code
----

* one
** two
term:: definition

|===
|a |b c
|===
"""

LATEX = r"""\documentclass{article}
\title{The Title}
\begin{document}
\section{Intro \textbf{bold}}\label{sec:x}
Some \emph{text}, 50\% off, caf\'e, na\"{\i}ve~--- ``so'' $x = 1. Y$.\footnote{A
\textit{note}.} % no
See \cite[p.~3]{knuth} \href{http://x}{the link}.

\begin{itemize}
\item One
\item[x] Two \verb|a_b|
\end{itemize}
\begin{verbatim}
no
\end{verbatim}
\end{document}
no
"""


def prose(*texts: str) -> list[tuple[str | None, str, str | None]]:
    return [(None, text, None) for text in texts]


SAMPLES = {
    "po": Sample(
        ".po",
        PO,
        [
            ('menu|Open "%s"', "Ouvrir « %s »", None),
            ("%d file[0]", "%d fichier", "fuzzy"),
            ("%d file[1]", "%d fichiers", "fuzzy"),
            ("Help", "", "untranslated"),
        ],
        ['Open "%s"', "%d file", "%d files", "Help"],
        ("%s", "%d", "%d"),
    ),
    "xliff": Sample(
        ".xlf",
        XLIFF,
        [
            ("1", 'Hello <g id="1">the <x id="2"/> world</g> & co.', "approved"),
            ("2", "", "untranslated"),
            ("3/1", "One.", None),
            ("3/2", 'Two<ph id="1">&lt;b></ph>.', "needs-review"),
            ("4", "Y", "untranslatable"),
            ("5", "", "approved"),
        ],
        ['Bonjour <g id="1">le <x id="2"/> monde</g>é', "Deux.", "Un.", "Deux.", "X", "Cinq"],
        ('<g id="1">', '<x id="2"/>', "</g>", '<ph id="1">&lt;b></ph>'),
    ),
    "xliff2": Sample(
        ".xliff",
        XLIFF2,
        [("u/s", 'A <pc id="1">word</pc>.', "approved"), ("u/2", "", "untranslated")],
        ['Un <pc id="1">mot</pc>.', 'Trois <ph id="1" dataRef="d"/>'],
        ('<pc id="1">', "</pc>"),
    ),
    "tmx": Sample(
        ".tmx",
        TMX,
        [("a", "The <hi>word</hi> <", None)],
        ['Le <bpt i="1">&lt;b></bpt>mot<ept i="1">&lt;/b></ept>'],
        ("<hi>", "</hi>"),
    ),
    "android": Sample(
        ".xml",
        ANDROID,
        [
            (
                "a",
                'It\'s <b>bold</b> and <xliff:g id="n" example="5">%1$d</xliff:g> é q & more',
                None,
            ),
            ("app", "MyApp", "untranslatable"),
            ("none", "", "untranslated"),
            ("p[one]", "%d file", None),
            ("p[other]", "%d files", None),
            ("l[0]", "One", None),
            ("l[1]", "Two", None),
        ],
        None,
        ("<b>", "</b>", '<xliff:g id="n" example="5">%1$d</xliff:g>', "%d", "%d"),
    ),
    "json": Sample(
        ".json",
        JSON,
        [
            ("a.b/c", 'Hello {{name}}, "you" é😀', None),
            ("a.l.0", "one", None),
            ("a.l.2", "two", None),
            ("empty", "", "untranslated"),
            ("p", "{count, plural, one {# file} other {# files}}", None),
        ],
        None,
        ("{{name}}", "{count, plural,", " one {", "#", "}", " other {", "#", "}", "}"),
    ),
    "xcstrings": Sample(
        ".xcstrings",
        XCSTRINGS,
        [
            ("Hello %@", "Salut %@", None),
            ("k.variations.plural.one", "Une clé", "needs-review"),
        ],
        ["Hello %@", "A key"],
        ("%@",),
    ),
    "yaml": Sample(
        ".yaml",
        YAML,
        [
            ("en.plain", "Text that folds here", None),
            ("en.double", 'Say "hi" é and fold on', None),
            ("en.single", "It's one", None),
            ("en.literal", "First line\nsecond", None),
            ("en.folded", "One paragraph.", None),
            ("en.list.0", "one two", None),
            ("en.list.1", "three", None),
            ("en.empty", "", "untranslated"),
        ],
    ),
    "srt": Sample(
        ".srt",
        SRT,
        [
            (
                "1 00:00:01,000 --> 00:00:02,500",
                "{\\an8}<i>Hello there,</i>\r\nmy friend.",
                None,
            ),
            ("2 00:00:03,000 --> 00:00:04,000", "- Yes.", None),
        ],
        None,
        ("{\\an8}", "<i>", "</i>"),
    ),
    "vtt": Sample(
        ".vtt",
        VTT,
        [
            ("intro 00:01.000 --> 00:02.000", "<v Bob>Hi & bye", None),
            ("2 00:03.000 --> 00:04.000", "No label", None),
        ],
        None,
        ("<v Bob>",),
    ),
    "properties": Sample(
        ".properties",
        PROPERTIES,
        [
            ("key.one", "It's {0} café and on", None),
            ("key two", "value", None),
            ("empty", "", "untranslated"),
        ],
        None,
        ("{0}",),
    ),
    "strings": Sample(
        ".strings",
        STRINGS,
        [("a b", 'He said "hi" é %@', None), ("plain", "value", None)],
        None,
        ("%@",),
    ),
    "fluent": Sample(
        ".ftl",
        FLUENT,
        [
            ("-brand", "Ferry", None),
            ("hello", 'Hello, { $user }! "Quoted {x}"\nand on', None),
            ("hello.title", "About { -brand }", None),
            (
                "mails",
                "You have { $n ->\n    [one] one mail in { $box }.\n   *[other] { $n } mails.\n}",
                None,
            ),
            ("mails[one]", "one mail in { $box }.", None),
            ("mails[other]", "{ $n } mails.", None),
        ],
    ),
    "csv": Sample(
        ".csv",
        CSV,
        [
            ("a", 'He says "yes", no', None),
            ("b", "", "untranslated"),
            ("c", "Three\nlines", None),
        ],
        ['Il dit "oui", non', "Deux %d", "Trois\nlignes"],
    ),
    "tsv": Sample(".tsv", TSV, [("1", '"Yes," he said.', None)], ["« Oui », dit-il."]),
    "rst": Sample(
        ".rst",
        RST,
        prose(
            "Title",
            "Some text with ``code. Here`` and :func:`f`, see the docs, a link and others:",
            "item one\ngoes on",
            "2*3*4 *x",
            "Note body.",
            "Heading",
            "Foot.",
        ),
        None,
        ("``code. Here``", ":func:`f`"),
    ),
    "asciidoc": Sample(
        ".adoc",
        ASCIIDOC,
        prose(
            "Title",
            "First bold and it `code. x` with the link and.\nsecond line",
            "Inside.",
            "Caption",
            "one",
            "two",
            "definition",
            "a",
            "b c",
        ),
        None,
        ("`code. x`",),
    ),
    "latex": Sample(
        ".tex",
        LATEX,
        prose(
            "The Title",
            "Intro bold",
            "Some text, 50% off, café, naïve\xa0— “so” $x = 1. Y$. See  the link.",
            "A\nnote.",
            "One",
            "Two \\verb|a_b|",
        ),
        None,
        ("$x = 1. Y$", "\\verb|a_b|"),
    ),
}

DOCX_BODY = """<w:document xmlns:w="w"><w:body>
<w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t>Heading</w:t></w:r></w:p>
<w:p><w:r><w:t>Hello </w:t></w:r><w:r><w:b/><w:t>bold</w:t><w:br/><w:t>one.</w:t></w:r>
<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>
<w:ins><w:r><w:t> New.</w:t></w:r></w:ins></w:p>
<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>item</w:t></w:r></w:p>
%s</w:body></w:document>"""
STYLES = """<w:styles xmlns:w="w"><w:style w:styleId="berschrift1">
<w:name w:val="heading 1"/></w:style>
</w:styles>"""
CELL = "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>"
TABLE = "<w:tbl>" + ("<w:tr>" + CELL * 2 + "</w:tr>") * 2 + "</w:tbl>"
ODT_BODY = """<o:document xmlns:o="o" xmlns:text="t" xmlns:table="b"><text:h>Heading</text:h>
<text:p>Hello <text:span>big</text:span>
 world<text:s text:c="2"/>x<text:note><text:note-citation>1</text:note-citation>
<text:note-body><text:p>A note.</text:p></text:note-body></text:note>.</text:p>
<text:list><text:list-item><text:p>item</text:p></text:list-item></text:list></o:document>"""


def zipped(**members: str) -> bytes:
    """A zip with these parts; a double underscore in a name is a slash, a single one a dot."""
    data = BytesIO()
    with ZipFile(data, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return data.getvalue()


def docx(*cells: str) -> bytes:
    """A small Word document, with a table of two rows and two columns where cells are given."""
    table = TABLE % cells if cells else ""
    return zipped(word__document_xml=DOCX_BODY % table, word__styles_xml=STYLES)


def odt() -> bytes:
    return zipped(content_xml=ODT_BODY)
