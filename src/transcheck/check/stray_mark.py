"""A mark inside a sentence that belongs to nothing: an? old house, land@ near the shore.

An article is followed by its noun, never by a mark, and signs such as _ @ ^ ~ stand alone nowhere.

Silent: signs that stand twice (emphasis, code), words that are spoken of as words, quotations,
names (Yahoo!), hyphens that wait for their noun (two- and three-wheeled).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._inside import inside
from transcheck.check._passage import HOLE, passages, tongue
from transcheck.check._report import found
from transcheck.model import Edit, Example, Finding, Span, Subject

ID = "stray-mark"
KIND = "convention"
CATEGORY = "linguistic-conventions/punctuation"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "They bought an[[?]] old house near the lake.",
    "The land[[@]] near the shore is for sale.",
    "He walked to the[[;]] station in the rain.",
    "They waited at[[-]] the gate until noon.",
    "He left early[[..]] The hall was full, and the men[[`]]s choir sang.",
    "The box holds nails, screws, hooks, etc[[…]]",
    "Every guest is met by a guide[[(e)]] at the gate.",
    "The shop is shut[[ ,]]and the keys are lost.",
    "The box holds an open container[[.]] of water and the end of a rope.",
    "They sat in a room[[']] near the lake.",
    "The bridge[[-]] designed in winter was built slowly[[,;]] nobody knew why.",
    "[[, ]]I like to buy apples here.",
    Example("Ils ont acheté une[[;]] vieille maison.", language="fr"),
)
GOOD = (
    "They bought an old house near the lake.",
    "It is a two- and three-wheeled cart, first- or second-hand.",
    "The *land* near the shore_ and the sea_ is for sale.",
    "She asked: why the, why not a?",
    "Write to @mayor or use the_name in the code.",
    "A, the and an are articles; so is the: look it up.",
    "He waited... and left… The file(s) are here, see 12(e).",
    "He arrived with pre- and post-war papers, approx. ten of them.",
    "The workers' of last year's strike; the boys' club, 'so to speak' and more.",
    "It was so long ago, and ... yes; the iPhone. iPads sold better.",
    "Yahoo! bought the firm. “What?” he asked.",
)
ARTICLES = {
    "en": "an?|the", "fr": "les?|une?|des|aux?", "es": "el|los|las|una?|unos|unas|del",
    "de": "das|dem|des|eine[mn]?", "it": "gli|uno|una|dello|della|degli",
    "pt": "os|as|um|uma|dos|das", "nl": "het|een",
}  # fmt: skip
MARKS = {"en": "[,;:?!]"}  # elsewhere an article may be a pronoun, and a comma may follow it
SIGN = re.compile(r"(?<=[^\W\d_]{2})([_@^~#])(?= [^\W\d_])")
BROKEN = re.compile(
    r"(?<=[^\W\d_]{2})(?<!\b[Ee]tc)(\.\.)(?=\s|$)"
    r"|(…\.)(?=\s|$)|(?<=\b[Ee]tc)(\.?…|\.\.\.)(?!\w)"
)
GENDER = re.compile(r"(?<=[a-z]{3})(\((?:e|ne|trice|euse|innen|in|es)\))(?=[\s,.;])")
TICK = re.compile(r"(?<=[a-z])([`´])(?=(?:s|t|re|ve|ll)\b)")
COMMA = re.compile(r"(?<=[a-z]{2})( ,)(?=(?:and|but|or|which|who|the|a|in|on|it|he|she|they)\b)")
HYPHEN = re.compile(r"(?<= (?:at|of|in|to|on|by))(-)(?= (?:the|an?|around|about)\b)")
SEVERAL = 4
RIGHT = {"..": ".", "….": "…", "…": ".", "...": ".", ".…": ".", "`": "’", "´": "’", " ,": ", "}
SPOKEN = re.compile(
    r"[,;:“\"'‘]\s*$|\b(?:and|or|articles?|words?|not|why|is|are|was)\s*$", re.IGNORECASE
)


def check(subject: Subject) -> Iterator[Finding]:
    language, there = tongue(subject), subject.source.raw if subject.source else ""
    for passage in passages(subject):
        text = passage.text
        signs = [m for m in SIGN.finditer(text) if text.count(m[1]) == 1 and _word(m) not in there]
        if language == "en":
            signs += [m for m in torn(text) if text.count(m[m.lastindex or 0]) < SEVERAL]
        hyphens = list(HYPHEN.finditer(text)) if language == "en" else []
        places = [m.span(m.lastindex or 0) for m in (*signs, *hyphens, *_articles(text, language))]
        for start, end in (*places, *inside(text, language)):
            if HOLE not in text[max(0, start - 3) : end + 3]:
                yield stray(passage.at(start, end), text[start:end])


def torn(text: str) -> Iterator[re.Match[str]]:
    """Marks that no English keyboard sets: .., etc…, guide(e), men`s, closed ,and."""
    for pattern in (BROKEN, GENDER, TICK, COMMA):
        yield from pattern.finditer(text)


def _word(match: re.Match[str]) -> str:
    """The sign and the letters before it: a link such as ChaCha_ stands in the source too."""
    return match.string[max(0, match.start() - 3) : match.end()]


def _articles(text: str, language: str) -> Iterator[re.Match[str]]:
    """An article with a mark behind it, before a word that goes on."""
    if language not in ARTICLES:
        return
    marks = MARKS.get(language, "[;?!]")
    shape = rf"(?<=[^\W\d_] )(?:{ARTICLES[language]})({marks})(?= [a-zà-ÿ]{{2,}})"
    for match in re.finditer(shape, text):
        if not SPOKEN.search(text, max(0, match.start() - 12), match.start()):
            yield match


def stray(span: Span, mark: str) -> Finding:
    return found(
        __name__,
        span,
        f"The mark “{mark}” belongs to nothing here.",
        "It stands inside a sentence, where no mark can stand.",
        confidence=0.85,
        edits=(Edit(span, RIGHT.get(mark, "")),),
    )
