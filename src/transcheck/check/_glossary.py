"""Glossaries that the user gives: CSV with a header, or TBX.

CSV columns: `source`, `target` (several separated by `|`), and, if wanted, `use`: `must` (the
default), `never` (these target words must not be used) or `keep` (do not translate).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from transcheck.errors import UsageError

USES = ("must", "never", "keep")
SEPARATORS = ",;\t"
ENDING = r"\w{0,4}"
SHORT = 5
SHORT_ENDING = "(?:[aeiou]s?|ies|ux|nt)?"


@dataclass(frozen=True, slots=True)
class Term:
    """A source term, its target terms, and whether they must be, must never be, or are it."""

    source: str
    target: tuple[str, ...]
    use: str = "must"


def glossary(path: str, source: str, target: str) -> tuple[Term, ...]:
    """The terms of a file. UsageError names the file, the line and the next step."""
    file = Path(path)
    if not file.is_file():
        raise UsageError(f"{path}: no such glossary; check the name")
    try:
        return _terms(file, file.read_bytes(), source, target)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UsageError(
            f"{path}: cannot be read as a glossary ({error}); save it as UTF-8"
        ) from error


@cache
def _terms(path: Path, content: bytes, source: str, target: str) -> tuple[Term, ...]:
    if path.suffix.lower() in (".tbx", ".xml"):
        return tuple(_tbx(path, content, source, target))
    return tuple(_csv(path, content))


def _csv(path: Path, content: bytes) -> Iterator[Term]:
    text = content.decode("utf-8-sig")
    mark = max(SEPARATORS, key=text.partition("\n")[0].count)
    rows = csv.DictReader(text.splitlines(), delimiter=mark)
    if "source" not in (rows.fieldnames or ()):
        raise UsageError(f"{path}:1: the header needs the columns source and target (and use)")
    for row in rows:
        source, use = (row["source"] or "").strip(), (row.get("use") or "must").strip().lower()
        targets = tuple(t.strip() for t in (row.get("target") or "").split("|") if t.strip())
        if use not in USES:
            raise UsageError(
                f"{path}:{rows.line_num}: use is {use!r}; it must be {', '.join(USES)}"
            )
        if source or targets:
            yield Term(source, (source,) if use == "keep" else targets, use)


def _tbx(path: Path, content: bytes, source: str, target: str) -> Iterator[Term]:
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        every = list(fromstring(content).iter())
    except ParseError as error:
        raise UsageError(f"{path}: this is no well-formed TBX: {error}") from error
    for entry in every:
        if _name(entry.tag) in ("termEntry", "conceptEntry"):
            yield from _entry(entry, source, target)


def _entry(entry: object, source: str, target: str) -> Iterator[Term]:
    found: dict[str, list[str]] = {}
    for part in entry:  # type: ignore[attr-defined]
        if _name(part.tag) in ("langSet", "langSec"):
            code = next((v for k, v in part.attrib.items() if _name(k) == "lang"), "")
            words = [(t.text or "").strip() for t in part.iter() if _name(t.tag) == "term"]
            found.setdefault(code.lower().replace("_", "-").split("-")[0], []).extend(words)
    for word in found.get(source, ()):
        if word and found.get(target):
            yield Term(word, tuple(t for t in found[target] if t))


def _name(tag: object) -> str:
    return str(tag).rpartition("}")[2].rpartition(":")[2]


@cache
def pattern(term: str) -> re.Pattern[str]:
    """A term in any inflection: the last letters of each longer word may change."""
    words = [_inflected(w) for w in term.split()]
    return re.compile(r"(?<!\w)" + r"\s+".join(words) + r"(?!\w)", re.IGNORECASE)


def _inflected(word: str) -> str:
    if len(word) < 4 or not word.isalpha() or word.isupper():
        return re.escape(word)
    if len(word) <= SHORT:
        return rf"(?:{re.escape(word)}\w{{0,2}}|{re.escape(word[:-1])}{SHORT_ENDING})"
    kept = len(word) - (2 if len(word) > 6 else 1)
    return f"{re.escape(word[:kept])}{ENDING}"
