"""Which articles a call speaks of: files, folders walked, each with its source."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from transcheck.audit import Article
from transcheck.config import PAGES
from transcheck.errors import UsageError

STDIN = "-"


def article(path: str, source: str | None, references: tuple[str, ...], parallel: bool) -> Article:
    """One article; `parallel`: the two files pair line by line.

    Raises UsageError where `--parallel` has no source, InputError for lines that do not match.
    """
    if not parallel:
        return Article(path, source, references)
    if source is None:
        raise UsageError("--parallel needs --source: line i of it is the source of line i")
    from transcheck.pairing import read_parallel

    return Article(path, None, references, reading=read_parallel(path, source))


def articles(
    paths: Sequence[str], source: str | None, references: tuple[str, ...], stdin: bytes | None
) -> list[Article]:
    """Every article under the given paths, each with its source.

    Raises UsageError where nothing can be audited at all.
    """
    found = [a for path in paths for a in _under(path, source, references, stdin)]
    if not found:
        raise UsageError(
            f"{', '.join(paths)}: no article found; give a file, or a folder with some"
        )
    return found


def _under(
    path: str, source: str | None, references: tuple[str, ...], stdin: bytes | None
) -> Iterator[Article]:
    if path == STDIN:
        yield Article(STDIN, source, references, data=stdin)
    elif Path(path).is_dir():
        for file in _walk(Path(path)):
            yield Article(str(file), _partner(file, Path(path), source), references, found=True)
    else:
        yield Article(path, source, references)


def _partner(file: Path, root: Path, source: str | None) -> str | None:
    """The source of a file of a folder: the same relative path under the source folder."""
    if source is None or not Path(source).is_dir():
        return source
    other = Path(source) / file.relative_to(root)
    return str(other) if other.is_file() else None


def _walk(root: Path) -> Iterator[Path]:
    """Readable files below a folder, in a fixed order, ignore files respected."""
    from transcheck.read import suffixes

    known = suffixes()
    ignored = _Ignored(root)
    for folder, names, files in os.walk(root):
        here = Path(folder)
        names[:] = sorted(n for n in names if _wanted(here / n) and not ignored(here / n, True))
        for name in sorted(files):
            if Path(name).suffix.lower() in known and not ignored(here / name, False):
                yield here / name


def _wanted(folder: Path) -> bool:
    """Is a folder neither hidden nor one that holds our own pages?"""
    return not folder.name.startswith(".") and not (folder / PAGES).exists()


class _Ignored:
    """Asks the `.gitignore` files from the root of the repository down."""

    def __init__(self, root: Path) -> None:
        self._specs: dict[Path, object] = {}
        self._top = next(
            (p for p in (root.resolve(), *root.resolve().parents) if (p / ".git").exists()),
            root.resolve(),
        )

    def __call__(self, path: Path, is_folder: bool) -> bool:
        full = path.absolute()
        above = [p for p in full.parents if p == self._top or self._top in p.parents]
        return any(self._says(folder, full, is_folder) for folder in above)

    def _says(self, folder: Path, path: Path, is_folder: bool) -> bool:
        if folder not in self._specs:
            self._specs[folder] = _spec(folder / ".gitignore")
        spec = self._specs[folder]
        name = path.relative_to(folder).as_posix() + ("/" if is_folder else "")
        return spec is not None and spec.match_file(name)  # type: ignore[attr-defined]


def _spec(path: Path) -> object | None:
    if not path.is_file():
        return None
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(path.read_text("utf-8", errors="replace").splitlines())
