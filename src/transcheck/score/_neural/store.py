"""Results kept on disk, by the content of the row and of the model."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from dataclasses import asdict, astuple
from hashlib import sha256
from pathlib import Path

from transcheck.score._neural.contract import Mark, Result, Row


class Store:
    """One table of results in the user's cache folder; a cache that fails is no cache."""

    def __init__(self, model: str) -> None:
        self.model = model
        self.path = _path()

    def get(self, rows: Iterable[Row]) -> dict[Row, Result]:
        found: dict[Row, Result] = {}
        with suppress(sqlite3.Error, OSError), closing(self._open()) as base:
            for row in dict.fromkeys(rows):
                told = base.execute("SELECT told FROM results WHERE key = ?", (self._key(row),))
                if line := told.fetchone():
                    found[row] = _result(line[0])
        return found

    def put(self, told: Mapping[Row, Result]) -> None:
        lines = [(self._key(row), json.dumps(asdict(result))) for row, result in told.items()]
        with suppress(sqlite3.Error, OSError), closing(self._open()) as base, base:
            base.executemany("INSERT OR REPLACE INTO results VALUES (?, ?)", lines)

    def _key(self, row: Row) -> str:
        return sha256(json.dumps([self.model, *astuple(row)]).encode()).hexdigest()

    def _open(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        base = sqlite3.connect(self.path, timeout=10)
        base.execute("CREATE TABLE IF NOT EXISTS results (key TEXT PRIMARY KEY, told TEXT)")
        return base


def _path() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("transcheck") / "scores.sqlite"


def _result(told: str) -> Result:
    data = json.loads(told)
    return Result(data["value"], data["cut"], tuple(Mark(**m) for m in data["marks"]))
