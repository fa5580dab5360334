"""Read the shipped lexicons; a pair that has none is composed through English."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256
from importlib.resources import files

PIVOT = "en"
LEAST = 0.01


class Table:
    """Stems of one language with their translations into another; rows are parsed when asked."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines: dict[str, str] = {}
        self._rows: dict[str, Mapping[str, float]] = {}
        for line in lines:
            name, _, rest = line.partition("\t")
            self._lines[name] = rest

    def __contains__(self, stem: object) -> bool:
        return stem in self._lines

    def count(self, stem: str) -> int:
        """Sentences of the learning data that held the stem; 0 for an unknown one."""
        return int(self._lines.get(stem, "0").partition("\t")[0])

    @cached_property
    def total(self) -> int:
        """Sum of the counts of all stems."""
        return sum(int(rest.partition("\t")[0]) for rest in self._lines.values()) or 1

    def row(self, stem: str) -> Mapping[str, float]:
        """Probability of each translation; the sum is below 1, {} for an unknown stem."""
        if stem not in self._rows:
            cells = self._lines.get(stem, "").partition("\t")[2].split(" ")
            pairs = zip(cells[::2], cells[1::2], strict=False)
            self._rows[stem] = {name: int(p) / 1000 for name, p in pairs}
        return self._rows[stem]


class Composed(Table):
    """Two tables in a row: through the stems of a pivot language."""

    def __init__(self, first: Table, second: Table) -> None:
        super().__init__(())
        self.first, self.second = first, second

    def __contains__(self, stem: object) -> bool:
        return stem in self.first

    @cached_property
    def total(self) -> int:
        return self.first.total

    def count(self, stem: str) -> int:
        return self.first.count(stem)

    def row(self, stem: str) -> Mapping[str, float]:
        if stem not in self._rows:
            sums: dict[str, float] = {}
            for middle, p in self.first.row(stem).items():
                for name, q in self.second.row(middle).items():
                    sums[name] = sums.get(name, 0.0) + p * q
            self._rows[stem] = {name: p for name, p in sums.items() if p >= LEAST}
        return self._rows[stem]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Translations of the stems of `source` (`forward`) and of `target` (`backward`)."""

    source: str
    target: str
    forward: Table
    backward: Table
    digest: str

    def p(self, target_stem: str, source_stem: str) -> float:
        """Probability that a source stem is rendered by a target stem."""
        return self.forward.row(source_stem).get(target_stem, 0.0)

    def q(self, source_stem: str, target_stem: str) -> float:
        """Probability that a target stem renders a source stem."""
        return self.backward.row(target_stem).get(source_stem, 0.0)

    def turned(self) -> Lexicon:
        return Lexicon(self.target, self.source, self.backward, self.forward, self.digest)


def lexicon(source_language: str | None, target_language: str | None) -> Lexicon | None:
    """The shipped lexicon of a pair, in this direction; None where there is none."""
    a, b = (
        str(code).lower().replace("_", "-").partition("-")[0]
        for code in (source_language, target_language)
    )
    return _find(a, b)


@cache
def _find(a: str, b: str) -> Lexicon | None:
    direct = _read(a, b)
    if direct:
        return direct
    turned = _read(b, a)
    if turned:
        return turned.turned()
    if PIVOT in (a, b) or a == b:
        return None
    left, right = _find(a, PIVOT), _find(PIVOT, b)
    if not left or not right:
        return None
    digest = sha256(f"{left.digest}{right.digest}".encode()).hexdigest()[:8]
    there, back = Composed(left.forward, right.forward), Composed(right.backward, left.backward)
    return Lexicon(a, b, there, back, digest)


def _read(a: str, b: str) -> Lexicon | None:
    path = files("transcheck.lexicon") / "data" / f"{a}-{b}.tsv.gz"
    if not a.isalnum() or not b.isalnum() or not path.is_file():
        return None
    packed = path.read_bytes()
    _, forward, backward = gzip.decompress(packed).decode().split("\n> ")
    digest = sha256(packed).hexdigest()[:8]
    there, back = (Table(part.splitlines()[1:]) for part in (forward, backward))
    return Lexicon(a, b, there, back, digest)
