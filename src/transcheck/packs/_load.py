"""TOML → Rules, refused if wrong: every error names the file, the rule and the key."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from transcheck.errors import PackError
from transcheck.languages import likely
from transcheck.model import SEVERITIES, Condition, Example, Rule
from transcheck.packs import _table
from transcheck.packs._macros import Lists, MacroError, expand

KINDS = ("calque", "false-friend", "structure", "idiom", "name-form", "term", "convention")
TIERS = ("alone", "context")
SCOPES = ("match", "sentence", "paragraph", "document")
REQUIRED = ("id", "kind", "category", "severity", "find", "because", "bad", "good")
OPTIONAL = (
    "from",
    "tier",
    "case",
    "near",
    "unless",
    "source_term",
    "source_find",
    "confirms_only",
    "suggest",
    "example",
)


def rules(path: Path) -> Iterator[Rule]:
    """Every rule of one pack file, macros not yet expanded.

    Raises PackError for a file, rule or key that cannot be trusted.
    """
    header, entries = _entries(path)
    seen: set[str] = set()
    for entry in entries:
        rule = _rule(path, header, entry)
        if rule.key in seen:
            raise PackError(f"{path.name}: {entry['id']}: this id is used twice")
        seen.add(rule.key)
        yield rule


def _entries(path: Path) -> tuple[Mapping[str, Any], list[dict[str, Any]]]:
    if path.suffix == ".tsv":
        return _table.entries(path)
    data = _toml(path)
    header = data.get("pack", {})
    if not header.get("sources") or not header.get("target"):
        raise PackError(f"{path.name}: [pack] needs sources = [...] and target = '..'")
    return header, data.get("rule", [])


def lists(path: Path) -> Lists:
    """The shared lists, overlaid by the `[lists]` of a pack."""
    shared: Lists = _toml(path.parents[1] / "lists.toml")
    own = {} if path.suffix == ".tsv" else _toml(path).get("lists", {})
    return {**shared, **own}


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(f"{path.name}: not valid TOML: {error}") from error


def _rule(path: Path, header: Mapping[str, Any], entry: dict[str, Any]) -> Rule:
    where = f"{path.name}: {entry.get('id', '(no id)')}"
    _known_keys(where, entry)
    _choice(where, "kind", entry["kind"], KINDS)
    _choice(where, "severity", entry["severity"], SEVERITIES)
    _choice(where, "tier", entry.get("tier", "alone"), TIERS)
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry["id"]):
        raise PackError(f"{where}: id must be lower-case words joined by hyphens")
    sources = tuple(entry.get("from", header["sources"]))
    if odd := [s for s in sources if s not in header["sources"]]:
        raise PackError(f"{where}: from: {odd[0]!r} is not one of the pack's sources")
    return Rule(
        key=f"{path.parent.name}/{entry['id']}",
        sources=sources,
        target=header["target"],
        kind=entry["kind"],
        category=entry["category"],
        severity=entry["severity"],
        find=entry["find"],
        because=entry["because"],
        tier=entry.get("tier", "alone"),
        case=entry.get("case", False),
        near=_conditions(where, "near", entry.get("near", ()), "sentence"),
        unless=_conditions(where, "unless", entry.get("unless", ()), "match"),
        source_term=_by_source(where, "source_term", entry, sources),
        source_find=_by_source(where, "source_find", entry, sources),
        confirms_only=entry.get("confirms_only", False),
        suggest=tuple(entry.get("suggest", ())),
        example=entry.get("example", ""),
        bad=tuple(_example(where, e) for e in entry["bad"]),
        good=tuple(_example(where, e) for e in entry["good"]),
    )


def _known_keys(where: str, entry: Mapping[str, Any]) -> None:
    known = (*REQUIRED, *OPTIONAL)
    for name in entry.keys() - set(known):
        close = difflib.get_close_matches(name, known, 1)
        hint = f"; did you mean {close[0]!r}?" if close else ""
        raise PackError(f"{where}: unknown key {name!r}{hint}")
    for name in REQUIRED:
        if not entry.get(name):
            raise PackError(f"{where}: key {name!r} is missing or empty")


def _choice(where: str, key: str, value: str, allowed: tuple[str, ...]) -> None:
    if value not in allowed:
        raise PackError(f"{where}: {key} is {value!r}; it must be one of {', '.join(allowed)}")


def _conditions(where: str, key: str, value: Any, scope: str) -> tuple[Condition, ...]:
    items = value if isinstance(value, list | tuple) else [value]
    return tuple(_condition(where, key, item, scope) for item in items)


def _condition(where: str, key: str, item: Any, scope: str) -> Condition:
    if isinstance(item, str):
        return Condition(scope, item)  # type: ignore[arg-type]
    if not isinstance(item, dict) or item.keys() - {"scope", "pattern"} or "pattern" not in item:
        raise PackError(f"{where}: {key} must be a pattern or {{ scope, pattern }}")
    _choice(where, f"{key}.scope", item.get("scope", scope), SCOPES)
    return Condition(item.get("scope", scope), item["pattern"])


def _by_source(
    where: str, key: str, entry: Mapping[str, Any], sources: tuple[str, ...]
) -> dict[str, str]:
    value = entry.get(key, {})
    if isinstance(value, str):
        told = key == "source_term" and len(sources) > 1
        return _by_language(value, sources) if told else dict.fromkeys(sources, value)
    if odd := [s for s in value if s not in sources]:
        raise PackError(f"{where}: {key}: {odd[0]!r} is not a source of this rule")
    return dict(value)


def _by_language(terms: str, sources: tuple[str, ...]) -> dict[str, str]:
    """Terms of several languages in one cell, each where it may be at home."""
    parts = [(part, likely(part, sources)) for part in terms.split(" / ")]
    told = {code: " / ".join(part for part, homes in parts if code in homes) for code in sources}
    return {code: own for code, own in told.items() if own}


def _example(where: str, item: Any) -> Example:
    if isinstance(item, str):
        return Example(item)
    if not isinstance(item, dict) or item.keys() - {"source", "target", "source_language"}:
        raise PackError(f"{where}: an example is a sentence or {{ source, target }}")
    return Example(item["target"], item.get("source"), None, item.get("source_language"))


def check_references(where: str, rule: Rule, find: str) -> None:
    """PackError where a suggestion names a group that `find` does not have."""
    groups = re.compile(find).groups
    for suggestion in rule.suggest:
        for number in re.findall(r"\\(\d)", suggestion):
            if int(number) > groups:
                raise PackError(f"{where}: suggest: \\{number} names no group of find")


def compiled_pattern(where: str, key: str, pattern: str, known: Lists, language: str) -> str:
    """The pattern with its macros expanded; PackError where it cannot be compiled."""
    try:
        full = expand(pattern, known, language)
        re.compile(full)
    except (MacroError, re.error) as error:
        raise PackError(f"{where}: {key}: {error}") from error
    return full
