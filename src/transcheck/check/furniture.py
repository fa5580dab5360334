"""Furniture of the web page that is no part of the article.

Share buttons, "previous article", "read also", photo credits, reading times, "filed under",
cookie notes and the like are swept along when a page is copied or sent to a translator. Each is a
whole line; the edit deletes it. Lines in a source language that stayed, and lines that no native
page has ("Time of reading: 3 min"), also say where the text comes from.

Silent: the same words inside a sentence ("the previous article in this series"), single words
such as "Share" or "Comments" in the middle of a text, where they head a section.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from transcheck.check._page_calls import called, signed, sources
from transcheck.check._page_lines import WORDS, bar, crumbs, stamp
from transcheck.check._page_words import credited, paged, shaped, stamped, tail, trailing
from transcheck.check._passage import Passage, passages, tongue
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.check._vocabulary import SOURCES, vocabulary
from transcheck.check.untranslated_passage import belongs, may_be, weight
from transcheck.model import Edit, Finding, Subject

ID = "furniture"
KIND = "residue"
CATEGORY = "custom/residue"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The council meets again on Monday.\n\n[[Share Button]]\n[[Previous Article]]\n[[Next "
    "Article]]",
    "The council meets again on Monday.\n\n[[Read also: Ten years of the tram line]]\n\nIt "
    "will vote.",
    "The council meets on Monday.\n\n[[Read also › Orange alert until Wednesday]]",
    "[[Reading time: 4 min]]\n\nThe council meets again on Monday.",
    "The council meets again on Monday.\n\n[[Lire la suite]]",
    "The council meets again on Monday.\n\n[[Photo credit: A. Marsh]]\n\n[[12 "
    "comments]]\n\n[[Comments]]",
    "[[Home / News / Council]]\n\n[[Posted on 12/03/2024 at 08:15]]\n\nThe council meets again.",
    "The council meets again on Monday.\n\n[[Partager Imprimer Commenter]]\n\nIt will vote.",
    "[[At this point you will find external content from YouTube.]]\n\nThe council meets again.",
    "The pool opens on Monday. [[Click here to book.]] It has four lanes.",
    "The pool opens on Monday. [[(dpa/lsw)]]",
    "The old pool in winter. [[Photo: Feuerwehr Ulm]]\n\nIt opens again on Monday.",
    "[[Marta Ruiz | Soria | 12/04/2021 - 06:00]]\n\nThe pool opens again on Monday.",
    "[[Here you can read the whole interview]]\n\nThe pool opens again on Monday.",
    "The council meets on Monday.\n\n[[Read also]]\n\n[[Ten years of the tram]]\n\nIt will vote.",
)
GOOD = (
    "The previous article in this series looked at the buttons.",
    "Share buttons rose 5 per cent.",
    "How it works\n\nOpen the file.\n\nShare\n\nChoose a person.\n\nTap their "
    "name.\n\nPrint\n\nPick a printer.\n\nWait a while.",
    "She asked them to read more.",
    "Home, work and school\n\nMonday at 8:15 in the hall\n\nShe walked home.",
    "Read also the works of Pliny, he told his pupils, and they did.",
    "To register for the course, ask at the desk.\n\nClick here and there, the camera went.",
    "Saturday 12 May | 19.30 | Town Hall\n\nThe choir sings.",
    "Comments from readers filled two pages.",
    "Source: the river rises at 900 metres and nobody knows exactly where it comes from, she said.",
)
EDGE = 3
FEWEST, MOST, LOWER = 2, 12, 0.6
PROSE, FULL = 8, (".", "!", "?", "”", '"')
ELIDED = re.compile(r"\b(?:[ldnsc]|qu)['’](?=\w)")
SEPARATOR = re.compile(r"([:›»>|]| [–—-] )")
LONGEST = 160
TITLE = 14
FOREIGN = ("en", "fr", "es", "de", "it", "pt", "nl")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a passage, `start` to `end` in its text."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]


def check(subject: Subject) -> Iterator[Finding]:
    every = lines(subject)
    verdicts = [judge(line.text, tongue(subject)) for line in every]
    verdicts = [v or teased(n, verdicts, every, tongue(subject)) for n, v in enumerate(verdicts)]
    for n, (line, verdict) in enumerate(zip(every, verdicts, strict=True)):
        if verdict and (verdict[0] == "sure" or loose(n, verdicts, every)):
            yield swept(line, verdict[1])
            continue
        told = list(within(line, tongue(subject), len(every) > 1))
        if not told and tongue(subject) == "en":
            told = list(mixed(n, every, subject.document.format == "text"))
        yield from told


def within(line: Line, language: str, more: bool) -> Iterator[Finding]:
    """The line, sentences of it and credits at its end that a page and no article has."""
    text, passage = line.text, line.passage
    if passage.block.kind not in ("paragraph", "heading", "caption"):
        return
    if more and (called(text, language, True) or (language == "en" and signed(text))):
        yield swept(line, "")
        return
    end = line.start
    for start, stop in passage.sentences:
        one = Line(passage, max(start, line.start), min(stop, line.end))
        if one.start < one.end and called(one.text, language, False):
            yield swept(one, "")
            end = one.end
    for first, last in sources(text) if language == "en" else ():
        if line.start + first >= end:
            yield swept(Line(passage, line.start + first, line.start + last), "")
            end = line.start + last


def mixed(n: int, every: list[Line], plain: bool) -> Iterator[Finding]:
    """A line of words of pages between paragraphs, the tail of a paragraph, a stamp before one."""
    line = every[n]
    text, start = line.text, line.start
    after = tail(text)
    if len(every) > 1 and not after and between(n, every, plain):
        code = "" if paged(text) or shaped(text) else foreign(text)
        if code is not None:
            yield swept(line, code)
    elif after and (
        trailing(text[after:])
        or paged(text[after:])
        or credited(text[after:])
        or sure(text[after:])
        or foreign(text[after:])
    ):
        yield swept(Line(line.passage, start + after, line.end), "")
    for first, last in stamped(text):
        yield swept(Line(line.passage, start + first, start + last), "")


def foreign(text: str) -> str | None:
    """The language of a short line that is no sentence, no name and holds no English word."""
    if text.rstrip()[-1:] in FULL:
        return None
    words = WORDS.findall(ELIDED.sub(" ", text))
    small = [w for w in words if w.islower()]
    if not FEWEST <= len(words) <= MOST or len(small) < LOWER * len(words):
        return None
    told = [w.casefold() for w in words]
    return next((code for code in SOURCES if purely(told, code)), None)


def purely(words: list[str], code: str) -> bool:
    """Words of that language, at least one of which is no name and no English word."""
    own_words = [w for w in words if weight(w, code)]
    mixed_in = [w for w in words if w in vocabulary("en") and not belongs(w, code)]
    score = sum(weight(w, code) for w in own_words)
    may = all(may_be(w, code) for w in words)
    return may and 3 * score >= len(words) and score >= 1 and len(mixed_in) <= len(words) // 4


def sure(text: str) -> bool:
    """Would it be furniture as a line of its own?"""
    told = judge(text, "en")
    return bool(told and told[0] == "sure")


def between(n: int, every: list[Line], plain: bool) -> bool:
    """Does the line stand in running prose, next to a paragraph?"""
    line = every[n]
    if line.passage.block.kind not in ("paragraph", "heading" if plain else "paragraph"):
        return False
    around = [*every[max(0, n - 1) : n], *every[n + 1 : n + 2]]
    return any(len(o.text.split()) >= PROSE and o.text.rstrip()[-1:] in FULL for o in around)


def lines(subject: Subject) -> list[Line]:
    found_lines = []
    for passage in passages(subject):
        if passage.block.kind == "unit":
            continue
        for m in re.finditer(r"[^\n\r]*[^\s][^\n\r]*", passage.text):
            start = m.start() + len(m.group()) - len(m.group().lstrip())
            found_lines.append(Line(passage, start, m.start() + len(m.group().rstrip())))
    return found_lines


def loose(n: int, verdicts: list[tuple[str, str] | None], every: list[Line]) -> bool:
    """May a single word be furniture here: at an edge of the text, or beside other furniture?"""
    if n == len(every) - 1 > EDGE:
        return True
    beside = [v for v in verdicts[max(0, n - 1) : n + 2] if v is not None]
    edge = len(every) - n <= EDGE or n < 1
    return len(beside) > 1 and (edge or any(v[0] == "sure" for v in beside))


def teased(
    n: int, verdicts: list[tuple[str, str] | None], every: list[Line], language: str
) -> tuple[str, str] | None:
    """A title that stands below "Read also" is swept along with it."""
    if not n or not verdicts[n - 1]:
        return None
    head, line = every[n - 1].text.casefold().strip(" \t:›»>*•"), every[n].text
    told = any(head in table("furniture").get(c, {}).get("teasers", ()) for c in FOREIGN)
    title = len(line.split()) <= TITLE and line.rstrip()[-1:] not in (".", "!", ",", ";", ":")
    return ("sure", language) if told and title else None


def judge(line: str, language: str) -> tuple[str, str] | None:
    """("sure" or "weak", language of the line or of the page it renders) or None."""
    if not 0 < len(line) <= LONGEST:
        return None
    plain = line.casefold().replace("’", "'").strip(" \t-–—•·*»«›>|[]")
    if bar(plain) or crumbs(plain) or stamp(plain):
        return "sure", ""
    for code in dict.fromkeys((language or "en", *FOREIGN)):
        strength = known(plain, code)
        if strength:
            return strength, source(plain, code, language)
    return None


def known(line: str, language: str) -> str | None:
    entry = entries(language)
    bare = line.rstrip(" :.…!")
    if bare in entry.sure or line in entry.sure or entry.patterns.fullmatch(line):
        return "sure"
    if bare in entry.weak:
        return "weak"
    head, colon, tail = SEPARATOR.split(line, 1) if SEPARATOR.search(line) else (line, "", "")
    if colon and head.strip() in entry.starts and not sentence(tail):
        return "sure"
    return None


def sentence(tail: str) -> bool:
    """Is what follows the colon prose rather than a title or a name?"""
    return tail.rstrip()[-1:] in (".", "!", ",", ";") and len(tail.split()) > 6


def source(line: str, code: str, language: str) -> str:
    if code != language:
        return code
    points = table("furniture").get(language, {}).get("points", {})
    bare = line.rstrip(" :.…!").partition(":")[0].strip()
    return next((who for who, which in points.items() if bare in which), "")


@dataclass(frozen=True, slots=True)
class Entries:
    """The lines of one language."""

    sure: frozenset[str]
    weak: frozenset[str]
    starts: frozenset[str]
    patterns: re.Pattern[str]


@cache
def entries(language: str) -> Entries:
    data = table("furniture").get(language, {})
    sure, weak, starts = (frozenset(data.get(k, ())) for k in ("sure", "weak", "starts"))
    patterns = "|".join(data.get("patterns", ())) or r"(?!)"
    return Entries(sure, weak, starts, re.compile(patterns))


def swept(line: Line, points: str) -> Finding:
    passage = line.passage
    following = re.compile(r"[ \t]*(?:\r?\n)?").match(passage.text, line.end)
    end = following.end() if following else line.end
    return found(
        __name__,
        passage.at(line.start, line.end),
        "Page furniture, no part of the article: delete the line.",
        "A button, link or credit of the web page was copied along with the text.",
        confidence=0.9,
        suggestions=("",),
        edits=(Edit(passage.at(line.start, end), ""),),
        points_to=(points,) if points else (),
    )
