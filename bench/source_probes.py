"""Slips of every kind in passages that come with their source, and careful free translations.

    python bench/source_probes.py [NAME ...]        needs nothing but the repository

`bench/probes/source/NAME.txt` holds passages written by authors who had not seen a rule: `PAIR ¦
KIND ¦ source ¦ text`, with what a reviser would mark in [[ ]]; KIND is `good` where the translation
is free and without a slip. Who writes rules does not read them. Both sides are audited as raw
texts. Prints per kind: marked places, share found (an omission is found by any finding), then the
natural texts, how many a finding disturbs, and the findings beside the marks per 1000 words.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from marked import Places, plain

from transcheck.audit import Article, audit
from transcheck.config import Config
from transcheck.read import read
from transcheck.units import by_name

FOLDER = Path(__file__).parent / "probes" / "source"
GOOD, OMITTED = "good", "omission"


def passages(path: Path) -> Iterator[tuple[str, str, str, str, Places]]:
    """Pair, kind, source, text and marked places of every line."""
    for line in path.read_text("utf-8").splitlines():
        pair, kind, source, text = (part.strip() for part in line.split(" ¦ "))
        yield pair, kind, source, *plain(text)


def shown(pair: str, source: str, text: str) -> Places:
    """Where findings above neutral stand."""
    sides = read("a.txt", text.encode()).target, read("a.source.txt", source.encode()).target
    config = Config(source_language=pair[:2], target_language=pair[3:])
    found = audit(Article("a.txt", reading=by_name(*sides)), config).findings
    return [(f.span.start, f.span.end) for f in found if f.severity != "neutral"]


def counted(paths: list[Path]) -> Counter[tuple[str, str]]:
    """Per kind: places marked and found; findings beside the marks, and words."""
    sums: Counter[tuple[str, str]] = Counter()
    for path in paths:
        for pair, kind, source, text, places in passages(path):
            spans = shown(pair, source, text)
            hits = [(a, b) for a, b in spans if any(a <= y and x <= b for x, y in places)]
            found = spans if kind == OMITTED else hits
            sums[kind, "places"] += 1
            sums[kind, "found"] += bool(spans if kind == GOOD else found)
            sums["all", "words"] += len(text.split())
            sums["all", "beside"] += len(spans) - len(found)
    return sums


def main() -> None:
    names = sys.argv[1:] or sorted(p.stem for p in FOLDER.glob("*.txt"))
    sums = counted([FOLDER / f"{name}.txt" for name in names])
    kinds = sorted(kind for kind, of in sums if of == "places" and kind != GOOD)
    print(f"{'':14} {'marked':>7} {'found':>7}")
    for kind in kinds:
        marked, found = sums[kind, "places"], sums[kind, "found"]
        print(f"{kind:14} {marked:7d} {found / marked:7.3f}")
    marked, found = (sum(sums[kind, of] for kind in kinds) for of in ("places", "found"))
    print(f"{'all':14} {marked:7d} {found / marked:7.3f}")
    print(f"natural {sums[GOOD, 'places']}, disturbed {sums[GOOD, 'found']}")
    beside = 1000 * sums["all", "beside"] / sums["all", "words"]
    print(f"beside the marks, per 1000 words {beside:.2f}")


if __name__ == "__main__":
    main()
