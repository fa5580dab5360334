"""The embedded estimate: what it must see, what it must not claim, and that it stays the same."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from transcheck import boosted
from transcheck.audit import audit
from transcheck.batch import article
from transcheck.config import Config
from transcheck.model import Report, Score
from transcheck.score._estimate import (
    difficulty,
    edits,
    forms,
    lexical,
    model,
    ngram,
    tense,
)
from transcheck.score._estimate.features import measure
from transcheck.score._estimate.pair import resources
from transcheck.score._estimate.tokens import side

SOURCES = (
    "El gobierno anunció ayer nuevas medidas contra la sequía en el sur del país.",
    "La escuela abrirá 12 aulas en septiembre y contratará a cinco maestros.",
    "El puente no se cerrará durante las obras.",
)
GOOD = (
    "The government announced new measures against the drought in the south of the country yesterday.",
    "The school will open 12 classrooms in September and hire five teachers.",
    "The bridge will not be closed during the works.",
)


def scored(
    folder: Path, sources: tuple[str, ...], targets: tuple[str, ...], pair: str = "es-en"
) -> Report:
    one, other = folder / "s.txt", folder / "t.txt"
    one.write_text("".join(f"{line}\n" for line in sources), "utf-8")
    other.write_text("".join(f"{line}\n" for line in targets), "utf-8")
    source, target = pair.split("-")
    told = Config(source_language=source, target_language=target)
    return audit(article(str(other), str(one), (), parallel=True), told)


def named(report: Report, name: str) -> Score:
    return next(s for s in report.scores if s.name == name)


def lines(folder: Path, targets: tuple[str, ...]) -> tuple[float, ...]:
    found = named(scored(folder, SOURCES, targets), "estimate").per_segment
    assert found is not None
    assert len(found) == len(SOURCES)
    return tuple(float(v) for v in found if v is not None)


def test_a_good_translation_beats_its_damaged_forms(tmp_path: Path) -> None:
    good = lines(tmp_path, GOOD)
    for damage in (
        lambda t: t.replace("The ", "the the ", 1),
        lambda t: " ".join(sorted(t.split())),
        lambda t: " ".join(t.split()[:4]),
        lambda t: t.rstrip("."),
        lambda t: t.replace(" will ", " wlil "),
    ):
        worse = lines(tmp_path, tuple(map(damage, GOOD)))
        assert all(b <= a for a, b in zip(good, worse, strict=True))
        assert worse != good


def test_a_copy_of_the_source_is_untranslated(tmp_path: Path) -> None:
    assert max(lines(tmp_path, SOURCES)) <= 1.0


def test_an_empty_line_is_an_omission(tmp_path: Path) -> None:
    assert lines(tmp_path, (GOOD[0], "", GOOD[2]))[1] == 0.0


@pytest.mark.parametrize("name", ["transcheck", "estimate", "adequacy", "fluency"])
def test_clean_text_said_again_costs_nothing(tmp_path: Path, name: str) -> None:
    once = named(scored(tmp_path, SOURCES * 2, GOOD * 2), name)
    again = named(scored(tmp_path, SOURCES * 6, GOOD * 6), name)
    assert again.value == pytest.approx(once.value, abs=0.01)


def test_every_run_says_the_same(tmp_path: Path) -> None:
    assert scored(tmp_path, SOURCES, GOOD).scores == scored(tmp_path, SOURCES, GOOD).scores


def test_values_stay_in_their_intervals_and_their_scale(tmp_path: Path) -> None:
    for score in scored(tmp_path, SOURCES, (GOOD[0], "", SOURCES[2])).scores:
        assert score.low is not None
        assert score.high is not None
        assert score.scale[0] <= score.low <= score.value <= score.high <= score.scale[1]


def test_longer_texts_have_narrower_intervals(tmp_path: Path) -> None:
    short = named(scored(tmp_path, SOURCES, GOOD), "estimate")
    long = named(scored(tmp_path, SOURCES * 20, GOOD * 20), "estimate")
    assert float(long.high or 0) - float(long.low or 0) < float(short.high or 0) - float(
        short.low or 0
    )


@pytest.mark.parametrize(
    ("pair", "name", "why"),
    [("nl-en", "estimate", "not measured for nl"), ("en-fr", "fluency", "into English only")],
)
def test_what_was_not_measured_is_skipped(tmp_path: Path, pair: str, name: str, why: str) -> None:
    skipped = {s.what: s.why for s in scored(tmp_path, SOURCES, GOOD, pair).skipped}
    assert why in skipped[f"score {name}"]


def test_an_article_without_a_source_has_fluency_alone(tmp_path: Path) -> None:
    path = tmp_path / "t.txt"
    path.write_text(" ".join(GOOD), "utf-8")
    report = audit(path, Config(target_language="en"))
    assert {"transcheck", "fluency"} & {s.name for s in report.scores} >= {"fluency"}
    assert {"score estimate", "score adequacy"} <= {s.what for s in report.skipped}
    found = named(report, "fluency").per_segment
    assert found is not None
    assert len(found) == len(report.segments)


def test_an_aligned_article_has_a_value_per_sentence(tmp_path: Path) -> None:
    source, target = tmp_path / "s.txt", tmp_path / "t.txt"
    source.write_text(" ".join(SOURCES), "utf-8")
    target.write_text(" ".join(GOOD), "utf-8")
    report = audit(target, Config(source_language="es", target_language="en"), source=source)
    assert len(named(report, "estimate").per_segment or ()) == len(report.segments)


def test_a_language_model_survives_its_packing() -> None:
    shipped = ngram.shipped("en-letters")
    again = ngram.unpack(ngram.pack(shipped))
    told, same = shipped.logp(["A river."]), again.logp(["A river."])
    assert told[0].tolist() == pytest.approx(same[0].tolist())
    assert shipped.logp(["the river"])[0].mean() > shipped.logp(["hte rvier"])[0].mean()


@pytest.mark.parametrize(
    ("kind", "model_name", "good", "bad"),
    [
        ("shape_swap", "en-shapes", "She went to the house .", "She went the to house ."),
        ("shape_more", "en-shapes", "He is one of the best .", "He is one of best ."),
        ("word_other", "en-words", "They live in the city .", "They live of the city ."),
    ],
)
def test_a_small_change_that_helps_is_seen(kind: str, model_name: str, good: str, bad: str) -> None:
    said = [good.lower().split(), bad.lower().split()]
    right, wrong = edits.features((kind,), said, ngram.shipped(model_name))
    assert wrong[kind] > right[kind]


def test_forms_answer_forms() -> None:
    known = resources("es", "en").forms
    source = side("La escuela abrirá sus aulas en septiembre.")
    future, past = (
        forms.features(source, side(t), known)
        for t in (
            "The school will open its classrooms in September.",
            "The school opened its classrooms in September.",
        )
    )
    assert future["frm_s_place"] > past["frm_s_place"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She has closed it.", {"has", "~ed", "have ~ed"}),
        ("They were slowly closing it.", {"were", "~ing", "be ~ing"}),
        ("A king met the red crowd.", set()),
    ],
)
def test_verb_forms_are_read_off_the_target(text: str, found: set[str]) -> None:
    assert tense.marks(side(text)) == found


@pytest.mark.parametrize("other", ["The school opened its", "The school is opening its"])
def test_another_tense_is_a_surprise(other: str) -> None:
    source = side("La escuela abrirá sus aulas en septiembre.")
    known = resources("es", "en").verbs
    right, wrong = (
        sum(tense.features(source, side(f"{start} classrooms in September."), known).values())
        for start in ("The school will open its", other)
    )
    assert right > wrong


def test_tense_tables_survive_their_packing() -> None:
    weights = np.array([[2.0, -1.0], [0.0, 0.04]])
    known = tense.Tense({"fue": 0, tense.LENGTH: 1}, ["was", "will"], weights, np.array([0.5, 0]))
    again = tense.parse(tense.pack(known, "made up"))
    for target in ("It was there.", "It will be there.", "Nothing."):
        here, there = side("Fue allí."), side(target)
        assert again.surprise(here, there) == pytest.approx(known.surprise(here, there))
    assert tense.features(here, there, None) == {"tense_said": 0.0, "tense_unsaid": 0.0}


def test_a_word_that_nothing_renders_is_idle() -> None:
    told = resources("es", "en")
    whole, short = (
        lexical.features(side(SOURCES[0]), side(t), told.lexicon, told.cut)
        for t in (GOOD[0], GOOD[0].replace(" against the drought", ""))
    )
    assert short["lex_s_idle"] > whole["lex_s_idle"]


def test_neighbours_of_ideographs_are_units() -> None:
    assert side("東京に").folded == ("東", "東京", "京", "京に", "に")


def test_dictionary_forms_are_stems_where_a_language_is_told() -> None:
    assert side("oamenilor", "ro").folded == ("om",)
    assert side("oamenilor").folded == ("oamenilor",)


def test_letters_tell_hard_sources_apart() -> None:
    rows = [(" k", 1.0, -0.5), ("ar", 2.0, 0.25), ("аж", 1.0, 1.0)]
    known = difficulty.parse(difficulty.pack(rows, "made up"))
    assert known.value("Kar") == pytest.approx((-0.5 + 2 * 0.25) / 5**0.5)
    assert known.value("Kkk") < known.value("Par") < known.value("аж")
    assert known.value("12") == 0.0
    assert difficulty.features("Kar", None) == {"src_hard": 0.0}


def test_the_source_alone_moves_the_estimate_and_no_part_of_it() -> None:
    (row,) = measure([("Podul nu va fi închis.", GOOD[2])], resources("ro", "en"), "en")
    easy, hard = ({**row, "src_hard": value} for value in (1.0, -1.0))
    told = {part: model.model(part, "ro") for part in model.PARTS}
    assert told["estimate"].value(easy) > told["estimate"].value(hard)
    assert told["adequacy"].value(easy) == told["adequacy"].value(hard)
    assert told["fluency"].value(easy) == told["fluency"].value(hard)


def test_trees_survive_their_packing() -> None:
    root = [(1, 0.5, 1, 2), (-1, 2.0, 0, 0), (0, -1.0, 3, 4), (-1, 3.0, 0, 0), (-1, 4.0, 0, 0)]
    grown = boosted.Trees(["a", "b"], [root, [(-1, 10.0, 0, 0)]])
    again = boosted.unpack(boosted.pack({"xx": grown}))["xx"]
    for a, b, value in ((0, 0.5, 12.0), (-1, 0.6, 13.0), (0, 0.6, 14.0)):
        assert grown.value({"a": a, "b": b}) == again.value({"a": a, "b": b}) == value


def test_trees_belong_to_the_estimate_of_rated_languages() -> None:
    assert model.model("estimate", "ro").trees
    assert not model.model("adequacy", "ro").trees
    assert not model.model("estimate", "es").trees


def test_tables_know_common_words_and_their_rarity() -> None:
    known = resources("ro", "en").lexicon
    assert known is not None
    assert max(known.forward.row("mare").values()) > 0.02
    assert lexical.rarity(known.forward, "nevermet") > lexical.rarity(known.forward, "mare")


@pytest.mark.parametrize(
    ("pair", "word", "meaning"),
    [("ro", "ghețar", "glacier"), ("ro", "fluture", "butterfly"), ("et", "parkla", "parking")],
)
def test_small_lexicons_know_words_of_the_world(pair: str, word: str, meaning: str) -> None:
    known = resources(pair, "en")
    assert known.lexicon is not None
    (here,), (there,) = (
        side(w, code).stems(known.cut) for w, code in ((word, pair), (meaning, "en"))
    )
    row = known.lexicon.forward.row(here)
    assert known.lexicon.forward.count(here) > 1
    assert max(row, key=row.__getitem__) == there


def test_every_model_knows_every_feature_it_weighs() -> None:
    parts = {part: model.model(part, "ro") for part in model.PARTS}
    split = set(parts["adequacy"].weights) | set(parts["fluency"].weights)
    assert split == {n for n in parts["estimate"].weights if not n.startswith(model.OF_SOURCE)}
    assert not set(parts["adequacy"].weights) & set(parts["fluency"].weights)
