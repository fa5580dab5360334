"""Per-language tables and house styles as data, and the door to language detection."""

from transcheck.languages._detect import detect, detect_sentence, likely, plainly_other
from transcheck.languages._sentence import is_abbreviation, is_full_stop
from transcheck.languages._style import Style, style, styles
from transcheck.languages._table import LanguageTable, has_table, known, name, table

__all__ = [
    "LanguageTable",
    "Style",
    "detect",
    "detect_sentence",
    "has_table",
    "is_abbreviation",
    "is_full_stop",
    "known",
    "likely",
    "name",
    "plainly_other",
    "style",
    "styles",
    "table",
]
