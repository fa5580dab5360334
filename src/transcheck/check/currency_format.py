"""Money as another language writes it: 25 $, 10 M€, 850 k€, € 30, 20 euros the kilo.

English sets the sign before the figure without a space and spells the million. One finding for
each place, up to six.

Silent: amounts that are written out (25 euros), EUR 12 500 of the European Union, cents (80¢),
prices in code, R$ 250.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._passage import passages, tongue
from transcheck.check._report import found, once
from transcheck.model import Edit, Finding, Subject

ID = "currency-format"
KIND = "convention"
CATEGORY = "locale-conventions/currency-format"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "A ticket costs [[25 $]], or [[30€]] at the door.",
    "The works cost [[10 M€]], of which [[850 k€]] is paid.",
    "Sales reached [[7.2 G$]] last year.",
    "It sold for [[€ 17.95]] in the shops.",
    "A subsidy of [[3 Mio. €]] was cut.",
    "The price is [[30 €]] per night.",
)
GOOD = (
    "A ticket costs $25, or €30 at the door.",
    "It cost 25 euros and 80¢.",
    "The Union spent EUR 12 500 on it.",
    "He paid R$ 250 in Recife and US$300 in Quito.",
    "Pay from £5 to £10, $15 or €20 m.",
    "The keys 4 and $ share a place.",
)
KEEP = 6
SIGN = "[€$£]"
SCALES = {
    "M": "million",
    "Mio.": "million",
    "mln": "million",
    "k": "000",
    "K": "000",
    "G": "billion",
    "Md": "billion",
    "Mds": "billion",
    "mld": "billion",
    "Mrd.": "billion",
    "million": "million",
    "millions": "million",
    "billion": "billion",
    "bn": "billion",
}
SCALE = r"(?:Mio\.|Mrd\.|mln|mld|Mds?|millions?|billion|bn|[MkKG])"
AMOUNT = r"\d{1,3}(?:[.,\u00a0 ]\d{3})*(?:[.,]\d{1,2})?"
AFTER = re.compile(
    rf"(?<![\w€$£.,]){AMOUNT}([ \u00a0\u202f]?)({SCALE})?\s?(?:US|CA?)?({SIGN})(?![\w€$£]|\s?\d)"
)
BEFORE = re.compile(rf"(?<![\w€$£])([€£]|(?<!R)\$)([ \u00a0\u202f])({AMOUNT})(?!\s?{SIGN})")


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) != "en":
        return
    results = []
    for p in passages(subject):
        for m in AFTER.finditer(p.text):
            results.append((p, m.span(), rewritten(m), source(m)))
        for m in BEFORE.finditer(p.text):
            results.append((p, m.span(), m[1] + m[3], ("nl", "it", "de")))
    yield from once(
        [
            found(
                __name__,
                p.at(*place),
                f"Money is written as in another language: {right}.",
                "English sets the sign before the figure, without a space.",
                confidence=0.85,
                suggestions=(right,),
                edits=(Edit(p.at(*place), right),),
                points_to=who,
            )
            for p, place, right, who in results
        ],
        KEEP,
    )


def rewritten(m: re.Match[str]) -> str:
    """`10 M€` → `€10 million`, `850 k€` → `€850,000`."""
    figure = re.match(AMOUNT, m.group())
    amount = figure.group() if figure else m.group()
    word = SCALES.get(m[2] or "", "")
    if word == "000":
        return f"{m[3]}{amount},000" if "." not in amount else f"{m[3]}{amount} thousand"
    return f"{m[3]}{amount}{' ' + word if word else ''}"


def source(m: re.Match[str]) -> tuple[str, ...]:
    if m[2] in ("k", "G", "Md", "Mds"):
        return ("fr",)
    if m[2] in ("Mio.", "Mrd."):
        return ("de",)
    if m[2] in ("mln", "mld"):
        return ("it", "nl")
    return ("fr",) if m[3] == "$" else ("fr", "es", "de", "it", "pt")
