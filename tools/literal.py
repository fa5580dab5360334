"""Make `check/literal/<target>.tsv`: wrong renderings that the target language itself never writes.

    python tools/literal.py TARGET --propose FILE    new lines, for a native reader to go through
    python tools/literal.py TARGET --add FILE        what the reader left or narrowed
    python tools/literal.py TARGET                   checks the table again

needs ../shared/data/{native,parallel} and `pip install wordfreq symspellpy`

Proposes each wrong rendering of the tables `false_friends` and `renderings` into TARGET once, looks
for it in native text and in careful translations, and leaves out what stands there more than once
in `RARE` words; the words found there, and among the pairs of words that English books use most
(which symspellpy ships), are listed with it and stay silent. Where there are fewer than `PROOF`
words of text, the rendering must hold two words that carry meaning, or a long compound. Of what
these tests let pass a native reader puts out about half.
"""

from __future__ import annotations

import argparse
import gzip
import re
import re._constants as op  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from importlib import resources
from itertools import product
from pathlib import Path
from typing import Any

from renderings import CHECKS, DATA, WORD
from wordfreq import zipf_frequency

from transcheck.check._renderings import SHORT, Entry, entries
from transcheck.check.literal_rendering import Literal, Table, literals
from transcheck.languages import table as language_table
from transcheck.packs._anchors import anchors

NATIVE = DATA.parent / "native"
SOURCES = ("de", "en", "es", "fr", "it", "nl", "pt")
TABLES = ("false_friends", "renderings")
RARE, PROOF, MOST_FORMS = 1_300_000, 3_000_000, 2
MOST_WORDINGS = 400
BRACKETS = re.compile(r"\\.|\[(?:\\.|[^\]])*\]|[()|]")
# These write two words as one.
COMPOUNDING, COMPOUND = ("de", "nl"), 12
# Machine translations and texts of unknown origin say nothing of what is careful.
NOT_CAREFUL = ("potet", "python-docs", "react-docs")
# Renderings that are right in another sense, `language TAB rendering`: only the source proves them.
AMBIGUOUS = Path(__file__).with_name("literal_ambiguous.tsv")
# Digests of the patterns that a reader has gone through.
READ = Path(__file__).with_name("literal_read.txt")
HEAD = (
    "# Languages, a rendering that is wrong and that the target language never writes (regular\n"
    "# expression), what to write, words of the source, literals, forms that natives do write.\n"
    "# Made by tools/literal.py\n"
)


def corpus(target: str) -> list[str]:
    """Native text and the target side of careful translations, each line once, lower case."""
    with gzip.open(NATIVE / f"{target}.txt.gz", "rt", encoding="utf-8") as lines:
        texts = [line.lower() for line in lines]
    for path in sorted(DATA.glob(f"*{target}*/*.tsv.gz")):
        if not path.name.startswith(NOT_CAREFUL):
            column = path.parent.name.split("-").index(target)
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                texts += [line.rstrip("\n").split("\t")[column].lower() for line in lines]
    return list(dict.fromkeys(t.strip() for t in texts))


def written(lines: Sequence[Literal], texts: Iterable[str]) -> list[Counter[str]]:
    """How often the texts have each form of each rendering."""
    table, found = Table(lines), [Counter[str]() for _ in lines]
    for text in texts:
        for number in table.near(text):
            found[number].update(m[0] for m in lines[number].here.finditer(text))
    return found


def frequent(target: str) -> list[str]:
    """Pairs of words that are frequent in English books, lower case; no such list of others."""
    if target != "en":
        return []
    path = resources.files("symspellpy") / "frequency_bigramdictionary_en_243_342.txt"
    rows = (line.split() for line in path.read_text("utf-8-sig").splitlines())
    return [" ".join(row[:2]).lower() for row in rows]


def told_apart(literal: str, target: str) -> bool:
    small = language_table(target).function_words
    telling = [w for w in WORD.findall(literal) if len(w) > SHORT and w not in small]
    return len(telling) > 1 or (target in COMPOUNDING and any(_joined(w, target) for w in telling))


def _joined(word: str, target: str) -> bool:
    """Two words in one that nobody writes?"""
    return len(word) >= COMPOUND and not zipf_frequency(word, target)


def telling(line: Literal, target: str) -> Iterator[Literal]:
    """The line where all its wordings tell enough, else those of its alternatives that do."""
    if all(told_apart(w, target) for w in spoken(line.pattern)):
        yield line
        return
    for one in branches(line.pattern):
        if one != line.pattern and all(told_apart(w, target) for w in spoken(one)):
            yield replace(line, pattern=one, anchors=tuple(sorted(anchors(one))))


def spoken(pattern: str, hole: str = "") -> list[str]:
    """The shortest wordings that a regular expression matches, `MOST_WORDINGS` at most, with `hole`
    for any letter or word."""
    return [" ".join(w.split()) for w in _wordings(parser.parse(pattern), hole)]


