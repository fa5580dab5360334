"""Check pack files: every rule against its own examples, its anchors, its native noise.

python tools/packs.py src/transcheck/packs/fr-en/*.toml …     examples of these packs
python tools/packs.py --noise TEXT.gz PACK…                 hits per rule on native text
"""

from __future__ import annotations

import argparse
import gzip
import sys
from collections import Counter, defaultdict
from pathlib import Path

from transcheck.errors import PackError
from transcheck.model import Block, Document, Segment, Text
from transcheck.packs import Pack, _compile, proof
from transcheck.packs._anchors import anchors

SAMPLES = 3


def segmenter(document: Document) -> tuple[Segment, ...]:
    from transcheck.segment import segment

    return segment(document)


def examine(path: Path) -> int:
    """Print the faults of a pack; returns how many rules have any."""
    count = wrong = 0
    try:
        for written, rule in proof.rules(path):
            count += 1
            faults = list(proof.faults(written, rule, segmenter))
            if not anchors(rule.find):
                faults.append("find has no literal of two letters: it runs on every sentence")
            wrong += bool(faults)
            for fault in faults:
                print(f"{rule.key}: {fault}")
    except PackError as error:
        print(error)
        wrong += 1
    print(f"{path.name}: {count} rules, {wrong} with faults")
    return wrong


def noise(corpus: Path, packs: list[Path]) -> None:
    """Print hits per rule on native text (one paragraph a line), most first, with samples."""
    raw = gzip.decompress(corpus.read_bytes()).decode("utf-8")
    lines = [line for line in raw.splitlines() if line.strip()]
    text = "\n".join(lines)
    words = len(text.split())
    blocks, here = [], 0
    for line in lines:
        blocks.append(Block(Text.plain(text, here, here + len(line))))
        here += len(line) + 1
    document = Document(str(corpus), "text", text, tuple(blocks))
    segments = tuple(Segment(i, i, 0, b.body) for i, b in enumerate(blocks))
    target = packs[0].parent.name.rsplit("-", 1)[1]
    counts: Counter[str] = Counter()
    samples: dict[str, list[str]] = defaultdict(list)
    tiers = {}
    for hit in Pack(_compile.build(target, chosen=packs)).scan(document, segments):
        counts[hit.rule.key] += 1
        tiers[hit.rule.key] = f"{hit.rule.tier}/{hit.rule.severity}"
        if len(samples[hit.rule.key]) < SAMPLES:
            at = hit.span
            samples[hit.rule.key].append(
                text[max(0, at.start - 50) : at.end + 40].replace("\n", " | ")
            )
    loud = sum(
        n for k, n in counts.items() if tiers[k].startswith("alone") and "neutral" not in tiers[k]
    )
    print(
        f"{words} words, {loud / words * 1000:.3f} hits of tier alone above neutral per 1000 words"
    )
    for key, n in counts.most_common():
        print(f"{n:6d}  {key}  [{tiers[key]}]")
        for sample in samples[key]:
            print(f"          … {sample} …")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("packs", nargs="+", type=Path)
    parser.add_argument("--noise", type=Path, metavar="TEXT.gz")
    given = parser.parse_args()
    if given.noise:
        noise(given.noise, given.packs)
        return 0
    return 1 if sum(examine(p) for p in given.packs) else 0


if __name__ == "__main__":
    sys.exit(main())
