"""Apple string catalogues: source text and the translations of one language."""

from __future__ import annotations

from collections import Counter

from transcheck.errors import InputError
from transcheck.model import Reading
from transcheck.read._json import Value, block, quoted, walk
from transcheck.read._units import Pairs

FORMAT = "xcstrings"
SUFFIXES = (".xcstrings",)

STATES = {"translated": None, "needs_review": "needs-review", "new": "untranslated"}

escape = quoted


def read(path: str, raw: str) -> Reading:
    """Pairs of the source language and the language with the most translations.

    Where the catalogue spells out no source text, the key is the source text.
    """
    found = [(value, is_key) for value, is_key in walk(path, raw) if value.path]
    values = [value for value, is_key in found if not is_key]
    keys = {value.path[1]: value for value, is_key in found if is_key and _is_entry(value)}
    source = next((v.text for v in values if v.path == ("sourceLanguage",)), "en")
    texts = [v for v in values if _is_text(v)]
    others = Counter(_language(v) for v in texts if _language(v) != source)
    if not others:
        raise InputError(f"{path}: this catalogue holds no translation. Export it for a language.")
    target = others.most_common(1)[0][0]
    states = {v.path[:-1]: v.text for v in values if v.path[-1] == "state"}
    originals = {_form(v): v for v in texts if _language(v) == source}
    pairs = Pairs()
    for value in (v for v in texts if _language(v) == target):
        name = ".".join(_form(value))
        same = originals.get(_form(value)) or originals.get(_form(value)[:1])
        original = block(raw, same or keys[value.path[1]], None, name)
        state = STATES.get(states.get(value.path[:-1], ""))
        pairs.add(original, block(raw, value, state, name))
    return pairs.reading(path, FORMAT, raw, (source, target))


def _is_entry(value: Value) -> bool:
    return value.path[0] == "strings" and len(value.path) == 2


def _is_text(value: Value) -> bool:
    return value.path[0] == "strings" and value.path[-1] == "value" and len(value.path) > 5


def _language(value: Value) -> str:
    return value.path[3]


def _form(value: Value) -> tuple[str, ...]:
    """Key and variation: what a translation shares with its source text."""
    return (value.path[1], *value.path[4:-2])
