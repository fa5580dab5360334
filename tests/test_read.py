"""Readers: what they show, and that every character knows its place."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from transcheck.errors import InputError, UsageError
from transcheck.model import Block, Document
from transcheck.read import decode, escaper, formats, read, suffixes

ARTICLE = (
    "Ferry Service Resumes on Thursday\n\n"
    "The ferry between the two islands will sail again on Thursday, its operator has announced.\n"
    "This decision follows a week of repairs to the older of its two ships.\n\n"
    "“We are relieved,” said the harbour master. The season can begin. ”\n\n"
    "Share Button\nPrevious Article\nNext Article"
)
PIECES = """
<p> </p> <b> </b> <br> <br/> <div> </div> <li> <ul> </ul> <pre> </pre> <code> </code> <a> </a>
<h1> </h1> <td> <script> </script> <!--x--> <nav> </nav> &amp; &eacute; &notit; &#233; &#x41; &#0;
&bogus; & < > &NotEqualTilde; # * _ ` ``` [a](b) ![c](d) - 1. | \\* --- $x$ {/*x*/} <Foo/> ~~x~~
[^1] [^1]: == http://a.b title:x +++ <![c <![CDATA[ ]]> <!x <?y </ <a
<b=" "> --> a é 𝒳 word “ . ,
"""
WHITE = ("\n", "\n\n", "\r\n", "  \n", "    ", "\t", " ", "\xa0", "\u0301", "\x85")
markup = st.lists(
    st.sampled_from((*PIECES.split(), *WHITE)) | st.text(max_size=3),
    max_size=30,
).map(lambda pieces: "".join(pieces).replace("\0", "\ufffd"))


def document(text: str, suffix: str = ".txt") -> Document:
    return read("x" + suffix, text.encode()).target


def shown(text: str, suffix: str = ".txt") -> list[tuple[str, str]]:
    return [(b.kind, b.text) for b in document(text, suffix).blocks]


def places(raw: str, block: Block) -> list[tuple[str, str]]:
    """Each character of a block with what stands at its place in the file."""
    body = block.body
    assert list(body.starts) == sorted(body.starts)
    assert all(0 <= a < b <= len(raw) for a, b in zip(body.starts, body.ends, strict=True))
    assert all(0 <= a < b <= len(body.text) for a, b in block.protected)
    return [(c, body.at(i, i + 1).of(raw)) for i, c in enumerate(body.text)]


def test_plain_text_has_a_paragraph_a_line_and_furniture_of_its_own() -> None:
    kinds = [kind for kind, _ in shown(ARTICLE)]
    assert kinds == ["heading", *["paragraph"] * 6]
    assert document(ARTICLE).title == "Ferry Service Resumes on Thursday"
    assert [t for _, t in shown(ARTICLE)][-3:] == [
        "Share Button",
        "Previous Article",
        "Next Article",
    ]


def test_hard_wrapped_lines_make_one_paragraph() -> None:
    words = ARTICLE.replace("\n", " ").split()
    lines, line = [], ""
    for word in words * 3:
        if len(line) + len(word) > 64:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    wrapped = "\n".join([*lines, line])
    assert len(document(f"{wrapped}\n\n{wrapped}").blocks) == 2
    assert len(document(wrapped.replace("\n", "\r\n")).blocks) == 1


def test_a_line_that_goes_on_in_lower_case_belongs_to_the_one_before() -> None:
    text = "The company said on Monday that it would not be able\nto meet it.\nShares fell."
    assert [t.count("\n") for _, t in shown(text)] == [1, 0]


def test_bullets_and_numbers_are_items_without_their_marks() -> None:
    assert shown("• one\n• two\n\n1. Mix.\n2. Bake.") == [
        ("item", "one"),
        ("item", "two"),
        ("item", "Mix."),
        ("item", "Bake."),
    ]
    assert shown("3. Division: Unentschieden. Mehr nicht.")[0][1].startswith("3.")


def test_addresses_are_protected() -> None:
    (block,) = document("Write to a.b@example.org or see https://example.org/x?y=1.").blocks
    assert [block.text[a:b] for a, b in block.protected] == [
        "a.b@example.org",
        "https://example.org/x?y=1",
    ]


PAGE = """<!doctype html><html><head><title>Paper | Story</title><style>p {}</style></head><body>
<header><a href="/">Home</a><h1>The &ldquo;story&rdquo;</h1></header>
<nav><p>News and much more of it, in a
list that is long enough to look like prose, but which is not, as it is in the navigation.</p></nav>
<div><div><p>The first para&shy;graph has   two <b>bo</b>ld words<br>and goes on for a while.</p>
<p hidden>Unseen.</p><ul><li>One<li>Two &amp; three</ul><p>Share</p></div><aside>More</aside></div>
<footer>Imprint</footer><script>"<p>x</p>"</script></body></html>"""


def test_html_page_gives_the_article_with_what_stands_inside_it() -> None:
    assert shown(PAGE, ".html") == [
        ("heading", "The “story”"),
        (
            "paragraph",
            "The first para\xadgraph has two bold words\nand goes on for a while.",
        ),
        ("item", "One"),
        ("item", "Two & three"),
        ("paragraph", "Share"),
    ]
    assert document(PAGE, ".html").title == "The “story”"
    assert document(PAGE, ".html").notes


def test_html_fragment_keeps_everything() -> None:
    assert [t for _, t in shown("<nav>Menu</nav><p>a <code>x  y</code></p>", ".html")] == [
        "Menu",
        "a x y",
    ]


def test_html_is_recognised_without_a_suffix() -> None:
    assert read("-", PAGE.encode()).target.format == "html"
    assert read("-", ARTICLE.encode()).target.format == "text"


MARKDOWN = """---
title: "A title"
---
import X from 'y'

