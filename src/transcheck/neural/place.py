"""Where the files of a model are, what they are, and under which licence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path

from transcheck.errors import UsageError

PINNED = re.compile(r"(?P<name>[\w.-]+/[\w.-]+)@(?P<revision>[0-9a-f]{40})")
HUB_NAME = re.compile(r"[\w.-]+/[\w.-]+(?:@.*)?")
READ = (".ckpt", ".safetensors", ".bin", ".json", ".yaml", ".model", ".txt")
BLOCK = 1 << 22


def installed(told: str) -> None:
    """UsageError where the libraries that run models are missing. told: what asked for them."""
    for name in ("torch", "transformers"):
        if find_spec(name) is None:
            raise UsageError(f"{told}: neural models need {name}; pip install 'transcheck[neural]'")


@cache
def found(option: str, place: str, example: str) -> tuple[Path, str]:
    """The folder of a model and where it is from. UsageError that says what to do without it.

    example: how the option is rightly given, with a folder and with a commit.
    """
    path = Path(place).expanduser()
    if path.is_dir():
        return path.resolve(), f"local:{path.resolve().name}"
    pinned = PINNED.fullmatch(place)
    if pinned:
        return _downloaded(option, pinned["name"], pinned["revision"]), place
    if HUB_NAME.fullmatch(place) and not place.startswith("."):
        name = place.partition("@")[0]
        raise UsageError(
            f"{option} {place}: no such folder; for a model of the hub pin its commit, so that the "
            f"result stays the same: {name}@<40-digit commit>; or fetch it where there is a "
            f"network (hf download {name} --local-dir ./model) and give the folder ./model"
        )
    raise UsageError(f"{option} {place}: no such folder; give {example}")


def _downloaded(option: str, name: str, revision: str) -> Path:
    from huggingface_hub import snapshot_download

    try:
        return Path(snapshot_download(name, revision=revision))
    except Exception as error:
        raise UsageError(
            f"{option} {name}: not in the cache and cannot be downloaded "
            f"({type(error).__name__}); where there is a network: hf download {name} --revision "
            f"{revision} --local-dir ./model, then give the folder ./model here"
        ) from error


def files(folder: Path) -> Iterator[Path]:
    """What a model is read from, in a fixed order."""
    yield from sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix in READ)


@cache
def digest(folder: Path) -> str:
    """Twelve hexadecimal digits that name the content of all files that a model is read from."""
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
    stated = re.search(r"^licen[sc]e:\s*(\S+)", head, re.MULTILINE)
    return stated[1] if stated else "not stated"
