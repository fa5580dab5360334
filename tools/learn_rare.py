"""Learn which rare words are foreign: `check/vocabulary/en-shared.txt.gz` and `rare-<code>.txt.gz`.

    python tools/learn_rare.py                    needs ../shared/data and `pip install wordfreq`

en-shared: words that a dictionary of a source language has and that English uses as well, though
no list or dictionary of English has them. rare-<code>: words that the large dictionary of English
has and English hardly uses, while the language uses them often (wordfreq's counts, Apache-2.0, its
data CC BY-SA 4.0).
"""

from __future__ import annotations

from learn_vocabulary import LANGUAGES, lower, native, write, zipf

from transcheck.check._misspelt import often

USED, GAP = 1.3, 1.5
OFTEN, HARDLY = 2.8, 1.4


def known(word: str, language: str) -> bool:
    from simplemma import is_known

    return bool(is_known(word, lang=language))


def main() -> None:
    english = zipf("en")
    held = {w for text in native("en") for w in lower(text)}
    others = {code: zipf(code) for code in LANGUAGES}
    used = [w for w, z in english.items() if z >= USED and not known(w, "en")]
    write("en-shared", [w for w in used if shared(w, english[w], others)])
    for code in LANGUAGES:
        rare = (
            w
            for w, z in others[code].items()
            if z >= OFTEN and english.get(w, 0.0) <= HARDLY and w not in held
        )
        write(f"rare-{code}", [w for w in rare if known(w, code) and known(w, "en")])


def shared(word: str, here: float, others: dict[str, dict[str, float]]) -> bool:
    """Does a source language know the word without using it much more than English?"""
    codes = [c for c in LANGUAGES if known(word, c) or word in often(c)]
    return bool(codes) and max(others[c].get(word, 0.0) for c in codes) - here < GAP


if __name__ == "__main__":
    main()
