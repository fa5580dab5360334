"""A commented configuration to start from, and its JSON schema for editors: both from Config."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import Field, fields, is_dataclass
from datetime import date
from typing import Any

from transcheck.config import Config, Waiver

ADDRESS = "https://json-schema.org/draft/2020-12/schema"
EXAMPLES: dict[str, Any] = {
    "target_language": "en",
    "source_language": "fr",
    "min_score": 90.0,
    "style": "en-GB",
}
MORE = """
# severity of single rules
# [severities]
# "fr-en/effectifs-workforce" = "minor"

# settings for some paths, as in .gitignore; later ones win
# [[paths]]
# match = ["archive/**", "drafts/"]
# fail_on = "critical"

# settings under a name: `transcheck audit --profile strict`, or profile = "strict" above
# [profiles.strict]
# min_confidence = 0.4
# fail_on = "minor"

# findings that somebody has decided to live with; a reason is needed
# [[suppress]]
# rule = "quote-foreign"
# path = "interviews/**"
# reason = "the paper prints guillemets in interviews"
# by = "ada"
# until = 2030-12-31
"""


def template() -> str:
    """A `transcheck.toml` in which every setting stands, commented out, with its default."""
    head = [
        "# Read from the folder of the article or the nearest one above it.",
        "# Every key is optional; the values shown are the defaults or examples.",
        "",
        '# extend = ["../transcheck.toml"]    # files whose settings this one builds upon',
        '# profile = "strict"                 # one of the profiles below',
    ]
    shown = [f for f in fields(Config) if f.name not in ("severities", "suppress")]
    shown.sort(key=lambda f: isinstance(getattr(Config(), f.name), dict))
    keys = [line for f in shown for line in _lines(f)]
    return "\n".join([*head, *keys]) + "\n" + MORE


def _lines(setting: Field[Any]) -> Iterator[str]:
    value = EXAMPLES.get(setting.name, getattr(Config(), setting.name))
    yield ""
    yield f"# {setting.metadata.get('says', setting.name)}"
    if isinstance(value, dict):
        yield f"# [{setting.name}]"
        yield from (f"# {key} = {_toml(part)}" for key, part in value.items())
    else:
        yield f"# {written(setting.name, value)}"


def written(key: str, value: Any) -> str:
    """A setting as TOML writes it; one that is not set is said to be so."""
    if value is None:
        return f"{key} is not set"
    return f"{key} = {_toml(value)}"


def _toml(value: Any) -> str:
    if is_dataclass(value):
        told = ((f.name, getattr(value, f.name)) for f in fields(value))
        value = {name: part for name, part in told if part is not None and name != "where"}
    if isinstance(value, dict):
        inner = ", ".join(f"{_toml(key)} = {_toml(part)}" for key, part in value.items())
        return f"{{ {inner} }}" if inner else "{}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(_toml(part) for part in value)}]"
    return value.isoformat() if isinstance(value, date) else json.dumps(value, ensure_ascii=False)


def schema() -> dict[str, Any]:
    """The JSON schema of a configuration file, for editors that complete and check TOML."""
    from pydantic import TypeAdapter

    made = TypeAdapter(Config).json_schema()
    defs = made.pop("$defs")
    own = {f.name: _described(made["properties"][f.name], f) for f in fields(Config)}
    waiver = defs["Waiver"]
    waiver["properties"].pop("where")
    waiver["additionalProperties"] = False
    texts = {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
    for_paths = {"match": texts, **own}
    return {
        "$schema": ADDRESS,
        "title": "transcheck configuration",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            **own,
            "extend": {**texts, "description": "files whose settings this one builds upon"},
            "profile": {"type": "string", "description": "the profile that holds by default"},
            "profiles": {"type": "object", "additionalProperties": _object(own)},
            "paths": {"type": "array", "items": {**_object(for_paths), "required": ["match"]}},
        },
        "$defs": {Waiver.__name__: waiver},
    }


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _described(made: dict[str, Any], setting: Field[Any]) -> dict[str, Any]:
    told = {"description": setting.metadata["says"]} if "says" in setting.metadata else {}
    limits = {"least": "minimum", "most": "maximum", "among": "enum"}
    bounds = {limits[key]: value for key, value in setting.metadata.items() if key in limits}
    plain = {k: v for k, v in made.items() if k != "title"}
    if plain.get("type") == "object":
        return {**plain, **told, "additionalProperties": plain["additionalProperties"] | bounds}
    return {**plain, **told, **bounds}
