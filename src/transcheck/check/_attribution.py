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
def inverted(odd: bool) -> re.Pattern[str]:
    """A verb before its speaker, as other languages have it: sentences the lawyer, has said Karim,
    so tells the skipper; without `odd`, also the verbs that English sets so."""
    rare, usual = (either(words("en", "attribution", key)) for key in ("odd", "verbs"))
    speaker = rf"(?:(?:he|she|they|it)\b|{PROPER}|{ROLE})"
    verb = rare if odd else f"{rare}|{usual}"
    had = rf"(?:has|have|had)(?: also| then)? (?:{usual}|{rare})"
    return re.compile(
        rf"(?:(?:so|thus|as) (?:{usual}|{rare})|{had}|{verb})(?: \w+ly| \w+ing)? {speaker}"
    )


@cache
def self_words(language: str | None) -> re.Pattern[str]:
    """Words by which somebody speaks of himself or to somebody."""
    first = either(words(language, "attribution", "first"))
    return re.compile(rf"(?<![\w’'])(?:{first})(?![\w])" if first else r"(?!)", re.IGNORECASE)
