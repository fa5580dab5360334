"""Learn which acronyms English readers know: `check/vocabulary/acronyms-<code>.txt.gz`.

    python tools/learn_acronyms.py                needs ../shared/data and `pip install wordfreq`

en: strings of three to six letters that English texts hold in capitals, or that are frequent in
English without being words. fr, es, de, it, pt, nl: strings that are no words of the language,
frequent in it and rarer in English (wordfreq's counts, Apache-2.0, its data CC BY-SA 4.0). Only
what stands in capitals is ever looked up in them.
"""

from __future__ import annotations

import re
from collections import Counter

from learn_vocabulary import LANGUAGES, native, write, zipf

CAPITALS = re.compile(r"(?<![\w-])[A-Z]{3,6}(?!\w)")
SEEN, KNOWN, WELL, GAP = 2, 2.3, 3.0, 0.4


def short(language: str) -> dict[str, float]:
    """How frequent every string of three to six plain letters is."""
    return {w: z for w, z in zipf(language, 3).items() if len(w) <= 6 and w.isascii()}


def unknown(word: str, language: str) -> bool:
    """Is the string no word of the language?"""
    from simplemma import is_known

    return not is_known(word, lang=language) and not is_known(word.capitalize(), lang=language)


def main() -> None:
    held = Counter(w.lower() for text in native("en") for w in {*CAPITALS.findall(text)})
    english = short("en")
    usual = {w for w, n in held.items() if n >= SEEN}
    often = {w for w, z in english.items() if z >= KNOWN and unknown(w, "en")}
    write("acronyms-en", [*(usual | often)])
    for code in LANGUAGES:
        rare = {w: z for w, z in short(code).items() if z >= KNOWN and english.get(w, 0.0) < WELL}
        here = {w for w, z in rare.items() if z - english.get(w, 0.0) >= GAP}
        write(f"acronyms-{code}", [w for w in here - usual if unknown(w, code)])


if __name__ == "__main__":
    main()
