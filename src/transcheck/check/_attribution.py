"""Who is speaking: `, he said.`, `, wrote General Vance.` and their like."""

from __future__ import annotations

import re
from functools import cache

from transcheck.check._table import words

TITLE = r"(?:(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Capt|Cpl|Sen|Rep|Gov|Prof|St|Rev|Hon|Sr|[A-Z])\.\s?)"
WORD = rf"(?:{TITLE}|[^\W\d_a-z][\w’'-]*)"
LINK = r"(?:(?:de|van|von|der|du|da|dos|la|le|el|al|bin|of|the)\s+)"
PROPER = rf"(?:{WORD}(?:\s+{LINK}*{WORD}){{0,5}})"
ARTICLE = r"(?:the|a|an|his|her|their|one|another|le|la|el|il|der|die|das|den|o|een|het|de)"
ROLE = rf"(?:{ARTICLE}(?:\s+[\w’'][\w’'-]*){{1,4}})"


def either(choices: tuple[str, ...]) -> str:
    return "|".join(re.escape(c) for c in sorted(choices, key=len, reverse=True))


@cache
def attribution(language: str | None) -> re.Pattern[str]:
    """A clause that names the speaker, at the start of what is searched; never matches where
    the language has no table."""
    verbs = either(words(language, "attribution", "verbs"))
    if not verbs:
        return re.compile(r"(?!)")
    who = either(words(language, "attribution", "pronouns"))
    speaker = rf"(?:(?:{who})\b|{PROPER}|{ROLE})"
    adverb = r"(?:\w+ly\s+|also\s+|then\s+|later\s+|has\s+|had\s+)?"
    return re.compile(rf"(?:(?:{verbs})\b[ -]?-?{speaker}|{speaker}\s+{adverb}(?:{verbs})\b)")


@cache
def self_words(language: str | None) -> re.Pattern[str]:
    """Words by which somebody speaks of himself or to somebody."""
    first = either(words(language, "attribution", "first"))
    return re.compile(rf"(?<![\w’'])(?:{first})(?![\w])" if first else r"(?!)", re.IGNORECASE)
