"""Texts that several tests share, all written here."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

DEMO = Path(__file__).parents[1] / "corpora" / "demo" / "harbour.txt"


@pytest.fixture(scope="session")
def demo() -> str:
    return DEMO.read_text("utf-8")


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Tests keep their finished audits to themselves."""
    os.environ["TRANSCHECK_CACHE"] = str(tmp_path_factory.mktemp("cache"))
