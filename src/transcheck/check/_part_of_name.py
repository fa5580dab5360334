"""Words that look like those of a rule and stand in a name: SNCF Voyageurs, the town of Paulista,
Spain's CAF."""

from __future__ import annotations

import re
from functools import cache

from transcheck.check._passage import just_before
from transcheck.model import Rule

WORDS = frozenset(["calque", "false-friend", "idiom", "structure"])
CAPITAL = re.compile(r"[A-ZÀ-Ý][\w’'&.-]*")
NAME = re.compile(r"(?<=[^.!?:“\"] )(?:[A-ZÀ-Ý]{2,}|[A-ZÀ-Ý][a-zß-ÿ]+) $|^[A-ZÀ-Ý]{2,} $")
PLACE = re.compile(r"\b(?:in|at|near|from|to|of|towards|and) $")
AFTER = re.compile(r"[.,;:)]|$| (?:and|or|in|on|at|for|to|from|with|after|before|was|is|has|had)\b")
WHOLE = re.compile(r" [A-ZÀ-Ý][a-zß-ÿ]+")
TITLE_SHARE = 0.6
COUNTRIES = {
    "fr": "Franc|French|Belg|Swiss|Switz|Luxem|Canad|Qu[eé]b|Seneg|Ivor|Camer|Beni|Mali|Algeri",
    "es": "Spa[in]|Mexic|Argent|Colomb|Chile|Peru|Venez|Ecuad|Boliv|Urug|Parag|Cuba|Guatem",
    "pt": "Portug|Brazil|Angol|Mozamb",
    "it": "Ital|Swiss|Switz",
    "de": "German|Austri|Swiss|Switz|Belg|Luxem",
    "nl": "Dutch|Nether|Belg|Flem|Fland",
    "": "Brit|Engl|Irish|Irel|Americ|US\\b|UK\\b|Polish|Pola|Swed|Norw|Danish|Denm|Finn|Finl|Chin"
    "|Japan|Korea|India|Russ|Turk|Gree|Czech|Hungar|Roman|Austral",
}


def part_of_name(rule: Rule, text: str, start: int, end: int) -> bool:
    """Is the match one capitalised word of a name, rather than a word of the translation?"""
    found, before = text[start:end], just_before(text, start)
    if not CAPITAL.fullmatch(found):
        return False
    if found.isupper():
        whole = NAME.search(before) and WHOLE.match(text, end) and not found.endswith(".")
        return bool(whole or (abroad(rule.sources).search(before)))
    if rule.kind not in WORDS or titled(text):
        return False
    return bool(NAME.search(before) or (PLACE.search(before) and AFTER.match(text, end)))


def titled(text: str) -> bool:
    """A heading in capitals."""
    long = re.findall(r"\b[^\W\d_]{4,}", text)
    return len(long) > 3 and sum(w[0].isupper() for w in long) > TITLE_SHARE * len(long)


@cache
def abroad(sources: tuple[str, ...]) -> re.Pattern[str]:
    """A country that speaks none of the languages, right before an acronym: Spain's CAF."""
    at_home = "|".join(COUNTRIES[code] for code in sources if code in COUNTRIES)
    others = "|".join(v for code, v in COUNTRIES.items() if code not in sources)
    return re.compile(rf"\b(?!{at_home})(?:{others})\w*(?:[’']s?)? $")
