"""Text or bytes into a file, whole or not at all, or to standard output."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from transcheck.errors import UsageError

STDOUT = "-"


def emit(told: str | bytes, output: str) -> None:
    """Write to a file or to standard output."""
    if output != STDOUT:
        save(Path(output), told)
        return
    with suppress(BrokenPipeError):
        sys.stdout.buffer.write(_bytes(told))
        sys.stdout.buffer.flush()


def complain(text: str) -> None:
    """One line on standard error; no file name can send a command to the terminal."""
    from transcheck.report._visible import visible, whole

    print(f"transcheck: {whole(visible(text))}", file=sys.stderr)  # noqa: T201


def spare(outputs: Iterable[str], inputs: Iterable[str | None]) -> None:
    """Raises UsageError where something would be written over a file that is read."""
    kept = {_identity(path) for path in inputs if path} - {None}
    for path in outputs:
        if _identity(path) in kept:
            raise UsageError(f"{path}: this file is read here; write the result to another place")


def _identity(path: str) -> tuple[int, int] | None:
    """What tells a file from all others, however its path is written; None where there is none."""
    try:
        stat = Path(path).stat() if path != STDOUT else None
    except (OSError, ValueError):
        return None
    return stat and (stat.st_dev, stat.st_ino)


def save(path: Path, told: str | bytes) -> None:
    """Write a file whole or not at all."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".{path.name}.{os.getpid()}.part")
        part.write_bytes(_bytes(told))
        part.replace(path)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}") from error


def _bytes(told: str | bytes) -> bytes:
    return told.encode("utf-8") if isinstance(told, str) else told
