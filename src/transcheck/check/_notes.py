"""Notes of the translator, in brackets: no source has them, and they explain what stands before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from transcheck.check._passage import passages, remember
from transcheck.model import Segment, Subject

MARK = re.compile(
    r"\b(?:NdT|N\. ?d\. ?[TlL]|NDLT|N\. ?del T|N\. ?T|T\. ?N|A\. ?d\. ?Ü|Anm\. d\. (?:Ü|Red)"
    r"|translator.s note|note du traducteur|nota del traductor|nota do tradutor)\b",
    re.I,
)
OPEN, CLOSE = "([", ")]"
LONGEST = 1500


@dataclass(frozen=True, slots=True)
class Notes:
    """Numbers of the sentences inside notes, and of those that a note renders or explains."""

    inside: frozenset[int] = frozenset()
    explained: frozenset[int] = frozenset()


@remember
def notes(subject: Subject) -> Notes:
    """The notes of the target."""
    inside: set[int] = set()
    explained: set[int] = set()
    marked = [p for p in passages(subject) if MARK.search(p.text)]
    sentences = _by_block(subject) if marked else {}
    for passage in marked:
        for start, end in ranges(passage.text):
            here = sentences.get(passage.number, ())
            leads = not any(c.isalnum() for c in passage.text[:start])
            inside |= {s.index for s in here if start <= s.offset + _indent(s.text) < end}
            before = sentences.get(passage.number - 1, ()) if leads else here
            explained |= {s.index for s in before if leads or s.offset < start}
    return Notes(frozenset(inside), frozenset(explained))


def _by_block(subject: Subject) -> dict[int, list[Segment]]:
    sentences: dict[int, list[Segment]] = {}
    for s in subject.segments:
        sentences.setdefault(s.block, []).append(s)
    return sentences


def _indent(text: str) -> int:
    """How far the sentence is indented."""
    return len(text) - len(text.lstrip(" _*\n\u00a0"))


def ranges(text: str) -> Iterator[tuple[int, int]]:
    """From the bracket around a mark to the one that closes it; nothing without brackets."""
    for mark in MARK.finditer(text):
        start = _opened(text, mark.start())
        end = min((p for c in CLOSE if (p := text.find(c, mark.end())) >= 0), default=len(text))
        if start >= 0:
            yield start, end


def _opened(text: str, place: int) -> int:
    """The bracket that is open at a place; -1 for none."""
    depth = 0
    for here in range(place - 1, max(-1, place - LONGEST), -1):
        depth += text[here] in CLOSE
        if text[here] in OPEN:
            if not depth:
                return here
            depth -= 1
    return -1
