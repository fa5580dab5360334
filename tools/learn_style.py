"""Learn the statistical reading of the origin: `src/transcheck/infer/style.json`.

    python tools/learn_style.py          needs ../shared/data and the dependency group `learn`

Two softmax regressions over runs of skeleton tokens and common words, trained on texts of about
300 words of folds 1 to 4 (French that machines translated to English first among them), classes
and domains balanced: one for the origin, one for the domain
(which says how far the first can be trusted). `crossed` reads every text by a model that has not
seen its fold: what `learn_origin.py` fits the trust in the style on. Prints how well those do.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))

from origin_data import Sample, samples

from transcheck.infer._skeleton import WORD, runs
from transcheck.infer.style import Look, softmax
from transcheck.model import NATIVE

CLASSES = ("native", "fr", "de", "es", "it", "pt", "other")
DOMAINS = ("news", "literature", "medical", "documentation", "speech", "other")
LENGTH = 300
VOCABULARY = 6000
WORDS = 8000
STRENGTH = 0.005
LEAST_SPREAD = 0.05
ROUNDS = 120
NEAR = 1e-3
PRECISION = 1000
OUT = Path(__file__).parents[1] / "src" / "transcheck" / "infer" / "style.json"


@dataclass(frozen=True, slots=True)
class Model:
    """Columns by run of tokens; weights (runs × classes and domains) and biases."""

    known: dict[str, int]
    weights: Any
    bias: Any


def vectors(texts: Sequence[str], known: dict[str, int]) -> tuple[Any, list[int]]:
    """Sparse rows of √(count per 1000 tokens), and the tokens of every text."""
    from scipy.sparse import csr_matrix

    columns: list[int] = []
    rates: list[float] = []
    ends = [0]
    lengths: list[int] = []
    for text in texts:
        counts, tokens = runs(text)
        seen = [(known[g], n) for g, n in counts.items() if g in known]
        columns += [column for column, _ in seen]
        rates += [(1000 * n / tokens) ** 0.5 for _, n in seen]
        ends.append(len(columns))
        lengths.append(tokens)
    shape = (len(texts), len(known))
    return csr_matrix((np.array(rates, np.float32), columns, ends), shape=shape), lengths


def vocabulary(chosen: list[Sample]) -> dict[str, int]:
    """The runs of the skeleton that stand in most texts, over all domains alike, and the plain
    words that are frequent in at least three of them."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    totals: Counter[str] = Counter()
    for sample in chosen[::2]:
        totals[sample.domain] += 1
        seen[sample.domain].update(set(runs(sample.text)[0]))
    shares: defaultdict[str, list[float]] = defaultdict(list)
    for domain, counts in seen.items():
        for gram, count in counts.items():
            shares[gram].append(count / totals[domain])
    shapes = _best({g: sum(s) for g, s in shares.items() if not g.startswith(WORD)}, VOCABULARY)
    common = {g: sorted(s)[-3] for g, s in shares.items() if g.startswith(WORD) and len(s) >= 3}
    return {gram: i for i, gram in enumerate([*shapes, *_best(common, WORDS)])}


def _best(shares: dict[str, float], number: int) -> list[str]:
    return sorted(shares, key=lambda gram: (-shares[gram], gram))[:number]


def balance(keys: list[tuple[Any, ...]], power: float = 1.0) -> Any:
    """Weights by which no class and domain drowns another, nor translations native texts."""
    counts = Counter(keys)
    weights = np.array([counts[k] ** -power for k in keys])
    native = np.array([k[0] == NATIVE for k in keys])
    for side in (native, ~native):
        weights[side] /= max(weights[side].sum(), 1e-9)
    return weights / weights.mean()


