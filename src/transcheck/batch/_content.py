"""Files that no name pairs, paired by what they say.

A source file is turned, word by word through the lexicon, into the stems that its translation may
hold; names and numbers are their own translation. A pair counts where the two files are each
other's best match by far. What the alignment then finds to be unrelated it refuses.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import log, sqrt
from pathlib import Path

from transcheck.config import READABLE
from transcheck.errors import InputError
from transcheck.languages import detect
from transcheck.lexicon import Lexicon, lexicon, stems
from transcheck.read import read
from transcheck.trees import Link

MOST = 300
LETTERS = 20_000
LIKELY = 0.05
ALIKE, AHEAD = 0.5, 1.5
Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Said:
    """What one file says: its language and how often each stem stands in it."""

    language: str | None
    stems: Counter[str]


def by_content(links: Sequence[Link], languages: tuple[str, str], limit: int) -> list[Link]:
    """The links with every orphan and every untranslated source paired that belong together."""
    orphans = [link for link in links if link.state == "orphaned"]
    missing = [link for link in links if link.state == "missing"]
    if not orphans or not missing or len(orphans) * len(missing) > MOST**2:
        return list(links)
    found = _matches(
        [_said(link.target, languages[1], limit) for link in orphans],
        [_said(str(link.source), languages[0], limit) for link in missing],
    )
    pairs = {id(orphans[t]): (missing[s], sure) for t, (s, sure) in found.items()}
    gone = {id(link) for link, _ in pairs.values()}
    return [_paired(link, *pairs[id(link)]) if id(link) in pairs else link
            for link in links if id(link) not in gone]  # fmt: skip


def _paired(link: Link, source: Link, sure: float) -> Link:
    how = f"the same content, alike by {sure:.2f}"
    return replace(link, source=source.source, state="paired", how=how)


def _said(path: str, told: str, limit: int) -> Said:
    """Nothing of a file that cannot be read: the audit will say why."""
    try:
        document = read(path, Path(path).read_bytes(), limit=limit).target
    except (InputError, OSError):
        return Said(None, Counter())
    text = "\n".join(block.text for block in document.blocks)[:LETTERS]
    return Said(told or detect(text, READABLE).code, Counter(stems(text)))


def _matches(targets: Sequence[Said], sources: Sequence[Said]) -> dict[int, tuple[int, float]]:
    """Number of the source and likeness for each target that has one."""
    table = _likenesses(targets, sources)
    columns = list(zip(*table, strict=True))
    found = {}
    for number, row in enumerate(table):
        best = max(range(len(row)), key=row.__getitem__)
        if row[best] >= ALIKE and _ahead(row, best) and _ahead(columns[best], number):
            found[number] = best, row[best]
    return found


def _ahead(values: Sequence[float], best: int) -> bool:
    return all(values[best] >= AHEAD * v for i, v in enumerate(values) if i != best)


def _likenesses(targets: Sequence[Said], sources: Sequence[Said]) -> list[list[float]]:
    """For each target, its likeness to each source: the cosine of what it says and of what the
    source's words may be rendered by.

    A stem counts the more the fewer of the targets hold it, and the rarer it is in the lexicon:
    small words say nothing.
    """
    held = Counter(s for text in targets for s in text.stems)
    rare = {s: log(1 + len(targets) / n) for s, n in held.items()}

    def weighed(counts: Mapping[str, float], known: Lexicon) -> Weights:
        return _unit({s: n * rare.get(s, 0.0) * _telling(s, known) for s, n in counts.items()})

    @cache
    def here(target: int, source_language: str | None) -> Weights:
        known = lexicon(source_language, targets[target].language)
        return weighed(targets[target].stems, known) if known else {}

    @cache
    def there(source: int, target_language: str | None) -> Weights:
        known = lexicon(sources[source].language, target_language)
        return weighed(_rendered(sources[source], known), known) if known else {}

    def alike(t: int, s: int) -> float:
        mine, other = targets[t].language, sources[s].language
        if mine == other:
            return 0.0
        ours = here(t, other)
        return sum(weight * ours.get(name, 0.0) for name, weight in there(s, mine).items())

    return [[alike(t, s) for s in range(len(sources))] for t in range(len(targets))]


def _rendered(source: Said, known: Lexicon) -> dict[str, float]:
    """How often each stem is to be expected in the translation."""
    told: dict[str, float] = defaultdict(float)
    for name, count in source.stems.items():
        for other, p in (known.forward.row(name) or {name: 1.0}).items():
            told[other] += count * p if p >= LIKELY else 0.0
    return told


def _telling(name: str, known: Lexicon) -> float:
    return float(1 / (1 + known.backward.count(name)) ** 0.5)


def _unit(weights: Weights) -> dict[str, float]:
    size = sqrt(sum(w * w for w in weights.values())) or 1.0
    return {s: w / size for s, w in weights.items()}
