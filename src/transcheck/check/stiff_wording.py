"""A word or formula of another register: the kiosk proposes soup, he possesses two cows.

What is an everyday verb in one language is a stiff or legal one in English, and letters and notices
begin and end with other formulas: come we by this means, hereby we invite you.

Silent: quotations, the same verbs with objects that English gives them, natives' texts (the check
speaks where the text is plainly translated).
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._frames import ALL, ROMANCE, phrased
from transcheck.check._passage import Passage
from transcheck.check._patterns import Frame
from transcheck.check._report import apart, found, once
from transcheck.model import Finding, Subject

ID = "stiff-wording"
KIND = "calque"
CATEGORY = "style/register"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The inn [[proposes hot pancakes]] after nine.",
    "My aunt [[possesses four goats]] and a cow.",
    "Thieves [[penetrated into the garage]] at night.",
    "You can [[solicit it at]] the desk.",
    "Her cousin [[offered her a puppy]] and a cage.",
    "[[We come by this]] means to thank you all.",
    "Your offer [[has not been retained]] by the jury.",
    "[[Hereby we]] invite you to the fair.",
    "Come and [[report yourself]] at the desk.",
)
GOOD = (
    "The inn offers hot pancakes after nine, and he proposed a toast.",
    "She possesses great charm, and the bullet penetrated into the wall.",
    "He solicited votes at the market and offered her a job.",
    "I hereby declare the fair open.",
    "The original windows were retained, and the project was praised.",
    "Reporters found themselves at the desk.",
)
TABLES = (
    ("register_all", ALL),
    ("register_letters", ROMANCE),
    ("register_germanic", ("de", "nl")),
)


def check(subject: Subject) -> Iterator[Finding]:
    every = (stiff(*one, who) for name, who in TABLES for one in phrased(subject, name))
    yield from once(apart(every), 8)


def stiff(passage: Passage, frame: Frame, place: tuple[int, int], who: tuple[str, ...]) -> Finding:
    return found(
        __name__,
        passage.at(*place),
        f"A word for another occasion. English: {frame.say}.",
        "The everyday word of the other language is a stiff one in English.",
        confidence=0.6,
        points_to=who,
        tier="context",
    )
