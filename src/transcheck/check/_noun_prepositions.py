"""A noun with the preposition that its equivalent has in another language: in payroll."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from transcheck.check._passage import just_before
from transcheck.check._patterns import Slip
from transcheck.check._table import table, word_set

# Behind a noun these show that it is no part of a compound.
STOP = (
    r"(?=[.,;:!?)](?!\d)|$| (?:and|or|but|in|on|at|of|to|for|with|from|by|since|until|when|while"
    r"|where|which|who|he|she|they|it|we|I|the|an?|his|her|their|is|was|are|were|has|had"
    r"|have|will|as|after|before|during|because|so|there|this|every|yesterday|today|last|next|\d+)"
    r"(?![\w-]))"
)
OPEN = re.compile(r"(?:of|that|the|next|for|from|to|until|\)|\+|[A-Z]\w*)$")
LAST = re.compile(r"([\w’'-]+) $")


class Told(NamedTuple):
    right: str
    sure: bool


def slips(text: str) -> Iterator[Slip]:
    """Start, end, what to write and certainty of every noun with a foreign preposition."""
    for wrong, (sign, told) in _signs().items():
        for m in sign.finditer(text):
            before = LAST.search(just_before(text, m.start()))
            if before and before[1].casefold() in _governors(wrong):
                continue
            right, sure = told[next(i for i, group in enumerate(m.groups()) if group)]
            yield m.start(), m.end(), right, sure


@cache
def _signs() -> dict[str, tuple[re.Pattern[str], list[Told]]]:
    """For every preposition its nouns, one group for each line of the table."""
    groups: dict[str, list[tuple[str, Told]]] = {}
    for level in ("sure", "weak"):
        for line in table("noun_prepositions")[level].strip().splitlines():
            head, nouns = line.split(" | ")
            wrong, right = head.split(" > ")
            listed = "|".join(sorted(_bounded(nouns), key=len, reverse=True))
            for one in wrong.split():
                groups.setdefault(one, []).append((listed, Told(right, level == "sure")))
    return {
        wrong: (
            re.compile(
                rf"(?<![\w’'-])(?:{wrong}|{wrong.capitalize()}) "
                rf"(?:{'|'.join(f'({listed})' for listed, _ in every)})"
            ),
            [told for _, told in every],
        )
        for wrong, every in groups.items()
    }


def _bounded(nouns: str) -> list[str]:
    return [rf"{noun}(?!\w)" if OPEN.search(noun) else noun + STOP for noun in nouns.split(", ")]


@cache
def _governors(preposition: str) -> frozenset[str]:
    """Words that take the preposition for themselves: relied on, accused of."""
    return word_set("noun_prepositions", "particles") | frozenset(
        word_set("noun_prepositions", f"before_{preposition}")
        if f"before_{preposition}" in table("noun_prepositions")
        else ()
    )
