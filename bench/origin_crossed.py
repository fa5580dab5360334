"""How often the origin is right, by crossed validation: many more documents than one fold has.

    python bench/origin_crossed.py [--picture docs/images/origin-reliability.svg]

Needs ../shared/data and the dependency group `learn`. Every document of folds 1 to 4 is judged by
tables and constants that were learned from the other folds and the dev articles: about 300 words of
a document, its first 100, and three such texts of one kind as one. The lines are those of
`bench/origin.py`.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))

from fit_origin import fit
from learn_origin import Seen, gathered
from origin import HEAD, Cell, keys, picture, printed
from origin_data import OWN

from transcheck.config import Config
from transcheck.infer import marks, names, places, style
from transcheck.infer._odds import added, candidates, trusted
from transcheck.infer._reading import Reading
from transcheck.model import Origin

LENGTHS = ((150, "100"), (500, "300"), (10_000, "900"))


def judged(seen: Seen, told: dict[str, float]) -> Origin:
    """As `transcheck.infer.infer`, by given tables and constants."""
    of = style.domains(seen.sample.text) if seen.style is None else seen.style.domains
    found = list(readings(seen, told, dict(of)))
    config = Config(target_language="en")
    return added(found, candidates("en"), trusted(told, of), config, seen.words)


def readings(seen: Seen, told: dict[str, float], of: dict[str, float]) -> Iterator[Reading]:
    scales = marks.voiced(told, of)
    yield from (marks.reading(f, seen.tables or {}, scales) for f in seen.findings)
    if seen.places:
        yield places.reading(seen.places, told, of)
    if seen.names:
        yield names.reading(seen.names, told, of)
    if seen.style:
        yield style.reading(seen.style, told)


def measure(texts: Sequence[Seen]) -> dict[tuple[str, ...], Cell]:
    cells: dict[tuple[str, ...], Cell] = defaultdict(Cell)
    here = {t.sample.fold for t in texts if t.sample.domain != OWN}
    for number in sorted(here):
        mine = [t for t in texts if t.sample.fold == number and t.sample.domain != OWN]
        taken = set(map(id, mine))
        told = fit([t for t in texts if id(t) not in taken])
        for seen in mine:
            origin = judged(seen, told)
            length = next(name for most, name in LENGTHS if seen.words < most)
            for key in keys(seen.sample, length):
                cells[key].add(seen.sample, origin)
    return cells


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--picture", type=Path)
    given = parser.parse_args()
    cells = measure(gathered()[0])
    print(HEAD)
    print(printed(cells))
    if given.picture:
        picture(cells["300", "any", "all"], given.picture)


if __name__ == "__main__":
    main()
