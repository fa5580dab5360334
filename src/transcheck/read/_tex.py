"""The tokens of LaTeX and what they show."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from unicodedata import normalize

from transcheck.model import BlockKind

DATA = tomllib.loads((files(__package__) / "tex.toml").read_text("utf-8"))
LETTERS: dict[str, str] = DATA["letters"]
LIGATURES: dict[str, str] = DATA["ligatures"]
ACCENTS: dict[str, str] = DATA["accents"]
COMMANDS: dict[str, BlockKind] = {
    name: kind for kind, names in DATA["commands"].items() for name in names.split()
}


def _either(names: list[str]) -> str:
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True)))


BREAK = r"(?>\r\n|\r|\n)"
OPTIONS = r"(?:\[[^\[\]]*\])*"
LIMIT = "{0,3000}?"
TOKEN = re.compile(
    rf"(?P<comment>(?<!\\)%[^\r\n]*{BREAK}?[ \t]*)"
    rf"|(?P<blank>{BREAK}[ \t]*(?:{BREAK}[ \t]*)+)"
    rf"|\\begin\s*\{{(?P<environment>[^{{}}]*)\}}{OPTIONS}"
    rf"|(?P<end>\\end\s*\{{[^{{}}]*\}})"
    rf"|(?P<math>\$\$[^$]{LIMIT}\$\$|\$(?:[^$\\\r\n]|\\.|{BREAK}(?![ \t]*{BREAK}))+\$"
    rf"|\\\(.{LIMIT}\\\)|\\\[.{LIMIT}\\\])"
    r"|(?P<code>\\(?:url|nolinkurl|path)\s*\{[^{}]*\}|\\verb(?P<bar>[^\w\s*])[^\r\n]{0,300}?(?P=bar))"
    r"|\\(?P<block>" + _either(list(COMMANDS)) + rf")(?![A-Za-z])\*?{OPTIONS}"
    r"|(?P<drop>\\(?:" + _either(DATA["dropped"].split()) + r")(?![A-Za-z])\*?"
    rf"\s*{OPTIONS}\s*\{{[^{{}}]*\}})"
    r"|\\(?P<letter>" + _either(list(LETTERS)) + r")(?![A-Za-z])(?:\{\}|[ \t]+)?"
    r"|(?P<mark>\\(?P<accent>[`'^\"~=.]|[cvuHkrb](?![A-Za-z]))\s*"
    r"(?:\{\s*\\?(?P<braced>[A-Za-z])\s*\}|\\?(?P<base>[A-Za-z])))"
    rf"|(?P<command>\\[A-Za-z@]+\*?{OPTIONS}[ \t]*)"
    rf"|(?P<line>\\\\\*?{OPTIONS})"
    r"|\\(?P<escaped>.)"
    r"|(?P<ligature>" + _either(list(LIGATURES)) + ")"
    r"|(?P<brace>[{}])",
    re.S,
)


def accented(accent: str, base: str) -> str:
    """A letter with its accent, composed."""
    return normalize("NFC", base + ACCENTS[accent])


def is_silent(environment: str) -> bool:
    """Is what stands in the environment no prose?"""
    return environment.rstrip("*") in DATA["silent"].split()


def is_math(environment: str) -> bool:
    return environment.rstrip("*") in DATA["math"].split()
