"""How often the origin is right: on documents that were never used for learning.

    python bench/origin.py [--lengths 50,100,300,1000] [--every 1]      needs ../shared/data

Fold 0 of the documents of known origin, cut to 50, 100, 300 and 1000 words, and the held-out
articles of `corpora/`. Prints for every length, type, domain and language: texts, documents, how
many were answered, how many of the answers are right, how many were called translated, how often
the language that was named is right, and the calibration error (expected, ten bins, of the
probability of the best class); beside it what chance alone would give, were every probability
exactly right (`chance`). A text from a language that has no pack counts as answered only where it
was called something else, wrongly; "all that can be named" leaves those out. "any" pools native
texts and translations: a probability that fits those together cannot fit each type alone. Machine
translations of a text that was itself translated (newstest2013) are left out.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))

import numpy as np
from origin_data import NAMED, Sample, own, samples

from transcheck.audit import Article, audit
from transcheck.config import Config
from transcheck.model import NATIVE, Origin

BINS = 10
DRAWS = 200
FEWEST = 3


@dataclass(slots=True)
class Cell:
    """One line of the table."""

    texts: int = 0
    answered: int = 0
    right: int = 0
    called_translated: int = 0
    named_right: int = 0
    documents: set[str] = field(default_factory=set)
    sure: list[tuple[str, float]] = field(default_factory=list)
    bins: list[list[float]] = field(default_factory=lambda: [[0.0, 0.0, 0.0] for _ in range(BINS)])

    def add(self, sample: Sample, origin: Origin) -> None:
        truth = sample.origin
        self.documents.add(sample.name)
        best = max(origin.odds, key=lambda code: origin.odds[code])
        sure = origin.odds[best]
        right = best == truth
        self.sure.append((sample.name, sure))
        self.texts += 1
        self.answered += origin.language is not None
        self.right += origin.language == truth
        named = origin.language not in (None, NATIVE)
        self.called_translated += named
        self.named_right += named and origin.language == truth
        cell = self.bins[min(int(sure * BINS), BINS - 1)]
        for i, value in enumerate((1.0, sure, float(right))):
            cell[i] += value

    @property
    def error(self) -> float:
        return sum(abs(sure - right) for _, sure, right in self.bins) / max(self.texts, 1)

    @property
    def chance(self) -> float:
        """Mean calibration error of a reading whose probabilities are exactly right, drawn
        `DRAWS` times; the texts of one document are right or wrong together."""
        numbers = {name: i for i, name in enumerate(sorted(self.documents))}
        home = np.array([numbers[name] for name, _ in self.sure])
        sure = np.array([value for _, value in self.sure])
        bins = np.minimum((sure * BINS).astype(int), BINS - 1)
        drawn = np.random.default_rng(0).random((DRAWS, len(numbers)))[:, home] < sure
        gaps = np.array([(sure - drawn)[:, bins == b].sum(1) for b in range(BINS)])
        return float(np.abs(gaps).sum(0).mean() / max(len(sure), 1))

    def line(self, name: str) -> str:
        exact, named = (
            f"{right / of:.3f}" if of else "    –"
            for right, of in (
                (self.right, self.answered),
                (self.named_right, self.called_translated),
            )
        )
        return (
            f"{name:44} {self.texts:6d} {len(self.documents):5d} "
            f"{self.answered / self.texts:8.3f} {exact:>8} "
            f"{self.called_translated / self.texts:8.3f} {named:>6} "
            f"{self.error:6.3f} {self.chance:6.3f}"
        )


COLUMNS = ("texts", "docs", "answered", "right", "transl.", "named", "ECE", "chance")
HEAD = f"{'':44} {'{:>6} {:>5} {:>8} {:>8} {:>8} {:>6} {:>6} {:>6}'.format(*COLUMNS)}"


def judge(text: str) -> Origin:
    config = Config(target_language="en")
    return audit(Article("sample.txt", data=text.encode("utf-8")), config).origin


def keys(sample: Sample, length: str) -> list[tuple[str, ...]]:
    """The lines of the table that a text counts for."""
    found: list[tuple[str, ...]] = [
        (length, sample.kind, "all"),
        (length, sample.kind, sample.domain),
        (length, sample.kind, sample.domain, sample.origin),
        (length, "any", "all"),
        (length, "any", sample.domain),
    ]
    if sample.origin in NAMED:
        found.append((length, sample.kind, "all that can be named"))
    return found


def measure(chosen: Iterable[Sample], length: str, cells: dict[tuple[str, ...], Cell]) -> None:
    for sample in chosen:
        origin = judge(sample.text)
        for key in keys(sample, length):
            cells[key].add(sample, origin)


def printed(cells: Mapping[tuple[str, ...], Cell]) -> str:
    """The table, by length, type, domain and language."""
    ordered = sorted(cells.items(), key=lambda item: (item[0][0].zfill(5), item[0][1:]))
    return "\n".join(cell.line(" ".join(key)) for key, cell in ordered if cell.texts >= FEWEST)


def picture(cell: Cell, path: Path) -> None:
    """The reliability curve as an SVG: claimed probability against observed share."""
    points = [(40 + 320 * sure / n, 360 - 320 * right / n, n) for n, sure, right in cell.bins if n]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y, _ in points)
    dots = "".join(
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{2 + (n / cell.texts) ** 0.5 * 12:.1f}"/>'
        for x, y, n in points
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" font-family="sans-serif" '
        'font-size="12"><rect width="400" height="400" fill="#fff"/>'
        '<path d="M40 360H360M40 360V40" stroke="#666"/>'
        '<path d="M40 360L360 40" stroke="#bbb" stroke-dasharray="4"/>'
        f'<polyline points="{line}" fill="none" stroke="#1f5fa8"/><g fill="#1f5fa8">{dots}</g>'
        '<text x="130" y="390">probability of the best class</text>'
        '<text x="14" y="260" transform="rotate(-90 14 260)">share that is right</text>'
        f'<text x="50" y="60">{cell.texts} texts, error {cell.error:.3f}</text></svg>\n',
        "utf-8",
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lengths", default="50,100,300,1000")
    parser.add_argument("--every", type=int, default=1, help="only every n-th text")
    given = parser.parse_args()
    cells: dict[tuple[str, ...], Cell] = defaultdict(Cell)
    for length in given.lengths.split(","):
        chosen = [s for s in samples(int(length)) if s.fold == 0 and s.plain]
        measure(chosen[:: given.every], length, cells)
    measure(own("held-out"), "own", cells)
    print(HEAD)
    print(printed(cells))


if __name__ == "__main__":
    main()
