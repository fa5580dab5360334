"""What git says has changed: which lines of which files, since a revision."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from transcheck.audit import Article
from transcheck.errors import UsageError

HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.M)
EVERY_LINE = ((1, 1_000_000_000),)
Lines = tuple[tuple[int, int], ...]


def only_changed(articles: Sequence[Article], since: str) -> list[Article]:
    """The articles that have changed, or whose source has, each with its changed lines.

    Raises UsageError where git does not know the revision or is not there.
    """
    files = {path for a in articles for path in (a.path, a.source) if path and path != "-"}
    changed = {path: found for path in files if (found := lines(path, since))}
    return [
        replace(a, lines=(changed.get(a.path, ()), changed.get(a.source or "", ())))
        for a in articles
        if a.path in changed or a.source in changed
    ]


def lines(path: str, since: str) -> Lines:
    """First and last line of each change; a file that git does not know is new throughout."""
    folder, name = Path(path).parent, Path(path).name
    if not _git(folder, "ls-files", "--", name):
        return EVERY_LINE
    options = ("--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--text")
    return tuple(_ranges(_git(folder, "diff", *options, since, "--", name)))


def _ranges(diff: str) -> Iterable[tuple[int, int]]:
    for match in HUNK.finditer(diff):
        start, count = int(match[1]), int(match[2] or 1)
        yield start, start + max(count, 1) - 1


def _git(folder: Path, *words: str) -> str:
    command = ["git", "-C", str(folder), *words]
    try:
        done = subprocess.run(command, capture_output=True, check=True)
    except FileNotFoundError as error:
        raise UsageError("--changed-since needs git, which is not installed") from error
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", "replace").strip().splitlines()
        raise UsageError(f"--changed-since: git says: {said[0] if said else 'no'}") from error
    return done.stdout.decode("utf-8", "replace")
