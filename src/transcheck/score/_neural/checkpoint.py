"""Where a scorer's files are, what they are, under which licence, and which layout reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from types import ModuleType

from transcheck.errors import UsageError
from transcheck.score._neural import classify, comet, cosine, forced, metricx

LAYOUTS: tuple[ModuleType, ...] = (comet, metricx, classify, forced, cosine)
PINNED = re.compile(r"(?P<name>[\w.-]+/[\w.-]+)@(?P<revision>[0-9a-f]{40})")
HUB_NAME = re.compile(r"[\w.-]+/[\w.-]+(?:@.*)?")
READ = (".ckpt", ".safetensors", ".bin", ".json", ".yaml", ".model", ".txt")
BLOCK = 1 << 22
EXAMPLE = "--scorer quality=./model or --scorer quality=org/name@<40-digit commit>"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A scorer as told on the command line, with its files at hand."""

    name: str
    folder: Path
    origin: str
    layout: ModuleType

    @property
    def needs(self) -> str:
        told = getattr(self.layout, "needs", None)
        return str(told(self.folder)) if told else str(self.layout.NEEDS)


def checkpoint(told: str) -> Checkpoint:
    """`NAME=PATH_OR_HUB_ID` found. UsageError that says what to do where it is not."""
    name, _, place = told.partition("=")
    if not name or not place:
        raise UsageError(f"--scorer {told}: give a name and a place, as in {EXAMPLE}")
    folder, origin = _found(place)
    layout = next((m for m in LAYOUTS if m.fits(folder)), None)
    if layout is None:
        known = ", ".join(m.NAME for m in LAYOUTS)
        raise UsageError(f"--scorer {told}: {folder} holds no layout that is known ({known})")
    return Checkpoint(name, folder, origin, layout)


def _found(place: str) -> tuple[Path, str]:
    path = Path(place).expanduser()
    if path.is_dir():
        return path, f"local:{path.name}"
    pinned = PINNED.fullmatch(place)
    if pinned:
        return _downloaded(pinned["name"], pinned["revision"]), place
    if HUB_NAME.fullmatch(place) and not place.startswith("."):
        raise UsageError(
            f"--scorer {place}: no such folder; for a model of the hub pin its commit, so that the "
            f"score stays the same: {place.partition('@')[0]}@<40-digit commit>"
        )
    raise UsageError(f"--scorer {place}: no such folder; give {EXAMPLE}")


def _downloaded(name: str, revision: str) -> Path:
    from huggingface_hub import snapshot_download

    try:
        return Path(snapshot_download(name, revision=revision))
    except Exception as error:
        raise UsageError(
            f"--scorer {name}: not in the cache and cannot be downloaded "
            f"({type(error).__name__}); where there is a network: hf download {name} --revision "
            f"{revision} --local-dir ./model, then here: --scorer NAME=./model"
        ) from error


def files(folder: Path) -> Iterator[Path]:
    """What a scorer reads, in a fixed order."""
    yield from sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix in READ)


@cache
def digest(folder: Path) -> str:
    """Twelve hexadecimal digits that name the content of all files that a scorer reads."""
    total = sha256()
    for path in files(folder):
        total.update(path.relative_to(folder).as_posix().encode())
        with path.open("rb") as file:
            while block := file.read(BLOCK):
                total.update(block)
    return total.hexdigest()[:12]


def licence(folder: Path) -> str:
    """What the model card states, or that it states nothing."""
    card = folder / "README.md"
    head = card.read_text("utf-8", errors="replace")[:4000] if card.is_file() else ""
    found = re.search(r"^licen[sc]e:\s*(\S+)", head, re.MULTILINE)
    return found[1] if found else "not stated"
