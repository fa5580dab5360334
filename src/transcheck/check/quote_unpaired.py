"""A quotation that opens and never closes, or closes and was never opened.

French, Spanish, Italian and Portuguese let the words "he said" stand inside one long pair of
marks; English closes the marks before the attribution and opens them again after it. When a
translation drops or misplaces one of the four marks, the reader cannot tell who is speaking.
The finding covers the passage that lacks a mark and the edit puts the mark where it belongs.

Silent: a quotation that runs over several paragraphs and opens in each of them, nested marks,
apostrophes ('90s, dogs'), inches and minutes, code, single marks in a text that does not quote
with them, a mark that stands as lonely in the same place of the source.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._inherited import inherited
from transcheck.check._marks import Mark
from transcheck.check._passage import Passage, tongue
from transcheck.check._quotes import Quotes, quotes
from transcheck.check._repair import partner, place_to_close, place_to_open, swallowed
from transcheck.check._report import found
from transcheck.model import Edit, Example, Finding, Subject

ID = "quote-unpaired"
KIND = "convention"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = "major"
NEEDS = "target"
BAD = (
    "“The road is open,” said the mayor. [[Frankly, we waited too long for it.”]]",
    "“The crews will stay until Sunday,” wrote Colonel Ames. [[We owe it to our neighbours. ”]]",
    '"The budget is tight," she said. [["We will manage.]] It passed on Monday.',
    "[[“We lost the game in the first half,]] the coach said. The team flies home today.",
    "‘It is a good year for apples,’ said Mrs Lowe. [[My trees have never looked better.’]]",
    "He had one answer: [[we shall see.”]]",
)
GOOD = (
    "“The road is open,” said the mayor. “Frankly, we waited too long for it.”",
    "“We came by boat and stayed a week.\n\n“Then the storm came,” she said.",
    "The ’90s were the dogs’ years, rock ’n’ roll and all that.",
    'The plank is 6\'2" long and 5" wide.',
    "“He called it a “miracle” and left,” the nurse said.",
    "‘The boys’ room is upstairs,’ he said.",
    '"We came first," she said, "and they came last."',
    "“So we waited —” she began.",
    "“It will open in May,â€\ufffd he said, “and we hope that all come.â€\ufffd Nobody asked.",
    "He had one answer â€\x93 we shall see.”",
    "‘So I am you,’ she said. ‘I went from a name that means ‘the only one’, to us.’",
    'The bridge stays shut until May ", said the mayor. "We are sorry", she added.',
    Example(
        "That takes time. One needs courage,” says Ann Lee. She leaves in May.",
        source="Das braucht Zeit. Man braucht Mut“, sagt Ann Lee. Sie geht im Mai.",
        source_language="de",
    ),
    Example(
        'She said: "As a girl I fell each day. "I felt guilty," she said. The club met.',
        source='Sie sagte: "Als Kind fiel ich oft. "Ich litt", sagte sie. Ein Klub" traf sich.',
        source_language="de",
    ),
)
ROMANCE = ("fr", "it", "es", "pt")
UNSURE = 0.56


def check(subject: Subject) -> Iterator[Finding]:
    told = quotes(subject)
    language = tongue(subject)
    for mark in told.unopened:
        before = told.passages[mark.block].text[: mark.start].rstrip("?!. ")
        doubled = before[-1:] in ('"', "”", "“")
        if credible(told, mark) and not doubled and not inherited(subject, mark, "close"):
            yield closed_only(told, mark, language)
    for mark in told.unclosed:
        if credible(told, mark) and not inherited(subject, mark, "open"):
            yield opened_only(told, mark, language)


def credible(told: Quotes, mark: Mark) -> bool:
    """A single mark counts only in a text that quotes with single marks, a straight one only
    where their number is odd and the spacing says which way they face."""
    odd = told.passages[mark.block].text.count('"') % 2
    if mark.glyph == '"' and (told.spaced or mark.stray or not odd):
        return False
    return not mark.single or any(
        p.open.single and p.close.role == "close" and p.open.glyph == "‘" for p in told.pairs
    )


def closed_only(told: Quotes, mark: Mark, language: str) -> Finding:
    passage = told.passages[mark.block]
    earlier = [m.end for m in told.marks if m.block == mark.block and m.end <= mark.start]
    after = max(earlier, default=0)
    place = min(place_to_open(passage, mark, after, language), mark.start)
    glyph = partner(mark.glyph, opening=True, language=language)
    return found(
        __name__,
        passage.at(place, mark.end),
        f"This quotation closes but was never opened: {glyph} is missing before it.",
        "The reader cannot tell where the speaker takes over again.",
        confidence=0.9 if after else UNSURE,
        points_to=ROMANCE,
        suggestions=(glyph + passage.text[place : mark.end],),
        edits=(Edit(passage.at(place, place), glyph),),
        severity=weight(passage, place, mark.start),
    )


def opened_only(told: Quotes, mark: Mark, language: str) -> Finding:
    passage = told.passages[mark.block]
    later = [m.start for m in told.marks if m.block == mark.block and m.start > mark.start]
    before = min(later, default=len(passage.text))
    place = max(place_to_close(passage, mark, before, language), mark.end)
    glyph = partner(mark.glyph, opening=False, language=language)
    sure = swallowed(passage.text, mark.end, before, language) is not None
    return found(
        __name__,
        passage.at(mark.start, place),
        f"This quotation opens but never closes: {glyph} is missing at its end.",
        "The reader cannot tell where the speaker's words end.",
        confidence=0.9 if sure else UNSURE,
        points_to=ROMANCE,
        suggestions=(passage.text[mark.start : place] + glyph,),
        edits=(Edit(passage.at(place, place), glyph),),
        severity="neutral" if habit(told, mark, place) else weight(passage, mark.end, place),
    )


def habit(told: Quotes, mark: Mark, place: int) -> bool:
    """A last paragraph that is all quotation: some newspapers never close it."""
    text = told.passages[mark.block].text
    following = told.passages[mark.block + 1 : mark.block + 2]
    last = not following or following[0].text.rstrip()[-1:].isalnum()
    return last and not text[: mark.start].strip() and not text[place:].strip()


def weight(passage: Passage, start: int, end: int) -> str:
    """A lost mark around a word or two confuses nobody."""
    return "major" if len(passage.text[start:end].split()) > 3 else "minor"