def _wordings(nodes: Any, hole: str) -> list[str]:
    found = [""]
    for kind, value in nodes:
        if more := _wording(kind, value, hole):
            found = [a + b for a, b in product(found, more)][:MOST_WORDINGS]
    return found


def _wording(kind: Any, value: Any, hole: str) -> list[str]:
    if kind is op.LITERAL:
        return [chr(value)]
    if kind is op.IN:
        return [chr(value[0][1]) if value[0][0] is op.LITERAL else hole]
    if kind is op.BRANCH:
        return [w for one in value[1] for w in _wordings(one, hole)]
    if kind is op.SUBPATTERN:
        return _wordings(value[3], hole)
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        inner = list(value[2])
        if value[0]:
            return _wordings(inner, hole)
        if inner[0][0] is op.IN and inner[0][1][0][0] is op.CATEGORY:
            return [hole]
    return []


def branches(pattern: str) -> list[str]:
    """The alternatives of a pattern that no bracket holds."""
    found, depth, start = [], 0, 0
    for m in BRACKETS.finditer(pattern):
        depth += {"(": 1, ")": -1}.get(m[0], 0)
        if m[0] == "|" and not depth:
            found.append(pattern[start : m.start()])
            start = m.end()
    return [*found, pattern[start:]]


def plain(pattern: str) -> str:
    """The first words that a regular expression means: `mis(?:e|es)? en` gives `mis en`."""
    return spoken(pattern, "…")[0]


def candidates(target: str) -> list[Literal]:
    """Each wrong rendering once, with all its languages."""
    told: dict[str, list[tuple[str, Entry]]] = defaultdict(list)
    for source in SOURCES:
        for table in TABLES:
            for entry in entries(table, source, target) if source != target else ():
                told[entry.target].append((source, entry))
    return [
        Literal(
            tuple(sorted({source for source, _ in group})),
            pattern,
            group[0][1].better,
            plain(group[0][1].source),
            group[0][1].anchors,
            frozenset(),
        )
        for pattern, group in sorted(told.items())
    ]


def shipped(target: str) -> list[Literal]:
    return [replace(line, native=frozenset()) for line in literals(target).lines]


def fresh(target: str) -> list[Literal]:
    """What no reader has seen yet."""
    known = {line.pattern for line in literals(target).lines}
    seen, ambiguous = set(READ.read_text().split()), set(AMBIGUOUS.read_text("utf-8").splitlines())
    return [
        one
        for one in candidates(target)
        if one.pattern not in known
        and f"{target}\t{one.pattern}" not in ambiguous
        and digest(target, one.pattern) not in seen
    ]


def digest(target: str, pattern: str) -> str:
    return sha256(f"{target}\t{pattern}".encode()).hexdigest()[:10]


def read(path: Path) -> list[Literal]:
    """The lines of a file: languages, pattern, what to write, words of the source."""
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    return [
        Literal(
            tuple(sources.split(",")),
            pattern,
            tuple(better.split(" | ")),
            term,
            tuple(sorted(anchors(pattern))),
            frozenset(),
        )
        for sources, pattern, better, term, *_ in rows
    ]


def kept(target: str, lines: list[Literal]) -> Iterator[tuple[str, ...]]:
    """The lines that natives do not write, as rows of the table."""
    texts = corpus(target)
    words = sum(len(text.split()) for text in texts)
    print(f"{target}: {words} words")
    if words < PROOF:
        lines = [part for one in lines for part in telling(one, target)]
    told = written(lines, texts), written(lines, frequent(target))
    for one, forms, often in zip(lines, *told, strict=True):
        silent = sorted({*forms, *often})
        if forms.total() <= words // RARE and len(silent) <= MOST_FORMS:
            cells = (",".join(one.sources), one.pattern, " | ".join(one.better), one.term)
            yield (*cells, "|".join(one.anchors), "|".join(silent))


def main() -> None:
    job = argparse.ArgumentParser(description=__doc__)
    job.add_argument("target")
    job.add_argument("--propose", type=Path)
    job.add_argument("--add", type=Path)
    given = job.parse_args()
    target, path = given.target, CHECKS / "literal" / f"{given.target}.tsv"
    lines = fresh(target) if given.propose else shipped(target)
    lines += read(given.add) if given.add else []
    by_pattern = {one.pattern: one for one in lines}
    rows = list(kept(target, [one for _, one in sorted(by_pattern.items())]))
    body = "".join("\t".join(row) + "\n" for row in rows)
    (given.propose or path).write_text(body if given.propose else HEAD + body, "utf-8")
    if given.propose:
        told = {*READ.read_text().split(), *(digest(target, row[1]) for row in rows)}
        READ.write_text("\n".join(sorted(told)) + "\n")
    print(f"{(given.propose or path).name}: {len(rows)} of {len(by_pattern)}")


if __name__ == "__main__":
    main()
