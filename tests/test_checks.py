"""Every example of every check without a source is a test."""

from __future__ import annotations

import re
from dataclasses import replace
from importlib import import_module
from inspect import signature
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from transcheck.check import _realia as realia
from transcheck.check import checks
from transcheck.check._marks import marks
from transcheck.check._passage import HOLE
from transcheck.check._patterns import Frame, frames
from transcheck.check._table import HERE, table
from transcheck.config import Config
from transcheck.model import Edit, Example, Finding, Language, Subject
from transcheck.read import read
from transcheck.segment import segment

MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
CHECKS = [c for c in checks() if c.NEEDS == "target" and c.ID != "pack-rules"]
ALONE = {check.ID: check for check in CHECKS}


def subject(
    text: str, language: str = "en", name: str = "x.txt", style: str | None = None
) -> Subject:
    document = read(name, text.encode()).target
    document = replace(document, language=Language(language, 1.0))
    return Subject(document, segment(document), Config(style=style))


def found(
    check: ModuleType, text: str, language: str = "en", style: str | None = None
) -> list[Finding]:
    return list(check.check(subject(text, language, style=style)))


def unmark(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and the ranges that were marked."""
    plain, marked, end = "", [], 0
    for m in MARK.finditer(text):
        plain += text[end : m.start()]
        marked.append((len(plain), len(plain) + len(m[1])))
        plain, end = plain + m[1], m.end()
    return plain + text[end:], marked


def apply(text: str, edits: list[Edit]) -> str:
    for edit in sorted(edits, key=lambda e: (e.span.start, e.span.end), reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def examples(kind: str) -> list[object]:
    return [
        pytest.param(check, e if isinstance(e, Example) else Example(e), id=f"{check.ID}-{n}")
        for check in CHECKS
        for n, e in enumerate(getattr(check, kind))
        if isinstance(e, str) or e.source is None
    ]


@pytest.mark.parametrize(("check", "example"), examples("BAD"))
def test_bad_example_is_found_where_marked(check: ModuleType, example: Example) -> None:
    text, marked = unmark(example.target)
    spans = [
        (f.span.start, f.span.end)
        for f in found(check, text, example.language or "en", example.style)
    ]
    assert sorted(spans) == marked


@pytest.mark.parametrize(("check", "example"), examples("BAD"))
def test_edits_silence_the_check(check: ModuleType, example: Example) -> None:
    text, _ = unmark(example.target)
    language = example.language or "en"
    findings = found(check, text, language, example.style)
    fixed = apply(text, [e for f in findings for e in f.edits])
    assert len(found(check, fixed, language, example.style)) <= sum(not f.edits for f in findings)


@pytest.mark.parametrize(("check", "example"), examples("GOOD"))
def test_good_example_is_left_alone(check: ModuleType, example: Example) -> None:
    assert found(check, example.target, example.language or "en", example.style) == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda c: c.ID)
def test_contract(check: ModuleType) -> None:
    assert len(check.BAD) >= 2
    assert len(check.GOOD) >= 3
    assert check.SEVERITY in ("neutral", "minor", "major", "critical")
    assert re.fullmatch(r"[a-z-]+/[a-z-]+", check.CATEGORY)
    assert check.__name__.endswith("." + check.ID.replace("-", "_"))
    assert "\nSilent: " in (check.__doc__ or "")


WORDS = """
“ ” ‘ ’ " ' ,, '' « » „ — - 1,5 12.400 14 500 % € th 7e the The he said Me M. in since 1950 will die
has left of is german Ã© ? ! . : a
"""
PIECES = st.sampled_from([*WORDS.split(), " ", "\u00a0", "\n", "\n\n"])


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(PIECES, min_size=1, max_size=30), st.sampled_from(["en", "fr", "es", "de", ""]))
def test_any_text_gives_spans_and_edits_inside_it(pieces: list[str], language: str) -> None:
    article = subject("x" + "".join(pieces), language)
    size = len(article.document.raw)
    for check in CHECKS:
        for finding in check.check(article):
            assert 0 <= finding.span.start <= finding.span.end <= size
            assert 0.0 < finding.confidence <= 1.0
            assert all(0 <= e.span.start <= e.span.end <= size for e in finding.edits)


SPEECH = (
    "“In the coming weeks the crews will work at night, thanks to the ministry,” wrote Colonel "
    "Ames. Put simply, we do this to protect our drivers. ”\n\n"
    "“Of course, nobody likes the noise,” he said.\n"
)


@pytest.mark.parametrize("name", ["x.txt", "x.md", "x.html"])
def test_speech_that_never_reopens(name: str) -> None:
    parts = SPEECH.strip().split("\n\n")
    text = "".join(f"<p>{p}</p>\n" for p in parts) if name == "x.html" else SPEECH
    article = subject(text, name=name)
    space = list(ALONE["quote-space"].check(article))
    pair = list(ALONE["quote-unpaired"].check(article))
    assert [f.span.of(text) for f in space] == [" ”"]
    assert [f.span.of(text) for f in pair] == ["Put simply, we do this to protect our drivers. ”"]
    assert pair[0].severity == "major"
    fixed = apply(text, [e for f in (*space, *pair) for e in f.edits])
    assert "Ames. “Put simply, we do this to protect our drivers.”" in fixed


def test_furniture_lines_are_findings_of_their_own() -> None:
    text = "The council meets soon. It will vote.\n\nShare Button\nPrevious Article\nNext Article\n"
    findings = found(ALONE["furniture"], text)
    assert [f.span.of(text) for f in findings] == [
        "Share Button",
        "Previous Article",
        "Next Article",
    ]
    assert apply(text, [e for f in findings for e in f.edits]).split() == text.split()[:7]


def test_a_region_reads_the_table_of_its_language() -> None:
    assert found(ALONE["space-percent"], "Cerca de 30 % dos eleitores.", "pt-BR")


def test_many_places_become_one_finding_with_all_edits() -> None:
    text = "Why ? Who ? When ? Where ?"
    (finding,) = found(ALONE["space-before-mark"], text)
    assert "4 places" in finding.message
    assert apply(text, list(finding.edits)) == "Why? Who? When? Where?"


def test_a_french_closing_mark_before_code_closes() -> None:
    text = f"la «\u00a0lampe\u00a0»{HOLE * 5}."
    assert [mark.role for mark in marks(text, 0)] == ["open", "close"]


def test_a_large_number_is_set_right_at_once() -> None:
    text = "The hall cost 3,2 millions of euros and the road 5,4 milliards of euros."
    names = ("large-number", "number-format", "foreign-notation", "odd-agreement")
    told = [f for name in names for f in found(ALONE[name], text)]
    assert sorted(f.suggestions for f in told) == [("3.2 million euros",), ("5.4 billion",)]


def test_a_chain_of_phrases_is_no_case_for_the_genitive_of_kin() -> None:
    (told,) = found(ALONE["noun-phrase"], "The conditions of location of the hall are known.")
    assert "sister" not in told.message


def test_no_check_searches_a_whole_paragraph_for_the_words_just_before_a_hit() -> None:
    """Once for every hit, that takes a long paragraph a time that grows with its square."""
    whole = re.compile(
        r"\b([A-Z_]+)\.search\((?:\w+\.)?(?:\w*text|string)(?:\[: ?|, 0, )m(?:atch)?\.start"
    )
    places = [
        (path.stem, name)
        for path in Path(checks.__code__.co_filename).parent.glob("*.py")
        for name in whole.findall(path.read_text("utf-8"))
        if getattr(import_module(f"transcheck.check.{path.stem}"), name).pattern.endswith("$")
    ]
    assert places == []


TABLES = sorted((Path(realia.__file__).parent / "realia").glob("*.tsv"))


@pytest.mark.parametrize("path", TABLES, ids=lambda p: p.stem)
def test_every_thing_of_a_country_is_well_formed(path: Path) -> None:
    source, target = path.stem.split("-")
    lines = [t for rows in realia.things(source, target).values() for t in rows]
    assert lines
    for thing in lines:
        assert thing.better[0]
        assert thing.here.match("zzz") is None
        assert thing.wanted is None or thing.wanted.search("") is None


@pytest.mark.parametrize("name", sorted(p.stem for p in HERE.glob("*.toml")))
def test_every_frame_of_a_table_is_a_pattern(name: str) -> None:
    """Frames are compiled when one of their words is met: here all are."""
    groups = table(name).get("frame", ())
    if groups and all("find" in group and "sure" in group for group in groups):
        assert all(isinstance(frame.find, re.Pattern) for frame in frames(name))


@pytest.mark.parametrize("check", CHECKS, ids=lambda c: c.ID)
def test_every_frame_that_a_check_builds_is_a_pattern(check: ModuleType) -> None:
    cached = [f for f in vars(check).values() if hasattr(f, "cache_info")]
    own = [f for f in cached if f.__module__ == check.__name__]
    for made in own:
        told = () if signature(made).parameters else made()
        for frame in told if isinstance(told, (tuple, dict)) else ():
            assert not isinstance(frame, Frame) or isinstance(frame.find, re.Pattern)
