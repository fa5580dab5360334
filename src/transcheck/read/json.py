"""JSON resource files, nested i18n and ARB: every string value, named by its keys."""

from __future__ import annotations

import re

from transcheck.errors import InputError
from transcheck.model import Document, Reading
from transcheck.read._json import Value, block, quoted, strings
from transcheck.read._units import declared

FORMAT = "json"
SUFFIXES = (".json", ".arb")
LOOKS = re.compile(r'\{\s*"[^"\n]*"\s*:\s*["{\[]')


def read(path: str, raw: str) -> Reading:
    """One unit a string; ARB metadata (`@key`) is left out, its `@@locale` read."""
    values = list(strings(path, raw))
    locale = next((v.text for v in values if v.path == ("@@locale",)), None)
    blocks = tuple(block(raw, v) for v in values if not _metadata(v))
    if not blocks:
        raise InputError(f"{path}: no text in this JSON file. Check that the right file was given.")
    return Reading(Document(path, FORMAT, raw, blocks, language=declared(locale)))


def sniff(head: str) -> bool:
    return LOOKS.match(head) is not None


escape = quoted


def _metadata(value: Value) -> bool:
    return any(key.startswith("@") for key in value.path)
