"""The cached form of the packs of one target language: a header line, then one rule per line.

A text is matched with the header alone; only rules whose anchors occur are parsed. The form is
kept in the package (`compiled/<target>.jsonl`, made by `python -m transcheck.packs`), else in the
user's cache, else in memory; a digest of the pack files says whether it is fresh.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from transcheck.model import Condition, Rule
from transcheck.packs import _load
from transcheck.packs._anchors import anchors, plans
from transcheck.packs._macros import Lists, capitals, first_forms

HERE = Path(__file__).parent
SHARED = ("lists.toml", "english.toml", "regular_verbs.toml")
SUFFIXES = (".toml", ".tsv")
VERSION = 13


def files(target: str, folder: Path = HERE) -> list[Path]:
    """The pack files of one target language: `<sources>-<target>/<topic>.toml` or `.tsv`."""
    return sorted(p for p in folder.glob(f"*-{target}/*") if p.suffix in SUFFIXES)


def digest(target: str, folder: Path = HERE) -> str:
    """Of the pack files, the shared tables and the version of this form."""
    state = hashlib.blake2b(f"{VERSION}".encode(), digest_size=8)
    for path in (*files(target, folder), *(folder / name for name in SHARED)):
        state.update(f"{path.parent.name}/{path.name}".encode())
        state.update(path.read_bytes())
    return state.hexdigest()


def lines(target: str, folder: Path = HERE) -> list[str]:
    """The fresh cached form, made if need be."""
    want = digest(target, folder)
    shipped = folder / "compiled" / f"{target}.jsonl"
    found = _fresh(shipped, want) or _fresh(_cache_file(want), want)
    return found or _made(target, folder, want)


def build(target: str, folder: Path = HERE, chosen: Sequence[Path] | None = None) -> list[str]:
    """Compile every rule of a target language (or of some pack files), without any cache."""
    paths = files(target, folder) if chosen is None else chosen
    made = [pair for path in paths for pair in _expanded(path)]
    rules = [rule for rule, _ in made]
    owners: dict[str, list[int]] = {}
    ways: list[tuple[int, list[str]]] = []
    always = []
    for number, rule in enumerate(rules):
        planned = plans(rule.find)
        for first, second in planned:
            for literal in sorted(first):
                owners.setdefault(literal, []).append(len(ways))
            ways.append((number, sorted(second)))
        if not planned:
            always.append(number)
    literals = sorted(owners)
    header = {
        "digest": digest(target, folder),
        "anchors": literals,
        "shorter": _shorter(literals),
        "owners": [" ".join(map(str, owners[anchor])) for anchor in literals],
        "ways": [number for number, _ in ways],
        "also": ["\n".join(second) for _, second in ways],
        "always": always,
        "keys": [r.key for r in rules],
    }
    told = (_row(rule) | {"tags": tags, "domain": _domain(rule)} for rule, tags in made)
    return [_json(header), *map(_json, told)]


def _shorter(literals: list[str]) -> list[int]:
    """For each of the sorted literals, the number of the longest one that begins it, or -1."""
    numbers: list[int] = []
    for number, literal in enumerate(literals):
        before = number - 1
        while before >= 0 and not literal.startswith(literals[before]):
            before = numbers[before]
        numbers.append(before)
    return numbers


def _domain(rule: Rule) -> list[list[str]]:
    """For each `near`, literals one of which must stand in the text."""
    return [sorted(found) for c in rule.near if (found := anchors(c.pattern))]


def parse(line: str) -> tuple[Rule, dict[str, str], list[list[str]]]:
    """One rule of the cached form, the tags of the forms of its first macro, its domain words."""
    row: dict[str, Any] = json.loads(line)
    tags, domain = row.pop("tags", {}), row.pop("domain", [])
    for key in ("near", "unless"):
        row[key] = tuple(Condition(*c) for c in row.get(key, ()))
    for key in ("sources", "suggest"):
        row[key] = tuple(row.get(key, ()))
    return Rule(**row), tags, domain


def _expanded(path: Path) -> Iterator[tuple[Rule, dict[str, str]]]:
    known = _load.lists(path)
    for rule in _load.rules(path):
        yield expanded(rule, known, path), first_forms(rule.find, rule.target)


def expanded(rule: Rule, known: Lists, path: Path) -> Rule:
    """The rule with every macro of its patterns replaced; `suggest` keeps its own."""
    where = f"{path.name}: {rule.key}"

    def full(key: str, pattern: str, language: str) -> str:
        return _load.compiled_pattern(where, key, pattern, known, language)

    find = full("find", rule.find, rule.target)
    values = asdict(rule) | {
        "find": find if rule.case else capitals(find),
        "near": tuple(Condition(c.scope, full("near", c.pattern, rule.target)) for c in rule.near),
        "unless": tuple(
            Condition(c.scope, full("unless", c.pattern, rule.target)) for c in rule.unless
        ),
        "source_find": {k: full("source_find", v, k) for k, v in rule.source_find.items()},
        "bad": rule.bad,
        "good": rule.good,
    }
    _load.check_references(where, rule, values["find"])
    return Rule(**values)


def _row(rule: Rule) -> dict[str, Any]:
    row = asdict(rule)
    for key in ("bad", "good"):
        del row[key]
    for key in ("near", "unless"):
        row[key] = [[c["scope"], c["pattern"]] for c in row[key]]
    return {k: v for k, v in row.items() if v not in ((), [], {}, False)}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _fresh(path: Path, want: str) -> list[str] | None:
    try:
        with path.open(encoding="utf-8") as stream:
            text = stream.read()
    except OSError:
        return None
    return text.splitlines() if text.startswith(f'{{"digest":"{want}"') else None


def _cache_file(want: str) -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("transcheck") / f"packs-{want}.jsonl"


def _made(target: str, folder: Path, want: str) -> list[str]:
    made = build(target, folder)
    path = _cache_file(want)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=path.parent, encoding="utf-8", delete=False) as f:
            f.write("\n".join(made) + "\n")
        Path(f.name).replace(path)
    except OSError:
        pass  # the cache only saves time: a read-only home must not stop an audit
    return made
