"""Learn the usual words of a language, most frequent first: `check/vocabulary/often-<code>.txt.gz`.

    python tools/learn_often.py      needs `pip install wordfreq`

Words by wordfreq's counts (Apache-2.0, its data CC BY-SA 4.0), without those that no dictionary has
and that are one letter away from a far more frequent word: they are what we look for.
"""

from __future__ import annotations

import gzip

from learn_vocabulary import OUT, zipf

from transcheck.check._misspelt import edits

LANGUAGES = ("en", "fr", "es", "de", "it", "pt", "nl")
LEAST, GAP, MOST = 2.6, 1.3, 32_000


def usual(language: str) -> list[str]:
    """Words in the order of their frequency, slips left out."""
    from simplemma import is_known

    counts = zipf(language)
    often = sorted((w for w, z in counts.items() if z >= LEAST), key=lambda w: (-counts[w], w))
    return [
        w
        for w in often
        if is_known(w, lang=language)
        or is_known(w.capitalize(), lang=language)
        or not any(counts.get(other, 0.0) >= counts[w] + GAP for _, other in edits(w, language))
    ]


def main() -> None:
    for language in LANGUAGES:
        words = usual(language)[:MOST]
        data = gzip.compress("\n".join(words).encode(), mtime=0)
        (OUT / f"often-{language}.txt.gz").write_bytes(data)
        print(f"{language}: {len(words)} words, {len(data)} bytes")


if __name__ == "__main__":
    main()
