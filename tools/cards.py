"""Measure the card of every pack rule: `src/transcheck/packs/cards.json`.

    python tools/cards.py          needs ../shared/data; about a minute

Hits per million words on native English, on human and machine translations into English from each
language (all folds but 0), before any origin is inferred. The test of the packs reads the cards:
a rule that natives set off too often may not speak alone.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from origin_data import samples

from transcheck.model import Block, Document, Language, Text
from transcheck.packs import load
from transcheck.segment import segment

OUT = Path(__file__).parents[1] / "src" / "transcheck" / "packs" / "cards.json"
LENGTH = 1000


def document(text: str) -> Document:
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Text.plain(text, start, start + len(line))))
        start += len(line) + 1
    return Document("sample", "text", text, tuple(blocks), language=Language("en", 1.0))


def main() -> None:
    pack = load("en")
    hits: dict[str, Counter[str]] = defaultdict(Counter)
    words: Counter[str] = Counter()
    for sample in samples(LENGTH):
        if sample.fold == 0:
            continue
        group = "native" if sample.kind == "native" else f"{sample.origin} {sample.kind}"
        words[group] += len(sample.text.split())
        told = document(sample.text)
        for hit in pack.scan(told, segment(told)):
            hits[hit.rule.key][group] += 1
    groups = sorted(words)
    cards = {
        key: {
            "hits": dict(sorted(counts.items())),
            "per_million": {g: round(1e6 * counts[g] / words[g], 2) for g in groups if counts[g]},
        }
        for key, counts in sorted(hits.items())
    }
    table = {
        "made_by": "python tools/cards.py",
        "words": dict(sorted(words.items())),
        "rules": cards,
    }
    OUT.write_text(json.dumps(table, indent=1, ensure_ascii=False) + "\n", "utf-8")
    silent = sum(1 for key in pack.keys if key not in cards)
    print(f"{len(cards)} rules seen, {silent} never set off, words read: {dict(words)}")


if __name__ == "__main__":
    main()
