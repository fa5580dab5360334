"""Which articles a call speaks of: files, folders walked, each with its source."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from transcheck.audit import Article
from transcheck.batch._content import by_content
from transcheck.config import BASELINE, PAGES, Config
from transcheck.errors import UsageError
from transcheck.read import suffixes
from transcheck.trees import Link, Tree, links

STDIN = "-"
BILINGUAL = frozenset(("po", "xliff", "tmx", "xcstrings"))
HOLDS_SOURCE = "the file holds its own source"


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
    paths: Sequence[str],
    source: str | None,
    references: tuple[str, ...],
    stdin: bytes | None,
    config: Config | None = None,
) -> list[Article]:
    """Every article under the given paths, each with its source.

    Raises UsageError where nothing can be audited at all.
    """
    told = config or Config()
    found = [a for path in paths for a in _under(path, source, references, stdin, told)]
    if not found:
        raise UsageError(
            f"{', '.join(paths)}: no article found; give a file, or a folder with some"
        )
    return list({Path(a.path).absolute(): a for a in reversed(found)}.values())[::-1]


def _under(
    path: str, source: str | None, references: tuple[str, ...], stdin: bytes | None, config: Config
) -> Iterator[Article]:
    if path == STDIN:
        yield Article(STDIN, source, references, data=stdin)
    elif source and not Path(source).is_dir():
        files = _walk(Path(path)) if Path(path).is_dir() else [path]
        yield from (Article(str(file), source, references) for file in files)
    else:
        for link in paired(path, source, config):
            state = "alone" if link.how == HOLDS_SOURCE else link.state
            data = b"" if state == "missing" else None
            yield Article(link.target, link.source, references, data=data, pairing=state)


def paired(path: str, source: str | None, config: Config) -> list[Link]:
    """The files under a path with their sources, in a fixed order, and what has no partner."""
    root = Path(path)
    languages = config.source_language or "", config.target_language or ""
    if source and not Path(source).is_dir():
        return [Link(path, source, "paired", "told by name")]
    if not root.is_dir():
        return [_single(path, source, config, languages)]
    files = list(_walk(root))
    own = [f for f in files if suffixes().get(f.suffix.lower()) in BILINGUAL]
    tree = Tree(root, [f for f in files if f not in own])
    other = Tree(Path(source), list(_walk(Path(source)))) if source else None
    found = links(tree, other, config.pairs, languages)
    if other and not config.pairs:
        found = by_content(found, languages, config.max_characters)
    found += [Link(str(f), None, "alone", HOLDS_SOURCE) for f in own]
    return sorted(found, key=lambda link: link.target)


def _single(path: str, source: str | None, config: Config, languages: tuple[str, str]) -> Link:
    """One file: its source by pattern, or the file of the source folder that has its name."""
    file = Path(path)
    other = Tree(Path(source), list(_walk(Path(source)))) if source else None
    if not config.pairs and other is None:
        return Link(path, None, "alone", "no source was told")
    if other and not config.pairs:
        ends = [f for f in other.files if f.name == file.name] if file.is_file() else []
        if len(ends) == 1:
            return Link(path, str(ends[0]), "paired", "the same name")
    made = links(Tree(file.parent, [file]), other, config.pairs, languages)
    return next((found for found in made if found.target == path), made[0])


def _walk(root: Path) -> Iterator[Path]:
    """Readable files below a folder, in a fixed order, ignore files respected."""
    known = suffixes()
    ignored = _Ignored(root)
    for folder, names, files in os.walk(root):
        here = Path(folder)
        names[:] = sorted(n for n in names if _wanted(here / n) and not ignored(here / n, True))
        for name in sorted(f for f in files if not f.startswith(".") and f != BASELINE):
            if (
                Path(name).suffix.lower() in known
                and _open(here / name)
                and not ignored(here / name, False)
            ):
                yield here / name


def _open(path: Path) -> bool:
    """Is this no pipe, socket or device, at which a reader would wait for ever?"""
    return path.is_file() or not path.exists()


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
