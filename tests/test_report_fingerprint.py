"""A finding's fingerprint survives what does not touch it, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reporting import SOURCE, TARGET, document, found, place, report, segments

from transcheck.model import Span
from transcheck.report._fingerprint import fingerprints


def one(raw: str, words: str = "workforce", nth: int = 0) -> str:
    doc = document(raw)
    finding = found(doc, words, span=place(doc, words, nth))
    return fingerprints(report(raw, None, findings=(finding,)))[0]


BEFORE = one(TARGET)


@pytest.mark.parametrize(
    "edit",
    [
        lambda raw: raw.replace("Nobody had asked", "Not one soul had asked"),
        lambda raw: "A new first line\n\n" + raw,
        lambda raw: raw.replace("The soldiers leave to", "The soldiers leave\nto"),
        lambda raw: raw.replace(" ", "\n"),
        lambda raw: raw.replace("\n", "\r\n").replace("\r\n\r\n", "\n\n"),
        lambda raw: "\n\n".join(reversed(raw.rstrip("\n").split("\n\n"))),
        lambda raw: raw.replace("The minister announced it on Tuesday. ", ""),
    ],
)
def test_it_survives_edits_elsewhere_wrapping_and_moves(edit: object) -> None:
    assert one(edit(TARGET)) == BEFORE  # type: ignore[operator]


@pytest.mark.parametrize(
    "edit",
    [
        lambda raw: raw.replace("The soldiers", "These soldiers"),
        lambda raw: raw.replace("our workforce.", "our workforce!"),
        lambda raw: raw.replace("the safety", "the Safety"),
        lambda raw: raw.replace("our workforce", "our own workforce"),
    ],
)
def test_it_dies_with_its_sentence(edit: object) -> None:
    assert one(edit(TARGET)) != BEFORE  # type: ignore[operator]


def test_rule_and_words_are_part_of_it() -> None:
    doc = document(TARGET)
    findings = (found(doc, "workforce"), found(doc, "workforce", rule="other"), found(doc, "our"))
    assert len(set(fingerprints(report(findings=findings)))) == 3


def test_equal_findings_in_equal_sentences_are_told_apart() -> None:
    raw = "A workforce is a workforce.\n\nA workforce is a workforce."
    doc = document(raw)
    findings = tuple(found(doc, "workforce", span=place(doc, "workforce", nth)) for nth in range(4))
    names = fingerprints(report(raw, None, findings=findings))
    assert len(set(names)) == 4


def omission(source: str) -> str:
    other = document(source, "fr")
    at = source.index("Personne")
    span = Span(at, source.index(".", at) + 1)
    here = Span(TARGET.index(" “It is"), TARGET.index(" “It is"))
    finding = found(document(TARGET), "", rule="x-omission", span=here, source_span=span)
    article = report(source=source, findings=(finding,), source_segments=segments(other))
    return fingerprints(article)[0]


def test_an_omission_lives_with_its_source_sentence() -> None:
    before = omission(SOURCE)
    assert omission(SOURCE.replace("Les soldats quittent", "Les militaires quittent")) == before
    assert omission(SOURCE.replace("ne sait pourquoi", "ne sait trop pourquoi")) != before


WORDS = st.sampled_from(["council", "river", "vote", "said", "Paris", "nine", "school", "again"])
SENTENCE = st.lists(WORDS, min_size=3, max_size=8).map(lambda words: " ".join(words) + ".")


@settings(max_examples=60, deadline=None)
@given(st.lists(SENTENCE, min_size=2, max_size=6), st.data())
def test_edits_in_other_sentences_never_matter(lines: list[str], data: st.DataObject) -> None:
    own = "Here stands the workforce of nine."
    at = data.draw(st.integers(0, len(lines)))
    other = data.draw(st.integers(0, len(lines) - 1))
    changed = [*lines]
    changed[other] = data.draw(SENTENCE)
    before = one("\n\n".join([*lines[:at], own, *lines[at:]]))
    after = one("\n\n".join([*changed[:at], own, *changed[at:]]))
    assert before == after


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 33), st.sampled_from("xé.,7"))
def test_any_letter_of_its_own_sentence_matters(at: int, letter: str) -> None:
    own = "Here stands the workforce of nine."
    changed = own[:at] + letter + own[at + 1 :]
    if changed == own or "workforce" not in changed:
        return
    assert one("Before.\n\n" + own) != one("Before.\n\n" + changed)
