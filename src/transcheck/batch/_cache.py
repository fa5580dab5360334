"""Finished audits, kept by the content of everything that they depend on.

The key covers the bytes of the article, its source, its references, its sidecar and its
glossaries, the files of its scorers, the configuration, the baseline, and the state of this
installation. What is read back may only be built from our own types, so that a foreign cache
folder can run no code.
"""

from __future__ import annotations

import os
import pickle
import time
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import Any

from transcheck.audit import Article, audit, read_bytes
from transcheck.config import Config
from transcheck.errors import InputError
from transcheck.model import Report
from transcheck.suppress import SIDECAR, today

DAY = 86_400
KEPT = 30 * DAY
OURS = "transcheck.model"
PLAIN = {("builtins", name) for name in ("range", "tuple", "frozenset", "set", "dict", "list")}
PLAIN |= {("array", "array"), ("array", "_array_reconstructor")}


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of finished audits."""

    folder: Path

    @classmethod
    def at(cls, folder: Path | None) -> Cache | None:
        return cls(folder) if folder else None

    def audited(self, article: Article, config: Config) -> tuple[Report, str | None]:
        """The audit of an article, from the folder if it is there, and its key."""
        if article.reading is not None:
            return audit(article, config), None
        data = read_bytes(article.path) if article.data is None else article.data
        article = replace(article, data=data)
        key = _key(article, config)
        file = self._file(key)
        found = _load(file)
        if found is None:
            found = audit(article, config)
            if not found.crashed:
                _store(file, found)
        return found, key

    def _file(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key[2:]}.report"

    def prune(self) -> None:
        """Forget what nobody has asked for in a month; looks once a day."""
        looked = self.folder / ".looked"
        with suppress(OSError):
            if time.time() - looked.stat().st_mtime < DAY:
                return
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            looked.touch()
        for file in self.folder.glob("??/*.report"):
            with suppress(OSError):
                if time.time() - file.stat().st_mtime > KEPT:
                    file.unlink()


def _key(article: Article, config: Config) -> str:
    """A name for everything that an audit depends on."""
    told = blake2b(digest_size=20)
    beside = _bytes(article.path + SIDECAR)
    for path in filter(None, (article.source, *article.references, *config.glossary)):
        told.update(repr((path, _digest(_bytes(path)))).encode())
    parts = (
        installed(),
        article.path,
        config,
        sorted(article.known),
        article.lines,
        article.pairing,
        _model(config),
        [_state(told.partition("=")[2]) for told in config.scorers],
    )
    told.update(repr((parts, _digest(article.data), _digest(beside))).encode())
    if b"until" in (article.data or b"") or beside or config.suppress:
        told.update(today().isoformat().encode())
    return told.hexdigest()


def _model(config: Config) -> str:
    """What the model of the alignment holds."""
    from transcheck.align import at_hand

    return at_hand(config.align_model).digest if config.align_model else ""


def _state(folder: str) -> list[tuple[str, int, int]]:
    """Name, size and time of the files of a scorer; nothing of one that is no folder."""
    files = sorted(file for file in Path(folder).rglob("*") if file.is_file()) if folder else ()
    return [(str(file), file.stat().st_size, file.stat().st_mtime_ns) for file in files]


def _digest(data: bytes | None) -> str:
    return blake2b(data or b"", digest_size=20).hexdigest()


def _bytes(path: str) -> bytes | None:
    try:
        return read_bytes(path)
    except InputError:
        return None


@cache
def installed() -> str:
    """The state of this installation: any change of it makes all that is kept stale."""
    home = Path(__file__).parents[1]
    told = blake2b(digest_size=20)
    for folder, names, files in os.walk(home):
        names[:] = sorted(n for n in names if n != "__pycache__")
        for name in sorted(files):
            stat = (Path(folder) / name).stat()
            told.update(f"{folder}/{name}:{stat.st_size}:{stat.st_mtime_ns}".encode())
    return told.hexdigest()


def _load(file: Path) -> Report | None:
    """A report as it was stored; None where it is not there or cannot be trusted."""
    try:
        data = file.read_bytes()
        report = _Careful(BytesIO(data)).load()
        os.utime(file)
    except (OSError, pickle.UnpicklingError, EOFError, AttributeError, TypeError, ValueError):
        return None
    return report if isinstance(report, Report) else None


def _store(file: Path, report: Report) -> None:
    """Write whole or not at all; a cache that cannot be written is no cache, and no error."""
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(pickle.dumps(report, pickle.HIGHEST_PROTOCOL))
        part.replace(file)


class _Careful(pickle.Unpickler):
    """Builds nothing but our own types and plain containers."""

    def find_class(self, module: str, name: str) -> Any:
        if (module == OURS and "." not in name) or (module, name) in PLAIN:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} has no place in a report")
