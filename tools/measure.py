"""Measure transcheck: on the annotated articles of `corpora/`, and on native text.

    python tools/measure.py corpora [--split dev] [--with-source] [--show] [--pair fr-en]
    python tools/measure.py native ../shared/data/native/en.txt.gz [--domain news] [--every 10]

A finding above neutral is right when it overlaps an annotated span; a span is found when a
finding overlaps it. Without `--with-source`, spans that need the source do not count as missed.
"""

from __future__ import annotations

import argparse
import gzip
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import articles as library

from transcheck.audit import Article, audit
from transcheck.config import Config
from transcheck.model import Finding, Report

ROOT = Path(__file__).parents[1]


@dataclass(slots=True)
class Tally:
    """Counts over some articles."""

    right: int = 0
    wrong: int = 0
    found: int = 0
    spans: int = 0
    words: int = 0

    def add(self, other: Tally) -> None:
        for name in ("right", "wrong", "found", "spans", "words"):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def precision(self) -> float | None:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None

    @property
    def recall(self) -> float | None:
        return self.found / self.spans if self.spans else None

    def line(self, name: str) -> str:
        rate = 1000 * self.wrong / self.words if self.words else 0.0
        return (
            f"{name:28} {_share(self.precision)} {_share(self.recall)} "
            f"{self.right + self.wrong:6d} {self.spans:6d} {rate:8.2f}"
        )


HEAD = f"{'':28} {'precis':>6} {'recall':>6} {'shown':>6} {'spans':>6} {'wrong/1k':>8}"


def _share(value: float | None) -> str:
    return "     –" if value is None else f"{value:6.3f}"


@dataclass(slots=True)
class Sheet:
    """Everything one run prints."""

    groups: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    classes: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    rules: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    bins: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    origins: Counter[tuple[str, str]] = field(default_factory=Counter)


def loud(findings: Iterable[Finding]) -> list[Finding]:
    return [f for f in findings if f.severity != "neutral" and f.side == "target"]


def overlaps(finding: Finding, mark: library.Mark) -> bool:
    """Do they share a character, or touch where one of them is an insertion point?"""
    if finding.span.start == finding.span.end or mark.start == mark.end:
        return finding.span.start <= mark.end + 1 and mark.start <= finding.span.end + 1
    return finding.span.start < mark.end and mark.start < finding.span.end


def judge(article: library.Article, report: Report, sheet: Sheet, with_source: bool) -> None:
    """Add one article to the sheet."""
    findings = loud(report.findings)
    wanted = [m for m in article.marks if with_source or not m.needs_source]
    tally = Tally(words=report.words, spans=len(wanted))
    for finding in findings:
        right = any(overlaps(finding, m) for m in article.marks)
        one = Tally(right=right, wrong=not right)
        tally.add(one)
        sheet.rules[finding.rule].add(one)
        sheet.bins[f"confidence {int(finding.confidence * 10) / 10:.1f}"].add(one)
    for mark in wanted:
        found = any(overlaps(f, mark) for f in findings)
        tally.found += found
        sheet.classes[mark.label].add(Tally(found=found, spans=1))
    sheet.groups[f"{article.pair} {article.kind}"].add(tally)
    truth = "native" if article.kind == "native" else article.source_language or ""
    sheet.origins[truth, report.origin.language or "–"] += 1


def measure_corpora(given: argparse.Namespace) -> None:
    sheet = Sheet()
    for article in library.articles():
        if given.split and article.split != given.split:
            continue
        if given.pair and article.pair not in given.pair:
            continue
        report = _audited(article, given.with_source)
        judge(article, report, sheet, given.with_source)
        if given.show:
            _show(article, report, given.with_source)
    _print(sheet)


def _audited(article: library.Article, with_source: bool) -> Report:
    source = str(article.source) if with_source and article.source else None
    path = article.target.relative_to(ROOT)
    config = Config(target_language=article.target_language)
    report = audit(Article(str(path), source, data=article.target.read_bytes()), config)
    if report.crashed:
        raise RuntimeError(f"{article.name}: {report.skipped}")
    return report


