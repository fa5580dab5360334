"""Start-up, the cost of an audit, and how that cost grows with the number of rules.

    python bench/speed.py [ARTICLE]      processor seconds, medians of several runs

Only processor time is used, and ratios within one run: the machine may be busy.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from transcheck.model import Block, Document, Segment, Text
from transcheck.packs import Pack, _compile

ROOT = Path(__file__).parents[1]
RUNS = 7
FILLER = (
    "The committee agreed on Tuesday to keep the old bridge open until the spring, although "
    "several engineers had warned that its western pier needs repair. "
)


def command(*words: str) -> float:
    """Median processor seconds of one call of the program, start to end."""
    spent = []
    for _ in range(RUNS):
        before = os.times()
        subprocess.run(
            [sys.executable, "-m", "transcheck", *words], capture_output=True, check=False
        )
        after = os.times()
        spent.append(
            after.children_user
            + after.children_system
            - before.children_user
            - before.children_system
        )
    return statistics.median(spent)


def rules(count: int) -> list[str]:
    """The cached form of `count` made-up rules whose words are rare, as those of packs are."""
    rows, anchors = [], []
    for n in range(count):
        word = f"zq{n:05d}"
        anchors.append(f"{word} of the")
        rows.append(
            {"key": f"bench/{word}", "sources": ["fr"], "target": "en", "kind": "calque",
             "category": "style/unidiomatic", "severity": "minor",
             "find": rf"\\b{word} of the \\w+\\b", "because": "made up"}
        )  # fmt: skip
    header = {
        "digest": "0",
        "anchors": anchors,
        "shorter": [-1] * count,
        "owners": [str(n) for n in range(count)],
        "ways": list(range(count)),
        "also": [""] * count,
        "always": [],
        "keys": [r["key"] for r in rows],
    }
    return [json.dumps(header), *map(json.dumps, rows)]


def scan(lines: list[str], words: int) -> tuple[float, float]:
    """Processor seconds to open the rules, and microseconds per word to scan a text."""
    text = FILLER * (words // len(FILLER.split()))
    sentences = [s.strip() + "." for s in text.split(".") if s.strip()]
    raw = " ".join(sentences)
    document = Document("bench", "text", raw, (Block(Text.plain(raw)),))
    segments, here = [], 0
    for number, sentence in enumerate(sentences):
        segments.append(Segment(number, 0, here, Text.plain(raw, here, here + len(sentence))))
        here += len(sentence) + 1
    opened, spent = [], []
    for _ in range(RUNS):
        start = time.process_time()
        pack = Pack(lines)
        list(pack.scan(document, segments[:1]))
        middle = time.process_time()
        list(pack.scan(document, segments))
        opened.append(middle - start)
        spent.append(time.process_time() - middle)
    return statistics.median(opened), 1e6 * statistics.median(spent) / len(raw.split())


def main() -> None:
    article = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "corpora/demo/harbour.txt")
    print(f"transcheck --help        {command('--help'):.2f} s of processor time")
    print(
        f"transcheck audit         {command('audit', article):.2f} s of processor time ({article})"
    )
    real = sum(len(_compile.build(t)) - 1 for t in ("en",))
    print(f"rules into English now   {real}")
    for count in (150, 5000):
        opened, each = scan(rules(count), 20_000)
        print(f"{count:5d} rules: open {1000 * opened:6.1f} ms, scan {each:.2f} µs a word")


if __name__ == "__main__":
    main()
