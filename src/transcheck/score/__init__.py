"""Subject → Scores; one file per scorer: `NAME`, `NEEDS`, `score(subject) -> Score | Skipped`.

NEEDS: target (always runs), source, or reference.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.folder import modules
from transcheck.model import Score, Skipped, Subject

CONTRACT = ("NAME", "NEEDS", "HIGHER_IS_BETTER", "score")


def scores(subject: Subject) -> Iterator[Score | Skipped]:
    """One score, or the reason why it cannot be given, per scorer; then the neural ones told."""
    for module in modules(__name__, CONTRACT):
        missing = _missing(module.NEEDS, subject)
        if missing:
            yield Skipped(f"score {module.NAME}", missing)
        else:
            yield module.score(subject)
    for told in subject.config.scorers:
        from transcheck.score._neural.run import score

        yield score(told, subject)


def _missing(needs: str, subject: Subject) -> str | None:
    if needs == "source" and subject.source is None:
        return "needs the source text (--source)"
    if needs == "reference" and not subject.references:
        return "needs a reference translation (--reference)"
    return None
