"""Hand-made articles for the tests of the reports."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import accumulate

from transcheck.model import (
    Alignment,
    Bead,
    Block,
    Document,
    Edit,
    Evidence,
    Finding,
    Language,
    Origin,
    Report,
    Score,
    Segment,
    Skipped,
    Span,
    Suppression,
    Text,
)
from transcheck.report import Run

RUN = Run(version="0.1.0", signature="transcheck|0.1.0|packs:fr-en", packs={"fr-en": "0f3a"})
TARGET = """Soldiers pull back from the dam

The minister announced it on Tuesday. The soldiers leave to ensure the safety of our workforce.

He will assist to the conference in Lyon. “It is a decision difficult ”, he said.

Nobody had asked for it.
"""
SOURCE = """Les soldats quittent le barrage

Le ministre l'a annoncé mardi. Les soldats partent pour la sécurité de nos effectifs.

Il assistera à la conférence de Lyon. Personne ne sait pourquoi. « C'est dur », a-t-il dit.
"""


def document(raw: str, language: str = "en", path: str = "news/dam.txt") -> Document:
    """A plain text: paragraphs are parted by blank lines, the first is the heading."""
    pieces = raw.split("\n\n")
    starts = accumulate((len(piece) + 2 for piece in pieces[:-1]), initial=0)
    blocks = tuple(
        Block(
            Text.plain(raw, start, start + len(piece.rstrip("\n"))), "paragraph" if i else "heading"
        )
        for i, (start, piece) in enumerate(zip(starts, pieces, strict=True))
    )
    title = blocks[0].text if blocks else None
    return Document(path, "text", raw, blocks, title, Language(language, 0.99))


def segments(doc: Document) -> tuple[Segment, ...]:
    """A sentence ends at a full stop and a space: good enough for what the tests say."""
    cuts = []
    for number, block in enumerate(doc.blocks):
        at = 0
        while at < len(block.text):
            stop = re.compile(r"\.\s").search(block.text, at)
            end = stop.start() + 1 if stop else len(block.text)
            cuts.append((number, at, block.body.cut(at, end)))
            at = end + 1
    return tuple(Segment(i, number, at, body) for i, (number, at, body) in enumerate(cuts))


def place(doc: Document, words: str, nth: int = 0) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = doc.raw.index(words, at + 1)
    return Span(at, at + len(words))


def found(doc: Document, words: str, **more: object) -> Finding:
    """A finding on the words, minor and likely unless told otherwise."""
    given = {
        "rule": "fr-en/effectifs-workforce",
        "kind": "calque",
        "category": "accuracy/mistranslation",
        "severity": "minor",
        "span": place(doc, words),
        "message": f"“{words}” carries over the French",
        "why": "French effectifs names the people in a unit; of soldiers, English says personnel.",
        "confidence": 0.83,
    }
    return Finding(**(given | more))  # type: ignore[arg-type]


def report(raw: str = TARGET, source: str | None = SOURCE, **more: object) -> Report:
    """An article with one finding of each severity, evidence, scores and a source."""
    doc = document(raw)
    other = document(source, "fr", "news/dam.fr.txt") if source is not None else None
    given = {
        "document": doc,
        "segments": segments(doc),
        "words": len(raw.split()),
        "origin": origin(doc),
        "findings": (),
        "scores": (Score("transcheck", 81.4, (0, 100), True, "mqm|v1", 77.0, 85.5),),
        "skipped": (Skipped("bleu", "no reference was given"),),
        "source": other,
        "source_segments": segments(other) if other else (),
        "alignment": ALIGNMENT if raw == TARGET and source == SOURCE else None,
    }
    return Report(**(given | more))  # type: ignore[arg-type]


def origin(doc: Document) -> Origin:
    span = place(doc, "workforce") if "workforce" in doc.raw else None
    evidence = (
        Evidence("“workforce” of soldiers, as French effectifs", "fr", 3.2, span),
        Evidence("function words as French uses them", "fr", 1.1),
    )
    odds = {"fr": 0.93, "es": 0.04, "native": 0.02, "other": 0.01}
    return Origin("fr", 0.93, 0.98, odds, evidence)


ALIGNMENT = Alignment(
    "lexical",
    "align|v1",
    (
        Bead((0,), (0,), 0.97),
        Bead((1,), (1,), 0.95),
        Bead((2,), (2,), 0.92),
        Bead((3,), (3,), 0.9),
        Bead((4,), (), 0.7),
        Bead((5,), (4,), 0.45),
        Bead((), (5,), 0.6),
    ),
)


def dam() -> Report:
    """The article of the pictures: every severity, an edit, an omission, a source-side finding."""
    plain = report()
    doc, other = plain.document, plain.source
    assert other is not None
    gap = doc.raw.index(" “It is")
    findings = (
        found(
            doc,
            "workforce",
            severity="major",
            source_term="effectifs",
            suggestions=("personnel", "troops"),
            source_span=place(other, "effectifs"),
            evidence=(Evidence("“soldiers” stands in the same sentence", "fr", 1.5),),
            segment=2,
        ),
        found(doc, "our workforce", severity="neutral", rule="fr-en/our", confidence=0.6),
        found(
            doc,
            "assist to",
            rule="fr-en/assister-assist",
            kind="false-friend",
            severity="critical",
            confidence=0.96,
            suggestions=("attend",),
            message="“assist to” is French assister à",
            source_term="assister",
        ),
        found(
            doc,
            " ”",
            rule="quote-spacing",
            kind="convention",
            category="locale-conventions/punctuation",
            message="Space before the closing quotation mark",
            edits=(Edit(place(doc, " ”"), "”"),),
            confidence=0.72,
        ),
        found(
            doc,
            "decision difficult",
            rule="adjective-order",
            kind="structure",
            category="linguistic-conventions/word-order",
            message="The adjective follows its noun, as in French",
            suggestions=("difficult decision",),
            confidence=0.55,
        ),
        found(
            doc,
            "",
            rule="source-omission",
            kind="omission",
            category="accuracy/omission",
            severity="major",
            span=Span(gap, gap),
            source_span=place(other, "Personne ne sait pourquoi."),
            message="A sentence of the source is missing",
            confidence=0.7,
        ),
    )
    return report(findings=findings)


def silenced(made: Report, rule: str, told: Suppression) -> Report:
    """The article with the findings of one rule suppressed."""
    findings = (replace(f, suppressed=told) if f.rule == rule else f for f in made.findings)
    return replace(made, findings=tuple(findings))


HOSTILE = (
    "<script>alert(1)</script> & \"quotes\" 'too' ]]> <!-- {{ 7 * 7 }} ${x} `code` | pipe\n\n"
    "\x1b[31mred\x1b[0m \x07bell \x00nul \x9b2J c1 \u202eevil\u202c \ud800 lone \ufffe "
    "::error::boom %0A,file=x:: =HYPERLINK(1) **bold** [link](javascript:alert) "
    "שלום עולם 👩‍👩‍👧 e\u0301 漢字 \u00a0: \u2028 \t tab\r\nnext\rlast\n"
)


def hostile() -> Report:
    """An article, rule texts and paths full of what each format holds dear."""
    doc = document(HOSTILE, path="a, b/<x>&'\" %0A.txt")
    whole = (doc.raw[:20], "evil", "=HYPERLINK(1)", "::error::boom", "שלום", "👩‍👩‍👧")
    findings = tuple(
        found(
            doc,
            words,
            rule=f"x/{number}",
            severity=severity,
            message=HOSTILE,
            why=HOSTILE,
            source_term=HOSTILE,
            suggestions=(HOSTILE, "=1+1"),
            edits=(Edit(place(doc, words), HOSTILE),),
            evidence=(Evidence(HOSTILE),),
            unit=HOSTILE,
        )
        for number, (words, severity) in enumerate(
            zip(whole, ("critical", "major", "minor", "neutral", "major", "minor"), strict=True)
        )
    )
    silent = replace(findings[0], rule="x/6", suppressed=Suppression(HOSTILE, HOSTILE, None))
    findings = (*findings, silent)
    return report(
        HOSTILE,
        None,
        document=doc,
        segments=segments(doc),
        findings=findings,
        skipped=(Skipped(HOSTILE, HOSTILE),),
        origin=Origin("fr", 0.9, 0.9, {"fr": 0.9, "native": 0.1}, (Evidence(HOSTILE, "fr", 2.0),)),
    )