def _show(article: library.Article, report: Report, with_source: bool) -> None:
    print(f"== {article.name}  origin {report.origin.language} {report.origin.odds}")
    raw = report.document.raw
    findings = loud(report.findings)
    for f in findings:
        sign = "+" if any(overlaps(f, m) for m in article.marks) else "WRONG"
        print(f"   {sign:6} {f.rule:40} {f.confidence:.2f} {f.span.of(raw)!r}")
    for m in article.marks:
        if (with_source or not m.needs_source) and not any(overlaps(f, m) for f in findings):
            context = raw[max(0, m.start - 40) : m.end + 25]
            print(
                f"   missed {m.label:10} {raw[m.start : m.end]!r} → {m.better!r} in …{context!r}…"
            )


def _print(sheet: Sheet) -> None:
    total = Tally()
    print(HEAD)
    for name, tally in sorted(sheet.groups.items()):
        print(tally.line(name))
        total.add(tally)
    print(total.line("all"))
    print("\nby class (recall)")
    for name, tally in sorted(sheet.classes.items(), key=lambda kv: -kv[1].spans):
        print(f"{name:12} {_share(tally.recall)} {tally.spans:5d}")
    print("\nby confidence (share right)")
    for name, tally in sorted(sheet.bins.items()):
        print(f"{name} {_share(tally.precision)} {tally.right + tally.wrong:5d}")
    print("\nrules with false alarms")
    wrong = [(t.wrong, t.right, name) for name, t in sheet.rules.items() if t.wrong]
    for bad, good, name in sorted(wrong, reverse=True)[:25]:
        print(f"{bad:4d} wrong {good:4d} right  {name}")
    print("\norigin (truth → verdict)")
    for (truth, verdict), n in sorted(sheet.origins.items()):
        print(f"{truth:7} → {verdict:7} {n}")


def native_documents(path: Path, domain: str | None, every: int, first: int) -> Iterator[str]:
    """Documents of a file of native text: separated by a blank line, index row n = document n."""
    texts = gzip.decompress(path.read_bytes()).decode("utf-8").split("\n\n")
    index = path.with_name(path.name.replace(".txt.gz", ".index.tsv"))
    rows = index.read_text("utf-8").splitlines()[1:]
    chosen = [
        text
        for text, row in zip(texts, rows, strict=False)
        if text.strip() and (not domain or domain in row.split("\t")[2])
    ]
    yield from chosen[first::every]


def measure_native(given: argparse.Namespace) -> None:
    language = given.text.name.split(".")[0]
    counts: Counter[str] = Counter()
    verdicts: Counter[str] = Counter()
    words = 0
    samples: dict[str, list[str]] = defaultdict(list)
    config = Config(target_language=language)
    for text in native_documents(given.text, given.domain, given.every, given.first):
        report = audit(Article("native.txt", data=text.encode("utf-8")), config)
        words += report.words
        verdicts[report.origin.language or "–"] += 1
        for finding in loud(report.findings):
            counts[finding.rule] += 1
            raw = report.document.raw
            at = finding.span
            samples[finding.rule].append(
                raw[max(0, at.start - 50) : at.start]
                + "⟦"
                + at.of(raw)[:80]
                + "⟧"
                + raw[at.end : at.end + 40]
            )
    total = sum(counts.values())
    rate = 1000 * total / max(words, 1)
    print(f"{words} words, {total} findings above neutral, {rate:.3f} per 1000")
    print("verdicts", dict(verdicts))
    for rule, n in counts.most_common():
        print(f"{n:6d} {1e6 * n / words:8.1f}/M {rule}")
        for sample in samples[rule][: given.samples]:
            print("           " + " ".join(sample.split()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    jobs = parser.add_subparsers(required=True)
    job = jobs.add_parser("corpora")
    job.add_argument("--split", choices=library.SPLITS)
    job.add_argument("--pair", action="append")
    job.add_argument("--with-source", action="store_true")
    job.add_argument("--show", action="store_true", help="print hits and misses (dev only!)")
    job.set_defaults(run=measure_corpora)
    job = jobs.add_parser("native")
    job.add_argument("text", type=Path)
    job.add_argument("--domain")
    job.add_argument("--every", type=int, default=1)
    job.add_argument("--first", type=int, default=0)
    job.add_argument("--samples", type=int, default=2)
    job.set_defaults(run=measure_native)
    given = parser.parse_args()
    given.run(given)


if __name__ == "__main__":
    main()
