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
BETWEEN = (
    r",? (?:smiling|laughing|grinning|sighing|shrugging|nodding|with an? (?:\w+ )?(?:smile|sigh"
    r"|laugh|shrug|grin|wink|tear)|in (?:turn|(?:his|her|their|its) turn|conclusion|this regard)"
    r"|for (?:his|her|their|its) part|on (?:his|her|their|its) (?:part|side)|not without \w+"
    r"|to (?:us|him|her|AFP|EFE|Lusa|ANSA|ANP|dpa)|today|yesterday|immediately|also|again|then|even"
    r"|now|furthermore|likewise|on [A-Z]\w+day|between two \w+|without hesitation"
    r"|in a (?:statement|press release|tweet)),?"
)


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
    lead = rf"(?:(?:so|thus|as) (?:{usual}|{rare})|{had}|{verb})(?: \w+ly| \w+ing)?"
    return re.compile(rf"(?:{lead}|(?:{usual}|{rare}){BETWEEN}|dixit) {speaker}")


def speaking(language: str, text: str, place: int, end: int | None = None) -> re.Match[str] | None:
    """The clause that names the speaker at `place`; in English also one that is no English."""
    end = len(text) if end is None else end
    said = attribution(language).match(text, place, end)
    return said or (inverted(False).match(text, place, end) if language == "en" else None)


@cache
def self_words(language: str | None) -> re.Pattern[str]:
    """Words by which somebody speaks of himself or to somebody."""
    first = either(words(language, "attribution", "first"))
    return re.compile(rf"(?<![\w’'])(?:{first})(?![\w])" if first else r"(?!)", re.IGNORECASE)
