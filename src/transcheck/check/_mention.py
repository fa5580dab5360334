"""Words that are talked about and not used: a column that quotes a calque does not make one."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from transcheck.check._passage import Passage, tongue
from transcheck.check._quotes import quotes
from transcheck.check._table import table
from transcheck.model import Span, Subject

LONGEST = 60


def mentions(subject: Subject) -> Callable[[Span], bool]:
    """Does a span stand in a short quotation of a paragraph that talks about words?"""
    quoted = list(_spans(subject))

    def mentioned(span: Span) -> bool:
        return any(q.start <= span.start and span.end <= q.end for q in quoted)

    return mentioned


def _spans(subject: Subject) -> list[Span]:
    told = quotes(subject)
    about = {p.number for p in told.passages if _talks_of_words(p, tongue(subject))}
    if not about:
        return []
    return [
        told.passages[pair.open.block].at(pair.open.start, pair.close.end)
        for pair in told.pairs
        if _near(pair.open.block, about) and pair.close.end - pair.open.start <= LONGEST
    ]


def _near(block: int, about: set[int]) -> bool:
    """The paragraph itself or the one before it."""
    return block in about or block - 1 in about


def _talks_of_words(passage: Passage, language: str) -> bool:
    return bool(_metalanguage(language).search(passage.text))


@cache
def _metalanguage(language: str) -> re.Pattern[str]:
    words = table("mention").get(language, {}).get("words", ())
    return re.compile(rf"\b(?:{'|'.join(words)})\b" if words else r"(?!)", re.IGNORECASE)
