"""A subject behind its verb: On Sunday celebrates the parish, were missing the two founders.

Romance languages set a new subject behind its verb, German and Dutch every subject once something
else opens the sentence. Other than verb-first and verb-second this check reads the classes of
words, so that any phrase may open the sentence or stand between.

Silent: questions, what turns in English too (Only then did, Never can), verbs of place (In the yard
stood a cart), times as subjects (Last year saw), ellipsis (the firm, based in Bonn, has confirmed).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._frames import framed
from transcheck.check._shapes import (
    ADVERBIAL,
    CLOSE,
    NAME,
    PHRASE,
    THING,
    formed,
    listed,
    opening,
    person,
    plain,
    shape,
    shifted,
    transitive,
    words,
)
from transcheck.check._table import word_set
from transcheck.check._tags import Tagged, acting
from transcheck.model import Finding, Subject

ID = "late-subject"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "[[In the morning brings the driver]] the children to school.",
    "[[At the station can travellers]] rent a bicycle.",
    "[[In the square took place in the afternoon a march]] against the plan.",
    "At the party [[were missing the two founders]].",
    "[[In the accident were injured two women]].",
    "[[In the car was also found a notebook]] with names.",
    "She says [[that have arrived on the island more than 300 migrants]].",
    "[[Great was the surprise]] of the neighbours.",
    "The road will stay shut, [[has indicated the mayor]].",
    "[[Only after the storm the guards opened]] the gate.",
    "[[Has spoken]] also the bishop.",
    "[[It was the mayor to]] announce the sale.",
    "[[If the council agrees, can the]] builders start in May.",
    "The road [[where occurred the crash]] is shut.",
)
GOOD = (
    "In the yard stood a cart.",
    "Never can travellers rent a bicycle at the station.",
    "Last year saw the opening of the mill.",
    "The firm, which makes bells, has confirmed the sale.",
    "Only after the storm did the guards open the gate.",
    "There exists in the archive a drawing of the mill.",
    "If the council agrees, can the builders start?",
    "In the valley farmers sold the land, and they left.",
    "In Rome Conte met the press.",
    "It is the custom to announce the sale.",
    "Since the barn in Ulm was supposed to shine in bright lights, they came.",
)
OWN = ("the", "his", "her", "its", "their")
CROWDS = frozenset(("people", "thousands", "hundreds", "many"))
CLAUSAL = frozenset(("since", "after", "before", "until", "as"))
MAIN = re.compile(r",(?:s|[dq]q?a?[nNvig]{1,4}|N+)a?[bxmfvi]")


def check(subject: Subject) -> Iterator[Finding]:
    yield from shifted(__name__, subject, SHAPES)


def turned(s: Tagged, m: re.Match[str]) -> bool:
    """The finite verb before its subject, behind what opens the sentence."""
    front = words(s, m, "front")
    if listed("negative") & set(front) or s.asks() or set(words(s, m, "who")) & listed("moments"):
        return False
    if (m["front"] == "a" and front[0] not in listed("opening")) or seated(front, m["front"]):
        return False
    if m["verb"] == "m":
        return any(w in word_set("classes", "bare") for w in s.words[m.end("all") :])
    if m["verb"] == "x":
        return "v" in s.signs[m.end("all") :] and front[0] not in listed("unfronted")
    return told_turned(s, m, front)


def seated(front: list[str], signs: str) -> bool:
    """Ends the adverbial in what may be the subject: In the valley farmers sold the land."""
    return re.search("[niN][nN]$", signs) is not None and person(front[-1:], signs[-1])


def told_turned(s: Tagged, m: re.Match[str], front: list[str]) -> bool:
    """The same of a full verb, which must take an object."""
    who, word = words(s, m, "who"), s.words[m.start("verb")]
    timed = m["front"][-1] == "t" and not front[0].startswith("in ")
    if word in listed("placing") or (timed and word in listed("turning")):
        return False
    somebody = person(who, m["who"])
    if not somebody and (front[0] in listed("unfronted") or who[0] in ("a", "an")):
        return False
    if word in transitive("base") and m["front"] == "t":
        return (somebody and bool(set(who) & CROWDS)) or m["who"][0] == "q"
    placed = word in acting() or m["front"] in ("t", "a") or who[0] in OWN
    finite = word in transitive("past") or (word in transitive("s") and placed)
    rest = s.signs[m.end("all") :]
    clause = re.split(r"[,;:kr]", rest)[0]
    free = not re.match(r"a?[bxmvi]", rest) and not re.search("[bxm]", clause)
    return (finite and free) or word in ("wants", "wanted", "hopes", "plans", "intends")


def happening(s: Tagged, m: re.Match[str]) -> bool:
    """What happens before who or what it happens to."""
    word = s.words[m.start("verb")].casefold().replace(" ", "-")
    known = word in listed("happened") or word in formed("happening", "past", "s", "base")
    if seated(words(s, m, "front"), m["front"]):
        return False
    natural = word in listed("placing") | {"appeared", "appears", "gathered"}
    beside = m.end("verb") == m.start("who") and natural
    return known and plain(s, m) and not beside and opening(s) not in ("there", "here")


def where(s: Tagged, m: re.Match[str]) -> bool:
    word = s.words[m.start("verb")]
    known = formed("happening", "past", "s") | formed("turning_place", "past", "s", "base")
    linked = s.words[m.start()].casefold() in ("where", "when")
    return linked and word in known | listed("happened") and plain(s, m)


def passive(s: Tagged, m: re.Match[str]) -> bool:
    if opening(s) in CLAUSAL and MAIN.search(s.signs, m.end("all")):
        return False  # since the garden was supposed to shine, they came
    given = framed("giving") | framed("naming") | listed("given")
    named = s.words[m.start("verb")] in given
    named = named or seated(words(s, m, "front"), m["front"])
    if m["who"][0] == "n" and not re.search(r"[^s]s$", words(s, m, "who")[-1]):
        return False
    return plain(s, m) and not named and opening(s) not in listed("pronouns")


def lacking(s: Tagged, m: re.Match[str]) -> bool:
    return s.words[m.start("state")] in listed("lacking") and plain(s, m)


def reported(s: Tagged, m: re.Match[str]) -> bool:
    """that, behind a verb of saying, and a verb without a subject before it."""
    place = m.start()
    verbs = formed("saying", "base", "s", "past") | listed("clausal")
    return s.words[place] == "that" and place > 0 and s.words[place - 1] in verbs and plain(s, m)


def praised(s: Tagged, m: re.Match[str]) -> bool:
    return opening(s) in listed("first") and plain(s, m)


def speaks(s: Tagged, m: re.Match[str]) -> bool:
    said = s.words[m.start("verb")] in formed("saying", "part") | {"said"}
    return said and person(words(s, m, "who"), m["who"])


def straight(s: Tagged, m: re.Match[str]) -> bool:
    """A negative in front, and the subject before its verb."""
    return opening(s) in listed("negating") and not s.asks()


def subjectless(s: Tagged, m: re.Match[str]) -> bool:
    first = opening(s)
    unsure = first in listed("no_front") or (m["all"][0] == "t" and " " not in first)
    return not unsure and not s.asks()


def herself(s: Tagged, m: re.Match[str]) -> bool:
    who = words(s, m, "who")
    known = "N" in m["who"] or "the" in who
    return opening(s) in ("it", "they") and known and person(who, m["who"])


def resumed(s: Tagged, m: re.Match[str]) -> bool:
    return opening(s) in listed("linking") and not s.asks()


FIRST = "The subject stands before the verb."
SHAPES = (
    shape(
        rf"^(?P<front>a?(?:t|{PHRASE})+|a)(?P<verb>[vifnmx])"
        rf"(?P<who>[dq]q?a?{NAME}{{1,4}}?|q(?=p)|N+|n+)(?!,)",
        turned,
        "The subject stands before the verb, also behind an adverbial.",
    ),
    shape(
        rf"(?:^|(?<=[:;]))(?P<front>a?)(?P<verb>[vfn])(?:,?{ADVERBIAL})+,?(?P<who>{THING})(?=$|[.,;)prc])",
        happening,
        FIRST,
    ),
    shape(
        rf"^(?P<front>(?:t|{PHRASE})+)(?P<verb>[vifn]){ADVERBIAL}*?(?P<who>{THING}){CLOSE}",
        happening,
        FIRST,
    ),
    shape(rf"r(?P<verb>[vfni])(?P<who>{THING}(?=$|[.,;pc])|{THING}(?=b)|q(?=p))", where, FIRST),
    shape(rf"ba?(?P<state>[nvgi])(?:a|t|{PHRASE})?(?P<who>{THING})(?=$|[.,;)pc])", lacking, FIRST),
    shape(
        rf"^(?P<front>(?:t|{PHRASE})*)(?:s(?=bv[at]))?m?ba?(?P<verb>v){ADVERBIAL}*?"
        rf"(?P<who>{THING}|n{{1,2}}(?:cn)?){CLOSE}",
        passive,
        FIRST,
    ),
    shape(rf"r[xbm]b?[vi]{ADVERBIAL}*?(?P<who>{THING}){CLOSE}", reported, FIRST),
    shape(rf"^[nai]b(?P<who>d{NAME}{{1,3}})(?=[.,;pr])", praised, FIRST),
    shape(
        rf"(?<=,)xa?(?P<verb>v)(?P<who>d{NAME}{{1,3}}|N+)(?=$|[.,;p])",
        speaks,
        "English names the speaker before the verb.",
    ),
    shape(
        rf"^a(?:s|(?:t|{PHRASE})+d{NAME}{{1,2}}?)[fv]",
        straight,
        "After this opening the auxiliary stands before the subject.",
    ),
    shape(r"^(?:t|p[dq]q?[niN]|pN)*x[vb]", subjectless, FIRST),
    shape(
        rf"^sb(?P<who>d{NAME}{{1,3}}|N{{1,3}})o?T",
        herself,
        "English says: it was the mayor who announced.",
    ),
    shape(rf"^k[^,;:]{{3,30}},[mx]d(?={NAME})", resumed, FIRST),
)
