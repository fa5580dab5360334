"""Money as another language writes it: 25 $, 10 M€, 850 k€, € 30, 20 euros the kilo.

English sets the sign before the figure without a space and spells the million. One finding for
each place, up to six.

Silent: amounts that are written out (25 euros), EUR 12 500 of the European Union, cents (80¢),
prices in code, R$ 250.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._passage import Passage, passages, tongue
from transcheck.check._report import found, licensed, once
from transcheck.check._table import table
from transcheck.model import Edit, Example, Finding, Subject

ID = "currency-format"
KIND = "convention"
CATEGORY = "locale-conventions/currency-format"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The boat cost [[1.200 €]], the oars [[8,50 €]] and the shed [[12 300 €]].",
    "A ticket costs [[25 $]], or [[30€]] at the door.",
    "The works cost [[10 M€]], of which [[850 k€]] is paid.",
    "Sales reached [[7.2 G$]] last year.",
    "It sold for [[€ 17.95]] in the shops.",
    "A subsidy of [[3 Mio. €]] was cut.",
    "The price is [[30 €]] per night.",
    "A ticket costs [[8,- euros]], and the works cost [[3 thousand €]].",
    Example("Sie sammelte 6,2 Millionen [[A$]] ein.", language="de"),
    Example("La tarifa es de [[50p]] por viaje y costó [[£3m]].", language="es"),
    Example("Eine Gebühr von [[50p]] bringt Geld ein.", language="de"),
    Example("Ils ont réuni [[€380,000]], puis [[$60 millions]].", language="fr"),
)
GOOD = (
    Example("Un billet coûte 25 $, ou 30 € sur place.", language="fr"),
    Example("Cuesta US$25 en Quito.", language="es"),
    Example("Cuesta $25 en México y €30 en España.", language="es"),
    "A ticket costs $25, or €30 at the door.",
    "It cost 25 euros and 80¢.",
    "The Union spent EUR 12 500 on it.",
    "He paid R$ 250 in Recife and US$300 in Quito.",
    "Pay from £5 to £10, $15 or €20 m.",
    "The keys 4 and $ share a place.",
)
KEEP = 3
SIGN = "[€$£]"
AMOUNT = r"\d{1,3}(?:[.,\u00a0 ]\d{3})*(?:[.,]\d{1,2})?"
THOUSANDFOLD = re.compile(r"\d\.\d{3}(?!\d)")
LEADING = re.compile(
    rf"(?<![\w€$£])([€$£]) ?({AMOUNT})(?: (millions?|milliards?|Millionen|Milliarden|Mio\."
    rf"|Mrd\.))?(?![\d.,]*\d)"
)
BEHIND = ("fr", "de")
DOLLAR = re.compile(r"(?<![\w$])(AU?|NZ|CA?|HK)\$(?!\w*[a-z])")
NAMES = {
    "fr": {
        "A": "dollars australiens",
        "N": "dollars néo-zélandais",
        "C": "dollars canadiens",
        "H": "dollars de Hong Kong",
    },
    "es": {
        "A": "dólares australianos",
        "N": "dólares neozelandeses",
        "C": "dólares canadienses",
        "H": "dólares de Hong Kong",
    },
    "de": {
        "A": "australische Dollar",
        "N": "neuseeländische Dollar",
        "C": "kanadische Dollar",
        "H": "Hongkong-Dollar",
    },
}
# Pence and pounds with their English signs: 50p, £3m, £9.50.
PENCE = re.compile(
    rf"(?<![\w€$£.,])(?:\d{{1,2}}p(?![\w./-])|[£€$]{AMOUNT} ?(?:m|bn|k|mn)(?!\w)"
    r"|£ ?\d+\.\d\d(?![\d.,]))"
)
SIGNS = ("fr", "es", "de", "it", "pt", "nl")
SPACED = re.compile(rf"(?<![\w€$£])([€£]|(?<!R)\$)([ \u00a0\u202f])({AMOUNT})(?!\s?{SIGN})")


def check(subject: Subject) -> Iterator[Finding]:
    language = tongue(subject)
    if language in SIGNS:
        yield from once(licensed(subject, [f for p in passages(subject) for f in pence(p)]), KEEP)
    if language in NAMES:
        yield from once(
            licensed(subject, [f for p in passages(subject) for f in dollars(p, language)]), KEEP
        )
    shapes = amounts if language == "en" else before if language in BEHIND else None
    if shapes is None:
        return
    yield from once(
        licensed(
            subject,
            [
                found(
                    __name__,
                    p.at(*place),
                    f"Money is written as in another language: {right}.",
                    "English sets the sign before the figure, the other languages mostly after it.",
                    confidence=0.85,
                    severity="major" if THOUSANDFOLD.search(p.text, *place) else SEVERITY,
                    suggestions=(right,),
                    edits=(Edit(p.at(*place), right),),
                    points_to=who,
                )
                for p in passages(subject)
                for place, right, who in shapes(p.text)
            ],
        ),
        KEEP,
    )


def dollars(passage: Passage, language: str) -> Iterator[Finding]:
    """A$ and the like, which only English writes, in another language."""
    for m in DOLLAR.finditer(passage.text):
        yield found(
            __name__,
            passage.at(*m.span()),
            f"{m.group()} is how English writes it: {NAMES[language][m[1][0]]}.",
            "Readers of this language know the currency by its name.",
            confidence=0.7,
            points_to=("en",),
        )


def pence(passage: Passage) -> Iterator[Finding]:
    """Small coins, and millions by a letter, as only English writes them."""
    for m in PENCE.finditer(passage.text):
        yield found(
            __name__,
            passage.at(*m.span()),
            f"{m.group()} is how English writes it.",
            "Other languages write the coin and the million in full, the sign after the figure.",
            confidence=0.7,
            points_to=("en",),
            tier="context",
        )


@cache
def after() -> re.Pattern[str]:
    """A figure with the sign behind it."""
    scales = sorted(table("amounts")["scale"], key=len, reverse=True)
    scale = "|".join(re.escape(s) for s in scales)
    return re.compile(
        rf"(?<![\w€$£.,])({AMOUNT})[ \u00a0\u202f]?({scale})?\s?(?:US|CA?)?({SIGN})"
        r"(?![\w€$£]|\s?\d)"
    )


def amounts(text: str) -> Iterator[tuple[tuple[int, int], str, tuple[str, ...]]]:
    """Place, right form and languages of each amount."""
    for m in after().finditer(text):
        yield m.span(), rewritten(english(m[1]), m[2], m[3]), source(m[2], m[3])
    for m in SPACED.finditer(text):
        yield m.span(), m[1] + english(m[3]), ("nl", "it", "de")
    yield from worded(text)


LONE = re.compile(r"(?<![\w€$£.,])(\d{1,4}),[-–—]{1,2} ?(€|euros?|francs)?(?!\w)")
WORDED = re.compile(rf"(?<![\w€$£])(\d{{1,3}}(?:[.,]\d+)?) (thousand) ?({SIGN})(?!\w|\s?\d)")


def worded(text: str) -> Iterator[tuple[tuple[int, int], str, tuple[str, ...]]]:
    """`12,- euros` → `12 euros`, `3 thousand €` → `€3 thousand`."""
    for m in LONE.finditer(text):
        if m[2] or re.search(SIGN, text):
            yield m.span(), f"€{m[1]}" if m[2] in (None, "€") else f"{m[1]} {m[2]}", ("de", "nl")
    for m in WORDED.finditer(text):
        yield m.span(), f"{m[3]}{m[1]} {m[2]}", ("it", "es", "pt", "fr", "de")


def english(figure: str) -> str:
    """`1.200` and `1 200` → `1,200`, `8,50` → `8.50`."""
    whole, decimals = figure, ""
    if m := re.search(r"[.,](\d{1,2})$", figure):
        whole, decimals = figure[: m.start()], f".{m[1]}"
    return re.sub(r"[.,\u00a0 ]", ",", whole) + decimals


def rewritten(figure: str, scale: str | None, sign: str) -> str:
    """`10 M€` → `€10 million`, `850 k€` → `€850,000`."""
    if scale is None:
        return sign + figure
    word = table("amounts")["scale"][scale]["say"]
    if word == "000":
        return f"{sign}{figure},000" if "." not in figure else f"{sign}{figure} thousand"
    return f"{sign}{figure} {word}"


def source(scale: str | None, sign: str) -> tuple[str, ...]:
    if scale is not None:
        return tuple(table("amounts")["scale"][scale]["who"])
    return ("fr",) if sign == "$" else ("fr", "es", "de", "it", "pt")


def before(text: str) -> Iterator[tuple[tuple[int, int], str, tuple[str, ...]]]:
    """Amounts with the sign in front, for languages that set it behind."""
    for m in LEADING.finditer(text):
        yield m.span(), f"{m[2]}{' ' + m[3] if m[3] else ''} {m[1]}", ("en",)
