"""A French or Spanish word with the frame of English: dépend sur, pidió los vecinos que.

English has ask somebody, answer something, wait for, depend on; the translation keeps that frame.

Silent: phrases that tell when or where, a subject behind its verb (pidió el juez), relative clauses
whose pronoun is the object (à qui obéit la troupe).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from transcheck.check._frames import prose
from transcheck.check._passage import just_before, tongue
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.model import Example, Finding, Span, Subject

ID = "verb-government"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"


def _examples(language: str, *texts: str) -> tuple[Example, ...]:
    return tuple(Example(text, language=language, source_language="en") for text in texts)


BAD = (
    *_examples(
        "fr",
        "Le vol [[dépend sur]] la météo.",
        "La mairie a [[demandé les habitants]] de rester chez eux.",
        "Il faut [[renoncer les]] privilèges du club.",
        "Elle [[entra la salle]] sans un mot.",
    ),
    *_examples(
        "es",
        "El equipo [[depende en]] su portero.",
        "La policía [[pidió los vecinos]] que cerraran las ventanas.",
        "Quiere [[asistir la]] boda de su hermana.",
    ),
)
GOOD = (
    *_examples(
        "fr",
        "Le vol dépend de la météo, et la mairie demande aux habitants de rester chez eux.",
        "Il demande les clés de la maison, auxquelles il ne veut pas renoncer.",
        "Le chef à qui doit obéir la troupe est parti.",
    ),
    *_examples(
        "es",
        "El equipo depende de su portero, y la policía pidió a los vecinos que cerraran.",
        "El juez pidió los documentos.",
        "Busca por la noche y espera por si acaso.",
    ),
)
FORMS = {
    "à": "à|aux?",
    "de": "de|du|des|d['’]",
    "que": "qu['’]|que",
    "a": "a|al",
    "acerca": "acerca de",
    "dentro": "dentro del?",
}
WITH = {"fr": "à", "es": "a"}


class Sign(NamedTuple):
    """A pattern with a group for each row, what is right for each, and what must not precede."""

    find: re.Pattern[str]
    rights: tuple[str, ...]
    guided: re.Pattern[str] | None = None


def check(subject: Subject) -> Iterator[Finding]:
    language = tongue(subject) or ""
    if language not in WITH:
        return
    for p, _ in prose(subject, (language,)):
        taken = -1
        for start, end, right in sorted(slips(p.text, language)):
            if start >= taken:
                taken = end
                yield slip(p.at(start, end), p.text[start:end], right)


def slips(text: str, language: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and what is right, of every word with a foreign frame."""
    for sign in _signs(language):
        for m in sign.find.finditer(text):
            if not (sign.guided and sign.guided.search(just_before(text, m.start()))):
                yield *m.span(), sign.rights[(m.lastindex or 1) - 1]


def slip(span: Span, words: str, right: str) -> Finding:
    say = f"with “{right}”" if right != "-" else "without a preposition"
    return found(
        __name__,
        span,
        f"“{words}”: the word is used {say}.",
        "The frame is that of English.",
        confidence=0.6,
        points_to=("en",),
        tier="context",
    )


@cache
def _signs(language: str) -> tuple[Sign, ...]:
    told = table("verb_government")[language]
    lists = {
        key: "|".join(told[key].split())
        for key in ("telling", "people", "aimed", "timely", "definite")
    }
    guided = re.compile(told["guided"])
    right = (WITH[language],)
    whom = rf"(?:{lists['telling']}) {told['plural']}(?:{lists['people']}){told['saying']}"
    what = rf"(?:{lists['aimed']}) (?:{lists['definite']})(?= (?!{lists['timely']})\w)"
    return (
        _governed(told, lists["timely"]),
        Sign(re.compile(rf"(?<![\w’'-])({whom})"), right, guided),
        Sign(re.compile(rf"(?<![\w’'-])({what})"), right, guided),
        _objects(told),
    )


def _objects(told: Mapping[str, str]) -> Sign:
    """Verbs with an object that the language reaches by a preposition: entrer la salle."""
    rows = [line.split(" | ") for line in told["objects"].strip().splitlines()]
    groups = [
        rf"((?:{verbs}) {told['determiner']}(?:{'|'.join(nouns.split())})\b)"
        for verbs, nouns, _ in rows
    ]
    find = re.compile(rf"(?<![\w’'-])(?:{'|'.join(groups)})")
    return Sign(find, tuple(right for *_, right in rows), re.compile(told["guided"]))


def _governed(told: Mapping[str, str], timely: str) -> Sign:
    """Every word of the table before one of its wrong prepositions and an object."""
    rows = [line.split(" | ") for line in told["prepositions"].strip().splitlines()]
    groups = [
        rf"((?:{word}) (?:{'|'.join(FORMS.get(w, w) for w in wrong.split())}))"
        for word, wrong, _ in rows
    ]
    thing = rf" {told['determiner']}(?!{timely})[\w-]|(?<=['’])\w| [A-ZÉÀ]\w"
    find = re.compile(rf"(?<![\w’'-])(?:{'|'.join(groups)})(?={thing})")
    return Sign(find, tuple(right for *_, right in rows))
