"""Real client files: the Python documentation in French and Spanish, the React one in French.

    python bench/real.py fr [--sample 200] [--seed 1] [--jobs 2] [--share 0.3]    fr · es · react

Prints errors, counts, the rate of findings above neutral and the time; with --sample, findings
drawn at random with their source, to be judged by hand; with --share, each file is
audited with that chance, drawn with the same seed. Needs ../shared/data/real.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

from transcheck import batch
from transcheck.config import Config
from transcheck.model import Finding, Report

REAL = Path(__file__).parents[2] / "shared" / "data" / "real"
TREES = {
    "fr": (REAL / "python-docs-fr", None),
    "es": (REAL / "python-docs-es", None),
    "react": (REAL / "react-docs" / "fr", REAL / "react-docs" / "en"),
}
AROUND = 400


def audited(corpus: str, jobs: int, drawn: Callable[[list[Any]], list[Any]]) -> batch.Result:
    """The drawn articles of a corpus, with their sources where these are files of their own."""
    target, source = TREES[corpus]
    if not target.is_dir():
        sys.exit(f"{target} is not here")
    language = "es" if corpus == "es" else "fr"
    config = Config(target_language=language, source_language="en", fail_on="never")
    told = str(source) if source else None
    every = list(batch.articles([str(target)], told, (), None))
    return batch.run(drawn(every), config, batch.Plan(jobs))


def loud(reports: tuple[Report, ...]) -> Iterator[tuple[Report, Finding]]:
    """Findings above neutral."""
    return ((r, f) for r in reports for f in r.findings if f.severity != "neutral")


def show(report: Report, finding: Finding) -> str:
    """A finding with its sentence and the source of it, on a few lines."""
    raw = report.document.raw if finding.side == "target" or report.source is None else ""
    starts = [0, *accumulate(len(line) + 1 for line in raw.split("\n"))]
    place = f"{report.document.path}:{bisect_right(starts, finding.span.start)}"
    lines = [f"{place} [{finding.unit or ''}] {finding.rule} {finding.severity}"]
    lines.append(f"   {finding.message[:AROUND]}")
    lines.append(f"   at «{' '.join(finding.span.of(raw).split())[:AROUND]}»")
    if finding.segment is not None:
        lines.append(f"   S: {opposite(report, finding.segment)[:AROUND]}")
        sentence = " ".join(report.segments[finding.segment].text.split())
        lines.append(f"   T: {sentence[:AROUND]}")
    return "\n".join(lines)


def opposite(report: Report, index: int) -> str:
    """The source sentences of a target sentence."""
    beads = report.alignment.beads if report.alignment else ()
    held = next((b.source for b in beads if index in b.target), ())
    return " ".join(" ".join(report.source_segments[i].text.split()) for i in held)


def summary(result: batch.Result, seconds: float) -> None:
    reports = result.reports
    found = list(loud(reports))
    words = sum(r.words for r in reports)
    units = sum(len(r.document.blocks) for r in reports)
    lost = [o for o in result.outcomes if o.error or (o.report and o.report.crashed)]
    print(f"{len(reports)} articles, {units} blocks, {words} words, {seconds:.0f} s")
    print(f"errors: {len(lost)}", *(f"  {o.path}: {o.error or 'crashed'}" for o in lost), sep="\n")
    print(f"above neutral: {len(found)}, {1000 * len(found) / words:.2f} per 1000 words")
    for (rule, severity), number in Counter((f.rule, f.severity) for _, f in found).most_common():
        print(f"{number:6d}  {severity:8s}  {rule}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", choices=sorted(TREES))
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rule", default="", help="sample the findings of this rule only")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--share", type=float, default=1.0, help="share of the files to audit")
    given = parser.parse_args()
    start = time.monotonic()
    chance = random.Random(given.seed)
    result = audited(
        given.corpus, given.jobs, lambda every: [a for a in every if chance.random() < given.share]
    )
    summary(result, time.monotonic() - start)
    found = [(r, f) for r, f in loud(result.reports) if given.rule in f.rule]
    drawn = random.Random(given.seed).sample(found, min(given.sample, len(found)))
    for number, (report, finding) in enumerate(drawn, 1):
        print(f"\n{number}. {show(report, finding)}")


if __name__ == "__main__":
    main()
