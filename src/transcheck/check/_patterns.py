"""Frames of words that the tables of this folder tell as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from transcheck.check._clauses import MONTH, NUMBER, WEEKDAY
from transcheck.check._table import table
from transcheck.packs._english import noun, verb

ONE = (
    r"(?:me|him|her|us|them|you|people|(?:the|a|an|his|their|its|our|this|these|those) (?:\w+ )?\w+"
    r"|her \w+|[A-Z]\w+)"
)
# A noun with an infinitive of its own is nobody: suggest the need to find, a way to go.
OWN = (
    r"(?:need|way|time|right|ability|plan|decision|chance|opportunity|attempt|effort|wish|desire|will"
    r"|willingness|tendency|place|idea|capacity|potential|failure|reason|permission|intention|method"
    r"|means|strategy|moment|measure|step|thing|inability|reluctance|motivation|urge|readiness"
    r"|commitment|duty|obligation|option|possibility|power|course|action|test|tool|book|site|dose"
    r"|treatment|exercise|change|rule|law|fund|meeting|system|mechanism|programme|program)s?"
)
WHOM = rf"(?!(?:\w+ ){{1,2}}{OWN} to ){ONE}"
MACROS = {"one": ONE, "whom": WHOM, "month": MONTH, "day": WEEKDAY, "number": NUMBER}


Slip = tuple[int, int, str, bool]


@dataclass(frozen=True)
class Frame:
    """A pattern, the words of which one must stand in the text, and what to write instead."""

    words: tuple[str, ...]
    pattern: str
    say: str = ""
    sure: bool = True

    @cached_property
    def find(self) -> re.Pattern[str]:
        """Compiled when one of the words is met: most texts hold few of them."""
        return re.compile(self.pattern)


def framed(text: str, name: str) -> Iterator[Slip]:
    """Start, end, what to write and certainty of every frame of the table in the text."""
    for frame, m in matches(text, frames(name)):
        yield m.start(), m.end(), frame.say, frame.sure


def matches(text: str, every: Iterable[Frame]) -> Iterator[tuple[Frame, re.Match[str]]]:
    """Every place where a frame stands in the text."""
    for frame in every:
        if any(word in text for word in frame.words):
            for m in frame.find.finditer(text):
                yield frame, m


def built(rows: Iterable[Mapping[str, Any]], macros: Mapping[str, str]) -> tuple[Frame, ...]:
    """The frames of rows that name their `words`, their pattern `find` and what to `say`."""
    return tuple(
        Frame(tuple(row["words"]), filled(row["find"], macros), row.get("say", "")) for row in rows
    )


def apart(slips: Iterable[Slip]) -> Iterator[Slip]:
    """Every slip that overlaps none before it."""
    taken: list[tuple[int, int]] = []
    for slip in slips:
        if all(slip[1] <= start or end <= slip[0] for start, end in taken):
            taken.append(slip[:2])
            yield slip


@cache
def frames(name: str) -> tuple[Frame, ...]:
    """The frames of a table. `{list}` stands for the words of one of its lists or of classes.toml,
    `{list+}` for the forms of its verbs, `{list:past}` for one form, `{list*}` for its nouns in
    both numbers."""
    told = table(name)
    lists = {k: v for k, v in {**table("classes"), **told}.items() if isinstance(v, str)}
    return tuple(
        Frame(tuple(words), listed(filled(line, MACROS), lists), group["say"], group["sure"])
        for group in told["frame"]
        for *words, line in group["find"]
    )


LIST = re.compile(r"\{([a-z_]+)([+*]|:[a-z:]+)?\}")


def filled(line: str, macros: Mapping[str, str]) -> str:
    for name, words in macros.items():
        line = line.replace(f"{{{name}}}", words)
    return line


def listed(line: str, lists: Mapping[str, str]) -> str:
    """The pattern with the words of every list that it names."""

    def words(m: re.Match[str]) -> str:
        return f"(?:{'|'.join(sorted(formed(lists[m[1]].split(), m[2] or ''), reverse=True))})"

    return LIST.sub(words, line)


def formed(words: list[str], kind: str) -> set[str]:
    """The words of a list as they are, or in the forms that the sign behind it asks for."""
    if kind == "*":
        return {form for word in words for form in noun(word).values()}
    if kind == "+":
        return {form for word in words for form in verb(word).values()}
    tags = kind.split(":")[1:]
    return {verb(word)[tag] for word in words for tag in tags} if tags else set(words)
