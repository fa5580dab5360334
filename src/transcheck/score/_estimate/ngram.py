"""A back-off n-gram model in sorted arrays: exact keys, log probabilities in steps."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

import numpy as np

STEP = 0.08
UNKNOWN, START, END = 0, 1, 2
SPECIAL = 3
Array = Any


@dataclass(frozen=True, slots=True)
class Level:
    """Every n-gram of one order: sorted keys, log probability, back-off weight as context."""

    keys: Array
    logp: Array
    backoff: Array

    def find(self, keys: Array) -> tuple[Array, Array]:
        """Places of the keys, and whether each was found."""
        at = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return at, self.keys[at] == keys


@dataclass(frozen=True, slots=True)
class NGram:
    """Units (words, characters, classes) with the levels of orders 1 to n."""

    units: dict[str, int]
    bits: int
    levels: tuple[Level, ...]

    def ids(self, units: Iterable[str]) -> list[int]:
        return [self.units.get(u, UNKNOWN) for u in units]

    def logp(self, sentences: Sequence[Sequence[str]]) -> list[Array]:
        """Natural log probability of every unit and of the end, per sentence."""
        pad = [START] * (len(self.levels) - 1)
        rows = [[*pad, *self.ids(s), END] for s in sentences]
        flat = np.array([i for row in rows for i in row], dtype=np.int64)
        told = self.flat(flat)
        ends = np.cumsum([len(r) for r in rows])
        return [told[end - len(row) + len(pad) : end] for row, end in zip(rows, ends, strict=True)]

    def flat(self, flat: Array) -> Array:
        """Natural log probability of every unit of a row of numbers, given those before it."""
        at, found = self.levels[0].find(flat)
        result = np.where(found, self.levels[0].logp[at], self.levels[0].logp[0])
        keys = flat
        for lower, level in pairwise(self.levels):
            context, known = np.roll(at, 1), np.roll(found, 1)
            known[:1] = False
            lowered = result + np.where(known, lower.backoff[context], 0.0)
            keys = (np.concatenate([[START], keys[:-1]]) << self.bits) | flat
            at, found = level.find(keys)
            result = np.where(found, level.logp[at], lowered)
        return result


def pack(model: NGram) -> bytes:
    """The bytes of a model: key differences and quantised logarithms, compressed."""
    head = json.dumps(
        {
            "units": list(model.units),
            "bits": model.bits,
            "sizes": [len(v.keys) for v in model.levels],
        },
        ensure_ascii=False,
    ).encode()
    parts = [len(head).to_bytes(4, "little"), head]
    for level in model.levels:
        gaps = np.diff(level.keys, prepend=0).astype("<i8")
        parts.append(np.ascontiguousarray(gaps.view("u1").reshape(-1, 8).T).tobytes())
        parts += [_steps(level.logp).tobytes(), _steps(level.backoff).tobytes()]
    return zlib.compress(b"".join(parts), 9)


def _steps(values: Array) -> Array:
    return np.clip(np.round(-values / STEP), 0, 255).astype("u1")


def unpack(packed: bytes) -> NGram:
    data = zlib.decompress(packed)
    size = int.from_bytes(data[:4], "little")
    head = json.loads(data[4 : 4 + size])
    at, levels = 4 + size, []
    for count in head["sizes"]:
        raw = np.frombuffer(data, "u1", count * 10, at)
        planes = np.ascontiguousarray(raw[: count * 8].reshape(8, count).T)
        keys = np.cumsum(planes.view("<i8").ravel())
        logp, backoff = -STEP * raw[count * 8 :].reshape(2, count).astype("f8")
        levels.append(Level(keys, logp, backoff))
        at += count * 10
    units = {unit: number for number, unit in enumerate(head["units"], SPECIAL)}
    return NGram(units, head["bits"], tuple(levels))


@cache
def shipped(name: str) -> NGram:
    """A model that the package ships, by the name of its file."""
    return unpack((files("transcheck.score._estimate") / "data" / f"{name}.z").read_bytes())
