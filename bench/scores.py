"""What each score is worth, on data that nothing was learned from.

    python bench/scores.py --data ../shared/data [qe] [mqm] [postedit] [demetr]

qe: correlation with direct assessments of held-out documents, and how often the interval of a
segment covers the assessment. mqm: with counted errors. postedit: with the effort of correcting
French–English machine translation. demetr: share of minimal pairs whose good side scores higher.
Values of different languages do not compare: every line stands alone.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "tools"))
from estimate_data import Row, demetr, post_edited, rated, rows

from transcheck.score._estimate import model
from transcheck.score._estimate.features import measure
from transcheck.score._estimate.pair import resources
from transcheck.score._estimate.rate import MEASURED

PARTS = ("estimate", "adequacy", "fluency")
MQM_LEAST = 200
Features = list[dict[str, float]]


def pearson(a: Sequence[float], b: Sequence[float]) -> float:
    return float(np.corrcoef(a, b)[0, 1]) if np.std(a) and np.std(b) else 0.0


def values(part: str, language: str, features: Features) -> list[float]:
    told = model.model(part, "" if part == "fluency" else language)
    return [told.value(f) for f in features]


def features(language: str, told: Sequence[Row], target: str = "tgt") -> Features:
    return measure([(r["src"], r[target]) for r in told], resources(language, "en"), "en")


def qe(data: Path) -> None:
    print("direct assessments, held-out documents: Pearson; 90 % interval of a segment covers")
    print("pair   rows  estimate adequacy fluency  -length  covers")
    for language in ("ro", "et", "ru", "ne", "si"):
        told = rated(data, f"{language}-en", True)
        found, score = features(language, told), [r["score"] for r in told]
        each = [pearson(values(p, language, found), score) for p in PARTS]
        size = pearson([-len(r["src"]) for r in told], score)
        one = model.model("estimate", language)
        bands = [one.band(v) for v in values("estimate", language, found)]
        inside = np.mean([a <= r["da"] <= b for (a, b), r in zip(bands, told, strict=True)])
        print(f"{language}-en {len(told):6}  {_cells(each)} {size:8.3f} {inside:7.3f}")


def mqm(data: Path) -> None:
    print("counted errors (mqm): Pearson with minus the weighted errors; tables of ru and zh saw")
    print("these translations, without their errors")
    print("pair   rows  estimate adequacy fluency  -length")
    by_pair: dict[str, list[Row]] = defaultdict(list)
    for row in rows(data / "mqm.jsonl.gz"):
        source, _, target = row["lp"].partition("-")
        if target == "en" and source in MEASURED and row["tgt"]:
            by_pair[source].append(row)
    for language, told in sorted(by_pair.items()):
        if len(told) >= MQM_LEAST:
            found, score = features(language, told), [r["score"] for r in told]
            each = [pearson(values(p, language, found), score) for p in PARTS]
            size = pearson([-len(r["src"]) for r in told], score)
            print(f"{language}-en {len(told):6}  {_cells(each)} {size:8.3f}")


def postedit(data: Path) -> None:
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF

    told = post_edited(data, True)
    effort, found = [-r["hter"] for r in told], features("fr", told, "mt")
    print(f"post-edit effort, fr-en, {len(told)} rows: Pearson with minus the share edited")
    for part in PARTS:
        print(f"  {part:28} {pearson(values(part, 'fr', found), effort):6.3f}")
    print(f"  {'-source length':28} {pearson([-len(r['src']) for r in told], effort):6.3f}")
    for name, metric in (("bleu", BLEU(effective_order=True)), ("chrf", CHRF(word_order=2))):
        others = [
            float(metric.sentence_score(r["mt"], [r["google2012"], r["bing2012"]]).score)
            for r in told
        ]
        print(f"  {name + ' vs two other engines':28} {pearson(others, effort):6.3f}")
    single = {n: abs(pearson([f[n] for f in found], effort)) for n in found[0]}
    best = sorted(single.items(), key=lambda i: -i[1])[:3]
    for name, value in best:
        print(f"  {'feature ' + name:28} {value:6.3f} (absolute)")


def minimal(data: Path) -> None:
    by_language: dict[str, list[Row]] = defaultdict(list)
    for row in demetr(data, True):
        by_language[row["lang"]].append(row)
    wins: dict[str, list[bool]] = defaultdict(list)
    for language, told in by_language.items():
        good, bad = features(language, told, "mt"), features(language, told, "bad")
        better, worse = (values("estimate", language, f) for f in (good, bad))
        for a, b, row in zip(better, worse, told, strict=True):
            for group in ("all", row["severity"], f"from {language}", row["phenomenon"][:40]):
                wins[group].append(a > b)
    print("demetr, held-out items: share of minimal pairs whose good side scores higher")
    for group in sorted(wins, key=lambda g: (len(g) > 8, -float(np.mean(wins[g])))):
        print(f"  {group:42} {np.mean(wins[group]):6.3f}  of {len(wins[group])}")


def _cells(each: Sequence[float]) -> str:
    return " ".join(f"{v:8.3f}" for v in each)


TABLES: dict[str, Callable[[Path], None]] = {
    "qe": qe,
    "mqm": mqm,
    "postedit": postedit,
    "demetr": minimal,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("tables", nargs="*", metavar="TABLE", help=", ".join(TABLES))
    args = parser.parse_args()
    for name in args.tables or TABLES:
        TABLES[name](args.data)


if __name__ == "__main__":
    main()
