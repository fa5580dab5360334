"""How many fingerprints survive edits elsewhere, and how many a change of their own sentence.

    python bench/fingerprints.py [FOLDER]     default: corpora/, the articles for development

Every sentence of every article gets a finding on one of its words. Then the article is edited,
read and cut into sentences anew, and the fingerprints are compared. Prints per kind of edit:
findings, survivors (%). Edits elsewhere must keep 99 %, edits of the own sentence none.
"""

from __future__ import annotations

import random
import re
import sys
import textwrap
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from transcheck.model import Document, Finding, Language, Origin, Report, Span
from transcheck.read import read
from transcheck.report._fingerprint import fingerprints
from transcheck.segment import segment

ROOT = Path(__file__).parents[1] / "corpora"
MARK = "\x02"
Edit = Callable[[str, random.Random], str]


def articles(folder: Path) -> Iterator[str]:
    """Plain articles that may be looked at."""
    for card in sorted(folder.glob("*/card.toml")):
        if tomllib.loads(card.read_text("utf-8")).get("split") != "held-out":
            yield (card.parent / "target.txt").read_text("utf-8")


def document(raw: str) -> Document:
    made = read("article.txt", raw.encode()).target
    return replace(made, language=Language("en", 1.0))


def named(raw: str) -> str:
    """The fingerprint of a finding on the one word that stands between two marks."""
    first, last = (match.start() for match in re.finditer(MARK, raw))
    clean = raw.replace(MARK, "")
    doc = document(clean)
    span = Span(first, last - 1)
    finding = Finding("rule", "calque", "accuracy/mistranslation", "minor", span, "what", "why")
    origin = Origin(None, 0.0, 0.0, {}, ())
    report = Report(doc, segment(doc), 1, origin, (finding,), (), ())
    return fingerprints(report)[0]


def marked(raw: str, rnd: random.Random) -> Iterator[tuple[str, Span]]:
    """The article once per sentence, with one word of it between marks; and where that stands."""
    doc = document(raw)
    for sentence in segment(doc):
        words = list(re.finditer(r"\w+", sentence.text))
        if len(words) < 4:
            continue
        word = rnd.choice(words)
        at = sentence.body.at(word.start(), word.end())
        whole = Span(sentence.span.start, sentence.span.end + 2)
        text = raw[: at.start] + MARK + raw[at.start : at.end] + MARK + raw[at.end :]
        yield text, whole


def paragraphs(change: Callable[[list[str]], list[str]]) -> Edit:
    return lambda raw, _: "\n\n".join(change(raw.rstrip("\n").split("\n\n")))


def rewrapped(paragraph: str) -> str:
    """A paragraph of one line, folded; lists and verse stay."""
    return paragraph if "\n" in paragraph else textwrap.fill(paragraph, 72)


def other_word(raw: str, rnd: random.Random) -> str:
    """Another paragraph gets a new word."""
    parts = raw.split("\n\n")
    others = [n for n, part in enumerate(parts) if MARK not in part and " " in part]
    if others:
        chosen = rnd.choice(others)
        head, _, tail = parts[chosen].partition(" ")
        parts[chosen] = f"{head} quietly {tail}"
    return "\n\n".join(parts)


ELSEWHERE: Mapping[str, Edit] = {
    "a word in another paragraph": other_word,
    "a paragraph before": paragraphs(lambda parts: ["A line nobody expected.", *parts]),
    "other paragraphs deleted": paragraphs(lambda parts: [p for p in parts if MARK in p]),
    "paragraphs reversed": paragraphs(lambda parts: parts[::-1]),
    "re-wrapped at 72": paragraphs(lambda parts: [rewrapped(p) for p in parts]),
    "line ends CR LF": lambda raw, _: raw.replace("\n", "\r\n"),
}


def own(raw: str, span: Span, rnd: random.Random) -> Iterator[tuple[str, str]]:
    """Edits of the marked sentence itself."""
    inside = [at for at in range(span.start, min(span.end, len(raw))) if raw[at].isalpha()]
    at = rnd.choice(inside)
    yield "a letter of its own changed", raw[:at] + ("q" if raw[at] != "q" else "x") + raw[at + 1 :]
    yield "a letter of its own deleted", raw[:at] + raw[at + 1 :]
    yield "a word of its own added", raw.replace(MARK, "very " + MARK, 1)


def main() -> None:
    rnd = random.Random(7)
    total: Counter[str] = Counter()
    survived: Counter[str] = Counter()
    for raw in articles(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT):
        for text, span in marked(raw, rnd):
            before = named(text)
            edits = [(name, edit(text, rnd)) for name, edit in ELSEWHERE.items()]
            for name, edited in [*edits, *own(text, span, rnd)]:
                total[name] += 1
                survived[name] += named(edited) == before
    for name, count in total.items():
        print(f"{name:32}{count:7,}{survived[name] / count:9.1%}")


if __name__ == "__main__":
    main()
