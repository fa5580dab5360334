"""An object behind its adverbials: rejected in a long ruling the appeal, serves on Sundays lunch.

The source languages set time, place and manner, one after the other, between a verb and its object,
and the goal of a movement behind both. Other than displaced-object this check reads the classes of
words, so that phrases of any length may stand between.

Silent: reduced relatives (the vase found in a cave the year before), clauses without that (in the
house his father built), an object with a clause of its own (with wit a plan that), one verb with a
preposition (takes into account the).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._frames import framed
from transcheck.check._shapes import (
    ADVERBIAL,
    CLOSE,
    PHRASE,
    THING,
    formed,
    listed,
    shape,
    shifted,
    transitive,
    words,
)
from transcheck.check._table import word_set
from transcheck.check._tags import Tagged, acting
from transcheck.check._tags import forms as verbs
from transcheck.model import Finding, Subject

ID = "late-object"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The judge [[rejected in a ruling of forty pages the appeal]] of the bank.",
    "The abbey [[welcomes from May to June, in a former barn, some sixty guests]].",
    "The team will [[miss almost certainly the match]] in Pisa.",
    "The inn [[serves on Sundays lunch]].",
    "She [[drives every Saturday with her mother to the]] market.",
    "He [[has on Monday the keys]] of the mill.",
    "The tune was written [[for Anna her daughter]].",
)
GOOD = (
    "The judge rejected the appeal in a ruling of forty pages.",
    "The vase found in a cave in Crete the year before was sold.",
    "She slept in the house his father built.",
    "She defended with wit a plan that nobody else liked.",
    "The law takes into account the age of the driver.",
    "He drove to the market on Saturday with his mother.",
    "He has in the end the right to go.",
    "To Anna his letters were a joy, and clubs devoted to cave art welcome the plan.",
    "Wool closed at 708 cents a kilo, and growers lost at least half the clip.",
)
INSERT = r"(?:,(?:[ptag]|v[pta])[^bxmsrkf,.;:]{1,18})"
VERB = "[vifng]"
HEAVY = ("that", "which", "who", "whose")
SHORT, SMALL = 3, 12
UNITS = frozenset(
    ["cents", "cent", "metres", "points", "euros", "dollars", "francs", "kilos", "long"]
)
HALVES = frozenset(["half", "least", "most", "third", "quarter"])
LASTING = frozenset(["days", "weeks", "fortnight", "months", "years", "seasons", "innings", "sets"])
HEDGES = frozenset(["least", "most", "about", "around", "almost", "nearly", "some", "than", "up"])


def check(subject: Subject) -> Iterator[Finding]:
    yield from shifted(__name__, subject, SHAPES)


def displaced(s: Tagged, m: re.Match[str]) -> bool:
    """A verb with an object, an adverbial that is none of its own, and a thing behind it."""
    adverbs, thing = words(s, m, "adv"), words(s, m, "thing")
    if set(thing) & listed("moments") or s.signs[m.end("thing") - 1] == "v":
        return False
    if re.match("q[if]", m["thing"]) or s.signs[m.end("thing") - 1] == "f":
        return False
    if thing[0].isdigit() and int(thing[0]) <= SMALL:
        return False
    if measured(adverbs, thing):
        return False
    after = s.words[m.end("all")] if m.end("all") < len(s.words) else ""
    if after in HEAVY and (len(m["adv"]) < SHORT or thing[0] in ("a", "an")):
        return False
    return (
        not clausal(s, m, adverbs)
        and not bound(s, m, adverbs)
        and not (m["adv"][-1] == "a" and weighs(adverbs[-1], thing))
        and governs(s, m.start(), m.end("all"))
    )


def measured(adverbs: list[str], thing: list[str]) -> bool:
    """Is it an amount: closed at 708 cents a kilo, lost at least half the crop, 15 cm long?"""
    return (
        any(w[0].isdigit() for w in thing)
        or any(w[0].isdigit() or w in UNITS for w in adverbs[-2:])
        or any(w in UNITS for w in thing)
        or thing[-1] in LASTING
        or adverbs[-1] in HEDGES
        or any(w.split()[0] in HALVES for w in adverbs[-2:])
    )


def clausal(s: Tagged, m: re.Match[str], adverbs: list[str]) -> bool:
    """Ends the adverbial in what may be a verb or a possessor of the thing?"""
    acts = m["adv"][-1] == "i" and s.words[m.end("adv") - 2].endswith("s")
    verbal = acts or re.search(r"v$|Ni$|g$|,pd?n$", m["adv"]) is not None
    return verbal or adverbs[-1].endswith(("'s", "’s"))


def bound(s: Tagged, m: re.Match[str], adverbs: list[str]) -> bool:
    """Belongs the adverbial to the verb: takes into account, includes among other things?"""
    joined = re.fullmatch("p[nvig]", m["adv"]) is not None and adverbs[1] in listed("joined")
    fills = s.words[m.start()] in formed("filling", "base", "s", "past")
    own = adverbs[0] in ("of", "like") and not fills
    return joined or own or acts(s, m) or "other things" in " ".join(adverbs)


def acts(s: Tagged, m: re.Match[str]) -> bool:
    """Is the last word the verb of what the participle describes: groups devoted to art note it?"""
    who = s.words[max(0, m.start() - 1)].endswith("s")
    word = s.words[m.end("adv") - 1]
    bare = word in verbs("base") | word_set("classes", "bare") if who else word in verbs("s")
    return bare and s.signs[m.start()] == "v" and re.fullmatch("p[nvig]{2,}", m["adv"]) is not None


def weighs(adverb: str, thing: list[str]) -> bool:
    """Does the adverb belong to the thing behind it: only the roof, probably the best bread?"""
    best = any(w.endswith("est") or w in ("most", "first", "last", "only") for w in thing)
    return adverb in listed("focus") or (best and adverb in listed("judging"))


def governs(s: Tagged, place: int, end: int) -> bool:
    """Is the word at `place` a finite verb, an infinitive or a perfect that takes an object?"""
    word = s.words[place]
    before = s.signs[:place].rstrip("az")
    if not before:
        return False
    last, prior = before[-1], s.words[len(before) - 1].casefold()
    if last in "mD" or prior == "to":
        return word in transitive("base")
    if last == "x":
        return taken(word, "part")
    if s.signs[place] == "g":
        return last == "b" and word in transitive("ing")
    many = last in "nN" and prior.endswith("s") and alone(s, place, end)
    if word in transitive("base") and (prior in ("they", "we", "i") or many):
        return True
    if word in acting():
        return word in transitive("s") and last in "nNsrcvgi,t)"
    if word in transitive("s"):
        return last in "nNsri,t)" and s.words[place + 1] != "for" and alone(s, place, end)
    if not taken(word, "past") or last in "bdpxmkq" or s.words[place + 1] == "by":
        return False
    return last == "s" or prior in ("who", "which") or alone(s, place, end)


def taken(word: str, tag: str) -> bool:
    """Is it a form of a verb that takes an object?"""
    regular = word.endswith("ed") and word not in formed("objectless", "past") | framed("telling")
    return regular or word in transitive(tag)


def alone(s: Tagged, place: int, end: int) -> bool:
    """Stands no other finite verb in the clause, before or behind?"""
    clause = re.split(r"[,;:ckr]", s.signs[:place])[-1]
    rest = re.split(r"[,;:kr]", s.signs[end:])[0]
    return not re.search(r"[bxmfDT]", clause) and not re.search(r"[bxmvf]", rest)


def having(s: Tagged, m: re.Match[str]) -> bool:
    """has on Saturday the path: an object behind an adverbial of have."""
    adverbs, thing = words(s, m, "adv"), set(words(s, m, "thing"))
    before = s.signs[: m.start()].rstrip("a")[-1:]
    if "p" in m["adv"] and "the" not in thing:
        return False
    inner = set(adverbs) & (listed("between") | listed("joined") | listed("possession"))
    return before in tuple("nNsr") and not inner and not thing & listed("moments") and not s.asks()


def bare(s: Tagged, m: re.Match[str]) -> bool:
    """A thing without an article behind a time: serves on Sundays lunch."""
    when = s.words[m.start() + 1].casefold()
    return when.startswith(("on ", "in ", "at ")) and governs(s, m.start(), m.end("all"))


def going(s: Tagged, m: re.Match[str]) -> bool:
    """The goal of a movement behind its time and company."""
    goal = s.words[m.start("to")] in ("to", "into", "onto")
    both = (
        "t" in m["adv"] and ("p" in m["adv"] or "tt" in m["adv"]) and "to" not in words(s, m, "adv")
    )
    return goal and both and s.words[m.start()] in formed("moving", "past", "s", "base")


def possessed(s: Tagged, m: re.Match[str]) -> bool:
    """The possessor before his thing: for Calderón his plays."""
    linked = s.words[m.start()] in ("of", "to", "for", "from", "with", "about")
    owner = not s.words[m.start() + 1].endswith(("s", "’", "'"))
    return linked and owner and s.words[m.start("whose")] in ("his", "her")


PLACE = "The object belongs right after the verb; time, place and manner follow it."
SHAPES = (
    shape(rf"{VERB}(?P<adv>{ADVERBIAL}{{1,5}}?)(?P<thing>{THING}){CLOSE}", displaced, PLACE),
    shape(
        rf"{VERB}(?P<adv>{ADVERBIAL}{{1,3}}?{INSERT}{{1,3}}),(?P<thing>{THING}){CLOSE}",
        displaced,
        PLACE,
    ),
    shape(
        rf"x(?P<adv>(?:t|{PHRASE}){{1,3}}?)(?P<thing>{THING})(?=$|[.,;pc])",
        having,
        PLACE,
    ),
    shape("[vfn]tn(?=[.,])", bare, PLACE),
    shape(
        rf"{VERB}(?P<adv>(?:t|{PHRASE}){{2,4}}?)(?P<to>p)(?:d|N)",
        going,
        "The goal follows the verb; time and company come behind it.",
    ),
    shape("pN(?P<whose>d)n", possessed, "English says so with ’s."),
)
