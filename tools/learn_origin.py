"""Learn the weights of the origin's evidence: `src/transcheck/infer/weights.json`.

    python tools/learn_origin.py     needs ../shared/data and the dependency group `learn`

1. Counts every mark on texts of known origin (folds 1 to 4, and the project's own dev articles):
   its log-likelihood ratio for the languages it points to, and for other translations, against
   native text. A rule is smoothed towards its family, a family towards all marks; capped.
2. `fit_origin.py` then chooses the constants by the log-loss on the same texts, each read by
   tables (`crossed`, and `learn_style.crossed`) that have seen nothing of its fold.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from math import log
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from learn_style import crossed as style_crossed
from origin_data import Sample, own, samples

from transcheck.audit import CRASHED, Article, examine
from transcheck.config import Config
from transcheck.infer import marks, names, places, style
from transcheck.model import NATIVE, Finding

OUT = Path(__file__).parents[1] / "src" / "transcheck" / "infer" / "weights.json"
LENGTH = 300
SYSTEMS = 4
SHORT = 100
JOINED = 3
RULE_WORDS = 60_000.0
FAMILY_WORDS = 20_000.0
MOST = log(12)
LEAST = -1.0


@dataclass(frozen=True, slots=True)
class Seen:
    """A sample with its marks, and with the style and the tables of a model that is new to it."""

    sample: Sample
    words: int
    findings: tuple[Finding, ...]
    style: style.Look | None
    places: Counter[str]
    names: Counter[str]
    tables: dict[str, Any] | None = None


def look(sample: Sample) -> Seen:
    config = Config(target_language="en")
    subject, skipped = examine(Article("sample.txt", data=sample.text.encode("utf-8")), config)
    if crashed := [s for s in skipped if s.why.startswith(CRASHED)]:
        raise RuntimeError(f"{crashed[0].what}: {crashed[0].why}")
    return _seen(sample, tuple(f for f in subject.findings if f.points_to))


def _seen(sample: Sample, found: tuple[Finding, ...]) -> Seen:
    text = sample.text
    return Seen(sample, len(text.split()), found, None, places.mentions(text), names.mentions(text))


def shortened(seen: Seen) -> Seen:
    """The first hundred words alone."""
    cut = len(" ".join(seen.sample.text.split(" ")[:SHORT]))
    sample = replace(seen.sample, text=seen.sample.text[:cut])
    return _seen(sample, tuple(f for f in seen.findings if f.span.end <= cut))


def joined(texts: Iterable[Seen]) -> list[Seen]:
    """Three neighbours of one kind as one text."""
    found = []
    for _, every in groupby(sorted(texts, key=_kind), lambda s: _kind(s)[:-1]):
        told = list(every)
        for start in range(0, len(told) - JOINED + 1, JOINED):
            part = told[start : start + JOINED]
            text = "\n\n".join(s.sample.text for s in part)
            marked = tuple(f for s in part for f in s.findings)
            found.append(_seen(replace(part[0].sample, text=text), marked))
    return found


def _kind(seen: Seen) -> tuple[str, ...]:
    told = seen.sample
    return told.origin, told.kind, told.domain, str(told.fold), told.name


def crossed(texts: Sequence[Seen], counted_on: Sequence[Seen]) -> list[Seen]:
    """Every text with its style and its tables as learned from the other folds."""
    looks = style_crossed([t.sample for t in texts])
    folds = {t.sample.fold for t in texts}
    tables = {n: learned([t for t in counted_on if t.sample.fold != n]) for n in folds}
    return [
        replace(t, style=_enough(told), tables=tables[t.sample.fold])
        for t, told in zip(texts, looks, strict=True)
    ]


def _enough(told: style.Look) -> style.Look | None:
    return told if told.tokens >= style.LEAST_TOKENS else None


def sides(seen: Seen, pointed: tuple[str, ...]) -> str:
    """Is this text native, from a language that the mark points to, or from another?"""
    origin = seen.sample.origin
    return NATIVE if origin == NATIVE else "pointed" if origin in pointed else "others"


def counted(
    texts: Iterable[Seen],
) -> tuple[dict[str, Any], dict[str, Any], dict[Any, Counter[str]]]:
    """Hits per rule and per family on each side, and the words read per pointed set."""
    rules: dict[str, Counter[str]] = defaultdict(Counter)
    families: dict[str, Counter[str]] = defaultdict(Counter)
    homes: dict[str, tuple[str, tuple[str, ...]]] = {}
    words: Counter[str] = Counter()
    for seen in texts:
        words[seen.sample.origin] += seen.words
        for finding in seen.findings:
            home = homes.setdefault(finding.rule, (marks.family(finding), finding.points_to))
            side = sides(seen, home[1])
            rules[finding.rule][side] += 1
            families[home[0]][side] += 1
    exposure = {points: _exposure(words, points) for _, points in homes.values()}
    return rules, {"families": families, "homes": homes}, exposure


def _exposure(words: Counter[str], pointed: tuple[str, ...]) -> Counter[str]:
    found: Counter[str] = Counter()
    for origin, n in words.items():
        found[NATIVE if origin == NATIVE else "pointed" if origin in pointed else "others"] += n
    return found


def ratio(hits: Counter[str], read: Counter[str], side: str, prior: float, words: float) -> float:
    """Smoothed log ratio of a side's rate to the native one, drawn to `prior`."""
    pooled = (sum(hits.values()) + 0.5) / max(sum(read.values()), 1)
    lifted = pooled * (2.718281828**prior)
    there = (hits[side] + words * lifted) / (read[side] + words)
    back = (hits[NATIVE] + words * pooled) / (read[NATIVE] + words)
    return max(LEAST, min(MOST, log(there / back)))


