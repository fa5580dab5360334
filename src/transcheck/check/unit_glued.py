"""No space between figure and unit: 212mm, 30km, 5kg in French, Spanish, German and Italian.

English sets many units close; the other languages keep the space.

Silent: names and codes (4x4, 5G), calibres and lenses (9mm, a 50mm lens), texts that are not
plainly translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._passage import passages, tongue
from transcheck.check._report import found, licensed, once
from transcheck.model import Edit, Example, Finding, Subject

ID = "unit-glued"
KIND = "convention"
CATEGORY = "locale-conventions/measurement-format"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    Example("Il est tombé [[212mm]] de pluie, et la route est fermée sur 30km.", language="fr"),
    Example("El horno debe estar a [[180C]] media hora.", language="es"),
    Example("Cayeron [[40mm]] de lluvia en una hora.", language="es"),
    Example("Der Sturm kam mit [[110km/h]] über die Küste.", language="de"),
)
GOOD = (
    Example("Il est tombé 212 mm de pluie sur 30 km.", language="fr"),
    Example("Une arme de calibre 9mm et un objectif de 50mm, le 100m, la 5G.", language="fr"),
    Example("Er fuhr 30 km mit dem 4x4.", language="de"),
    "Some 212mm of rain fell over 30km.",
)
LANGUAGES = ("fr", "es", "de", "it")
GLUED = re.compile(
    r"(?<![\w.,/-])\d+(?:[.,\u00a0\u202f ]\d+)*"
    r"(km/h|km²|km|cm|mm|kg|ha|m²|m³|[kMG]Wh?|°C|(?<=\d\d)C)(?![\w/²³-])"
)
DEVICE = re.compile(
    r"\b(?:calibre|kaliber|pistol\w*|arm[ea]|waffe|obje[ck]ti[fv]\w*|lente|objetivo|caméra|film|canon"
    r"|kamera|balles?|balas?)\b",
    re.IGNORECASE,
)
WIDTH = 30


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) not in LANGUAGES:
        return
    every = [
        found(
            __name__,
            p.at(*m.span()),
            "A space is missing between the figure and its unit.",
            "English sets units close; this language keeps the space.",
            confidence=0.7,
            edits=(Edit(p.at(m.start(1), m.start(1)), "\u00a0°" if m[1] == "C" else "\u00a0"),),
            points_to=("en",),
            tier="context",
        )
        for p in passages(subject)
        for m in GLUED.finditer(p.text)
        if not DEVICE.search(p.text, max(0, m.start() - WIDTH), m.end() + WIDTH)
    ]
    yield from once(licensed(subject, every))
