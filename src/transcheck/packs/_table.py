"""Literal renderings as a table: one line per phrase, for the long tail of a domain.

```
# sources = fr; target = en; kind = term; category = terminology/wrong-term; severity = minor
literal <TAB> better <TAB> source <TAB> near <TAB> bad <TAB> good
```

A line becomes a rule like any other: `literal` is its `find` (between word boundaries), `better`
its suggestions and `good` its silent examples (both separated by ` | `), `source` the foreign
words, `near` a pattern that must stand in the paragraph (anywhere in the article where the cell
begins with `document:` or the first line says `near = document`; may be empty), `bad` a sentence
with the place marked. A seventh column `context` demotes the line to tier context, `neutral` keeps
it as evidence for the origin only.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Any

from transcheck.errors import PackError

COLUMNS = ("literal", "better", "source", "near", "bad", "good")
GAZETTEER = ("literal", "better", "source", "country", "right", "bad", "good")
WIDE = re.compile(r"[|@]|\\[dw]")
MARK = re.compile(r"\[\[(.+?)\]\]")
BETWEEN = " | "
ANYWHERE = "document:"
NEUTRAL = "neutral"
STEM = 4
NOTE = re.compile(r"\([^()]*\)\s*")
# A pattern to follow, which says where the other words go, takes no place in a sentence.
GAP = re.compile(r"…|\.\.\.|\+|\[| / |:$")
PART = re.compile(r"(?:^|(?<= ))\([^()]*\)(?: |$)")
NAMING = ("term", "name-form")
GROUP = re.compile(r"\\\d|\\g<\w+>")


def entries(path: Path) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """The header and the entries of a table, in the shape of a TOML pack.

    Raises PackError naming the file and the line.
    """
    lines = path.read_text("utf-8").splitlines()
    told = _header(path, lines[0] if lines else "")
    rows = [(n, line) for n, line in enumerate(lines, 1) if n > 1 and _is_row(line)]
    header = {"sources": told["sources"].split(","), "target": told["target"]}
    return header, [_entry(path, number, line, told) for number, line in rows]


def _is_row(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#") and not line.startswith("literal\t")


def _header(path: Path, line: str) -> dict[str, str]:
    parts = (p.partition("=") for p in line.lstrip("# ").split(";"))
    told = {name.strip(): value.strip() for name, _, value in parts}
    for name in ("sources", "target", "kind", "category", "severity"):
        if not told.get(name):
            raise PackError(f"{path.name}:1: the first line must tell {name} = …")
    return told


def _entry(path: Path, number: int, line: str, told: dict[str, str]) -> dict[str, Any]:
    cells = [cell.strip() for cell in line.split("\t")]
    columns = GAZETTEER if told.get("shape") == "gazetteer" else COLUMNS
    if len(cells) not in (len(columns), len(columns) + 1):
        raise PackError(f"{path.name}:{number}: {len(cells)} columns; {', '.join(columns)} needed")
    row = dict(zip(columns, cells, strict=False))
    tier = cells[-1] if len(cells) > len(columns) else told.get("tier", "alone")
    marked = MARK.search(row["bad"])
    if not marked:
        raise PackError(f"{path.name}:{number}: bad has no [[mark]]")
    given = [b for b in row["better"].split(BETWEEN) if b]
    better = [b for b in given if not NOTE.fullmatch(b)]
    after = " " if marked[1].endswith(" ") else ""
    entry: dict[str, Any] = {
        "id": slug(f"{row['source']} {marked[1]}"),
        "kind": told["kind"],
        "category": told["category"],
        "severity": "neutral" if tier == NEUTRAL else told["severity"],
        "tier": "context" if tier == NEUTRAL else tier,
        "find": rf"\b(?:{row['literal']})\b",
        "because": _because(better, [b for b in given if b not in better]),
        "suggest": [b + after for b in _replacements(better, told["kind"])],
        "example": marked[1].strip() if WIDE.search(row["literal"]) else "",
        "source_term": _by_source(row["source"], told["sources"].split(",")),
        "source_find": source_pattern(row["source"]),
        "confirms_only": tier == "alone",
        "bad": [row["bad"]],
        "good": [g for g in row["good"].split(BETWEEN) if g],
    }
    if row.get("near"):
        entry["near"] = _near(row["near"], told.get("near", "paragraph"))
    for name, key in (("country", "near"), ("right", "unless")):
        if row.get(name):
            entry[key] = {"scope": "document", "pattern": _countries(row[name])}
    return entry


def _replacements(better: list[str], kind: str) -> list[str]:
    """Those that can stand in the text; of a term, without what brackets explain or leave open."""
    whole = [b for b in better if not GAP.search(b) and (kind in NAMING or not PART.search(b))]
    return [PART.sub("", b).strip() for b in whole]


def _countries(names: str) -> str:
    return r"\b(?:" + "|".join(f"{{@{name}}}" for name in names.split()) + r")\b"


def _near(cell: str, scope: str) -> dict[str, str]:
    """The condition of a cell: in the scope of the table, or anywhere after `document:`."""
    pattern = cell.removeprefix(ANYWHERE).strip()
    where = scope if pattern == cell else "document"
    return {"scope": where, "pattern": rf"\b(?:{pattern})\b"}


def _by_source(terms: str, sources: list[str]) -> str | dict[str, str]:
    """One term per source where there are as many as sources, else the same for all."""
    parts = [part.strip() for part in terms.split(" / ")]
    together = len(sources) > 1 and len(parts) == len(sources)
    return dict(zip(sources, parts, strict=True)) if together else terms


def _because(better: list[str], notes: list[str]) -> str:
    """What is idiomatic; the source words are named by whoever knows the source."""
    plain = (re.sub(r"\{([a-z' -]+)(?::\w+)?\}", r"\1", b) for b in better)
    shown = " or ".join(f"“{GROUP.sub('…', b).strip()}”" for b in plain)
    if shown:
        return f"Idiomatic is, for instance, {shown}."
    if notes:
        return f"What is usual here: {'; '.join(n.strip().strip('()') for n in notes)}."
    return "Natives do not say it so."


def slug(text: str) -> str:
    """Lower-case ASCII words joined by hyphens, at most eight of them."""
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("œ", "oe").lower())
    ascii_only = plain.encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_only)[:8])


def source_pattern(term: str) -> str:
    """A generous pattern for the foreign words: each by its stem, small words between."""
    options = (re.findall(r"[\w']+", part) for part in re.split(r"\s*[/|]\s*", term))
    return "|".join(
        r"\b" + r"\W+(?:\w+\W+){0,2}?".join(map(_stem, words)) for words in options if words
    )


def _stem(word: str) -> str:
    kept = word if len(word) <= STEM else word[: max(STEM, len(word) - 3)]
    return re.escape(kept) + (r"\w*" if len(word) > STEM else r"\w{0,2}")
