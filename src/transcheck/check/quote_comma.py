"""A comma outside the marks before "he said": “It is a success”, he said.

English puts the comma of a reported sentence inside the marks, in Britain as in America, and sets
none after a question or exclamation mark. Spanish, German, Italian, Portuguese, Dutch and French
put it outside. The edit moves it.

A full stop inside the marks before "he said" becomes a comma too.

Silent: a quotation of a few words inside the writer's own sentence (British usage), a list of
quoted titles, a comma that does not come before an attribution.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._attribution import speaking
from transcheck.check._passage import Passage, tongue
from transcheck.check._quotes import Pair, quotes
from transcheck.check._report import found, once
from transcheck.model import Edit, Finding, Subject

ID = "quote-comma"
KIND = "convention"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "“The road is open[[”,]] said the mayor.",
    '"We waited too long[["]], he added. "It was worth it."'.replace('[["]],', '[[",]]'),
    "‘The road is open[[’,]] she said.",
    "“Who will pay for it?[[”,]] asked Mr Lund.",
    "«The road is open[[»,]] said the mayor.",
    "“The road is open[[” - ]]said the mayor.",
    "“The road is open[[.”]] the mayor said on Monday.",
)
GOOD = (
    "“The road is open,” said the mayor.",
    "Owners say it is “now at great risk”, he said.",
    "He read “Emma”, she read “Persuasion”.",
    "They sang “Hallelujah”, the choir's favourite.",
    "“Who will pay for it?” asked Mr Lund.",
    "“The road is open.” The mayor said so on Monday.",
    "She wrote “The Road”, said to be her best book, in 1980.",
)
KEEP = 3
GAP = re.compile(r" (?P<dash>[-–—]) ?|,? ")
DASH = re.compile(r" [-–—] ?")
NATIVE = "“‘\"'"


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) != "en":
        return
    told = quotes(subject)
    every = ((told.passages[pair.close.block], pair) for pair in told.pairs)
    yield from once([moved(passage, p) for passage, p in every if outside(passage.text, p)], KEEP)


def outside(text: str, pair: Pair) -> bool:
    """Does a whole sentence stand in the marks, and `, he said` after them?"""
    close = pair.close.end
    gap = GAP.match(text, close)
    body = text[pair.open.end : pair.close.start].strip()
    stopped = body.endswith(".") and gap and text[gap.end() : gap.end() + 1].islower()
    if (
        not gap
        or pair.open.block != pair.close.block
        or not ("," in gap.group() or gap["dash"] or stopped)
    ):
        return False
    said = speaking("en", text, gap.end())
    free = said and text[said.end() : said.end() + 1] in (".", ",", ":", ";", "", " ")
    lead = text[: pair.open.start].rstrip()[-1:]
    whole = body[:1].isupper() and len(body.split()) > 2
    return bool(free) and whole and (not lead or lead in '.?!”":')


def moved(passage: Passage, pair: Pair) -> Finding:
    """The finding; foreign marks are exchanged, comma and all, by quote-foreign."""
    start, end = pair.close.start, pair.close.end + (passage.text[pair.close.end] == ",")
    start -= passage.text[:start].endswith(".")
    dash = DASH.match(passage.text, pair.close.end)
    end = dash.end() if dash else end
    own = pair.open.glyph in NATIVE
    glyph = pair.close.glyph if own else "”"
    stops = passage.text[:start].rstrip()[-1:] in ("?", "!", "…", ",")
    fixed = (glyph if stops else "," + glyph) + " " * bool(dash)
    return found(
        __name__,
        passage.at(start, end),
        f"Before “he said” English writes {fixed}, not {passage.text[start:end]}",
        "The comma after the marks is the order of French, Spanish, German, Italian and Dutch.",
        confidence=0.75,
        suggestions=(fixed,),
        edits=(Edit(passage.at(start, end), fixed),) if own else (),
        points_to=("es", "de", "it", "pt", "nl", "fr"),
    )
