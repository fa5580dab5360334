"""Make the tables `false_friends`, `renderings` and `senses` of `check/`, from good translations.

    python tools/renderings.py [--add LINES] TABLE PAIR        needs ../shared/data/parallel

Reads the table of a pair (`renderings fr-en`) and the lines to add (`source words ¦ rendering ¦
better | better`, regular expressions; in `senses` also `¦ beginnings of words near which the
rendering is right`), drops every line whose rendering stands in more than `MOST` of the good
translations of its source words (one may err, but not one in four; not near those words) and every
line without a literal, and writes the table with the literals that the check looks for first.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from transcheck.check._renderings import Entry, astray, entries
from transcheck.packs._anchors import anchors

ROOT = Path(__file__).parents[1]
DATA = ROOT.parent / "shared" / "data" / "parallel"
CHECKS = ROOT / "src" / "transcheck" / "check"
WORD = re.compile(r"[^\W\d_]+")
MOST, ONCE = 0.03, 0.25
USUAL = 0.1
LEAST = 3
COLUMNS = ("source", "rendering", "better", "right near")
HEAD = (
    "# Words of the source, a rendering that is never right (regular expressions), what to write,\n"
    "# literals of the rendering. Made and checked on good translations: tools/renderings.py\n"
)
NEAR = (
    "# Then beginnings of words near which the rendering is right, and of the field of the other\n"
    "# sense, and how many of the latter must stand in the sentence.\n"
)


class Side:
    """One side of a parallel text with the numbers of the sentences that hold each word."""

    def __init__(self, texts: list[str]) -> None:
        self.texts = texts

    @cached_property
    def words(self) -> dict[str, set[int]]:
        found: dict[str, set[int]] = defaultdict(set)
        for number, text in enumerate(self.texts):
            for word in WORD.findall(text):
                found[word].add(number)
        return found

    def holding(self, pattern: re.Pattern[str], literals: tuple[str, ...]) -> set[int]:
        """The sentences in which the pattern, one of whose literals must occur, is found."""
        near = set().union(*map(self._with, literals))
        return {number for number in near if pattern.search(self.texts[number])}

    def _with(self, literal: str) -> set[int]:
        part = max(WORD.findall(literal), key=len)
        return set().union(*(ids for word, ids in self.words.items() if part in word))


def parallel(source: str, target: str) -> tuple[Side, Side]:
    """Both sides of the parallel text of a pair, lower case."""
    turned = target != "en"
    name = f"{target}-{source}" if turned else f"{source}-{target}"
    sides: tuple[list[str], list[str]] = ([], [])
    for path in sorted((DATA / name).glob("*.tsv.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                first, second = line.rstrip("\n").split("\t")[:2]
                sides[turned].append(first.lower())
                sides[not turned].append(second.lower())
    return Side(sides[0]), Side(sides[1])


def added(path: Path | None) -> Iterator[Entry]:
    """The lines of a file to add; a line that cannot be used is named and left out."""
    for line in path.read_text("utf-8").splitlines() if path else ():
        cells = [c.strip() for c in line.split("¦")]
        near = tuple(cells.pop().split()) if len(cells) == len(COLUMNS) else ()
        fault = _fault(cells)
        if fault:
            print(f"left out: {fault}: {line[:90]}")
            continue
        better = tuple(b.strip() for b in cells[2].split("|"))
        yield Entry(cells[0], cells[1], better, tuple(sorted(anchors(cells[1]))), near)


def _fault(cells: list[str]) -> str:
    if len(cells) != len(COLUMNS) - 1 or not all(cells):
        return "not its columns"
    try:
        literals = [*map(anchors, cells[:2])]
    except re.error as error:
        return str(error)
    if not all(literals) or any(len(w.strip()) < LEAST for w in literals[1]):
        return "no literal"
    if any(not WORD.search(w) for group in literals for w in group):
        return "no word"
    if any(re.fullmatch(cells[1], b.strip(), re.IGNORECASE) for b in cells[2].split("|")):
        return "the advice is the rendering"
    return ""


def against(known: list[Entry]) -> list[Entry]:
    """The entries with the fields of the other senses of the same word, those of new ones too."""
    fields: dict[str, set[str]] = defaultdict(set)
    for entry in known:
        fields[_word(entry)].update(entry.right_near, entry.wrong_near)
    return [
        replace(e, wrong_near=tuple(sorted(fields[_word(e)] - set(e.right_near)))) for e in known
    ]


def _word(entry: Entry) -> str:
    return entry.source.partition("|")[0]


def weighed(entry: Entry, here: Side, there: Side) -> Entry:
    """The entry with how many words must speak against it: more where it is the usual sense."""
    sources = there.holding(entry.there, tuple(anchors(entry.source)))
    used = sum(1 for n in sources if entry.here.search(here.texts[n]))
    return replace(entry, least=1 + (used > USUAL * len(sources))) if entry.right_near else entry


def right(entry: Entry, here: Side, there: Side) -> bool:
    """Do good translations use the rendering?"""
    sources = there.holding(entry.there, tuple(anchors(entry.source)))
    both = {n for n in sources if entry.here.search(here.texts[n])}
    if entry.right_near:
        both = {n for n in both if astray(entry, here.texts[n], here.texts[n])}
    once = 1 if len(both) < ONCE * len(sources) else 0
    if len(both) > max(once, MOST * len(sources)):
        print(f"dropped: {entry.source} → {entry.target}: {len(both)} of {len(sources)}")
        return True
    return False


def written(known: list[Entry], table: str) -> str:
    rows = sorted({(e.source, e.target): e for e in known}.values(), key=lambda e: e.source)
    head = HEAD + (NEAR if table == "senses" else "")
    return head + "".join("\t".join(_cells(e)) + "\n" for e in rows)


def _cells(entry: Entry) -> list[str]:
    literals = "|".join(sorted(anchors(entry.target)))
    told = [entry.source, entry.target, " | ".join(entry.better), literals]
    near = ["|".join(entry.right_near), "|".join(entry.wrong_near), str(entry.least)]
    return [*told, *near] if entry.right_near else told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--add", type=Path)
    parser.add_argument("table", choices=("false_friends", "renderings", "senses"))
    parser.add_argument("pair")
    given = parser.parse_args()
    source, target = given.pair.split("-")
    there, here = parallel(source, target)
    old = entries(given.table, source, target)
    known = set(old)
    new = [e for e in added(given.add) if e not in known]
    # What was added before was held against good translations then; the senses of one word are
    # weighed anew with each other.
    alone = given.add and given.table != "senses"
    checked, judged = (old, new) if alone else ((), [*old, *new])
    every = [weighed(e, here, there) for e in against(judged)]
    kept = [*checked, *(e for e in every if not right(e, here, there))]
    path = CHECKS / given.table / f"{given.pair}.tsv"
    path.parent.mkdir(exist_ok=True)
    path.write_text(written(kept, given.table), "utf-8")
    print(f"{path.name}: {len(kept)} of {len(checked) + len(every)} kept")


if __name__ == "__main__":
    main()
