"""Measures that translators convert: the units of figures, and the factors between them."""

from __future__ import annotations

import re
from functools import cache

from transcheck.check._table import table

IMPERIAL = re.compile(
    r"(?<![^\W\d])(?:miles?|mph|feet|foot|ft|inch(?:es)?|pounds?|lbs?|ounces?|acres?|gallons?|yards?|°F"
    r"|Fahrenheit|US\$|C\$|dollars?|stone|pints?|pieds?|pouces?|milles?|millas?|pies|pulgadas?"
    r"|Meilen?|Fuß|Zoll|migli?a|piedi|pollici)\b|[$£]"
)
WARM = re.compile(
    r"°|(?<![^\W\d])(?:degrees?|fevers?|temperatur\w*|Grad|Fieber|degrés|fièvre|température\w*"
    r"|grados|fiebre|graus|febre|gradi|febbre|graden|koorts|Celsius|Fahrenheit)\b",
    re.IGNORECASE,
)
METRES, KILOS, LITRES = (1.609, 0.3048, 0.9144, 2.54, 25.4), (0.4536, 28.35, 6.35), (4.546, 3.785)
AREAS = (0.4047, 2.59, 2.471)
FACTORS = (*METRES, *KILOS, *LITRES, *AREAS)
CONVERSIONS = (*FACTORS, *(1 / f for f in FACTORS))
FEET = re.compile(
    r"(?<![\d.,])(\d)(?:[- ]?(?:foot|feet|ft\.?|pieds?|pies|piedi|Fuß|voet)[- ]?|['′’] ?)(\d{1,2})"
    r"(?:[- ]?(?:inch(?:es)?|in\b|pouces?|pulgadas|pollici|Zoll|inch)|[\"″”])?(?!\d|[\"″”]\d)"
)
METRED = re.compile(r"(?<![\d.,])([12]) ?(?:m|mètres?|metros?|metri)\.? ?(\d{2})(?![\d.,])")
FOOT, INCH, DEGREE = 0.3048, 0.0254, 1.0
Place = tuple[int, int]
Unit = tuple[str, float]


def converted(text: str) -> frozenset[str]:
    """The imperial measures and currencies of a sentence, as written."""
    return frozenset(m[0].casefold() for m in IMPERIAL.finditer(text))


def warm(text: str) -> bool:
    """Does it speak of a temperature?"""
    return bool(WARM.search(text))


def fahrenheit(one: float, other: float) -> bool:
    """Is the one, in degrees Fahrenheit, the other in Celsius?"""
    return abs((one - 32) * 5 / 9 - other) < DEGREE


def heights(text: str, code: str) -> list[tuple[frozenset[float], Place]]:
    """Six foot six is 1.98 m, and so is 1m98."""
    feet = FEET.finditer(text)
    metres = METRED.finditer(text) if code != "en" else ()
    return [
        *((_tall(int(m[1]) * FOOT + int(m[2]) * INCH, m), m.span()) for m in feet),
        *((_tall(int(m[1]) + int(m[2]) / 100, m), m.span()) for m in metres),
    ]


def _tall(metres: float, match: re.Match[str]) -> frozenset[float]:
    """In metres and centimetres, in feet and inches, and each figure as it is written."""
    return frozenset(
        (metres, 100 * metres, metres / FOOT, metres / INCH, float(match[1]), float(match[2]))
    )


@cache
def _units() -> re.Pattern[str]:
    names = (name for group in table("units")["unit"].values() for name in group)
    every = "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True))
    return re.compile(
        rf"\+?[-\s\u00a0\u202f]?(?:(?:of|de) |d['’])?({every})(?![^\W\d_])", re.IGNORECASE
    )


@cache
def _factors() -> dict[str, Unit]:
    told = table("units")
    return {
        name.casefold(): (kind, factor)
        for kind, group in told["unit"].items()
        for name, factor in group.items()
    }


def unit(text: str, end: int) -> Unit | None:
    """What is measured by the figure that ends here, and the unit in the metric base."""
    match = _units().match(text, end)
    return _factors()[match[1].casefold()] if match else None
