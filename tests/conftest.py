"""Texts that several tests share, all written here."""

from __future__ import annotations

from pathlib import Path

import pytest

DEMO = Path(__file__).parents[1] / "corpora" / "demo" / "harbour.txt"


@pytest.fixture(scope="session")
def demo() -> str:
    return DEMO.read_text("utf-8")
