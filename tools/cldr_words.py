"""Word translations from the Unicode CLDR (licence Unicode-3.0): what it calls things, everywhere.

    mkdir cldr && cd cldr
    npm pack cldr-annotations-full@48.2.0 cldr-localenames-full@48.2.0 cldr-dates-full@48.2.0
    for file in *.tgz; do tar xzf "$file"; done

Names and keywords of symbols, languages, countries, months and days, in every language.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PIVOT = "en"
FILES = ("annotations/{}/annotations.json", "main/{}/*.json")


def pairs(root: Path, language: str) -> list[tuple[str, str]]:
    """(foreign, English) words and phrases that stand at the same place of the data."""
    here, there = dict(_leaves(root, language)), dict(_leaves(root, PIVOT))
    both = [(here[k], there[k]) for k in here if k in there and here[k] != there[k]]
    return list(dict.fromkeys(both))


def _leaves(root: Path, language: str) -> Iterator[tuple[str, str]]:
    for form in FILES:
        for path in sorted(root.glob(form.format(language))):
            yield from _walk(json.loads(path.read_text("utf-8")), path.name)


def _walk(value: Any, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        if "{" not in value and any(c.isalpha() for c in value) and len(value) > 2:
            yield place, value
    elif isinstance(value, list):
        yield place, " ".join(value)
    else:
        for key, inner in value.items():
            if key not in ("identity", "dateTimeFormats", "fields"):
                shared = "" if place.endswith("main") else key
                yield from _walk(inner, f"{place}/{shared}")
