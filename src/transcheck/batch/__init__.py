"""Many articles: walk, pair with their sources, audit in parallel, in a fixed order.

What is done is kept in a cache, so that a second run and a run after Ctrl-C go on from there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from transcheck.audit import Article, audit, with_findings
from transcheck.baseline import Known, recorded
from transcheck.batch._cache import Cache
from transcheck.batch._pool import in_order
from transcheck.batch._walk import STDIN, article, articles, paired
from transcheck.check.glossary_term import readable
from transcheck.config import Config, at_least
from transcheck.errors import InputError, UsageError
from transcheck.model import Report
from transcheck.suppress import stale

__all__ = ["STDIN", "Outcome", "Plan", "Result", "article", "articles", "paired", "run"]
HEADLINE = "transcheck"
Configs = Config | Callable[[str], Config]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article: a report, or the reason why there is none.

    key: names everything that the report depends on, where there is a cache.
    """

    path: str
    report: Report | None = None
    error: str | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """All outcomes of a run, in the order of the articles."""

    outcomes: tuple[Outcome, ...]
    failures: tuple[tuple[str, str], ...] = field(default=())

    @property
    def reports(self) -> tuple[Report, ...]:
        return tuple(o.report for o in self.outcomes if o.report)

    @property
    def exit_code(self) -> int:
        """0 passed, 1 the gate failed, 3 an input was lost or a check crashed."""
        if any(o.error or (o.report and o.report.crashed) for o in self.outcomes):
            return 3
        return 1 if self.failures else 0


@dataclass(frozen=True, slots=True)
class Plan:
    """How a batch runs.

    known: the baseline. cache: a folder, or None for none. done: called after each article, in
    the order in which they end.
    """

    jobs: int = 1
    known: Known = field(default_factory=dict)
    cache: Path | None = None
    done: tuple[Callable[[Outcome], None], ...] = ()


def run(articles: Sequence[Article], config: Configs, plan: Plan | None = None) -> Result:
    """Audit every article; one bad file never stops the others.

    Findings that the baseline holds do not fail the gate. On Ctrl-C, what is finished is in the
    cache.
    """
    told = plan or Plan()
    of = config if callable(config) else partial(_same, config)
    work = [(replace(a, known=recorded(a.path, told.known)), of(a.path)) for a in articles]
    readable(sorted({path for _, own in work for path in own.glossary}))
    cache = Cache.at(told.cache)
    one = partial(_one, cache=cache)
    outcomes = tuple(in_order(one, work, told.jobs, told.done, _lost))
    if cache:
        cache.prune()
    outcomes = tuple(_with_stale(outcomes, of))
    return Result(outcomes, tuple(_failures(outcomes, of)))


def _with_stale(outcomes: Sequence[Outcome], of: Callable[[str], Config]) -> Iterator[Outcome]:
    """The outcomes, with what is to be said of decisions that speak of many articles."""
    more = stale((o.report, of(o.path)) for o in outcomes if o.report)
    for outcome in outcomes:
        if outcome.report and outcome.path in more:
            report = with_findings(outcome.report, more.pop(outcome.path), of(outcome.path))
            yield replace(outcome, report=report, key=None)
        else:
            yield outcome


def _same(config: Config, path: str) -> Config:
    return config


def _one(work: tuple[Article, Config], cache: Cache | None) -> Outcome:
    told, config = work
    try:
        if cache is None:
            return Outcome(told.path, audit(told, config))
        report, key = cache.audited(told, config)
        return Outcome(told.path, report, key=key)
    except InputError as error:
        return Outcome(told.path, error=str(error))
    except UsageError:
        raise
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        return Outcome(told.path, error=f"{told.path}: transcheck crashed here: {reason}")


def _lost(work: tuple[Article, Config]) -> Outcome:
    """What to say of an article whose process has died."""
    path = work[0].path
    return Outcome(path, error=f"{path}: the process that audited it died; is memory short?")


def _failures(
    outcomes: Iterable[Outcome], of: Callable[[str], Config]
) -> Iterator[tuple[str, str]]:
    for outcome in outcomes:
        if outcome.report is not None:
            for why in gate(outcome.report, of(outcome.path)):
                yield outcome.path, why


def gate(report: Report, config: Config) -> Iterator[str]:
    """Why an article does not pass."""
    loud = [
        f for f in report.findings if f.suppressed is None and at_least(f.severity, config.fail_on)
    ]
    if loud:
        plural = "s" if len(loud) > 1 else ""
        yield f"{len(loud)} finding{plural} at or above {config.fail_on}"
    score = next((s for s in report.scores if s.name == HEADLINE), None)
    if config.min_score is not None and score and score.value < config.min_score:
        yield f"score {score.value:g} is below {config.min_score:g}"
