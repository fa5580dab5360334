"""Do numbers, negation, names and marks of the two sides agree? Was anything left untranslated?"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from unicodedata import normalize

import regex

from transcheck.score._estimate.tokens import SAME_MARK, Side, marks

NUMBER = regex.compile(r"\d+")
THOUSANDS = regex.compile(r"(?<=\d)[.,\s\u202f\u00a0](?=\d{3}\b)")
FINAL = frozenset('.?!:"')
NAMELESS = frozenset({"de"})
LATIN_SCRIPT = frozenset(["ro", "et", "fr", "es", "de", "it", "pt", "nl", "pl", "cs", "en"])


def features(
    source: Side, target: Side, language: str, other: str, english: frozenset[str]
) -> dict[str, float]:
    return {
        **_numbers(source.text, target.text),
        **_negation(source.text, target.text, language, other),
        **_marks(source.text, target.text),
        **_names(source.words, target.words, language),
        **_copied(source.words, target.words, english),
    }


def _numbers(source: str, target: str) -> dict[str, float]:
    a, b = _digits(source), _digits(target)
    return {"num_miss": min(3, (a - b).total()), "num_add": min(3, (b - a).total())}


def _digits(text: str) -> Counter[str]:
    return Counter(NUMBER.findall(THOUSANDS.sub("", normalize("NFKC", text))))


@cache
def _negations() -> dict[str, regex.Pattern[str]]:
    path = files("transcheck.score._estimate") / "negation.toml"
    return {k: regex.compile(v) for k, v in tomllib.loads(path.read_text("utf-8")).items()}


def _negation(source: str, target: str, language: str, other: str) -> dict[str, float]:
    known = _negations()
    if language not in known or other not in known:
        return {"neg_lost": 0.0, "neg_add": 0.0, "neg_par": 0.0}
    a = len(known[language].findall(source.lower()))
    b = len(known[other].findall(target.lower()))
    return {
        "neg_lost": float(a > 0 and b == 0),
        "neg_add": float(a == 0 and b > 0),
        "neg_par": float(abs(min(a, 3) - min(b, 3))),
    }


def _marks(source: str, target: str) -> dict[str, float]:
    a, b = Counter(marks(source)), Counter(marks(target))
    ends = _last(source), _last(target)
    return {
        "punct_diff": min(6, ((a - b) + (b - a)).total()),
        "punct_add": min(4, (b - a).total()),
        "final_punct": float((ends[0] in FINAL) != (ends[1] in FINAL)),
        "final_lost": float(ends[0] in FINAL and ends[1] not in FINAL),
        "question": float((ends[0] == "?") != (ends[1] == "?")),
    }


def _last(text: str) -> str:
    end = text.rstrip()[-1:]
    return SAME_MARK.get(end, end)


def _names(source: Sequence[str], target: Sequence[str], language: str) -> dict[str, float]:
    if language not in LATIN_SCRIPT:
        return {"cap_miss": 0.0, "cap_add": 0.0}
    starts_s, starts_t = ({w.lower()[:5] for w in side} for side in (source, target))
    lost = [w for w in _capitals(source) if w.lower()[:5] not in starts_t]
    new = [w for w in _capitals(target) if w.lower()[:5] not in starts_s]
    return {
        "cap_miss": 0.0 if language in NAMELESS else min(len(lost), 4),
        "cap_add": min(len(new), 4),
    }


def _capitals(words: Sequence[str]) -> list[str]:
    return [w for i, w in enumerate(words) if i and w[0].isupper() and len(w) > 2]


def _copied(
    source: Sequence[str], target: Sequence[str], english: frozenset[str]
) -> dict[str, float]:
    """Words of the source that stand in the target as they are."""
    there = {w.lower() for w in source if len(w) > 2}
    same = [w for w in target if len(w) > 2 and w.lower() in there]
    plain = [w for w in same if not w[0].isupper() and w.lower() not in english]
    count = max(len(target), 1)
    return {
        "untranslated": len(plain) / count,
        "same_words": len(same) / count,
    }
