"""What the reports of one call share: version, signature, packs, gate, the terminal."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transcheck.batch import Outcome, Result
    from transcheck.config import Config
    from transcheck.model import Report
    from transcheck.report import Run

Failures = Iterable[tuple[str, str]]


def run_of(result: Result, config: Config, of: Callable[[str], Config] | None = None) -> Run:
    """The run of a whole call. `of`: the configuration of one article, where they differ."""
    lost = [(o.path, _without(o.path, o.error)) for o in result.outcomes if o.error]
    return _run(result.reports, config, result.failures, lost, of)


def _without(path: str, error: str) -> str:
    """What an error says behind the path that it begins with."""
    rest = error.removeprefix(f"{path}:")
    if rest == error or rest.startswith(" "):
        return rest.strip()
    return f"line {rest}"


def run_of_one(outcome: Outcome, config: Config) -> Run:
    """The run as the page of one article says it: nothing in it speaks of other articles."""
    from transcheck.batch import gate

    reports = [outcome.report] if outcome.report else []
    why = [(outcome.path, why) for report in reports for why in gate(report, config)]
    return _run(reports, config, why, [], None)


def _run(
    reports: Sequence[Report],
    config: Config,
    failed: Failures,
    lost: Failures,
    of: Callable[[str], Config] | None,
) -> Run:
    from transcheck import __version__, packs
    from transcheck.report import Failure, Run

    targets = {r.document.language.code for r in reports} & set(packs.targets())
    digests = {f"*-{t}": packs.load(t).digest for t in sorted(t for t in targets if t)}
    failures = [Failure(path, why) for path, why in failed]
    return Run(
        version=__version__,
        signature=_signature(config, digests),
        config=config,
        packs=digests,
        gate="failed" if failures else "passed",
        failures=(*failures, *(Failure(path, why) for path, why in lost)),
        configs=_others(reports, config, of),
        color=sys.stdout.isatty() and "NO_COLOR" not in os.environ,
        width=max(60, shutil.get_terminal_size((100, 24)).columns),
    )


def _others(
    reports: Sequence[Report], config: Config, of: Callable[[str], Config] | None
) -> dict[str, Config]:
    """The configurations that differ from the first one."""
    told = {r.document.path: of(r.document.path) for r in reports} if of else {}
    return {path: own for path, own in told.items() if own is not config}


def _signature(config: Config, digests: dict[str, str]) -> str:
    import hashlib

    from transcheck import __version__

    state = repr((config, sorted(digests.items()))).encode()
    return (
        f"transcheck|version:{__version__}|run:{hashlib.blake2b(state, digest_size=6).hexdigest()}"
    )
