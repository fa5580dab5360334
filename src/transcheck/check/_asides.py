"""Measures and sums that an editor has converted in brackets: an inch (2.54 cm)."""

from __future__ import annotations

import re

from transcheck.check._figures import Figure

ASIDE = re.compile(
    r"(?:[^\W_]+[.)]?|[€$£%\"”]) ?\((?:[^\W\d_]+\.?[ \u00a0]){0,3}(?:[A-Z]{0,3}[€$£] ?)?$"
)
SHUT = re.compile(r"(?:[ \u00a0-]?[^()\s\d]+){0,4}\)")
MONEY = re.compile(
    r"[€$£]|\b(?:[A-Z]{3}|\w*(?:euros?|dollar\w*|pounds?|pfund|crown\w*|kronen?|francs?))\b",
    re.IGNORECASE,
)
SIGNS = {"€": "eur", "$": "dol", "£": "pou", "USD": "dol", "GBP": "pou", "Pfund": "pou"}


def said(ours: list[Figure], theirs: list[Figure]) -> list[Figure]:
    """The figures without those in brackets, unless the other side has such a one too."""
    kinds = {aside(f) for f in theirs} - {""}
    return [f for f in ours if not (kind := aside(f)) or kind in kinds]


def aside(figure: Figure) -> str:
    """The unit or currency of a figure that stands alone in brackets."""
    text, amount = figure.segment.text, figure.amount
    opened, shut = ASIDE.search(text[: amount.start]), SHUT.match(text, amount.end)
    if not opened or not shut:
        return ""
    if amount.unit is not None and amount.unit[0] != "time":
        return f"{amount.unit}"
    money = MONEY.search(text[opened.start() + 1 : shut.end()])
    return SIGNS.get(money[0], money[0][:3].casefold()) if money else ""
