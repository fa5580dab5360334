"""Rules of the language-pair packs.

A pack is a list of rules as data: calques, false friends, literal titles, frames that a source
language leaves behind. Each rule has its own page. Without a source, the rules of every pair into
the text's language run and their marks also tell where the text comes from; with a source, its
words confirm or clear a finding. One of the rule's telling words there, in another frame than the
rule knows, does neither.

Silent: an example in quotation marks where the paragraph talks about words and translation; one
word of a name in capitals.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from transcheck import packs
from transcheck.check._akin import akin
from transcheck.check._mention import mentions
from transcheck.check._part_of_name import part_of_name
from transcheck.check._passage import source_tongue
from transcheck.check.name_abroad import abroad
from transcheck.model import Bead, Evidence, Example, Finding, Rule, Subject, Text
from transcheck.packs import Hit, wording

ID = "pack-rules"
KIND = "calque"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The soldiers leave to ensure the safety of our [[workforce]].",
    Example(
        "[[The effectives]] went home at noon.",
        source="Les effectifs sont rentrés à midi.",
        source_language="fr",
    ),
)
GOOD = (
    "A calque such as “the safety of our workforce, the soldiers” makes the translator blush.",
    "The car maker cut its workforce by five per cent.",
    "The late trains were those of SNCF Voyageurs, made by Spain's CAF.",
    Example(
        "The civilian workforce helps the soldiers.",
        source="La main-d'œuvre civile aide les soldats.",
        source_language="fr",
    ),
)

SURE_BEAD = 0.5
SHORT, LONG = 4, 5
LITERAL = "Another language has the same word and leaves the same mark: a literal rendering."
BASE = {"alone": 0.8, "context": 0.6}
Heard = Text | Literal["cleared"] | None


def check(subject: Subject) -> Iterator[Finding]:
    """Findings of every pack rule; what the source clears is left out."""
    target = subject.target_language
    if target is None:
        return
    declared = source_tongue(subject)
    beads = _sure_beads(subject)
    mentioned = mentions(subject)
    for hit in packs.load(target).scan(subject.document, subject.segments):
        text = subject.segments[hit.segment].text
        if part_of_name(hit.rule, packs.fold(text), hit.start, hit.end):
            continue
        bead = beads.get(hit.segment)
        if declared and declared not in hit.rule.sources:
            if alike := akin(hit.rule, subject, bead):
                yield replace(_finding(hit, alike, subject, declared), why=LITERAL)
            continue
        heard = _heard(hit.rule, declared, subject, bead)
        if heard != "cleared" and (heard or not mentioned(hit.span)):
            yield _finding(hit, heard, subject, declared)


def _sure_beads(subject: Subject) -> dict[int, Bead]:
    """Bead by target segment, where the alignment is sure enough to be asked."""
    if subject.alignment is None:
        return {}
    sure = (b for b in subject.alignment.beads if b.source and b.confidence >= SURE_BEAD)
    return {index: bead for bead in sure for index in bead.target}


def _heard(rule: Rule, declared: str | None, subject: Subject, bead: Bead | None) -> Heard:
    """The source words that confirm a match; "cleared" where the source says something else.

    The derived pattern of a table misses many forms of its words: it confirms and does not clear.
    """
    wanted = rule.source_find.get(declared or "")
    if bead is None or wanted is None:
        return None
    segments = [subject.source_segments[index] for index in bead.source]
    texts = [packs.fold(segment.text) for segment in segments]
    for segment, text in zip(segments, texts, strict=True):
        if match := re.search(wanted, text, re.IGNORECASE):
            return segment.body.cut(*_whole_words(text, *match.span()))
    return None if rule.confirms_only or _touched(rule, declared or "", texts) else "cleared"


def _touched(rule: Rule, declared: str, texts: list[str]) -> bool:
    """Does the source hold a telling word of the rule's foreign ones, in another form or frame?"""
    words = re.findall(rf"[^\W\d_]{{{LONG},}}", packs.fold(rule.source_term.get(declared, "")))
    stems = "|".join(w[: max(SHORT, len(w) - 3)] for w in words)
    return bool(words) and any(re.search(rf"\b(?:{stems})", t, re.IGNORECASE) for t in texts)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The range, grown to the ends of the words that it touches."""
    before, behind = re.search(r"\w*\Z", text[:start]), re.match(r"\w*", text[end:])
    left = len(before[0]) if before and re.match(r"\w", text[start:]) else 0
    right = len(behind[0]) if behind and re.search(r"\w\Z", text[:end]) else 0
    return start - left, end + right


def _english_name(name: str, rule: Rule) -> tuple[str, ...]:
    """What English calls a place, where the table of names abroad tells."""
    right, codes = abroad().get(name, ("", ()))
    known = rule.kind == "name-form" and rule.target == "en" and set(codes) & set(rule.sources)
    return (right,) if known else ()


def _finding(hit: Hit, heard: Text | None, subject: Subject, declared: str | None) -> Finding:
    rule = hit.rule
    points_to = (declared,) if declared else rule.sources
    words = subject.segments[hit.segment].text[hit.start : hit.end]
    there = " ".join(heard.text.split()) if heard and declared else None
    terms = {declared: there} if there and declared else rule.source_term
    note = wording.note(words, terms, points_to)
    suggestions = hit.suggestions or _english_name(words, rule)
    return Finding(
        rule=rule.key,
        kind=rule.kind,
        category=rule.category,
        severity=rule.severity,
        span=hit.span,
        message=wording.message(words, terms, points_to, suggestions, heard is not None),
        why=wording.why(rule, hit.suggestions),
        confidence=0.95 if heard else BASE[rule.tier],
        source_term=there or wording.term(words, terms, points_to),
        suggestions=suggestions,
        evidence=(Evidence(note, points_to[0], 0.0, hit.span),),
        source_span=heard.at(0, len(heard.text)) if heard else None,
        segment=hit.segment,
        points_to=points_to,
        tier=rule.tier,
        confirmed=True if heard else None,
        terms=rule.source_term,
        words=words,
    )
