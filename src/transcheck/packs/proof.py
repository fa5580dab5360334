"""Run a rule on its own examples: what the tests and `tools/packs.py` both ask."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from transcheck.model import Block, Document, Example, Rule, Segment, Text
from transcheck.packs import _compile, _load
from transcheck.packs._hit import Hit, Place, hits
from transcheck.packs._macros import first_forms

MARK = re.compile(r"\[\[(.*?)\]\]")
Segmenter = Callable[[Document], tuple[Segment, ...]]


def rules(path: Path) -> Iterator[tuple[Rule, Rule]]:
    """Each rule of a pack file as written and with its macros expanded."""
    known = _load.lists(path)
    for rule in _load.rules(path):
        yield rule, _compile.expanded(rule, known, path)


def unmarked(example: str) -> tuple[str, list[str]]:
    """The example without its marks, and the marked words."""
    return MARK.sub(r"\1", example), MARK.findall(example)


def faults(written: Rule, rule: Rule, segment: Segmenter) -> Iterator[str]:
    """What is wrong with a rule by its own examples; nothing when all is well."""
    run = _runner(written, rule, segment)
    for example in rule.bad:
        yield from _bad(example, rule, run)
    for example in rule.good:
        if not _cleared(example, rule) and (found := run(example.target)):
            yield f"good example is flagged at {found[0].rule.find!r}: {example.target!r}"
    if not any(MARK.search(e.target) for e in rule.bad):
        yield "no bad example has a [[mark]]"
    if not _near_miss(rule):
        yield "no good example uses a flagged word rightly"


def _runner(written: Rule, rule: Rule, segment: Segmenter) -> Callable[[str], list[Hit]]:
    tags = first_forms(written.find, written.target)

    def run(text: str) -> list[Hit]:
        from transcheck.packs import fold

        document = Document("example", "text", text, (Block(Text.plain(text)),))
        segments = segment(document)
        place = Place(document, segments, [fold(s.text) for s in segments])
        return [h for n in range(len(segments)) for h in hits(rule, tags, place, n)]

    return run


def _bad(example: Example, rule: Rule, run: Callable[[str], list[Hit]]) -> Iterator[str]:
    text, marked = unmarked(example.target)
    if _cleared(example, rule):
        yield f"source_find does not confirm the bad example {example.source!r}"
    found = run(text)
    seen = [h.span.of(text) for h in found]
    if [s.strip() for s in seen] != [m.strip() for m in marked]:
        yield f"marked {marked}, found {seen}: {text!r}"
        return
    for hit in found:
        for suggestion in hit.suggestions:
            fixed = text[: hit.span.start] + suggestion + text[hit.span.end :]
            if len(run(fixed)) >= len(found):
                yield f"suggestion {suggestion!r} does not silence the rule: {fixed!r}"


def _cleared(example: Example, rule: Rule) -> bool:
    """Does the example's own source clear the finding?"""
    if example.source is None or not rule.source_find:
        return False
    patterns = rule.source_find.values()
    return not any(re.search(p, example.source, re.IGNORECASE) for p in patterns)


def _near_miss(rule: Rule) -> bool:
    marks = " ".join(m for e in rule.bad for m in MARK.findall(e.target)).casefold()
    stems = {w[:5] for w in re.findall(r"\w{3,}", marks)} or set(marks.split())
    return any(stem in e.target.casefold() for e in rule.good for stem in stems)