def regress(table: Any, labels: list[int], weights: Any) -> tuple[Any, Any]:
    """Weights (features × classes) and biases on the raw scale of the table."""
    from scipy.sparse import diags
    from sklearn.linear_model import LogisticRegression

    mean = np.asarray(table.mean(0)).ravel()
    spread = np.asarray(table.multiply(table).mean(0)).ravel() - mean**2
    scale = (np.sqrt(np.maximum(spread, 0)) + LEAST_SPREAD).astype(np.float32)
    model = LogisticRegression(C=STRENGTH, max_iter=ROUNDS, tol=NEAR)
    model.fit((table @ diags(1 / scale)).tocsr(), labels, sample_weight=weights)
    return (model.coef_ / scale).T, model.intercept_


def learn(train: list[Sample], known: dict[str, int], table: Any) -> Model:
    even = balance([(s.origin, s.domain, s.kind, s.plain) for s in train])
    slopes, bias = regress(table, [CLASSES.index(s.origin) for s in train], even)
    even = balance([(s.domain,) for s in train], 0.5)
    more, shift = regress(table, [DOMAINS.index(s.domain) for s in train], even)
    return Model(known, np.hstack([slopes, more]), np.hstack([bias, shift]))


@cache
def material() -> tuple[list[Sample], dict[str, int], Any]:
    """The training texts, the runs that count, and their rates in every text."""
    every = [s for s in samples(LENGTH) if s.fold and s.origin in CLASSES]
    known = vocabulary(every)
    return every, known, vectors([s.text for s in every], known)[0]


def crossed(texts: Sequence[Sample]) -> list[Look]:
    """Every text as read by a model that has seen nothing of its fold; fold 0 by all others."""
    every, known, table = material()
    found: dict[int, Look] = {}
    for fold in sorted({t.fold for t in texts}):
        rows = [i for i, s in enumerate(every) if s.fold != fold]
        model = learn([every[i] for i in rows], known, table[rows])
        here = [i for i, t in enumerate(texts) if t.fold == fold]
        told = looks(model, [texts[i].text for i in here])
        found |= dict(zip(here, told, strict=True))
    return [found[i] for i in range(len(texts))]


def looks(model: Model, texts: Sequence[str]) -> list[Look]:
    table, lengths = vectors(texts, model.known)
    logits = table @ model.weights + model.bias
    return [_look(row, n) for row, n in zip(logits.tolist(), lengths, strict=True)]


def _look(row: list[float], tokens: int) -> Look:
    origins = dict(zip(CLASSES, row, strict=False))
    domains = dict(zip(DOMAINS, row[len(CLASSES) :], strict=True))
    odds = {code: v - origins[NATIVE] for code, v in origins.items() if code != NATIVE}
    return Look(odds, softmax(domains), tokens)


def report(test: list[Sample], told: list[Look]) -> None:
    pairs = list(zip(test, told, strict=True))
    same = sum(max(t.domains, key=t.domains.__getitem__) == s.domain for s, t in pairs)
    print(f"domain right {same / len(test):.3f}")
    for kind in ("native", "HT", "MT"):
        rows = [(s, {NATIVE: 0.0, **t.odds}) for s, t in pairs if s.kind == kind]
        best = [(s.origin, max(odds, key=odds.__getitem__)) for s, odds in rows]
        right = sum(a == b for a, b in best)
        apart = sum((a == NATIVE) == (b == NATIVE) for a, b in best)
        print(
            f"{kind:6}: {len(best)} texts, class right {right / len(best):.3f}, "
            f"translated or not right {apart / len(best):.3f}"
        )


def main() -> None:
    test = [s for s in samples(LENGTH) if s.fold and s.plain]
    report(test, crossed(test))
    model = learn(*material())
    rows = {
        g: [round(float(w) * PRECISION) for w in model.weights[i]] for g, i in model.known.items()
    }
    table = {
        "made_by": "python tools/learn_style.py",
        "classes": CLASSES,
        "domains": DOMAINS,
        "unit": PRECISION,
        "bias": [round(float(b), 3) for b in model.bias],
        "weights": {g: row for g, row in rows.items() if any(row)},
    }
    OUT.write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print(f"{OUT.name}: {len(rows)} runs of tokens, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
