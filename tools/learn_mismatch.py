"""Learn when an unexplained pair of words is a wrong word: src/transcheck/check/mismatch.json.

    python tools/learn_mismatch.py --data ../shared/data

Good sentences: post-edited ones, news and health texts, medical translations that no annotator
marked, the even items of DEMETR. In each one word is exchanged for its opposite, for another of
its kind, or for any word with the same ending; a logistic regression tells these pairs of words
from the unexplained ones of the good sentences. Prints the false alarms and what is found on the
half that was not learned from.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from transcheck.check._mismatch import WORD, Words, features
from transcheck.lexicon import lexicon, stem
from transcheck.lexicon.thesaurus import forms, related, thesaurus

OUT = Path(__file__).parents[1] / "src" / "transcheck" / "check" / "mismatch.json"
CORPORA = (
    ("fr", "newstest2014"), ("de", "newstest2015-de-en"), ("de", "newstest2019-de-en"),
    ("de", "newstest2019-en-de"), ("it", "newstest2009"), ("es", "tico19-test"),
    ("pt", "tico19-test"),
)  # fmt: skip
EACH, SHORT, LONG = 600, 40, 300
OPPOSITE, KIN = 0.35, 0.7
PLAIN = 1.0


@dataclass(frozen=True, slots=True)
class Sentence:
    source: str
    target: str
    pair: tuple[str, str]


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def edited(data: Path) -> Iterator[Sentence]:
    for n, row in enumerate(rows(data / "postedit_fr-en.jsonl.gz")):
        if n % 2 == 0 and SHORT < len(row["src"]) < LONG:
            yield Sentence(row["src"], row["pe"], ("fr", "en"))


def parallel(data: Path) -> Iterator[Sentence]:
    for code, name in CORPORA:
        path = data / "parallel" / f"{code}-en" / f"{name}.tsv.gz"
        with gzip.open(path, "rt", encoding="utf-8") as file:
            cells = [line.rstrip("\n").split("\t")[:2] for line in file][:EACH]
        for one, other in cells:
            yield Sentence(one, other, (code, "en"))
            yield Sentence(other, one, ("en", code))


def unmarked(data: Path) -> Iterator[Sentence]:
    seen: set[str] = set()
    for row in rows(data / "mqm.jsonl.gz"):
        one, other = row["lp"].split("-")
        if row["domain"] != "medical" or row["errors"] or len(row["src"]) <= SHORT:
            continue
        if lexicon(one, other) and row["src"] not in seen:
            seen.add(row["src"])
            yield Sentence(row["src"], row["tgt"], (one, other))


def demetr(data: Path) -> Iterator[Sentence]:
    for row in rows(data / "demetr.jsonl.gz"):
        first = row["phenomenon"].startswith("empty") and row["item"] % 2 == 0
        if row["valid"] and first and lexicon(row["lang"], "en"):
            yield Sentence(row["src"], row["mt"], (row["lang"], "en"))


class Forms:
    """The words of each language, by ending and by stem."""

    def __init__(self, sentences: list[Sentence]) -> None:
        self.ending: dict[tuple[str, str], list[str]] = defaultdict(list)
        self.stem: dict[tuple[str, str], list[str]] = defaultdict(list)
        words = {(s.pair[1], w.lower()): 0 for s in sentences for w in WORD.findall(s.target)}
        for language, word in words:
            if len(word) > 3:
                self.ending[language, word[-2:]].append(word)
                self.stem[language, stem(word)].append(word)


def relatives(word: str, turned: bool) -> list[str]:
    """Opposites of an English word, or words that are two steps away from it."""
    known = thesaurus()
    own = [n for base in forms(word) for n in known.meanings.get(base, ())]
    if turned:
        return [o for n in own for name in known.words[n] for o in known.opposites.get(name, ())]
    far = [m for n in own[:2] for o in known.near[n] for m in known.near[o]]
    return [w for m in far for w in known.words[m] if stem(w) not in related(word)]


def exchanged(s: Sentence, words: Words, known: Forms) -> tuple[str, int, int] | None:
    """The target with one explained word exchanged; where that stands, and its source word."""
    links = list(words.links_of())
    if not links:
        return None
    i, j = random.choice(links)
    here, there = words.target[j], words.source[i]
    if not (here.solid and there.solid):
        return None
    new = other(s.pair, here.place[0], there.place[0], known)
    if new is None or stem(new) == here.stem:
        return None
    new = new.capitalize() if here.place[0][0].isupper() else new
    start, end = here.place.span()
    return s.target[:start] + new + s.target[end:], start, there.place.start()


def other(pair: tuple[str, str], word: str, source: str, known: Forms) -> str | None:
    """A word in place of `word`, the rendering of `source`."""
    kind = random.random()
    english = word if pair[1] == "en" else source
    found = relatives(english, kind < OPPOSITE) if kind < KIN else []
    if found and pair[1] != "en":
        row = lexicon(*pair).forward.row(stem(random.choice(found)))  # type: ignore[union-attr]
        found = known.stem[pair[1], max(row, key=lambda name: row[name])] if row else []
    found = found or known.ending[pair[1], word[-2:].lower()]
    return random.choice(found) if found else None


def samples(sentences: list[Sentence]) -> tuple[Any, Any, Any]:
    """Features, labels and sentence numbers of unexplained pairs."""
    known = Forms(sentences)
    x: list[dict[str, float]] = []
    y, at = [], []
    for n, s in enumerate(sentences):
        told = lexicon(*s.pair)
        assert told is not None
        words = Words(s.source, s.target, told)
        changed = exchanged(s, words, known)
        spoilt = Words(s.source, changed[0], told) if changed else None
        for held, label in ((words, 0), (spoilt, 1)):
            for a, b in held.candidates() if held else ():
                place = (b.place.start(), a.place.start())
                if label == 0 or (changed and place == changed[1:]):
                    assert held is not None
                    x.append(features(held, a, b))
                    y.append(label)
                    at.append(n)
    return x, np.array(y), np.array(at)


def fit(x: Any, y: Any) -> Any:
    """Logistic regression by Newton's method."""
    w = np.zeros(x.shape[1])
    for _ in range(60):
        p = 1 / (1 + np.exp(-x @ w))
        slope = x.T @ (y - p) - PLAIN * w
        curve = (x.T * (p * (1 - p))) @ x + PLAIN * np.eye(len(w))
        w += np.linalg.solve(curve, slope)
    return w


def report(values: Any, y: Any, words: int) -> None:
    for least in (1.5, 2.0, 2.5, 3.0):
        alarms = 1000 * int((values[y == 0] > least).sum()) / words
        found = float((values[y == 1] > least).mean())
        print(f"score over {least}: {alarms:.3f} false alarms per 1000 words, found {found:.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    random.seed(1)
    every = [s for part in (edited, parallel, unmarked, demetr) for s in part(data)]
    random.shuffle(every)
    told, y, at = samples(every)
    names = list(told[0])
    x = np.array([[row[name] for name in names] for row in told])
    half = at % 2 == 0
    words = sum(len(s.target.split()) for s in every[1::2])
    report(x[~half] @ fit(x[half], y[half]), y[~half], words)
    weights = {n: round(float(w), 3) for n, w in zip(names, fit(x, y), strict=True)}
    made = "python tools/" + " ".join([Path(sys.argv[0]).name, *sys.argv[1:]])
    OUT.write_text(json.dumps({"made_by": made, "weights": weights}, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
