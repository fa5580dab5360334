"""What a sentence says was turned into what it excludes: need not into must not, all into some.

Both sides say something plain of the same thing, and the one excludes the other: what must, may,
should, need not or must not be done; of how many things it holds; whether a number is the least or
the most; only or even; never or often; denies or admits. The words of each class are listed in
seven languages.

Silent: pairs without a lexicon, classes that a word nearby may render, words beside which nothing
is rendered alike, and what is said once as yes and once as no where the other side has any word
that may say no.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._beads import Pair, pairs, pieces
from transcheck.check._bounds import loosened, shared_otherwise
from transcheck.check._contrary import HALVES, twice
from transcheck.check._operators import Both, clashes
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.lexicon import lexicon
from transcheck.model import Example, Finding, Subject

ID = "statement-turned"
KIND = "accuracy"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("Guests [[must not]] bring towels, as the pool lends them.", source_language="de",
            source="Gäste müssen keine Handtücher mitbringen, das Bad verleiht sie."),
    Example("Cyclists [[can]] walk across the bridge or pay a fine.", source_language="es",
            source="Los ciclistas deben cruzar el puente a pie o pagar una multa."),
    Example("The windmill [[must]] lose its sails this winter.", source_language="it",
            source="Il mulino potrebbe perdere le pale quest'inverno."),
    Example("[[A good ]]forty boats took part.", source_language="de",
            source="Knapp vierzig Boote nahmen teil."),
    Example("[[At most ]]thirty farms have closed.", source_language="nl",
            source="Minstens dertig boerderijen zijn gesloten."),
    Example("[[All]] farmers voted for the dam.", source_language="pt",
            source="Vários agricultores votaram a favor da barragem."),
    Example("[[Even]] members may vote in April.", source_language="de",
            source="Nur Mitglieder dürfen im April abstimmen."),
    Example("The baker [[admits]] selling old bread.", source_language="fr",
            source="Le boulanger nie avoir vendu du vieux pain."),
    Example("The orchestra has [[often]] played in the square.", source_language="es",
            source="La orquesta jamás ha tocado en la plaza."),
    Example("La moitié du village a voté, mais [[trois quarts]] des votants étaient contre.",
            language="fr", source_language="en",
            source="Half the village voted, but a third of the voters were against it."),
    Example("Les visiteurs [[doivent]] apporter leur chien.", language="fr", source_language="en",
            source="Visitors may bring their dogs."),
)  # fmt: skip
GOOD = (
    Example("Guests need not bring towels, as the pool lends them.", source_language="de",
            source="Gäste müssen keine Handtücher mitbringen, das Bad verleiht sie."),
    Example("Cyclists should walk across the bridge or pay a fine.", source_language="es",
            source="Los ciclistas deben cruzar el puente a pie o pagar una multa."),
    Example("The windmill is in danger of losing its sails this winter.", source_language="it",
            source="Il mulino potrebbe perdere le pale quest'inverno."),
    Example("Just under forty boats took part.", source_language="de",
            source="Knapp vierzig Boote nahmen teil."),
    Example("No fewer than thirty farms have closed.", source_language="nl",
            source="Minstens dertig boerderijen zijn gesloten."),
    Example("Many farmers voted for the dam.", source_language="pt",
            source="Vários agricultores votaram a favor da barragem."),
    Example("No one but members may vote in April.", source_language="de",
            source="Nur Mitglieder dürfen im April abstimmen."),
    Example("The baker does not admit selling old bread.", source_language="fr",
            source="Le boulanger nie avoir vendu du vieux pain."),
    Example("All the passengers stayed on board.", source_language="fr",
            source="Aucun des passagers n'a quitté le bord."),
    Example("The judges were often absent.", source_language="pt",
            source="Os juízes quase nunca estavam presentes."),
    Example("A quarter of the boats sank, 25 of 100.", source_language="fr",
            source="Un quart des bateaux ont coulé, soit 25 sur 100."),
)  # fmt: skip
GROUPS = {
    "modals": "What must, may or need not be done is not the same.",
    "quantities": "The two hold of different numbers of things.",
    "focus": "Only takes out all others; even and also take them in.",
    "frequency": "The two exclude each other.",
    "acts": "The two exclude each other.",
    "turns": "The two exclude each other.",
    "measure": "The two tell different measures.",
    "people": "The two exclude each other.",
    "rank": "One of many is not the first or the only one.",
}
BOUND = "The two say different things of the number."
LIKELY = 0.75


def check(subject: Subject) -> Iterator[Finding]:
    source, target = subject.source_language or "", subject.target_language or ""
    known = table("operators/bounds")["fractions"]
    if not {source, target} <= known.keys() or lexicon(source, target) is None:
        return
    for pair in pairs(subject):
        for both, why in _turned(pair, (source, target)):
            yield _finding(pair, both, why)


def _turned(pair: Pair, codes: tuple[str, str]) -> Iterator[tuple[Both, str]]:
    here, there = pair.source_prose, pair.target_prose
    for group, why in GROUPS.items():
        for both in clashes(group, here, there, codes):
            if group not in HALVES or not twice((both[0].place, both[1].place), pair, codes):
                yield both, why
    for both in loosened(here, there, codes):
        yield both, BOUND
    for both in shared_otherwise(here, there, codes):
        yield both, "The two are different parts of the whole."


def _finding(pair: Pair, both: Both, why: str) -> Finding:
    said, turned = (o.place for o in both)
    segment, span = next(pieces(pair.target, *turned.span()))
    return found(
        __name__,
        span,
        f"The source says “{said[0].strip()}” here, which is something else.",
        why,
        confidence=round(LIKELY * pair.confidence, 4),
        source_term=said[0].strip(),
        source_span=pair.source_span,
        segment=segment.index,
    )
