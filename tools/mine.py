"""Rank n-grams that betray a translation: what to turn into rules, in our own words.

    python tools/mine.py origin fr [--kind MT] [--domain news] [--top 80]
        runs of words far more frequent in translations from a language than in native English
    python tools/mine.py edits [--top 80]
        runs of words of French machine translation that post-editors took out, and what they put

Needs ../shared/data. Prints counts and ratios; never ships a sentence.
"""

from __future__ import annotations

import argparse
import difflib
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from math import log, sqrt
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from origin_data import DATA, Sample, samples

WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:'[a-z]+)?|\d+|[^\w\s]")
PRIOR = 0.02


def runs(text: str, longest: int = 4) -> Iterator[str]:
    """Runs of two to four lower-case tokens, numbers as #."""
    words = ["#" if w.isdigit() else w.lower() for w in WORD.findall(text.replace("’", "'"))]
    for size in range(2, longest + 1):
        for i in range(len(words) - size + 1):
            yield " ".join(words[i : i + size])


def documents_with(texts: Iterable[Sample]) -> tuple[Counter[str], int, int]:
    """Document counts of each run, the number of documents, and of words."""
    counts: Counter[str] = Counter()
    documents = words = 0
    for sample in texts:
        counts.update(set(runs(sample.text)))
        documents += 1
        words += len(sample.text.split())
    return counts, documents, words


def rank(there: Counter[str], n: int, back: Counter[str], m: int) -> list[tuple[float, str]]:
    """Runs by the z-score of their smoothed log ratio of document shares."""
    scored = []
    for run, count in there.items():
        if count >= 4:
            expected = PRIOR * (count + back[run])
            a, b = count + expected, back[run] + expected
            ratio = log(a / (n + 1)) - log(b / (m + 1))
            scored.append((ratio / sqrt(1 / a + 1 / b), run))
    return sorted(scored, reverse=True)


def origin(given: argparse.Namespace) -> None:
    chosen = [s for s in samples(300) if not given.domain or s.domain == given.domain]
    told = [s for s in chosen if s.origin == given.language and given.kind in (None, s.kind)]
    there, n, words = documents_with(told)
    back, m, _ = documents_with(s for s in chosen if s.origin == "native")
    print(f"{n} texts from {given.language} ({words} words) against {m} native ones")
    for score, run in rank(there, n, back, m)[: given.top]:
        print(f"{score:6.1f} {there[run]:5d} {back[run]:5d}  {run}")


def edits(given: argparse.Namespace) -> None:
    """Replaced runs of the post-edited set, most frequent first."""
    changed: Counter[tuple[str, str]] = Counter()
    kept: Counter[str] = Counter()
    with gzip.open(DATA / "postedit_fr-en.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            before, after = WORD.findall(row["mt"].lower()), WORD.findall(row["pe"].lower())
            matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
            for tag, a, b, c, d in matcher.get_opcodes():
                if tag == "replace" and b - a <= 4 and d - c <= 5:
                    changed[" ".join(before[a:b]), " ".join(after[c:d])] += 1
            kept.update(set(runs(row["pe"].lower())) | set(after))
    for (old, new), count in changed.most_common(given.top):
        print(f"{count:5d} {kept[old]:6d}  {old} → {new}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    jobs = parser.add_subparsers(required=True)
    job = jobs.add_parser("origin")
    job.add_argument("language")
    job.add_argument("--kind", choices=("HT", "MT"))
    job.add_argument("--domain")
    job.add_argument("--top", type=int, default=80)
    job.set_defaults(run=origin)
    job = jobs.add_parser("edits")
    job.add_argument("--top", type=int, default=80)
    job.set_defaults(run=edits)
    given = parser.parse_args()
    given.run(given)


if __name__ == "__main__":
    main()
