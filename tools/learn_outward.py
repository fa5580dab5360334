"""Learn what marks of English say in French, Spanish and German: `infer/outward.json`.

    python tools/learn_outward.py        needs ../shared/data

Counts the families of marks that point to English on native text and on careful human translations
from English (FLORES, NTREX, TICO-19), all three languages together; the smoothed log ratio of the
rates is the weight. `scale` is what the weights must be multiplied with so that documents whose
fold they have not seen are told apart best (log-loss). What a mark says for a translation from
another language is a share of that, as learned for English (`weights.json`, `default`).
"""

from __future__ import annotations

import gzip
import json
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import exp, log
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import articles as library

from transcheck.audit import Article, examine
from transcheck.config import Config
from transcheck.infer import marks
from transcheck.infer._odds import shares
from transcheck.infer._tables import weights

ROOT = Path(__file__).parents[1]
DATA = ROOT.parent / "shared" / "data"
OUT = ROOT / "src" / "transcheck" / "infer" / "outward.json"
LANGUAGES = ("fr", "es", "de")
TRANSLATED = ("ntrex128", "flores200-devtest", "tico19-test")
JOINED = 15
FOLDS = 5
SMOOTH = 20_000.0
LEAST, MOST = -1.0, log(12)
SCALES = [n / 20 for n in range(4, 41)]
PRIOR = 0.5


@dataclass(frozen=True, slots=True)
class Text:
    """One document: is it native, which marks of English it has, its words, its fold."""

    native: bool
    families: Counter[str]
    words: int
    fold: int


def native(language: str) -> Iterator[str]:
    path = DATA / "native" / f"{language}.txt.gz"
    text = gzip.decompress(path.read_bytes()).decode("utf-8")
    return (document for document in text.split("\n\n") if document.strip())


def translated(language: str) -> Iterator[str]:
    """Documents where they are told, else every few sentences, and the project's own articles."""
    for name in TRANSLATED:
        path = DATA / "parallel" / f"{language}-en" / f"{name}.tsv.gz"
        if not path.exists():
            continue
        texts: dict[str, list[str]] = {}
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                cells = [*line.rstrip("\n").split("\t"), "", ""]
                texts.setdefault(cells[2] or str(number // JOINED), []).append(cells[0])
        yield from map(" ".join, texts.values())
    for article in library.articles():
        if (article.pair, article.split) == (f"en-{language}", "dev"):
            yield article.target.read_text("utf-8")


def look(text: str, language: str, is_native: bool) -> Text:
    config = Config(target_language=language)
    subject, _ = examine(Article("sample.txt", data=text.encode("utf-8")), config)
    found = Counter(marks.family(f) for f in subject.findings if "en" in f.points_to)
    fold = zlib.crc32(text.encode("utf-8")) % FOLDS
    return Text(is_native, found, len(text.split()), fold)


def learned(texts: Iterable[Text]) -> dict[str, float]:
    """Log ratio of the rate in translations to the native one, smoothed, per family."""
    hits: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    words: Counter[bool] = Counter()
    for text in texts:
        hits[text.native].update(text.families)
        words[text.native] += text.words
    found = {}
    for family in sorted({*hits[True], *hits[False]}):
        pooled = (hits[True][family] + hits[False][family] + 0.5) / sum(words.values())
        here, there = (
            (hits[side][family] + SMOOTH * pooled) / (words[side] + SMOOTH)
            for side in (True, False)
        )
        found[family] = round(max(LEAST, min(MOST, log(there / here))), 3)
    return found


def fitted(texts: list[Text]) -> float:
    """The scale with the least log-loss on documents of other folds, both sides weighing alike."""
    tables = {n: learned(t for t in texts if t.fold != n) for n in range(FOLDS)}
    sums = [(t, summed(t, tables[t.fold])) for t in texts]
    number = Counter(t.native for t in texts)
    start = log((1 - PRIOR) * shares(("en", "other"))["en"] / PRIOR)

    def loss(scale: float) -> float:
        told = ((t.native, 1 / (1 + exp(-start - scale * s))) for t, s in sums)
        return sum(
            -log(1 - p if told_native else p) / number[told_native] for told_native, p in told
        )

    return min(SCALES, key=loss)


def summed(text: Text, table: dict[str, float]) -> float:
    """As the inference adds marks up: the k-th of a family counts for 1/k."""
    return sum(
        table.get(family, 0.0) * sum(1 / k for k in range(1, count + 1))
        for family, count in text.families.items()
    )


def main() -> None:
    texts = [
        look(text, language, is_native)
        for language in LANGUAGES
        for is_native, source in ((True, native), (False, translated))
        for text in source(language)
    ]
    pointed, others = weights()["families"]["default"]
    table = {
        "made_by": "python tools/learn_outward.py",
        "scale": fitted(texts),
        "others": round(others / pointed, 3),
        "families": learned(texts),
    }
    OUT.write_text(json.dumps(table, indent=1) + "\n", "utf-8")
    print(f"{sum(t.native for t in texts)} native texts, {sum(not t.native for t in texts)} others")
    print(json.dumps(table, indent=1))


if __name__ == "__main__":
    main()
