"""One configuration file with those that it extends: its layers, and where each value stands."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from transcheck.errors import ConfigError
from transcheck.settings._check import NAMED_ELSEWHERE, checked, unknown
from transcheck.settings._lines import Places

NAMES = ("transcheck.toml", "pyproject.toml")


@dataclass(frozen=True, slots=True)
class Told:
    """The value of a setting and the place that says so; `parts`: that of each entry of a table."""

    value: Any
    where: str
    parts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Layer:
    """Settings of one table of one file; `name` tells it from all others."""

    name: str
    values: Mapping[str, Told]


@dataclass(frozen=True, slots=True)
class File:
    """A file: its own settings, those for some paths, and its profiles."""

    path: Path
    below: tuple[File, ...]
    own: Layer
    paths: tuple[tuple[Any, Layer], ...]
    profiles: Mapping[str, Layer]
    profile: str | None

    def layers(self, article: str, profile: str | None) -> list[Layer]:
        """The layers that hold for an article, the strongest last."""
        below = [layer for file in self.below for layer in file.layers(article, None)]
        name = profile or self.profile
        chosen = [self._profile(name)] if name else []
        within = _relative(article, self.path.parent)
        fitting = [layer for spec, layer in self.paths if spec.match_file(within)]
        return [*below, self.own, *chosen, *fitting]

    def _profile(self, name: str) -> Layer:
        known = self._profiles()
        if name not in known:
            raise ConfigError(f"{self.path}: no profile {name!r}; {unknown(name, known)}")
        return known[name]

    def _profiles(self) -> dict[str, Layer]:
        inherited = {n: layer for file in self.below for n, layer in file._profiles().items()}
        return inherited | dict(self.profiles)


def _relative(article: str, folder: Path) -> str:
    """The path of an article as the patterns of a configuration file see it."""
    path = Path(article).absolute()
    return (path.relative_to(folder) if folder in path.parents else path).as_posix().lstrip("/")


def nearest(start: Path) -> Path | None:
    """The configuration file of a folder or of the nearest one above it."""
    for folder in (start.absolute(), *start.absolute().parents):
        for name in NAMES:
            path = folder / name
            if path.is_file() and (name == NAMES[0] or _table(path)[0] is not None):
                return path
    return None


def load(path: Path, seen: tuple[Path, ...] = ()) -> File:
    """A configuration file. Raises ConfigError naming the file, the line and the key."""
    real = path.resolve()
    if real in seen:
        raise ConfigError(f"{path}: extends itself")
    if not path.is_file():
        raise ConfigError(f"{path}: no such configuration file")
    table, prefix = _table(path)
    told, places = dict(table or {}), Places.of(path, prefix)
    extended = _texts(told.pop("extend", []), "extend", places)
    profile = told.pop("profile", None)
    paths, profiles = told.pop("paths", []), told.pop("profiles", {})
    _shapes(paths, profiles, places)
    return File(
        path.absolute(),
        tuple(load(path.parent / name, (*seen, real)) for name in extended),
        _layer(told, (), places),
        tuple(_path_layers(paths, places)),
        {name: _layer(values, ("profiles", name), places) for name, values in profiles.items()},
        profile,
    )


def _shapes(paths: Any, profiles: Any, places: Places) -> None:
    if not isinstance(paths, list) or not all(isinstance(p, dict) for p in paths):
        raise ConfigError(f"{places.at('paths')}: write [[paths]], with `match` and settings")
    if not isinstance(profiles, dict) or not all(isinstance(p, dict) for p in profiles.values()):
        raise ConfigError(f"{places.at('profiles')}: write [profiles.NAME], with settings")


def _path_layers(paths: list[dict[str, Any]], places: Places) -> Iterator[tuple[Any, Layer]]:
    from pathspec import GitIgnoreSpec

    for number, entry in enumerate(paths):
        here = ("paths", number)
        patterns = _texts(entry.get("match", []), "match", places, here)
        if not patterns:
            raise ConfigError(f"{places.at(*here)}: [[paths]] needs `match`, a path pattern")
        rest = {key: value for key, value in entry.items() if key != "match"}
        for key in rest:
            if key in NAMED_ELSEWHERE:
                raise ConfigError(f"{places.at(*here, key)}: {key} holds for all paths or none")
        yield GitIgnoreSpec.from_lines(patterns), _layer(rest, here, places)


def _layer(told: Mapping[str, Any], table: tuple[str | int, ...], places: Places) -> Layer:
    name = f"{places.path}#{'.'.join(map(str, table))}"
    made = {k: checked(k, v, table, places) for k, v in told.items()}
    if "glossary" in made:
        folder = places.path.parent
        made["glossary"] = tuple(os.path.relpath(folder / p) for p in made["glossary"])
    return Layer(name, {k: _placed(v, places, (*table, k)) for k, v in made.items()})


def _placed(value: Any, places: Places, here: tuple[str | int, ...]) -> Told:
    entries = value if isinstance(value, dict) else ()
    return Told(value, places.at(*here), {name: places.at(*here, name) for name in entries})


def _texts(
    value: Any, key: str, places: Places, table: tuple[str | int, ...] = ()
) -> tuple[str, ...]:
    """One text or a list of texts."""
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list) or not all(isinstance(item, str) for item in listed):
        raise ConfigError(f"{places.at(*table, key)}: {key} must be a text or a list of texts")
    return tuple(listed)


def _table(path: Path) -> tuple[dict[str, Any] | None, tuple[str, ...]]:
    """Our part of a file, and the table that it stands in."""
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from error
    if path.name != NAMES[1]:
        return data, ()
    return data.get("tool", {}).get("transcheck"), ("tool", "transcheck")
