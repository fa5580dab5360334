"""Items of like length together, and a progress bar where a person watches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
LETTERS = 6000
MOST = 32


def batches(items: Iterable[T], size: Callable[[T], int]) -> Iterator[list[T]]:
    """The longest first, so many letters at a time."""
    batch: list[T] = []
    for item in sorted(items, key=size, reverse=True):
        if batch and (len(batch) == MOST or size(batch[0]) * (len(batch) + 1) > LETTERS):
            yield batch
            batch = []
        batch.append(item)
    if batch:
        yield batch


def watched(batches: Sequence[list[T]], name: str) -> Iterable[list[T]]:
    """The batches, counted on standard error where a person watches."""
    import sys

    if not sys.stderr.isatty() or len(batches) < 2:
        return batches
    from transformers.utils.logging import tqdm

    bar: Any = tqdm(batches, desc=name, unit="batch")
    return bar  # type: ignore[no-any-return]