def learned(texts: list[Seen]) -> dict[str, Any]:
    """Ratios of every rule and family: [for its languages, for other translations]."""
    rules, index, exposure = counted(texts)
    homes = index["homes"]
    typical = {}
    for family, hits in index["families"].items():
        read = _mean(exposure[p] for f, p in homes.values() if f == family)
        typical[family] = [
            round(ratio(hits, read, side, prior, FAMILY_WORDS), 3)
            for side, prior in (("pointed", 1.0), ("others", 0.3))
        ]
    for pair in typical.values():
        pair[1] = min(pair)
    table = {}
    for rule, hits in rules.items():
        family, points = homes[rule]
        told = zip(("pointed", "others"), typical[family], strict=True)
        table[rule] = [
            round(ratio(hits, exposure[points], side, prior, RULE_WORDS), 3) for side, prior in told
        ]
        table[rule][1] = min(table[rule])
    whole = [sum(v[i] for v in typical.values()) / len(typical) for i in (0, 1)]
    typical["default"] = [round(v, 3) for v in whole]
    return {"rules": dict(sorted(table.items())), "families": dict(sorted(typical.items()))}


def _mean(exposures: Iterable[Counter[str]]) -> Counter[str]:
    total: Counter[str] = Counter()
    number = 0
    for exposure in exposures:
        total.update(exposure)
        number += 1
    return Counter({side: n // max(number, 1) for side, n in total.items()})


def gathered() -> tuple[list[Seen], list[Seen]]:
    """The texts of all lengths, each read by what it has not seen, and what is counted on."""
    whole = [look(s) for s in samples(LENGTH, SYSTEMS) if s.fold]
    mine = [look(s) for s in own("dev")]
    plain = [seen for seen in whole if seen.sample.plain]
    texts = [*map(shortened, plain[::3]), *plain, *joined(plain), *mine]
    counted_on = [*whole, *mine]
    return crossed(texts, counted_on), counted_on


def main() -> None:
    from fit_origin import fit

    texts, counted_on = gathered()
    constants = fit(texts)
    tables = learned(counted_on)
    table = {"made_by": "python tools/learn_origin.py", "constants": constants} | tables
    OUT.write_text(json.dumps(table, indent=1) + "\n", "utf-8")
    print(f"{len(tables['rules'])} rules seen, families: {tables['families']}")


if __name__ == "__main__":
    main()
