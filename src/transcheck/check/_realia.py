"""Things of a country that its own readers know: bodies, exams, benefits, dishes, as tables.

`realia/<source>-<target>.tsv` holds, separated by tabs: the form in the translation as a regular
expression; what it is, in the words of the target (` | ` between
alternatives); a pattern that must stand in the article, or nothing. A form after `~` is a literal
rendering: no explanation saves it. Forms in lower case are found in any case.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property

from transcheck.check._table import HERE

ANCHOR = 3
LETTERS = re.compile(r"[^\W\d_]+")
FIRST = re.compile(r"[\w’'-]+(?![?*])|[\w’'-]+(?=\w[?*])")
SHORTEST, STEM = 4, 5
SMALL = frozenset(
    """
    with from that their into other like than most which year years small large main first last
    three four five after before kind sort name german french italian spanish dutch belgian swiss
    brazil portuguese austrian mexican argentine chilean colombian peruvian irish american british
    avec pour dans les des una para los las con der die das eine mit von
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True)
class Thing:
    """One line of a table."""

    source: str
    form: str
    better: tuple[str, ...]
    near: str
    literal: bool

    @cached_property
    def here(self) -> re.Pattern[str]:
        flags = re.IGNORECASE if self.form == self.form.lower() else 0
        return re.compile(rf"(?<![\w/&@.-])(?<!\w\w[’'])(?:{self.form})(?![\w/&@-]|\.\w)", flags)

    @cached_property
    def wanted(self) -> re.Pattern[str] | None:
        return re.compile(self.near) if self.near else None

    @cached_property
    def telling(self) -> re.Pattern[str]:
        """Beginnings of the words that explain it."""
        words = {w.lower() for b in self.better for w in LETTERS.findall(b) if len(w) >= SHORTEST}
        stems = "|".join(sorted({w[:STEM] for w in words - SMALL}))
        return re.compile(rf"\b(?:{stems})" if stems else r"(?!)", re.IGNORECASE)


@cache
def things(source: str, target: str) -> dict[str, list[Thing]]:
    """The lines of a pair by the first letters of their forms."""
    path = HERE / "realia" / f"{source}-{target}.tsv"
    index: dict[str, list[Thing]] = {}
    for row in path.read_text("utf-8").splitlines() if path.exists() else ():
        if row.strip() and not row.startswith("#"):
            for thing in _parsed(row, source):
                index.setdefault(anchor(thing.form), []).append(thing)
    return index


def _parsed(row: str, source: str) -> list[Thing]:
    form, better, near = (*row.split("\t"), "")[:3]
    literal = form.startswith("~")
    return [
        Thing(source, one, tuple(better.split(" | ")), near, literal)
        for one in alternatives(form.removeprefix("~"))
    ]


def alternatives(form: str) -> list[str]:
    """The alternatives outside brackets."""
    parts, depth = [""], 0
    for c in form:
        depth += (c in "([") - (c in ")]")
        if c == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += c
    return parts


def anchor(form: str) -> str:
    """The first letters of the first word; "" where the form does not begin with letters."""
    first = FIRST.match(form)
    return first[0].lower()[:ANCHOR] if first else ""


def within(text: str, index: dict[str, list[Thing]]) -> list[Thing]:
    """The things one of whose forms may begin at a word of the text."""
    words = set(re.findall(r"(?=\b(\w[\w’'-]*))", text.lower()))
    heads = {w[:n] for w in words for n in range(ANCHOR + 1)}
    return [thing for head in sorted(index.keys() & heads) for thing in index[head]]
