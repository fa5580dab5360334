"""A part of a sentence of the source that the translation leaves out, or all of it.

The aligned sentences are compared word by word with the lexicon of the pair. A run of words of the
source that nothing explains, in a sentence that came out shorter than is usual, is lost; the
finding stands where its translation belongs. Without a lexicon only an empty or a far too short
translation is found.

Silent: free renderings of about the usual length, single words but for those of time (weekdays,
months, weeks), headings, what the neighbouring sentences say.
"""

from __future__ import annotations

from collections.abc import Iterator

from transcheck.check._beads import Pair, pairs
from transcheck.check._coverage import THERE, beside, covered, rich, table
from transcheck.check._gaps import WORD, gap, probability, ratio, usual
from transcheck.check._lost import Habit, best, habits, shortens
from transcheck.check._lost_time import lost_time
from transcheck.check._report import found
from transcheck.check._unsaid import Run, Unsaid
from transcheck.languages import table as language_table
from transcheck.lexicon import Lexicon, stem
from transcheck.lexicon.chance import logistic
from transcheck.model import Example, Finding, Span, Subject

ID = "clause-omission"
KIND = "accuracy"
CATEGORY = "accuracy/omission"
SEVERITY = "major"
NEEDS = "source"
Range = tuple[int, int]
BAD = (
    Example(
        "The bakery near the station opens at six[[]] and closes at noon.",
        source="La boulangerie près de la gare ouvre à six heures le dimanche et ferme à midi.",
        source_language="fr",
    ),
    Example(
        "The council met on Monday evening in the old town hall.[[]]",
        source="Le conseil s'est réuni lundi soir dans l'ancienne mairie, malgré la colère des "
        "habitants du village voisin.",
        source_language="fr",
    ),
    Example(
        "The mayor thanked the police[[]] and promised to repair the bridge before the winter.",
        source="Der Bürgermeister dankte der Polizei für die schnelle Hilfe in der letzten Woche "
        "und versprach, die Brücke vor dem Winter zu reparieren.",
        source_language="de",
    ),
    Example(
        "The restaurant serves fish from the lake[[]] and the price of a meal has not changed.",
        source="Le restaurant sert du poisson du lac deux fois par semaine et le prix du repas n'a "
        "pas changé.",
        source_language="fr",
    ),
    Example(
        "The mayor presented the budget on Tuesday[[]].",
        source="Le maire a présenté le budget au conseil municipal mardi matin.",
        source_language="fr",
    ),
    Example(
        "The train from[[]] was three hours late because of the snow.",
        source="Il treno da Bologna è arrivato con tre ore di ritardo a causa della neve.",
        source_language="it",
    ),
)
GOOD = (
    Example(
        "The road to the village is closed until Monday.",
        source="La route du village est fermée jusqu'à lundi.",
        source_language="fr",
    ),
    Example(
        "The council met on Monday evening in the old town hall, despite the anger of the people "
        "of the next village.",
        source="Le conseil s'est réuni lundi soir dans l'ancienne mairie, malgré la colère des "
        "habitants du village voisin.",
        source_language="fr",
    ),
    Example(
        "The mill was closed for a fortnight.",
        source="Le moulin a été fermé pendant deux semaines.",
        source_language="fr",
    ),
    Example(
        "On Monday the council met.",
        source="Lundi, le conseil s'est réuni.",
        source_language="fr",
    ),
    Example(
        "The delegates of the WHO meet in Geneva on Monday to talk about the vaccine.",
        source="Les délégués de l'Organisation mondiale de la santé se réunissent lundi à Genève "
        "pour parler du vaccin.",
        source_language="fr",
    ),
    Example(
        "The delegates of the ČSAV met in Brno on Monday to talk about the new law.",
        source="Les délégués de la fédération tchèque des apiculteurs (ČSAV) se sont réunis lundi "
        "à Brno pour parler de la nouvelle loi.",
        source_language="fr",
    ),
    Example(
        "The play lasts 2h45 without a break.",
        source="La pièce dure 2 heures 45 minutes sans entracte.",
        source_language="fr",
    ),
    Example(
        "They have come to a standstill: the talks about the bridge and the road have stalled.",
        source="Die Gespräche über die Brücke und die Straße sind festgefahren, es geht nicht "
        "mehr weiter.",
        source_language="de",
    ),
    Example(
        "On pollue grossièrement la rivière, a-t-il dit dans le journal.",
        source="The river is being polluted in the worst manner, he said in the paper.",
        source_language="en",
        language="fr",
    ),
    Example(
        "The doctor wrote to Lisbon CDC in April.",
        source="O médico escreveu ao Centro de Prevenção e Controle de Doenças de Lisboa em abril.",
        source_language="pt",
    ),
    Example(
        "I'm not off, but I'm really off, she said.",
        source="Meine Reise hat noch nicht begonnen, aber ich fühle mich, als hätte sie schon "
        "begonnen, sagte sie.",
        source_language="de",
    ),
)
SURELY, LONG, OWN = 0.95, 6, 0.5
ALONE, BRIEFLY, ARTICLE = (0.6, 0.6, 0.6), (2.4, 1.6, 0.6), (3.1, 2.8, 2.5)
MANY, DOUBT, SUREST = 4, 0.5, 4.0
BRIEF, DOUBTED = 4, 0.8
# What is asked more where the lexicon was learned from little text.
FEW_WORDS, FEW_WORDS_ALONE = 0.2, 3.0
TIMED, LIKELY = 0.7, 0.05
FAR = 4.5
NEAR, LETTERS, RELATED = 3, 40, 0.4


