"""A verb at the end of its clause: must the bill by Friday pay, the in a drawer forgotten letter.

German and Dutch set infinitives and participles behind all that belongs to them, in front of a noun
too.

Silent: questions, causatives (had the roof mended), what stands behind its noun in English (the
people concerned), single phrases between auxiliary and verb (has in the end agreed).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._clauses import participle
from transcheck.check._shapes import ADVERBIAL, NAME, PHRASE, THING, listed, shape, shifted, words
from transcheck.check._table import word_set
from transcheck.check._tags import Tagged
from transcheck.model import Finding, Subject

ID = "late-verb"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The bank [[has the road to the mill last week closed]].",
    "The firm [[must its customers within two weeks inform]].",
    "He [[was by a dog in the garden bitten]].",
    "The firm [[did the bill not pay]].",
    "The [[in a drawer of the desk forgotten]] letter came to light.",
    "They say that he the boy often [[beaten had]].",
)
GOOD = (
    "The bank closed the road to the mill last week.",
    "They had the roof of the church mended.",
    "The company has in the end closed.",
    "Did the firm not pay?",
    "The letter forgotten in a drawer came to light.",
    "He has the backing of the people in the streets concerned.",
)


def check(subject: Subject) -> Iterator[Finding]:
    yield from shifted(__name__, subject, SHAPES)


def final(s: Tagged, m: re.Match[str]) -> bool:
    """A participle or infinitive behind what belongs to it."""
    mid, last = words(s, m, "mid"), s.words[m.end("all") - 1]
    before = s.signs[: m.start()].rstrip("a")
    if not before or before[-1] not in "nNsi" or s.asks() or last in listed("behind"):
        return False
    phrases = not re.search("[dq]", re.sub("p[dq]", "", m["mid"]))
    if phrases and set(mid) & listed("between"):
        return False
    if m["aux"] in "ni" and s.words[m.start()] not in ("want", "wants", "wanted", "wishes"):
        return False
    return (m["aux"] not in "xb" or participle(last)) and parted(mid, m["mid"])


def parted(mid: list[str], signs: str) -> bool:
    """Stands there a time or place, and more than a time?"""
    joined = any(s == "p" and w != "of" for w, s in zip(mid, signs, strict=True))
    own = re.search(r"p(?=[dqN])|t", signs) is not None
    return own and (joined or "t" in signs) and bool(signs.strip("t"))


def divided(s: Tagged, m: re.Match[str]) -> bool:
    """The negation behind the object: did the bill not pay."""
    return not s.asks() and s.signs[: m.start()][-1:] in tuple("nNs")


def auxiliary_last(s: Tagged, m: re.Match[str]) -> bool:
    word = s.words[m.start()]
    be = s.words[m.end("all") - 1]
    whole = s.signs[m.end("all") - 1] == "x" or be in ("be", "been")
    return whole and participle(word) and word not in ("had", "needed")


def behind_object(s: Tagged, m: re.Match[str]) -> bool:
    """will a new hall build: an infinitive behind its object."""
    before, last = s.signs[: m.start()].rstrip("a")[-1:], s.words[m.end("all") - 1]
    return not s.asks() and before in tuple("nNs") and last in word_set("classes", "bare")


def loaded(s: Tagged, m: re.Match[str]) -> bool:
    """A participle with its complements between article and noun."""
    article, first = s.words[m.start() - 1].casefold(), s.words[m.start()]
    last = s.words[m.end("all") - 1]
    plain = article in ("the", "a", "an", "his", "their", "its") and (
        first in listed("premises") or m["all"][0] == "t"
    )
    return plain and (participle(last) or last.endswith("ing"))


END = "The verb follows its auxiliary; object and adverbials come behind it."
SHAPES = (
    shape(rf"(?P<aux>x)(?P<mid>{ADVERBIAL}*{THING}?{ADVERBIAL}*)v(?=$|[.,;ck])", final, END),
    shape(rf"(?P<aux>[mni])z?(?P<mid>{ADVERBIAL}*{THING}?{ADVERBIAL}*)i(?=$|[.,;ck])", final, END),
    shape(rf"(?P<aux>b)(?P<mid>(?:t|{PHRASE}){{2,4}})v(?=$|[.,;ck])", final, END),
    shape(rf"D{THING}zi", divided, "The object follows the verb."),
    shape(rf"m(?P<mid>{THING})z?i(?=$|[.,;ck])", behind_object, END),
    shape("vb(?=$|[.,;])", auxiliary_last, "The auxiliary stands before its participle."),
    shape("(?<=d)t[vg](?=[nN])", loaded, "A participle with complements stands behind its noun."),
    shape("vx(?=$|[.,;])", auxiliary_last, "The auxiliary stands before its participle."),
    shape(
        rf"(?<=d)(?:p(?:[dq]q?)?{NAME}{{1,3}}?){{1,2}}[vg](?=[nN])",
        loaded,
        "A participle with complements stands behind its noun.",
    ),
)
