"""A word that was turned into its opposite, or into another of its kind.

Rises for falls, after for before, Thursday for Wednesday, euros for francs: one side says the one
and the other side says the other. The words of closed families (parts of the day, nations,
relatives, professions) are listed in seven languages; for more English ones the lexicon of the pair
says what the other language means. Days and months are compared in every language.

Silent: pairs without a lexicon (but for days and months), words that the lexicon does not know
well, sentences in which both members of a family stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from transcheck.check._beads import Pair, pairs, pieces
from transcheck.check._clock_words import of_an_hour
from transcheck.check._context import together
from transcheck.check._contrary import twofold
from transcheck.check._coverage import covered
from transcheck.check._families import exchanged, unset
from transcheck.check._gaps import WORD
from transcheck.check._negation import said
from transcheck.check._report import found
from transcheck.check._table import table
from transcheck.lexicon import Lexicon, Table, lexicon, stem, stems
from transcheck.lexicon.thesaurus import holds, related
from transcheck.model import Example, Finding, Subject

ID = "opposite"
KIND = "accuracy"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("The shop opens every [[Thursday]].", source="Le magasin ouvre chaque mercredi.",
            source_language="fr"),
    Example("He arrived on Monday [[afternoon]].", source="Er kam am Montagmorgen an, am Morgen.",
            source_language="de"),
    Example("The house was sold for two million [[euros]].",
            source="La maison a été vendue deux millions de dollars.", source_language="fr"),
    Example("Cada [[mes]] llega un barco a la isla.", language="es", source_language="nl",
            source="Elke week komt er een schip naar het eiland."),
    Example("L'auberge n'accepte pas l'argent [[liquide]].", language="fr", source_language="en",
            source="The inn does not accept cards."),
    Example("Il sindaco ha [[già]] risposto alla lettera.", language="it", source_language="en",
            source="The mayor has yet to answer the letter."),
    Example("The [[Greek]] captain sold two boats.", source_language="it",
            source="Il capitano turco ha venduto due barche."),
    Example("The grandmother forgets her keys and [[always]] finds them.", source_language="it",
            source="La nonna dimentica le chiavi e non le trova mai."),
)  # fmt: skip
GOOD = (
    Example("Il faut réduire le bruit au maximum.", language="fr",
            source="The noise must be reduced to the minimum.", source_language="en"),
    Example("The shop opens every Wednesday.", source="Le magasin ouvre chaque mercredi.",
            source_language="fr"),
    Example("The house was sold for two million dollars.",
            source="La maison a été vendue deux millions de dollars.", source_language="fr"),
    Example("Cada semana llega un barco a la isla.", language="es", source_language="nl",
            source="Elke week komt er een schip naar het eiland."),
    Example("Ten years later the mill was sold.", source_language="fr",
            source="Une décennie plus tard, le moulin a été vendu."),
    Example("She earns it in six months.", source="Sie verdient es im halben Jahr.",
            source_language="de"),
    Example("The church at Gravina, damaged by hail, will reopen in May.", source_language="it",
            source="La chiesa di Gravina, danneggiata dalla grandine e chiusa su ordine dei "
            "vigili del fuoco, riaprirà a maggio."),
    Example("They will hand over the finished job before the season opens.", source_language="es",
            source="Entregarán las obras antes de que empiece la temporada."),
    Example("The mill stands not far from the bridge.", source_language="es",
            source="El molino está cerca del puente."),
    Example("The refugees came on Monday night.", source_language="de",
            source="Die Flüchtlinge kamen in den Nachtstunden zum Dienstag."),
    Example("Firefighters came late on Monday night.", source_language="es",
            source="Los bomberos llegaron en la madrugada del martes."),
    Example("El diario y su periódico hermano cerraron.", language="es", source_language="en",
            source="The daily and its sister paper closed."),
    Example("The pass is often closed in winter.", source_language="de",
            source="Der Pass ist im Winter selten geöffnet."),
    Example("He arrived in the evening.", source="Er kam am Abend an.", source_language="de"),
)  # fmt: skip
ENGLISH = "en"
PLAIN, POSSIBLE, OFTEN, NEAR, PLAINLY, ALIKE = 0.35, 0.015, 8, 0.15, 0.1, 4
DIMMED = re.compile(
    r"\b(?:rare(?:ly|ment)|hard(?:ly)?|peu|non|difficile\w*|moins|mal|guère|sans|selten|kaum|wenig"
    r"|schwer|poc[oa]|apenas|difícil\w*|menos|pouco|weinig|zelden|moeilijk|nauwelijks|difficult\w*"
    r"|un(?!ion|i[tv])\w+|without|little|few|less|lack\w*|falta|mancan\w+|manque|ausenc\w+|absence|mangel\w*|gebrek"
    r"|a[ulo]? m[áa]xim\w+|(?:bajo|à la|on|op|su|sob) (?:demande?|demanda|domanda))\b",
    re.IGNORECASE,
)
NOT_FAR = re.compile(
    r"\b(?:not|nicht|niet|pas|no|non|não) (?:\w+ )?(?:far|weit\w*|ver|loin|lejos|lontan\w+|longe)$",
    re.IGNORECASE,
)
NEED, FREQUENCY = frozenset(("need",)), frozenset(("frequency",))
COMPARING = frozenset(("mas", "plus", "mehr", "meer", "piu", "mais", "more"))
BEFORE, CLOSE = 22, 0.7
HOURS = (
    "(?:früh|spät)?(?:morgen|vormittag|mittag|nachmittag|abend|nacht)|(?:na|voor)?middag|avond"
    "|ochtend|nacht"
)
WEEK = 7
NIGHT = re.compile(
    r"night|late |evening|nuit|soir|noche|notte|sera|noite|nacht|abend|avond|spät|tarde", re.I
)
DAWN = re.compile(
    r"night to|early|(?:small|wee) hours|before dawn|petites heures|dans la nuit|aube|matin"
    r"|madrugada|notte (?:su|tra)|mattin|nacht\w* (?:zum|auf|op)|früh|morgen|ochtend",
    re.I,
)
AGAIN = (
    re.compile(r"re[a-z]{4,}", re.IGNORECASE),
    re.compile(r"\b(?:re|ri|rou|wieder|her)[^\W\d_]{4,}", re.IGNORECASE),
)
Places = tuple[re.Match[str], re.Match[str]]


def check(subject: Subject) -> Iterator[Finding]:
    source, target = subject.source_language or "", subject.target_language or ""
    if not source or not target:
        return
    known = lexicon(source, target)
    for whole in pairs(subject):
        here, there = unset(whole.source_prose, source), unset(whole.target_prose, target)
        pair = replace(whole, source_prose=here, target_prose=there)
        found_ = list(_dates(pair, source, target))
        if _same_polarity(pair, source, target):
            listed = list(exchanged(pair, source, target))
            turned = _turned(pair, known) if known and ENGLISH in (source, target) else ()
            placed = (p for p in listed or turned if known is None or together(*p, known))
            placed = (p for p in placed if not twofold(p, pair, (source, target)))
            found_ += placed
        else:
            found_ += exchanged(pair, source, target, only=NEED)
            close = _close(pair, known) if known else True
            often = exchanged(pair, source, target, only=FREQUENCY) if close else ()
            found_ += (p for p in often if _denies(p[0], source) or _denies(p[1], target))
        found_ = [both for both in found_ if not any(map(of_an_hour, both))]
        told = (both for both in found_ if not renewed(*both) and not any(map(near_by, both)))
        yield from (_finding(whole, *both) for both in told)


def near_by(match: re.Match[str]) -> bool:
    """Not far is near."""
    return bool(NOT_FAR.search(match.string[: match.end()]))


def renewed(here: re.Match[str], there: re.Match[str]) -> bool:
    """Closed since March, it will reopen: the source says so with another word."""
    source, target = (here, there) if AGAIN[0].match(there[0]) else (there, here)
    return bool(AGAIN[0].match(target[0]) and AGAIN[1].search(source.string))


def _close(pair: Pair, known: Lexicon) -> bool:
    """Is the sentence rendered closely? I have never forgotten it says that it is always there."""
    return covered(pair.source_prose, pair.target_prose, known.forward) >= CLOSE


def _same_polarity(pair: Pair, source: str, target: str) -> bool:
    """Failed says the same as did not manage to."""
    return len(said(pair.source_prose, source).hard) == len(said(pair.target_prose, target).hard)


def _denies(word: re.Match[str], language: str) -> bool:
    """Never; to be not often wrong is to be seldom wrong."""
    return bool(said(word[0], language).hard)


def _turned(pair: Pair, known: Lexicon) -> Iterator[Places]:
    """(source word, target word) that exclude each other."""
    if known.target == ENGLISH:
        every = excluded(pair.target_prose, pair.source_prose, known.forward)
        found_: Iterable[Places] = ((other, word) for word, other in every)
    else:
        found_ = excluded(pair.source_prose, pair.target_prose, known.backward)
    yield from (both for both in found_ if not any(map(dimmed, both)))


def dimmed(match: re.Match[str]) -> bool:
    """Unnecessary is seldom necessary: the word, or one just before it, says no by halves."""
    return bool(DIMMED.search(match.string[max(0, match.start() - BEFORE) : match.end()]))


def halved(match: re.Match[str]) -> bool:
    """Does a word just before it say no by halves: less common, pouco provável?"""
    return bool(DIMMED.search(match.string[max(0, match.start() - BEFORE) : match.start()]))


def excluded(english: str, foreign: str, words: Table) -> Iterator[Places]:
    """(English word, foreign word): the foreign one means another member of the family.

    `words` leads from the foreign stems to English ones.
    """
    meant = {s: words.row(s) for s in set(stems(foreign))}
    held = set(stems(english))
    free = [
        row for row in meant.values() if not any(s in held for s, p in row.items() if p >= PLAINLY)
    ]
    for match in WORD.finditer(english):
        for family, group in groups().get(match[0].casefold(), ()):
            if any(_mass(row, members(family)[group]) >= POSSIBLE for row in meant.values()):
                continue
            if any(_akin(row, match[0]) for row in free):
                continue
            if other := _other(foreign, english, family, group, words):
                yield match, other
                return


def _other(
    foreign: str, english: str, family: int, group: int, words: Table
) -> re.Match[str] | None:
    """A foreign word that means a member of the family that the English side lacks."""
    held = set(stems(english))
    bare = _bare(english, foreign, words)
    for match in WORD.finditer(foreign):
        name = stem(match[0])
        row = words.row(name)
        if (
            words.count(name) < OFTEN
            or name in COMPARING
            or any(s in held for s, p in row.items() if p >= POSSIBLE)
            or any(_akin(row, word) for word in bare)
        ):
            continue
        for number, names in enumerate(members(family)):
            if number != group and not names & held and _mass(row, names) >= PLAIN:
                return match
    return None


def _bare(english: str, foreign: str, words: Table) -> list[str]:
    """The English words that no foreign word renders plainly."""
    rows = {s: words.row(s) for s in set(stems(foreign))}
    said_ = {s[:ALIKE] for s in rows} | {
        name[:ALIKE] for row in rows.values() for name, p in row.items() if p >= PLAINLY
    }
    return [m[0] for m in WORD.finditer(english) if stem(m[0])[:ALIKE] not in said_]


def _akin(row: Mapping[str, float], word: str) -> bool:
    """Does a foreign word often mean what is close to an English one?"""
    return sum(p for name, p in row.items() if holds(related(word), name)) >= NEAR


def _mass(row: object, names: frozenset[str]) -> float:
    return sum(p for s, p in row.items() if s in names)  # type: ignore[attr-defined]


@cache
def groups() -> dict[str, list[tuple[int, int]]]:
    """Where each English word stands: (family, group)."""
    found_: dict[str, list[tuple[int, int]]] = {}
    for family, every in enumerate(table("opposites")["families"]):
        for group, words in enumerate(every):
            for word in words.split():
                found_.setdefault(word, []).append((family, group))
    return found_


@cache
def members(family: int) -> tuple[frozenset[str], ...]:
    """The stems of each group of a family."""
    every = table("opposites")["families"][family]
    return tuple(frozenset(stem(w) for w in words.split()) for words in every)


def _dates(pair: Pair, source: str, target: str) -> Iterator[Places]:
    """Days and months: the one in place of another."""
    for kind in ("days", "months"):
        here, there = named(source, kind), named(target, kind)
        given = _numbers(pair.source_prose, here)
        taken = _numbers(pair.target_prose, there)
        lost, new = given.keys() - taken.keys(), taken.keys() - given.keys()
        if len(lost) == 1 and len(new) == 1:
            one, other = lost.pop(), new.pop()
            if not (kind == "days" and overnight((one, given[one]), (other, taken[other]))):
                yield given[one], taken[other]


def overnight(one: tuple[int, re.Match[str]], other: tuple[int, re.Match[str]]) -> bool:
    """Monday night is the night zum Dienstag, the madrugada del martes."""
    eve, next_ = (one, other) if (one[0] + 1) % WEEK == other[0] else (other, one)
    if (eve[0] + 1) % WEEK != next_[0]:
        return False
    late, dawn = (
        m[1].string[max(0, m[1].start() - BEFORE) : m[1].end() + BEFORE] for m in (eve, next_)
    )
    return bool(NIGHT.search(late) and DAWN.search(dawn))


def _numbers(text: str, names: tuple[re.Pattern[str], ...]) -> dict[int, re.Match[str]]:
    found_ = ((n, p.search(text)) for n, p in enumerate(names))
    return {n: m for n, m in found_ if m}


@cache
def named(language: str, kind: str) -> tuple[re.Pattern[str], ...]:
    """Patterns of the days or months of a language, in order; () for an unknown language."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale(language)
    except (UnknownLocaleError, ValueError):
        return ()
    wide = getattr(locale, kind)["format"]["wide"]
    case = re.IGNORECASE if str(wide[1]).islower() else re.NOFLAG
    return tuple(re.compile(_inflected(str(wide[k])), case) for k in sorted(wide))


def _inflected(name: str) -> str:
    """A name with any ending of up to three letters; none for short ones (May, mars)."""
    if len(name) < 5 or not name.isalpha():
        return rf"(?<!\w){re.escape(name)}(?!\w)"
    return rf"(?<!\w){re.escape(name[:-1])}\w{{1,3}}(?:{HOURS})?s?(?!\w)"


def _finding(pair: Pair, here: re.Match[str], there: re.Match[str]) -> Finding:
    held, span = next(pieces(pair.target, *there.span()))
    return found(
        __name__,
        span,
        f"The source says “{here[0]}” here, which is something else.",
        "The two words exclude each other.",
        confidence=round(0.8 * pair.confidence, 4),
        source_term=here[0],
        source_span=pair.source_span,
        segment=held.index,
    )
