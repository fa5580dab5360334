"""Where a text comes from: evidence adds up, can be replayed, and abstains."""

from __future__ import annotations

from math import log

import pytest

from transcheck.audit import Article, audit, examine
from transcheck.config import Config
from transcheck.infer import _lift, _names, _odds, _tables, kinds, marks, names, places, style
from transcheck.infer._reading import Reading
from transcheck.model import NATIVE, OTHER, Report

FRENCH = """The 12 March, the mayor of Poligny, Mme Grandclément, has announced the closing of the school.

The works will cost 2,7 million euros, of which 40 % at the charge of the region, precises the prefecture.

« It is a heavy decision », regrets Jean-Baptiste Marchandeau, the president of the association of the parents of pupils.

The soldiers of the 17th regiment assisted to the ceremony, to 14 h 30, in presence of the resigning prime minister."""


def read(text: str, **settings: object) -> Report:
    return audit(Article("a.txt", data=text.encode()), Config(target_language="en", **settings))  # type: ignore[arg-type]


def test_the_odds_are_a_distribution_and_the_named_language_is_the_best():
    origin = read(FRENCH).origin
    assert sum(origin.odds.values()) == pytest.approx(1, abs=1e-4)
    assert origin.language == "fr"
    assert origin.confidence == max(origin.odds.values()) == origin.odds["fr"]
    assert origin.translated == pytest.approx(1 - origin.odds[NATIVE], abs=1e-5)


def test_the_evidence_adds_up_to_the_verdict():
    """Taking one kind of evidence away lowers the log-odds by what it said."""
    subject, _ = examine(Article("a.txt", data=FRENCH.encode()), Config(target_language="en"))
    readings = [r for kind in kinds() for r in kind.readings(subject)][:4]
    told = _tables.constants()
    family = max(readings, key=lambda r: r.ratios.get("fr", 0.0)).family
    without = [r for r in readings if r.family != family]
    assert len(without) < len(readings)
    weights = [f * r.ratios["fr"] for r, f in _odds.damped(readings, told) if r.family == family]
    ahead = _log_odds(readings, subject) - _log_odds(without, subject)
    assert ahead == pytest.approx(told["sharpness"] * sum(weights), abs=1e-3)


def _log_odds(readings: list[Reading], subject: object) -> float:
    odds = _odds.posterior(
        _odds.damped(readings, _tables.constants()),
        _odds.shares(_odds.candidates("en")),
        0.5,
        _tables.constants()["sharpness"],
    )
    return log(odds["fr"]) - log(odds[NATIVE])


@pytest.mark.parametrize(("held", "known"), [("es", "es"), ("zh", "other")])
def test_with_the_source_at_hand_the_text_is_original_or_comes_from_it(held: str, known: str):
    loud = Reading("note", {"fr": 9.0, "es": 1.0, "other": 1.0}, "family", "key")
    codes = _odds.candidates("en")
    odds = _odds.added([loud], codes, _tables.constants(), Config(), 300, held).odds
    assert set(odds) == {NATIVE, *codes}
    assert {code for code, p in odds.items() if p} == {NATIVE, known}


def test_the_same_mark_seen_again_says_less_each_time():
    one = Reading("note", {"fr": 1.0}, "family", "key")
    factors = [f for _, f in _odds.damped([one] * 4, _tables.constants())]
    assert factors == sorted(factors, reverse=True)
    assert factors[3] < factors[0] / 3


def test_every_mark_in_the_evidence_shows_its_place():
    report = read(FRENCH)
    placed = [e for e in report.origin.evidence if e.span]
    assert placed
    assert all(e.span.of(report.document.raw).strip() for e in placed if e.span)


def test_the_evidence_speaks_of_the_language_that_its_words_name():
    """A mark of French in a text that looks German counts a little for German; its note says French,
    and so does the language it is shown for."""
    mark = Reading(
        "“extra hours” for French “heures supplémentaires”",
        {"de": 0.9, "fr": 1.0, "it": 1.2},
        "family",
        "mark",
        named=("fr",),
    )
    look = Reading("the mix of words", {"de": 4.0, "fr": 0.1, "it": 0.1}, "style", "style")
    told = _tables.constants()
    origin = _odds.added([mark, look], ("de", "fr", "it"), told, Config(), 300)
    assert max(origin.odds, key=lambda code: origin.odds[code]) == "de"
    assert {e.note: e.points_to for e in origin.evidence} == {mark.note: "fr", look.note: "de"}


@pytest.mark.parametrize("text", ["", "Hello.", "The council met on Monday and went home."])
def test_a_short_text_is_not_enough_to_say(text: str):
    if text:
        assert read(text).origin.language is None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Grandclément", "fr"),
        ("Schladming", "de"),
        ("Carvalho", "pt"),
        ("Gutiérrez", "es"),
        ("Bellucci", "it"),
        ("Wouters", "nl"),
        ("Thompson", "en"),
    ],
)
def test_a_name_looks_like_its_language(name: str, code: str):
    odds = _names.odds(name)
    assert max(odds, key=lambda c: odds[c]) == code
    assert sum(odds.values()) == pytest.approx(1)


