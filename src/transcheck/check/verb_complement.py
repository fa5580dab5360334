"""A verb, noun or preposition with the complement of another language: allows to reach, after
to have.

Where French says permettre de, German ermöglicht es, Spanish quiere que, English wants an object,
-ing or an infinitive.

Silent: passives (are advised to), infinitives of purpose, quotations, what natives write too unless
the text is plainly translated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._frames import prose
from transcheck.check._passage import Passage
from transcheck.check._patterns import apart, framed
from transcheck.check._report import found
from transcheck.check._table import word_set
from transcheck.model import Finding, Span, Subject
from transcheck.packs._english import verb

ID = "verb-complement"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The lift [[allows to reach]] the roof in a minute.",
    "They [[risk to lose]] the match.",
    "[[After to have]] studied law she became a baker.",
    "The union [[wants that the]] firm pays for the trip.",
    "A fence [[prevents the dogs to run]] into the road.",
    "She did it [[without that he]] noticed.",
    "He often [[advises to the tourists to turn]] back.",
    "The firm [[welcomes that the]] road stays open.",
    "He [[explained the farmers that the]] dam would hold.",
    "We [[spent two days to mend]] the roof.",
    "The baker [[says to be]] happy.",
    "The storm [[has obliged to close]] the pass.",
    "They [[find it hard that]] they wait.",
    "He [[amuses himself to mend]] old clocks.",
    "The choir [[thanks the neighbours the help]].",
    "It [[costs him to speak]] of it.",
    "The firm is [[considering to sell]] the plant, and the choir has [[envisaged to stop]].",
    "They [[broke him the arm]]; the [[show is to discover]] until May.",
    "The council [[is studying to buy]] the old barn.",
    "The app [[suggests the driver]] which road to take.",
)
GOOD = (
    "The staff were tested due to contact with a sick colleague.",
    "The lift allows visitors to reach the roof in a minute.",
    "They risk losing the match, and are advised to rest.",
    "After studying law she became a baker.",
    "The risk to life is small, and the doctor advised to the last.",
    "Her hopes of winning are high, and to him it made sense to go.",
    "He is said to be ill, and a deal that the firm welcomed that year is off.",
    "The storm has obliged them to close the pass, and the guide helped to shut the hut.",
    "They find it hard to wait, and he thanked the neighbours for the help.",
    "She is studying to become a nurse; the plan is considered to be dead.",
    "The app suggests the shorter road, and the driver takes it.",
    "Who wants that? The fence prevents the dogs from running.",
    "He sells what they consider to be fakes, and it is of great interest to see how.",
    "The figures suggest the need to find new ways.",
)


INFINITIVE = re.compile(r" to (?:not )?([a-z]+)\b")
BEFORE = re.compile(
    r"(?:([\w']+) )?(?<![\w'-])([A-Za-z]+)(?: (?:always|often|also|again|still|never))?\Z"
)
SO = re.compile(r"\b(?:[Ss]o \w+(?: \w+)? (?:did|does|do|was|were|is|are|had)|[Ss]uch)\b")
WHAT = re.compile(
    r"\b(?:what|which|whom|that) (?!(?:is|are|was|were|has|have|had|will|would|also|now)\b)"
    r"(?:[\w’'-]+ ){1,4}$",
    re.IGNORECASE,
)
# It is of interest, a pleasure, the custom to.
VALUED = re.compile(
    r"(?:interest|advantage|disadvantage|pleasure|joy|fun|art|virtue|experience|success|satisfaction"
    r"|custom|habit|risk|danger|trouble|merit|obsession|passion|idea|purpose|mania|illusion|conviction"
    r"|fear|sensation|method)\b"
)
ITSELF = re.compile(
    r"\b(?:[Ii]t (?:(?:is|was|seems|remains|became|becomes|be|been|will|would|may|might|can|could"
    r"|has|had|should) ?){1,3}|[Ii]t[’']s )(?:(?!(?:in|at|for|with|to|on)\b)[a-z]+ ){0,4}$"
)
FAR = 40
PERFECT = ("has", "have", "had")
BEING = ("is", "are", "was", "were", "be", "been", "am", "also", "now")


def check(subject: Subject) -> Iterator[Finding]:
    for p, quoted in prose(subject):
        for start, end, say, sure in apart(slips(p.text)):
            foreign = say.startswith("a possessive")
            free = consequence(p, start, end) or extraposed(p, start, end)
            if (foreign or not quoted(start)) and not free:
                yield slip(p.at(start, end), p.text[start:end], say, sure)


def slips(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Start, end, what to write and certainty of every frame in the text."""
    bare = word_set("classes", "bare")
    for m in INFINITIVE.finditer(text):
        before = BEFORE.search(text, max(0, m.start() - FAR), m.start()) if m[1] in bare else None
        if before and (told := infinitive(before)):
            yield before.start(2), m.end(), *told
    yield from framed(text, "complements")
    yield from framed(text, "complement_frames")
    yield from framed(text, "complement_more")


def consequence(p: Passage, start: int, end: int) -> bool:
    """Belongs the clause to a so or such before the verb: so loudly did they cheer that."""
    before = p.text[p.sentence(start)[0] : start]
    return " that" in p.text[start:end] and SO.search(before) is not None


def extraposed(p: Passage, start: int, end: int) -> bool:
    """Is the infinitive what it is: it is of great interest to see; a fake is what he considers
    to be?"""
    before, words = p.text[p.sentence(start)[0] : start], p.text[start:end]
    if words.startswith(("consider", "imagine")):
        return WHAT.search(before) is not None
    return VALUED.match(words) is not None and ITSELF.search(before) is not None


def infinitive(m: re.Match[str]) -> tuple[str, bool] | None:
    """What a word that takes no infinitive wants instead."""
    word, before = m[2].casefold(), (m[1] or "").casefold()
    told = _heads().get(word) or (_perfects().get(word) if before in PERFECT else None)
    progressive = word.endswith("ing") and before in BEING
    if not told or (before in _words("passive") and not progressive):
        return None
    return told


def slip(span: Span, words: str, say: str, sure: bool) -> Finding:
    return found(
        __name__,
        span,
        f"“{words}”: English wants {say} here.",
        "The complement is that of another language.",
        confidence=0.75 if sure else 0.55,
        points_to=("fr", "es", "it", "pt", "de", "nl"),
        tier="alone" if sure else "context",
    )


def _words(key: str) -> frozenset[str]:
    return word_set("complements", key)


@cache
def _perfects() -> dict[str, tuple[str, bool]]:
    """Participles of the same verbs, which only has or have tells from a passive."""
    return {verb(word)["part"]: ("-ing", word in _words("sure")) for word in _words("gerund")}


@cache
def _heads() -> dict[str, tuple[str, bool]]:
    """Words before an infinitive that they do not take: what they want, and whether it is sure."""
    told = dict.fromkeys(_words("nouns"), ("of or in and -ing", False))
    told |= dict.fromkeys(_words("adjectives"), ("of and -ing", True))
    told |= dict.fromkeys(_words("prepositions"), ("-ing", False))
    for kind, say in (("gerund", "-ing"), ("object", "an object before the infinitive")):
        for word in _words(kind):
            forms = verb(word)
            tags = ["base", "s", "ing"] + ["past"] * (word in _words("active"))
            told |= {forms[tag]: (say, word in _words("sure")) for tag in tags}
    return told
