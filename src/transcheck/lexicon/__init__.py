"""Which word stems translate which: compact tables per language pair, and the stemmer they use."""

from transcheck.lexicon.reader import Lexicon, Table, lexicon
from transcheck.lexicon.stems import STEM, stem, stems

__all__ = ["STEM", "Lexicon", "Table", "lexicon", "stem", "stems"]
