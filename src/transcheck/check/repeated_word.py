"""A word or number that stands twice in a row, where nothing in the source is doubled.

Silent: grammar that doubles (had had, that that), words parted by a comma, what the source doubles
too (Duran Duran), a name that a heading ends with and its sentence begins with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check import doubled_word
from transcheck.check._beads import Pair, Prose, pairs
from transcheck.check._passage import just_before, tongue
from transcheck.check._report import found
from transcheck.check.doubled_word import framed, listed, verdict
from transcheck.model import Edit, Example, Finding, Subject

ID = "repeated-word"
KIND = "accuracy"
CATEGORY = "accuracy/addition"
SEVERITY = "minor"
NEEDS = "source"
BAD = (
    Example("The trains run again from [[Monday Monday]].",
            source="Les trains circulent de nouveau à partir de lundi.", source_language="fr"),
    Example("The show returns in [[2027 2027]].", source="Die Schau kehrt 2027 zurück.",
            source_language="de"),
)  # fmt: skip
GOOD = (
    Example("They laughed, ah ah, and left.", source="Ils ont ri et sont partis.",
            source_language="fr"),
    Example("Duran Duran will play on Monday.", source="Duran Duran jouera lundi.",
            source_language="fr"),
    Example("They met at the Tiki Tiki Hotel.", source="Sie trafen sich im Tiki-Tiki-Hotel.",
            source_language="de"),
    Example("Der Mann, dem dem Vernehmen nach alles gehört.", source="The man who owns it all.",
            source_language="en", language="de"),
    Example("Handball: Kiel win in Hamburg Hamburg SV lose their first game at home.",
            source="Handball: Kiel gewinnt in Hamburg Der Hamburg SV verliert erstmals zu Hause.",
            source_language="de"),
    Example("He had had enough; again, again!", source="Il en avait assez ; encore, encore !",
            source_language="fr"),
)  # fmt: skip
TWICE = re.compile(r"(?<![\w'’.@#/&-])(?!\d{3}\s)(\w{2,})(\s+\1)(?![\w'’@/&-])")
DOUBLED = re.compile(r"(?<!\w)(\w{2,})\W{1,3}\1(?!\w)", re.IGNORECASE)
# A pronoun and an article meet: der Mann, dem dem Vernehmen nach alles gehört.
RELATIVE = re.compile(r",(?: \w{2,6})? $")
PRONOUNS = frozenset(["dem", "den", "deren", "dessen"])
GRAMMAR = frozenset(
    [
        "that",
        "had",
        "is",
        "in",
        "her",
        "on",
        "it",
        "do",
        "as",
        "die",
        "der",
        "das",
        "sie",
        "nous",
        "vous",
        "was",
        "what",
        "of",
        "who",
        "so",
        "ha",
        "ho",
        "no",
        "up",
        "at",
        "to",
        "you",
        "all",
        "je",
        "si",
        "en",
        "ah",
        "oh",
        "ja",
        "la",
    ]
)


def check(subject: Subject) -> Iterator[Finding]:
    here = Prose(subject.document)
    language = tongue(subject)
    often = GRAMMAR | listed(language, "often")
    for pair in pairs(subject):
        if DOUBLED.search(pair.source_prose):
            continue
        for segment in pair.target:
            text = here.sentence(segment)
            seen = {
                m.start() for m in doubled_word.TWICE.finditer(text) if verdict(m, text, language)
            }
            for match in TWICE.finditer(text):
                told = match[1][0].isupper() and named(match[1], pair)
                if match.start() in seen or told or meant(match, often) or framed(match, language):
                    continue
                yield found(
                    __name__,
                    segment.body.at(*match.span()),
                    f"“{match[1]}” stands twice, in the source it does not.",
                    "The translation repeats a word.",
                    confidence=round(0.85 * pair.confidence, 4),
                    suggestions=(match[1],),
                    edits=(Edit(segment.body.at(*match.span(2)), ""),),
                    source_span=pair.source_span,
                    segment=segment.index,
                )


def named(word: str, pair: Pair) -> bool:
    """Is it a name that the source has as often: in Hamburg Der Hamburg SV?"""
    shape = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    one, other = (len(shape.findall(t)) for t in (pair.source_prose, pair.target_text))
    return one >= max(2, other)


def meant(match: re.Match[str], often: frozenset[str]) -> bool:
    """Is it grammar, a heading that runs into its sentence, or a relative before an article?"""
    word = match[1].casefold()
    heading = match.start() == 0 and match[1][0].isupper()
    relative = word in PRONOUNS and RELATIVE.search(just_before(match.string, match.start()))
    return word in often or heading or bool(relative)
