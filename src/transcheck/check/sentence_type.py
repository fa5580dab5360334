"""A question that became a statement or the reverse, a lost full stop, a mark that slipped in.

The last mark of both sides is compared by what it says, whatever the script: ? ？ ; of Greek,
¿…? and 。 count as what they are.

Silent: headings (a few words without a mark at the end of a paragraph), sentences without a mark in
the source, beads of several sentences that were cut differently, quotations, exclamations,
invitations to notice something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._beads import Pair, pairs
from transcheck.check._report import found
from transcheck.model import Document, Example, Finding, Subject

ID = "sentence-type"
KIND = "accuracy"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("[[Is the mayor in Lyon?]]", source="Le maire est à Lyon.", source_language="fr"),
    Example("[[The mayor is in Lyon.]]", source="¿Está el alcalde en Lyon?", source_language="es"),
    Example("[[The mayor is in Lyon now]]", source="Le maire est maintenant à Lyon.",
            source_language="fr"),
    Example("The mayor came[[!]] early and left at noon.",
            source="Le maire est venu tôt et reparti à midi.", source_language="fr"),
)  # fmt: skip
GOOD = (
    Example("Please tell us what you do.", source="Pourriez-vous nous dire ce que vous faites ?",
            source_language="fr"),
    Example("Avez-vous remarqué les deux portes ?", source="Notice how there are two doors.",
            source_language="en", language="fr"),
    Example("Is the mayor in Lyon?", source="Le maire est-il à Lyon ?", source_language="fr"),
    Example("The band Wham! is back.", source="Le groupe Wham! est de retour.",
            source_language="fr"),
    Example("The mayor is in Lyon.", source="市长在里昂。", source_language="zh"),
    Example("She judged them by “Will it last?”", source="Sie beurteilte sie danach, ob es hält.",
            source_language="de"),
    Example("and how warm is it? and I cough", source="und wie warm ist es und ich huste",
            source_language="de"),
    Example("I remember thinking, what will they say?", source_language="fr",
            source="Je me souviens m'être demandé ce qu'ils allaient dire."),
    Example("With such friends, how can I not be happy?", source_language="it",
            source="Con amici così non posso che essere felice."),
    Example("Er, er, what.", source="Mmm, mmm, ¿qué?", source_language="es"),
    Example("Mill burns after storm Mill on the river burns after storm Fire crews came too late",
            source="Die Mühle brennt nach dem Sturm. Die Mühle am Fluss brennt nach einem Sturm. "
            "Die Feuerwehr kam zu spät.", source_language="de"),
    Example("The mill on the old bridge will be opened to all visitors on the morning of May"
            "\n\n1 of next year, the mayor said.", source_language="fr",
            source="Le moulin sur le vieux pont sera ouvert à tous les visiteurs le matin du.\n\n"
            "1er mai de l'année prochaine, a dit le maire."),
    Example("Town hall news", source="Nouvelles de la mairie", source_language="fr"),
)  # fmt: skip
WITHIN = re.compile(r"(?<=[a-zà-ÿ]{2})[?!](?= [a-zà-ÿ])")
MARKED = re.compile("[?!？！¿¡؟]")
CLOSING = " \u00a0\u202f»”\"'’」』)]*_"
ASKED = "?？؟"
STOPS = ".。।!！…"
ASKING = re.compile(
    r"\W*(?:Notice|Note|Imagine|Consider|Remember|Suppose|Notez|Remarquez|Imaginez|Fíjese|Imagine)\b"
)
WORDS_OF_ANOTHER = re.compile(
    r"\w[^?!.]*[:,]?[\s\u00a0][‘“\"«„'][^‘“\"«„”»?!.]*[?？][\s\u00a0\u202f]?['’”\"»“]+\W*$"
)
WHO = (
    r"what|who(?:m|se)?|why|how|where|when|which|quoi|qu['’]est-ce|qui|pourquoi|comment|où|quand|quel\w*"
    r"|combien|qué|quién\w*|cómo|dónde|cuándo|cuál\w*|cuánt\w+|por qué|chi|cosa|perché|come|dove"
    r"|quando|quale|quali|quant\w+|quem|como|onde|qual|quais|por que|was|wer|wen|wem|warum"
    r"|wieso|wie|wo|wohin|wann|welch\w+|wat|wie|waarom|hoe|waar|wanneer|welke?"
)
ASKS = re.compile(rf"\b(?:{WHO})\b", re.IGNORECASE)
REQUEST = re.compile(
    r"(?:^|[-–—:,] ?)\W*(?:please|s['’]il (?:vous|te) plaît|veuillez|por favor|per favore|bitte"
    r"|alstublieft|faça o favor)\b",
    re.IGNORECASE,
)
RHETORICAL = re.compile(
    r"(?:^\W*|[,:] \W?)(?:(?:what|who|why|how) (?:can|could|should|would|else|knows?|cares?|not)"
    r"|(?:comment|pourquoi) (?:ne |n'|pourr|peu)|(?:cómo|por qué|quién) (?:no|podr|pued)"
    r"|(?:come|perché|chi) (?:non|posso|poss|potr|può)|(?:como|quem|por que) (?:não|pod)"
    r"|(?:wie|warum|wer) (?:kann|könn|soll|nicht|weiß)|(?:hoe|waarom|wie) (?:kan|kun|zou|niet))",
    re.IGNORECASE,
)
REPORTED = re.compile(
    r"^[^,:?]*\b(?:ask\w*|th(?:ink|ought)\w*|wonder\w*|frag\w+|d[ae][cn][hk]\w+|demand\w+|pens\w+"
    rf"|pregunt\w+|pergunt\w+|chied\w+|domand\w+|vraag\w*|vroeg\w*)[,:] \W?(?:{WHO}|is|are|was|were"
    r"|do|does|did|will|would|can)\b",
    re.IGNORECASE,
)
STILL_ASKS = re.compile(rf"\b(?:{WHO})\W*$", re.IGNORECASE)
STOP = re.compile(r"[.!?…](?=\s+\W?[A-ZÀ-ÝÄÖÜ]|\W*$)")
FEW, HEADLINE, ARTICLE = 4, 14, 5
QUESTION = re.compile(r"[?？؟]|か。|[吗呢]。")


def check(subject: Subject) -> Iterator[Finding]:
    for pair in pairs(subject):
        if pair.source_text.strip() in pair.target_text:
            continue  # copied, and cut otherwise
        if not MARKED.search(pair.source_text) and _careful(pair.source_text):
            yield from _within(pair)
        given, taken = _last(pair.source_text), _last(pair.target_text)
        invited = QUESTION.search(pair.source_text) or ASKING.match(pair.source_text)
        if WORDS_OF_ANOTHER.search(pair.target_text) or WORDS_OF_ANOTHER.search(pair.source_text):
            continue
        if (
            taken in ASKED
            and given in STOPS
            and not invited
            and not rendered(pair.target_text, pair.source_text)
        ):
            yield _finding(pair, "This is a question; the source makes a statement.", 0.85)
        elif (
            given in ASKED
            and taken in STOPS
            and not QUESTION.search(pair.target_text)
            and not rendered(pair.source_text, pair.target_text)
        ):
            yield _finding(pair, "The source asks a question; this is a statement.", 0.75)
        elif (
            given in ".。।"
            and taken.isalnum()
            and not _short(pair, subject.document)
            and not _unmarked(pair, subject.document)
        ):
            yield _finding(pair, "The mark at the end of the sentence is missing.", 0.7, "minor")


def rendered(asked: str, stated: str) -> bool:
    """Is the question only one that a statement reports (I wondered, what will they say?), a polite
    request, or a rhetorical one, told with other words?"""
    if REQUEST.search(stated) or (STILL_ASKS.search(stated) and len(stated.split()) <= FEW):
        return True
    told = RHETORICAL.search(asked) and not ASKS.search(stated)
    return bool(told or REPORTED.search(asked))


def _within(pair: Pair) -> Iterator[Finding]:
    """A ? or ! before a small letter, where the source has none at all."""
    for segment in pair.target:
        for match in WITHIN.finditer(segment.text):
            yield found(
                __name__,
                segment.body.at(*match.span()),
                f"The mark “{match[0]}” stands inside the sentence; the source has none.",
                "A sentence keeps its marks.",
                severity="minor",
                confidence=round(0.8 * pair.confidence, 4),
                source_span=pair.source_span,
                segment=segment.index,
            )


def _careful(text: str) -> bool:
    """Is it a written sentence, from its capital to its mark, no talk as somebody typed it?"""
    letters = text.lstrip("¿¡\"“«„‘'([ ")
    return not letters[:1].islower() and _last(text) in STOPS


def _short(pair: Pair, document: Document) -> bool:
    """A few words, or the last of a paragraph of an article and as few as a headline has?"""
    last, count = pair.target[-1], len(pair.target_text.split())
    block = document.blocks[last.block]
    ends = last.offset + len(last.text.rstrip()) == len(block.text.rstrip())
    running = block.kind == "paragraph" and (last.offset or len(document.blocks) >= ARTICLE)
    return count <= (HEADLINE if ends and running else FEW)


def _unmarked(pair: Pair, document: Document) -> bool:
    """Headlines in a row, none of which has the mark of its sentence, or a sentence that goes on
    after a break?"""
    row = len(STOP.findall(pair.source_text)) > 1 and not STOP.search(pair.target_text)
    after = document.blocks[pair.target[-1].block + 1 : pair.target[-1].block + 2]
    start = after[0].text.lstrip()[:1] if after else ""
    return row or start.islower() or start.isdigit()


def _last(text: str) -> str:
    return text.rstrip(CLOSING)[-1:] or " "


def _finding(pair: Pair, message: str, sure: float, severity: str = SEVERITY) -> Finding:
    return found(
        __name__,
        pair.target_span,
        message,
        "A sentence keeps its type and its final mark.",
        severity=severity,
        confidence=round(sure * pair.confidence, 4),
        source_span=pair.source_span,
        segment=pair.target[0].index,
    )
