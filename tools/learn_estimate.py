"""Learn the table of the embedded estimate: lexicons, lengths, weights, margins.

    python tools/learn_estimate.py --data ../shared/data --cldr cldr/package

Learned from direct assessments and from the minimal pairs of DEMETR, both without the documents
and items that `estimate_data.held_out` keeps for measuring. `--cldr`: see cldr_words.py. Run
learn_fluency.py first.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cldr_words
from estimate_data import Row, demetr, post_edited, rated, rows
from estimate_fit import DEFAULT, Told, table
from learn_fluency import HELD
from learn_small_lexicon import lexicon

from transcheck.score._estimate.features import measure
from transcheck.score._estimate.pair import DATA, SMALL_STEM, Resources, parse, resources
from transcheck.score._estimate.tokens import side

FOLDS = 4
RATED = ("ro", "et", "ru", "ne", "si")
WORDS_ONLY = ("cs", "pl", "hi", "ja", "zh")
NEIGHBOURS = {"hi": "ne", "ja": "zh"}
NO_ORDER = frozenset({"zh", "ja"})
OUT = Path(str(DATA))
Weighted = tuple[str, str, float]


def lengths(pairs: Sequence[tuple[str, str]]) -> list[float]:
    """Centre and spread of the logarithms of the length ratios, in letters and in words."""
    import numpy as np

    count = [(len(side(s).words) + 2, len(side(t).words) + 2) for s, t in pairs]
    chars = np.log([(len(t) + 5) / (len(s) + 5) for s, t in pairs])
    words = np.log([t / s for s, t in count])
    return [round(float(v), 3) for x in (chars, words) for v in _robust(x)]


def _robust(values: Any) -> tuple[float, float]:
    import numpy as np

    centre = float(np.median(values))
    return centre, max(0.05, 1.4826 * float(np.median(np.abs(values - centre))))


def by_errors(data: Path, language: str) -> list[Weighted]:
    """Translations whose errors were counted, in either direction."""
    found = []
    for r in rows(data / "mqm.jsonl.gz"):
        weight = 0.9 if r["score"] > -2 else 0.5
        if r["lp"] == f"{language}-en":
            found.append((r["src"], r["tgt"], weight))
        elif r["lp"] == f"en-{language}":
            found.append((r["tgt"], r["src"], weight))
    return found


def extra(data: Path, cldr: Path, language: str) -> list[Weighted]:
    """What a lexicon learns from beside the assessments of its pair."""
    found = by_errors(data, language) if language in ("ru", "zh") else []
    if language in ("zh", "ja"):
        turned = rated(data, "en-zh", False)
        found += [(r["tgt"], r["src"], max(r["da"] / 100, 0.1)) for r in turned]
    if language == "ru":
        text = (data / "lexicon" / "xling_en-ru.tsv").read_text("utf-8")
        found += [(w[1], w[0], 1.0) for w in (x.split("\t") for x in text.splitlines())]
    if language in NEIGHBOURS:
        near = rated(data, f"{NEIGHBOURS[language]}-en", False)
        found += [(r["src"], r["tgt"], 0.3) for r in near]
    return [*dict.fromkeys(found), *((a, b, 1.0) for a, b in cldr_words.pairs(cldr, language))]


def learned(language: str, told: Sequence[Row], more: Sequence[Weighted]) -> bytes:
    own = [(r["src"], r["tgt"], max(r["da"] / 100, 0.1)) for r in told]
    return lexicon([*own, *more], language not in NO_ORDER, "python tools/learn_estimate.py")


def crossed(language: str, told: Sequence[Row], more: Sequence[Weighted]) -> Told:
    """Features of rated rows; the lexicon of each fold has not seen the documents of the fold."""
    norm = lengths([(r["src"], r["tgt"]) for r in told])
    docs = {d: n % FOLDS for n, d in enumerate(sorted({r["doc"] for r in told}))}
    fold = [docs[r["doc"]] for r in told]
    found: dict[int, dict[str, float]] = {}
    for turn in range(FOLDS):
        mine = [n for n in range(len(told)) if fold[n] == turn]
        packed = learned(language, [r for r, f in zip(told, fold, strict=True) if f != turn], more)
        res = Resources(language, parse(language, "en", packed), SMALL_STEM, norm)
        got = measure([(told[n]["src"], told[n]["tgt"]) for n in mine], res, "en")
        found.update(zip(mine, got, strict=True))
    return as_told(told, [found[n] for n in range(len(told))])


def general_lengths(data: Path) -> dict[str, list[float]]:
    """The usual lengths of the pairs that have parallel text, test sets left out."""
    found = {}
    for folder in sorted((data / "parallel").iterdir()):
        pairs: list[tuple[str, str]] = []
        for path in sorted(folder.glob("*.tsv.gz")):
            if not any(h in path.name for h in HELD):
                with gzip.open(path, "rt", encoding="utf-8") as file:
                    cells = [line.rstrip("\n").split("\t") for line in file][:1500]
                pairs += [(c[0], c[1]) for c in cells]
        found[folder.name] = lengths(pairs)
    return found


def learn_lexicons(data: Path, cldr: Path) -> dict[str, Told]:
    """Write the small lexicons and the lengths; the rated rows with crossed features."""
    norms, told = general_lengths(data), {}
    for language in (*RATED, *WORDS_ONLY):
        own = rated(data, f"{language}-en", False)
        more = extra(data, cldr, language)
        packed = learned(language, own, more)
        (OUT / f"{language}-en.tsv.gz").write_bytes(packed)
        print(f"{language}-en: {len(own)} rated, {len(more)} other pairs, {len(packed)} bytes")
        if own:
            norms[f"{language}-en"] = lengths([(r["src"], r["tgt"]) for r in own])
            told[language] = crossed(language, own, more)
    for language in WORDS_ONLY:
        pairs = [(r["src"], r["mt"]) for r in demetr(data, False) if r["lang"] == language]
        norms[f"{language}-en"] = lengths(pairs)
    (OUT / "lengths.json").write_text(json.dumps(norms, indent=1) + "\n", "utf-8")
    return told


def edited(data: Path) -> Told:
    """Features of the post-edited rows; the lexicon of fr-en has seen none of their texts."""
    own = post_edited(data, False)
    pairs = [(r["src"], r["tgt"]) for r in own]
    return as_told(own, measure(pairs, resources("fr", "en"), "en"))


def as_told(own: Sequence[Row], features: Sequence[dict[str, float]]) -> Told:
    return Told(features, *([r[k] for r in own] for k in ("score", "da", "doc")))


def minimal_pairs(data: Path) -> list[tuple[dict[str, float], dict[str, float]]]:
    """Features of good and bad translation of every minimal pair that may be learned from."""
    found = []
    by_language: dict[str, list[Row]] = {}
    for row in demetr(data, False):
        by_language.setdefault(row["lang"], []).append(row)
    for language, told in by_language.items():
        texts = list(dict.fromkeys((r["src"], r[k]) for r in told for k in ("mt", "bad")))
        got = dict(zip(texts, measure(texts, resources(language, "en"), "en"), strict=True))
        found += [(got[r["src"], r["mt"]], got[r["src"], r["bad"]]) for r in told]
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--cldr", type=Path, required=True)
    args = parser.parse_args()
    told = learn_lexicons(args.data, args.cldr)
    told["fr"] = edited(args.data)
    pairs = minimal_pairs(args.data)
    models = table(told, pairs)
    (OUT / "weights.json").write_text(json.dumps(models, indent=0) + "\n", "utf-8")
    print(f"{len(pairs)} minimal pairs; weights for {', '.join(models)} ({DEFAULT} for others)")


if __name__ == "__main__":
    main()
