"""The numbers of a sentence: what it says, and what code, names, dates and eras only hint at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from transcheck.check._amounts import Amount, amounts, folded
from transcheck.check._beads import Prose
from transcheck.check._passage import HOLE, just_before
from transcheck.languages import known as language_known
from transcheck.languages import table as language_table
from transcheck.model import Segment

PART = re.compile(r"[A-Za-z][-.]?$|[/\ufffc]$|(?:明治|大正|昭和|平成|令和)$")
ERA = re.compile(r"(明治|大正|昭和|平成|令和)(\d{1,2})年")
ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
ALARM = re.compile(r"[- ](?:call|dispatch|operator|emergency)", re.IGNORECASE)
DIALLED = re.compile(
    r"\b(?:call(?:s|ed|ing)?|dial(?:s|ed|l?ing)?|phon(?:e|ed|ing))[ \"“]+$", re.IGNORECASE
)
COURSE = re.compile(r"\b(?:the|a|[A-Z]\w+) 101(?= (?:on|in|course|class)\b|[,;:!?)\"”]|\.?$)")
ATTACKS = re.compile(r"(?<!\d)9/11(?!\d)")
EMERGENCY = frozenset((911.0, 999.0, 112.0))


def numbers_of(segment: Segment, language: str | None, prose: Prose) -> tuple[Amount, ...]:
    """The amounts of a sentence; those in code, names and dates only answer others."""
    shown = prose.sentence(segment)
    code = (language or "").split("-")[0]
    plain = (_named(a, shown) for a in amounts(shown, language))
    hidden = "".join(a if b == HOLE else " " for a, b in zip(segment.text, shown, strict=True))
    coded = (replace(a, hint=True) for a in amounts(hidden, None)) if HOLE in shown else ()
    return (
        *plain,
        *coded,
        *_months(segment.text.casefold(), code),
        *_attacks(shown),
        *_eras(shown),
    )


def _attacks(text: str) -> Iterator[Amount]:
    """9/11 is the 11th of September 2001."""
    if ATTACKS.search(text):
        yield from (Amount(frozenset((n,)), 0, 0, True, True) for n in (9.0, 11.0, 2001.0))


def _eras(text: str) -> Iterator[Amount]:
    """The second year of Reiwa is 2020."""
    for match in ERA.finditer(folded(text)):
        yield Amount(frozenset((float(ERAS[match[1]] + int(match[2])),)), 0, 0, True, True)


def _named(amount: Amount, text: str) -> Amount:
    """UTF-8, Python3, 9/11, Cooking 101 and a zero in words (zero-padded) hold no number."""
    naught = amount.spelled and amount.values == {0.0}
    named = (m for p in (ATTACKS, COURSE) for m in p.finditer(text))
    naught = naught or any(m.start() <= amount.start < m.end() for m in named)
    inside = naught or (not amount.spelled and PART.search(just_before(text, amount.start)))
    return replace(amount, hint=True) if inside or _dialled(amount, text) else amount


def _dialled(amount: Amount, text: str) -> bool:
    """The number of an emergency call has another figure, or a name, in another country."""
    called = ALARM.match(text, amount.end) or DIALLED.search(just_before(text, amount.start))
    return bool(amount.values & EMERGENCY and called)


def _months(text: str, code: str) -> Iterator[Amount]:
    names = language_table(code).months if code in language_known() else ()
    for n, name in enumerate(names):
        if name.casefold() in text:
            yield Amount(frozenset((n % 12 + 1.0,)), 0, 0, True, True)
