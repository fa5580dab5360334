"""One name or office in two spellings: Marc Lavoie and, further down, Marc Lavoye.

Translators and their tools spell a name now by the source, now by the target language. The
finding marks the rarer form, at its first place, and proposes the more frequent one.

Silent: two people with different first names or in one sentence, derived words (Syria, Syrian),
short names, a plural or a genitive, names that differ by more than two letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

from transcheck.check._passage import Passage, passages, tongue
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.model import Edit, Finding, Span, Subject

ID = "name-variants"
KIND = "consistency"
CATEGORY = "style/inconsistent"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "Marc Lavoie opened the fair. Later Marc [[Lavoye]] left. Marc Lavoie did not return.",
    "President Zelensky spoke first. The visit of President [[Zelenski]] was short. President Zelensky left.",
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
    "The Labour Party and the US Labor Department disagree.",
)
WORD = re.compile(r"(?<![\w’'])[^\W\d_][\w’'-]*\.?")
OFFICE = re.compile(
    r"\b[A-Z][a-z]+(?: (?:of|for|and|the|de|du) (?:the )?[A-Z][a-z]+| [A-Z][a-z]+){1,6}"
)
SHORTEST = 5
LONG = 8


@dataclass
class Form:
    """One spelling of a name: its places, the words before it, the sentences it stands in."""

    places: list[Span] = field(default_factory=list)
    leads: Counter[str] = field(default_factory=Counter)
    sentences: set[tuple[int, int]] = field(default_factory=set)


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject):
        yield from surnames(subject)
    if tongue(subject) == "en":
        yield from offices(subject)


def surnames(subject: Subject) -> Iterator[Finding]:
    """Names with the same first name or title that differ by a letter or two."""
    forms = collect(subject)
    groups = defaultdict(set)
    for name, form in forms.items():
        for lead in form.leads:
            groups[lead].add(name)
    pairs = {p for names in groups.values() for p in combinations(sorted(names), 2)}
    for first, second in sorted(pairs):
        usual, odd = sorted((first, second), key=lambda n: (-len(forms[n].places), n))
        if alike(usual, odd) and one_person(forms[usual], forms[odd]):
            yield variant(forms[odd].places[0], usual, forms[odd].places)


def collect(subject: Subject) -> dict[str, Form]:
    """Capitalised words of five letters or more that follow a title or another capital."""
    titles = frozenset(table("name_variants")["titles"])
    forms: dict[str, Form] = defaultdict(Form)
    for passage in passages(subject):
        if passage.block.kind == "heading" or not passage.text:
            continue
        previous = None
        for m in WORD.finditer(passage.text):
            if previous is not None:
                note(forms, passage, previous, m, titles)
            previous = m
    return forms


def note(
    forms: dict[str, Form],
    passage: Passage,
    lead: re.Match[str],
    m: re.Match[str],
    titles: frozenset[str],
) -> None:
    name = re.sub(r"[’']s?\.?$|\.$", "", m.group())
    title = lead.group().casefold() in titles
    given = lead.group()[:1].isupper() and lead.group().isalpha() and len(lead.group()) > 2
    adjacent = passage.text[lead.end() : m.start()] == " "
    if not (adjacent and (title or given) and name[:1].isupper() and len(name) >= SHORTEST):
        return
    form = forms[name]
    form.places.append(passage.at(m.start(), m.start() + len(name)))
    form.leads[lead.group().casefold()] += 1
    start, _ = passage.sentence(m.start())
    form.sentences.add((passage.number, start))


def one_person(usual: Form, odd: Form) -> bool:
    """Is one clearly the usual form, and do the two never stand in one sentence?"""
    return len(usual.places) > len(odd.places) and not usual.sentences & odd.sentences


def alike(first: str, second: str) -> bool:
    """Do two names differ only by accents, or by a letter (two in a long name) inside?"""
    a, b = plain(first), plain(second)
    if a == b:
        return first.casefold() != second.casefold()
    short, long = sorted((a, b), key=len)
    if long.startswith(short) and long[len(short) :] in table("name_variants")["endings"]:
        return len(short) >= LONG and long[len(short) :] not in ("s", "n", "an", "ian")
    if a[0] != b[0] or abs(len(a) - len(b)) > 1:
        return False
    return distance(a, b) <= 1


def plain(word: str) -> str:
    """Lower case without accents."""
    parts = unicodedata.normalize("NFD", word.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))


def distance(a: str, b: str) -> int:
    """Edits from a to b: a letter changed, added, lost, or two neighbours exchanged."""
    rows = [list(range(len(b) + 1))]
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (x != y))
            if i > 1 and j > 1 and (x, y) == (b[j - 2], a[i - 2]):
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


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
