"""The terminal report: readable, in columns, and deaf to what an article wants of a terminal."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate

import pytest
from reporting import RUN, dam, document, found, hostile, report

from transcheck.model import Origin, Skipped
from transcheck.report import Failure
from transcheck.report._caret import source_lines
from transcheck.report._shown import shown
from transcheck.report._visible import visible, width
from transcheck.report.text import render

UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def carets(raw: str, words: str, columns: int = 80) -> tuple[str, str]:
    doc = document(raw)
    (item,) = shown(report(raw, None, findings=(found(doc, words),)), RUN)
    return source_lines(item, columns)


def under(line: str, marks: str) -> str:
    """What stands above the carets, by columns."""
    first, last = marks.index("^"), marks.rindex("^") + 1
    columns = accumulate((width(char) for char in line), initial=0)
    return "".join(char for char, at in zip(line, columns, strict=False) if first <= at < last)


def test_it_says_verdict_score_place_reason_and_fix() -> None:
    text = render([dam()], RUN)
    for words in (
        "news/dam.txt: Reads as a translation from French, 93 %",
        "score 81.4 of 100, between 77 and 85.5 · 43 words · 1 critical, 2 major, 2 minor",
        "news/dam.txt:3:86  major  fr-en/effectifs-workforce  likely, 83 %",
        "write personnel · troops",
        "fix   replace “ ”” by “””",
        "skipped: bleu: no reference was given",
        "1 article · 43 words · 5 findings",
    ):
        assert words in text
    assert "fr-en/our" not in text, "neutral findings are evidence, not errors"


def test_what_was_skipped_for_one_reason_stands_on_one_line() -> None:
    skipped = (Skipped("a", "no source"), Skipped("b", "no model"), Skipped("c", "no source"))
    text = render([replace(dam(), skipped=skipped)], RUN)
    assert "  skipped: a, c: no source\n  skipped: b: no model\n" in text


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("One word here.", "word"),
        ("漢字 and word.", "word"),
        ("漢字 and 仮名.", "仮名"),
        ("Cafe\u0301 has a word.", "word"),
        ("x" * 300 + " word " + "y" * 300, "word"),
        ("x" * 300 + " word", "word"),
        ("word " + "漢" * 200, "word"),
    ],
)
def test_carets_stand_under_the_place(raw: str, words: str) -> None:
    line, marks = carets(raw, words)
    assert under(line, marks) == words
    assert width(line) <= 80


def test_special_spaces_are_named_inside_the_mark() -> None:
    line, marks = carets("Paris\u202f: a\u00a0b.", "\u202f:")
    assert under(line, marks) == "<U+202F>:"
    assert "\u00a0" in line


def test_an_insertion_point_gets_one_caret() -> None:
    doc = document("One two.")
    made = report("One two.", None, findings=(found(doc, "", span=found(doc, "two").span),))
    (item,) = shown(made, RUN)
    assert source_lines(item, 80)[1].count("^") == 3


def test_nothing_of_an_article_reaches_the_terminal_raw() -> None:
    failures = (Failure("\x1b]0;x\x07", "\x1b[2J"),)
    assert not UNSAFE.search(render([hostile()], replace(RUN, failures=failures)))


def test_colour_only_when_asked() -> None:
    assert "\x1b" not in render([dam()], RUN)
    coloured = render([dam()], replace(RUN, color=True))
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == render([dam()], RUN)


@pytest.mark.parametrize(
    ("raw", "seen"),
    [("\x1b[0m", "␛[0m"), ("a\u202eb", "a<U+202E>b"), ("\x7f\x9b", "␡<U+009B>"), ("a\r\nb", "a b")],
)
def test_controls_are_named(raw: str, seen: str) -> None:
    assert visible(raw) == seen


def test_lines_keep_to_the_width() -> None:
    lines = render([dam()], replace(RUN, width=70)).splitlines()
    assert max(map(len, lines)) <= 90


@pytest.mark.parametrize(
    ("language", "translated", "words"),
    [
        ("fr", 0.9, "Reads as a translation from French, 80 %"),
        ("native", 0.1, "Reads as written in English, 80 %"),
        ("other", 0.9, "Reads as a translation, from a language we do not know, 80 %"),
        (None, 0.95, "Reads as a translation, not clear from which language, 95 %"),
        (None, 0.5, "Not enough to say where this text comes from\n"),
    ],
)
def test_the_verdict_says_no_more_than_is_known(
    language: str | None, translated: float, words: str
) -> None:
    origin = Origin(language, 0.8, translated, {}, ())
    assert words in render([report(origin=origin, source=None)], RUN)


@pytest.mark.parametrize(
    ("language", "translated", "words"),
    [
        ("fr", 0.9, "Reads as a translation from French, 80 %"),
        (None, 0.95, "Its source is French; reads as a translation, 95 %"),
        (None, 0.5, "Checked against its French source\n"),
    ],
)
def test_the_verdict_knows_the_source_at_hand(
    language: str | None, translated: float, words: str
) -> None:
    origin = Origin(language, 0.8, translated, {}, ())
    assert words in render([report(origin=origin)], RUN)


def test_a_place_far_into_a_long_line_is_shown_as_in_a_short_one() -> None:
    around = "and so it went on " * 20
    short, long = (carets(around * n + "WORKFORCE " + around, "WORKFORCE") for n in (1, 500))
    assert short == long
    assert under(*long) == "WORKFORCE"
