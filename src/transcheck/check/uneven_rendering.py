"""The same source sentence rendered in two ways, or two source sentences rendered alike.

One sentence gets one rendering, at least in its terms; two that differ in the source and not in the
translation hide a difference, where the lexicon expects a word that one of them lacks.

Silent: short labels, differences of case, spaces and final marks, figures, the same said with
other small words, synonyms in the source, long sentences that differ by little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._beads import Pair, pairs
from transcheck.check._report import found
from transcheck.languages import known as known_languages
from transcheck.languages import table
from transcheck.lexicon import Lexicon, lexicon, stem, stems
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
        "The old mayor opened the bridge. Rain fell. The bridge was opened by the old mayor.",
        source="Le vieux maire a ouvert le pont. Il pleuvait. Le vieux maire a ouvert le pont.",
        source_language="fr",
    ),
    Example(
        "You can close the bag here. Rain fell. You can close the bag here.",
        source="Vous pouvez fermer le sac ici. Il pleuvait. Ici, vous pouvez fermer le sac.",
        source_language="fr",
    ),
    Example(
        "Save the file now. Open the window. Save the file now.",
        source="Enregistrez le fichier maintenant. Ouvrez la fenêtre. Enregistrez le fichier "
        "maintenant.",
        source_language="fr",
    ),
)
FEWEST, SHORTEST, SEEN, LIKELY, CLEAR = 4, 4, 3, 0.03, 0.5
LONG, SAME = 8, 0.5
TWO_WAYS, TWO_SENTENCES, SLIGHT = 0.34, 0.5, 1
NAME = re.compile(r"[^\W\d_]+")


def check(subject: Subject) -> Iterator[Finding]:
    known = lexicon(subject.source_language, subject.target_language)
    by_source: dict[str, Pair] = {}
    by_target: dict[str, Pair] = {}
    for pair in pairs(subject):
        given, taken = plain(pair.source_text), plain(pair.target_text)
        one, other = by_source.setdefault(given, pair), by_target.setdefault(taken, pair)
        if len(given.split()) >= FEWEST and plain(one.target_text) != taken:
            if alike(one.target_text, pair.target_text, subject.target_language) < TWO_WAYS:
                yield _finding(pair, f"Rendered before as “{one.target_text[:120]}”.")
            continue
        twice = len(taken.split()) >= FEWEST and plain(other.source_text) != given
        if twice and hidden(pair, other, subject.source_language, known):
            yield _finding(pair, f"Also renders “{other.source_text[:120]}”.")


def plain(text: str) -> str:
    """Words alone: no marks, no figures, no case."""
    return " ".join(NAME.findall(text.casefold()))


def alike(one: str, other: str, language: str | None) -> float:
    """Share of the telling words that two sentences have in common."""
    ours, theirs = telling(one, language), telling(other, language)
    return len(ours & theirs) / max(1, len(ours | theirs))


def telling(text: str, language: str | None) -> set[str]:
    """The stems of the words that carry the sense."""
    code = (language or "").split("-")[0]
    small = table(code).function_words if code in known_languages() else ()
    words = (w for w in NAME.findall(text.casefold()) if len(w) >= SHORTEST and w not in small)
    return {stem(w) for w in words}


def hidden(pair: Pair, other: Pair, language: str | None, known: Lexicon | None) -> bool:
    """Does the translation lack words of its source, or one and have one of the other?"""
    if known is None:
        return alike(pair.source_text, other.source_text, language) < TWO_SENTENCES
    ours, theirs = telling(pair.source_text, language), telling(other.source_text, language)
    if len(ours) >= LONG and len(ours & theirs) >= SAME * len(ours | theirs):
        return False  # one sentence in two wordings
    here = set(stems(pair.target_text))
    meant = set().union(*(rendered(s, here, known) for s in ours))
    mine, others = set(stems(pair.source_text)), set(stems(other.source_text))
    gone = [s for s in fresh(ours, others) if expected(s, known) and not rendered(s, here, known)]
    return len(gone) > SLIGHT or (
        any(expected(s, known) and rendered(s, here, known) - meant for s in fresh(theirs, mine))
        and bool(gone)
    )


def fresh(ours: set[str], theirs: set[str]) -> set[str]:
    """The stems that nothing on the other side begins like."""
    heads = [o[:4] for o in theirs if len(o) >= SHORTEST - 1]
    return {s for s in ours if not any(s.startswith(head) for head in heads)}


def expected(name: str, known: Lexicon) -> bool:
    """Has a stem one rendering, however inflected, that a translation will show?"""
    shares: dict[str, float] = {}
    for other, p in known.forward.row(name).items():
        shares[other[:4]] = shares.get(other[:4], 0.0) + p
    return known.forward.count(name) >= SEEN and max(shares.values(), default=0.0) >= CLEAR


def rendered(name: str, here: set[str], known: Lexicon) -> set[str]:
    """The stems of the translation that may render a stem of the source."""
    row = known.forward.row(name)
    return {s for s in here if s == name or row.get(s, 0.0) >= LIKELY}


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
