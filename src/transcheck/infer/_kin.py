"""Languages whose translations resemble each other."""

from __future__ import annotations

from collections.abc import Iterable

from transcheck.model import OTHER

KIN = {"romance": ("fr", "es", "it", "pt"), "germanic": ("de", "nl"), OTHER: (OTHER,)}


def kin(codes: Iterable[str]) -> frozenset[str]:
    """The relatives of the languages, themselves left out."""
    told = frozenset(codes)
    return frozenset(c for every in KIN.values() if told & set(every) for c in every) - told
