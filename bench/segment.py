"""How well sentence boundaries are found in text whose sentences stand one a line.

Usage: python bench/segment.py FOLDER [--errors LANG], where FOLDER holds <code>.txt.gz, one
sentence a line and documents separated by a blank line. Lines of a document are joined by a space;
lines without final punctuation (headings) and those after them are left out. Prints for each
language: boundaries, recall, precision and F; with --errors the places that differ. A line may
rightly hold two sentences, so precision is a lower bound.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from transcheck.languages import known
from transcheck.model import Block, Text
from transcheck.segment import sentences

FINAL = re.compile(r"[.!?…][\"'”’»“)\]]*$")
RUN = 5
CHARACTERS = 4_000_000


def runs(path: Path) -> Iterator[list[str]]:
    """Up to five neighbouring sentences that all end in final punctuation."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        run: list[str] = []
        for line in (*file.read(CHARACTERS).split("\n"), ""):
            text = line.strip()
            if FINAL.search(text):
                run.append(text)
            if len(run) == RUN or not FINAL.search(text):
                if len(run) > 1:
                    yield run
                run = []


def ends(run: list[str]) -> set[int]:
    """Where each sentence but the last one ends in the joined text."""
    found, at = set(), 0
    for sentence in run[:-1]:
        at += len(sentence)
        found.add(at)
        at += 1
    return found


def main(folder: Path, errors: str | None) -> None:
    print("language\tboundaries\trecall%\tprecision%\tF%")
    for code in known() if errors is None else [errors]:
        expected = hit = proposed = 0
        for run in runs(folder / f"{code}.txt.gz"):
            text = " ".join(run)
            right = ends(run)
            found = {end for _, end in sentences(Block(Text.plain(text)), code)} - {len(text)}
            expected, hit, proposed = (
                expected + len(right),
                hit + len(right & found),
                proposed + len(found),
            )
            for place in sorted(right ^ found) if errors else ():
                kind = "missed" if place in right else "extra"
                print(kind, repr(text[max(0, place - 40) : place]), repr(text[place : place + 25]))
        recall, precision = 100 * hit / expected, 100 * hit / proposed
        score = 2 * recall * precision / (recall + precision)
        print(f"{code}\t{expected}\t{recall:.2f}\t{precision:.2f}\t{score:.2f}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[3] if len(sys.argv) > 3 else None)
