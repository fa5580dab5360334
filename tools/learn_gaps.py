"""Learn when a run of unexplained words is an omission: src/transcheck/check/gaps.json.

    python tools/learn_gaps.py --data ../shared/data/parallel \\
        --demetr ../shared/data/demetr.jsonl.gz

From parallel sentences a run of three to nine words is cut out of the target; a logistic
regression on the gap and the length tells the cut ones from the whole ones. The prior is one
sentence in `ONE_IN`. Usual lengths of pairs without a lexicon come from the good translations of
the even items of DEMETR, or from well rated ones.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from math import log
from pathlib import Path

import numpy as np
from estimate_data import rated

from transcheck.check._gaps import MOST, gap, ratio
from transcheck.lexicon import lexicon

OUT = Path(__file__).parents[1] / "src" / "transcheck" / "check" / "gaps.json"
GOOD = ("flores", "ntrex", "newstest2012", "newstest2014", "newstest2019", "pud")
EACH = 300
RATED, GOOD_ENOUGH = ("et", "ro"), 85
ONE_IN = 25
NAMES = ("run", "length", "both", "bias")
Row = tuple[str, str, str, str]


def sentences(data: Path) -> Iterator[Row]:
    """(source, target, languages of both) in both directions."""
    for folder in sorted(p for p in data.iterdir() if p.is_dir()):
        code = folder.name.split("-")[0]
        for path in sorted(folder.glob("*.tsv.gz")):
            if not path.name.startswith(GOOD):
                continue
            with gzip.open(path, "rt", encoding="utf-8") as file:
                rows = [line.rstrip("\n").split("\t")[:2] for line in file]
            for one, other in random.sample(rows, min(EACH, len(rows))):
                yield one, other, code, "en"
                yield other, one, "en", code


def shortened(text: str) -> str | None:
    """The text without a run of three to nine words."""
    words = text.split()
    if len(words) < 12:
        return None
    size = random.randint(3, min(9, len(words) // 2))
    first = random.randint(1, len(words) - size)
    return " ".join(words[:first] + words[first + size :])


def lengths(rows: list[Row]) -> dict[str, tuple[float, float]]:
    found: dict[str, list[float]] = defaultdict(list)
    for one, other, a, b in rows:
        if len(one) > 30 and len(other) > 10:
            found[f"{a}-{b}"].append(ratio(one, other))
    return {
        k: (round(float(np.median(v)), 3), round(float(np.std(v)), 3)) for k, v in found.items()
    }


def assessed(data: Path) -> list[Row]:
    """Good translations of rated data, of documents that are never held out."""
    return [
        (r["src"], r["tgt"], language, "en")
        for language in RATED
        for r in rated(data, f"{language}-en", False)
        if r["da"] >= GOOD_ENOUGH
    ]


def demetr(path: Path) -> list[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return list({(r["src"], r["mt"], r["lang"], "en"): None for r in rows if r["item"] % 2 == 0})


def features(one: str, other: str, a: str, b: str, mean: float) -> list[float]:
    known = lexicon(a, b)
    run = min(gap(one, other, known.forward, a).weight, MOST) if known else 0.0
    length = ratio(one, other) - mean
    return [run, length, run * max(-length, 0.0), 1.0]


def fit(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Logistic regression by Newton's method."""
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        slope = x.T @ (y - p) - 0.01 * w
        curve = (x.T * (p * (1 - p))) @ x + 0.01 * np.eye(len(w))
        w += np.linalg.solve(curve, slope)
    return w


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--demetr", type=Path, required=True)
    given = parser.parse_args()
    random.seed(0)
    rows = list(sentences(given.data))
    usual = lengths(rows)
    x, y = [], []
    for one, other, a, b in rows:
        cut = shortened(other)
        if cut and len(one) >= 50:
            for label, text in ((0, other), (1, cut)):
                x.append(features(one, text, a, b, usual[f"{a}-{b}"][0]))
                y.append(label)
    grid, labels = np.array(x), np.array(y)
    half = len(labels) // 4 * 2
    report(grid[half:] @ fit(grid[:half], labels[:half]), labels[half:])
    weights = fit(grid, labels)
    weights[3] -= log(ONE_IN)
    more = [*demetr(given.demetr), *assessed(given.data.parent)]
    others = {k: v for k, v in lengths(more).items() if k not in usual}
    made = "python tools/" + " ".join([Path(sys.argv[0]).name, *sys.argv[1:]])
    named = {n: round(float(w), 3) for n, w in zip(NAMES, weights, strict=True)}
    told = {"made_by": made, "weights": named, "lengths": usual | others}
    OUT.write_text(json.dumps(told, indent=1) + "\n", "utf-8")


def report(values: np.ndarray, labels: np.ndarray) -> None:
    good = np.sort(values[labels == 0])
    for rate in (0.002, 0.005, 0.01, 0.02):
        least = good[int(len(good) * (1 - rate))]
        chance = 1 / (1 + np.exp(-(least - log(ONE_IN))))
        found = (values[labels == 1] > least).mean()
        print(f"false alarms {rate:.3f}: found {found:.3f}, from probability {chance:.2f}")


if __name__ == "__main__":
    main()
