"""The words "he said" stand inside the quotation, as if the speaker had spoken them.

French and Italian leave the attribution inside the marks (« Rien n'est joué, dit-il. On
continue. »), Italian also between dashes. English closes the marks before it and opens them
again after it; the edits do that.

Silent: languages that write so, a quotation whose speaker is named outside the marks (then the
words inside are told by that speaker), marks around a title or a whole story, quotations without
a second sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._attribution import attribution, speaking
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
    "“It helps the families, [[said her deputy, Ann Lowe.]] We will open two schools.”",
    "“Yes, it is over, [[she said.]] Nobody will come back to it.”",
    "“We sold every ticket, [[she said.]] Nobody expected that.” The fair closes on Sunday.",
    '"Good - [[said the mayor -]] now it is up to us."',
    "“We saw it coming, [[adds Karl, a fitter for ten years]], but not so soon.”",
    '"She kept the key - [[tells Donna -]] and she never used it."',
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
DASH = re.compile(r"\s?[-–—]\s?")
TURN = re.compile(r"[,!?…]\s+|\s[-–—]\s?")
NAME = r"(?:, [^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*){0,3})?"
ON = (
    r"(?=(?:and|but|we|I|it|the|this|that|there|because|so|yet|not|which|although|since|if|when)\b)"
)
END = re.compile(
    rf"{NAME}(?:\.\s+(?=[^\W\d_]|['‘])|, {ON}|, (?:an? |the |who |\d\d)[^,.“”\"]{{3,70}}, {ON})"
)
SELF = re.compile(r"(?:I|we|you|it|they|one)\b", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) not in ("en", "de", "nl"):
        return
    told = quotes(subject)
    for pair in told.pairs:
        if pair.open.block == pair.close.block and not pair.open.single:
            passage = told.passages[pair.open.block]
            yield from swallowed(passage, pair, tongue(subject))


def swallowed(passage: Passage, pair: Pair, language: str) -> Iterator[Finding]:
    """The first attribution of the first sentence, where more words follow it."""
    text, start, end = passage.text, pair.open.end, pair.close.start
    if outside(text, pair, language) or "\n" in text[start:end]:
        return
    for turn in TURN.finditer(text, start, end):
        said = speaking(language, text, turn.end(), end)
        if said and SELF.match(said.group()) is None:
            shape = DASH if turn.group().strip() in "-–—" else END
            tail = shape.match(text, said.end(), end)
            if tail:
                yield misplaced(passage, pair, turn, said, tail)
                return
        if re.search(r"[.!?]\s", text[start : turn.end()]):
            return


def outside(text: str, pair: Pair, language: str) -> bool:
    """Is the speaker named just before or after the marks?"""
    after = text[pair.close.end :].lstrip(" ,")
    before = text[: pair.open.start].rstrip()
    return bool(attribution(language).match(after)) or before[-1:] in (":", ",")


def misplaced(
    passage: Passage,
    pair: Pair,
    turn: re.Match[str],
    said: re.Match[str],
    tail: re.Match[str],
) -> Finding:
    """`tail` runs from the end of the attribution to the words that are spoken next."""
    text, opening, closing = passage.text, pair.open.glyph, pair.close.glyph
    dash = tail.re is DASH
    close = turn.start() + (text[turn.start()] in ",!?…")
    edits = (
        Edit(passage.at(close, turn.end()), f",{closing} " if dash else f"{closing} "),
        Edit(passage.at(said.end(), tail.end()), f", {opening}")
        if dash
        else Edit(passage.at(tail.end(), tail.end()), opening),
    )
    stop = tail.start() + len(tail.group().rstrip(" ,"))
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
