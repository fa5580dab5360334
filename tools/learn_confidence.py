"""Learn what a finding's confidence is worth: `src/transcheck/weigh.json`.

    python tools/learn_confidence.py       needs ../shared/data and the dependency group `learn`

A logistic regression over pack findings without a source: did a reviser mark the place? On the dev
articles of `corpora/` the annotations tell; on native news every finding counts as wrong.
Features: the probability that the text comes from a language that explains the finding, the
probability that it is native, how often native writers set the rule off (its card), and the kind
of rule. Prints claimed confidence against the observed share.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))

import articles as library
from measure import native_documents, overlaps

from transcheck import weigh
from transcheck.audit import Article, examine
from transcheck.config import Config
from transcheck.infer import infer
from transcheck.model import Finding, Origin

OUT = Path(__file__).parents[1] / "src" / "transcheck" / "weigh.json"
NATIVE_TEXT = Path(__file__).parents[2] / "shared" / "data" / "native" / "en.txt.gz"
EVERY = 12
STRENGTH = 0.5
BINS = 10


def findings(data: bytes, config: Config) -> Iterator[tuple[Finding, Origin]]:
    """What an audit would weigh: of packs, above neutral, not for plainly translated texts only."""
    subject, _ = examine(Article("text.txt", data=data), config)
    origin = infer(subject)
    for finding in subject.findings:
        told = weigh.explained(finding, origin, config)
        hidden = finding.tier == "context" and told < weigh.PLAINLY
        if "/" in finding.rule and finding.severity != "neutral" and not hidden:
            yield finding, origin


def examples() -> Iterator[tuple[dict[str, float], bool]]:
    """Features of a finding, and whether a reviser marked its place."""
    for article in library.articles():
        if article.split == "dev":
            config = Config(target_language=article.target_language)
            for finding, origin in findings(article.target.read_bytes(), config):
                right = any(overlaps(finding, mark) for mark in article.marks)
                yield weigh.features(finding, origin, config), right
    config = Config(target_language="en")
    for text in native_documents(NATIVE_TEXT, "news", EVERY, 1):
        for finding, origin in findings(text.encode("utf-8"), config):
            yield weigh.features(finding, origin, config), False


def learn(rows: list[dict[str, float]], right: list[bool]) -> dict[str, float]:
    """Weights by feature name, the intercept as `bias`."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    read = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=500)
    model.fit(read.fit_transform(rows), right)
    weights = dict(zip(read.get_feature_names_out(), model.coef_[0], strict=True))
    weights["bias"] = model.intercept_[0]
    return {name: round(float(value), 4) for name, value in sorted(weights.items())}


def report(rows: list[dict[str, float]], right: list[bool], weights: dict[str, float]) -> None:
    claimed = np.array([weigh.probability(row, weights) for row in rows])
    bins = np.minimum((claimed * BINS).astype(int), BINS - 1)
    for b in range(BINS):
        inside = bins == b
        if inside.any():
            share = np.array(right)[inside].mean()
            print(f"claimed {claimed[inside].mean():.2f} right {share:.2f} of {inside.sum()}")


def main() -> None:
    rows, right = map(list, zip(*examples(), strict=True))
    weights = learn(rows, right)
    report(rows, right, weights)
    table: dict[str, Any] = {"made_by": "python tools/learn_confidence.py", "weights": weights}
    OUT.write_text(json.dumps(table, indent=1, ensure_ascii=False) + "\n", "utf-8")
    print(f"{len(rows)} findings, {sum(right)} right; {len(weights)} weights")


if __name__ == "__main__":
    main()
