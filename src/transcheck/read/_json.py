"""JSON with the place of every string: what the JSON-based formats share."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from transcheck.errors import InputError
from transcheck.model import Block
from transcheck.read._gather import Gather
from transcheck.read._units import literal, unit

ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u.{4}|\\.")
LONE = re.compile(r"[\ud800-\udfff]")
STRING = r'"(?:[^"\\]|\\.)*"'
TOKEN = re.compile(rf"(?P<key>{STRING})\s*:|(?P<value>{STRING})|[{{}}\[\],]", re.S)


class Value(NamedTuple):
    """A string: the keys that lead to it, its decoded text, its range inside the quotes."""

    path: tuple[str, ...]
    text: str
    start: int
    end: int


def strings(path: str, raw: str) -> Iterator[Value]:
    """Every string value in file order. Raises InputError where the file is no valid JSON."""
    return (value for value, is_key in walk(path, raw) if not is_key)


def walk(path: str, raw: str) -> Iterator[tuple[Value, bool]]:
    """Every string value and every key (True; its own path includes it), in file order.

    The standard parser judges the file; then one pass over its tokens gives the places. (JSON
    pointers of a source map would mix up keys that hold a slash.)
    """
    parsed(path, raw)
    keys: list[str] = []
    counts: list[int] = []  # for each open bracket: items seen in a list, -1 in an object
    for token in TOKEN.finditer(raw):
        sign = token[0]
        if sign in "{[":
            counts.append(-1 if sign == "{" else 0)
            keys.append("" if sign == "{" else "0")
        elif sign in "}]":
            counts.pop()
            keys.pop()
        elif sign == "," and counts[-1] >= 0:
            counts[-1] += 1
            keys[-1] = str(counts[-1])
        elif quote := token["key"] or token["value"]:
            text = decoded(quote)
            if token["key"]:
                keys[-1] = text
            start = token.start() + 1
            yield Value(tuple(keys), text, start, start + len(quote) - 2), bool(token["key"])


def parsed(path: str, raw: str) -> Any:
    """The data; RecursionError and syntax errors become an InputError that names the place."""
    try:
        return json.loads(raw, strict=False)
    except json.JSONDecodeError as error:
        place = f"{path}:{error.lineno}:{error.colno}"
        raise InputError(f"{place}: not valid JSON: {error.msg}. Correct it there.") from error
    except RecursionError as error:
        raise _too_deep(path) from error
    except ValueError as error:
        raise InputError(f"{path}: not valid JSON: {error}") from error


def block(raw: str, value: Value, state: str | None = None, name: str | None = None) -> Block:
    """The string as a unit, named by its keys joined with dots."""
    gather = Gather(raw)
    literal(gather, value.start, value.end, ESCAPE, lambda text: decoded(f'"{text}"'))
    shown = name or ".".join(value.path)
    return unit(gather, shown, state, value.start)


def decoded(quote: str) -> str:
    """A JSON string literal as text; half of a surrogate pair, which is no character, as U+FFFD."""
    return LONE.sub("\ufffd", str(json.loads(quote, strict=False)))


def quoted(text: str) -> str:
    """A replacement inside a JSON string."""
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _too_deep(path: str) -> InputError:
    return InputError(f"{path}: nested too deeply to be a translation file. Check what it is.")
