"""Learn the statistical reading of the origin: `src/transcheck/infer/style.json`.

    python tools/learn_style.py          needs ../shared/data and the dependency group `learn`

Two softmax regressions over runs of skeleton tokens, trained on texts of 150 to 1000 words of
folds 2 to 4, classes and domains balanced: one for the origin, one for the domain (which says how
far the first can be trusted). Prints how well they do on fold 1.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))

from origin_data import Sample, samples

from transcheck.infer._skeleton import grams, skeleton

CLASSES = ("native", "fr", "de", "es", "it", "pt", "other")
DOMAINS = ("news", "literature", "medical", "documentation", "speech", "other")
LENGTHS = (150, 300, 1000)
VOCABULARY = 8000
STRENGTH = 0.0005
PRECISION = 1000
OUT = Path(__file__).parents[1] / "src" / "transcheck" / "infer" / "style.json"


def vectors(chosen: list[Sample], vocabulary: dict[str, int]) -> Any:
    """Rows of √(count per 1000 tokens)."""
    table = np.zeros((len(chosen), len(vocabulary)), np.float32)
    for row, sample in enumerate(chosen):
        tokens = skeleton(sample.text)
        for gram, count in grams(tokens).items():
            column = vocabulary.get(gram)
            if column is not None:
                table[row, column] = np.sqrt(1000 * count / len(tokens))
    return table


def vocabulary(chosen: list[Sample]) -> dict[str, int]:
    """The runs that stand in most documents, over all domains alike."""
    seen: dict[str, Counter[str]] = {}
    totals: Counter[str] = Counter()
    for sample in chosen[::2]:
        totals[sample.domain] += 1
        seen.setdefault(sample.domain, Counter()).update(set(grams(skeleton(sample.text))))
    share: defaultdict[str, float] = defaultdict(float)
    for domain, counts in seen.items():
        for gram, count in counts.items():
            share[gram] += count / totals[domain]
    return {
        gram: i
        for i, (gram, _) in enumerate(
            sorted(share.items(), key=lambda item: (-item[1], item[0]))[:VOCABULARY]
        )
    }


def balance(keys: list[tuple[str, ...]]) -> Any:
    """Weights by which no class and domain drowns another."""
    counts = Counter(keys)
    weights = np.array([1 / np.sqrt(counts[k]) for k in keys])
    return weights / weights.mean()


def regress(table: Any, labels: list[int], weights: Any) -> tuple[Any, Any]:
    """Weights (features × classes) and biases on the raw scale of the table."""
    from sklearn.linear_model import LogisticRegression

    mean, scale = table.mean(0), table.std(0) + 0.05
    model = LogisticRegression(C=STRENGTH, max_iter=300)
    model.fit((table - mean) / scale, labels, sample_weight=weights)
    slopes = (model.coef_ / scale).T
    return slopes, model.intercept_ - mean @ slopes


def learn(train: list[Sample]) -> tuple[dict[str, int], Any, Any]:
    """Vocabulary, weights (features × classes and domains) and biases."""
    known = vocabulary(train)
    table = vectors(train, known)
    even = balance([(s.origin, s.domain, s.kind) for s in train])
    slopes, bias = regress(table, [CLASSES.index(s.origin) for s in train], even)
    even = balance([(s.domain,) for s in train])
    more, shift = regress(table, [DOMAINS.index(s.domain) for s in train], even)
    return known, np.hstack([slopes, more]), np.hstack([bias, shift])


def report(test: list[Sample], known: dict[str, int], weights: Any, bias: Any) -> None:
    logits = vectors(test, known) @ weights + bias
    best = logits[:, : len(CLASSES)].argmax(1)
    told = logits[:, len(CLASSES) :].argmax(1)
    same = sum(DOMAINS[d] == s.domain for d, s in zip(told, test, strict=True))
    print(f"fold 1: domain right {same / len(test):.3f}")
    for kind in ("native", "HT", "MT"):
        rows = [i for i, s in enumerate(test) if s.kind == kind]
        right = sum(CLASSES[best[i]] == test[i].origin for i in rows)
        apart = sum((best[i] == 0) == (kind == "native") for i in rows)
        print(
            f"fold 1, {kind:6}: {len(rows)} texts, class right {right / len(rows):.3f}, "
            f"translated or not right {apart / len(rows):.3f}"
        )


def main() -> None:
    every = [s for n in LENGTHS for s in samples(n) if s.origin in CLASSES]
    known, weights, bias = learn([s for s in every if s.fold >= 2])
    report([s for s in every if s.fold == 1], known, weights, bias)
    rows = {g: [round(float(w) * PRECISION) for w in weights[i]] for g, i in known.items()}
    table = {
        "made_by": "python tools/learn_style.py",
        "classes": CLASSES,
        "domains": DOMAINS,
        "unit": PRECISION,
        "bias": [round(float(b), 3) for b in bias],
        "weights": {g: row for g, row in rows.items() if any(row)},
    }
    OUT.write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print(f"{OUT.name}: {len(rows)} runs of tokens, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
