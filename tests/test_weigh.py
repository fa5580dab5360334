"""A finding's confidence: what the origin and the card make of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from transcheck.config import Config
from transcheck.model import Finding, Origin, Span
from transcheck.weigh import PAGE, PLAINLY, weigh

RAW = "He realized a turnover of 3 million."
FINDING = Finding(
    rule="fr-en/not-in-the-cards",
    kind="calque",
    category="style/unidiomatic",
    severity="minor",
    span=Span(3, 20),
    message="m",
    why="w",
    confidence=0.8,
    points_to=("fr",),
    tier="alone",
    words=RAW[3:20],
)


def origin(french: float, native: float) -> Origin:
    odds = {"native": native, "fr": french, "other": 1 - french - native}
    return Origin("fr", french, 1 - native, odds, ())


def confidence(finding: Finding, told: Origin, config: Config | None = None) -> float | None:
    shown = weigh([finding], told, config or Config(min_confidence=0.0), RAW)
    return shown[0].confidence if shown else None


def test_a_finding_counts_more_in_a_text_from_its_language_than_in_a_native_one():
    assert confidence(FINDING, origin(0.95, 0.01)) > confidence(FINDING, origin(0.02, 0.95))


def test_a_declared_source_counts_like_a_sure_origin():
    declared = confidence(
        FINDING, origin(0.1, 0.9), Config(min_confidence=0.0, source_language="fr")
    )
    assert declared == pytest.approx(confidence(FINDING, origin(1.0, 0.0)))


def test_what_natives_write_too_waits_for_a_plain_origin():
    context = replace(FINDING, tier="context")
    assert confidence(context, origin(PLAINLY - 0.1, 0.1)) is None
    assert confidence(context, origin(PLAINLY + 0.1, 0.05)) is not None
    coded = replace(context, rule="wrong-preposition")
    assert confidence(coded, origin(PLAINLY - 0.1, 0.1)) is None
    assert confidence(coded, origin(PLAINLY + 0.1, 0.05)) == FINDING.confidence


def test_a_coded_check_may_wait_for_a_plain_origin_too():
    context = replace(FINDING, rule="perfect-dated", tier="context")
    assert confidence(context, origin(PLAINLY - 0.1, 0.1)) is None
    assert confidence(context, origin(PLAINLY + 0.1, 0.05)) == FINDING.confidence


def test_what_the_source_confirms_keeps_its_confidence():
    assert confidence(replace(FINDING, confirmed=True), origin(0.0, 1.0)) == FINDING.confidence


def test_the_source_proves_nothing_where_natives_write_the_same(monkeypatch: pytest.MonkeyPatch):
    rates = {"fr-en/often": 4.2, "fr-en/seldom": 0.7}
    monkeypatch.setattr("transcheck.weigh.native_rate", rates.__getitem__)
    often = replace(FINDING, rule="fr-en/often", confirmed=True)
    seldom = replace(FINDING, rule="fr-en/seldom", confirmed=True, tier="context")
    assert confidence(replace(often, tier="context"), origin(0.9, 0.0)) is None
    assert confidence(seldom, origin(0.9, 0.0)) == FINDING.confidence
    assert confidence(often, origin(0.9, 0.0)) == FINDING.confidence


def test_a_coded_check_states_its_own_confidence():
    assert confidence(replace(FINDING, rule="date-format"), origin(0.0, 1.0)) == FINDING.confidence


def test_evidence_only_is_never_shown():
    assert confidence(replace(FINDING, severity="neutral"), origin(0.9, 0.0)) is None


def test_a_term_of_another_language_is_no_term_of_this_text():
    german = Origin("de", 0.95, 0.99, {"native": 0.01, "de": 0.95, "fr": 0.04}, ())
    assert confidence(replace(FINDING, kind="term"), german) is None
    shown = weigh([FINDING], german, Config(min_confidence=0.0), RAW)
    assert shown[0].source_term is None and "idiomatic" in shown[0].message


def test_a_line_to_delete_needs_no_other_repair():
    line = replace(FINDING, rule="furniture", span=Span(0, 36), confidence=0.9)
    inside = replace(FINDING, rule="date-format", span=Span(3, 11))
    after = replace(FINDING, rule="date-format", span=Span(30, 40))
    shown = weigh([line, inside, after], origin(0.9, 0.1), Config(min_confidence=0.0), RAW)
    assert [f.span for f in shown] == [line.span, after.span]


def test_a_foreign_word_is_a_slip_where_its_language_is_likely():
    word = replace(FINDING, rule="untranslated-word", points_to=("fr",))
    told = Config(min_confidence=0.0)
    long = RAW + " and so on" * 40
    assert not weigh([word], origin(0.2, 0.7), told, long)
    assert weigh([word], origin(0.7, 0.2), told, long)
    assert weigh([word], origin(0.2, 0.7), told, RAW)
    assert weigh([replace(word, confirmed=True)], origin(0.2, 0.7), told, long)


def test_a_row_of_a_pack_and_one_of_a_table_tell_the_same_words_once():
    row = replace(FINDING, span=Span(3, 20), confirmed=True, confidence=0.95)
    table = replace(FINDING, rule="wrong-rendering", span=Span(12, 20), confidence=0.85)
    shown = weigh([row, table], origin(0.9, 0.1), Config(min_confidence=0.0), RAW)
    assert [f.rule for f in shown] == [row.rule]


def test_a_frame_and_a_row_that_begin_alike_are_one_remark():
    frame = replace(FINDING, rule="verb-complement", kind="structure", span=Span(3, 26))
    shown = weigh([FINDING, frame], origin(0.95, 0.01), Config(min_confidence=0.0), RAW)
    assert len(shown) == 1


def test_what_natives_write_too_needs_company_in_a_long_text():
    told, config = origin(0.95, 0.01), Config(min_confidence=0.0)
    page = RAW + " He kept it." * 2 * PAGE
    lone = replace(FINDING, rule="perfect-dated", tier="context")
    others = [
        replace(FINDING, rule=f"doubled-word-{n}", span=Span(40 + 9 * n, 46 + 9 * n))
        for n in range(round(len(page.split()) / PAGE))
    ]
    assert weigh([lone], told, config, RAW) == (lone,)
    assert lone not in weigh([lone], told, config, page)
    assert lone not in weigh([lone, *others[1:]], told, config, page)
    assert lone in weigh([lone, *others], told, config, page)
    sure = replace(lone, tier="alone")
    assert weigh([sure], told, config, page) == (sure,)
