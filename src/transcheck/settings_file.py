"""`transcheck.toml` or `[tool.transcheck]`: read, checked, laid over the defaults."""

from __future__ import annotations

import difflib
import tomllib
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from transcheck.config import LANGUAGES, Config
from transcheck.errors import ConfigError
from transcheck.model import SEVERITIES

NAMES = ("transcheck.toml", "pyproject.toml")
LISTS = ("select", "ignore")
TEMPLATE = """# Read from the folder of the article or the nearest one above it.
# Every key is optional; the values shown are the defaults.

# target_language = "en"        # language of the texts; else detected
# source_language = "fr"        # language they were translated from, where it is known
# select = []                   # only these rules or categories ("fr-en/*", "locale-conventions")
# ignore = []                   # not these
# min_confidence = 0.5          # findings below are not shown
# fail_on = "major"             # neutral, minor, major, critical or never
# min_score = 90.0              # fail below this score
# prior_native = 0.5            # how often texts here were never translated
# name_origin_at = 0.9          # how sure the origin must be to be named

# [penalties]                   # points per finding, times its confidence, per 100 words
# minor = 1.0
# major = 5.0
# critical = 25.0

# [severities]                  # severity of single rules
# "fr-en/effectifs-workforce" = "minor"
"""


def nearest(start: Path) -> Path | None:
    """The configuration file of a folder or of the nearest one above it."""
    for folder in (start.absolute(), *start.absolute().parents):
        for name in NAMES:
            path = folder / name
            if path.is_file() and (name == NAMES[0] or _table(path)):
                return path
    return None


def load(path: Path, base: Config) -> Config:
    """`base` overlaid by a file. Raises ConfigError naming the file, the line and the key."""
    if not path.is_file():
        raise ConfigError(f"{path}: no such configuration file")
    told = _table(path) or {}
    known = {f.name for f in fields(Config)}
    for key in told:
        if key not in known:
            close = difflib.get_close_matches(key, known, 1)
            hint = f"; did you mean {close[0]!r}?" if close else ""
            raise ConfigError(f"{path}:{_line(path, key)}: unknown key {key!r}{hint}")
    values: dict[str, Any] = {
        k: tuple(v) if k in LISTS and isinstance(v, list) else v for k, v in told.items()
    }
    if "penalties" in values:
        values["penalties"] = {**base.penalties, **values["penalties"]}
    config = replace(base, **values)
    _validate(path, config)
    return config


def _validate(path: Path, config: Config) -> None:
    checks: tuple[tuple[str, Any, tuple[str, ...]], ...] = (
        ("fail_on", config.fail_on, (*SEVERITIES, "never")),
        ("target_language", config.target_language or "en", LANGUAGES),
        ("source_language", config.source_language or "en", LANGUAGES),
        *(("severities", v, SEVERITIES) for v in config.severities.values()),
        *(("penalties", k, SEVERITIES) for k in config.penalties),
    )
    for key, value, allowed in checks:
        if value not in allowed:
            one_of = ", ".join(allowed)
            raise ConfigError(
                f"{path}:{_line(path, key)}: {key} holds {value!r}; it must be one of {one_of}"
            )
    for key in ("min_confidence", "prior_native", "name_origin_at"):
        value = getattr(config, key)
        if not isinstance(value, int | float) or not 0 <= value <= 1:
            raise ConfigError(f"{path}:{_line(path, key)}: {key} must be a number from 0 to 1")


def _table(path: Path) -> dict[str, Any] | None:
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from error
    if path.name == NAMES[0]:
        return data
    return data.get("tool", {}).get("transcheck")  # type: ignore[no-any-return]


def _line(path: Path, key: str) -> int:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.lstrip("[ ").startswith(key):
            return number
    return 1
