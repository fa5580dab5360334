"""Sentence alignment: what joins, and what stands alone."""

from __future__ import annotations

import pytest

from transcheck.align import align
from transcheck.align.side import facts_of, side
from transcheck.align.write import moves


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
        "Les malades de la vallée étaient soignés par le docteur, qui vivait seul.",
        "Tout le monde l'aimait beaucoup.",
    ]
    target = [
        "The book tells the life of a country doctor.",
        "The sick of the valley were cared for by Dr.",
        "Alone as he was.",
        "Everybody loved him very much.",
    ]
    joined = align(source, target, "fr", "en").beads
    assert [(b.source, b.target) for b in joined] == [((0,), (0,)), ((1,), (1, 2)), ((2,), (3,))]
    target[1] = target[1].replace("Dr.", "Drun.")
    assert joined[1].confidence > align(source, target, "fr", "en").beads[1].confidence


def test_long_sentences_of_a_short_text_that_became_one_are_no_omission_and_addition() -> None:
    source = [
        "Le conseil s'est réuni lundi soir dans l'ancienne mairie pour parler du nouveau pont.",
        "Les travaux coûteront trois millions d'euros de plus que prévu parce que le sol est mou "
        "et que la rivière est profonde, de sorte que les constructeurs ont besoin de pieux plus "
        "longs.",
        "La maire a remercié les habitants de leur patience pendant les longs travaux et leur a "
        "promis que la route serait rouverte avant l'hiver.",
        "Les magasins près du pont restent ouverts le dimanche.",
    ]
    target = [
        "The council met on Monday evening in the old town hall to talk about the new bridge.",
        "The works will cost three million euros more than planned because the ground is soft and "
        "the river is deep, so that the builders need longer piles, and the mayor thanked the "
        "residents for their patience during the long works and promised them that the road would "
        "be open again before the winter.",
        "The shops near the bridge stay open on Sundays.",
    ]
    beads = align(source, target, "fr", "en").beads
    assert [(b.source, b.target) for b in beads] == [((0,), (0,)), ((1, 2), (1,)), ((3,), (2,))]
    turned = align(target, source, "en", "fr").beads
    assert [(b.source, b.target) for b in turned] == [((0,), (0,)), ((1,), (1, 2)), ((2,), (3,))]
    target[1] = target[1].split(", and ")[0] + "."
    lost = [b for b in align(source, target, "fr", "en").beads if not b.target]
    assert [b.source for b in lost] == [(2,)] and lost[0].confidence > 0.9


def test_a_bracket_stands_open_until_it_is_closed_soon() -> None:
    cut = side(
        ["He wrote (see No. 5", "of the review)", "and left.", "(Nothing", *"abcd", "closes)"]
    )
    assert cut.open.tolist() == [1, 0, 0, 0, 0, 0, 0, 0, 0]


def test_what_was_cut_inside_brackets_is_joined_with_more_confidence() -> None:
    source = [
        "La vallée est connue depuis longtemps (voir le guide de Martin, paru en 1931).",
        "Nous sommes partis le lendemain matin.",
    ]
    target = [
        "The valley has been known for a long time (see the guide",
        "by Martin, published in 1931).",
        "We left the next morning.",
    ]
    joined = align(source, target, "fr", "en").beads
    assert [(b.source, b.target) for b in joined] == [((0,), (0, 1)), ((1,), (2,))]
    target[:2] = [target[0].replace("(", ", "), target[1].replace(")", "")]
    assert joined[0].confidence > align(source, target, "fr", "en").beads[0].confidence


def test_a_word_seen_once_teaches_nothing_and_one_seen_often_does() -> None:
    import numpy as np

    from transcheck.align.relearn import Pairs, relearned
    from transcheck.align.table import sparse

    here = side(["zulo", "baro", "baro", "baro", "baro"])
    there = side(["kimi", "tevo", "tevo", "tevo", "tevo"])
    ranges = np.c_[here.off[:-1], here.off[1:]]
    nothing = np.zeros(0, np.int64)
    prior = sparse(2, nothing, nothing, np.zeros(0), np.zeros(2))
    table = relearned(Pairs(ranges, ranges, np.ones(5)), here, there, prior, np.array([0.2, 0.8]))
    once, often = table.known.tolist()
    assert 3 * once < often < 1


STORY = [
    ("Le facteur a perdu sa bicyclette.", "The postman lost his bicycle."),
    ("La boulangère vend du pain frais.", "The baker sells fresh bread."),
    ("Notre médecin habite près de la rivière.", "Our doctor lives near the river."),
    ("Le maire a ouvert la nouvelle école.", "The mayor opened the new school."),
    ("Les pompiers ont sauvé trois chats noirs.", "The firemen saved three black cats."),
    ("Une vieille horloge décore la gare.", "An old clock decorates the station."),
    ("Le cinéma ferme pendant le mois de juillet.", "The cinema closes during July."),
    ("Quatre musiciens jouent devant la banque.", "Four musicians play outside the bank."),
]


def test_a_passage_that_moved_is_paired_and_said() -> None:
    source, target = (list(side) for side in zip(*STORY, strict=True))
    target = target[:1] + target[5:7] + target[1:5] + target[7:]
    found = align(source, target, "fr", "en")
    places = [0, 3, 4, 5, 6, 1, 2, 7]
    assert [(b.source, b.target) for b in found.beads] == [
        ((n,), (place,)) for n, place in enumerate(places)
    ]
    assert [n for n, b in enumerate(found.beads) if b.moved] == [5, 6]
    assert moves(found) == [
        "moved: sentences 6–7 of the source are sentences 2–3 of the translation"
    ]
    assert not any(b.moved for b in align(source, [t for _, t in STORY], "fr", "en").beads)


def test_a_crumb_of_print_stands_alone_and_a_row_of_stars_keeps_its_partner() -> None:
    source = ["Le facteur a perdu sa bicyclette.", "La boulangère vend du pain frais.", "* * *"]
    target = ["The postman lost his bicycle.", ".....", "The baker sells fresh bread.", "* * *"]
    beads = align(source, target, "fr", "en").beads
    assert [(b.source, b.target) for b in beads] == [
        ((0,), (0,)),
        ((), (1,)),
        ((1,), (2,)),
        ((2,), (3,)),
    ]
