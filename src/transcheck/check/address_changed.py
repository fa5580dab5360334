"""Tu for Sie, usted for tu: the reader or a speaker is addressed otherwise than in the source.

French, German, Spanish, Italian, Portuguese and Dutch tell the familiar address from the formal
one, so the source decides: sentence by sentence where it addresses somebody there, and by the
whole source where it keeps to one form and the sentence says nothing. A text that changes its form
throughout is told once. Where such a source is at hand, this check speaks for those of the mixed
address: what the source mixes is no fault.

Silent: English on either side, forms for several people (ihr, vosotros, jullie, voi), *você*,
which answers both, the *je* of a Dutch source, which may be one and all, sentences of the source
that mix.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from transcheck.check._beads import Pair, pairs, pieces
from transcheck.check._passage import tongue
from transcheck.check._report import found, once
from transcheck.check._table import table
from transcheck.model import Example, Finding, Subject

ID = "address-changed"
KIND = "accuracy"
CATEGORY = "style/register"
SEVERITY = "minor"
NEEDS = "source"
BAD = (
    Example("[[Haben Sie]] den Bruder gesehen?", source="Tu as vu ton frère hier, toi ?",
            source_language="fr", language="de"),
    Example("Remplis le formulaire, puis [[tu]] le signes.", source_language="de", language="fr",
            source="Füllen Sie das Formular aus, dann unterschreiben Sie es."),
    Example("[[Dígame]] si usted viene mañana.", source="Dimmi se tu vieni domani.",
            source_language="it", language="es"),
    Example("U vindt de sleutel onder de mat, en [[jij]] hebt de code.", language="nl",
            source="Sie finden den Schlüssel unter der Matte, und Sie haben den Code.",
            source_language="de"),
    Example("Avete ragione. Se [[vuoi]], firmi qui.", source="Señora, si usted quiere, firme aquí.",
            source_language="es", language="it"),
)  # fmt: skip
GOOD = (
    Example("Hast du deinen Bruder gesehen?", source="Tu as vu ton frère hier ?",
            source_language="fr", language="de"),
    Example("Vous avez le temps, les enfants.", source="Ihr habt Zeit, Kinder.",
            source_language="de", language="fr"),
    Example("Il s'est tu, et personne n'a pris le rendez-vous.", language="fr",
            source="Er schwieg, und niemand von Ihnen nahm den Termin.", source_language="de"),
    Example("Usted puede pagar aquí.", source="Você pode pagar aqui.",
            source_language="pt", language="es"),
    Example("On peut payer ici.", source="Je kunt hier betalen.",
            source_language="nl", language="fr"),
    Example("You can pay here.", source="Tu peux payer ici.", source_language="fr"),
)  # fmt: skip
Kind = Literal["familiar", "formal"]
OTHER: dict[str, Kind] = {"familiar": "formal", "formal": "familiar"}
KEEP, UNIFORM, MANY, SPOKEN = 3, 2, 3, re.compile(r"[«»“”„\"]|^\s*[–—-]\s")


@dataclass(frozen=True, slots=True)
class Turn:
    """A form of address of the translation that the source does not have."""

    pair: Pair
    match: re.Match[str]
    term: str | None
    kind: str


def check(subject: Subject) -> Iterator[Finding]:
    if not decides(subject):
        return
    source, target = (subject.source_language or "")[:2], tongue(subject)
    every = [
        (p, forms(p.source_prose, source), forms(p.target_prose, target)) for p in pairs(subject)
    ]
    for _, ours, _ in every:
        ours.pop("weak", None)
    whole = usual([(p, ours) for p, ours, _ in every])
    kept = sum(bool(ours.keys() & theirs.keys()) for _, ours, theirs in every)
    turns = [t for p, ours, theirs in every if (t := turned(p, ours, theirs, whole))]
    wholly = len(turns) >= MANY and len(turns) > MANY * kept
    yield from once([_finding(t, wholly) for t in turns], 1 if wholly else KEEP)


def decides(subject: Subject) -> bool:
    """Is a source at hand that tells the two forms apart, as the translation does?"""
    told = {(subject.source_language or "")[:2], tongue(subject)}
    return subject.alignment is not None and told <= table("address_sides").keys()


@cache
def shapes(language: str) -> dict[str, re.Pattern[str]]:
    told = table("address_sides")[language]
    return {kind: re.compile("|".join(told[kind].strip().split("\n"))) for kind in told}


def forms(text: str, language: str) -> dict[str, re.Match[str]]:
    """The first form of each kind."""
    return {kind: m for kind, shape in shapes(language).items() if (m := shape.search(text))}


def usual(every: list[tuple[Pair, dict[str, re.Match[str]]]]) -> str | None:
    """The form to which the narrator of the source keeps."""
    told = [k for p, forms_ in every if not SPOKEN.search(p.source_text) for k in forms_]
    return told[0] if len(told) >= UNIFORM and len(set(told)) == 1 else None


def turned(
    pair: Pair, ours: dict[str, re.Match[str]], theirs: dict[str, re.Match[str]], whole: str | None
) -> Turn | None:
    """The form of the translation against that of the sentence, or of the source as a whole."""
    if len(ours) == 1:
        kind = next(iter(ours))
    elif ours or whole is None or SPOKEN.search(pair.target_text + pair.source_text):
        return None
    else:
        kind = whole
    wrong = theirs.get(OTHER[kind]) or (theirs.get("weak") if "formal" in ours else None)
    term = ours[kind][0] if ours else None
    return Turn(pair, wrong, term, OTHER[kind]) if wrong else None


def _finding(turn: Turn, wholly: bool) -> Finding:
    segment, span = next(pieces(turn.pair.target, *turn.match.span()))
    source = OTHER[turn.kind]
    scope = "The translation addresses its reader throughout" if wholly else f"“{turn.match[0]}” is"
    return found(
        __name__,
        span,
        f"{scope} {turn.kind}; the source is {source}"
        + (f": “{turn.term}”." if turn.term else " wherever it addresses somebody."),
        "Both languages tell the familiar address from the formal one.",
        confidence=round((0.7 if turn.term else 0.6) * turn.pair.confidence, 4),
        source_term=turn.term,
        source_span=turn.pair.source_span,
        segment=segment.index,
    )
