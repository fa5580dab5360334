"""Quotation marks as they stand: what opens, what closes, what is an apostrophe or a prime."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Role = Literal["open", "close", "either", "soft"]

TOKEN = re.compile(
    r",,(?=[^\W_])|(?<![^\s(])''(?=[^\W_])|(?<=[\w.!?,])''(?!\w)|``|[“”„‟«»‹›‘’‚]"
    r"|(?<![\w.!?,\"])\"\"(?![\w\"])|\"|(?<!')'(?!')"
)
EMPTY = '""'
SIGN = re.compile(r'(?<![\w.,!?…])"[^\w\s"]{1,8}"(?!\w)')  # "-" and the like, spoken of as signs
OPENS = {"“", "„", "‟", "«", "‹", "‘", "‚", ",,", "``"}
CLOSES = {"”", "»", "›", "’", "''"}
SINGLE = {"‘", "’", "‚", "'", "‹", "›"}
BEFORE_OPEN = "`([{—–-/|*_\u00a0\u202f¿¡=>:“„«‘‚\"'\ufffc"
AFTER_OPEN = "([{¿¡$£€#@&*_—–…‘‚'“„«\"’\ufffc"
AFTER_CLOSE = "`.,;:!?)]}…—–-/|*_’”»“\"'<\ufffc"
ELISION = re.compile(
    r"(?:\d0s?\b|(?:n|em|til|till|cause|tis|twas|twere|twill|bout|round|im|er|un|gainst|nother"
    r"|s|t|k|d|avonds|ochtends|middags|nachts|n)\b(?!-))",
    re.IGNORECASE,
)
LEADS = ("(", "[", "`", "'", "’")  # before a « that French sets off by a space
YEAR = re.compile(r"\d\d(?:s\b|\b)")
DOUBT = re.compile(r"^\d|^s\" ?[a-z]")
FEET = re.compile(r"\d\s?['′’]\s?\d{1,2}(?:[½¼¾]|\.\d)?$")


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark of passage number `block`; `gaps`: is white space before it, after it?

    A `soft` mark may be an apostrophe: it closes what is open and is nothing otherwise. So does
    a `doubtful` one, which may be a prime or an apostrophe gone wrong (5", workers" rights).
    """

    block: int
    start: int
    end: int
    glyph: str
    role: Role
    gaps: tuple[bool, bool] = (False, False)
    doubtful: bool = False

    @property
    def stray(self) -> bool:
        """Does white space part it from the word that it should touch?"""
        return self.gaps[self.role == "open"] and self.role in ("open", "close")

    @property
    def single(self) -> bool:
        return self.glyph in SINGLE


def marks(text: str, block: int) -> list[Mark]:
    """Every quotation mark of a text, apostrophes and primes left out."""
    signs = {place for m in SIGN.finditer(text) for place in (m.start(), m.end() - 1)}
    found = (read(text, m, block) for m in TOKEN.finditer(text) if m.start() not in signs)
    return [mark for mark in found if mark is not None]


def read(text: str, match: re.Match[str], block: int) -> Mark | None:
    start, end, glyph = match.start(), match.end(), match.group()
    if glyph == EMPTY:
        return None
    if glyph in SINGLE and glyph not in "‹›":
        role = single(text, start, end, glyph)
    elif glyph == '"' and FEET.search(text, max(0, start - 8), start):
        role = None
    else:
        role = double(text, start, end, glyph)
    left, right = text[start - 1 : start] if start else "", text[end : end + 1]
    gaps = (left.isspace(), right.isspace())
    doubt = glyph in '"”' and bool(DOUBT.search(text[max(0, start - 1) : end + 2]))
    return Mark(block, start, end, glyph, role, gaps, doubt) if role else None


def sides(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Does the place look like an opening, like a closing?"""
    left, right = text[start - 1 : start], text[end : end + 1]
    free_left = not left or left.isspace() or left in BEFORE_OPEN
    dots = text[end : end + 2] == ".."
    opens = free_left and bool(right) and (right.isalnum() or right in AFTER_OPEN or dots)
    free_right = not right or right.isspace() or right in AFTER_CLOSE
    closes = bool(left) and not left.isspace() and free_right
    return opens, closes


def double(text: str, start: int, end: int, glyph: str) -> Role | None:
    if glyph == "«" and text[end : end + 1].isspace() and text[:start].endswith(LEADS):
        return "open"
    if glyph == "»" and text[:start].endswith(("\u00a0", "\u202f")):
        return "close"
    opens, closes = sides(text, start, end)
    if opens != closes:
        return "open" if opens else "close"
    inside_word = text[max(0, start - 1) : start].strip() and text[end : end + 1].strip()
    if glyph in "«»" and inside_word:
        return None
    if glyph == '"' and inside_word:
        return "close" if re.match(r"s\b", text[end:]) else None
    if glyph == '"' and text[end : end + 1] in (",", ".", ";") and not opens:
        return "close"
    if glyph in OPENS:
        return "open"
    if glyph in CLOSES and glyph != "''":
        return "close"
    return "close" if not text[end:].strip() else "either"


def single(text: str, start: int, end: int, glyph: str) -> Role | None:
    left, right = text[start - 1 : start], text[end : end + 1]
    opens, closes = sides(text, start, end)
    if left.isalnum() and right.isalnum():
        return None
    if opens and not (left.isalnum() or (glyph != "‚" and elided(text, end))):
        return None if glyph == "’" else "open"
    if not closes:
        lonely = glyph == "’" and left.isspace() and not text[end:].strip()
        return "close" if lonely and text[:start].rstrip()[-1:] in tuple(".!?…,") else None
    return "close" if left in ".,!?…;:)" or (glyph == "‘" and not left.isalnum()) else "soft"


def elided(text: str, end: int) -> bool:
    """Is what follows a word or a year that has lost its head ('em, '90s)?"""
    return bool(ELISION.match(text, end) or YEAR.match(text, end))
