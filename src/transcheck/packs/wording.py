"""How a pack finding speaks: which foreign words the text may render, and what to write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from transcheck.languages import table


def languages(codes: Sequence[str]) -> str:
    """ "French or Spanish"."""
    return " or ".join(table(code).name for code in codes)


def term(terms: Mapping[str, str], codes: Sequence[str]) -> str | None:
    """The foreign words in the given languages, each once."""
    return " / ".join(dict.fromkeys(terms[c] for c in codes if c in terms)) or None


def note(excerpt: str, terms: Mapping[str, str], codes: Sequence[str]) -> str:
    """The evidence in one line."""
    words = term(terms, codes)
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
    words = term(terms, codes)
    verb = "renders" if confirmed else "may render"
    named = languages(codes)
    behind = f" {verb} {named} “{words}”" if words else f" reads like {named}"
    return f"“{' '.join(excerpt.split())}”{behind}{_better(suggestions)}"


def unidiomatic(excerpt: str, suggestions: Sequence[str]) -> str:
    """The finding in one line where its language is not that of the text."""
    return f"“{' '.join(excerpt.split())}” is not idiomatic{_better(suggestions)}"


def _better(suggestions: Sequence[str]) -> str:
    shown = [s.strip() or "(nothing)" for s in suggestions]
    return f"; write {' or '.join(f'“{s}”' for s in shown)}" if shown else ""
