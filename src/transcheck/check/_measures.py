"""Measures that translators convert: which ones a sentence uses, and the factors between them."""

from __future__ import annotations

import re

IMPERIAL = re.compile(
    r"(?<![^\W\d])(?:miles?|mph|feet|foot|ft|inch(?:es)?|pounds?|lbs?|ounces?|acres?|gallons?|yards?|°F"
    r"|Fahrenheit|US\$|C\$|dollars?|stone|pints?|pieds?|pouces?|milles?|millas?|pies|pulgadas?"
    r"|Meilen?|Fuß|Zoll|migli?a|piedi|pollici)\b|[$£]"
)
METRES, KILOS, LITRES = (1.609, 0.3048, 0.9144, 2.54, 25.4), (0.4536, 28.35, 6.35), (4.546, 3.785)
AREAS = (0.4047, 2.59, 2.471)
FACTORS = (*METRES, *KILOS, *LITRES, *AREAS)
CONVERSIONS = (*FACTORS, *(1 / f for f in FACTORS))


def converted(text: str) -> frozenset[str]:
    """The imperial measures and currencies of a sentence, as written."""
    return frozenset(m[0].casefold() for m in IMPERIAL.finditer(text))
