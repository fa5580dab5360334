"""Vectors of sentences by a model that is told by its place; kept by content and model."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from transcheck.errors import UsageError
from transcheck.neural.batches import batches, watched
from transcheck.neural.embed import Embedder, fits, prefix
from transcheck.neural.load import device, hush
from transcheck.neural.place import digest, found, installed

if TYPE_CHECKING:
    from numpy import ndarray

EXAMPLE = "--align-model ./LaBSE or --align-model org/name@<40-digit commit>"
KEPT = 300_000
ADAPTER = 1


@dataclass(frozen=True, slots=True)
class Model:
    """A model of sentence embeddings with its files at hand."""

    folder: Path
    origin: str

    @property
    def digest(self) -> str:
        return digest(self.folder)


def model(option: str, place: str) -> Model:
    """The model of a folder or a pinned commit. UsageError that says what to do without it."""
    installed(f"{option} {place}")
    folder, origin = found(option, place, EXAMPLE)
    if not fits(folder):
        raise UsageError(
            f"{option} {place}: no model of sentence embeddings there (an encoder such as BERT or "
            "XLM-R with its config.json); download LaBSE or multilingual-e5-base, for example: "
            "hf download sentence-transformers/LaBSE --local-dir ./LaBSE"
        )
    return Model(folder, origin)


def vectors(told: Model, texts: Sequence[str], where: str) -> ndarray:
    """A row of length 1 per text; what the cache knows is not computed again."""
    import numpy as np

    known = dict(_kept(told, texts))
    missing = [t for t in dict.fromkeys(texts) if t not in known]
    for batch in watched(list(batches(missing, len)), "sentence vectors"):
        rows, _ = _loaded(told.folder, device(where)).embed(batch)
        new = dict(zip(batch, rows.cpu().numpy().astype(np.float16), strict=True))
        _keep(told, new)
        known.update(new)
    rows = np.array([known[t] for t in texts], np.float32)
    unit: ndarray = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6)
    return unit


@cache
def _loaded(folder: Path, where: str) -> Embedder:
    hush()
    return Embedder(folder, where)


def _kept(told: Model, texts: Sequence[str]) -> Iterator[tuple[str, ndarray]]:
    import numpy as np

    with suppress(sqlite3.Error, OSError), closing(_open()) as base:
        for text in dict.fromkeys(texts):
            query = base.execute("SELECT row FROM vectors WHERE key = ?", (_key(told, text),))
            if line := query.fetchone():
                yield text, np.frombuffer(line[0], np.float16)


def _keep(told: Model, rows: Mapping[str, ndarray]) -> None:
    lines = [(_key(told, text), row.tobytes()) for text, row in rows.items()]
    with suppress(sqlite3.Error, OSError), closing(_open()) as base, base:
        base.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", lines)
        last = "(SELECT max(rowid) FROM vectors)"
        base.execute(f"DELETE FROM vectors WHERE rowid <= {last} - {KEPT}")


def _key(told: Model, text: str) -> bytes:
    own = repr((ADAPTER, told.digest, prefix(told.folder), text))
    return blake2b(own.encode("utf-8", "surrogatepass"), digest_size=20).digest()


def _open() -> sqlite3.Connection:
    from platformdirs import user_cache_path

    path = user_cache_path("transcheck", appauthor=False) / "vectors.sqlite"
    path.parent.mkdir(parents=True, exist_ok=True)
    base = sqlite3.connect(path, timeout=10)
    base.execute("CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, row BLOB)")
    return base
