"""The learned numbers of the inference, read once."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any


@cache
def weights() -> dict[str, Any]:
    """`weights.json`, written by `tools/learn_origin.py`."""
    return dict(json.loads(Path(__file__).with_name("weights.json").read_text("utf-8")))


@cache
def outward() -> dict[str, Any]:
    """`outward.json`, written by `tools/learn_outward.py`."""
    return dict(json.loads(Path(__file__).with_name("outward.json").read_text("utf-8")))


def constants() -> dict[str, float]:
    return dict(weights()["constants"])


def mixed(name: str, told: Mapping[str, float], of: Mapping[str, float]) -> float:
    """A constant of the domains, each as far as the text belongs there: `name` has a `{}`."""
    return sum(share * told[name.format(domain)] for domain, share in of.items())