# Head *line* {/*anché*/}

Some `code` and \\*stars\\* &amp; a [link](http://a.b) ![an image](x.png)
goes on.[^1]

<Note extra={1}>

- item with <b>html</b>

</Note>

| a | b |
|---|---|
| c | `d` |

> quoted

```js
hidden
```

<div>
hidden
</div>

[^1]: Foot.
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_markdown_shows_prose_alone(newline: str) -> None:
    assert shown(MARKDOWN.replace("\n", newline), ".md") == [
        ("heading", "A title"),
        ("heading", "Head line"),
        ("paragraph", "Some code and *stars* & a link \ngoes on."),
        ("caption", "an image"),
        ("item", "item with html"),
        ("cell", "a"),
        ("cell", "b"),
        ("cell", "c"),
        ("cell", "d"),
        ("quote", "quoted"),
        ("paragraph", "Foot."),
    ]


def test_markdown_characters_stand_where_they_are_shown() -> None:
    target = document(MARKDOWN, ".md")
    for block in target.blocks:
        assert all(c in (unescape(there), "\n") for c, there in places(target.raw, block))


def test_markdown_protects_code_in_its_sentence() -> None:
    blocks = document(MARKDOWN, ".md").blocks
    assert [b.text[x:y] for b in blocks for x, y in b.protected] == ["code", "d"]


@given(st.text(min_size=1).map(lambda text: re.sub("[\0\ufeff]", "", text)).filter(str.strip))
def test_plain_text_keeps_every_visible_character_in_order(text: str) -> None:
    target = document(text)
    seen = [p for b in target.blocks for p in places(target.raw, b)]
    assert all(char == there for char, there in seen)
    starts = [s for b in target.blocks for s in b.body.starts]
    assert starts == sorted(set(starts))


@settings(max_examples=300)
@example("<![c](d)")
@given(markup)
def test_html_characters_know_their_place(text: str) -> None:
    raw = "<p>x" + text
    for block in document(raw, ".html").blocks:
        for char, there in places(raw, block):
            assert (
                char in unescape(there)
                or char == "\n"
                or (char == " " and not there.strip(" \t\r\n\f"))
            )


@settings(max_examples=300)
@given(markup)
def test_markdown_characters_know_their_place(text: str) -> None:
    raw = "x" + text
    for block in document(raw, ".md").blocks:
        for char, there in places(raw, block):
            assert char in unescape(there) or char == "\n"


TEXTUAL = sorted(name for name, module in formats().items() if not hasattr(module, "BINARY"))


@pytest.mark.parametrize("name", TEXTUAL)
@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=200) | markup.map(str.encode))
def test_no_bytes_crash_a_reader(name: str, data: bytes) -> None:
    try:
        target = read("x", data, name).target
    except InputError as error:
        assert str(error).startswith("x")
    else:
        for block in target.blocks:
            assert block.text.strip() or block.unit is not None
            if block.text:
                places(target.raw, block)


@pytest.mark.parametrize("text", [ARTICLE, PAGE, MARKDOWN])
@pytest.mark.parametrize("suffix", [".txt", ".html", ".md"])
def test_every_prefix_is_read(text: str, suffix: str) -> None:
    for end in range(1, len(text), 3):
        document(text[:end], suffix)


def test_encodings() -> None:
    assert decode("é".encode()) == ("é", None)
    assert decode("é".encode("utf-8-sig")) == ("é", None)
    assert decode("é".encode("utf-16")) == ("é", None)
    raw, note = decode(("Déjà vu à l’été, où les élèves étaient là. " * 5).encode("cp1252"))
    assert raw.startswith("Déjà vu à l’été") and note and "guess" in note


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"%PDF-1.7", "PDF"),
        (b"a\0b", "NUL"),
        (b"PK\x03\x04", "zip"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=f"^x.txt: .*{says}"):
        read("x.txt", data)


def test_size_limit_and_unknown_format() -> None:
    with pytest.raises(InputError, match="more than 5 characters"):
        read("x.txt", b"abcdefg", limit=5)
    with pytest.raises(UsageError, match="did you mean 'markdown'"):
        read("x.txt", b"abc", "markdwon")


def test_suffixes_and_escapes() -> None:
    assert suffixes()[".md"] == "markdown"
    assert escaper("text")("a & b") == "a & b"
    assert escaper("html")("a & b") == "a &amp; b"


HOSTILE = ("<a ", "<!--", "<a b='", "</", "&", "<div>", "<p>x ", "[", "{/*", "> ", '"', ". ”")


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_repetition_is_read(piece: str) -> None:
    for suffix in (".txt", ".html", ".md"):
        document("x" + piece * 20_000, suffix)


def test_an_export_in_a_code_block_leaves_its_end_alone() -> None:
    page = "One.\n\n```js\nexport const x = 1;\n```\n\nTwo.\n\n~~~\nexport let y;\n~~~\nThree."
    assert [text for _, text in shown(page, ".mdx")] == ["One.", "Two.", "Three."]


def test_a_rule_between_sections_opens_no_metadata() -> None:
    page = "---\ntitle: Harbour\n---\n\nOne.\n\n---\n## Two\n\nThree.\n\n---\n\nFour."
    expected = [("heading", "Harbour"), ("paragraph", "One."), ("heading", "Two")]
    assert shown(page, ".md") == [*expected, ("paragraph", "Three."), ("paragraph", "Four.")]
