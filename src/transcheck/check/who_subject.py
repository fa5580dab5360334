"""Who for whoever: wins who sells more, it falls on who lives here, Who wants to join must sign.

Romance qui, quien, chi and quem need no word before them. English says whoever, anyone who, those
who.

Silent: questions, direct or not (knows who wins, the question of who pays), who behind a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._clauses import listed as forms
from transcheck.check._frames import ROMANCE, asks, opens, prose
from transcheck.check._passage import Passage, just_before
from transcheck.check._report import found
from transcheck.check._shapes import listed
from transcheck.check._tags import acting
from transcheck.model import Finding, Subject

ID = "who-subject"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "Today [[pays who]] works on shore.",
    "The fine falls [[on who]] parks on the pavement.",
    "The hall is open [[for who]] wants to dance.",
    "[[Who]] has not paid the fee can do so at the office.",
)
GOOD = (
    "Nobody knows who pays, and it depends on who wins.",
    "The debate about who pays goes on, as does the fight for who gets the hall.",
    "Who has not paid the fee?",
    "Who knows what he said.",
    "The man who parks here pays for those who walk.",
    "It is a question of who has not paid.",
)
FINITE = (
    r"(?:is|are|has|have|does|do|was|had|did|wants|want|lives|works|can|cannot|could|will|needs"
    r"|pays|buys|sells|parks|comes|goes|loves|likes|knows|arrives|travels|already|never|still|only"
    r"|really|[a-z]+(?<![su])s)"
)
BEHIND = re.compile(rf"\b(?P<find>(?P<verb>[a-z]+) who)(?= {FINITE}\b)")
GOVERNED = re.compile(
    r"\b(?P<find>(?:for|to|from|with|against|by|(?:(?<=falls )|(?<=fall )|(?<=fell ))on) who)"
    rf"(?= {FINITE}\b)"
)
OPENED = re.compile(
    r"(?P<find>Who)(?= (?!knows|cares|would|could|else|said|says|needs|better|am\b|can (?:say|tell"
    r"|blame|forget)|is (?:he|she|who|it)\b)(?:[a-z]+ ){1,8}?(?:can|must|may|should|will|has to"
    r"|have to|is|are|gets|receives|pays|loses|wins|risks|finds|needs)\b)"
)
# Before these who asks: the fight for who gets it.
ASKING = re.compile(
    r"\b(?:question|debate|fight|battle|clue|clues|answer|attention|as|depend|depends|depended|focus"
    r"|focused|light|contest|race|decision|vote|limits?|look|looks|looking|depending|argument"
    r"|row|bet|bets|agree|agreed|consensus|rules?|based|information|details|competition|down|back"
    r"|struggle|hint|hints|regard|respect|thought|word|choice|guess|guesses|vie|responsible) $"
)


def check(subject: Subject) -> Iterator[Finding]:
    for p, quoted in prose(subject):
        for sign in (BEHIND, GOVERNED, OPENED):
            for m in sign.finditer(p.text):
                if not quoted(m.start()) and not asks(p, m.start()) and fits(p, m):
                    yield found(
                        __name__,
                        p.at(*m.span("find")),
                        "Here English says whoever, anyone who or those who.",
                        "Romance qui, quien, chi and quem need no word before them.",
                        confidence=0.65,
                        points_to=ROMANCE,
                        tier="context",
                    )


def fits(p: Passage, m: re.Match[str]) -> bool:
    if m.re is OPENED:
        return opens(p, m.start())
    if m.re is GOVERNED:
        return not ASKING.search(just_before(p.text, m.start()))
    verb = m["verb"]
    before = just_before(p.text, m.start()).split()[-1:]
    alone = not before or before[0] not in ("the", "a", "an", "his", "her", "their", "of", "those")
    return verb in acting() - forms("pasts") - listed("asking") and alone
