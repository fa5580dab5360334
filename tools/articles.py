"""Read the annotated articles of `corpora/` and refuse a card that does not fit its text.

python tools/articles.py [FOLDER…]     check all (or the given) article folders
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HOME = Path(__file__).parents[1] / "corpora"
KINDS = ("translated", "clean", "native")
SPLITS = ("dev", "held-out")
SEVERITIES = ("neutral", "minor", "major", "critical")
SPAN_KEYS = {
    "excerpt",
    "occurrence",
    "class",
    "severity",
    "needs_source",
    "source",
    "better",
    "gap",
    "note",
}


class CardError(ValueError):
    """A card that cannot be trusted; the message names the folder and the span."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One annotated place: half-open code points of the decoded target file."""

    start: int
    end: int
    label: str
    severity: str
    needs_source: bool
    source: str
    better: str


@dataclass(frozen=True, slots=True)
class Article:
    """One folder of `corpora/`."""

    name: str
    kind: str
    split: str
    register: str
    source_language: str | None
    target_language: str
    target: Path
    source: Path | None
    marks: tuple[Mark, ...]

    @property
    def pair(self) -> str:
        return f"{self.source_language or 'native'}-{self.target_language}"


def classes() -> set[str]:
    """Every class that the README lists."""
    rows = (HOME / "README.md").read_text("utf-8").split("## Classes")[1].splitlines()
    cells = (row.split("|")[1] for row in rows if row.startswith("| ") and "." in row.split("|")[1])
    return {name for cell in cells for name in cell.split()}


def articles(folders: list[Path] | None = None) -> Iterator[Article]:
    known = classes()
    for folder in folders or sorted(p.parent for p in HOME.glob("*/card.toml")):
        yield _article(folder, known)


def _article(folder: Path, known: set[str]) -> Article:
    card = tomllib.loads((folder / "card.toml").read_text("utf-8"))
    for key, allowed in (("kind", KINDS), ("split", SPLITS)):
        if card.get(key) not in allowed:
            raise CardError(f"{folder.name}: {key} must be one of {', '.join(allowed)}")
    source = folder / "source.txt"
    pair = card.get("pair")
    origin, target = pair.split("-") if pair else (None, card["language"])
    text = (folder / "target.txt").read_text("utf-8")
    original = source.read_text("utf-8") if source.exists() else None
    marks = tuple(_mark(folder, known, text, original, s) for s in card.get("span", ()))
    if card["kind"] == "translated" and not marks:
        raise CardError(f"{folder.name}: a translated article needs annotated spans")
    return Article(
        folder.name,
        card["kind"],
        card["split"],
        card.get("register", ""),
        origin,
        target,
        folder / "target.txt",
        source if original is not None else None,
        tuple(sorted(marks, key=lambda m: (m.start, m.end))),
    )


def _mark(
    folder: Path, known: set[str], text: str, original: str | None, span: dict[str, Any]
) -> Mark:
    where = f"{folder.name}: span {span.get('excerpt', '(no excerpt)')!r}"
    if unknown := span.keys() - SPAN_KEYS:
        raise CardError(f"{where}: unknown key {sorted(unknown)[0]!r}")
    if span.get("class") not in known:
        raise CardError(f"{where}: unknown class {span.get('class')!r}")
    if span.get("severity") not in SEVERITIES:
        raise CardError(f"{where}: severity must be one of {', '.join(SEVERITIES)}")
    excerpt, start = span["excerpt"], -1
    for _ in range(span.get("occurrence", 1)):
        start = text.find(excerpt, start + 1)
        if start < 0:
            raise CardError(f"{where}: not found {span.get('occurrence', 1)} times in target.txt")
    words = span.get("source", "")
    if words and original is not None and words not in original:
        raise CardError(f"{where}: its source {words!r} is not in source.txt")
    end = start + len(excerpt)
    if span.get("gap") == "after":
        start = end
    return Mark(
        start,
        end,
        span["class"],
        span["severity"],
        bool(span.get("needs_source", False)),
        words,
        span.get("better", ""),
    )


def main() -> int:
    given = [Path(name) for name in sys.argv[1:]]
    failures = 0
    count = marks = 0
    for folder in given or sorted(p.parent for p in HOME.glob("*/card.toml")):
        try:
            article = next(articles([folder]))
            count, marks = count + 1, marks + len(article.marks)
        except (CardError, KeyError, tomllib.TOMLDecodeError, OSError) as error:
            failures += 1
            print(f"{folder.name}: {type(error).__name__}: {error}")
    print(f"{count} articles, {marks} annotated spans, {failures} refused")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
