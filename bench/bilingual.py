"""The checks with a source on DEMETR: silence on verified pairs, new findings on planted errors.

    python bench/bilingual.py [--every 3]          needs ../shared/data/demetr.jsonl.gz

Only odd items are measured; the even ones may be looked at.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from transcheck.audit import Article, examine
from transcheck.config import Config
from transcheck.model import Block, Document, Reading, Text

DATA = Path(__file__).parents[2] / "shared" / "data" / "demetr.jsonl.gz"


def findings(source: str, target: str, language: str) -> Counter[str]:
    """Rules that a pair sets off above neutral, pack rules of tier context left out."""
    sides = (
        Document("x", "lines", t, (Block(Text.plain(t), "unit", "1"),)) for t in (target, source)
    )
    one, other = sides
    article = Article("x", reading=Reading(one, other, ((0, 0),)))
    subject, _ = examine(article, Config(target_language="en", source_language=language))
    kept = (f for f in subject.findings if f.severity != "neutral" and f.confidence >= 0.5)
    return Counter(f.rule for f in kept if f.tier == "alone")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=3)
    given = parser.parse_args()
    with gzip.open(DATA, "rt", encoding="utf-8") as lines:
        rows: list[dict[str, Any]] = [json.loads(line) for line in lines]
    rows = [r for r in rows if r["valid"] and r["item"] % 2][:: given.every]
    clean: dict[tuple[str, str], Counter[str]] = {}
    loud: Counter[str] = Counter()
    totals: Counter[str] = Counter()
    new: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for row in rows:
        key = (row["src"], row["mt"])
        if key not in clean:
            clean[key] = findings(row["src"], row["mt"], row["lang"])
            totals[row["lang"]] += 1
            loud[row["lang"]] += bool(clean[key])
        more = findings(row["src"], row["bad"], row["lang"]) - clean[key]
        new[row["phenomenon"]][0] += bool(more)
        new[row["phenomenon"]][1] += 1
    rate = sum(loud.values()) / sum(totals.values())
    print(f"verified pairs with a finding: {rate:.3f} of {sum(totals.values())}")
    print("  " + ", ".join(f"{k} {loud[k] / n:.3f}" for k, n in sorted(totals.items())))
    print("planted errors with a new finding:")
    for name, (hits, number) in sorted(new.items(), key=lambda item: -item[1][0] / item[1][1]):
        print(f"  {hits / number:.3f} of {number:4d}  {name[:90]}")


if __name__ == "__main__":
    main()
