"""English measures that a reader elsewhere cannot use: 6'2", 375 °F, 23 millas, 5 Fuß 11.

Heights in feet and inches, degrees Fahrenheit, miles, inches and acres are to be given in the
metric system, or at least beside it.

Silent: sentences that name a metric measure too, sea miles and screens in inches, records and races
that are named after their length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._frames import prose
from transcheck.check._passage import Passage, tongue
from transcheck.check._report import found, once
from transcheck.model import Example, Finding, Subject

ID = "english-measure"
KIND = "convention"
CATEGORY = "locale-conventions/measurement-format"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    Example("Le gardien mesure [[5'11\"]] et court vite.", language="fr"),
    Example("Die Suppe soll bei [[180 °F]] ziehen.", language="de"),
    Example("El pueblo queda a [[12 millas]] de la costa.", language="es"),
    Example("Hacía [[40 grados Fahrenheit]] al alba.", language="es"),
    Example("Le vent soufflait à [[60 mph]] hier.", language="fr"),
    Example("La torre mide [[150 pies]] y es roja.", language="es"),
    Example("Es fielen [[3 Zoll]] Regen, die Mauer ist [[150 Fuß]] hoch.", language="de"),
    Example("Le bébé pèse [[140 livres]] et dort.", language="fr"),
    Example("Im Keller standen [[sechs Fuß]] Wasser.", language="de"),
    Example("Cayeron [[74 pulgadas]] de nieve.", language="es"),
    Example("Anduvieron [[media milla]] hasta el faro.", language="es"),
    Example("Der Wagen wiegt [[4.000 Pfund]] und ist rot.", language="de"),
)
GOOD = (
    Example("Le gardien mesure 1,80 m, soit 5'11\" pour un Anglais.", language="fr"),
    Example("El faro está a 12 millas náuticas, a 22 kilómetros del cabo.", language="es"),
    Example("Une télé de 50 pouces, un mur à deux pieds du bord.", language="fr"),
    Example("Il a lu 140 livres, planté 12 pieds de vigne et vu 3 pouces levés.", language="fr"),
    Example("Pesa sus palabras y paga 140 libras esterlinas de multa.", language="es"),
    Example("Vive a mil millas de todo, en la Milla de Oro.", language="es"),
    Example("Er fuhr die 500 Meilen von Indianapolis mit.", language="de"),
    "He is 6'2\" tall and it was 90 °F in the shade.",
)
KEEP = 4
LANGUAGES = ("fr", "es", "de", "it", "pt", "nl")
METRIC = re.compile(
    r"\d(?:[\d.,\s\u00a0]*\d)?[\s\u00a0]?(?:km|m|cm|mm|kg|ha|l|°[\s\u00a0]?C|°C)\b"
    r"|kil[oó]m|Kilom|\bm[eè]tres?\b|\bmetros?\b|Meter|centim|Zentim|hect|Hektar|\bkilos?\b|litros?|litres"
    r"|Liter|Celsius|Kilogramm|kilogram|\bmet(?:er|ri|ro)\b|centígrad",
)
FIGURE = r"(?<![\w.,:/-])\d{1,3}(?:[.,\s\u00a0]\d{3})*(?:[.,]\d{1,2})?[\s\u00a0]"
COUNTED = {
    "fr": r"(?:une?|deux|trois|quatre|cinq|six|huit|dix|vingt|quelques) miles?\b",
    "es": r"(?:una|media|dos|tres|cuatro|cinco|seis|ocho|diez|veinte) millas?\b",
    "de": r"(?:eine[r]?|halbe[n]?|zwei|drei|vier|fünf|sechs|acht|zehn|zwanzig)"
    r" (?:Meilen?|(?:Fuß|Zoll)(?= (?:hoch|tief|lang|breit|dick|Wasser|Schnee|Regen)))\b",
    "it": r"(?:un|mezzo|due|tre|quattro|cinque|sei|otto|dieci|venti) migli[oa]\b",
    "pt": r"(?:uma|meia|duas|três|quatro|cinco|seis|oito|dez|vinte) milhas?\b",
    "nl": r"(?:een|halve|twee|drie|vier|vijf|zes|acht|tien|twintig) mijl\b",
}
SEA = r"(?! (?:de oro|n[aá]ut|mar[ií]|a[eé]re|op zee|voraus|d['’]or))"
HEIGHT = (
    r"(?<![\w.,:/-])[4-7]['′’][\s\u00a0]?(?:1[01]|\d)(?:[\"″”]|['′’]{2})(?!\w)"
    r"|(?<![\w.,:/-])[4-7][\s\u00a0](?:pieds?|pies|Fuß|piedi|pés|voet)[\s\u00a0,]"
    r"(?:(?:et|y|und|e|en) )?(?:1[01]|\d)"
    r"(?:[\s\u00a0](?:pouces?|pulgadas?|Zoll|pollici|polegadas?|inch))?"
)
HEAT = (
    r"(?<![\w.,:/-])-?\d{1,3}(?:[.,]\d)?[\s\u00a0]?(?:°[\s\u00a0]?F(?:ahrenheit)?|º[\s\u00a0]?F"
    r"|(?:degrés|grados|Grad|gradi|graus|graden)[\s\u00a0](?:Fahrenheit|F))(?!\w)"
)
# Units by their sign; feet, inches and pounds beside a word that tells what they measure.
SIGNED = (
    r"(?<![\w.,:/-])\d[\d.,]*[\s\u00a0]?(?:mph|mpg|lbs?|oz|sq\.? ?(?:ft|miles?)|ft|yds?)\b(?!\.\w)"
)
FEET = {
    "fr": (r"pieds", r"\b(?:mesur|haut|profond|altitude|larg|long)\w*"),
    "es": (r"pies", r"\b(?:mid|alt|larg|anch|profund|longitud)\w*"),
    "de": (r"Fuß", r"\b(?:hoch|Höhe|tief|Tiefe|lang|Länge|breit|Breite|hohe[rnms]?)\b"),
    "it": (r"piedi", r"\b(?:alt[aoie]|altezza|lung|profond|larg)\w*"),
    "pt": (r"pés", r"\b(?:mede|alt[ao]|altura|profund|larg|compriment)\w*"),
    "nl": (r"voet", r"\b(?:hoog|hoge|hoogte|diep|lang|lengte|breed)\b"),
}
INCHES = {
    "fr": (r"pouces", r"\b(?:pluie|neige|précipitations|pleu|épais|tomb|profond|eau)\w*"),
    "es": (r"pulgadas", r"\b(?:lluvia|nieve|precipitac|llov|cay|grosor|agua|profund)\w*"),
    "de": (r"Zoll", r"\b(?:Regen|Schnee|Niederschl|regne|fiel|dick|tief|Wasser)\w*"),
    "it": (r"pollici", r"\b(?:pioggia|neve|precipitaz|cadut|acqua|profond)\w*"),
    "pt": (r"polegadas", r"\b(?:chuva|neve|precipita|caí|água|profund)\w*"),
    "nl": (r"inch", r"\b(?:regen|sneeuw|neerslag|viel|dik|diep|water)\w*"),
}
POUNDS = {
    "fr": (r"livres(?! (?:sterling|d[eu'’]))", r"\b(?:p[eè]s(?:e|ait|er)|poids|maigri)\b"),
    "es": (r"libras(?! esterlinas)", r"\b(?:pes(?:a|aba|ó|o|an|ando)|adelgaz\w*)\b"),
    "de": (r"Pfund(?! Sterling)", r"\b(?:wiegt|wog|wogen|wiegen|Gewicht|abgenommen|zugenommen)\b"),
    "it": (r"libbre", r"\b(?:pes(?:a|ava|o|ano|are))\b"),
    "pt": (r"libras(?! esterlinas)", r"\b(?:pes(?:a|ava|o|am|ou|ar))\b"),
}
BESIDE = (FEET, INCHES, POUNDS)
NAMED = {
    "fr": r"(?:(?:miles?|milles|livres (?=de (?:viande|farine|beurre))"
    r"|acres|verges|gallons|onces)\b"
    r"(?! (?:marins?|nautiques|d['’]or|et une|euros))"
    r"|(?:pouces|pieds)(?= (?:de (?:haut|long|large|neige|profondeur|hauteur|pluie)|d['’]eau)))",
    "es": r"(?:millas|acres|yardas|galones|onzas"
    r"|pulgadas(?= de (?:nieve|lluvia|agua|largo|alto|ancho|grosor))"
    r"|pies(?= de (?:alto|largo|ancho|altura|profundidad|agua|nieve)))\b"
    r"(?! (?:náuticas|marinas|aéreas|de oro|acumula))",
    "de": r"(?:Meilen|Acres?|Yards|Gallonen|Pfund(?= (?:und|schwer|Fleisch|Mehl))|Unzen"
    r"|(?:Fuß|Zoll)(?= (?:hoch|tief|lang|breit|dick|Wasser|Schnee|Regen)))\b"
    r"(?! (?:Gold|von Indian|Seile))",
    "it": r"(?:miglia|acri|iarde|galloni)\b(?! (?:marine|nautiche))",
    "pt": r"(?:milhas|acres|jardas|galões)\b(?! (?:náuticas|marítimas|aéreas))",
    "nl": r"(?:mijl|acres|gallons)\b(?! (?:zee))",
}


@cache
def shape(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<height>{HEIGHT})|{HEAT}|{SIGNED}|{FIGURE}{NAMED[language]}|\b{COUNTED[language]}{SEA}"
    )


def check(subject: Subject) -> Iterator[Finding]:
    every = [
        measure(passage, m)
        for passage, quoted in prose(subject, LANGUAGES)
        for m in told(passage, tongue(subject))
        if (m["height"] or not quoted(m.start())) and not metric(passage, m)
    ]
    yield from once(every, KEEP)


def told(passage: Passage, language: str) -> Iterator[re.Match[str]]:
    """Every English measure: by its name, or by a word of its sentence that tells what it is."""
    every = list(shape(language).finditer(passage.text))
    yield from every
    for unit, word in (kind[language] for kind in BESIDE if language in kind):
        for m in beside(unit).finditer(passage.text):
            said = passage.text[slice(*passage.sentence(m.start()))]
            fresh = all(m.end() <= o.start() or o.end() <= m.start() for o in every)
            if fresh and re.search(word, said, re.IGNORECASE):
                yield m


@cache
def beside(unit: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<height>(?!)\b)?{FIGURE}{unit}\b")


def metric(passage: Passage, m: re.Match[str]) -> bool:
    """Does the sentence tell the metric measure too, or is the figure the name of a race?"""
    start, end = passage.sentence(m.start())
    return bool(METRIC.search(passage.text, start, end))


def measure(passage: Passage, m: re.Match[str]) -> Finding:
    return found(
        __name__,
        passage.at(*m.span()),
        f"{m.group()}: readers of this language measure in metric units.",
        "Give the metric measure, or set it beside the English one.",
        confidence=0.75,
        points_to=("en",),
        tier="context",
    )