def check(subject: Subject) -> Iterator[Finding]:
    source, target = subject.source_language or "", subject.target_language or ""
    known = table(source, target)
    every = [p for p in pairs(subject) if p.source_text.strip() not in p.target_text]
    mean, spread = usual(source, target, every)
    if known:
        yield from _with_lexicon(subject, every, known, usual(source, target, []))
    for pair in every:
        length = ratio(pair.source_prose, pair.target_prose) - mean
        empty = not WORD.search(pair.target_prose)
        if empty and len(WORD.findall(pair.source_prose)) > NEAR:
            yield _all(pair, 0.95)
        elif (empty or not known) and _far_shorter(pair, length, spread):
            yield _all(pair, 0.7)


def _far_shorter(pair: Pair, length: float, spread: float) -> bool:
    return bool(spread) and length < -FAR * spread and len(pair.source_prose) >= LETTERS


def _asked(subject: Subject, sentences: int, known: Lexicon) -> tuple[float, ...]:
    """How sure a loss of one, of two, of more words must be; pairs of lines are rendered one by
    one."""
    if sentences < MANY and subject.document.format == "lines":
        least, more = ALONE, FEW_WORDS_ALONE
    else:
        least, more = ARTICLE if sentences >= MANY else BRIEFLY, FEW_WORDS
    return least if rich(known) else tuple(value + more for value in least)


def _with_lexicon(
    subject: Subject, every: list[Pair], known: Lexicon, usually: tuple[float, float]
) -> Iterator[Finding]:
    words = [Unsaid(p.source_prose, p.target_prose, known) for p in every]
    least = _asked(subject, len(every), known)
    for pair, one, habit in zip(every, words, habits(words, *usually), strict=True):
        if not WORD.search(pair.target_prose):
            continue
        lost, sure = ((0, 0), 0.0) if shortens(one) else _long(pair, one, known, habit)
        if not sure:
            lost, sure = _run(one, habit, least)
        if not sure:
            lost, sure = _time(subject, pair, one, habit)
        if sure and not _moved(subject, pair, lost, known):
            yield _finding(pair, lost, sure, known)


def _long(pair: Pair, words: Unsaid, known: Lexicon, habit: Habit) -> tuple[Range, float]:
    """Most of a sentence, some word of which the translation may hold by chance; where little of
    the rest is explained, the translation says it in words of its own."""
    if len(words.bare) > OWN * len(words.target):
        return (0, 0), 0.0
    run = gap(pair.source_prose, pair.target_prose, known.forward, known.source)
    sure = probability(run.weight, ratio(pair.source_prose, pair.target_prose) - habit.mean)
    lost = pair.source_text[run.start : run.end]
    leads = pair.source_text.rstrip().endswith(":")  # a lead-in to what follows is rendered freely
    told = sure >= SURELY and len(lost.split()) >= LONG and not leads
    return (run.start, run.end), sure if told else 0.0


