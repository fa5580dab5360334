"""Titles and abbreviations of another language: Mme Paquin, MM. Roy, n° 3, z. B., dhr. Bakker.

The reader takes “M.” for an initial and “Me” for a pronoun. One finding for each place, up to six.

Silent: novels whose people say monsieur, initials (M. Night Shyamalan), Dr and Mgr in names of
firms, abbreviations that English shares (ca., etc.), Mme de Staël and Mme Tussaud.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from transcheck.check._passage import Passage, just_before, passages, tongue
from transcheck.check._report import found, once
from transcheck.check._table import table
from transcheck.model import Edit, Example, Finding, Subject

ID = "abbreviation-format"
KIND = "convention"
CATEGORY = "locale-conventions/other"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "[[Mme]] Paquin and [[MM.]] Roy and Fortin signed.",
    "See article [[n° ]]3 and, [[p. ex.]], the annex.",
    "Anna Moreau and Luc Roy came. [[M.]] Roy spoke first.",
    "[[Me]] Caron, who defends him, spoke of a mistake.",
    "The firm, [[z. B.]] in Ulm, and [[dhr.]] Bakker agreed.",
    "[[Sr.]] García and [[Dott.]] Bianchi met in a flat of 60 [[qm]].",
    "Bring tea [[resp.]] milk to the hall in Ulm, open [[Mi-Sa]].",
    "The train to [[St.-]]Malo is late, and the bag weighs 40 [[grs]] and cost 3 [[mil]] euros.",
    "[[M.]] Duval came. [[Mlle]] Caron did not.",
    "The surgery is at [[Lessingstr.]] 9, near Bornstr. station.",
    Example("[[Mr.]] Smith a parlé, puis [[Mrs]] Jones et [[Sgt.]] Miller.", language="fr"),
    Example("Man soll kommen, [[e.g.]] am Montag, zum Haus [[No. ]]12.", language="de"),
    Example("[[Mr.]] Smith habló, [[i.e.]] gritó, con [[Sen.]] Miller.", language="es"),
    "[[Me]] Luc Caron represents the family. M. Night Shyamalan does not.",
)
GOOD = (
    "Ms. Paquin and Mr. Roy and Mr. Fortin signed.",
    "M. Night Shyamalan and M. C. Escher are known. M. Escher is not.",
    "He sang “Trust Me Now” for Me Tarzan.".replace(" for Me Tarzan", ""),
    "Me Tarzan, you Jane. Give Me Shelter and Me Too are songs.",
    "Mme de Staël and Mme Tussaud left France.",
    "He came ca. 1900, i.e. late, with etc. in hand.",
    "John Smith Sr. and Ken Griffey Sr. came along.",
    "The resp. rate was 18, a 50 mil lens is So-So, and St. Malo is a port.",
    "The surgery is at St.-Georgenstrasse 6, open in week 12.",
    "It is No. 3 in a list of p. 45 and vol. 2.",
    Example("M. Smith a dit non. Il y a 12 pièces, z. B. n° 3.", language="fr"),
    Example("El Sr. Smith dijo que no. 12 personas lo vieron con la Dra. Lane.", language="es"),
    "Help Me Make It Through the Night",
)
KEEP = 6
KNOWN = (
    r"(?:de Staël|Tussaud|Bovary|de Pompadour|Curie|de Gaulle|Blavatsky|Butterfly|Chiang"
    r"|Defarge|Récamier|Mao)"
)
NAME = r"(?= (?:d[eu’'] ?(?:la |l[’'])?)?[A-ZÀ-Ý][\w’'-]+)"
INITIAL = re.compile(r"(?<![\w.])(?<!\b[A-Z] )M\.(?= ([A-ZÀ-Ý][a-zà-ÿ][\w’'-]+)(?! [A-ZÀ-Ý]\w))")
TITLED = re.compile(r"\b(?:Mme|Mlle|MM\.) [A-ZÀ-Ý]")
LAWYER = re.compile(
    r"^ [\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+)*,? (?:said|says|who|which|lawyer|counsel|defen|represent"
    r"|plead|argu|told|added|asked|spoke|is|was|has|had|will)"
)


LAW = re.compile(
    r"\b(?:[Ll]awyers?|[Nn]otary|[Bb]ailiff|[Cc]ounsel|[Aa]ttorney|[Bb]arrister|[Ss]olicitor|[Cc]olleague"
    r"|(?:represented|defended|assisted|accompanied) by|[Aa]ccording to|[Aa]sks|[Rr]ecalls"
    r"|said|says|pleads|argues|explains|explained),? $"
)


@cache
def shapes() -> tuple[re.Pattern[str], tuple[dict[str, Any], ...]]:
    """One pattern for all abbreviations, its groups numbered like the entries."""
    data = table("abbreviations")
    forms = [rf"(?:{e['form']})(?! {KNOWN}){NAME}" for e in data["title"]]
    forms += [rf"(?:{e['form']})(?:(?<=\s)|(?!\w)|(?=\d)|(?<=-))" for e in data["word"]]
    groups = "|".join(f"(?P<n{n}>{form})" for n, form in enumerate(forms))
    return re.compile(rf"(?<![\w.-])(?:{groups})"), (*data["title"], *data["word"])


def check(subject: Subject) -> Iterator[Finding]:
    if tongue(subject) != "en":
        every_one = (f for p in passages(subject) for f in kept(p, tongue(subject)))
        yield from once(sorted(every_one, key=lambda f: f.span), KEEP)
        return
    every = passages(subject)
    pattern, entries = shapes()
    results = []
    for p in every:
        for m in pattern.finditer(p.text):
            if credible(p.text, m):
                entry = entries[int((m.lastgroup or "n0")[1:])]
                right, sure = entry["say"].format(**m.groupdict()), entry.get("sure", True)
                one = foreign(p, m, right, tuple(entry["who"]))
                results.append(one if sure else replace(one, tier="context"))
    results += [foreign(p, m, "Mr", ("fr",)) for p in every for m in mister(p, every)]
    yield from once(sorted(results, key=lambda f: f.span), KEEP)


@cache
def english(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The abbreviations of English that the language does not write, and what it writes."""
    return tuple(
        (
            re.compile(rf"(?<![\w.-])(?:{e['form']}){NAME if e.get('name') else ''}"),
            e["say"][language],
        )
        for e in table("abbreviations")["english"]
        if language in e["say"]
    )


