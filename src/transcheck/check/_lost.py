"""How surely a run of unexplained source words was left out: its features, and what the trees that
were grown from them say."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, log

from transcheck.check._mismatch import Term
from transcheck.check._unsaid import OFTEN, Run, Unsaid, grown, learned

SEEN = 3
MOST, SHORTER, LONGER = 5, -0.8, 0.4
OPENS, CLOSES = re.compile(r"[,;:(–—]\W*\w{0,9}\W*$"), re.compile(r"\s?[,;:).–—]")
WORD, FIGURE = re.compile(r"[^\W\d_]+"), re.compile(r"\d+")
UPPER = "[A-ZÀ-ÞČŠŽŘĆĐŁŚŻĞİŞ]"
ACRONYM = re.compile(rf"(?<![^\W_])(?:{UPPER}\.?){{2,6}}s?(?![^\W_])")
SPELT = re.compile(rf"(?<![^\W_])({UPPER}[\w.]*{UPPER})s? ?[(\[][^)\]]*$")
NAMED = re.compile(rf"[^.;:,()]{{0,40}} ?[(\[]({UPPER}[\w.]*{UPPER})[)\]]")
LIKELY, LEAST, MEANT, INITIALS = 0.03, 1e-3, 0.15, 2
USUAL, HELD, SPREAD = 0.87, 2.0, 0.15


@dataclass(frozen=True, slots=True)
class Habit:
    """What is usual: log of target length over source length, its spread, and the share of the
    words of the source that the translation explains."""

    mean: float
    spread: float
    covered: float = USUAL


def habits(every: Sequence[Unsaid], mean: float, spread: float) -> Iterator[Habit]:
    """Of the other sentences of the text, for each one; held near what is usual everywhere."""
    lengths = [_length(words) for words in every]
    shares = [words.covered for words in every]
    count = len(every) - 1 + HELD
    for length, share in zip(lengths, shares, strict=True):
        yield Habit(
            (sum(lengths) - length + HELD * mean) / count,
            spread,
            (sum(shares) - share + HELD * USUAL) / count,
        )


def score(words: Unsaid, run: Run, habit: Habit) -> float:
    """Log odds that the words were left out."""
    told = defaultdict(float, features(words, run, habit))  # what a window lacks is 0
    return float(learned()["shift"] + grown().value(told))


def best(words: Unsaid, habit: Habit) -> tuple[Run, float] | None:
    """The run that was left out most surely, none that an acronym stands for or spells out."""
    told = [run for run in words.runs() if not (_shortened(words, run) or _spelt(words, run))]
    named = [run for run in told if _initialled(words, run)]
    told = [r for r in told if not any(n.first <= r.first and r.last <= n.last for n in named)]
    return max(((run, score(words, run, habit)) for run in told), key=lambda x: x[1], default=None)


def _length(words: Unsaid) -> float:
    return log(max(len(words.texts[1]), 1) / max(len(words.texts[0]), 1))


def features(words: Unsaid, run: Run, habit: Habit) -> dict[str, float]:
    before = words.source[run.first - 1].place.end() if run.first else 0
    return {
        "bias": 1.0,
        **_words(words, run),
        **_lengths(words, run.span[1] - before, len(run.words), habit),
        **_sentence(words, run),
        **_edges(words, run, before),
        "acronym": float(shortens(words)),
        **dict(_windows(words, run, habit.mean)),
        "literal": 10 * (habit.covered - USUAL),
    }


def _words(words: Unsaid, run: Run) -> dict[str, float]:
    """What the lexicon knows of the words of the run."""
    lost = run.words
    names = [t for t in lost if t.place[0][0].isupper() and not t.solid]
    known = [t.top for t in lost if t.count >= SEEN]
    weight = sum(map(_surprise, lost))
    strange = any(t.count < SEEN and t.place[0][0].isupper() for t in lost)
    return {
        "size": float(min(len(lost), MOST)),
        "one": float(len(lost) == 1),
        "two": float(len(lost) == 2),
        "inner": float(min(run.last - run.first + 1 - len(lost), 3)),
        "weight": min(weight, 10.0),
        "surprise": weight / len(lost),
        "solid": float(min(sum(t.solid and t.count >= OFTEN for t in lost), 4)),
        "names": float(min(len(names), 2)),
        "named": float(len(names) == len(lost)),
        "unknown": float(min(sum(t.count < SEEN for t in lost), 3)),
        "strange": float(strange and words.lexicon.source != "de"),
        "top": max(known, default=0.4),
        "often": min(log(1 + max(t.count for t in lost)), 8.0),
    }


def _surprise(term: Term) -> float:
    """How surely the lexicon expected a translation."""
    return min(-log(1 - 0.9 * min(term.mass, 0.99)), 2.3) if term.count >= SEEN else 0.0


def _lengths(words: Unsaid, size: int, lost: int, habit: Habit) -> dict[str, float]:
    """The length of the sentence against what is usual, with the run and without it."""
    here, there = (max(len(text), 1) for text in words.texts)
    whole = log(there / here) - habit.mean
    rest = log(there / max(here - size, 3)) - habit.mean
    likelier = (whole**2 - rest**2) / (2 * (habit.spread or SPREAD) ** 2)
    return {
        "length": _within(whole, SHORTER, LONGER),
        "shorter": _within(-whole, 0, -SHORTER) * min(lost, MOST),
        "likelier": _within(likelier, -6, 6),
    }


def _sentence(words: Unsaid, run: Run) -> dict[str, float]:
    """What else stays unexplained."""
    return {
        "bare": float(min(len(words.bare), 6)),
        "free": len(words.bare) / max(len(words.target), 1),
        "others": float(min(len(words.lost) - len(run.words), 6)),
        "covered": words.covered,
        "akin": -log(max(_akin(words, run), LEAST)),
    }


def _akin(words: Unsaid, run: Run) -> float:
    """The best likeness of a lost word with an unexplained one, through a third language word."""
    bare = {t.stem for t in words.bare}
    if not bare:
        return LEAST
    return max(max(_pivot(words, t, bare), default=0.0) for t in run.words)


def _pivot(words: Unsaid, term: Term, bare: set[str]) -> Iterator[float]:
    sums: dict[str, float] = defaultdict(float)
    forward, back = words.lexicon.forward, words.lexicon.backward
    for middle, p in forward.row(term.stem).items():
        for other, q in back.row(middle).items() if p >= LIKELY else ():
            if q >= LIKELY and other != term.stem:
                for name, r in forward.row(other).items():
                    sums[name] += p * q * r
    return (sums[name] for name in bare)


def _edges(words: Unsaid, run: Run, before: int) -> dict[str, float]:
    """What the run begins and ends with; `before`: where the content word before it ends."""
    text = words.texts[0]
    start, end = run.span
    marks = bool(OPENS.search(text[:start][-16:])) + bool(CLOSES.match(text, end))
    told = set(FIGURE.findall(words.texts[1]))
    return {
        "marks": float(marks),
        "lead": float(min(len(WORD.findall(text, before, start)), 3)),
        "figures": float(bool(set(FIGURE.findall(text, before, end)) - told)),
        "bracket": float(text.count("(", 0, start) > text.count(")", 0, start)),
        "first": float(not any(i < run.first for i, _ in words.firm)),
    }


def _acronyms(words: Unsaid) -> Iterator[int]:
    """The places of new acronyms in the translation: each stands for several words."""
    source, target = words.texts
    for found in ACRONYM.finditer(target):
        if found[0].replace(".", "").rstrip("s") not in source and not target.isupper():
            yield found.start()


def shortens(words: Unsaid) -> bool:
    """Has the translation an acronym that the source spells out?"""
    return any(True for _ in _acronyms(words))


def _shortened(words: Unsaid, run: Run) -> bool:
    """Does a new acronym stand where the words would?"""
    left = max((x for x in words.firm if x[0] < run.first), default=(-1, -1))
    right = min((x for x in words.firm if x[0] > run.last), default=(0, len(words.target)))
    low, high = sorted((left[1], right[1]))
    start, end = _between(words.target, low, high, len(words.texts[1]))
    return any(start <= place < end for place in _acronyms(words))


def _spelt(words: Unsaid, run: Run) -> bool:
    """Does the run stand in brackets behind an acronym that both sides have, or before one?"""
    here = words.texts[0]
    sides = SPELT.search(here, 0, run.span[0]), NAMED.match(here, run.span[1])
    return any(side is not None and side[1] in words.texts[1] for side in sides)


def _initialled(words: Unsaid, run: Run) -> bool:
    """Has a new acronym the initials of the words, or of what they mean?"""
    letters = {letter for place in _acronyms(words) for letter in _letters(words.texts[1], place)}
    found = [sign for term in run.words for sign in [_initials(words, term) & letters] if sign]
    told = len(set[str]().union(*found)) >= INITIALS
    return told and len(found) >= max(INITIALS, len(run.words) / 2)


def _letters(text: str, place: int) -> set[str]:
    found = ACRONYM.match(text, place)
    return set(found[0].rstrip("s").replace(".", "").lower()) if found else set()


def _initials(words: Unsaid, term: Term) -> set[str]:
    row = words.lexicon.forward.row(term.stem)
    return {term.stem[0], *(name[0] for name, p in row.items() if p >= MEANT)}


Link = tuple[int, int]


def _windows(words: Unsaid, run: Run, mean: float) -> Iterator[tuple[str, float]]:
    """What stands between the linked words around the run: the nearest ones, and the next."""
    edge = (len(words.source), len(words.target))
    left = [(-1, -1), (-1, -1), *(x for x in words.firm if x[0] < run.first)]
    right = [*(x for x in words.firm if x[0] > run.last), edge, edge]
    near = _window(words, run, left[-1], right[0], mean)
    far = _window(words, run, left[-2], right[1], mean)
    yield from ((f"near-{name}", x) for name, x in near.items())
    yield from ((f"far-{name}", x) for name, x in far.items())


def _window(words: Unsaid, run: Run, left: Link, right: Link, mean: float) -> dict[str, float]:
    rest = min(sum(left[0] < i < right[0] for i in words.holes) - len(run.words), 4)
    if left[1] >= right[1]:
        return {"crossed": 1.0, "rest": float(rest)}
    between = range(left[1] + 1, right[1])
    bare = sum(j in words.naked for j in between)
    return {
        **_room(words, run, left, right, mean),
        "rest": float(rest),
        "empty": float(not between),
        "spare": float(min(sum(j not in words.taken for j in between), 4)),
        "bare": float(min(bare, 4)),
        "even": _within(bare - rest, -2, 4),
        "wide": float(min(len(between), 8)),
    }


def _room(words: Unsaid, run: Run, left: Link, right: Link, mean: float) -> dict[str, float]:
    """The room between two links, in the translation against the source."""
    begin = words.source[run.first - 1].place.end() if run.first else 0
    size = max((run.span[1] - begin) * exp(mean), 4)
    start, end = _between(words.source, left[0], right[0], len(words.texts[0]))
    low, high = _between(words.target, left[1], right[1], len(words.texts[1]))
    have = max(high - low, 0)
    first = words.target[left[1]].place.start() if left[1] >= 0 else 0
    told = any(first <= place <= high for place in words.traces)
    return {
        "short": _within(((end - start) * exp(mean) - have) / size, -1.5, 1.5),
        "have": min(have / size, 3.0),
        "trace": float(told),
    }


def _between(terms: list[Term], left: int, right: int, length: int) -> tuple[int, int]:
    start = terms[left].place.end() if left >= 0 else 0
    return start, terms[right].place.start() if right < len(terms) else length


def _within(value: float, least: float, most: float) -> float:
    return max(least, min(most, value))
