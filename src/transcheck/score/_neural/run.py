"""A checkpoint over an article: batches by length, cached results, what was cut said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from transcheck.model import Score, Skipped, Subject
from transcheck.neural.batches import batches, watched
from transcheck.neural.load import device, hush
from transcheck.neural.place import digest, installed, licence
from transcheck.score._estimate.units import LINES, Unit, units
from transcheck.score._neural.checkpoint import Checkpoint, checkpoint
from transcheck.score._neural.contract import Mark, Result, Row, Scorer
from transcheck.score._neural.store import Store

ADAPTER = 2
SHOWN = 20


def score(told: str, subject: Subject) -> Score | Skipped:
    """The score of `NAME=PATH_OR_HUB_ID`, or why it cannot be given for this article."""
    installed(f"--scorer {told}")
    found = checkpoint(told)
    if subject.source is None:
        return Skipped(f"score {found.name}", "needs the source text (--source)")
    whole, places = units(subject)
    references = _references(subject, len(whole))
    if found.needs == "reference" and references is None:
        why = "this checkpoint needs a reference of as many lines as the text (--parallel)"
        return Skipped(f"score {found.name}", why)
    others: Sequence[str | None] = references or [None] * len(whole)
    kept = [
        (unit, Row(unit.source, unit.target, other))
        for unit, other in zip(whole, others, strict=True)
        if unit.source and unit.target
    ]
    if not kept:
        return Skipped(f"score {found.name}", "no sentence with its source was found")
    results = results_of(found, [r for _, r in kept], device(subject.config.device))
    return _summed(found, [u for u, _ in kept], results, places, len(whole) - len(kept))


def _references(subject: Subject, count: int) -> list[str] | None:
    """The lines of the first reference, where texts stand line by line."""
    if not subject.references or subject.document.format != LINES:
        return None
    lines = subject.references[0].split("\n")
    return lines if len(lines) == count else None


@cache
def _loaded(found: Checkpoint, where: str) -> Scorer:
    hush()
    loaded: Scorer = found.layout.load(found.folder, where)
    return loaded


def results_of(found: Checkpoint, rows: Sequence[Row], where: str) -> list[Result]:
    """A result per row; only what the cache does not know is computed."""
    store = Store(f"{digest(found.folder)}/{found.layout.NAME}/{ADAPTER}")
    known = store.get(rows)
    missing = [r for r in dict.fromkeys(rows) if r not in known]
    for batch in watched(list(batches(missing, lambda r: r.size)), found.name):
        told = dict(zip(batch, _loaded(found, where).score(batch), strict=True))
        store.put(told)
        known.update(told)
    return [known[r] for r in rows]


def _summed(
    found: Checkpoint, kept: Sequence[Unit], results: Sequence[Result], places: int, left: int
) -> Score:
    from transcheck.score._neural.summary import interval

    values = [r.value for r in results]
    spread: list[float | None] = [None] * places
    for unit, value in zip(kept, values, strict=True):
        for place in unit.places:
            spread[place] = round(value, 6)
    low, high = interval(values)
    return Score(
        found.name,
        round(sum(values) / len(values), 6),
        found.layout.SCALE,
        found.layout.HIGHER_IS_BETTER,
        f"{found.layout.NAME}|model:{found.origin}|digest:{digest(found.folder)}"
        f"|licence:{licence(found.folder)}|interval:90%bootstrap",
        low,
        high,
        tuple(spread),
        "; ".join(_notes(kept, results, left)) or None,
    )


def _notes(kept: Sequence[Unit], results: Sequence[Result], left: int) -> Iterator[str]:
    yield "a neural model's opinion; values of different languages or models do not compare"
    cut = [u.places[0] + 1 for u, r in zip(kept, results, strict=True) if r.cut and u.places]
    if cut:
        yield f"cut to the model's length: segment {_listed(cut)}"
    if left:
        yield f"{left} passages without a counterpart were not scored"
    marked = [(u, m) for u, r in zip(kept, results, strict=True) for m in r.marks]
    if marked:
        told = ", ".join(_marked(u, m) for u, m in marked[:SHOWN])
        more = f" and {len(marked) - SHOWN} more" if len(marked) > SHOWN else ""
        yield f"error marks (segment, text, severity): {told}{more}"


def _marked(unit: Unit, mark: Mark) -> str:
    place = unit.places[0] + 1 if unit.places else "-"
    return f"{place} {unit.target[mark.start : mark.end].strip()!r} {mark.severity}"


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers))
