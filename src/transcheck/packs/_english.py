"""English inflection for the macros of the packs: regular rules plus `english.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

VOWELS = "aeiou"
TAGS = ("base", "s", "past", "part", "ing")
BE = {"s": ("am", "are"), "past": ("were",)}


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("english.toml").read_text("utf-8"))


def verb(phrase: str) -> dict[str, str]:
    """Forms by tag (base, s, past, part, ing); of a phrase, the first word is inflected.

    Of "be", am, are and were are tags of their own.
    """
    head, *rest = phrase.split(" ")
    tail = "".join(f" {word}" for word in rest)
    past, part = _past(head)
    forms = {"base": head, "s": _with_s(head), "past": past, "part": part, "ing": _ing(head)}
    if head == "be":
        forms |= {"s": "is", "ing": "being"} | {
            more: more for every in BE.values() for more in every
        }
    if head == "have":
        forms["s"] = "has"
    return {tag: form + tail for tag, form in forms.items()}


def noun(phrase: str) -> dict[str, str]:
    """Forms by tag (sing, plur); of a phrase, the last word is inflected."""
    *rest, head = phrase.split(" ")
    lead = "".join(f"{word} " for word in rest)
    plural = _table()["nouns"].get(head) or _with_s(head)
    return {"sing": lead + head, "plur": lead + plural}


def _past(word: str) -> tuple[str, str]:
    irregular = _table()["verbs"].get(word)
    if irregular:
        past, part = irregular.split(" ")
        return past, part
    if word.endswith("e"):
        regular = word + "d"
    elif word.endswith("y") and word[-2] not in VOWELS:
        regular = word[:-1] + "ied"
    else:
        regular = _doubled(word) + "ed"
    return regular, regular


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ies"
    sibilant = word.endswith(("s", "x", "z", "ch", "sh")) or word in ("go", "do", "undergo", "veto")
    return word + ("es" if sibilant else "s")


def _ing(word: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and word != "be":
        return word[:-1] + "ing"
    return _doubled(word) + "ing"


def _doubled(word: str) -> str:
    short = re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", word)
    return word + word[-1] if short or word in _table()["final_doubling"]["words"] else word
