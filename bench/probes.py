"""How many slips of each kind are found, and how many natural sentences are left alone.

    python bench/probes.py [KIND ...]        needs nothing but the repository

`bench/probes/KIND.txt` holds texts written by authors who had not seen a rule: `PAIR ¦ bad ¦ text`
with what a reviser would mark in [[ ]], and `PAIR ¦ good ¦ text`, natural sentences that look like
it. Who writes rules does not read them. The source language is told, the source is not at hand.
Prints per kind: marked places, share found, natural texts, how many of them a finding disturbs.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from marked import Places, plain

from transcheck.audit import Article, audit
from transcheck.config import Config

FOLDER = Path(__file__).parent / "probes"
PARAGRAPH = " ⏎ "


def probes(path: Path) -> Iterator[tuple[str, str, Places]]:
    """Pair, text and marked places (none in a natural text) of every line."""
    for line in path.read_text("utf-8").splitlines():
        pair, _, text = (part.strip() for part in line.split(" ¦ ", 2))
        yield pair, *plain(text.replace(PARAGRAPH, "\n\n"))


def shown(pair: str, text: str) -> Places:
    """Where findings above neutral stand."""
    source, target = pair.split("-")
    config = Config(source_language=source, target_language=target)
    found = audit(Article("probe.txt", data=text.encode()), config).findings
    return [(f.span.start, f.span.end) for f in found if f.severity != "neutral"]


def line(path: Path) -> tuple[int, int, int, int]:
    """Marked places, those found, natural texts, those disturbed."""
    marked = found = natural = disturbed = 0
    for pair, text, places in probes(path):
        spans = shown(pair, text)
        marked += len(places)
        found += sum(any(a <= end and start <= b for a, b in spans) for start, end in places)
        natural += not places
        disturbed += not places and bool(spans)
    return marked, found, natural, disturbed


def main() -> None:
    wanted = sys.argv[1:] or sorted(p.stem for p in FOLDER.glob("*.txt"))
    total = [0, 0, 0, 0]
    print(f"{'':8} {'marked':>7} {'found':>7} {'natural':>8} {'disturbed':>10}")
    for kind in wanted:
        told = line(FOLDER / f"{kind}.txt")
        total = [a + b for a, b in zip(total, told, strict=True)]
        print(f"{kind:8} {told[0]:7d} {told[1] / told[0]:7.3f} {told[2]:8d} {told[3]:10d}")
    print(f"{'all':8} {total[0]:7d} {total[1] / total[0]:7.3f} {total[2]:8d} {total[3]:10d}")


if __name__ == "__main__":
    main()
