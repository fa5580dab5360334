"""`transcheck.toml` and `[tool.transcheck]`: found, read, checked, laid over the defaults.

The nearest file wins; it may `extend` others, hold named `[profiles]`, and say more of some
`[[paths]]`. Options of the command line stand above all of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import reduce
from pathlib import Path
from typing import Any

from transcheck.config import Config
from transcheck.errors import ConfigError
from transcheck.settings._files import NAMES, File, Layer, Told, load, nearest

__all__ = ["NAMES", "Settings", "Told", "nearest"]
COMMAND_LINE = "command line"
MERGED = ("penalties", "severities")
JOINED = ("suppress",)


@dataclass(slots=True)
class Settings:
    """Which configuration holds for which article.

    path: one file told by name, instead of the nearest one of each article. profile: a name
    under `[profiles]`. told: what the command line says.
    """

    path: str | None = None
    profile: str | None = None
    told: Mapping[str, Any] = field(default_factory=dict)
    _files: dict[Path, File | None] = field(default_factory=dict)
    _made: dict[tuple[str, ...], Config] = field(default_factory=dict)

    def of(self, article: str) -> Config:
        """The configuration of one article; equal ones are the same object."""
        layers = self._layers(article)
        key = tuple(layer.name for layer in layers)
        if key not in self._made:
            values = {name: told.value for name, told in self._values(layers).items()}
            self._made[key] = Config(**values)
        return self._made[key]

    def explained(self, article: str) -> dict[str, Told]:
        """Every setting of one article, with the place that says so."""
        return self._values(self._layers(article))

    def _values(self, layers: Sequence[Layer]) -> dict[str, Told]:
        start = {f.name: Told(getattr(Config(), f.name), "default") for f in fields(Config)}
        told = [layer.values for layer in layers]
        own = {key: Told(value, COMMAND_LINE) for key, value in self.told.items()}
        return reduce(_over, [*told, own], start)

    def _layers(self, article: str) -> list[Layer]:
        file = self._file(article)
        if file is None:
            if self.profile:
                raise ConfigError(f"no configuration file defines a profile {self.profile!r}")
            return []
        return file.layers(article, self.profile)

    def _file(self, article: str) -> File | None:
        if self.path:
            return self._loaded(Path(self.path))
        start = Path() if article == "-" else Path(article)
        folder = (start if start.is_dir() else start.parent).absolute()
        if folder not in self._files:
            found = nearest(folder)
            self._files[folder] = self._loaded(found) if found else None
        return self._files[folder]

    def _loaded(self, path: Path) -> File:
        if path not in self._files:
            self._files[path] = load(path)
        file = self._files[path]
        assert file is not None
        return file


def _over(below: dict[str, Told], layer: Mapping[str, Told]) -> dict[str, Told]:
    """One layer over those below: tables are merged, lists of waivers joined, the rest replaced."""
    made = dict(below)
    for key, told in layer.items():
        value = _joined(key, below[key].value, told.value)
        made[key] = Told(value, told.where, {**below[key].parts, **told.parts})
    return made


def _joined(key: str, below: Any, value: Any) -> Any:
    if key in MERGED:
        return {**below, **value}
    return (*below, *value) if key in JOINED else value
