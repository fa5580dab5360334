"""German nouns and pronouns that do not agree: eines der ältesten Fest, drei Haus, Die Rakete … Es.

English nouns have no gender and few forms: one of the oldest towns, the rocket … it.

Silent: measures and money (drei Euro, zwei Glas Bier), nouns without a plural form of their own,
an es that stands for nothing (Es war kalt), two nouns to which the pronoun may point.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from transcheck.check._german import LOW, NOUN, examples, german, lemma, listed
from transcheck.check._passage import Passage
from transcheck.check._report import found
from transcheck.model import Finding, Subject

ID = "german-agreement"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "major"
NEEDS = "target"
BAD = examples(
    "Das ist [[eine der schönsten Stadt]] im Norden.",
    "Er kaufte [[drei alte Haus]] am See.",
    "Sie sprach lange [[mit den Arzt]].",
    "Das ist [[ein Entscheidung]] des Rates.",
    "Die Brücke führt über den Fluss. [[Es wurde]] 1920 gebaut.",
    "Der Turm steht am Markt. [[Es wiegt]] zwei Tonnen.",
)
GOOD = examples(
    "Das ist eine der schönsten Städte im Norden.",
    "Er kaufte drei alte Häuser und zahlte drei Pfund.",
    "Die Brücke führt über den Fluss. Sie wurde 1920 gebaut.",
    "Die Brücke war gesperrt. Es wurde lange gebaut.",
    "Das Haus steht am Markt. Es wurde 1920 gebaut.",
    "Einer der besten Spieler fehlte, zwei Mann waren krank.",
)
ONE_OF = re.compile(
    rf"\b[Ee]in(?:e[rsmn]?|s|es)? (?:der|seiner|ihrer|unserer|dieser) (?:{LOW}+en (?:und"
    rf" )?){{1,3}}(?P<noun>{NOUN})\b(?![-/])"
)
SOME = re.compile(
    rf"(?<!Platz )(?<!Uhr )(?<!Teil )(?<!Nummer )\b(?P<count>zwei|drei|vier|fünf|sechs|sieben"
    rf"|acht|neun|zehn|elf|zwölf|mehrere|viele|wenige"
    rf"|beide) (?:{LOW}+e )?(?P<noun>{NOUN})\b(?![-/])"
)
FEMININE = re.compile(
    rf"\b(?P<det>das|dem|ein|einem|einen|diesem|dieses|seinem|seinen|ihrem|kein|keinem|zum|vom"
    rf"|beim|im|am)"
    rf" (?:{LOW}+e[nsm]? )?(?P<noun>[A-ZÄÖÜ]{LOW}+(?:ung|heit|keit|schaft|tät|tion|sion"
    rf"|erin))\b(?![-/])"
)
RATHER = re.compile(r"(?:.*(?:[Ss]prung|[Ss]chwung)|Dung|Hornung|Glycerin)$")
DATIVE = re.compile(
    rf"\b(?P<prep>mit|von|zu|aus|bei|nach|seit|außer|gegenüber) (?P<det>den|diesen|seinen|ihren"
    rf"|unseren)"
    rf" (?:{LOW}+en )?(?P<noun>{NOUN})\b(?![-/])(?! (?:{NOUN}|und|oder|bis)\b)"
)
CROWD = re.compile(
    r"\b[Dd](?:ie|er|as) (?:[a-zäöüß]+e )?(?P<noun>Polizei|Regierung|Mannschaft|Familie|Band"
    r"|Firma|Gruppe|Menge|Presse|Jury"
    r"|Publikum|Team|Personal|Stadtrat|Gemeinderat|Rat|Komitee|Ausschuss|Verein|Gewerkschaft"
    r"|Partei|Belegschaft"
    r"|Besatzung|Crew|Mehrheit|Öffentlichkeit|Unternehmen|Vorstand|Feuerwehr|Armee|Kundschaft"
    r"|Verwaltung|Klub|Orchester"
    r"|Behörde|Universität|Organisation) (?:haben|sind|waren|werden|hatten|wurden|wollen|sagten"
    r"|glauben|suchen)"
    r"(?= (?!wir\b|sie\b|die\b|der\b|das\b|viele\b|alle\b|es\b|sich\b"
    r"|einige\b|zahlreiche\b"
    r"|ihre\b|seine\b|auch\b|diese\b|beide\b|nur\b)[a-zäöü])"
)
THING = re.compile(
    rf"(?P<article>Der|Die) (?:{LOW}+e )?(?P<noun>{NOUN})(?: [^.;!?]{{0,90}}?)? (?P<verb>{LOW}+t"
    rf"|war|ist|hat"
    r"|wurde|\w+te|hob|fuhr|stand|lag|ging|kam|flog|zog|hing)\b[^.;!?:]*[.;] "
)
IT = re.compile(
    r"Es (?:(?:hatte|hat) (?:\w+ )?(?:zwei|drei|vier|fünf|\d+|eine?n?|keinen?|mehrere|insgesamt)\b"
    r"|(?:wiegt|wog|besitzt|besaß|umfasst|umfasste|enthält|enthielt|bietet|bot|besteht aus"
    r"|bestand aus|verfügt"
    r"|verfügte|gehört|gehörte|stammt|stammte|liegt|lag|kostet|kostete|misst|erreicht|erreichte"
    r"|trägt|trug"
    r"|verbindet|verband|befindet|befand|zählt|zählte|diente|dient|zeigt|zeigte|wurde|war)"
    r" (?=(?:über|rund|etwa|zwei"
    r"|drei|aus|zu|zum|in|im|am|an|auf|von|vom|bis|sich|als|ein|eine|einen|die|den|der|\d))"
    r"|(?:gewann|erhielt|bekam|explodierte|landete|startete|flog|fuhr|hängt|heißt|hieß|erschien"
    r"|öffnete"
    r"|gewinnt|erhält|bekommt|funktioniert|beruht|handelt von|spielt in|schützt|produziert"
    r"|verkaufte sich"
    r"|dreht sich|richtet sich|erstreckt sich|verdankt|ersetzt|sank) "
    r"|(?:wurde|war) (?:\d{4}|von|vom|im Jahr|am \d|nach \d|aus|etwa|rund|über|zwischen) ?)"
)
MANY = re.compile(
    rf"(?P<mark>Die (?:{LOW}+en )?(?P<noun>{NOUN}en|Leute|Kinder|Häuser|Männer|Bücher|Eltern"
    rf"|Städte|Gäste)"
    r" (?:ist|war|hat|wird|wurde|hatte)) (?!er\b|sie\b|es\b|man\b|ich\b|der\b|die\b|das\b|ein\b"
    r"|eine\b|sein)[a-zäöüß]"
)
EMPTY = re.compile(
    r"Es (?:wurde|war|lag|gehört|gehörte|zeigt|zeigte) (?:sich|ein|eine|die|der|den|zu|zum|im|in"
    r"|am|an|auf|als|bis)\b"
)
GENDER = "The article does not go with a feminine noun."
CASE = "After this preposition stands a dative."
NEUTER = re.compile(
    r"\b(?:das|[Dd]ieses|[Jj]enes|ein|[Dd]as|sein|ihr|kein|ins|ans|aufs) (?:\w+ )?[A-ZÄÖÜ]|\bes\b"
)
PEOPLE = re.compile(r"(?:frau|dame|in|mutter|tochter|schwester|königin|polizei|jury)$")


def check(subject: Subject) -> Iterator[Finding]:
    for p in german(subject):
        for m in (m for sign in (ONE_OF, SOME) for m in sign.finditer(p.text)):
            if singular(m["noun"]) and (m.re is ONE_OF or counted(m["noun"])):
                yield odd(p, m.start(), m.end("noun"), "The noun wants its plural here.")
        yield from (
            odd(p, m.start(), m.end(), CASE)
            for m in DATIVE.finditer(p.text)
            if singular(m["noun"]) and m["noun"] not in listed("measures")
        )
        yield from (
            odd(p, m.start(), m.end(), GENDER) for m in FEMININE.finditer(p.text) if feminine(m)
        )
        for m in CROWD.finditer(p.text):
            if not m["noun"].endswith("nehmen"):
                yield odd(p, *m.span(), "A singular noun with a verb in the plural.")
        for start, _ in p.sentences:
            many = MANY.match(p.text, start)
            if many and lemma(many["noun"]) != many["noun"]:
                yield odd(p, *many.span("mark"), "A plural noun with a verb in the singular.")
            thing = THING.match(p.text, start)
            it = thing and IT.match(p.text, thing.end())
            if thing and it and not EMPTY.match(p.text, thing.end()) and inanimate(thing):
                end = p.text.index(" ", thing.end() + 3)
                message = "The pronoun takes the gender of its noun: er or sie."
                yield odd(p, thing.end(), end, message)


def feminine(m: re.Match[str]) -> bool:
    """Is the noun feminine, and no word of another origin that ends alike?"""
    return lemma(m["noun"]) == m["noun"] and not RATHER.match(m["noun"])


@cache
def singular(noun: str) -> bool:
    """Is this the singular of a noun whose plural looks different?"""
    from simplemma import is_known

    if noun.endswith(("er", "el", "en", "chen", "lein", "ns", "se")) or noun in listed("plural"):
        return False
    return bool(is_known(noun, lang="de")) and lemma(noun) == noun and plural_differs(noun)


def plural_differs(noun: str) -> bool:
    """Does the dictionary know a longer form of the noun?"""
    from simplemma import is_known

    umlaut = re.sub(r"(?:a(u?)|([ou]))([^aou]*)$", lambda m: marked(m) + m[3], noun)
    forms = (noun + end for end in ("en", "n", "e", "s", "nen"))
    return any(
        is_known(f, lang="de") and lemma(f) == noun for f in (*forms, umlaut + "e", umlaut + "er")
    )


def marked(m: re.Match[str]) -> str:
    return {"o": "ö", "u": "ü"}[m[2]] if m[2] else "ä" + m[1]


def counted(noun: str) -> bool:
    """Is the noun no measure, which stays in the singular?"""
    return noun not in listed("measures")


def inanimate(m: re.Match[str]) -> bool:
    """Is a thing of another gender than es the only noun that the pronoun may mean?"""
    noun = m["noun"]
    if NEUTER.search(m.group(), m.end("noun") - m.start()) or PEOPLE.search(noun):
        return False
    if m["article"] == "Die":
        return lemma(noun) == noun
    return not noun.endswith(("er", "or", "ist", "ent", "mann"))


def odd(passage: Passage, start: int, end: int, message: str) -> Finding:
    return found(
        __name__,
        passage.at(start, end),
        message,
        "English has one form where German has several.",
        confidence=0.65,
        points_to=("en",),
        tier="context",
    )
