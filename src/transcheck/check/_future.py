"""Is a verb a future, or a past? The dictionary form proves endings that other words share."""

from __future__ import annotations

import re

from transcheck.check._moods import of, plain
from transcheck.check._passage import just_before

ENDINGS = {
    "fr": re.compile(r"(\w+r)(?:a|ont)"),
    "es": re.compile(r"(\w+r)(?:á|án)"),
    "it": re.compile(r"(\w+r)(?:à|anno)"),
    "pt": re.compile(r"(\w+r)(?:á|ão)"),
}
# Stems of futures that are no infinitives.
STEMS = {
    "fr": re.compile(
        r"(?:se|au|i|fe|pour|dev|voud|ver|sau|recev|enver|faud|cour|mour|vaud)r|\w*(?:viend|tiend)r"
    ),
    "es": re.compile(r"(?:tend|vend|pond|sald|pod|quer|sab|hab|ha|di|cab|vald)r"),
    "pt": re.compile(r"(?:fa|di|tra)r"),
}
# Infinitives that are participles too: wird übertragen.
BOTH = re.compile(
    r"(?:be|ver|er|ent|emp|zer|ge|über|unter|hinter|miss)"
    r"(?:tragen|halten|gessen|lassen|fangen|fahren|raten|graben|treten|geben|sehen|laden|schlagen"
    r"|fallen|rufen|kommen|wachsen|waschen|stoßen|blasen|messen)"
)
# He will have gone is what one supposes.
EPISTEMIC = re.compile(r"(?:aura|auront|avrà|avranno|habrá|habrán|terá|terão|haverá)\b", re.I)
ARTICLE = re.compile(
    r"\b(?:der|die|das|den|dem|des|eine?[rnms]?|kein\w*|sein\w*|ihr\w*|unser\w*|dies\w*|jed\w*"
    r"|alle\w*|het|de|een) $"
)
# Where a sentence begins.
OPENS = re.compile(r"(?:^|[.!?:»”“\"] )\W?$")
WEAK = re.compile(r"(\w+?)e?ten?")


def future(match: re.Match[str], word: str, language: str) -> bool:
    """Is what matches a future? `word` is its verb."""
    if match[0][0].isupper() and match.start():
        return False
    if language == "de":
        return of(word, "de") == word and not BOTH.fullmatch(word)
    if EPISTEMIC.match(match[0]):
        return False
    if language not in ENDINGS or " " in match[0]:
        return True
    form = ENDINGS[language].fullmatch(word)
    lemma = of(word, language).removesuffix("se")
    if not form:
        return False
    if language == "it":
        return lemma.endswith("re") and lemma != word
    stem, lemma = plain(form[1]), plain(lemma)
    return bool(STEMS[language].fullmatch(form[1])) or stem in (lemma, lemma.removesuffix("e"))


def past(match: re.Match[str], word: str, language: str) -> bool:
    """Is what matches a past? German and Dutch halten, vinden are none."""
    if match[0][0].isupper() and not OPENS.search(just_before(match.string, match.start())):
        return False
    if " " in match[0] or language not in ("de", "nl"):
        return True
    if ARTICLE.search(just_before(match.string, match.start())):
        return False
    lemma = of(word, language)
    weak = WEAK.fullmatch(word) if language == "de" else None
    return lemma in (f"{weak[1]}en", f"{weak[1]}n") if weak else lemma != word
