"""Learn the weights of the alignment features from gold alignments.

    python tools/learn_alignment.py --data ../shared/data/align

A conditional random field: the weights that make the gold beads likeliest among all alignments,
held near the weights at hand; features that `--learn` does not name keep theirs. Texts are first
aligned with the weights at hand, so that the lexical features see the lexicon that a text teaches
about itself. Learned from are all texts that people aligned, and a few made by merging and dropping
sentences: people's texts hardly ever lose a sentence, and finding lost ones is what we are for.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from transcheck.align.features import MOST, NAMES, TYPES, View, bead, skip, view
from transcheck.align.lattice import NEVER, Scores, posterior
from transcheck.align.passes import learned, run, weights, words
from transcheck.align.side import side
from transcheck.lexicon import lexicon

SETS = {"textberg_de-fr": 1, "parice_en-is": 5, "hunalign_hu-en": 1, "maligna": 1}
SETS |= {f"newstest2013_{pair}_synth": 6 for pair in ("de-en", "cs-en", "ru-en")}
SIZE = 25
HOLD = 1.0
Gold = list[tuple[tuple[int, ...], tuple[int, ...]]]
Step = tuple[int, int, int, int]


def gold(path: Path) -> Gold:
    found = []
    for line in path.read_text("utf-8").splitlines():
        left, right = (
            tuple(int(n) for n in s.strip("[] ").split(",") if n.strip())
            for s in line.split(":")[:2]
        )
        found.append((left, right))
    return found


def runs(truth: Gold) -> Iterator[list[Step]]:
    """Runs of gold beads (i, a, j, b) that follow each other, of kinds the programme knows."""
    pieces: list[Step] = []
    for left, right in sorted(truth, key=lambda x: (x[0][:1] or (-1,), x[1][:1])):
        if left and not right:
            pieces += [(i, 1, -1, 0) for i in left]
        elif right and not left:
            pieces += [(-1, 0, j, 1) for j in right]
        elif (len(left), len(right)) in TYPES and solid(left) and solid(right):
            pieces.append((left[0], len(left), right[0], len(right)))
    source = {i: (i, a, j, b) for i, a, j, b in pieces if a}
    target = {j: (i, a, j, b) for i, a, j, b in pieces if not a}
    starts = sorted((i, j) for i, a, j, b in pieces if a and b)
    while starts:
        i, j = starts[0]
        found: list[Step] = []
        while len(found) < SIZE:
            step = source.get(i)
            if step is None or (step[3] and step[2] != j):
                step = target.get(j)
            if step is None:
                break
            found.append((i, step[1], j, step[3]))
            i, j = i + step[1], j + step[3]
        starts = [s for s in starts if s[0] >= i and s[1] >= j and s != starts[0]]
        if len(found) > 2:
            yield found


def solid(indices: Sequence[int]) -> bool:
    return list(indices) == list(range(indices[0], indices[0] + len(indices)))


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: features of every possible bead, and the sums of the gold ones.

    `cells[:, k]` belong to place `where[k]` of the bead array of the programme, `gone[:, i]` to
    leaving source sentence i out, `new[:, j]` to leaving target sentence j out.
    """

    shape: tuple[int, int]
    cells: np.ndarray
    where: np.ndarray
    gone: np.ndarray
    new: np.ndarray
    truth: np.ndarray
    start: int

    def loss(self, w: np.ndarray) -> tuple[float, np.ndarray]:
        """Negative log-likelihood of the gold path, and its gradient."""
        n, m = self.shape
        full = np.full((n, MOST, MOST + 1, m + 1), NEVER)
        full.reshape(-1)[self.where] = w @ self.cells
        full[:, 0, 0, :] = (w @ self.gone)[:, None]
        p = posterior(Scores(full, w @ self.new))
        expected = self.cells @ p.bead.reshape(-1)[self.where]
        expected += self.gone @ p.bead[:, 0, 0, :].sum(1) + self.new @ p.insert.sum(0)
        return p.log_sum - float(w @ self.truth), expected - self.truth


