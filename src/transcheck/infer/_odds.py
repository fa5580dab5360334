"""From readings to a posterior over native, the source languages and other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import exp, inf, log

from transcheck.config import LANGUAGES, Config
from transcheck.infer._kin import kin
from transcheck.infer._reading import Reading
from transcheck.infer._tables import constants, mixed
from transcheck.infer.style import domains
from transcheck.model import NATIVE, OTHER, Evidence, Origin, Subject

NEARLY = 0.6
LEAST_VOICES = 2
ABOUT, STYLE = ("names", "places"), "style"
# Below so many words the odds must be the higher the shorter the text is: there is no text of 50
# words of which one could say in nine of ten cases where it comes from.
ENOUGH = 200
# A language is named where it is plainly likelier than the next one.
CLEAR = 1.5
TRUST = ("sharpness", "language_at", "native_at")
# Of the books translated into French, Spanish and German, Unesco's Index Translationum counts about
# six in ten from English.
FROM_ENGLISH = 0.6


def combine(readings: Sequence[Reading], subject: Subject) -> Origin:
    """Damp what is correlated, add up, normalise, and abstain where it is not enough."""
    told, text = constants(), " ".join(s.text for s in subject.segments)
    if subject.target_language == "en":
        told = trusted(told, domains(text))
    codes, words = candidates(subject.target_language), len(text.split())
    return added(readings, codes, told, subject.config, words, subject.source_language)


def trusted(told: Mapping[str, float], of: Mapping[str, float]) -> dict[str, float]:
    """The constants with how far the domains let the odds be trusted."""
    return dict(told) | {name: mixed(name + "_{}", told, of) for name in TRUST}


def added(
    readings: Sequence[Reading],
    codes: Sequence[str],
    told: Mapping[str, float],
    config: Config,
    words: int,
    held: str | None = None,
) -> Origin:
    """The verdict on `codes` by constants that are given, for a text of so many words, whose source
    is at hand in the language `held`."""
    weighed = damped(readings, told)
    odds = posterior(weighed, shares(codes, held), config.prior_native, told["sharpness"])
    language, confidence = _verdict(odds, told, config, words)
    silent = (*ABOUT, STYLE) if words < ENOUGH else ABOUT
    if language not in (None, NATIVE) and _voices(weighed, str(language), silent) < LEAST_VOICES:
        language = None
    leading = max(odds, key=lambda code: (odds[code], code))
    evidence = [_evidence(reading, factor, leading) for reading, factor in weighed]
    shown = sorted(evidence, key=lambda e: (-abs(e.weight), e.span.start if e.span else -1, e.note))
    return Origin(language, confidence, round(1 - odds[NATIVE], 6), odds, tuple(shown))


def _voices(weighed: Iterable[tuple[Reading, float]], language: str, silent: Sequence[str]) -> int:
    """How many different marks speak for the language; 0 where only `silent` families do: names of
    people and places, which natives write about, and the style of a few words."""
    told = [r for r, _ in weighed if r.ratios.get(language, 0.0) > 0]
    if not any(r.family not in silent and _favours(r, language) for r in told):
        return 0
    return len({r.key for r in told})


def _favours(reading: Reading, language: str) -> bool:
    """Is the language, or one of its kin, what the reading points to most?"""
    best = max(reading.ratios, key=lambda code: (reading.ratios[code], code))
    return best in kin((language,)) | {language}


def candidates(target: str | None) -> tuple[str, ...]:
    """The codes that a text in this language may come from."""
    return (*(c for c in LANGUAGES if c != target and (c != "en" or target)), OTHER)


def shares(codes: Sequence[str], held: str | None = None) -> dict[str, float]:
    """How the translations into a language are shared out before the text is read; all are from
    the language of the source where that is at hand: it or this text is the original."""
    if held:
        known = held if held in codes else OTHER
        return {code: float(code == known) for code in codes}
    if "en" not in codes:
        return dict.fromkeys(codes, 1 / len(codes))
    return dict.fromkeys(codes, (1 - FROM_ENGLISH) / (len(codes) - 1)) | {"en": FROM_ENGLISH}


def posterior(
    weighed: Iterable[tuple[Reading, float]],
    share: Mapping[str, float],
    prior_native: float,
    sharpness: float,
) -> dict[str, float]:
    """Probability of native and of each code, which have these shares of the translations before
    the text is read; they sum to 1."""
    logs = {NATIVE: _log(prior_native)}
    logs |= {code: _log((1 - prior_native) * part) for code, part in share.items()}
    for reading, factor in weighed:
        for code in share:
            logs[code] += factor * reading.ratios.get(code, 0.0)
    top = max(logs.values())
    weights = {code: exp(sharpness * (value - top)) for code, value in logs.items()}
    whole = sum(weights.values())
    return {code: round(w / whole, 6) for code, w in weights.items()}


def _log(chance: float) -> float:
    return log(chance) if chance else -inf


def damped(readings: Iterable[Reading], told: Mapping[str, float]) -> list[tuple[Reading, float]]:
    """Each reading with its share: 1/k for the k-th sight of one mark, less for the k-th mark of
    one family, all by the learned constants. Names of people and of places are one family here:
    both tell what a text is about."""
    families: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        families[ABOUT[0] if reading.family in ABOUT else reading.family].append(reading)
    return [pair for family in families.values() for pair in _family(family, told)]


def _family(readings: list[Reading], told: Mapping[str, float]) -> list[tuple[Reading, float]]:
    seen: dict[str, int] = defaultdict(int)
    ranks: dict[str, int] = {}
    out = []
    for reading in sorted(readings, key=lambda r: -max(map(abs, r.ratios.values()), default=0.0)):
        seen[reading.key] += 1
        rank = ranks.setdefault(reading.key, len(ranks) + 1)
        out.append((reading, 1 / (seen[reading.key] * rank ** told["family_damping"])))
    return out


def _evidence(reading: Reading, factor: float, leading: str) -> Evidence:
    """Shown for the language it favours most, of those that its note names; for the leading one
    where that is about as much."""
    told = {c: r for c, r in reading.ratios.items() if c in (reading.named or reading.ratios)}
    code, ratio = max(told.items(), key=lambda item: (item[1], item[0]))
    if max(reading.ratios.values()) <= 0:
        code, ratio = NATIVE, -min(reading.ratios.values())
    elif told.get(leading, 0.0) >= NEARLY * ratio:
        code, ratio = leading, told[leading]
    return Evidence(reading.note, code, round(factor * ratio, 4), reading.span)


def _verdict(
    odds: Mapping[str, float], told: Mapping[str, float], config: Config, words: int
) -> tuple[str | None, float]:
    best = max(odds, key=lambda code: (odds[code], code))
    least = config.name_origin_at
    if least is None:
        least = told["native_at" if best == NATIVE else "language_at"]
        least += (1 - least) * max(0.0, 1 - words / ENOUGH)
        if best != NATIVE and odds[best] < CLEAR * _next(odds, best):
            return None, odds[best]
    sure = best != OTHER and odds[best] >= least
    return (best if sure else None), odds[best]


def _next(odds: Mapping[str, float], best: str) -> float:
    """The probability of the likeliest other language that can be named."""
    return max((p for code, p in odds.items() if code not in (best, NATIVE, OTHER)), default=0.0)
