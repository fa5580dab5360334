"""A quotation mark that stands off the word it belongs to.

French sets a space inside its marks (« oui ») and that space survives when the marks are
exchanged: “We won. ” The edit removes it.

Silent: French text, a dash before the mark, marks inside marks with a thin space between them,
and spaced guillemets, which are another finding.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._marks import Mark
from transcheck.check._passage import Passage, tongue
from transcheck.check._quotes import quotes
from transcheck.check._report import found, once
from transcheck.model import Edit, Example, Finding, Span, Subject

ID = "quote-space"
KIND = "convention"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "“The road is open,” said the mayor. “Frankly, we waited too long for it.[[ ”]]",
    "[[“ ]]The crews will stay,” wrote Colonel Ames.",
    'She called it [[" ]]a fine day[[ "]] and left.',
    "‘We won.[[ ’]]",
)
GOOD = (
    "“The road is open,” said the mayor.",
    "“So we waited — ” she began.",
    "“He said ‘no’ ” is how she tells it.",
    "The sign read « Sortie » and nothing else.",
    Example('Elle parle de " liberté " et s\'en va.', language="fr"),
    'A screen of 5" is small, one of 7" is not.',
    "It was the ’90s, rock ’n’ roll and dogs’ years.",
    'She read "Emma" "twice".',
)
INNER = "«»‹›"
NEIGHBOURS = "—–-“”‘’\"'"


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) == "fr":
        return
    told = quotes(subject)
    odd = [m for m in told.marks if m.stray and m.glyph not in INNER]
    faults = [
        off_its_word(told.passages[m.block], m)
        for m in odd
        if not licensed(told.passages[m.block].text, m)
    ]
    yield from once(faults, confidence=0.6) if told.spaced else faults


def licensed(text: str, mark: Mark) -> bool:
    """Does a dash, another mark or the edge of the text stand beyond the space?"""
    beyond = text[: mark.start].rstrip()[-1:] if closing(mark) else text[mark.end :].lstrip()[:1]
    return not beyond or beyond in NEIGHBOURS


def closing(mark: Mark) -> bool:
    return mark.role == "close"


def off_its_word(passage: Passage, mark: Mark) -> Finding:
    text = passage.text
    if closing(mark):
        start, end = len(text[: mark.start].rstrip()), mark.end
        gap, side = (start, mark.start), "before the closing mark"
    else:
        start, end = mark.start, len(text) - len(text[mark.end :].lstrip())
        gap, side = (mark.end, end), "after the opening mark"
    return found(
        __name__,
        passage.at(start, end),
        f"The quotation mark stands off its word: delete the space {side}.",
        "A space inside quotation marks is French typography.",
        confidence=0.9,
        suggestions=(mark.glyph,),
        edits=(Edit(hole(passage, gap), ""),),
        points_to=("fr",),
    )


def hole(passage: Passage, gap: tuple[int, int]) -> Span:
    return passage.at(*gap)
