"""How a pack finding speaks: which foreign words the text may render, and what to write."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from unicodedata import combining, normalize

from transcheck.languages import name, table
from transcheck.model import Rule

LONG, OPENING = re.compile(r"[^\W\d_]{3,}"), re.compile(r"['’ ]")
ALIKE = 0.7


def languages(codes: Sequence[str]) -> str:
    """ "French or Spanish"."""
    return " or ".join(name(code) for code in codes)


def term(excerpt: str, terms: Mapping[str, str], codes: Sequence[str]) -> str | None:
    """The foreign words in the given languages that fit the hit, each once."""
    told = (_nearest(excerpt, _headwords(terms[c], c)) for c in codes if c in terms)
    return " / ".join(dict.fromkeys(word for word in told if word)) or None


def _headwords(cell: str, code: str) -> list[str]:
    """The words that a cell lists. “nur dann, wenn” is one: a clause goes on behind the comma."""
    return [word for part in cell.split(" / ") for word in _listed(part, code)]


def _listed(part: str, code: str) -> list[str]:
    words = part.split(", ")
    small = table(code).function_words
    goes_on = any(OPENING.split(w, maxsplit=1)[0].lower() in small for w in words[1:])
    return [part] if goes_on or not words[0] else words


def _nearest(excerpt: str, words: Sequence[str]) -> str | None:
    """The only word, or the one that looks most like the hit; none where no one word does."""
    if len(words) < 2:
        return words[0] if words else None
    ranked = sorted(((_likeness(w, excerpt), w) for w in words), key=lambda pair: -pair[0])
    return ranked[0][1] if ranked[0][0] > ranked[1][0] else None


def _likeness(word: str, excerpt: str) -> int:
    """How many letters of a term are in words that look like one of the hit."""
    here, there = (LONG.findall(_plain(text)) for text in (word, excerpt))
    return sum(len(w) for w in here if any(_alike(w, other) for other in there))


def _alike(one: str, other: str) -> bool:
    return one[0] == other[0] and SequenceMatcher(None, one, other).ratio() >= ALIKE


def _plain(text: str) -> str:
    """Lower case without accents."""
    return "".join(c for c in normalize("NFKD", text.lower()) if not combining(c))


def note(excerpt: str, terms: Mapping[str, str], codes: Sequence[str]) -> str:
    """The evidence in one line."""
    words = term(excerpt, terms, codes)
    named = languages(codes)
    behind = f" for {named} “{words}”" if words else f", a habit of {named}"
    return f"“{' '.join(excerpt.split())}”{behind}"


def message(
    excerpt: str,
    terms: Mapping[str, str],
    codes: Sequence[str],
    suggestions: Sequence[str],
    confirmed: bool = False,
) -> str:
    """The finding in one line."""
    words = term(excerpt, terms, codes)
    verb = "renders" if confirmed else "may render"
    named = languages(codes)
    behind = f" {verb} {named} “{words}”" if words else f" reads like {named}"
    return f"“{' '.join(excerpt.split())}”{behind}{_better(suggestions)}"


def why(rule: Rule, suggestions: Sequence[str]) -> str:
    """The reason of a rule; where its rendering was written for other words, it says for which."""
    other = rule.example and rule.suggest and not suggestions
    return f"{rule.because} That is for “{rule.example}”." if other else rule.because


def unidiomatic(excerpt: str, suggestions: Sequence[str]) -> str:
    """The finding in one line where its language is not that of the text."""
    return f"“{' '.join(excerpt.split())}” is not idiomatic{_better(suggestions)}"


def _better(suggestions: Sequence[str]) -> str:
    shown = [s.strip() or "(nothing)" for s in suggestions]
    return f"; write {' or '.join(f'“{s}”' for s in shown)}" if shown else ""
