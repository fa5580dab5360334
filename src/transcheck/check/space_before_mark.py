"""A space before : ; ? or !, as French sets it.

“Where to go ?” and “Opening hours :” keep the spacing of French typography. One finding for the
article, with the number of places; the edits delete the spaces.

Silent: French text, code, ratios (3 : 1), emoticons, a colon that opens an emoji code, tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._passage import Passage, passages, tongue
from transcheck.check._report import found, once
from transcheck.model import Edit, Example, Finding, Subject

ID = "space-before-mark"
KIND = "convention"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "Where to go[[ ?]] Ask the office.",
    "Opening hours[[ :]] nine to five. Closed on Mondays ; open on Sundays.",
    "Warning[[\u00a0!]] The path is closed.",
    "He shouted “Fire[[ !]]” and ran.",
    Example("Achtung[[ !]] Der Weg ist gesperrt.", language="de"),
)
GOOD = (
    "Where to go? Ask the office.",
    "Mix sand and cement 3 : 1 and wait.",
    "See you there :-) or :D or ;) as you like.",
    "The score was 2 : 0 at half time.",
    "An address with a ? and nothing behind it is odd.",
    "Did he mean the ?! at the end.",
    "He wrote x := 3 and a ? b : c in his notes.",
    Example("Où aller ? Demandez à l'office : il est ouvert !", language="fr"),
)
MARK = re.compile(r"(?<=[^\W_]|[)”’»\"])([ \u00a0\u202f\u2009])([:;?!])(?=[\s”’»\")]|$)")
CODE = re.compile(r"[{}=<>|]|\?.{1,40} :|\d :")


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) in ("fr", ""):
        return
    yield from once([f for p in passages(subject) for f in spaced(p)])


def spaced(passage: Passage) -> Iterator[Finding]:
    for m in MARK.finditer(passage.text):
        if not licensed(passage, m):
            yield stray(passage, m)


def licensed(passage: Passage, m: re.Match[str]) -> bool:
    """A ratio, an emoticon, code, or the choice of signs that somebody writes about."""
    text = passage.text
    around = text[max(0, m.start() - 12) : m.end() + 12]
    ratio = text[m.start() - 1].isdigit() and re.match(r"\s?\d", text[m.end() :])
    smile = m.group(2) in ":;" and re.match(r"\s?[-']?[()DP|/\\*3]", text[m.end() :])
    cell = passage.block.kind == "cell" or (m.group(2) == ":" and text.count(" : ") > 2)
    sign = m.group(2) in "?!" and text[m.end() + 1 : m.end() + 2].islower()
    return bool(ratio or smile or cell or sign or CODE.search(around))


def stray(passage: Passage, m: re.Match[str]) -> Finding:
    hard = m.group(1) != " "
    return found(
        __name__,
        passage.at(*m.span()),
        f"A space stands before “{m.group(2)}”.",
        "French sets a space before : ; ? !, other languages do not.",
        confidence=0.9 if hard else 0.8,
        suggestions=(m.group(2),),
        edits=(Edit(passage.at(*m.span(1)), ""),),
        points_to=("fr",),
    )
