"""Where the missing partner of a quotation mark belongs."""

from __future__ import annotations

import re

from transcheck.check._attribution import attribution, self_words
from transcheck.check._marks import Mark
from transcheck.check._passage import Passage

PARTNER = {"”": "“", "»": "«", "’": "‘", "''": ",,", "“": "”", "«": "»", "‘": "’", ",,": "''"}
GERMAN = {"“": "„", "‘": "‚"}
TURN = re.compile(r"[,!?…—–-]\s*")


def partner(glyph: str, opening: bool, language: str | None) -> str:
    """The mark that goes with `glyph`; `opening`: the partner is the opening one."""
    if glyph in "„‚":
        return {"de": {"„": "“", "‚": "‘"}}.get(language or "", {"„": "”", "‚": "’"})[glyph]
    if opening and glyph in GERMAN:
        return GERMAN[glyph]
    return PARTNER.get(glyph, glyph)


def place_to_open(passage: Passage, mark: Mark, after: int, language: str | None) -> int:
    """Where the quotation that `mark` closes begins; `after` is the end of the one before, or 0."""
    text = passage.text
    starts = [s for s, _ in passage.sentences if after <= s < mark.start] or [after]
    if not after:
        return colon(text, starts[-1], mark.start) or spoken(passage, starts, mark, language)
    lead = attribution(language).match(text, skip(text, after))
    first = next((s for s in starts if s > after), None)
    if lead and (first is None or lead.end() > first):
        turn = re.compile(r"\s*[,:—–]\s*").match(text, lead.end())
        return skip(text, turn.end() if turn else lead.end())
    if first is None:
        return colon(text, after, mark.start) or skip(text, after)
    return skip(text, first)


def colon(text: str, start: int, end: int) -> int | None:
    """The place after the last colon between two places."""
    at = text.rfind(": ", start, end)
    return skip(text, at + 1) if at >= 0 else None


def spoken(passage: Passage, starts: list[int], mark: Mark, language: str | None) -> int:
    """The first of the last sentences in which somebody speaks of himself."""
    place = starts[-1]
    ends = [*starts[1:], mark.start]
    for start, end in reversed(list(zip(starts, ends, strict=True))[:-1]):
        if not self_words(language).search(passage.text, start, end):
            break
        place = start
    return skip(passage.text, place)


def skip(text: str, place: int) -> int:
    """The next place that holds a letter or a mark of its own."""
    while place < len(text) and (text[place].isspace() or text[place] in ",;.:"):
        place += 1
    return place


def place_to_close(passage: Passage, mark: Mark, before: int, language: str | None) -> int:
    """Where the quotation that `mark` opens ends; `before` is the next mark, or the end."""
    text = passage.text
    said = swallowed(text, mark.end, before, language)
    if said is not None:
        return said
    inside = [(s, e) for s, e in passage.sentences if mark.end < e <= before]
    if not inside or not text[: mark.start].strip():
        return trim(text, before)
    end = inside[0][1]
    for start, stop in inside[1:]:
        if not self_words(language).search(text, start, stop):
            break
        end = stop
    return trim(text, end)


def swallowed(text: str, start: int, end: int, language: str | None) -> int | None:
    """Where an attribution such as `, he said` follows the words spoken; the place before it."""
    for turn in TURN.finditer(text, start, end):
        if turn.end() == turn.start() + 1 and text[turn.start()] in "—–-":
            continue
        said = attribution(language).match(text, turn.end(), end)
        if said and text[said.end() : said.end() + 1] in (".", ",", ":", ";", " ", "", "—"):
            return turn.start() + (text[turn.start()] not in "—–-")
    return None


def trim(text: str, place: int) -> int:
    while place and text[place - 1].isspace():
        place -= 1
    return place
