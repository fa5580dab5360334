"""A quotation that opens with one kind of mark and closes with another, or a mark turned round.

“Bravo“, ”Bravo” and “Bravo" are left behind when the marks of another language are exchanged by
hand or by a program. The edit turns the mark that does not fit.

Silent: a paragraph of a long quotation that reopens with a closing mark, German „ “, Swedish ” ” in
Swedish, straight marks throughout, apostrophes, marks inside marks.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._passage import Passage, tongue
from transcheck.check._quotes import Pair, quotes
from transcheck.check._report import found, once
from transcheck.model import Edit, Example, Finding, Subject

ID = "quote-mixed"
KIND = "convention"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "They shouted “Bravo[[“]] and left.",
    "They shouted [[”]]Bravo” and left.",
    'They shouted “Bravo[["]] and left.',
    "The mayor said: [[«]]We are ready” and sat down.",
)
GOOD = (
    "They shouted “Bravo” and left.",
    'They shouted "Bravo" and left.',
    "They shouted ‘Bravo’ and left.",
    "“He called it a ‘miracle’,” the nurse said.",
    'The plank is 5" wide and “rough” to the touch.',
    "The ’90s, she said, were ‘fine’.",
    Example("Sie riefen „Bravo“ und gingen.", language="de"),
)
MATCH = {"“": "”", "«": "»", "»": "«", "„": "“", "‹": "›", "›": "‹", '"': '"', ",,": "''"}
KEEP, HABIT = 3, 3
ACCEPTED = {"''\"", "„”", '„"', ",,”", ',,"', ",,“", "''''", '``"', "``''", "“''"}


def check(subject: Subject) -> Iterator[Finding]:
    every = list(_mixed(subject))
    habit = len(every) > HABIT and len({f.message for f in every}) == 1
    yield from once(every, 1 if habit else KEEP)


def _mixed(subject: Subject) -> Iterator[Finding]:
    told, english = quotes(subject), tongue(subject) == "en"
    for pair in told.pairs:
        glyphs = pair.open.glyph + pair.close.glyph
        if goes_on(told.passages[pair.open.block], pair):
            continue
        if pair.open.single or glyphs in ACCEPTED or MATCH.get(pair.open.glyph) == pair.close.glyph:
            continue
        yield odd(told.passages[pair.open.block], told.passages[pair.close.block], pair, english)


def goes_on(passage: Passage, pair: Pair) -> bool:
    """Spanish and French reopen a paragraph of a long quotation with a closing mark."""
    return pair.open.glyph in "”»" and not passage.text[: pair.open.start].strip()


def odd(start: Passage, stop: Passage, pair: Pair, english: bool) -> Finding:
    """The mark that does not fit: the opening one where it is a closing glyph, else the other."""
    if pair.open.glyph == "”":
        mark, glyph, passage = pair.open, "“", start
    elif english and pair.open.glyph in "«»„‹›" and pair.close.glyph in ('"', "”"):
        mark, glyph, passage = pair.open, '"' if pair.close.glyph == '"' else "“", start
    else:
        mark, glyph, passage = pair.close, MATCH.get(pair.open.glyph, "”"), stop
    span = passage.at(mark.start, mark.end)
    return found(
        __name__,
        span,
        f"This quotation opens with {pair.open.glyph} and closes with {pair.close.glyph}.",
        "One of the two marks was exchanged or turned without the other.",
        confidence=0.8,
        suggestions=(glyph,),
        edits=(Edit(span, glyph),),
    )
