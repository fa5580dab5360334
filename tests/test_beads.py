"""Checks that compare with the source: their own examples, aligned by the real aligner."""

from __future__ import annotations

import re
from dataclasses import replace
from types import ModuleType

import pytest

from transcheck.align import by_units
from transcheck.check import checks, pack_rules
from transcheck.config import Config
from transcheck.model import Alignment, Block, Document, Example, Language, Subject, Text
from transcheck.read import read
from transcheck.segment import segment

MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
COMPARING = [c for c in checks() if c.NEEDS == "source"]


def document(text: str, language: str) -> Document:
    blocks: tuple[Block, ...] = (Block(Text.plain(text)),)
    if "\n" in text:
        blocks = read("x.txt", text.encode()).target.blocks
    return Document("x", "text", text, blocks, language=Language(language, 1.0))


def subject(text: str, example: Example) -> Subject:
    """A subject whose sentences are paired in order; what is left over has no partner."""
    target = document(text, example.language or "en")
    source = document(example.source or "", example.source_language or "fr")
    here, there = segment(target), segment(source)
    alignment = by_units(there, here, [(n, n) for n in range(len(source.blocks))])
    if len(here) != len(there):
        from transcheck.align.again import Texts, settled
        from transcheck.align.passes import level, run, words
        from transcheck.align.side import side
        from transcheck.lexicon import lexicon

        known = lexicon(source.language.code, target.language.code)
        left, right = side([s.text for s in there]), side([s.text for s in here])
        path, tables = run(left, right, words(left, right, known))
        beads = tuple(settled(path, Texts(left, right, tables, level(left, right))))
        alignment = Alignment("test", "test", beads)
    return Subject(target, here, Config(), source, there, alignment)


CASES = [pytest.param(c, e, id=f"{c.ID}-{n}") for c in COMPARING for n, e in enumerate(c.BAD)]
QUIET = [pytest.param(c, e, id=f"{c.ID}-{n}") for c in COMPARING for n, e in enumerate(c.GOOD)]


TAKEN_OVER = [
    pytest.param(c, e, id=f"{c.ID}-{n}")
    for c in checks()
    if c.NEEDS == "target" and c is not pack_rules
    for n, e in enumerate(c.GOOD)
    if isinstance(e, Example) and e.source
]


@pytest.mark.parametrize(("check", "example"), TAKEN_OVER)
def test_a_fault_of_the_source_is_none_of_the_translation(
    check: ModuleType, example: Example
) -> None:
    with_source = subject(example.target, example)
    assert list(check.check(with_source)) == []
    assert list(check.check(replace(with_source, source=None, alignment=None)))


@pytest.mark.parametrize(("check", "example"), CASES)
def test_bad_examples_are_found_where_marked(check: ModuleType, example: Example) -> None:
    text = MARK.sub(r"\1", example.target)
    found = [f.span.of(text) for f in check.check(subject(text, example))]
    assert found == MARK.findall(example.target)


@pytest.mark.parametrize(("check", "example"), QUIET)
def test_good_examples_stay_silent(check: ModuleType, example: Example) -> None:
    assert list(check.check(subject(example.target, example))) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Une foule nombreuse a rempli la place de Gordes.", {"numerous crowd"}),
        ("Beaucoup de gens ont rempli la place de Gordes.", set()),
    ],
)
def test_a_telling_word_of_a_pack_rule_in_another_frame_does_not_clear(
    source: str, found: set[str]
) -> None:
    told = Example("A numerous crowd filled the square.", source=source, source_language="fr")
    shown = pack_rules.check(subject(told.target, told))
    assert {f.span.of(told.target) for f in shown} == found


@pytest.mark.parametrize("example", pack_rules.BAD + pack_rules.GOOD)
def test_packs_speak_of_their_own_examples(example: str | Example) -> None:
    told = example if isinstance(example, Example) else Example(example)
    text = MARK.sub(r"\1", told.target)
    compared = subject(text, told)
    if told.source is None:
        compared = replace(compared, source=None, source_segments=(), alignment=None)
    shown = [f for f in pack_rules.check(compared) if f.severity != "neutral" and f.tier == "alone"]
    assert {f.span.of(text) for f in shown} == set(MARK.findall(told.target))
