"""The trees of languages whose ratings taught more than sums can say."""

from __future__ import annotations

from functools import cache

from transcheck.boosted import Trees, unpack
from transcheck.score._estimate.pair import DATA

FILE = "trees.json.gz"


@cache
def shipped() -> dict[str, Trees]:
    """The trees that the package ships, by language."""
    return unpack((DATA / FILE).read_bytes())
