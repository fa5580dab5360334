"""Decimal comma and dotted or spaced thousands of another language.

312,6 million, 12.400 seats and 14 500 spectators are the figures of French, Spanish, German,
Italian, Portuguese and Dutch. In English the comma marks thousands and the point decimals, so
12.400 reads as twelve and a bit. The same the other way round for targets that write the comma.

Silent: enumerations (2,3 and 4), versions, addresses, times, section numbers, telephone numbers,
results with three decimals, spaces as the European Union sets them, Spanish that has no figure of
its own kind (Latin America writes the point).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from transcheck.check._passage import Passage, just_before, passages, tongue
from transcheck.check._report import apart, found, licensed, once
from transcheck.check._table import table
from transcheck.check.large_number import tells
from transcheck.languages import table as language_table
from transcheck.model import Edit, Example, Finding, Severity, Subject

ID = "number-format"
KIND = "convention"
CATEGORY = "locale-conventions/number-format"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The bill was [[1.250,50]] euros in all.",
    Example("Le total est de [[1,250.50]] dollars.", language="fr"),
    "Revenue reached [[312,6]] million euros, up [[4,5]]%.",
    "The fire burned [[1.850]] hectares and some [[12.400]] trees.",
    "In the valley it was -[[12,5]]° at dawn.",
    "The refuge lies at [[2.415]] m and opens in June.",
    "The match drew [[14 500]] spectators and the hall covers [[1 100]] m².",
    "The average was [[4,3]], after [[5,75]] in spring.",
    "The rate went from 7 to [[11,5]], against [[62,50]] before.",
    "The debt is [[1.250.000]] euros.",
    "It was [[38,5]] °C in the shade, and the rate rose from [[2,7]] to [[3,1]].",
    "The scheme made R$[[4,6]] million and a ticket is €[[17,95]].",
    Example("Hay 30 000 miembros, unos [[23,500]] soldados en activo.", language="es"),
    Example("Der Umsatz stieg um [[3.8]] Prozent.", language="de"),
    Example("Der Umbau hat die Stadt [[2.7]] Millionen gekostet.", language="de"),
    Example("El paro cayó un [[0.4]] % en Sevilla.", language="es"),
    Example("Il y avait [[12,500]] personnes.", language="fr"),
)
GOOD = (
    "The bill was 1,250.50 euros in all.",
    "Revenue reached 312.6 million euros, up 4.5%.",
    "See paragraphs 2,3 and 4, and 1,200 pages of notes.",
    "Version 3.12.400 runs on 192.168.1.100 now.",
    "The plank is 1.234 m and the rod 2.105 metres.",
    "He ran it in 1.234 seconds, and the euro stood at $1.085.",
    "Call 555 123 or 020 794 600 for help.",
    "In 1995 300 people lived there; the bus left at 9.30.",
    "The Union spent EUR 12\u2009500 on it.",
    "In the EU-27 some 5 400 000 passengers travel by night.",
    "The ratio was 0.125 and the average .300.",
    "It is told in points 2,3 and 4, on pages 3,4 and of 1,2 and 3 only.",
    Example("Der Umsatz stieg um 3,8 Prozent auf 7.250 Euro.", language="de"),
    Example("El precio subió 2.3 % en México.", language="es"),
    Example("Vuelve al punto (0,0) si mide menos de 0.5 metros.", language="es"),
)
KEEP = 3
SPACE = "[ \u00a0]"
BEFORE = r"(?:(?<=[\s(][\u2212-])|(?<![\w.,:/#+\u2212-]))(?<!\d\s)(?<!\$)"
# An amount with its sign behind belongs to currency-format, which sets all of it right.
MONEY = r"(?![ \u00a0\u202f]?(?:[MkKG]|Mds?|Mio\.|Mrd\.|mln|mld|millions?|billion)?[ \u00a0]?[€$£])"
SPACED = re.compile(rf"{BEFORE}\d{{1,3}}(?:{SPACE}\d{{3}})+(?![\w.,:/-]*\d)(?!{SPACE}\d){MONEY}")
UNION = re.compile(r"\bEUR \d|\bMember States?\b|\bEU-2\d\b")
STATISTICS = re.compile(r"\bp ?[<=>]|\b(?:IC|CI|OR|KI) ?[=(]|\b95 ?% ?(?:IC|CI|KI)")
OWN_SPANISH = re.compile(
    r"(?<![\d.,])\d{1,3}(?:[.\u00a0\u202f ]\d{3})+(?![\d.,])|(?<!\()\d,\d{1,2}(?![\d)])"
)
SPAIN = re.compile(
    r"€|\beuros?\b|\b[Ee]spañol|\bEspaña|\bMadrid|\bBarcelona|\bSevilla|\bValencia|\bBilbao|\bZaragoza"
    r"|\bMálaga|\bGalicia|\bGranada|\bCórdoba|\bAndaluc|\bCatalu|\bAsturias|\bNavarra|\bAragón|\bMurcia"
    r"|\b(?:[Oo]s|[Vv]osotr[oa]s|ordenador(?:es)?|autonómic[oa]s?|ayuntamiento|móvil(?:es)?|fichaje"
    r"|prima de riesgo|eléctricas|bolsa española|Ibex|gasóleo|aparcamiento|piso|coches?)\b"
)
AMERICA = re.compile(
    r"\bM[eé][xj]ic|\bArgentin|\bChile|\bPer[uú]|\bColombia|\bEcuador|\bBolivia|\bVenez|\bGuatemal"
    r"|\bHondur|\bNicarag|\bSalvador|\bPanam|\bCuba|\bDominican|\bPuerto Rico|\bCosta Rica|\bUrugua"
    r"|\bParagua|\bpesos?\b|\bsoles\b|Estados Unidos|\bEE\. ?UU"
)
ABOUT = re.compile(
    r"\b(?:some|about|around|nearly|almost|than|over|unos|unas|casi|más de|environ|près de|plus de"
    r"|rund|etwa|als|cerca de|mais de|quasi|oltre|più di|ongeveer|bijna|dan) $"
)
THOUSAND_MILLION = re.compile(r"(?<=\.000) million\b")  # large-number says more of it
# A figure without a unit that opens no list (points 2,3 and 4).
PLAIN = re.compile(r"\d{1,3},\d{1,2}(?!\w|[.,)]\d| ?[%°€)]| (?:and|or|to) \d+\b(?!,\d)| \d)")
AREA = re.compile(r"[ \u00a0](?:m[²2]|m|km|kg|ha|t|kWh|MW|hectares?|euros?|francs?)(?!\w)")
NAMED = re.compile(r"(?:\b[Vv]ersi[oó]ns?|\b[A-Z]\w*|[*`«])[\s\u00a0]?$")  # no amount: a version
HEIGHT_UNIT = re.compile(r"\s?(?:m|met(?:re|er)s?)\b(?!/|²|³)")
HEIGHT = re.compile(
    r"\b(?:lies?|lying|altitude|elevation|sea level|summit|peak|pass|hut|mountain|climb(?:s|ed)?"
    r"|rises?|rose|hill|village|lake|refuge|plateau|col|height of|depth of|long|deep|above)\b"
)
TELEPHONE = re.compile(
    r"(?:\b(?:tel|phone|call|fax|dial|ring|number|no|on|at|room|flight|bus|line|article|art|law"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|[+(№])\W*$",
    re.IGNORECASE,
)


def check(subject: Subject) -> Iterator[Finding]:
    language = tongue(subject)
    if language not in table("formats"):
        return
    every = passages(subject)
    if (
        language == "es"
        and not any(OWN_SPANISH.search(p.text) for p in every)
        and not iberian(every)
    ):
        return
    if language != "en" and any(STATISTICS.search(p.text) for p in every):
        return
    union = any(UNION.search(p.text) for p in every)
    every_figure = ((p, f) for p in every for f in figures(p, language, union))
    found_here = [f for p, f in every_figure if language != "en" or not tells(p, f.span)]
    if language == "en":
        found_here += bare(every, found_here)
    yield from once(licensed(subject, apart(found_here)), KEEP)


def iberian(every: Sequence[Passage]) -> bool:
    """Is it told for readers in Spain, by its places, its money and its words?"""
    return any(SPAIN.search(p.text) for p in every) and not any(
        AMERICA.search(p.text) for p in every
    )


def bare(every: Sequence[Passage], others: Sequence[Finding]) -> Iterator[Finding]:
    """Decimals that the words before them tell as amounts: sure where others stand in the text."""
    for p in every:
        for lead in led().finditer(p.text):
            m = PLAIN.match(p.text, lead.end())
            if m and not tells(p, p.at(*m.span())):
                one = figure(p, m, swapped(m.group(), "en"), False, "all")
                yield one if others else replace(one, tier="context")


@cache
def led() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(table('formats')['en']['before'].split())}),? (?=\d{{1,3}},\d)"
    )


@cache
def separators(language: str) -> tuple[str, str]:
    """The foreign decimal sign and the foreign mark of thousands."""
    return (",", ".") if language_table(language).decimal == "." else (".", ",")


@cache
def decimals(language: str) -> re.Pattern[str]:
    sign = re.escape(separators(language)[0])
    after = table("formats")[language]["after"]
    figure = rf"\d{{1,4}}{sign}\d{{1,2}}"
    return re.compile(
        rf"(?<=[€$£]){figure}(?![\w{sign}]*\d)|{BEFORE}(?:0{sign}\d+|{figure}(?=[\s\u00a0-]?(?:{after}))"
        rf"|(?:(?<=from ){figure}(?= to \d+{sign}\d)|(?<=\d{sign}\d to ){figure}"
        rf"|(?<=\d{sign}\d\d to ){figure}))(?![\w{sign}]*\d)"
        rf"{MONEY if language == 'en' else ''}"
    )


@cache
def thousands(language: str) -> re.Pattern[str]:
    mark = re.escape(separators(language)[1])
    money = MONEY if language == "en" else ""
    return re.compile(rf"{BEFORE}\d{{1,3}}(?:{mark}\d{{3}})+(?![\w.,:/]*\d){money}")


@cache
def mixed(language: str) -> re.Pattern[str]:
    """Thousands and decimals in one figure leave no doubt."""
    sign, mark = map(re.escape, separators(language))
    return re.compile(rf"{BEFORE}\d{{1,3}}(?:{mark}\d{{3}})+{sign}\d{{1,2}}(?![\w.,:/]*\d)")


def swapped(figure: str, language: str) -> str:
    """The figure with the signs of the language."""
    decimal, mark = separators(language)
    own = language_table(language)
    return figure.translate(str.maketrans(decimal + mark, own.decimal + own.thousands[0]))


def figures(passage: Passage, language: str, union: bool) -> Iterator[Finding]:
    """Decimals, thousands and, where it is no text of the European Union, spaced thousands."""
    text, mark = passage.text, separators(language)[1]
    scale = re.compile(rf"\s?(?:{table('formats')[language]['scale']})\b")
    for m in decimals(language).finditer(text):
        if language != "en" and (named(text, m, language) or m.group() == text.strip()):
            continue
        right = swapped(m.group(), language)
        yield figure(passage, m, right, bool(scale.match(text, m.end())), "all")
    for m in mixed(language).finditer(text):
        yield figure(passage, m, swapped(m.group(), language), True, "all")
    for m in thousands(language).finditer(text):
        if thousandfold(text, m, language):
            right = swapped(m.group(), language)
            yield figure(passage, m, right, True, "dot" if mark == "." else "all")
    if language == "en" and not union:
        for m in SPACED.finditer(text):
            unit = AREA.match(text, m.end()) or counted(text, m.end(), "en")
            if unit and not TELEPHONE.search(just_before(text, m.start())):
                yield figure(passage, m, re.sub(SPACE, ",", m.group()), False, "space")


def named(text: str, m: re.Match[str], language: str) -> bool:
    """Is it the version of a thing? German nouns are large, and an amount has its unit."""
    told = NAMED.search(just_before(text, m.start()))
    unit = re.compile(rf"[\s\u00a0]?(?:%|Prozent|Grad|Euro|{table('formats')[language]['scale']})")
    return bool(told) and not (language == "de" and unit.match(text, m.end()))


def thousandfold(text: str, m: re.Match[str], language: str) -> bool:
    """Is this a figure of thousands rather than one with three decimals?"""
    groups = len(re.findall(r"[.,]", m.group()))
    if groups > 1:
        return True
    if m.group().startswith("0") or THOUSAND_MILLION.match(text, m.end()):
        return False
    if groups == 1 and HEIGHT_UNIT.match(text, m.end()) and high(text, m):
        return True
    exact, scale = (table("formats")[language][k] for k in ("exact", "scale"))
    exact = f"{exact}|{scale}"
    if re.match(rf"[\s\u00a0-]?(?:{exact})(?!\w)", text[m.end() :]) and not m.group().endswith(
        "00"
    ):
        return False
    return counted(text, m.end(), language) or bool(
        ABOUT.search(just_before(text, m.start())) and m.group()[1].isdigit()
    )


def high(text: str, m: re.Match[str]) -> bool:
    """Is it the height of a mountain or the length of a road?"""
    return bool(HEIGHT.search(text, max(0, m.start() - 60), m.end() + 25))


def counted(text: str, end: int, language: str) -> bool:
    """Does a thing that is counted or a large-number word follow?"""
    data = table("formats")[language]
    pattern = rf"[\s\u00a0](?:{data['count']}|(?:{data['scale']})\b|euros?\b|dollars?\b|€|\$)"
    return bool(re.compile(pattern).match(text, end))


POINTS = {
    "all": ("fr", "es", "de", "it", "pt", "nl"),
    "dot": ("es", "de", "it", "pt", "nl"),
    "space": ("fr",),
}


def figure(passage: Passage, m: re.Match[str], right: str, major: bool, who: str) -> Finding:
    severity: Severity = "major" if major else "minor"
    english = language_table(None).decimal in right or "," in right
    return found(
        __name__,
        passage.at(*m.span()),
        f"{m.group()} is written as in another language: {right}.",
        "Comma, point and space change places between languages; the figure may be misread.",
        confidence=0.9,
        severity=severity,
        suggestions=(right,),
        edits=(Edit(passage.at(*m.span()), right),),
        points_to=POINTS[who] if english else ("en",),
    )
