"""YAML resource files: every string value, named by its keys.

PyYAML gives the marks; plain, quoted and block scalars are mapped back to the file word by word,
since YAML folds lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from transcheck.errors import InputError
from transcheck.model import Block, Document, Reading
from transcheck.read._gather import Gather
from transcheck.read._units import unit

FORMAT = "yaml"
SUFFIXES = (".yaml", ".yml")

TEXT = "tag:yaml.org,2002:str"
DEEPEST = 1000
BRACKET = re.compile(r"[\[\]{}]")
WORD = re.compile(r"\S+")
ESCAPE = re.compile(
    r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[ \t]*(?:\r\n|\r|\n)[ \t]*|[\s\S])"
    r"|[ \t]*(?:\r\n|\r|\n)\s*"
)
ESCAPES = dict(zip("0abtnvfre N_LP", "\0\a\b\t\n\v\f\r\x1b \x85\xa0\u2028\u2029", strict=True))


def read(path: str, raw: str) -> Reading:
    """One unit a string value. Raises InputError where the file is no valid YAML."""
    blocks = tuple(_unit(raw, name, scalar) for name, scalar in _strings(_events(path, raw)))
    if not blocks:
        raise InputError(f"{path}: no text in this YAML file. Check that the right file was given.")
    return Reading(Document(path, FORMAT, raw, blocks))


def _events(path: str, raw: str) -> list[Any]:
    """The parser's events: flat, so that neither depth nor repeated aliases cost anything."""
    try:
        import yaml
    except ImportError as error:
        message = f"{path}: reading YAML needs PyYAML: pip install 'transcheck[formats]'"
        raise InputError(message) from error
    depths = accumulate(1 if sign in "[{" else -1 for sign in BRACKET.findall(raw))
    if max(depths, default=0) > DEEPEST:
        raise InputError(f"{path}: brackets nested too deeply for a translation file. Check it.")
    try:
        return list(yaml.parse(raw, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else path
        problem = getattr(error, "problem", None) or "characters that YAML does not allow"
        raise InputError(f"{place}: not valid YAML: {problem}. Correct it there.") from error


def _strings(events: list[Any]) -> Iterator[tuple[str, Any]]:
    """The names and scalars of string values; each open collection knows its current key."""
    keys: list[str] = []
    waiting: list[int] = []  # for each open collection: items so far, -1: a key is due, -2: a value
    for event in events:
        kind = type(event).__name__
        if kind in ("MappingEndEvent", "SequenceEndEvent"):
            waiting.pop()
            keys.pop()
        elif kind in ("MappingStartEvent", "SequenceStartEvent", "ScalarEvent", "AliasEvent"):
            is_key = _advance(keys, waiting, getattr(event, "value", ""))
            if kind.endswith("StartEvent"):
                keys.append("")
                waiting.append(-2 if kind.startswith("Mapping") else 0)
            elif kind == "ScalarEvent" and not is_key and _is_text(event):
                yield ".".join(keys), event


def _advance(keys: list[str], waiting: list[int], value: str) -> bool:
    """Notes that a node begins; is it the key of a mapping?"""
    if not waiting:
        return False
    if waiting[-1] >= 0:
        keys[-1] = str(waiting[-1])
        waiting[-1] += 1
        return False
    waiting[-1] = -1 if waiting[-1] == -2 else -2
    if waiting[-1] == -1:
        keys[-1] = value
    return waiting[-1] == -1


def _is_text(scalar: Any) -> bool:
    """Quoted or a block, or plain and neither number, boolean, date nor null."""
    from yaml.nodes import ScalarNode
    from yaml.resolver import Resolver

    if scalar.style or scalar.tag:
        return scalar.tag in (None, "!", TEXT)
    resolver: Any = Resolver()
    return bool(resolver.resolve(ScalarNode, scalar.value, (True, False)) == TEXT)


def _unit(raw: str, name: str, scalar: Any) -> Block:
    gather = Gather(raw)
    start, end = scalar.start_mark.index, scalar.end_mark.index
    quoted = scalar.style in ("'", '"')
    if scalar.style == '"':
        _double(gather, start + 1, end - 1)
    else:
        _words(gather, scalar, start + quoted, end)
    if "".join(gather.chars).split() != scalar.value.split():
        gather = Gather(raw)
        gather.instead(scalar.value, start, end)
    return unit(gather, name, None, start + quoted)


def _double(gather: Gather, start: int, end: int) -> None:
    at = start
    for match in ESCAPE.finditer(gather.raw, start, end):
        gather.verbatim(at, match.start())
        gather.instead(_decoded(match[0]), *match.span())
        at = match.end()
    gather.verbatim(at, end)


def _decoded(escaped: str) -> str:
    if escaped[0] != "\\":
        return "\n" * (len(re.findall(r"\r\n|\r|\n", escaped)) - 1) or " "
    sign = escaped[1]
    if sign in "xuU" and len(escaped) > 2:
        code = int(escaped[2:], 16)
        return chr(code) if code < 0xD800 or 0xE000 <= code <= 0x10FFFF else "\ufffd"
    return "" if escaped[-1] in "\r\n" or "\n" in escaped else ESCAPES.get(sign, sign)


def _words(gather: Gather, scalar: Any, start: int, end: int) -> None:
    """Words of the value at their next place in the file, with the white space of the value."""
    value, raw, at, last = scalar.value, gather.raw, start, 0
    for word in WORD.finditer(value):
        written = word[0].replace("'", "''") if scalar.style == "'" else word[0]
        place = raw.find(written, at, end)
        if place < 0:
            return
        if last:
            gather.instead(value[last : word.start()], at, place)
        _quoted(gather, written, place, scalar.style == "'")
        at, last = place + len(written), word.end()


def _quoted(gather: Gather, written: str, place: int, doubled: bool) -> None:
    at = place
    for match in re.finditer("''", written) if doubled else ():
        gather.verbatim(at, place + match.start())
        gather.instead("'", place + match.start(), place + match.end())
        at = place + match.end()
    gather.verbatim(at, place + len(written))
