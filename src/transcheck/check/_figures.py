"""The figures of two sentences: which of them say the same number."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from math import floor, log10

from transcheck.check._amounts import Amount
from transcheck.check._clocks import CLOCKS
from transcheck.check._measures import CONVERSIONS, IMPERIAL, fahrenheit
from transcheck.model import Segment

NEAR = 0.06
CONVERTED, ROUNDED = 0.08, 0.1
BEFORE, BEHIND = 6, 24
SOME = re.compile(
    r"(?:une |una |uma |een |un |um |ein(?:em)? )?(?:\w*[ai]ine?s?|\w+ena|\w+tal|\w+ina"
    r"|d[úo](?:z|zz|dz|c)\w*|do[uzjc]\w+|dutzend\w*|centena(?:r|res|io|ia)?s?"
    r"|cent(?:inaio|inaia|aines?)|score|dozens?)",
    re.IGNORECASE,
)
MEASURE = re.compile(rf"{IMPERIAL.pattern}|€|\beuros?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount and the segment that holds it."""

    segment: Segment
    amount: Amount

    @property
    def words(self) -> str:
        return self.segment.text[self.amount.start : self.amount.end]

    @property
    def around(self) -> str:
        text = self.segment.text
        return text[max(0, self.amount.start - BEFORE) : self.amount.end + BEHIND]


Same = Callable[[Figure, Figure], bool]


def matched(ours: list[Figure], theirs: list[Figure], same: Same) -> dict[int, int]:
    """The most pairs that answer each other, as places in the two lists."""
    owner: dict[int, int] = {}

    def placed(n: int, tried: set[int]) -> bool:
        for m, other in enumerate(theirs):
            if m not in tried and same(ours[n], other):
                tried.add(m)
                if m not in owner or placed(owner[m], tried):
                    owner[m] = n
                    return True
        return False

    for n in range(len(ours)):
        placed(n, set())
    return {n: m for m, n in owner.items()}


def answers(one: Figure, other: Figure, imperial: bool) -> bool:
    """The same number, letter for letter, by value, or in another measure."""
    return (
        (not one.amount.spelled and one.words == other.words)
        or met(one.amount, other.amount)
        or _converted(one.amount, other.amount)
        or (imperial and _measured(one, other) and _same_measure(one.amount, other.amount))
    )


def _measured(one: Figure, other: Figure) -> bool:
    """Does a measure or a currency stand with one of the two? Jobs and years are not converted."""
    units = [f.amount.unit for f in (one, other)]
    told = any(unit is not None and unit[0] != "time" for unit in units)
    return told or any(MEASURE.search(f.around) for f in (one, other))


def met(one: Amount, other: Amount) -> bool:
    here, there = ({v for v in a.values if v >= CLOCKS} for a in (one, other))
    if here and there:
        return bool(here & there)
    return any(_close(v, w) for v in one.values for w in other.values)


def _close(one: float, other: float) -> bool:
    """Equal, or one is the other rounded; short years stand for long ones."""
    if one == other:
        return True
    big, small = max(one, other), min(one, other)
    if 1000 <= big <= 2100 and big == int(big):
        return big % 100 == small
    if small <= 0 or (big >= 99_000 and small >= 99_000 and big < 102_000):
        return False
    return abs(one - other) <= NEAR * big and (_rounded(one, other) or _rounded(other, one))


def _rounded(exact: float, value: float) -> bool:
    """Is `value` the other number with fewer digits?"""
    for digits in range(1, 6):
        step = 10.0 ** (floor(log10(exact)) - digits + 1)
        if step >= 1 and abs(round(exact / step) * step - value) < 1e-6 * value:
            return exact != value
        if step < 1 and abs(round(exact, digits) - value) < 1e-9:
            return True
    return False


def _converted(one: Amount, other: Amount) -> bool:
    """Do two measured figures say the same in other units?"""
    if one.unit is None or other.unit is None or one.unit[0] != other.unit[0]:
        return False
    here, there = one.unit[1], other.unit[1]
    return here != there and any(
        abs(v * here - w * there) <= ROUNDED * max(v * here, w * there)
        for v in one.values
        for w in other.values
    )


def _same_measure(one: Amount, other: Amount) -> bool:
    """Do two numbers agree as miles and kilometres, feet and metres, pounds and kilos?"""
    return any(
        abs(v * factor - w) <= CONVERTED * max(v * factor, w)
        for factor in CONVERSIONS
        for v in one.values
        for w in other.values
        if v < 99_000 and w < 99_000
    )


def frosty(one: float, other: float) -> tuple[tuple[float, float], ...]:
    """The same below zero, where the sign stands apart from the figure."""
    return ((-one, -other), (-other, -one), (one, -other), (other, -one))


def warmed(one: Amount, other: Amount) -> bool:
    """Do two temperatures agree as Fahrenheit and Celsius?"""
    return any(
        fahrenheit(v, w) or fahrenheit(w, v) or any(fahrenheit(*pair) for pair in frosty(v, w))
        for v in one.values
        for w in other.values
        if v < CLOCKS and w < CLOCKS
    )


def vaguely(
    here: list[Figure], there: list[Figure], lost: list[Figure], new: list[Figure]
) -> tuple[Figure, Figure] | None:
    """Thirteen for une trentaine: the only number without an answer, and the only word on the
    other side that stands for one and has none."""
    ours, theirs = (here, there) if new else (there, here)
    hints = (f for f in ours if f.amount.hint and SOME.fullmatch(f.words))
    vague = [f for f in hints if not any(met(f.amount, o.amount) for o in theirs)]
    if len(vague) != 1 or len(lost) + len(new) != 1:
        return None
    return (new[0], vague[0]) if new else (vague[0], lost[0])
