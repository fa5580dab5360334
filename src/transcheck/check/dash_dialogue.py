"""Speech marked with dashes instead of quotation marks.

Spanish, French, Italian and Portuguese open speech with a dash at the start of a line and set the
attribution off with another: —I don't know —he said. English uses quotation marks. Up to four
places.

Silent: bullet lists, datelines, ranges, scripts and interviews, asides between dashes, languages
that write dialogue so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from transcheck.check._attribution import attribution
from transcheck.check._frames import ROMANCE
from transcheck.check._passage import Passage, passages, tongue
from transcheck.check._report import found, once
from transcheck.model import Finding, Subject

ID = "dash-dialogue"
KIND = "convention"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "[[—]]I don't know —he said.\n\n[[—]]Then ask —she replied.",
    "[[–]] Come in, he said.\n\nThe door opened.",
    "[[—]]You are leaving?\n\n[[—]]Yes.\n\n[[—]]When?",
    "[[—]] Who has the key? The guard looked at the floor.",
    "[[-]] Who has the key? [[-]] I have. It was late.",
    "[[-]] Let's go - said the guide. It was late.",
)
GOOD = (
    "“I don't know,” he said.",
    "- Bread\n\n- Milk\n\n- Eggs",
    "LONDON — The council said it would vote.",
    "— Anna Lowe, reporting from Leeds",
    "The mayor — elected in 2014 — said no.",
    "- Close the door\n\n- Switch off the light\n\n- He said the key is at the desk",
    "—the second of three—",
)
LINE = re.compile(r"^[ \t]*([—–-]|--)(\s?)(?=[¿¡“\"]?[^\W\d_a-z])", re.MULTILINE)
TURN = re.compile(r"(?:\s?(?:[—–]|--)\s?|,?\s-\s|[,!?]\s)")
ASKED = re.compile(r"[^.!?\n]{8,}\?(?=\s[A-Z“\"])")
ANSWER = re.compile(r"(?<=[.!?…]\s)([—–-])(\s?)(?=[A-Z“\"])")
KEEP = 4
TALK = re.compile(r"[?!]”?$")


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) not in ("en", "de", "nl"):
        return
    opened = [(p, m) for p in passages(subject) for m in LINE.finditer(p.text)]
    spoken = [(p, m) for p, m in opened if attributed(p, m, tongue(subject))]
    asked = [m for p, m in opened if m.group(1) == "—" and TALK.search(line(p, m))]
    if spoken or len(asked) > 1:
        yield from once([dash(p, m) for p, m in (opened if asked else spoken)], KEEP)
        return
    turns = [t for p, m in opened if p.block.kind != "item" for t in turned(p, m)]
    weak = [replace(dash(p, t), tier="context", points_to=ROMANCE) for p, t in turns]
    yield from once(weak, KEEP)


def turned(passage: Passage, m: re.Match[str]) -> list[tuple[Passage, re.Match[str]]]:
    """The dashes of a line that opens with a question, or in which another speaker answers."""
    end = m.end() + len(line(passage, m))
    answers = list(ANSWER.finditer(passage.text, m.end(), end))
    asks = ASKED.match(passage.text, m.end(), end)
    return [(passage, t) for t in (m, *answers)] if answers or asks else []


def line(passage: Passage, m: re.Match[str]) -> str:
    return passage.text[m.end() :].split("\n")[0].rstrip()


def attributed(passage: Passage, m: re.Match[str], language: str) -> bool:
    """Does `—he said` or `, he said` follow the words?"""
    text = line(passage, m)
    for turn in TURN.finditer(text):
        said = attribution(language).match(text, turn.end())
        if said and re.match(r"(?:[.,:;]|\s?[—–-]|$)", text[said.end() :]):
            return True
    return False


def dash(passage: Passage, m: re.Match[str]) -> Finding:
    glued = not m.group(2)
    return found(
        __name__,
        passage.at(*m.span(1)),
        "Speech opens with a dash.",
        "This is how Spanish, French, Italian and Portuguese mark dialogue.",
        confidence=0.8,
        points_to=("es",) if glued else ("fr", "pt", "it"),
    )
