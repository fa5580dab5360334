"""Can two texts be translations of each other at all? Each doubt has its own message."""

from __future__ import annotations

from collections.abc import Sequence

from transcheck.errors import InputError
from transcheck.languages import name, plainly_other
from transcheck.lexicon import lexicon, stems

RATIO = 6.0
ENOUGH = 40
LEAST = 0.12
Pair = tuple[str, str]


def refuse(
    source: Sequence[str],
    target: Sequence[str],
    source_language: str | None,
    target_language: str | None,
) -> None:
    """Raises InputError where aligning the two would only invent beads."""
    left, right = " ".join(source), " ".join(target)
    if not left.strip() or not right.strip():
        side = "source" if not left.strip() else "text"
        raise InputError(f"the {side} holds no sentence; there is nothing to align")
    if left.split() == right.split():
        raise InputError("the source and the text are the same; give the source in its language")
    if source_language and source_language == target_language:
        raise InputError(
            f"the source and the text are both in {source_language!r}; "
            "say --from and --to if that is wrong"
        )
    declared((left, right), (source_language, target_language))
    ratio = len(left) / len(right)
    if max(ratio, 1 / ratio) > RATIO and min(len(source), len(target)) > 0:
        longer = "source" if ratio > 1 else "text"
        raise InputError(
            f"the {longer} is {max(ratio, 1 / ratio):.0f} times longer than the other side; "
            "are these the right two files?"
        )
    share = related(left, right, source_language, target_language)
    if share is not None and share < LEAST:
        raise InputError(
            f"these do not look like translations of each other: {share:.0%} of the words of the "
            "text are explained by the source; check the two paths, or swap them"
        )


def declared(
    texts: Pair, told: tuple[str | None, str | None], sides: Pair = ("the source", "the text")
) -> None:
    """Raises InputError where a side plainly is in another language than it should be."""
    found = [code and plainly_other(text, code) for text, code in zip(texts, told, strict=True)]
    if all(found) and found == [told[1], told[0]]:
        raise InputError(
            f"{sides[0]} is {name(found[0])} and the text is {name(found[1])}: the two "
            "files look swapped; exchange them, or --from and --to"
        )
    for side, code, seen, option in zip(sides, told, found, ("--from", "--to"), strict=True):
        if seen:
            raise InputError(
                f"{side} is declared {name(code)} and looks {name(seen)}; check the "
                f"file, or say {option} {seen}"
            )


def related(
    left: str, right: str, source_language: str | None, target_language: str | None
) -> float | None:
    """Share of the longer words of the text that the source explains by identity or lexicon.

    None for texts too short to say, or a pair without a lexicon.
    """
    words = lexicon(source_language, target_language)
    given, taken = set(stems(left)), {s for s in stems(right) if len(s) > 4}
    if words is None or len(taken) < ENOUGH or len(given) < ENOUGH:
        return None
    hits = sum(
        any(p >= 0.1 and s in given for s, p in words.backward.row(stem).items()) or stem in given
        for stem in taken
    )
    return hits / len(taken)
