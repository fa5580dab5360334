"""A repository of Markdown pairs: the first run, the second run, and the bytes whatever the jobs.

    python bench/batch.py [PAIRS]      default 500

The pairs are cut from the bundled articles for development that have a source: each file holds
some of their paragraphs under a heading of its own. Prints wall-clock seconds of whole calls of
the program, the cache in a folder of its own.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAIRS = 500
PARAGRAPHS = 4


def articles() -> Iterator[tuple[list[str], list[str]]]:
    """Source and target paragraphs of the articles whose paragraphs pair one to one."""
    for card in sorted((ROOT / "corpora").glob("*/card.toml")):
        told = tomllib.loads(card.read_text("utf-8"))
        source = card.parent / "source.txt"
        if told.get("split") == "dev" and told.get("pair") == "fr-en" and source.is_file():
            both = [path.read_text("utf-8").strip().split("\n\n") for path in
                    (source, card.parent / "target.txt")]  # fmt: skip
            if len(both[0]) == len(both[1]):
                yield both[0], both[1]


def repository(folder: Path, count: int) -> None:
    """`count` pairs in two folders, each of them different."""
    chance = random.Random(11)
    known = list(articles())
    for name in ("fr", "en"):
        (folder / name).mkdir(parents=True)
    for number in range(count):
        source, target = chance.choice(known)
        start = chance.randrange(max(len(source) - PARAGRAPHS, 1))
        for name, parts in (("fr", source), ("en", target)):
            text = "\n\n".join([f"# {number}", *parts[start : start + PARAGRAPHS]])
            (folder / name / f"{number:04}.md").write_text(text + "\n", "utf-8")


def call(folder: Path, cache: str, *words: str) -> tuple[float, bytes]:
    """Seconds of one call, and what it printed."""
    command = [sys.executable, "-m", "transcheck", "audit", "en", "--source", "fr", *words]
    began = time.perf_counter()
    done = subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        check=False,
        env={**os.environ, "TRANSCHECK_CACHE": str(folder / cache), "CI": "1"},
    )
    return time.perf_counter() - began, done.stdout


def line(what: str, first: float, second: float) -> None:
    print(f"{what:28}{first:9.1f} s{second:9.2f} s{first / second:8.0f} times")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else PAIRS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        repository(folder, count)
        print(f"{count} Markdown pairs{'first':>18}{'second':>11}")
        for what, words in (
            ("the gate alone", ("--quiet",)),
            ("pages for each", ("--quiet", "--report-dir", "reports")),
        ):
            runs = [call(folder, what.replace(" ", "-"), *words)[0] for _ in range(2)]
            line(what, *runs)
        told = ("--no-cache", "--format", "json", "--jobs")
        printed = [call(folder, "unused", *told, str(jobs))[1] for jobs in (1, 2, 4)]
        same = "the same" if len(set(printed)) == 1 and printed[0] else "NOT the same"
        print(f"JSON of 1, 2 and 4 jobs: {same} {len(printed[0]):,} bytes")


if __name__ == "__main__":
    main()
