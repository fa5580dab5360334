"""The same source sentence rendered in two ways, or two source sentences rendered alike.

In software strings, tables and captions one sentence gets one rendering; two that differ in the
source and not in the translation hide a difference.

Silent: short labels, differences of case, spaces and final marks, figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._beads import Pair, pairs
from transcheck.check._report import found
from transcheck.model import Example, Finding, Subject

ID = "uneven-rendering"
KIND = "consistency"
CATEGORY = "terminology/inconsistent-use"
SEVERITY = "minor"
NEEDS = "source"
BAD = (
    Example(
        "Save the file now. Open the window. [[Store the document now.]]",
        source="Enregistrez le fichier maintenant. Ouvrez la fenêtre. Enregistrez le fichier "
        "maintenant.",
        source_language="fr",
    ),
    Example(
        "Delete all of the files. Open the window. [[Delete all of the files.]]",
        source="Supprimez tous les fichiers. Ouvrez la fenêtre. Gardez tous les dossiers ouverts.",
        source_language="fr",
    ),
)
GOOD = (
    Example(
        "Save the file now. Open the window. Save the file now.",
        source="Enregistrez le fichier maintenant. Ouvrez la fenêtre. Enregistrez le fichier "
        "maintenant.",
        source_language="fr",
    ),
)
FEWEST = 4


def check(subject: Subject) -> Iterator[Finding]:
    by_source: dict[str, Pair] = {}
    by_target: dict[str, Pair] = {}
    for pair in pairs(subject):
        given, taken = plain(pair.source_text), plain(pair.target_text)
        one, other = by_source.setdefault(given, pair), by_target.setdefault(taken, pair)
        if len(given.split()) >= FEWEST and plain(one.target_text) != taken:
            yield _finding(pair, f"Rendered before as “{one.target_text[:120]}”.")
        elif len(taken.split()) >= FEWEST and plain(other.source_text) != given:
            yield _finding(pair, f"Also renders “{other.source_text[:120]}”.")


def plain(text: str) -> str:
    """Words alone: no marks, no figures, no case."""
    return " ".join(re.findall(r"[^\W\d_]+", text.casefold()))


def _finding(pair: Pair, message: str) -> Finding:
    return found(
        __name__,
        pair.target_span,
        message,
        "One sentence gets one rendering, and two get two.",
        confidence=round(0.6 * pair.confidence, 4),
        source_span=pair.source_span,
        segment=pair.target[0].index,
    )