TOLD = {"names_scale_news": 1.0, "names_cap": 99.0, "names_level_news": 1.0}
NEWS = {"news": 1.0}


def test_names_move_languages_against_each_other():
    """What any number of names says of being a translation at all averages out."""
    for found in ({"fr": 1}, {"fr": 9, "de": 2}, {"it": 30}):
        lifts = _lift.lifted(found, TOLD, "names", NEWS)
        mean = sum(2.718281828459045**v for v in lifts.values()) / len(lifts)
        assert mean == pytest.approx(1)
        assert lifts[max(found, key=lambda c: found[c])] == max(lifts.values())


def test_names_make_a_translation_likelier_as_far_as_was_learned():
    partly = _lift.lifted({"fr": 9}, TOLD | {"names_level_news": 0.5}, "names", NEWS)
    assert all(
        v > w
        for v, w in zip(
            partly.values(), _lift.lifted({"fr": 9}, TOLD, "names", NEWS).values(), strict=True
        )
    )


def test_a_mark_speaks_a_little_for_the_relatives_of_its_language():
    subject, _ = examine(Article("a.txt", data=FRENCH.encode()), Config(target_language="en"))
    mark = next(f for f in subject.findings if f.points_to == ("fr",))
    tables = {"rules": {mark.rule: [2.0, 0.5]}}
    told = {"mark_language": 1.0, "mark_scale": 1.0, "mark_kin": 0.4}
    ratios = marks.reading(mark, tables, told).ratios
    assert ratios["fr"] == 2.0 > ratios["it"] > ratios["de"] == ratios[OTHER] == 0.5


def test_marks_speak_as_loud_as_the_domain_lets_them():
    told = {"mark_scale": 1.0, "mark_language": 2.0, "mark_news": 1.0, "mark_literature": 0.5}
    assert marks.voiced(told, {"news": 1.0}) == told
    half = marks.voiced(told, {"news": 0.5, "literature": 0.5})
    assert half == told | {"mark_scale": 0.75, "mark_language": 1.5}


def test_a_domain_moves_what_the_style_says_of_a_language():
    odds = dict.fromkeys(("fr", "de", "es", "it", "pt", OTHER), 0.0)
    numbers = {"translated": 1.0, "language": 1.0, "shift": 0.0}
    domains = ("news", "medical")
    told = {f"{name}_{d}": value for name, value in numbers.items() for d in domains}
    told |= {f"bias_{d}_{c}": 0.0 for d in domains for c in (*odds, "nl")}
    told |= {"translated_cap": 9.0, "language_cap": 9.0, "within_kin": 1.0}
    told |= {"style_full_tokens": 300, "bias_medical_es": 2.0}
    news, medical = (
        style.damped(style.Look(odds, dict.fromkeys(domains, 0.0) | {d: 1.0}, 300), told)
        for d in domains
    )
    assert medical["es"] == pytest.approx(news["es"] + 2)
    assert medical["fr"] == pytest.approx(news["fr"])


def test_words_that_stand_in_lower_case_too_are_no_names():
    assert not names.mentions("Carvalho is a carvalho.")
    assert names.mentions("Mr Carvalho came.")["pt"] > 0.6


def test_places_count_for_the_language_of_their_press():
    assert places.mentions("Lyon, Bordeaux and Hamburg")["fr"] == 2


def test_the_style_of_news_from_one_language_speaks_for_its_relatives_too():
    odds = {"fr": 3.0, "es": -2.0, "it": -2.0, "pt": -2.0, "de": 0.0, OTHER: 1.0}
    _, kin, within = style.parts(odds)
    assert kin["it"] == kin["fr"] > kin[OTHER] > kin["nl"]
    assert within["fr"] > within["it"]


def test_a_prior_moves_the_verdict():
    text = "The works will cost 2,7 million euros, said the mayor."
    sure = read(text, prior_native=0.1).origin.odds[NATIVE]
    doubtful = read(text, prior_native=0.9).origin.odds[NATIVE]
    assert sure < doubtful


def test_other_is_never_named():
    reading = Reading("note", {OTHER: 9.0}, "family", "key")
    subject, _ = examine(Article("a.txt", data=b"A text."), Config(target_language="en"))
    assert _odds.combine([reading], subject).language is None


@pytest.mark.parametrize(
    "text",
    [
        "Bring back two jars of mustard from Köln, the good bread from Düsseldorf and a bag of "
        "Müsli. Dad wants stamps. If the shop near the station is shut, try the one by the bridge.",
        "Present were Mr Schmidt, Mrs Vogel, Miss Krüger and Tom Becker. The shed needs a roof. "
        "Tom will ask for prices. The hose goes to plot nine. We meet again in May after the show.",
    ],
)
def test_a_few_words_with_foreign_names_say_nothing_of_their_origin(text: str) -> None:
    report = audit(Article("note.txt", data=text.encode()), Config(target_language="en"))
    assert report.origin.language is None
