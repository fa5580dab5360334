"""Every format: what is read, where it stands, what is refused, and that a fix can be written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import javaproperties
import pytest
from formats import DOCX_BODY, ODT_BODY, SAMPLES, TABLE, Sample, docx, odt, zipped
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.audit import Article, audit
from transcheck.config import Config
from transcheck.errors import InputError, UsageError
from transcheck.model import Block, Document, Finding, Reading
from transcheck.read import escaper, formats, read, suffixes
from transcheck.segment import segment
from transcheck.units import by_name

NAMES = sorted(SAMPLES)
CONTAINERS: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "docx": (DOCX_BODY % (TABLE % tuple("abcd")), lambda raw: zipped(word__document_xml=raw)),
    "odt": (ODT_BODY, lambda raw: zipped(content_xml=raw)),
}
SAMPLE = pytest.mark.parametrize("sample", [SAMPLES[n] for n in NAMES], ids=NAMES)


def reading(sample: Sample) -> Reading:
    return read("x" + sample.suffix, sample.raw.encode())


def units(document: Document) -> list[tuple[str | None, str, str | None]]:
    return [(b.unit, b.text, b.state) for b in document.blocks]


def sound(document: Document) -> None:
    """Places rise and lie inside the file, protected ranges inside the text; segments cut it."""
    for block in document.blocks:
        starts, ends = list(block.body.starts), list(block.body.ends)
        assert len(starts) == len(ends) == len(block.text)
        assert starts == sorted(starts)
        assert all(0 <= a <= b <= len(document.raw) for a, b in zip(starts, ends, strict=True))
        assert all(0 <= a < b <= len(block.text) for a, b in block.protected)
        assert block.text.strip() or block.state
    assert all(s.text for s in segment(document))


@SAMPLE
def test_what_is_read(sample: Sample) -> None:
    found = reading(sample)
    assert units(found.target) == sample.target
    assert (found.source and [b.text for b in found.source.blocks]) == sample.source
    pieces = [b.text[x:y] for b in found.target.blocks for x, y in b.protected]
    if sample.protected:
        assert tuple(pieces) == sample.protected
    for document in filter(None, (found.target, found.source)):
        sound(document)


@SAMPLE
def test_plain_characters_stand_where_they_are_shown(sample: Sample) -> None:
    found = reading(sample)
    for document in filter(None, (found.target, found.source)):
        for block in document.blocks:
            exact = [
                block.body.at(i, i + 1).of(document.raw) == c for i, c in enumerate(block.text)
            ]
            assert sum(exact) >= 0.75 * len(exact)


@SAMPLE
def test_beads_pair_the_units_of_both_sides(sample: Sample) -> None:
    found = reading(sample)
    if found.source is None:
        assert found.beads is None
    else:
        pairs = [(found.source.blocks[s], found.target.blocks[t]) for s, t in found.beads or ()]
        assert [a.unit for a, _ in pairs] == [b.unit for _, b in pairs]
        assert len(pairs) == len(found.target.blocks)


@SAMPLE
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_line_ends_do_not_matter(sample: Sample, newline: str) -> None:
    raw = sample.raw.replace("\r\n", "\n").replace("\n", newline)
    found = read("x" + sample.suffix, raw.encode())
    expected = [(u, t.split(), s) for u, t, s in units(reading(sample).target)]
    assert [(u, t.split(), s) for u, t, s in units(found.target)] == expected
    sound(found.target)


NEW = {"rst": "Zug", "asciidoc": "Zug", "tsv": "Zug", "yaml": "Zug", "fluent": "Zug & Bus"}
WORD = re.compile(r"[A-Za-zé]{2,}")


@SAMPLE
def test_a_fix_can_be_written_back(sample: Sample) -> None:
    """Each word replaced, escaped for its format, reads as the replacement; the rest stays."""
    name = next(n for n in NAMES if SAMPLES[n] is sample)
    new = NEW.get(name, 'Zug "A" & <B> {C} 50% \\d')
    before = reading(sample).target
    for number, word in places(before):
        span = before.blocks[number].body.at(*word.span())
        if name == "csv" and before.raw[span.start - 1] == ",":
            continue  # a field without quotes
        written = before.raw[: span.start] + escaper(before.format)(new)
        after = read("x", (written + before.raw[span.end :]).encode(), before.format).target
        expected = [b.text.split() for b in before.blocks]
        text = before.blocks[number].text
        expected[number] = (text[: word.start()] + new + text[word.end() :]).split()
        assert [b.text.split() for b in after.blocks] == expected


def places(document: Document) -> Iterator[tuple[int, re.Match[str]]]:
    """Words outside protected text, with the number of their block."""
    for number, block in enumerate(document.blocks):
        for word in WORD.finditer(block.text):
            inside = [r for r in block.protected if r[0] < word.end() and word.start() < r[1]]
            if not inside and not str(block.unit).endswith("]"):
                yield number, word


@st.composite
def damaged(draw: st.DrawFn, name: str) -> tuple[str, bytes]:
    """A sample with pieces cut out, doubled, moved or replaced by noise."""
    raw = CONTAINERS[name][0] if name in CONTAINERS else SAMPLES[name].raw
    noise = st.text(max_size=4) | st.sampled_from(sorted(set(re.findall(r"\W+|\w+", raw))))
    for _ in range(draw(st.integers(1, 4))):
        a = draw(st.integers(0, len(raw)))
        b = draw(st.integers(a, min(len(raw), a + 30)))
        raw = raw[:a] + draw(noise) + raw[b:]
    if name in CONTAINERS:
        return f"x.{name}", CONTAINERS[name][1](raw)
    return "x" + SAMPLES[name].suffix, raw.encode()


def read_or_refused(file: tuple[str, bytes]) -> None:
    try:
        found = read(*file)
    except InputError as error:
        assert re.match(r"x\.\w+:", str(error))
    else:
        sound(found.target)
        if found.source:
            sound(found.source)


@pytest.mark.parametrize("name", [*NAMES, *CONTAINERS])
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_damaged_files_are_read_or_refused(name: str, data: st.DataObject) -> None:
    read_or_refused(data.draw(damaged(name)))


@pytest.mark.parametrize("name", sorted(formats()))
@settings(max_examples=60, deadline=None)
@given(data=st.binary(max_size=200) | st.text(max_size=80).map(str.encode))
def test_random_bytes_are_read_or_refused(name: str, data: bytes) -> None:
    try:
        sound(read("x", data, name).target)
    except InputError as error:
        assert str(error).startswith("x:")


@SAMPLE
def test_every_prefix_is_read_or_refused(sample: Sample) -> None:
    for end in range(1, len(sample.raw), 7):
        try:
            sound(read("x" + sample.suffix, sample.raw[:end].encode()).target)
        except InputError as error:
            assert str(error).startswith("x.")


key = st.text("abc.é", min_size=1, max_size=5)
value = st.text(st.sampled_from("ab é\\n:=#!'\n\t😀"), max_size=12)


@given(st.dictionaries(key, value, min_size=1, max_size=4))
def test_properties_agree_with_javaproperties(entries: dict[str, str]) -> None:
    raw = javaproperties.dumps(entries, timestamp=None)
    found = read("x.properties", raw.encode())
    assert {b.unit: b.text for b in found.target.blocks} == {
        k: v.strip() for k, v in entries.items()
    }


def blocks(data: bytes, name: str) -> list[tuple[str, str]]:
    return [(b.kind, b.text) for b in read(name, data).target.blocks]


def test_word_documents() -> None:
    assert blocks(docx(), "x.docx") == [
        ("heading", "Heading"),
        ("paragraph", "Hello bold\none. New."),
        ("item", "item"),
    ]
    found = read("x.docx", docx())
    assert found.target.title == "Heading"
    assert found.target.raw == "Heading\nHello bold\none. New.\nitem"
    sound(found.target)


def test_a_word_table_of_two_languages_is_a_pair() -> None:
    found = read(
        "x.docx",
        docx(
            "French",
            "English",
            "Bonjour à tous ceux qui sont ici présents.",
            "Hello to all those who are present.",
        ),
    )
    assert found.source and [b.text for b in found.source.blocks] == [
        "Bonjour à tous ceux qui sont ici présents."
    ]
    assert [b.text for b in found.target.blocks] == ["Hello to all those who are present."]
    assert found.target.language.code == "en"
    plain = read("x.docx", docx("Year", "Sales", "2001", "12"))
    assert plain.source is None
    assert [b.kind for b in plain.target.blocks][-4:] == ["cell"] * 4


def test_a_web_table_of_two_languages_is_a_pair() -> None:
    row = "<tr><td>1<td>Bonjour &amp; merci.<td>Hello <b>and</b> thanks."
    table = f"<table><tr><th>ID<th>French<th>English</tr>{row}</table>"
    found = read("x.html", table.encode())
    assert found.source and [b.text for b in found.source.blocks] == ["Bonjour & merci."]
    assert [b.text for b in found.target.blocks] == ["Hello and thanks."]
    plain = table.replace("French", "Source").replace("English", "Target")
    article = f"<p>{'A long article with a small table. ' * 5}</p>{table}"
    assert read("x.html", article.encode()).source is None
    assert read("x.html", f"{article}{plain}".encode()).source is not None


def test_open_documents() -> None:
    assert blocks(odt(), "x.odt") == [
        ("heading", "Heading"),
        ("paragraph", "Hello big world  x."),
        ("paragraph", "A note."),
        ("item", "item"),
    ]


BOMB = """<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>
<resources><string>&b;</string></resources>"""
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xliff>&a;</xliff>'


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("x.xml", BOMB.encode(), "declares entities"),
        ("x.xlf", OUTSIDE.encode(), "external references"),
        ("x.xml", b"<?xml version='1.0'?><other/>", "no translation format"),
        ("x.xlf", b"<xliff><file></xliff>", r"^x.xlf:1: not well-formed"),
        ("x.json", b'{"a": }', r"^x.json:1:7: not valid JSON"),
        ("x.json", b'{"a":' * 50_000, "x.json"),
        ("x.yaml", b"[" * 50_000, "nested too deeply"),
        ("x.yaml", b"a: b: c", r"^x.yaml:1:\d+: not valid YAML"),
        ("x.strings", b'"a" = "b"', r"^x.strings:1: expected"),
        ("x.csv", b'source,target\n"a"b",c\n', r"^x.csv:2: a quotation mark"),
        ("x.csv", b"one\ntwo\n", "no target column"),
        ("x.docx", b"PK\x03\x04 broken", "broken"),
        ("x.docx", zipped(other_xml="<a/>"), "no Word document"),
        ("x.docx", zipped(word__document_xml=BOMB), "declares entities"),
        ("x.odt", b"no zip", "broken"),
        ("x.srt", b"no cues", "no cues"),
        ("x.po", b'msgid "a\nmsgstr "b"\n', "PO|msgfmt"),
    ],
)
def test_hostile_and_broken_files_are_refused_by_name(name: str, data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=says):
        read(name, data)


def test_a_broken_entry_of_a_catalogue_is_said_and_the_others_are_read() -> None:
    raw = 'msgid "a"\nmsgstr b"\n\nmsgid "c"\nmsgstr "d"\n'
    found = read("x.po", raw.encode()).target
    assert [(b.text, b.state) for b in found.blocks] == [("", "untranslated"), ("d", None)]
    assert found.notes == ("lines that are no PO were left out (check with msgfmt -c): 2",)


def test_a_zip_bomb_is_refused() -> None:
    body = "<w:p>" + " " * 1_000_000
    with pytest.raises(InputError, match="unpacks to more than"):
        read("x.docx", zipped(word__document_xml=body), limit=1000)


def test_suffixes_are_those_of_the_modules() -> None:
    expected = {s: name for name, module in formats().items() for s in module.SUFFIXES}
    assert suffixes() == expected
    with pytest.raises(UsageError, match="did you mean"):
        escaper("xlif")


def test_content_decides_where_the_suffix_does_not() -> None:
    assert read("x.xml", SAMPLES["xliff"].raw.encode()).target.format == "xliff"
    for name in ("po", "tmx", "vtt", "json", "android", "xliff"):
        assert read("-", SAMPLES[name].raw.encode()).target.format == name


def test_declared_languages_are_kept() -> None:
    assert reading(SAMPLES["xliff"]).target.language.code == "en"
    assert reading(SAMPLES["po"]).target.language.code == "fr"
    source = reading(SAMPLES["tmx"]).source
    assert source and source.language.code == "fr"


HOSTILE = (
    '"',
    "{",
    "[",
    "<a>",
    "%(",
    "{a, plural,",
    "\\",
    "$",
    "\\(",
    "`",
    "- ",
    "''",
    "-->\n",
    "|",
)


@pytest.mark.parametrize(
    "name", sorted(n for n, m in formats().items() if not hasattr(m, "BINARY"))
)
def test_hostile_repetition_ends(name: str) -> None:
    for piece in HOSTILE:
        try:
            read("x", ("x" + piece * 20_000).encode(), name)
        except InputError:
            continue


def test_empty_units_know_their_place() -> None:
    document = reading(SAMPLES["po"]).target
    (empty,) = (b for b in document.blocks if not b.text)
    place = empty.body.at(0, 0).start
    assert document.raw[:place].endswith('msgid "Help"\nmsgstr "')
    assert isinstance(empty, Block)


def audited(name: str, target: str, source: str | None = None, **told: object) -> list[Finding]:
    """Findings of an audit of texts in memory."""
    made = read(name, target.encode())
    if source is not None:
        made = by_name(made.target, read(name, source.encode()).target)
    config = Config(target_language="fr", source_language="en", **told)  # type: ignore[arg-type]
    return list(audit(Article(name, reading=made), config).findings)


def test_units_of_two_files_pair_by_name() -> None:
    source = '{"en": {"a": "The file is open.", "b": "Quit now", "n_one": "x", "n_other": "% d"}}'
    target = '{"fr": {"n_many": "y", "b": "Quitter", "old": "Reste du passé"}}'
    made = by_name(read("x.json", target.encode()).target, read("x.json", source.encode()).target)
    assert made.source and made.beads
    pairs = [
        (made.source.blocks[s].unit, made.target.blocks[t].unit, made.target.blocks[t].state)
        for s, t in made.beads
    ]
    assert pairs == [
        ("en.a", "en.a", "missing"),
        ("en.n_other", "fr.n_many", None),
        ("en.b", "fr.b", None),
    ]
    found = {(f.rule, f.unit) for f in audited("x.json", target, source)}
    assert found == {("untranslated-unit", "en.a"), ("orphaned-unit", "fr.old")}


def test_cues_pair_by_their_start() -> None:
    source = "1\n00:00:01,000 --> 00:00:02,000\nHello\n\n2\n00:00:03,000 --> 00:00:04,000\nBye\n"
    target = "7\n00:00:03.000 --> 00:00:04.500\nAu revoir\n"
    made = by_name(read("x.srt", target.encode()).target, read("x.srt", source.encode()).target)
    assert [b.state for b in made.target.blocks] == ["missing", None]


def test_what_must_not_be_translated_is_not_missed() -> None:
    source = (
        '<resources><string name="a" translatable="false">ID</string>'
        '<string name="b">Open</string></resources>'
    )
    target = '<resources><string name="b">Ouvrir</string></resources>'
    assert audited("x.xml", target, source) == []


def test_a_message_that_holds_only_attributes_is_no_gap() -> None:
    source = "quit =\n    .label = Quit\n"
    assert audited("x.ftl", "quit =\n    .label = Quitter\n", source) == []


def test_short_strings_of_a_program_left_in_the_source_are_found() -> None:
    source = '{"a": "Close the window now", "b": "Open"}'
    target = '{"a": "Close the window now", "b": "Ouvrir"}'
    assert [(f.rule, f.unit) for f in audited("x.json", target, source)] == [
        ("untranslated-segment", "a")
    ]


REFERENCES = """msgid ""
msgstr "Language: fr\\n"

