"""The measured card of every rule: `cards.json`, written by `tools/measure.py`, never by hand."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any


@cache
def cards() -> dict[str, dict[str, Any]]:
    """Card by rule key; empty where nothing was measured yet."""
    path = Path(__file__).with_name("cards.json")
    return dict(json.loads(path.read_text("utf-8"))["rules"]) if path.exists() else {}


def line(key: str) -> str:
    """A card in one line."""
    card = cards().get(key)
    if card is None:
        return "Card: not measured yet."
    rates = ", ".join(f"{k} {v:g}" for k, v in card["per_million"].items())
    return f"Card: hits per million words: {rates}"
