"""Macros of the packs: `{assist}`, `{agency:n}` stand for all their forms, `{@months}` for a list.

In a pattern: `{verb}` any form, `{verb:past}` one tag (base, s, past, part, ing; joined by +),
`{noun:n}` singular and plural, `{@name}` an alternation from the pack's `[lists]` or lists.toml.
`[A-Z]` is a capital, also where the rest of the pattern is case-blind.
In a suggestion the first verb or noun takes the form that was matched.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from transcheck.packs import _english

MACRO = re.compile(r"\{([^\W\d_][\w' -]*)(?::([a-z+]+))?\}")
LIST = re.compile(r"\{@([a-z_-]+)\}")
TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?(?:-i:|<?[=!]|:|P<\w+>)|[()]")
UNTOUCHED = ("(?-i:", "(?!", "(?<!")
LOWER = re.compile(r"(?<!\\)[a-z]")
SMALL, NO_VERBS = 2, frozenset(("esta", "estas", "este", "estes"))
Lists = Mapping[str, Sequence[str]]


class MacroError(ValueError):
    """A macro that names an unknown list or form."""


def forms(word: str, tags: str | None, language: str) -> dict[str, str]:
    """Forms by tag of one macro."""
    if language != "en":
        return {f"form{i}": form for i, form in enumerate(_inflected(word, language))}
    if tags in ("n", "sing", "plur"):
        both = _english.noun(word)
        return both if tags == "n" else {tags: both[tags]}
    every = _english.verb(word)
    wanted = tags.split("+") if tags else list(every)
    if unknown := [t for t in wanted if t not in every]:
        raise MacroError(f"{{{word}:{tags}}}: no form {unknown[0]!r}, only {', '.join(every)}, n")
    if word.split(" ", maxsplit=1)[0] == "be" and tags:
        wanted += [more for tag in wanted for more in _english.BE.get(tag, ())]
    return {tag: every[tag] for tag in wanted}


def capitals(pattern: str) -> str:
    """A case-blind pattern in which `[A-Z]` still means a capital, save where it forbids one."""
    as_it_is = [False]

    def token(found: re.Match[str]) -> str:
        text = found[0]
        if text == ")":
            as_it_is.pop()
        elif text[0] == "(":
            as_it_is.append(as_it_is[-1] or text in UNTOUCHED)
        elif text.startswith("[A-Z") and not as_it_is[-1] and not LOWER.search(text):
            return f"(?-i:{text})"
        return text

    return TOKEN.sub(token, pattern)


def expand(pattern: str, lists: Lists, language: str) -> str:
    """The pattern with every macro replaced by an alternation, longest form first."""

    def named(match: re.Match[str]) -> str:
        if match[1] not in lists:
            raise MacroError(f"{{@{match[1]}}}: no such list")
        return f"(?:{'|'.join(lists[match[1]])})"

    def inflected(match: re.Match[str]) -> str:
        every = set(forms(match[1], match[2], language).values())
        return f"(?:{'|'.join(sorted(every, key=lambda f: (-len(f), f)))})"

    return MACRO.sub(inflected, LIST.sub(named, pattern))


def first_forms(pattern: str, language: str) -> dict[str, str]:
    """Tag by form of the first macro of a pattern, so that suggestions can follow it."""
    found = MACRO.search(pattern)
    if not found or language != "en":
        return {}
    table: dict[str, str] = {}
    for tag, form in forms(found[1], found[2], language).items():
        table.setdefault(form, tag)
    return table


@cache
def _inverse(language: str) -> dict[str, list[str]]:
    from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

    inverse: dict[str, list[str]] = {}
    for form, lemma in DefaultDictionaryFactory().get_dictionary(language).items():
        inverse.setdefault(_string(lemma), []).append(_string(form))
    return inverse


def _string(value: bytes | str) -> str:
    return value.decode("utf-8") if isinstance(value, bytes) else value


def _inflected(word: str, language: str) -> list[str]:
    known = [f for f in _inverse(language).get(word, ()) if re.fullmatch(r"[\w'-]+", f)]
    # The short verbs are irregular: ir has no form en, dar no de, estar no este.
    regular = (
        word[: -len(infinitive)] + ending
        for infinitive, endings in _regular().get(language, {}).items()
        if word.endswith(infinitive)
        for ending in endings
    )
    made = (form for form in regular if len(form) > SMALL and form not in NO_VERBS)
    return sorted({word, *known, *made})


@cache
def _regular() -> Mapping[str, Mapping[str, Sequence[str]]]:
    path = Path(__file__).with_name("regular_verbs.toml")
    return tomllib.loads(path.read_text("utf-8"))
