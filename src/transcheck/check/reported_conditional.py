"""Hearsay in the conditional: according to the police he would have acted alone.

French, Italian, Spanish, Portuguese and Dutch report what nobody has confirmed in the
conditional. In English that is a hypothesis, and "reportedly" is lost.

German and Dutch keep shall.

Silent: conditions (if, unless, without, otherwise, but for), what
was promised or planned (said it would), wishes, "would have to", habits of the past.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._clauses import listed, participle
from transcheck.check._frames import prose
from transcheck.check._hearsay import unlicensed
from transcheck.check._mood import lacking
from transcheck.check._passage import Passage
from transcheck.check._report import found
from transcheck.check._rumour import rumours
from transcheck.model import Example, Finding, Span, Subject

ID = "reported-conditional"
KIND = "structure"
CATEGORY = "accuracy/mistranslation"
SEVERITY = "major"
NEEDS = "target"
BAD = (
    "According to the prosecution, he [[would have acted]] to wipe out a debt.",
    "The driver is in custody. According to the police, he [[would have fled]] on foot.",
    "Talks [[would be under way]] with a fund based in Lisbon.",
    "The gunman [[would be known]] to the police, according to a source.",
    "More than thirty riders fell. The leader [[would have broken]] a collarbone.",
    "A contract [[would be on the point of]] being signed.",
    "The thief, who [[would be hiding]] in Genoa, has not been seen since March.",
    "The gang [[would own]] two boats, sources close to the inquiry say.",
    "The vase [[would, according to the experts, be]] a copy.",
    "The witness claims that she [[would have seen]] the boy at midnight.",
    "The nurse [[shall have poisoned]] two patients.",
)
GOOD = (
    "The circus would be moving to Leeds in March.",
    "According to the police, he reportedly fled on foot.",
    "The tenant shall have paid by May, and a new bridge would be a blessing, the mayor says.",
    "The minister said the harbour would own two boats.",
    "If he had waited, he would have died, according to doctors.",
    "She said it would be known by May, according to the plan.",
    "He would have hated the speeches, his sister reckons, and would have preferred a walk.",
    "A stronger dam would have held, engineers concluded in a report published in May.",
    "Police should have stopped the gang much sooner, a committee found.",
    "I would have thought so, and you would have agreed.",
    "Without the belt he would have died, police said.",
    "According to the proposal, talks would be under way by May and the tax would have ended.",
    "The bill would have raised taxes, according to the analysts.",
    "It would have been wrong to go, according to him.",
    "The best estimate was that 900 trips would have been cancelled. Most would have been short.",
    "Under the deal the firm would be known as Lowe. It would have cost less.",
    Example(
        "From May the stricter rules shall apply to all boats.",
        source="Ab Mai gelten für alle Boote die strengeren Regeln.",
        source_language="de",
    ),
)
SOURCE = re.compile(
    r"\b[Aa]ccording to (?:the |a |an |some |several |its |our |initial |first |local |police "
    r"|media |various )*"
    r"(?:police|prosecut\w+|investigat\w+|sources?|witness\w*|media|press|reports?|information"
    r"|newspapers?"
    r"|authorit\w+|gendarm\w+|elements|findings|rumou?rs?|accusation|inquiry|radio|daily|agency"
    r"|indictment"
    r"|intelligence|officials?|[A-Z]\w+)\b"
)
LICENCE = re.compile(
    r"\b(?:if|unless|otherwise|without|but for|had (?:he|she|it|they|the|I|we|not)|were (?:he"
    r"|she|it|they|to)"
    r"|wish\w*|hoped|expected|planned|plans?|propos\w+|bill|law|deal|scenario|in case|suppos\w+"
    r"|imagin\w+"
    r"|predict\w*|estimat\w+|forecast\w*|project\w*|model\w*|calculat\w+|even|instead|rather"
    r"|option|alternative"
    r"|thought|assum\w+|could|should|might|scheme|ideally|normally|probably|likely|presumably"
    r"|surely|only"
    r"|whether|ever|never|easily|promis\w+|warn\w*|said|says|told|add\w+|argu\w+|claim\w*"
    r"|believ\w+|suggest\w*"
    r"|policy|agreement|merger|amendment|reform|measure|legislation|until|under|before|by)\b"
)
PAST = re.compile(r"\b([\w’'-]+) would have ([a-z]+)\b")
STATE = re.compile(
    r"\b([\w’'-]+) would be (under way|underway|on the point of|known(?= to)|about to"
    r"|in progress|ongoing"
    r"|at large|on the run|dead\b|wounded|injured|involved)\b"
)
# What somebody worked out is no rumour, nor what follows from it.
MODELLED = re.compile(
    r"\b(?:best estimates?|(?:[Ww]e|[Aa]uthors|[Ee]xperts|[Rr]esearchers|[Tt]eam|[Ss]cientists"
    r"|[Ss]tudy) (?:have |has |then |also )?(?:estimated|modelled|modeled|calculated|simulated)"
    r"|(?:estimated?|calculated?|work(?:ed)? out) (?:how many|how much"
    r"|the (?:total |likely )?(?:number|share|proportion|cost))"
    r"|(?:statistical|mathematical|predictive|regression|Bayesian|epidemiological) models?"
    r"|(?:us|built|fitt|appli|develop)(?:ed|ing)? (?:an?|this) (?:[\w-]+ ){0,3}model|modell?ing"
    r"|simulations?|extrapolat\w+|counterfactual|confidence interval)\b"
)
FAR = 500
HARM = re.compile(
    r"\b(?:injur\w+|wounded|fell|crash\w*|custody|suspects?|arrest\w*|victims?|accused|police"
    r"|attack\w*|killed"
    r"|died|dead|fire|hospital|collarbone|wrist|ribs?|ankle|knee|fracture|concussion|missing"
    r"|fled|accident|shooting)\b"
)


def check(subject: Subject) -> Iterator[Finding]:
    told = ""
    for p, quoted in prose(subject):
        sure = [m for m in (*PAST.finditer(p.text), *STATE.finditer(p.text)) if hearsay(p, m)]
        for m in sure:
            if not quoted(m.start()) and not unsaid(subject, p, m.start()):
                yield hypothesis(p, m)
        known = [m.span() for m in sure]
        for start, end, languages in doubtful(p, told):
            if any(s <= start < e for s, e in known) or quoted(start):
                continue
            known.append((start, end))
            if not unsaid(subject, p, start):
                yield perhaps(p.at(start, end), languages)
        told = p.text[-FAR:]


def unsaid(subject: Subject, passage: Passage, place: int) -> bool:
    """Does the source say it in no conditional?"""
    return lacking(subject, "conditional", passage, place)


def doubtful(passage: Passage, told: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """What is hearsay only in a text from a language that tells it so; `told` stands before it."""
    if not any(
        word in passage.text for word in (" would", " shall ", " will ", " should ", " to have ")
    ):
        return
    before = 0
    for start, end in passage.sentences:
        if MODELLED.search(f"{told} {passage.text[:end]}"[start - end - FAR :]):
            continue
        for first, last, languages in unlicensed(passage.text[start:end], passage.text[before:end]):
            yield start + first, start + last, languages
        for first, last, languages in rumours(passage.text[start:end]):
            yield start + first, start + last, languages
        before = start


def hearsay(passage: Passage, m: re.Match[str]) -> bool:
    """An attribution or an accident nearby, and nothing that licenses the conditional."""
    start, end = passage.sentence(m.start())
    n = next((i for i, s in enumerate(passage.sentences) if s[0] == start), 0)
    before = passage.sentences[n - 1][0] if n else start
    sentence, context = passage.text[start:end], passage.text[before:end]
    if m[1].casefold() in listed("speakers") or LICENCE.search(context.replace(m.group(), "")):
        return False
    if m.re is PAST:
        attested = SOURCE.search(sentence) or (
            HARM.search(context)
            and passage.text[start:].startswith(("The ", "He ", "She ", "They ", "A "))
        )
        return participle(m[2]) and m[2] not in listed("mental") and bool(attested)
    return bool(SOURCE.search(sentence)) or m[2] in (
        "under way",
        "underway",
        "on the point of",
        "ongoing",
        "in progress",
    )


def perhaps(span: Span, languages: tuple[str, ...]) -> Finding:
    return found(
        __name__,
        span,
        "Perhaps hearsay told as a hypothesis or an order: say reportedly, is said to.",
        "Romance languages and Dutch report rumours in the conditional, German with sollen.",
        confidence=0.5,
        suggestions=("reportedly",),
        points_to=languages,
        tier="context",
    )


def hypothesis(passage: Passage, m: re.Match[str]) -> Finding:
    start = m.start() + len(m[1]) + 1
    return found(
        __name__,
        passage.at(start, m.end()),
        "Hearsay told as a hypothesis: say reportedly, allegedly, is thought to.",
        "French, Italian, Spanish, Portuguese and Dutch report rumours in the conditional.",
        confidence=0.65,
        suggestions=("reportedly",),
        points_to=("fr", "it", "es", "pt", "nl"),
    )
