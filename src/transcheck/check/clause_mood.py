"""The mood of a clause: wants that he signs, regrets that it should, if he would, when you will.

Subjunctives, futures and conditionals of the source that English does not use in such a clause.
Shown only in a text that is plainly a translation.

Silent: whether and when that ask (nobody knows when it will open), polite requests (if you would
wait), what one insists is true (insists that he is innocent), quotations.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from transcheck.check._frames import prose
from transcheck.check._patterns import Frame, built, matches
from transcheck.check._report import found
from transcheck.check._table import alternatives, table
from transcheck.check._tenses import forms, perfect_part
from transcheck.model import Finding, Subject

ID = "clause-mood"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The tenants demand that the landlord [[will repair]] the lift.",
    "She regrets that the club [[should not have kept]] its old name.",
    "The farmers feared that the hail [[should ruin]] the plums.",
    "It is high time that somebody [[should repair]] the clock.",
    "If the nurse [[would have]] known, she would have called a doctor.",
    "If you [[will come]] by train, get off at Vernon.",
    "When the guests [[will have]] left, we shall clear the tables.",
    "It is possible that the boat [[would not]] sail.",
    "The vicar proposed to the choir that they [[would sing]] outside.",
    "It is a pity that the town [[should not have kept]] its lake.",
    "Although the door [[be]] locked, the draught gets in.",
    "Members who [[will pay]] before June will get a badge.",
    "While the owner [[does not answer]], the tenants will continue to cook on the stairs.",
    "The aunt wants that the boy [[learns]] the piano.",
)
GOOD = (
    "The tenants demand that the landlord repair the lift.",
    "She regrets that the club did not keep its old name, and says that it should have.",
    "The players who will start on Sunday flew in, and if you will take a seat, he will come.",
    "Nobody knows when the pool will open, or if it will.",
    "If you would wait here, the doctor will see you.",
    "He insists that he is innocent.",
    "She asked if he would have lunch with them.",
    "They say it is time that counts.",
)


@cache
def shapes() -> tuple[Frame, ...]:
    """Frames of a verb in the wrong mood."""
    third = alternatives(forms("moments", "s") | forms("lasting", "s"))
    told = table("tenses")
    macros = {k: f"(?:{'|'.join(told[k].split())})" for k in ("feeling", "wanting", "needed")}
    macros |= {"third": third, "done": perfect_part(), "one": str(told["one"])}
    return built(told["mood"], macros)


def check(subject: Subject) -> Iterator[Finding]:
    for p, quoted in prose(subject):
        places = {
            m.span("verb") for _, m in matches(p.text, shapes()) if not quoted(m.start("verb"))
        }
        for place in sorted(places):
            yield found(
                __name__,
                p.at(*place),
                "English has another mood in this clause.",
                "The subjunctive, the future or the conditional of the source was kept.",
                confidence=0.65,
                points_to=("fr", "es", "it", "pt", "de", "nl"),
                tier="context",
            )
