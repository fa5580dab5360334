"""The words "he said" stand inside the quotation, as if the speaker had spoken them.

French and Italian leave the attribution inside the marks (« Rien n'est joué, dit-il. On
continue. »), Italian also between dashes. English closes the marks before it and opens them
again after it; the edits do that.

Silent: a quotation whose speaker is named outside the marks (then the words inside are told by
that speaker), marks around a title or a whole story, quotations without a second sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._attribution import attribution
from transcheck.check._passage import Passage, tongue
from transcheck.check._quotes import Pair, quotes
from transcheck.check._report import found
from transcheck.model import Edit, Finding, Subject

ID = "quote-attribution"
KIND = "convention"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = "major"
NEEDS = "target"
BAD = (
    "“The bridge will hold, [[said the engineer.]] We have tested every cable.”",
    "“We sold every ticket, [[she said.]] Nobody expected that.” The fair closes on Sunday.",
    '"Good - [[said the mayor -]] now it is up to us."',
    "“The case is closed, [[explained Judge Moreau]], and we will not go back to it.”",
)
GOOD = (
    "“The bridge will hold,” said the engineer. “We have tested every cable.”",
    "“He rang at noon. I am done, he said. So I went home,” she recalled.",
    "“We are done, he said, and he meant it,” recalled his sister.",
    "“I know, she said nothing. Nobody did.”",
    "“They were wrong, the report says so. We all knew.”",
    "The headline was “Go home, said the mayor”.",
    "“In 1990, he said it would last. It did not.”",
)
DASH = re.compile(r"\s[-–—]\s")
TURN = re.compile(r"[,!?…]\s+|\s[-–—]\s?")


def check(subject: Subject) -> Iterator[Finding]:
    told = quotes(subject)
    for pair in told.pairs:
        if pair.open.block == pair.close.block and not pair.open.single:
            passage = told.passages[pair.open.block]
            yield from swallowed(passage, pair, tongue(subject))


def swallowed(passage: Passage, pair: Pair, language: str) -> Iterator[Finding]:
    text, start, end = passage.text, pair.open.end, pair.close.start
    if outside(text, pair, language):
        return
    turn = TURN.search(text, start, end)
    said = attribution(language).match(text, turn.end(), end) if turn else None
    if not turn or not said or not ends_well(text, turn.group(), said.end(), end):
        return
    if "\n" in text[start:end] or re.match(r"(?:I|we|you|it|they|one)\b", said.group(), re.I):
        return
    yield misplaced(passage, pair, turn, said)


def outside(text: str, pair: Pair, language: str) -> bool:
    """Is the speaker named just before or after the marks?"""
    after = text[pair.close.end :].lstrip(" ,")
    before = text[: pair.open.start].rstrip()
    return bool(attribution(language).match(after)) or before[-1:] in (":", ",")


def ends_well(text: str, turn: str, place: int, end: int) -> bool:
    """After the attribution the clause ends, and more words are spoken."""
    rest = text[place:end]
    if DASH.fullmatch(turn.rstrip() + " ") or turn.strip() in ("-", "–", "—"):
        return bool(DASH.match(rest) or re.match(r"\s?[-–—]", rest))
    return bool(re.match(r"(?:\.\s+[^\W\d_]|, (?:and|but|we|I|it|the|this|that|there)\b)", rest))


def misplaced(passage: Passage, pair: Pair, turn: re.Match[str], said: re.Match[str]) -> Finding:
    text = passage.text
    tail = re.compile(r"(?:\s?[-–—]|[.,])?\s*").match(text, said.end())
    again = tail.end() if tail else said.end()
    close = turn.start() + (text[turn.start()] in ",!?…")
    dash = DASH.match(text, said.end())
    stop = said.end() + (len(dash.group().rstrip()) if dash else text[said.end()] == ".")
    opening, closing = pair.open.glyph, pair.close.glyph
    if dash:
        edits = (
            Edit(passage.at(turn.start(), turn.end()), f",{closing} "),
            Edit(passage.at(said.end(), again), f", {opening}"),
        )
    else:
        edits = (Edit(passage.at(close, close), closing), Edit(passage.at(again, again), opening))
    return found(
        __name__,
        passage.at(said.start(), stop),
        f"The attribution stands inside the quotation: close {closing} before it and "
        f"open {opening} after it.",
        "French and Italian keep these words inside the marks; English does not.",
        confidence=0.8,
        edits=edits,
        points_to=("it",) if dash else ("fr", "it"),
    )
