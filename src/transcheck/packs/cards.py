"""The measured card of every rule: `cards.json`, written by `tools/cards.py`, never by hand."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

NEVER = "Card: not measured yet."


@cache
def cards() -> dict[str, dict[str, Any]]:
    """Card by rule key; empty where nothing was measured yet."""
    return dict(_measured().get("rules", {}))


@cache
def _measured() -> dict[str, Any]:
    path = Path(__file__).with_name("cards.json")
    return dict(json.loads(path.read_text("utf-8"))) if path.exists() else {}


def line(key: str) -> str:
    """A card in one line."""
    card = cards().get(key)
    if card is None:
        words = sum(_measured().get("words", {}).values())
        read = words and key.partition("/")[0].endswith("-en")
        return f"Card: no hit in {words / 1e6:.1f} million words." if read else NEVER
    rates = ", ".join(f"{k} {v:g}" for k, v in card["per_million"].items())
    return f"Card: hits per million words: {rates}"