msgid "Call :func:`~town.open` before."
msgstr "Appelez d'abord :func:`~town.ouvrir`."

msgid "See :ref:`more <bridge>` and :func:`shut()`."
msgstr "Voir :ref:`la suite <bridge>` et :func:`shut`."
"""


def test_a_reference_that_leads_elsewhere_is_found_at_its_place() -> None:
    (finding,) = audited("x.po", REFERENCES)
    assert finding.rule == "placeholder"
    assert finding.span.of(REFERENCES) == ":func:`~town.ouvrir`"


def test_files_without_common_units_stay_apart() -> None:
    one, other = '{"a": "Un", "b": "Deux"}', '{"c": "One", "d": "Two"}'
    made = by_name(read("x.json", one.encode()).target, read("x.json", other.encode()).target)
    assert made.beads is None


STATES = """<xliff version="1.2"><file source-language="en" target-language="fr"><body>
<trans-unit id="1"%s><source>It costs 15 euros.</source><target>Cela coûte 51 euros.</target>
</trans-unit></body></file></xliff>"""


@pytest.mark.parametrize(
    ("told", "severity"),
    [
        (' approved="yes"', {"number-mismatch": "major"}),
        (' mq:status="Edited" xmlns:mq="m"', {"number-mismatch": "minor"}),
        (' translate="no"', {"untranslatable-changed": "major"}),
    ],
)
def test_the_state_of_a_unit_is_respected(told: str, severity: dict[str, str]) -> None:
    found = audited("x.xlf", STATES % told)
    assert {f.rule: f.severity for f in found} == severity
    assert {f.unit for f in found} == {"1"}


def test_fuzzy_entries_are_neutral() -> None:
    entry = '#, fuzzy\nmsgid "It costs 15 euros."\nmsgstr "Cela coûte 51 euros."\n'
    (found,) = audited("x.po", entry)
    assert (found.rule, found.severity) == ("number-mismatch", "neutral")


PROPOSED = """<xliff version="1.2"><file source-language="en" target-language="fr"><body>
<trans-unit id="1"><source>It costs 15 euros.</source><target %s>Cela coûte 51 euros.</target>
</trans-unit></body></file></xliff>"""


@pytest.mark.parametrize(
    ("told", "severity"),
    [
        ('state="needs-translation"', "neutral"),
        ('state="new"', "neutral"),
        ('state-qualifier="fuzzy-match"', "neutral"),
        ('state-qualifier="exact-match"', "major"),
        ('state="translated" state-qualifier="mt-suggestion"', "major"),
        ('state="needs-review-translation"', "minor"),
    ],
)
def test_what_was_only_proposed_is_not_final(told: str, severity: str) -> None:
    (found,) = audited("x.xlf", PROPOSED % told)
    assert (found.rule, found.severity) == ("number-mismatch", severity)


MEMORY = """<tmx version="1.4"><header srclang="en"/><body><tu>%s
<tuv xml:lang="en"><seg>It costs 15 euros.</seg></tuv>
<tuv xml:lang="fr"><seg>Cela coûte 51 euros.</seg></tuv></tu></body></tmx>"""


@pytest.mark.parametrize(
    ("told", "severity"),
    [
        ('<prop type="x-ConfirmationLevel">Draft</prop>', "minor"),
        ('<prop type="x-status">fuzzy</prop>', "neutral"),
        ('<prop type="x-status">ApprovedTranslation</prop><prop type="x-no">new</prop>', "major"),
    ],
)
def test_a_memory_tells_states_in_properties(told: str, severity: str) -> None:
    (found,) = audited("x.tmx", MEMORY % told)
    assert (found.rule, found.severity) == ("number-mismatch", severity)


def test_many_open_units_are_work_in_progress() -> None:
    entries = [f'msgid "Entry number {n}"\nmsgstr ""\n' for n in range(9)]
    found = audited("x.po", "\n".join(entries[:2]))
    assert [f.severity for f in found] == ["minor", "minor"]
    found = audited("x.po", "\n".join(entries))
    assert [f.severity for f in found] == ["minor", *["neutral"] * 8]
    assert found[0].message == "9 units are not translated yet."


def test_a_declared_encoding_is_followed_where_the_bytes_are_no_utf8() -> None:
    text = '<?xml version="1.0" encoding="%s"?><resources><string name="a">Привет, мир</string></resources>'
    found = read("x.xml", (text % "windows-1251").encode("cp1251")).target
    assert [b.text for b in found.blocks] == ["Привет, мир"]
    assert "as the file declares" in found.notes[0]
    for wrong in ("UTF-16", "no-such-thing", "latin-1"):
        assert read("x.xml", (text % wrong).encode()).target.blocks[0].text == "Привет, мир"
    cafe = text.replace("Привет, мир", "Un café où l'on dîne déjà") % "idna"
    assert "café" in read("x.xml", cafe.encode("cp1252")).target.blocks[0].text


def test_a_huge_line_is_refused_at_once() -> None:
    for name in sorted(n for n, m in formats().items() if not hasattr(m, "BINARY")):
        with pytest.raises(InputError, match="more than 1,000 characters"):
            read("x", b"word " * 100_000, name, limit=1000)


def cue(times: str, text: str) -> str:
    return f"1\n{times}\n{text}\n"


FAST = "Nobody on this island can read a line as long as this one in a single second."


@pytest.mark.parametrize(
    ("times", "text", "source", "rules"),
    [
        ("00:00:01,000 --> 00:00:02,000", FAST, None, ["reading-speed"]),
        ("00:00:01,000 --> 00:00:05,000", FAST, None, []),
        ("00:00:01,000 --> 00:00:02,000", f"<i>{'x' * 20}</i>", None, []),
        ("00:00:05,000 --> 00:00:02,000", "Late.", None, ["reading-speed"]),
        ("00:00:01,000 --> 00:00:02,000", FAST, f"{FAST} More of it.", []),
    ],
)
def test_reading_speed(times: str, text: str, source: str | None, rules: list[str]) -> None:
    told = source and cue(times, source)
    found = audited("x.srt", cue(times, text), told, select=("reading-speed",))
    assert [f.rule for f in found] == rules
    assert all(f.unit == f"1 {times}" for f in found)


WRAPPED = """msgid ""
msgstr ""
"Language: en\\n"

msgid "Dans cette boutique, le client règle ses achats par carte bleue ou en espèces."
msgstr ""
"In this shop the customer pays for goods by blue "
"card or in cash, in which case "
"the "
"effectives may ask for coins."
"""


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("x.po", WRAPPED, "the effectives"),
        ("x.po", WRAPPED, "blue card"),
        ("x.html", "<p>We saw <b>the</b> <i>effectives</i> leave at noon.</p>", "the effectives"),
        ("x.md", "We saw *the*\n**effectives** leave at noon.\n", "the effectives"),
    ],
)
def test_a_message_quotes_what_a_reader_sees(name: str, text: str, words: str) -> None:
    config = Config(source_language="fr", target_language="en", min_confidence=0)
    report = audit(Article(name, data=text.encode()), config)
    found = [f for f in report.findings if words.split()[1] in f.span.of(report.document.raw)]
    assert found
    assert {f.message.split("”")[0] for f in found if f.message[0] == "“"} == {f"“{words}"}
    assert all(words in e.note for f in found for e in f.evidence)