def stacked(values: Iterator[tuple[str, np.ndarray | float]], shape: tuple[int, ...]) -> np.ndarray:
    full = np.zeros((len(NAMES), *shape))
    for name, value in values:
        full[NAMES.index(name)] = value
    return full.reshape(len(NAMES), -1)


def piece(v: View, steps: Sequence[Step]) -> Piece:
    n, m = len(v.left), len(v.right)
    cells, where, truth = [], [], np.zeros(len(NAMES))
    gone = stacked(skip(v.left, 1.0, "delete"), (n,))
    new = stacked(skip(v.right, v.scale, "insert"), (m,))
    places = np.arange(n * MOST * (MOST + 1) * (m + 1)).reshape(n, MOST, MOST + 1, m + 1)
    i0, j0 = steps[0][0], steps[0][2]
    for a, b in TYPES:
        if a <= n and b <= m:
            x = stacked(bead(v, a, b), (n - a + 1, m - b + 1))
            cells.append(x)
            where.append(places[: n - a + 1, a - 1, b, : m - b + 1].ravel())
            for i, aa, j, bb in steps:
                if (aa, bb) == (a, b):
                    truth += x[:, (i - i0) * (m - b + 1) + j - j0]
    for i, a, j, b in steps:
        truth += gone[:, i - i0] if not b else new[:, j - j0] if not a else 0
    both = np.concatenate(cells, axis=1)
    return Piece((n, m), both, np.concatenate(where), gone, new, truth, i0)


def pieces(base: Path, row: Mapping[str, str]) -> list[Piece]:
    left, right = (
        side(base.with_name(f"{base.name}.{s}").read_text("utf-8").rstrip("\n").split("\n"))
        for s in ("src", "tgt")
    )
    known = lexicon(row["src_lang"], row["tgt_lang"])
    base_words = words(left, right, known)
    tables = learned(run(left, right, base_words)[0], left, right, base_words)
    scale = float(left.length.sum() / right.length.sum())
    found = []
    for steps in runs(gold(base.with_name(f"{base.name}.gold"))):
        i, j = steps[0][0], steps[0][2]
        ends = i + sum(s[1] for s in steps), j + sum(s[3] for s in steps)
        cut = view(left.cut(i, ends[0]), right.cut(j, ends[1]), tables, scale)
        found.append(piece(cut, steps))
    return found


def fit(given: Sequence[Piece], start: np.ndarray, free: np.ndarray) -> np.ndarray:
    """The best weights where only those that are `free` move from the start."""

    def total(w: np.ndarray) -> tuple[float, np.ndarray]:
        results = [p.loss(w) for p in given]
        far = w - start
        loss = sum(x for x, _ in results) + HOLD * float(far @ far)
        return loss, (sum(g for _, g in results) + 2 * HOLD * far) * free

    return np.asarray(
        minimize(total, start, jac=True, method="L-BFGS-B", options={"maxiter": 40}).x
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("src/transcheck/align/weights.json"))
    parser.add_argument("--learn", nargs="+", choices=NAMES, default=NAMES)
    args = parser.parse_args()
    index = json.loads((args.data / "index.json").read_text("utf-8"))
    given: list[Piece] = []
    for name, most in SETS.items():
        for row in [r for r in index if r["set"] == name][-most:]:
            given += pieces(args.data / name / row["doc"], row)
    now = weights()
    start = np.array([now.get(name, 0.0) for name in NAMES])
    w = fit(given, start, np.array([float(name in args.learn) for name in NAMES]))
    made = json.loads(args.out.read_text("utf-8"))["made_by"]
    note = "python tools/" + " ".join([Path(sys.argv[0]).name, *sys.argv[1:]])
    value = {
        "made_by": f"{made}; then {note}" if len(args.learn) < len(NAMES) else note,
        "weights": {name: round(float(x), 2) for name, x in zip(NAMES, w, strict=True)},
    }
    args.out.write_text(json.dumps(value, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
