"""A quotation of the source that the translation tells in its own words, or the other way round.

The source gives several words in quotation marks and the whole rendering has none: the reader no
longer sees that somebody said exactly this. Or the translation puts words into somebody's mouth
that the source only reports.

One finding stands for all places of a text.

Silent: parts of a sentence that the translation reports in its own words, single words and titles,
words that the source ascribes to somebody without marks, marks that stand in the sentence before or
after, italics, words introduced by a dash, block quotations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._attribution import attribution, either, self_words
from transcheck.check._beads import Pair, pairs, pieces
from transcheck.check._report import found, once
from transcheck.check._table import words
from transcheck.model import Document, Example, Finding, Segment, Subject

ID = "quotation-changed"
KIND = "accuracy"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "minor"
NEEDS = "source"
BAD = (
    Example("[[The mayor said that the bridge would never be finished.]]",
            source="« Le pont ne sera jamais terminé », a dit le maire.", source_language="fr"),
    Example("[[The mayor said that the bridge was too old.]]",
            source="„Die Brücke ist alt“, sagte der Bürgermeister.", source_language="de"),
    Example("The mayor promised [[“a bridge for the whole valley”]] before the winter.",
            source="Der Bürgermeister versprach vor dem Winter eine Brücke für das ganze Tal.",
            source_language="de"),
)  # fmt: skip
GOOD = (
    Example("“The bridge will never be finished,” the mayor said.",
            source="« Le pont ne sera jamais terminé », a dit le maire.", source_language="fr"),
    Example("She starred in The Salt in the Well, a comedy.", source_language="fr",
            source="Elle a joué dans « Du sel dans le puits », une comédie."),
    Example("The mayor called it a disgrace.",
            source="Le maire a parlé de « honte ».", source_language="fr"),
    Example("„Wir brauchen eine neue Brücke über den Fluss“, sagte der Bürgermeister.",
            language="de", source_language="en",
            source="We need a new bridge across the river, said the mayor."),
    Example("“The old bridge is too narrow for lorries.”", language="en", source_language="fr",
            source="Notre vieux pont est trop étroit pour les camions."),
    Example("The mayor said that he would not give up the fight for his bridge.",
            source="Le maire a dit « ne pas vouloir renoncer à la lutte » pour son pont.",
            source_language="fr"),
    Example("I had to think: could nobody have mended the bridge before the winter came?",
            source="Ich musste denken: „Konnte denn niemand die Brücke vor dem Winter ausbessern?“",
            source_language="de"),
    Example("— The bridge will never be finished, the mayor said.",
            source="« Le pont ne sera jamais terminé », a dit le maire.", source_language="fr"),
)  # fmt: skip
QUOTED = re.compile(r"[«“„\"]\s?([^«»“”„\"]{12,}?)\s?[»”“\"](?!\w)")
ANY = re.compile(
    r"[«»“”„\"‹›‘‚「」『』*_]|(?<!\w)['’]|['’](?!\w)|^\s*[-–—]|&quot;|``|<(?:i|em|q|cite)\b"
)
WORD = re.compile(r"\w")
CLAUSE, FEWEST, MANY, AROUND, AGO = 3, 5, 8, 12, 60
SPOKEN = re.compile("[?!:]")
SET_OFF = re.compile(r"\w:\s+\w")


def check(subject: Subject) -> Iterator[Finding]:
    yield from once(list(_changed(subject)))


def _changed(subject: Subject) -> Iterator[Finding]:
    source, language = subject.source, (subject.source_language or "")[:2]
    for pair in pairs(subject) if source else ():
        if not _plain(subject, pair):
            continue
        given, taken = QUOTED.search(pair.source_text), QUOTED.search(pair.target_text)
        assert source is not None
        if (
            given
            and _long(given, CLAUSE)
            and _telling(given, pair)
            and _uttered(given, pair, language)
            and not _marked(subject.document, pair.target)
        ):
            yield _finding(pair, (0, len(pair.target_text)), given[0], "told, not quoted, here")
        elif taken and _long(taken, FEWEST) and not _spoken(source, pair, language):
            yield _finding(pair, taken.span(), pair.source_text, "no quotation in the source")


def _plain(subject: Subject, pair: Pair) -> bool:
    """Running text, not a heading, an item or a block quotation."""
    block = subject.document.blocks[pair.target[0].block]
    return block.kind in ("paragraph", "unit")


def _long(quoted: re.Match[str], fewest: int) -> bool:
    """Several words, most of them in small letters: no title and no name."""
    told = quoted[1].split()
    return len(told) >= fewest and sum(w[0].islower() for w in told) >= len(told) / 2


def _telling(quoted: re.Match[str], pair: Pair) -> bool:
    """A sentence with who says it; no words within another sentence, which may be reported, and no
    term that is explained in the language of the translation."""
    before = pair.source_text[: quoted.start()].rstrip()
    alone = not before and not WORD.search(pair.source_text[quoted.end() :])
    return (
        not alone
        and not quoted[1][0].islower()
        and before[-1:] not in ("(",)
        and not (before.endswith(":") and SET_OFF.search(pair.target_text))
        and quoted[1] not in pair.target_text
    )


def _uttered(quoted: re.Match[str], pair: Pair, language: str) -> bool:
    """Does somebody say it, and is it not the title of a book or a film?"""
    before = pair.source_text[: quoted.start()].rstrip()
    said = _speech(language).search(pair.source_text) or self_words(language).search(quoted[1])
    return bool(said) or before.endswith(":") or len(quoted[1].split()) >= MANY


def _marked(document: Document, segments: tuple[Segment, ...]) -> bool:
    """Does a mark stand in the sentences, or close to them in their paragraphs?"""
    for segment in segments:
        text = document.blocks[segment.block].text
        end = segment.offset + len(segment.text)
        if ANY.search(text[max(0, segment.offset - AROUND) : end + AROUND]):
            return True
    first, last = segments[0].span.start, segments[-1].span.end
    return bool(ANY.search(document.raw[max(0, first - 2) : last + 2]))


def _spoken(source: Document, pair: Pair, language: str) -> bool:
    """May the source give somebody's words, in marks or without (…, said the mayor)?"""
    first = pair.source[0]
    before = source.blocks[first.block].text[: first.offset]
    told = SPOKEN.search(pair.source_text) or self_words(language).search(pair.source_text)
    said = _speech(language).search(before[-AGO:] + pair.source_text)
    return bool(told or said) or _marked(source, pair.source)


@cache
def _speech(language: str) -> re.Pattern[str]:
    """A verb of saying right after a comma, or a speaker with one."""
    verbs = either(words(language, "attribution", "verbs")) or "(?!)"
    return re.compile(rf", (?:(?:{verbs})\b|{attribution(language).pattern})")


def _finding(pair: Pair, place: tuple[int, int], term: str, message: str) -> Finding:
    segment, span = next(pieces(pair.target, *place))
    return found(
        __name__,
        span,
        f"A quotation changed: {message}.",
        "Quotation marks tell the reader that somebody used these very words.",
        confidence=round(0.65 * pair.confidence, 4),
        source_term=term[:200],
        source_span=pair.source_span,
        segment=segment.index,
    )
