"""Text or bytes into a file, whole or not at all, or to standard output."""

from __future__ import annotations

import os
import sys
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
