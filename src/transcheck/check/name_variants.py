"""One name or office in two spellings: Marc Lavoie and, further down, Marc Lavoye.

Translators and their tools spell a name now by the source, now by the target language. The
finding marks the rarer form, at its first place, and proposes the more frequent one.

Silent: two people with different first names or in one sentence, derived words (Syria, Syrian),
short names, a plural or a genitive, names that differ by more than two letters.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from transcheck.check._passage import Passage, passages, tongue
from transcheck.check._report import found
from transcheck.check._spelling import alike, plain
from transcheck.check._table import table
from transcheck.check._vocabulary import vocabulary
from transcheck.languages import table as language_table
from transcheck.model import Edit, Finding, Span, Subject

ID = "name-variants"
KIND = "consistency"
CATEGORY = "style/inconsistent"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "Marc Lavoie opened the fair. Later Marc [[Lavoye]] left. Marc Lavoie did not return.",
    "President Zelensky spoke. For [[Zelenskiy]], little has changed. Zelensky left.",
    "President Zelensky spoke first. The visit of President [[Zelenski]] was short. President "
    "Zelensky left.",
    "The mayor, Rosa Peña, agreed. Rosa Peña voted. Two others followed Rosa [[Pena]] out.",
    "She works at the Ministry of National Defence. The [[Ministry of National Defense]] said no. "
    "The Ministry of National Defence moved.",
)
GOOD = (
    "Marc Lavoie opened the fair. Later Paul Lavoye left. Marc Lavoie did not return.",
    "Syria and the Syrian army, Iran and the Iranian one, are at the table.",
    "The Johnsons and Mr Johnson came. Mrs Johnson’s dog did not.",
    "Anna Braun met Anna Brown at the gate. Anna Braun left first.",
    "Martin Meier and Martin Maier are cousins; Martin Meier is taller.",
    "President Harlan spoke. President Harmon spoke in 1990. Harlan left.",
    "Rosa Valdés spoke. Valdez is another town; Valdez lies north, Valdez is small.",
    "The Labour Party and the US Labor Department disagree.",
)
WORD = re.compile(r"(?<![\w’'])[^\W\d_][\w’'-]*\.?")
OFFICE = re.compile(
    r"\b(?!The )[A-Z][a-z]+(?: (?:of|for|and|the|de|du) (?:the )?[A-Z][a-z]+| [A-Z][a-z]+){1,6}"
)
SHORTEST = 4
ALONE = ""


@dataclass
class Form:
    """One spelling of a name: its places, the words before it, the sentences it stands in.

    `leads` are titles and first names in lower case, ALONE where the name stands alone; `times`
    counts the starts of sentences too.
    """

    places: list[Span] = field(default_factory=list)
    leads: set[str] = field(default_factory=set)
    sentences: set[tuple[int, int]] = field(default_factory=set)
    times: int = 0


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject):
        yield from surnames(subject)
    if tongue(subject) == "en":
        yield from offices(subject)


def surnames(subject: Subject) -> Iterator[Finding]:
    """Names that differ by accents or a letter, where the context says one person."""
    forms = collect(subject)
    initials: dict[str, list[str]] = defaultdict(list)
    for name in sorted(forms):
        initials[plain(name)[:1]].append(name)
    for names in initials.values():
        for pair in combinations(names, 2):
            odd, usual = sorted(pair, key=lambda n: forms[n].times)
            if (
                forms[odd].places
                and alike(usual, odd)
                and one_person(forms[usual], forms[odd], odd, tongue(subject))
            ):
                yield variant(forms[odd].places[0], usual, forms[odd].places)


def collect(subject: Subject) -> dict[str, Form]:
    """Capitalised words inside sentences, with what stands before them."""
    forms: dict[str, Form] = defaultdict(Form)
    for passage in passages(subject):
        if passage.block.kind != "heading":
            words = list(WORD.finditer(passage.text))
            for before, m in pairwise(words):
                note(forms, passage, before, m, tongue(subject))
    return forms


def note(
    forms: dict[str, Form], passage: Passage, before: re.Match[str], m: re.Match[str], language: str
) -> None:
    name = re.sub(r"[’']s?\.?$|[.-]+$", "", m.group())
    if not name[:1].isupper() or name.isupper() or len(name) < SHORTEST:
        return
    if not name.replace("-", "").isalpha():
        return
    start, _ = passage.sentence(m.start())
    lead = leading(passage.text[before.end() : m.start()], before.group(), language)
    form = forms[name]
    form.times += 1
    if lead == ALONE and start == m.start():
        return
    form.places.append(passage.at(m.start(), m.start() + len(name)))
    form.leads.add(lead)
    form.sentences.add((passage.number, start))


def leading(gap: str, before: str, language: str) -> str:
    """The title or first name before a name; ALONE where there is none."""
    word = before.casefold()
    if gap != " ":
        return ALONE
    if word in table("name_variants")["titles"]:
        return word
    given = before[:1].isupper() and before.isalpha() and len(before) > 2
    return word if given and word not in language_table(language).function_words else ALONE


def one_person(usual: Form, odd: Form, name: str, language: str) -> bool:
    """Is one clearly the usual form, do the two never meet, and does the context agree?"""
    if usual.times <= odd.times or usual.sentences & odd.sentences:
        return False
    if (usual.leads & odd.leads) - {ALONE}:
        return True
    lone = odd.leads == {ALONE} and usual.leads != {ALONE} and len(odd.places) == 1
    return lone and language == "en" and name.lower() not in vocabulary("en")


def offices(subject: Subject) -> Iterator[Finding]:
    """Institutions whose name stands in British and in American spelling."""
    variety = table("spellings")["variety"]
    forms: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for p in passages(subject):
        for m in OFFICE.finditer(p.text):
            key = " ".join(variety.get(w, w) for w in m.group().casefold().split())
            if key != m.group().casefold() or any(w in variety.values() for w in key.split()):
                forms[key][m.group()].append(p.at(*m.span()))
    for spelt in forms.values():
        if len(spelt) > 1:
            usual, odd = sorted(spelt, key=lambda n: -len(spelt[n]))[:2]
            if len(spelt[usual]) > len(spelt[odd]) and usual.casefold() != odd.casefold():
                yield variant(spelt[odd][0], usual, spelt[odd])


def variant(place: Span, usual: str, places: list[Span]) -> Finding:
    return found(
        __name__,
        place,
        f"The same name stands elsewhere as “{usual}”.",
        "One person or office in two spellings reads like two.",
        confidence=0.7,
        suggestions=(usual,),
        edits=tuple(Edit(p, usual) for p in places),
    )