def _run(words: Unsaid, habit: Habit, least: tuple[float, ...]) -> tuple[Range, float]:
    """Words that are missing between two that stand side by side now; how sure that is."""
    found = best(words, habit) if words.covered >= RELATED else None
    if found is None or found[1] < _least(words, found[0], least):
        return (0, 0), 0.0
    return found[0].span, logistic(min(found[1], SUREST) - DOUBT)


def _least(words: Unsaid, run: Run, least: tuple[float, ...]) -> float:
    """Where sentences are rendered freely one word tells less than two, and in a short sentence a
    word may go for any reason."""
    doubted = DOUBTED if len(words.source) < BRIEF and least != ALONE else 0.0
    return least[min(len(run.words), len(least)) - 1] + doubted


def _time(subject: Subject, pair: Pair, words: Unsaid, habit: Habit) -> tuple[Range, float]:
    """A word of time that is missing with what belongs to it."""
    before = beside(subject.source_segments, pair.source)
    run = lost_time(pair, words, habit, (before, beside(subject.segments, pair.target)))
    return (run.span, TIMED) if run else ((0, 0), 0.0)


def _moved(subject: Subject, pair: Pair, run: Range, known: Lexicon) -> bool:
    """Is what is missing here said in a neighbouring sentence?"""
    lost = pair.source_text[slice(*run)]
    return covered(lost, beside(subject.segments, pair.target), known.forward) >= THERE


def _finding(pair: Pair, run: Range, sure: float, known: Lexicon) -> Finding:
    lost = pair.source_text[slice(*run)]
    place, segment = _place(pair, run, known)
    return found(
        __name__,
        place,
        f"A part of the source is missing here: “{lost[:160]}”",
        "None of its words has a counterpart, and the sentence is shorter than usual.",
        confidence=round(min(sure, 0.95) * pair.confidence, 4),
        source_term=lost,
        source_span=pair.source_span,
        segment=segment,
    )


def _all(pair: Pair, sure: float) -> Finding:
    last = pair.target[-1]
    return found(
        __name__,
        Span(last.span.end, last.span.end),
        f"Most of this sentence of the source is missing: “{pair.source_text[:160]}”",
        "The translation is empty or far too short.",
        confidence=round(sure * pair.confidence, 4),
        source_term=pair.source_text,
        source_span=pair.source_span,
        segment=last.index,
    )


def _place(pair: Pair, run: Range, known: Lexicon) -> tuple[Span, int]:
    """After the translation of the words before the gap; at the end where nothing follows it."""
    words = list(WORD.finditer(pair.source_prose))
    before = [m[0] for m in words if m.end() <= run[0]]
    if not any(m.start() >= run[1] for m in words):
        return _span(pair, len(pair.target_prose))
    skipped, place = 0, 0
    while before and not place:
        ends = [e for w in before[-NEAR:] for e in _ends(w, pair, known)]
        place = max(ends, default=0) if _ends(before[-1], pair, known) else 0
        skipped += not place and _full(before.pop(), known.source)
    return _span(pair, _onward(pair.target_prose, place, skipped, known.target))


def _full(word: str, language: str) -> bool:
    return len(word) >= NEAR and word.lower() not in language_table(language).function_words


def _ends(word: str, pair: Pair, known: Lexicon) -> list[int]:
    """Where the target word ends that translates a source word, if there is just one."""
    name = stem(word)
    names = {name, *(w for w, p in known.forward.row(name).items() if p >= LIKELY)}
    places = [m.end() for m in WORD.finditer(pair.target_prose) if stem(m[0]) in names]
    return places if len(places) == 1 and _full(word, known.source) else []


def _onward(text: str, place: int, skipped: int, language: str) -> int:
    """The end of the n-th full word after a place."""
    for match in WORD.finditer(text, place):
        if skipped and _full(match[0], language):
            place, skipped = match.end(), skipped - 1
    return place


def _span(pair: Pair, place: int) -> tuple[Span, int]:
    """A place in the joined sentences of the target as an insertion point of the file."""
    for segment in pair.target:
        if place <= len(segment.text):
            at = segment.body.at(place, place).start if place else segment.span.start
            end = segment.span.end if place == len(segment.text) else at
            return Span(end, end), segment.index
        place -= len(segment.text) + 1
    last = pair.target[-1]
    return Span(last.span.end, last.span.end), last.index
