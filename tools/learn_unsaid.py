"""Learn when unexplained words of the source are an omission: src/transcheck/check/unsaid.json.

    python tools/learn_unsaid.py --data ../shared/data

The good sentences of learn_mismatch.py; from the translation of each one a run of two to eight
words is cut that mostly begins at a small word. A logistic regression tells the runs of the source
whose translation was cut from those that stay unexplained in good sentences. Prints what is found
and the false alarms on the half that was not learned from.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from pathlib import Path
from typing import Any

import numpy as np
from learn_mismatch import Sentence, demetr, edited, fit, parallel, unmarked

from transcheck.check._gaps import learned
from transcheck.check._unsaid import Unsaid, features
from transcheck.lexicon import lexicon

OUT = Path(__file__).parents[1] / "src" / "transcheck" / "check" / "unsaid.json"
SIZES = (2, 2, 3, 3, 3, 4, 4, 5, 6, 7, 8)
TRIES, FEWEST, SMALL, ANYWHERE, SHORT = 10, 8, 4, 0.15, 40


def usual(pair: tuple[str, str]) -> float:
    """The usual log of target length over source length."""
    told = learned()["lengths"]
    one, other = "-".join(pair), "-".join(reversed(pair))
    return float(told[one][0]) if one in told else -float(told[other][0]) if other in told else 0.0


def cut(text: str, words: Unsaid) -> tuple[str, set[int]] | None:
    """The translation without a run of its words, and the source words that were in it."""
    tokens = list(re.finditer(r"\S+", text))
    links = list(words.links_of())
    for _ in range(TRIES if len(tokens) >= FEWEST else 0):
        size = random.choice(SIZES)
        if size > len(tokens) // 2:
            continue
        n = random.randint(1, len(tokens) - size)
        opens = len(tokens[n][0]) <= SMALL or tokens[n - 1][0][-1] in ",;:"
        if not opens and random.random() > ANYWHERE:
            continue
        start, end = tokens[n].start(), tokens[n + size - 1].end()
        gone = {j for j, t in enumerate(words.target) if start <= t.place.start() < end}
        if lost := {i for i, j in links if j in gone}:
            mark = text[end - 1] if text[end - 1] in '.,;:!?"' else ""
            return text[:start].rstrip(" ,") + mark + text[end:], lost
    return None


def samples(sentences: list[Sentence]) -> tuple[list[dict[str, float]], Any, Any, int]:
    """Features, labels and sentence numbers of runs; how many cuts there were."""
    x: list[dict[str, float]] = []
    y, at, cuts = [], [], 0
    for n, s in enumerate(sentences):
        known, mean = lexicon(*s.pair), usual(s.pair)
        assert known is not None
        whole = Unsaid(s.source, s.target, known)
        shortened = cut(s.target, whole) if len(s.source) > SHORT else None
        cuts += shortened is not None
        for label, text in enumerate((s.target, shortened and shortened[0])):
            words = Unsaid(s.source, text, known) if text else None
            for first, last in words.runs() if words else ():
                hit = shortened and shortened[1] & set(range(first, last + 1))
                if label == 0 or hit:
                    assert words is not None
                    x.append(features(words, first, last, mean))
                    y.append(label)
                    at.append(n)
    return x, np.array(y), np.array(at), cuts


def report(values: Any, y: Any, at: Any, cuts: int, sentences: int) -> None:
    for least in (1.5, 2.0, 3.0, 4.0, 5.0):
        alarms = len(set(at[(y == 0) & (values > least)].tolist()))
        found = len(set(at[(y == 1) & (values > least)].tolist()))
        print(
            f"score over {least}: alarm in {alarms / sentences:.4f} of the good sentences, ", end=""
        )
        print(f"found {found / cuts:.3f} of the cuts")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--every", type=int, default=2)
    given = parser.parse_args()
    random.seed(3)
    every = [s for part in (edited, parallel, unmarked, demetr) for s in part(given.data)]
    random.shuffle(every)
    every = every[:: given.every]
    told, y, at, cuts = samples(every)
    names = list(told[0])
    x = np.array([[row[name] for name in names] for row in told])
    half = at % 2 == 0
    report(x[~half] @ fit(x[half], y[half]), y[~half], at[~half], cuts // 2, len(every) // 2)
    weights = {n: round(float(w), 3) for n, w in zip(names, fit(x, y), strict=True)}
    made = "python tools/" + " ".join([Path(sys.argv[0]).name, *sys.argv[1:]])
    OUT.write_text(json.dumps({"made_by": made, "weights": weights}, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
