"""Text that was decoded with the wrong table, or escaped and never unescaped.

MontrÃ©al, lâ€™hÃ´tel, Qu&eacute;bec, na\\u00efve, a replacement character or Fran?ois: accents do
not survive every export. Where turning the bytes back gives clean text, the edit does it.

Silent: code, Portuguese capitals such as NÃO, texts about encodings, damage in quotation marks, a
question mark between two questions.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from transcheck.check._damage import LOST, PAIR
from transcheck.check._passage import Passage, passages
from transcheck.check._report import found, once
from transcheck.model import Edit, Finding, Subject

ID = "encoding"
KIND = "residue"
CATEGORY = "linguistic-conventions/character-encoding"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The port of [[MontrÃ©al]] is busy.",
    "It was [[lâ€™hÃ´tel]] of the [[Qu&eacute;bec]] team.",
    "He met [[Fran?ois]] in a [[na\\u00efve]] mood.",
    "A simple [[c\ufffdur]] in the hand.",
    "She said [[â€œyes]] to [[SÃ£o]] Paulo.",
)
GOOD = (
    "O ESTADO NÃO PODE PARAR. A MAÇÃ CAIU.",
    "The bytes of “Ã©” stand for “é” read with the wrong table.",
    "Read as Latin-1, José becomes JosÃ© on the screen.",
    "Who?What? They shouted at once.",
    "The address is example.org/page?id=7 and nothing else.",
    "Procter & Gamble and AT&T; both rose.",
    "Il a vécu à Montréal, à l’hôtel.",
    "â bientôt and Ângela are spelt with a circumflex.",
)
WORD = re.compile(r"(?:[^\s,;()\"“”«»&]|&(?:[#\w]{2,9};)?|(?<=â€)[“”])+")
ENTITY = re.compile(r"&(?:[A-Za-z]{2,8}\d{0,2}|#\d{2,6}|#x[0-9A-Fa-f]{2,5});")
ESCAPE = re.compile(r"\\u00[0-9a-fA-F]{2}|\\u20[0-9a-fA-F]{2}|\\x[89a-fA-F][0-9a-fA-F]")
QUESTION = re.compile(r"(?<![\w?])[^\W\d_]+\?[^\W\d_A-Z]{2,}(?![\w?=/.@])")
TOPIC = re.compile(
    r"\b(?:mojibake|UTF-?8|Unicode|Latin-1|Windows-1252|ISO-8859|ASCII|character encoding"
    r"|charset)\b",
    re.IGNORECASE,
)
MANY = 3
SIGNS = re.compile("[ÂÃÄÅÐÑâï\ufffd&\\\\?]")
KEPT = frozenset(["&amp;", "&lt;", "&gt;", "&nbsp;", "&quot;", "&apos;"])


def check(subject: Subject) -> Iterator[Finding]:
    if any(TOPIC.search(p.text) for p in passages(subject)):
        return
    damaged = [p for p in passages(subject) if SIGNS.search(p.text)]
    groups: dict[str, list[Finding]] = {}
    for finding in (f for p in damaged for f in damage(p)):
        groups.setdefault(finding.span.of(subject.document.raw), []).append(finding)
    yield from once([f for group in groups.values() for f in once(group)], MANY)


def damage(passage: Passage) -> Iterator[Finding]:
    for m in WORD.finditer(passage.text):
        word = m.group()
        if not SIGNS.search(word) or discussed(passage.text, m):
            continue
        fixed = repaired(word)
        if fixed != word:
            yield broken(passage, trim(m, word), fixed, word)


def discussed(text: str, m: re.Match[str]) -> bool:
    """Is the damage itself in quotation marks, as in a text about encodings?"""
    return text[m.start() - 1 : m.start()] in tuple("“\"«‘'") and text[
        m.end() : m.end() + 1
    ] in tuple("”\"»’'")


def repaired(word: str) -> str | None:
    """The word set right; None where it is damaged beyond repair; itself where it is sound."""
    if LOST in word or "ï¿½" in word:
        return None
    if PAIR.search(word) and (turned := turn(word)):
        return turned
    fixed = ENTITY.sub(unescaped, word)
    fixed = ESCAPE.sub(lambda m: chr(int(m.group()[2:], 16)), fixed)
    return None if fixed == word and QUESTION.fullmatch(word.rstrip(".!:’'")) else fixed


def unescaped(m: re.Match[str]) -> str:
    plain = html.unescape(m.group())
    return plain if len(plain) == 1 and m.group() not in KEPT else m.group()


def turn(word: str) -> str | None:
    """Undo a UTF-8 text read as Windows-1252 or Latin-1; None where that gives no clean text."""
    for table in ("cp1252", "latin-1"):
        try:
            fixed = word.encode(table).decode("utf-8")
        except UnicodeError:
            continue
        return turn(fixed) or fixed if PAIR.search(fixed) else fixed
    return None


def trim(m: re.Match[str], word: str) -> tuple[int, int]:
    """The place of the word without the stop that follows it."""
    return m.start(), m.start() + len(word.rstrip(".!:"))


def broken(passage: Passage, place: tuple[int, int], fixed: str | None, word: str) -> Finding:
    span = passage.at(*place)
    clean = fixed.rstrip(".!:") if fixed else None
    return found(
        __name__,
        span,
        f"Damaged characters: probably “{clean}”."
        if clean
        else "Damaged characters: look them up.",
        "The text was decoded with the wrong table or escaped twice on its way.",
        confidence=0.95 if clean else 0.8,
        suggestions=(clean,) if clean else (),
        edits=(Edit(span, clean),) if clean else (),
    )
