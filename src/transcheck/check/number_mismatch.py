"""A number of the source that the translation does not have, or has with another value.

Numbers are compared by value under both locales: 1,5 Mio. is 1.5 million, *milliard* is a billion,
14 h 30 is 2:30 p.m., half acht is 7:30, quatre-vingt-douze is 92, 1.7万 is 17,000. A month that is
written as a figure on one side and as a word on the other agrees, and so do ordinals, decades and
Roman centuries.

Silent: numbers in code and in names (UTF-8), one and two (unless another number stands against
them), rounded figures, *100 % local* for wholly, converted units, numbers that stand in a
neighbouring sentence, sentences whose alignment is not sure, languages whose number words are not
known (there only numbers that stand against others are compared).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from transcheck.check._alike import unlike
from transcheck.check._amounts import READABLE, Amount
from transcheck.check._asides import aside, said
from transcheck.check._beads import Pair, Prose, pairs
from transcheck.check._figures import Figure, Same, answers, matched, met, vaguely, warmed
from transcheck.check._measures import converted, warm
from transcheck.check._report import found
from transcheck.check._told import numbers_of
from transcheck.model import Example, Finding, Segment, Subject

ID = "number-mismatch"
KIND = "accuracy"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("Nous avons attendu [[dix]] ans.", source="We have waited for twelve years.",
            source_language="en", language="fr"),
    Example("The shop closes at [[10 p.m]]. today.", source="Le magasin ferme à 11 h aujourd'hui.",
            source_language="fr"),
    Example("The fire burned [[1,570]] hectares of pine.",
            source="Le feu a brûlé 15 700 hectares de pins.", source_language="fr"),
    Example("The group lost [[3.5 billion]] euros in May.",
            source="Le groupe a perdu 4,5 milliards d'euros en mai.", source_language="fr"),
    Example("Some [[82]] people were there on Monday.",
            source="Quatre-vingt-douze personnes étaient là lundi.", source_language="fr"),
    Example("The train leaves at [[3:30 p.m]]. on Friday.",
            source="Le train part à 14 h 30 vendredi.", source_language="fr"),
    Example("The bakery opens at [[half past eight]].",
            source="De bakker opent om half acht.", source_language="nl"),
    Example("Of the nuns [[fourteen]] are novices.",
            source="Parmi les moniales, quatre sont novices.", source_language="fr"),
    Example("The lorry left the [[A17]] at Lyon.",
            source="Le camion a quitté l'A7 à Lyon.", source_language="fr"),
    Example("The stadium holds [[17,000]] people.",
            source="体育场可容纳1.9万人。", source_language="zh"),
    Example("Ann led the first three games and Bo the last [[five]] in five days.",
            source="Ann leitete die ersten drei Spiele und Bo die letzten drei in fünf Tagen.",
            source_language="de"),
)  # fmt: skip
GOOD = (
    Example("They won in 7:05.30.", source="Hanno vinto in 7'05\"30.", source_language="it"),
    Example("Un nombre de trois chiffres.", source="A zero-padded number.",
            source_language="en", language="fr"),
    Example("Une entreprise supprime un tiers de ses postes.", language="fr",
            source="A firm cuts a third of its jobs.", source_language="en"),
    Example("The cheese is 100 % local, all of it.", source="Le fromage est entièrement local.",
            source_language="fr"),
    Example("The fire burned 15,700 hectares of pine.",
            source="Le feu a brûlé 15 700 hectares de pins.", source_language="fr"),
    Example("The train leaves at 2:30 p.m. on 8 May 2024.",
            source="Le train part à 14 h 30 le 08/05/2024.", source_language="fr"),
    Example("The firm earned 1.5 million euros in the 19th century.",
            source="Die Firma verdiente 1,5 Mio. Euro im 19. Jahrhundert.", source_language="de"),
    Example("Some ninety-two people came.",
            source="Quelque quatre-vingt-douze personnes sont venues.", source_language="fr"),
    Example("The bakery opens at 7:30.",
            source="De bakker opent om half acht.", source_language="nl"),
    Example("The cost is between nine and fifteen million euros.",
            source="Les travaux coûteront de 9 à 15 millions d'euros.", source_language="fr"),
    Example("The boy of eighteen walked for two decades.",
            source="Der Achtzehnjährige ging zwanzig Jahre.", source_language="de"),
    Example("The stadium holds 19,000 people.",
            source="体育场可容纳1.9万人。", source_language="zh"),
    Example("The school opened in 1895.",
            source="学校は１８９５（明治２８）年に開校した。", source_language="ja"),
    Example("Since 9/11 the doors are locked.",
            source="Depuis le 11 septembre 2001, les portes sont fermées.", source_language="fr"),
    Example("He won 16-10 in 2020, before noon.",
            source="16:10で勝ったのは令和2年、12時前のことだ。", source_language="ja"),
    Example("His 1,000th letter arrived.", source="Sa millième lettre est arrivée.",
            source_language="fr"),
    Example("It is about 60 miles away.", source="C'est à environ 100 km.", source_language="fr"),
    Example("They ate 90 million pounds of jam.", source_language="fr",
            source="Ils ont mangé 41 millions de kilos de confiture."),
    Example("The 6-foot-6 guard came third.", source="L'arrière de 1,98 m a fini troisième.",
            source_language="fr"),
    Example("An extra inch costs a fortune.", source_language="fr",
            source="Un pouce de plus (2,54 cm) coûte une fortune."),
    Example("We tested 15 M. luteus strains.", source="Nous avons testé 15 souches de M. luteus.",
            source_language="fr"),
    Example("The odds ratio was 1·34, the loss .08%.", source_language="fr",
            source="Le rapport des cotes était de 1,34, la perte de 0,08 %."),
    Example("The tower leaned in the fourteenth century.", source_language="it",
            source="La torre pendeva già nel Trecento."),
    Example("The party must end by eight in the evening.", source_language="it",
            source="La festa finisca entro le venti."),
    Example("He siphoned off more than 400,000 euros.", source_language="nl",
            source="Hij sluisde ruim vier ton weg."),
    Example("The train came at 7.20.", source="De trein kwam om tien voor half acht.",
            source_language="nl"),
    Example("Twenty per cent of children do not read.", source_language="es",
            source="Uno de cada cinco niños no lee."),
    Example("He played the organ for almost thirty years.", source_language="es",
            source="Tocó el órgano durante casi tres décadas."),
    Example("She missed by three hundredths of a second.", source_language="de",
            source="Sie verpasste es um drei Hundertstelsekunden."),
    Example("The play lasts 2 hours 45 minutes.", source="La pièce dure 2h45.",
            source_language="fr"),
    Example("They leave at 12.75 on average.", source_language="fr",
            source="Ils partent à 12 ans trois quarts en moyenne."),
    Example("Classes run between 5 and 6:30 PM.", source_language="de",
            source="Der Kurs läuft zwischen 17 und 18.30 Uhr."),
    Example("In a 911 call he gave his name.", source="In einem Notruf nannte er seinen Namen.",
            source_language="de"),
    Example("The fund grows to €1 billion.", source="Der Fonds wächst auf eine Milliarde Euro.",
            source_language="de"),
    Example("It gave $8.3 billion in aid.", source="Asignó 8300 millones de dólares en ayuda.",
            source_language="es"),
    Example("It came to 26 billion dollars, half a million of it in cash.", source_language="es",
            source="Fueron 26 miles de millones de dólares, 500 000 de ellos en efectivo."),
    Example("An 80-year-old gave 100% of it.", source="Un octogenario dio el cien por ciento.",
            source_language="es"),
    Example("In two decades 111 people died.", source="In twintig jaar stierven 111 mensen.",
            source_language="nl"),
    Example("It is the third largest port.", source="Het is de op twee na grootste haven.",
            source_language="nl"),
    Example("From 2008 to 2019,27 towns joined.", source="De 2008 à 2019, 27 villes ont adhéré.",
            source_language="fr"),
    Example("She is 100 percent certain of it.", source="Elle en est absolument certaine.",
            source_language="fr"),
    Example("Its time was 4:41.30 minutes.", source="Haar tijd was 4:41:30 minuten.",
            source_language="nl"),
)  # fmt: skip
MODEL = re.compile(r"\b([A-Z]{1,4})([- ]?)(\d{1,4})\b")
PERCENT = r"(?:%|per ?cent|percent|pour cent|por ciento|por cento|per cento|procent|Prozent)"
WHOLLY = re.compile(
    rf".?-?prozentig|.?[\s\u00a0\u202f]?{PERCENT}[\s\u00a0\u202f]"
    r"(?!(?:of|in|des?|du|d['’]|del|della|der|van|do|da|en|an|to)\b)[^\W\d_]"
)
MOST = 12


@dataclass(frozen=True, slots=True)
class Numbers:
    """The amounts of each segment of both sides."""

    source: dict[int, tuple[Amount, ...]]
    target: dict[int, tuple[Amount, ...]]


def check(subject: Subject) -> Iterator[Finding]:
    if subject.source is None:
        return
    here, there = Prose(subject.source), Prose(subject.document)
    numbers = Numbers(
        {s.index: numbers_of(s, subject.source_language, here) for s in subject.source_segments},
        {s.index: numbers_of(s, subject.target_language, there) for s in subject.segments},
    )
    for pair in pairs(subject):
        yield from compare(pair, numbers, subject)


def compare(pair: Pair, numbers: Numbers, subject: Subject) -> Iterator[Finding]:
    """Findings for the figures of one bead that have no partner."""
    yield from _models(pair)
    here = [Figure(s, a) for s in pair.source for a in numbers.source[s.index]]
    there = [Figure(s, a) for s in pair.target for a in numbers.target[s.index]]
    lost, new = _unmet(here, there, pair), _unmet(there, here, pair)
    if not lost and not new:
        yield from _uneven(pair, here, there)
        return
    lost, new = said(lost, new), said(new, lost)
    around = Around(pair, numbers)
    lost, new = around.kept(lost), around.kept(new)
    telling = any(f.amount.telling for f in (*lost, *new))
    if telling and lost and new:
        yield from _changes(pair, lost, new)
        return
    if telling and (both := vaguely(here, there, lost, new)):
        yield _changed(pair, *both)
        return
    if not {subject.source_language, subject.target_language} <= READABLE:
        return
    yield from (_added(pair, f) for f in new if _alone(f, numbers.source) and not _wholly(f))
    yield from (_dropped(pair, f) for f in lost if _alone(f, numbers.target) and not _wholly(f))


class Around:
    """The numbers of the sentences before and after a bead, which may have been cut otherwise."""

    def __init__(self, pair: Pair, numbers: Numbers) -> None:
        self.pair = pair
        self.source = _beside(pair.source, numbers.source)
        self.target = _beside(pair.target, numbers.target)

    def kept(self, figures: list[Figure]) -> list[Figure]:
        return [f for f in figures if not self.strayed(f)]

    def strayed(self, figure: Figure) -> bool:
        """Has a neighbour on the other side this number, and none on its own?"""
        ours, theirs = self.target, self.source
        if figure.segment in self.pair.source:
            ours, theirs = theirs, ours
        same = [a for a in theirs if not a.hint and a.values & figure.amount.values]
        return bool(same) and not any(met(figure.amount, a) for a in ours)


def _beside(side: tuple[Segment, ...], numbers: dict[int, tuple[Amount, ...]]) -> list[Amount]:
    places = (side[0].index - 1, side[-1].index + 1)
    return [a for place in places for a in numbers.get(place, ())]


def _wholly(figure: Figure) -> bool:
    """100 % of a sum is a number; 100 % local only says wholly."""
    after = figure.segment.text[figure.amount.end - 1 :]
    return figure.amount.values == {100.0} and bool(WHOLLY.match(after))


def _models(pair: Pair) -> Iterator[Finding]:
    """A model, road or size of the same letters with another figure: F-35, A4."""
    named = {(m[1], m[3]): m for m in MODEL.finditer(pair.source_text)}
    for segment in pair.target:
        for match in MODEL.finditer(segment.text):
            same = [other for (letters, _), other in named.items() if letters == match[1]]
            gone = [o for o in same if not re.search(rf"(?<!\d){o[3]}(?!\d)", pair.target_text)]
            if gone and match[3] not in pair.source_text:
                yield _renamed(pair, segment, match, gone[0][0])


def _renamed(pair: Pair, segment: Segment, match: re.Match[str], other: str) -> Finding:
    return found(
        __name__,
        segment.body.at(*match.span()),
        f"The source has another figure here: {other}.",
        "The figure belongs to a name and is carried over.",
        confidence=round(0.85 * pair.confidence, 4),
        source_term=other,
        source_span=pair.source_span,
        segment=segment.index,
    )


def sameness(pair: Pair) -> Same:
    """How two figures of a bead may be the same: in measures that both sides speak of."""
    imperial = converted(pair.source_text) != converted(pair.target_text)
    hot = warm(pair.source_text) and warm(pair.target_text)
    return lambda one, other: (
        answers(one, other, imperial) or (hot and warmed(one.amount, other.amount))
    )


def _unmet(ours: Sequence[Figure], theirs: Sequence[Figure], pair: Pair) -> list[Figure]:
    same = sameness(pair)
    told = {(f.segment.index, f.amount.start) for f in ours if not f.amount.hint}
    hints = (f for f in ours if f.amount.hint and (f.segment.index, f.amount.start) not in told)
    common = {f.amount.values for f in hints}
    theirs = [o for o in theirs if not (o.amount.hint and o.amount.values in common)]
    alone = [f for f in ours if not f.amount.hint and not any(same(f, o) for o in theirs)]
    return unlike(alone, pair.source_text, pair.target_text)


def _changes(pair: Pair, lost: list[Figure], new: list[Figure]) -> Iterator[Finding]:
    """Pairs of a lost and a new number: figures first, then the nearest in order."""
    for ours in sorted(new, key=lambda f: (f.amount.spelled, not f.amount.telling)):
        partner = min(lost, key=lambda f: (f.amount.spelled, not f.amount.telling), default=None)
        if partner is None:
            return
        lost.remove(partner)
        if ours.amount.telling or partner.amount.telling:
            yield _changed(pair, ours, partner)


def _uneven(pair: Pair, here: list[Figure], there: list[Figure]) -> Iterator[Finding]:
    """Each number answers once: of three, three and two against three, two and two one changed."""
    ours, theirs = ([f for f in side if not f.amount.hint] for side in (there, here))
    if len(ours) != len(theirs) or len(ours) > MOST or any(map(aside, (*here, *there))):
        return
    partners = matched(ours, theirs, sameness(pair))
    new = [f for n, f in enumerate(ours) if n not in partners]
    lost = [f for n, f in enumerate(theirs) if n not in partners.values()]
    if not len(new) == len(lost) == len(unlike(new, pair.source_text, pair.target_text)) == 1:
        return
    if _plainly(new[0], here) and _plainly(lost[0], there):
        yield _changed(pair, new[0], lost[0])


def _plainly(figure: Figure, others: list[Figure]) -> bool:
    """Is it a telling number that no word of the other side stands for?"""
    hints = (o.amount for o in others if o.amount.hint)
    return figure.amount.telling and not any(met(figure.amount, h) for h in hints)


def _alone(figure: Figure, others: dict[int, tuple[Amount, ...]]) -> bool:
    """A plain figure that nothing in the whole other text answers."""
    if figure.amount.spelled or not figure.amount.telling:
        return False
    return not any(met(figure.amount, o) for amounts in others.values() for o in amounts)


def _changed(pair: Pair, figure: Figure, other: Figure) -> Finding:
    sure = 0.9 if figure.amount.telling and other.amount.telling else 0.75
    return found(
        __name__,
        figure.segment.body.at(figure.amount.start, figure.amount.end),
        f"The source has another number here: {other.words}.",
        "Numbers are compared by value in both languages.",
        confidence=round(sure * pair.confidence, 4),
        source_term=other.words,
        source_span=other.segment.body.at(other.amount.start, other.amount.end),
        segment=figure.segment.index,
    )


def _added(pair: Pair, figure: Figure) -> Finding:
    return found(
        __name__,
        figure.segment.body.at(figure.amount.start, figure.amount.end),
        "The source has no such number.",
        "Numbers are compared by value in both languages.",
        confidence=round(0.7 * pair.confidence, 4),
        source_span=pair.source_span,
        segment=figure.segment.index,
    )


def _dropped(pair: Pair, figure: Figure) -> Finding:
    last = pair.target[-1]
    return found(
        __name__,
        pair.target_span,
        f"A number of the source is missing: {figure.words}.",
        "Numbers are compared by value in both languages.",
        confidence=round(0.6 * pair.confidence, 4),
        source_term=figure.words,
        source_span=figure.segment.body.at(figure.amount.start, figure.amount.end),
        segment=last.index,
    )
