"""Sentence alignment: what joins, and what stands alone."""

from __future__ import annotations

import pytest

from transcheck.align import align
from transcheck.align.side import facts_of, side


@pytest.mark.parametrize(
    ("sentence", "stub"),
    [
        ("The story is told by Dr.", True),
        ("Siehe auch Nr .", True),
        ("It was written by J.", True),
        ("Nobody knew the answer.", False),
        ("Er reiste am Abend ab.", False),
        ("It was over", False),
    ],
)
def test_a_sentence_that_ends_in_an_abbreviation_is_a_stub(sentence: str, stub: bool) -> None:
    assert bool(side([sentence]).stub[0]) is stub
    assert len(facts_of(sentence)) == 6


def test_what_was_cut_after_an_abbreviation_is_joined_with_more_confidence() -> None:
    source = [
        "Le livre raconte la vie d'un médecin de campagne.",
        "Les malades de la vallée étaient soignés par le docteur M. Legrand, qui vivait seul.",
        "Tout le monde l'aimait beaucoup.",
    ]
    target = [
        "The book tells the life of a country doctor.",
        "The sick of the valley were cared for by Dr.",
        "M. Legrand, who lived alone.",
        "Everybody loved him very much.",
    ]
    joined = align(source, target, "fr", "en").beads
    assert [(b.source, b.target) for b in joined] == [((0,), (0,)), ((1,), (1, 2)), ((2,), (3,))]
    target[1] = target[1].replace("Dr.", "Dr!")
    assert joined[1].confidence > align(source, target, "fr", "en").beads[1].confidence
