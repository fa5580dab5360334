"""Learn the tables of the embedded estimate: lexicons, lengths, difficulty, models, margins.

    python tools/learn_estimate.py --data ../shared/data --cldr cldr/package --help-pages help \\
        --messages messages --wordnet wordnet

Learned from direct assessments and from the minimal pairs of DEMETR, both without the documents
and items that `estimate_data.held_out` keeps for measuring. `--cldr`: see cldr_words.py;
`--help-pages`: see help_pages.py; `--messages`: see messages.py; `--wordnet`: see wordnet_words.py.
Run learn_fluency.py first.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from estimate_data import Row, demetr, post_edited, rated
from estimate_fit import DEFAULT, Compared, Told, table, trees
from learn_difficulty import difficulty
from learn_fluency import HELD
from learn_small_lexicon import form_lexicon, lexicon
from learn_tense import tense
from lexicon_data import Places, Weighted, arguments, others, own, parallel, words

from transcheck.boosted import pack
from transcheck.score._estimate.difficulty import parse as parse_difficulty
from transcheck.score._estimate.features import measure
from transcheck.score._estimate.pair import DATA, Resources, cut, parse, resources
from transcheck.score._estimate.tokens import side
from transcheck.score._estimate.trees import FILE

FOLDS = 3
NOTE = "python tools/learn_estimate.py"
PARALLEL = ("fr", "es", "de", "it", "pt")
RATED = ("ro", "et", "ru", "ne", "si")
WORDS_ONLY = ("cs", "pl", "hi", "ja", "zh")
VERBS = frozenset({"ru", *WORDS_ONLY})
NO_ORDER = frozenset({"zh", "ja"})
OUT = Path(str(DATA))


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


def crossed(language: str, told: list[Row], texts: list[Weighted], extra: list[Weighted]) -> Told:
    """Features of rated rows; the tables of each fold have not seen the documents of the fold."""
    norm = lengths([(r["src"], r["tgt"]) for r in told])
    fold = folds(told)
    found: dict[int, dict[str, float]] = {}
    for turn in range(FOLDS):
        mine = [n for n in range(len(told)) if fold[n] == turn]
        seen = [r for r, f in zip(told, fold, strict=True) if f != turn]
        packed = learned(language, [*own(seen), *texts], extra)
        stems, forms = (parse(language, "en", p) for p in packed)
        hard = parse_difficulty(difficulties(seen))
        res = Resources(language, stems, cut(language), norm, forms, hard)
        got = measure([(told[n]["src"], told[n]["tgt"]) for n in mine], res, "en")
        found.update(zip(mine, got, strict=True))
    return as_told(told, [found[n] for n in range(len(told))])


def verbs(texts: list[Weighted]) -> bytes:
    return tense([(a, b) for a, b, _ in texts], NOTE)


def folds(told: list[Row]) -> list[int]:
    """The fold of every row; a document is in one."""
    docs = {d: n % FOLDS for n, d in enumerate(sorted({r["doc"] for r in told}))}
    return [docs[r["doc"]] for r in told]


def difficulties(told: list[Row]) -> bytes:
    return difficulty([r["src"] for r in told], [r["score"] for r in told], NOTE)


def learned(language: str, texts: list[Weighted], extra: list[Weighted]) -> tuple[bytes, bytes]:
    """The lexicon of stems and that of forms."""
    order = language not in NO_ORDER
    stems = lexicon(language, [*texts, *extra], order, NOTE)
    return stems, form_lexicon(texts, order, NOTE)


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


def learn_lexicons(places: Places) -> dict[str, Told]:
    """Write the lexicons and the lengths; the rated rows with crossed features."""
    norms, told = general_lengths(places.data), {}
    for language in PARALLEL:
        texts = parallel(places.data, language)
        keep(language, "forms.xz", form_lexicon(texts, True, NOTE))
        keep(language, "verbs.gz", verbs(texts))
    for language in (*RATED, *WORDS_ONLY):
        mine = rated(places.data, f"{language}-en", False)
        texts, extra = others(places, language), words(places, language)
        stems, forms = learned(language, [*own(mine), *texts], extra)
        keep(language, "tsv.xz", stems)
        keep(language, "forms.xz", forms)
        if language in VERBS:
            keep(language, "verbs.gz", verbs(texts))
        if mine:
            keep(language, "hard.gz", difficulties(mine))
            norms[f"{language}-en"] = lengths([(r["src"], r["tgt"]) for r in mine])
            told[language] = crossed(language, mine, texts, extra)
        else:
            items = [r for r in demetr(places.data, False) if r["lang"] == language]
            norms[f"{language}-en"] = lengths([(r["src"], r["mt"]) for r in items])
    (OUT / "lengths.json").write_text(json.dumps(norms, indent=1) + "\n", "utf-8")
    return told


def keep(language: str, kind: str, packed: bytes) -> None:
    (OUT / f"{language}-en.{kind}").write_bytes(packed)
    print(f"{language}-en {kind}: {len(packed)} bytes", flush=True)


def edited(data: Path) -> Told:
    """Features of the post-edited rows; the lexicon of fr-en has seen none of their texts."""
    told = post_edited(data, False)
    keep("fr", "hard.gz", difficulties(told))
    fold, known = folds(told), resources("fr", "en")
    found: dict[int, dict[str, float]] = {}
    for turn in range(FOLDS):
        mine = [n for n in range(len(told)) if fold[n] == turn]
        seen = [r for r, f in zip(told, fold, strict=True) if f != turn]
        res = replace(known, hard=parse_difficulty(difficulties(seen)))
        got = measure([(told[n]["src"], told[n]["tgt"]) for n in mine], res, "en")
        found.update(zip(mine, got, strict=True))
    return as_told(told, [found[n] for n in range(len(told))])


def as_told(own: Sequence[Row], features: Sequence[dict[str, float]]) -> Told:
    return Told(features, *([r[k] for r in own] for k in ("score", "da", "doc")))


def minimal_pairs(data: Path) -> list[Compared]:
    """Language, features of the good and of the bad translation of pairs to be learned from."""
    found: list[Compared] = []
    by_language: dict[str, list[Row]] = {}
    for row in demetr(data, False):
        by_language.setdefault(row["lang"], []).append(row)
    for language, told in by_language.items():
        texts = list(dict.fromkeys((r["src"], r[k]) for r in told for k in ("mt", "bad")))
        got = dict(zip(texts, measure(texts, resources(language, "en"), "en"), strict=True))
        found += [(language, got[r["src"], r["mt"]], got[r["src"], r["bad"]]) for r in told]
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    places = arguments(parser)
    told = learn_lexicons(places)
    told["fr"] = edited(places.data)
    pairs = minimal_pairs(places.data)
    models = table(told, pairs)
    (OUT / "weights.json").write_text(json.dumps(models, indent=0) + "\n", "utf-8")
    (OUT / FILE).write_bytes(pack(trees(told)))
    print(f"{len(pairs)} minimal pairs; weights for {', '.join(models)} ({DEFAULT} for others)")


if __name__ == "__main__":
    main()