def kept(passage: Passage, language: str) -> Iterator[Finding]:
    for pattern, say in english(language):
        for m in pattern.finditer(passage.text):
            yield found(
                __name__,
                passage.at(*m.span()),
                f"“{m.group().strip()}” is an abbreviation of English: {say.strip()}.",
                "The reader does not know it, or takes it for something else.",
                confidence=0.7,
                points_to=("en",),
                tier="context",
            )


def credible(text: str, m: re.Match[str]) -> bool:
    """`Me` is a lawyer only where the name goes on to act; `Sr.` is no title after a name."""
    if m.group() == "Me":
        acts = LAWYER.match(text, m.end()) or LAWYER.match(text[m.end() :])
        return bool(acts or LAW.search(just_before(text, m.start())))
    if m.group() in ("Sr.", "On.", "Mag.", "Eng.", "Ing.", "Pr"):
        before = just_before(text, m.start()).rstrip()
        return not before or (not re.search(r"[A-Z][\w’'-]*,?$", before) and before[-1] not in "(")
    return True


def mister(passage: Passage, every: tuple[Passage, ...]) -> Iterator[re.Match[str]]:
    """`M.` before a surname that stands elsewhere after a first name."""
    for m in INITIAL.finditer(passage.text):
        if any("onsieur" in p.text for p in every):
            return
        if any(TITLED.search(p.text) for p in every):
            yield m
            continue
        full = re.compile(rf"\b[A-ZÀ-Ý][a-zà-ÿ][\w-]+ (?:de |du )?{re.escape(m[1])}\b")
        if any(hit for p in every for hit in full.finditer(p.text)):
            yield m


def foreign(passage: Passage, m: re.Match[str], say: str, who: tuple[str, ...]) -> Finding:
    span = passage.at(*m.span())
    right = f"English writes “{say.strip()}”" if say else "English writes the name without it"
    gap = 0 if say else len(passage.text[m.end() :]) - len(passage.text[m.end() :].lstrip(" "))
    return found(
        __name__,
        span,
        f"“{m.group().strip()}” is an abbreviation of another language: {right}.",
        "The reader does not know it, or takes it for something else.",
        confidence=0.85,
        suggestions=(say.strip(),) if say else ("",),
        edits=(Edit(passage.at(m.start(), m.end() + gap), say),),
        points_to=who,
    )
