"""Mechanical edits written back into the file they were found in, byte for byte the same elsewhere.

An edit touches only the characters that it replaces: quotation marks of continued lines between
them stay, and one that would swallow markup is left to people. What an edit does to the file is
read again before it counts: no unit, no placeholder, no other text may change. Rounds go on until
nothing is left to do, so that a second run changes nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import unified_diff
from fnmatch import fnmatchcase
from typing import NamedTuple

from transcheck.audit import Article, audit, read_bytes
from transcheck.config import Config
from transcheck.errors import InputError
from transcheck.model import Block, Document, Edit, Report, Span
from transcheck.read import decode, encoded, escaper, is_text, read

ROUNDS = 8
SEEN = 4
LINE_ENDS = re.compile(r"([ \t]*\r?\n)(?:[ \t]*\r?\n)*")
JOINTS = frozenset("\"' \t\r\n")


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file before and after, how many edits each rule made, and why nothing could be done."""

    path: str
    before: bytes
    after: bytes
    rules: Counter[str]
    refused: str | None = None


class Wanted(NamedTuple):
    """An edit of a rule, in pieces that leave alone what stands between its characters."""

    rule: str
    pieces: tuple[Edit, ...]

    @property
    def span(self) -> Span:
        return Span(self.pieces[0].span.start, self.pieces[-1].span.end)


def fix(article: Article, config: Config, rules: Iterable[str] = ()) -> Fixed:
    """The file with the edits of the chosen rules (patterns; all where none is named)."""
    before = read_bytes(article.path)
    chosen = tuple(rules) or ("*",)
    made: Counter[str] = Counter()
    data = before
    for _ in range(ROUNDS):
        report = audit(replace(article, data=data), config)
        reason = _refused(report, data)
        if reason:
            return Fixed(article.path, before, before, Counter(), reason)
        new, done = _round(report, chosen)
        if not done:
            break
        made.update(done)
        data = encoded(new, data) or data
    return Fixed(article.path, before, data, made)


def diff(fixed: Fixed) -> str:
    """What would change, as a unified diff."""
    old, new = (decode(data)[0].splitlines(keepends=True) for data in (fixed.before, fixed.after))
    lines = unified_diff(old, new, fixed.path, fixed.path)
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def _refused(report: Report, data: bytes) -> str | None:
    if not is_text(report.document.format):
        return "a document in a container is not written to; make the edits in its own program"
    if encoded("", data) is None:
        return "the encoding had to be guessed; save the file as UTF-8 first"
    return None


def _round(report: Report, chosen: tuple[str, ...]) -> tuple[str, list[str]]:
    """The text with all sound edits, and the rule of each; one by one where all at once is not."""
    document = report.document
    wanted = list(_apart(sorted(_wanted(report, chosen), key=lambda w: w.span)))
    after = _applied(document.raw, wanted)
    if not wanted or _sound(document, after, wanted):
        return after, [w.rule for w in wanted]
    kept = [w for w in wanted if _sound(document, _applied(document.raw, [w]), [w])]
    after = _applied(document.raw, kept)
    return (after, [w.rule for w in kept]) if _sound(document, after, kept) else (document.raw, [])


def _wanted(report: Report, chosen: tuple[str, ...]) -> Iterator[Wanted]:
    escape = escaper(report.document.format)
    for finding in report.findings:
        picked = any(fnmatchcase(finding.rule, pattern) for pattern in chosen)
        if finding.side == "source" or finding.suppressed or not picked:
            continue
        for edit in finding.edits:
            block = _holder(report.document, edit.span)
            if pieces := block and _pieces(report.document.raw, block, edit, escape(edit.text)):
                yield Wanted(finding.rule, pieces)


def _holder(document: Document, span: Span) -> Block | None:
    """The block that an edit lies in."""
    return next(
        (
            b
            for b in document.blocks
            if b.text and b.body.starts[0] <= span.start and span.end <= b.body.ends[-1]
        ),
        None,
    )


def _pieces(raw: str, block: Block, edit: Edit, text: str) -> tuple[Edit, ...]:
    """The edit without what stands between its characters; nothing where that is markup."""
    body = block.body
    ranges: list[tuple[int, int]] = []
    for start, end in zip(body.starts, body.ends, strict=True):
        if not (edit.span.start <= start and end <= edit.span.end):
            continue
        if ranges and ranges[-1][1] >= start:
            ranges[-1] = (ranges[-1][0], max(end, ranges[-1][1]))
        elif ranges and not set(raw[ranges[-1][1] : start]) <= JOINTS:
            return ()
        else:
            ranges.append((start, end))
    if not ranges:
        return (Edit(edit.span, text),) if edit.span.start == edit.span.end else ()
    first, *others = ranges
    return (Edit(Span(*first), text), *(Edit(Span(*r), "") for r in others))


def _apart(wanted: Iterable[Wanted]) -> Iterator[Wanted]:
    """Edits that do not touch each other; the first one wins."""
    end = -1
    for one in wanted:
        if one.span.start > end:
            yield one
            end = one.span.end


def _applied(raw: str, wanted: Iterable[Wanted]) -> str:
    pieces, done, at = [], "", 0
    for edit in (e for w in wanted for e in w.pieces):
        done = (done + raw[at : edit.span.start])[-SEEN:]
        pieces += [raw[at : edit.span.start], edit.text]
        at = edit.span.end if edit.text else _line_end(raw, edit.span.end, done)
        done += edit.text
    return "".join([*pieces, raw[at:]])


def _line_end(raw: str, end: int, before: str) -> int:
    """Where to go on behind text that was deleted: a line that would stand empty goes with it,
    and so does a second empty line. `before` is what stands now before the place."""
    after = LINE_ENDS.match(raw, end)
    lines = before.replace("\r", "")
    if not after or lines[-1:] not in ("", "\n"):
        return end
    return after.end() if lines in ("", "\n") or lines.endswith("\n\n") else after.end(1)


def _sound(document: Document, raw: str, wanted: Iterable[Wanted]) -> bool:
    """Read again: the same units, tokens and states, and no other text than the edited changed."""
    try:
        after = read(document.path, raw.encode(), document.format, len(raw) or 1).target
    except InputError:
        return False
    was = [b for b in document.blocks if b.state != "missing"]
    touched = {id(_holder(document, w.span)) for w in wanted}
    gone = [b for b in was if id(b) not in touched or _told(b)]
    if len(after.blocks) != len(was):
        kept = [b.text for b in was if id(b) not in touched]
        return not any(map(_told, was)) and len(gone) < len(was) and kept == _kept(after, kept)
    return all(
        _told(a) == _told(b) and (id(a) in touched or a.text == b.text)
        for a, b in zip(was, after.blocks, strict=True)
    )


def _kept(after: Document, kept: list[str]) -> list[str]:
    """The blocks of a text from which furniture was cut, as far as they were there before."""
    return [b.text for b in after.blocks if b.text in kept]


def _told(block: Block) -> tuple[object, ...]:
    tokens = [block.text[start:end] for start, end in block.protected]
    return (block.unit, block.state, tokens) if block.unit or tokens else ()
