"""Files that no name pairs, paired by what they say.

A source file is turned, word by word through the lexicon, into the stems that its translation may
hold; names and numbers are their own translation. A pair counts where the two files are each
other's best match by far. What the alignment then finds to be unrelated it refuses.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import log, sqrt
from pathlib import Path

from transcheck.config import LANGUAGES
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


def by_content(links: Sequence[Link], languages: tuple[str, str]) -> list[Link]:
    """The links with every orphan and every untranslated source paired that belong together."""
    orphans = [link for link in links if link.state == "orphaned"]
    missing = [link for link in links if link.state == "missing"]
    if not orphans or not missing or len(orphans) * len(missing) > MOST**2:
        return list(links)
    found = _matches(
        [_said(link.target, languages[1]) for link in orphans],
        [_said(str(link.source), languages[0]) for link in missing],
    )
    pairs = {id(orphans[t]): (missing[s], sure) for t, (s, sure) in found.items()}
    gone = {id(link) for link, _ in pairs.values()}
    return [_paired(link, *pairs[id(link)]) if id(link) in pairs else link
            for link in links if id(link) not in gone]  # fmt: skip


def _paired(link: Link, source: Link, sure: float) -> Link:
    how = f"the same content, alike by {sure:.2f}"
    return replace(link, source=source.source, state="paired", how=how)


def _said(path: str, told: str) -> Said:
    """Nothing of a file that cannot be read: the audit will say why."""
    try:
        document = read(path, Path(path).read_bytes()).target
    except (InputError, OSError):
        return Said(None, Counter())
    text = "\n".join(block.text for block in document.blocks)[:LETTERS]
    return Said(told or detect(text, LANGUAGES).code, Counter(stems(text)))


def _matches(targets: Sequence[Said], sources: Sequence[Said]) -> dict[int, tuple[int, float]]:
    """Number of the source and likeness for each target that has one."""
    held = Counter(s for text in targets for s in text.stems)
    rare = {s: log(1 + len(targets) / n) for s, n in held.items()}
    table = [[_likeness(there, here, rare) for there in sources] for here in targets]
    columns = list(zip(*table, strict=True))
    found = {}
    for number, row in enumerate(table):
        best = max(range(len(row)), key=row.__getitem__)
        if row[best] >= ALIKE and _ahead(row, best) and _ahead(columns[best], number):
            found[number] = best, row[best]
    return found


def _ahead(values: Sequence[float], best: int) -> bool:
    return all(values[best] >= AHEAD * v for i, v in enumerate(values) if i != best)


def _likeness(source: Said, target: Said, rare: Weights) -> float:
    """Cosine of the target and of what the source's words may be rendered by.

    A stem counts the more the fewer of the targets hold it (`rare`), and the rarer it is in the
    lexicon: small words say nothing.
    """
    known = lexicon(source.language, target.language)
    if known is None or source.language == target.language:
        return 0.0

    def weighed(counts: Mapping[str, float]) -> dict[str, float]:
        return _unit({s: n * rare.get(s, 0.0) * _telling(s, known) for s, n in counts.items()})

    told: dict[str, float] = defaultdict(float)
    for name, count in source.stems.items():
        for other, p in (known.forward.row(name) or {name: 1.0}).items():
            told[other] += count * p if p >= LIKELY else 0.0
    here = weighed(target.stems)
    return sum(weight * here.get(s, 0.0) for s, weight in weighed(told).items())


def _telling(name: str, known: Lexicon) -> float:
    return float(1 / (1 + known.backward.count(name)) ** 0.5)


def _unit(weights: Weights) -> dict[str, float]:
    size = sqrt(sum(w * w for w in weights.values())) or 1.0
    return {s: w / size for s, w in weights.items()}
