"""Learn when unexplained words of the source are an omission: check/unsaid.json, unsaid.trees.gz.

    python tools/learn_unsaid.py --data ../shared/data

The even documents of careful human translations (bench/clean.py), in both directions; from most
sentences phrases are cut, one at a time. Boosted trees tell the runs of the source whose
translation was cut from those that stay unexplained in whole sentences; each sentence is taken out
of the lexicon first. The even items of DEMETR add cuts that a parser made. Prints, for the
documents that were not learned from, the false alarms per 1000 words and the share of the cuts
found.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from math import log
from pathlib import Path
from typing import Any

import learn_trees
import numpy as np
from careful_data import Pairs, corpora
from phrase_cuts import Cut, cut
from unseen import unseen

from transcheck.boosted import pack
from transcheck.check import _unsaid
from transcheck.check._gaps import learned as gaps
from transcheck.check._lost import Habit, features, habits
from transcheck.check._unsaid import Run, Unsaid
from transcheck.languages import table
from transcheck.lexicon import lexicon

OUT = Path(__file__).parents[1] / "src" / "transcheck" / "check" / "unsaid.json"
TREES = OUT.with_name(_unsaid.TREES)
LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pt")
SHORT, FEW, STRANGE, LONE, DEMETR = 25, 40, 0.4, 0.25, 2.0
LINKED, RIGHT, ALIKE = 0.03, 0.5, 0.4
BEFORE_MARK = re.compile(r"([^\W\d_]+)\s?([^\s]?)")
OFTEN, SELDOM, LINES = 150, 0.008, 20_000
CUTS = 3
LOST = ("remove prep", "remove random", "remove the head", "remove noun", "removes adj")
Way = tuple[str, str]


@dataclass(slots=True)
class Sheet:
    """Features, labels (1 lost), weights and document of each run; words and cuts of each."""

    x: list[dict[str, float]] = field(default_factory=list)
    y: list[int] = field(default_factory=list)
    weight: list[float] = field(default_factory=list)
    at: list[tuple[int, int]] = field(default_factory=list)
    words: Counter[int] = field(default_factory=Counter)
    cuts: Counter[int] = field(default_factory=Counter)

    def add(self, told: dict[str, float], lost: bool, weight: float, at: tuple[int, int]) -> None:
        self.x.append(told)
        self.y.append(int(lost))
        self.weight.append(weight)
        self.at.append(at)


def documents(data: Path) -> Iterator[tuple[Way, Pairs]]:
    for corpus in corpora(data / "parallel"):
        for text in corpus.part(odd=False):
            yield (corpus.language, "en"), text
            yield ("en", corpus.language), [(other, one) for one, other in text]


def usual(pair: Way) -> tuple[float, float]:
    """The usual log of target length over source length, and its spread."""
    told = gaps()["lengths"]
    one, other = "-".join(pair), "-".join(reversed(pair))
    return tuple(told[one]) if one in told else (-told[other][0], told[other][1])


def add_document(sheet: Sheet, number: int, pair: Way, text: Pairs) -> None:
    known = lexicon(*pair)
    assert known is not None
    every = [
        Unsaid(s, t, unseen(known, s, t)) for s, t in text if len(s) >= SHORT and len(t) >= SHORT
    ]
    every = [words for words in every if words.source and words.covered >= STRANGE]
    own = list(habits(every, *usual(pair)))
    for n, (words, there) in enumerate(zip(every, own, strict=True)):
        at = (number, len(sheet.x) + n)
        habit = Habit(*usual(pair)) if random.random() < LONE else there
        sheet.words[number] += len(words.texts[1].split())
        for run in words.runs():
            sheet.add(features(words, run, habit), False, 1.0, at)
        for _ in range(CUTS if len(words.texts[0]) > FEW else 0):
            made = cut(words.texts[1], pair[1])
            if made and (gone := _gone(words, made)):
                sheet.cuts[number] += 1
                own_place = (number, -sheet.cuts.total())
                add_cut(sheet, words, made.text, gone, habit, 1.0, own_place)


def _gone(words: Unsaid, made: Cut) -> set[int]:
    """The source words whose partner was cut out."""
    return {
        i for i, (j, p) in words.partners.items()
        if p >= LINKED and made.start <= words.target[j].place.start() < made.end
    }  # fmt: skip


def add_cut(
    sheet: Sheet, whole: Unsaid, text: str, gone: set[int], habit: Habit, weight: float, at: Any
) -> None:
    """The run that is likest to what was cut."""
    words = Unsaid(whole.texts[0], text, whole.lexicon)
    holes = set(words.holes)
    found = []
    for run in words.runs():
        own = holes & set(range(run.first, run.last + 1))
        hits = len(own & gone)
        if hits >= RIGHT * len(own):
            found.append((2 * hits / (len(own) + len(gone)), run.first, run))
    value, _, run = max(found, default=(0.0, 0, Run((), 0, 0)), key=lambda x: x[:2])
    if value >= ALIKE:
        sheet.add(features(words, run, habit), True, weight, at)


def add_demetr(sheet: Sheet, data: Path) -> None:
    with gzip.open(data / "demetr.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [r for r in map(json.loads, lines) if r["valid"] and r["item"] % 2 == 0]
    clean = set()
    for row in rows:
        known = lexicon(row["lang"], "en")
        if known is None:
            continue
        habit, words = Habit(*usual((row["lang"], "en"))), Unsaid(row["src"], row["mt"], known)
        if row["src"] not in clean:
            clean.add(row["src"])
            for run in words.runs():
                sheet.add(features(words, run, habit), False, DEMETR, (-1, 0))
        if row["phenomenon"].startswith(LOST) and (made := _changed(row["mt"], row["bad"])):
            add_cut(sheet, words, row["bad"], _gone(words, made), habit, DEMETR, (-1, 0))


def _changed(whole: str, short: str) -> Cut | None:
    codes = SequenceMatcher(None, whole, short, autojunk=False).get_opcodes()
    places = [c for c in codes if c[0] != "equal"]
    return Cut(short, places[0][1], places[-1][2]) if places else None


def leading(data: Path, code: str) -> list[str]:
    """Small words that hardly ever stand before a mark."""
    small = table(code).function_words
    text = gzip.decompress((data / "native" / f"{code}.txt.gz").read_bytes()).decode()
    count, marked = Counter[str](), Counter[str]()
    for m in BEFORE_MARK.finditer("\n".join([text, *_lines(data, code)])):
        word = m[1].lower()
        if word in small:
            count[word] += 1
            marked[word] += m[2] in tuple(",.;:)!?")
    return sorted(w for w, n in count.items() if n >= OFTEN and marked[w] <= SELDOM * n)


def _lines(data: Path, code: str) -> Iterator[str]:
    for path in sorted(data.glob(f"parallel/{code}-en/*.tsv.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from (x.split("\t")[0] for _, x in zip(range(LINES), lines, strict=False))


def shift(y: Any, weight: Any) -> float:
    """What is added to the sum of the trees: each sentence was cut `CUTS` times."""
    share = float((weight * y).sum() / weight.sum())
    return round(log(share / (1 - share)) - log(CUTS), 3)


def report(sheet: Sheet, values: Any) -> None:
    """The surest run of each sentence, whole and cut, of the documents of odd number."""
    best: dict[tuple[int, Any], float] = {}
    for value, y, at in zip(values, sheet.y, sheet.at, strict=True):
        if at[0] >= 0 and at[0] // 2 % 2:
            best[y, at] = max(best.get((y, at), -99.0), float(value))
    words = sum(n for d, n in sheet.words.items() if d // 2 % 2) / 1000
    cuts = sum(n for d, n in sheet.cuts.items() if d // 2 % 2)
    for least in (0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0):
        alarms, found = (sum(v > least for (y, _), v in best.items() if y == k) for k in (0, 1))
        told = f"{alarms / words:.3f} false alarms per 1000 words, {found / cuts:.3f} of the cuts"
        print(f"score over {least}: {told}")


def save(told: dict[str, Any]) -> None:
    OUT.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", "utf-8")
    for known in (_unsaid.learned, _unsaid.leading):
        known.cache_clear()


def learn(sheet: Sheet, told: dict[str, Any]) -> None:
    names = sorted({name for row in sheet.x for name in row})
    x = np.array([[row.get(name, 0.0) for name in names] for row in sheet.x])
    y, weight = np.array(sheet.y), np.array(sheet.weight)
    even = np.array([at[0] < 0 or at[0] // 2 % 2 == 0 for at in sheet.at])
    half = learn_trees.classed(x[even], y[even], weight[even])
    report(sheet, half.decision_function(x) - log(CUTS))
    told["shift"] = shift(y, weight)
    save(told)
    whole = learn_trees.classed(x, y, weight)
    TREES.write_bytes(pack({_unsaid.NAME: learn_trees.told(names, whole)}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    given = parser.parse_args()
    random.seed(3)
    told: dict[str, Any] = {
        "made_by": "python tools/learn_unsaid.py --data ../shared/data",
        "shift": _unsaid.learned()["shift"],
        "leading": {code: leading(given.data, code) for code in LANGUAGES},
    }
    save(told)
    sheet = Sheet()
    for number, (pair, text) in enumerate(documents(given.data)):
        add_document(sheet, number, pair, text)
    add_demetr(sheet, given.data)
    learn(sheet, told)


if __name__ == "__main__":
    main()
