"""Learn which small words of English never stand side by side: `check/order.txt.gz`.

    python tools/learn_order.py      needs ../shared/data/native

Pairs of function words that chance would put side by side often, and that native writers never or
hardly ever do: "the of", "a been". Learned on the even documents; prints how many sentences of the
odd ones hold one, and two.
"""

from __future__ import annotations

import gzip
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

from transcheck.check._order import WORD, apart, odd
from transcheck.languages import table

ROOT = Path(__file__).parents[1]
NATIVE = ROOT.parent / "shared" / "data" / "native" / "en.txt.gz"
OUT = ROOT / "src" / "transcheck" / "check" / "order.txt.gz"
NOUNS = frozenset(("can", "will", "may", "might", "must", "mine", "like", "past", "well", "no"))
EXPECTED, OBSERVED = 10.0, 0.02


def learned(documents: list[str]) -> list[str]:
    small = table("en").function_words - NOUNS
    words, beside = Counter[str](), Counter[tuple[str, str]]()
    for text in documents:
        found = [*WORD.finditer(text)]
        words.update(m[0].lower() for m in found)
        for one, other in pairwise(found):
            if text[one.end() : other.start()] == " ":
                beside[one[0].lower(), other[0]] += 1
    total = sum(words.values())
    pairs = ((a, b) for a in small for b in small)
    return sorted(
        f"{a} {b}"
        for a, b in pairs
        if (chance := words[a] * words[b] / total) >= EXPECTED and beside[a, b] <= chance * OBSERVED
    )


def main() -> None:
    documents = gzip.decompress(NATIVE.read_bytes()).decode().split("\n\n")
    pairs = learned(documents[::2])
    OUT.write_bytes(gzip.compress("\n".join(pairs).encode(), mtime=0))
    print(f"{len(pairs)} pairs")
    counts = Counter[int]()
    for text in documents[1::2]:
        for sentence in re.split(r"(?<=[.!?])\s", text):
            counts[min(len(apart(odd(sentence))), 3)] += 1
    print("sentences of unseen native text by number of odd pairs:", dict(counts))


if __name__ == "__main__":
    main()
