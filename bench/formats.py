"""Every machine format of every bundled article, held against its schema.

    python bench/formats.py [FOLDER]      default corpora/

Prints per format: articles, faults. Exits 1 where a fault was found.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

import valid

from transcheck.audit import Article, audit
from transcheck.config import Config
from transcheck.errors import InputError
from transcheck.model import Report
from transcheck.report import Run, renderer

WILD = "\x00\x07\x1b[31m\x9b2J\u202e<script>alert(1)</script> ::error::x שלום 👩‍👩‍👧 ]]> {{x}} `|` "


def reports(folder: Path) -> Iterator[Report]:
    """Every article, and one of them full of what formats hold dear."""
    for target in sorted(folder.glob("*/target.txt")):
        source = target.with_name("source.txt")
        told = str(source) if source.exists() else None
        try:
            report = audit(Article(str(target), told), Config())
        except InputError:
            report = audit(Article(str(target)), Config())
        yield report
    wild = replace(report.document, raw=WILD + report.document.raw[len(WILD) :])
    yield replace(report, document=wild)


def main() -> int:
    os.chdir(ROOT)
    run = Run("0", "bench")
    checked: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for report in reports(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "corpora"):
        for name in valid.CHECKS:
            faults = valid.faults(name, str(renderer(name).render([report], run)))
            checked[name] += 1
            found[name] += len(faults)
            for fault in faults[:1]:
                print(f"{report.document.path}: {name}: {fault}")
    for name, count in checked.items():
        print(f"{name:10}{count:6} articles{found[name]:6} faults")
    return 1 if found.total() else 0


if __name__ == "__main__":
    sys.exit(main())
