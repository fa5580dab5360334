"""The checks with a source: silence on good pairs, new findings on planted errors, human spans.

    python bench/bilingual.py [--every 3]          needs ../shared/data/demetr.jsonl.gz
    python bench/bilingual.py --mqm [--every 3]    needs ../shared/data/mqm.jsonl.gz

Of DEMETR only odd items are measured; the even ones may be looked at. `--mqm`: French to English
medical abstracts with human error spans; a finding is right when it overlaps one.
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
from transcheck.model import Block, Document, Finding, Reading, Text

FOLDER = Path(__file__).parents[2] / "shared" / "data"
DATA, HUMAN = FOLDER / "demetr.jsonl.gz", FOLDER / "mqm.jsonl.gz"


def findings(source: str, target: str, language: str) -> Counter[str]:
    """How often each rule is set off by a pair."""
    return Counter(f.rule for f in shown(source, target, language))


def shown(source: str, target: str, language: str) -> list[Finding]:
    """Findings of a pair above neutral, pack rules of tier context left out."""
    sides = (
        Document("x", "lines", t, (Block(Text.plain(t), "unit", "1"),)) for t in (target, source)
    )
    one, other = sides
    article = Article("x", reading=Reading(one, other, ((0, 0),)))
    subject, _ = examine(article, Config(target_language="en", source_language=language))
    kept = (f for f in subject.findings if f.severity != "neutral" and f.confidence >= 0.5)
    return [f for f in kept if f.tier == "alone"]


def human(every: int) -> None:
    """Precision by rule, recall by category and severity, on human error spans."""
    with gzip.open(HUMAN, "rt", encoding="utf-8") as lines:
        rows = [
            r for r in map(json.loads, lines) if r["lp"] == "fr-en" and r["domain"] == "medical"
        ]
    rules: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    classes: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for row in rows[::every]:
        spans = [e for e in row["errors"] if e["side"] == "tgt" and e["start"] is not None]
        found = shown(row["src"], row["tgt"], "fr")
        for f in found:
            hit = any(f.span.start <= e["end"] and e["start"] <= f.span.end for e in spans)
            rules[f.rule if "/" not in f.rule else "pack rules"][0] += hit
            rules[f.rule if "/" not in f.rule else "pack rules"][1] += 1
        for e in spans:
            hit = any(f.span.start <= e["end"] and e["start"] <= f.span.end for f in found)
            classes[e["severity"], e["category"]][0] += hit
            classes[e["severity"], e["category"]][1] += 1
    total = [sum(x) for x in zip(*rules.values(), strict=True)] or [0, 0]
    print(f"{len(rows[::every])} segments; precision {total[0]}/{total[1]}")
    for name, (hits, n) in sorted(rules.items(), key=lambda item: -item[1][1]):
        print(f"  precision {hits / n:.3f} of {n:4d}  {name}")
    for (severity, category), (hits, n) in sorted(classes.items(), key=lambda item: -item[1][1]):
        print(f"  recall {hits / n:.3f} of {n:4d}  {severity:8} {category}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=3)
    parser.add_argument("--mqm", action="store_true")
    given = parser.parse_args()
    if given.mqm:
        human(given.every)
        return
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
