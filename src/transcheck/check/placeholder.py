"""A placeholder, tag, address or reference of the source that the translation lost or changed.

`%1$s`, `%(name)s`, `{name}`, `{{count}}`, `${x}`, `<b>`, `<x id="1"/>`, `office@town.example`,
the targets of references (:func:`open`) and the like are compared as tokens over the whole unit, or
over the sentences that the alignment pairs. Tags must nest as they do in the source, and
placeholders that only their order tells apart must keep it.

Silent: the order of other tokens, quotes around attribute values, code, the number in a form for
one (`one file`), references with or without the name of their module, links to a page in another
language, or to quite another page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from transcheck.check._beads import Pair, pairs, pieces
from transcheck.check._links import same, slip
from transcheck.check._report import found
from transcheck.check._tokens import ICU, Token, counted, nested, order, tokens
from transcheck.model import Example, Finding, Span, Subject

ID = "placeholder"
KIND = "markup"
CATEGORY = "design-and-markup/markup"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("[[{nom}]] files were deleted.", source="{name} fichiers supprimés.",
            source_language="fr"),
    Example("You have [[%1s]] new messages.", source="Vous avez %1$s nouveaux messages.",
            source_language="fr"),
    Example("Write to [[office@town.exmple]] today.", source="Écrivez à office@town.example.",
            source_language="fr"),
    Example("[[You have new messages.]]", source="Vous avez {count} messages.",
            source_language="fr"),
    Example("[[Read </b>this<b> now.]]", source="Lisez <b>ceci</b>.", source_language="fr"),
    Example("Call [[:func:`opened`]] first.", source="Appelez d'abord :func:`open`.",
            source_language="fr"),
    Example("[[%d costs %s.]]", source="%s coûte %d.", source_language="fr"),
)  # fmt: skip
GOOD = (
    Example("{name} deleted {count} files.", source="{count} fichiers supprimés par {name}.",
            source_language="fr"),
    Example("It rose by 12% in May.", source="Il a augmenté de 12 % en mai.",
            source_language="fr"),
    Example("Read <a href=\"/en\">this</a>.", source="Lisez <a href=\"/fr\">ceci</a>.",
            source_language="fr"),
    Example("Call :meth:`~port.open` and :ref:`read on <more>`.", source_language="fr",
            source="Appelez :meth:`port.open` et :ref:`lisez la suite <more>`."),
    Example("Call :func:`~port.open` first.", source="Appelez :func:`open` d'abord.",
            source_language="fr"),
    Example("See https://en.town.example/ferry for more.",
            source="Voir http://www.fr.town.example/ferry/ pour la suite.", source_language="fr"),
)  # fmt: skip
CODE = re.compile(r"``.+?``|`[^`]+`_{0,2}", re.S)
SINGULAR = re.compile(r"(?:\[(?:0|zero|one|two)\]|[._](?:zero|one|two))$")
NUMBER = re.compile(r"%(?:\d+\$)?[dius]|\{\w*\}|%[({]\w+[)}]\w?|\{\{\w+\}\}|\{\$\w+\}")


@dataclass(frozen=True, slots=True)
class Group:
    """The beads of one unit, or one bead: what must hold the same tokens on both sides."""

    pairs: tuple[Pair, ...]
    unit: str | None

    def source(self) -> list[Token]:
        return tokens(*self._text([(p.source_text, p.source_prose) for p in self.pairs]))

    def target(self) -> list[Token]:
        return tokens(*self._text([(p.target_text, p.target_prose) for p in self.pairs]))

    def _text(self, sides: list[tuple[str, str]]) -> tuple[str, str]:
        """All of it, and the same without code; in units placeholders are no code."""
        text = " ".join(text for text, _ in sides)
        if self.unit is None:
            return text, " ".join(prose for _, prose in sides)
        return text, CODE.sub(lambda m: " " * len(m[0]), text)


def check(subject: Subject) -> Iterator[Finding]:
    for group in groups(subject):
        here, there = group.source(), group.target()
        if here or there:
            yield from compare(group, here, there)


def groups(subject: Subject) -> Iterator[Group]:
    if not subject.units:
        yield from (Group((pair,), None) for pair in pairs(subject))
        return
    for block, held in groupby(pairs(subject), key=lambda p: p.target[0].block):
        yield Group(tuple(held), subject.document.blocks[block].unit or "")


def compare(group: Group, here: list[Token], there: list[Token]) -> Iterator[Finding]:
    one_for_all = group.unit is not None and any(ICU.search(p.source_text) for p in group.pairs)
    for kind in ("placeholder", "tag"):
        given, taken = counted(here, kind), counted(there, kind)
        if one_for_all:
            given, taken = Counter(set(given)), Counter(set(taken))
        lost, new = given - taken, taken - given
        if lost and not spelled_out(group, lost, new):
            yield _finding(group, there, lost, new)
    yield from _addresses(group, here, there)
    yield from _references(group, here, there)
    if nested(here) and not nested(there) and counted(here, "tag") == counted(there, "tag"):
        yield _whole(group, "The tags do not close in the order in which they open.")
    if order(here) != order(there) and sorted(order(here)) == sorted(order(there)):
        yield _whole(group, "These placeholders are told apart by their order; it changed.")


def _references(group: Group, here: list[Token], there: list[Token]) -> Iterator[Finding]:
    given, taken = counted(here, "reference"), counted(there, "reference")
    lost, new = given - taken, taken - given
    for old in list(lost):
        if longer := next((n for n in new if _qualified(old, n) or _qualified(n, old)), None):
            lost, new = lost - Counter([old]), new - Counter([longer])
    if lost and new:
        yield _finding(group, there, lost, new)


def _qualified(short: str, long: str) -> bool:
    """Is the one the other with the name of its module: `copy`, `shutil.copy`?"""
    role, _, target = short.partition("`")
    return long.startswith(f"{role}`") and long.endswith(f".{target}")


def spelled_out(group: Group, lost: Counter[str], new: Counter[str]) -> bool:
    """Is it the number of a form that says it in words (`one file`)?"""
    single = SINGULAR.search(group.unit or "") is not None
    return single and not new and lost.total() == 1 and all(map(NUMBER.fullmatch, lost))


def _addresses(group: Group, here: list[Token], there: list[Token]) -> Iterator[Finding]:
    lost = counted(here, "address") - counted(there, "address")
    new = counted(there, "address") - counted(here, "address")
    for address in new:
        near = [old for old in lost if slip(old, address)]
        if near and not any(same(old, address) for old in lost):
            yield _finding(group, there, Counter(near[:1]), Counter([address]))


def _finding(group: Group, there: list[Token], lost: Counter[str], new: Counter[str]) -> Finding:
    instead = f" (found instead: {', '.join(sorted(new))})" if new else ""
    changed = [t for t in there if t.value in new]
    return _found(
        group,
        _place(group, changed[0]) if len(changed) == 1 else _shortest(group, lost),
        f"Lost from the source: {', '.join(sorted(lost))}{instead}",
        "Placeholders, tags and addresses must arrive unchanged.",
    )


def _whole(group: Group, message: str) -> Finding:
    first, last = group.pairs[0], group.pairs[-1]
    span = Span(first.target_span.start, last.target_span.end)
    return _found(group, span, message, "A program reads them in this order.")


def _found(group: Group, span: Span, message: str, why: str) -> Finding:
    inside = [p for p in group.pairs if p.target_span.start <= span.start <= p.target_span.end]
    pair = (inside or group.pairs)[0]
    return found(
        __name__,
        span,
        message,
        why,
        confidence=round(0.9 * pair.confidence, 4),
        source_span=pair.source_span,
        segment=pair.target[0].index,
    )


def _place(group: Group, token: Token) -> Span:
    """Where a token of the target stands in the file."""
    targets = (segment for pair in group.pairs for segment in pair.target)
    places = (span for _, span in pieces(targets, token.start, token.end))
    return next(places, group.pairs[-1].target_span)


def _shortest(group: Group, lost: Counter[str]) -> Span:
    """The sentence whose source holds what is lost."""
    for pair in group.pairs:
        held = Counter(t.value for t in tokens(pair.source_text, pair.source_text))
        kept = Counter(t.value for t in tokens(pair.target_text, pair.target_text))
        if held - kept and set(lost) & set(held - kept):
            return pair.target_span
    return Span(group.pairs[0].target_span.start, group.pairs[-1].target_span.end)
