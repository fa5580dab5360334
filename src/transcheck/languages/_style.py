"""House styles: what a house writes within the room that its language leaves, as data."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

ANY = "*"


@dataclass(frozen=True, slots=True)
class Avoid:
    """A form that the house does not write, what it writes instead, and why."""

    find: re.Pattern[str]
    say: str
    why: str
    category: str


@dataclass(frozen=True, slots=True)
class Style:
    """One house style.

    quotes: pairs of marks that it accepts, the usual one first; a space in a pair stands inside
    the marks. accept: rule → pattern over the words found that the house licenses. spelling:
    word of the other variety → word of the house.
    """

    code: str
    name: str
    language: str
    source: str
    quotes: tuple[str, ...]
    accept: Mapping[str, re.Pattern[str]]
    avoid: tuple[Avoid, ...]
    spelling: Mapping[str, str]

    def licenses(self, rule: str, words: str) -> bool:
        """Does the house write these words, whatever the rule says?"""
        told = self.accept.get(rule)
        return told is not None and told.fullmatch(words) is not None


@cache
def styles() -> tuple[str, ...]:
    """Names of the house styles."""
    names = (entry.name for entry in (files(__package__) / "styles").iterdir())
    return tuple(sorted(n.removesuffix(".toml") for n in names if n.endswith(".toml")))


@cache
def style(code: str) -> Style:
    """One house style; KeyError where there is none of that name."""
    if code not in styles():
        raise KeyError(code)
    data = tomllib.loads((files(__package__) / "styles" / f"{code}.toml").read_text("utf-8"))
    return Style(
        code=code,
        name=data["name"],
        language=code.split("-", maxsplit=1)[0],
        source=data["source"],
        quotes=tuple(data["quotes"]),
        accept={rule: re.compile(find, re.DOTALL) for rule, find in data.get("accept", {}).items()},
        avoid=tuple(_avoid(entry) for entry in data.get("avoid", ())),
        spelling=_spelling(data.get("spelling", "")),
    )


def _avoid(entry: dict[str, str]) -> Avoid:
    return Avoid(
        re.compile(entry["find"]), entry["say"], entry["why"], f"locale-conventions/{entry['of']}"
    )


def _spelling(name: str) -> dict[str, str]:
    """`american` maps British words to American ones; `british` the other way round, but for the
    kinds of words that follow it."""
    if not name:
        return {}
    base, *keep = name.split()
    lines = (files(__package__) / "styles" / "spelling.tsv").read_text("utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if line and not line.startswith("#")]
    if base == "american":
        return {british: american for british, american, _ in pairs}
    return {a: b for b, a, kind in pairs if kind not in keep and not kind.endswith("!")}
