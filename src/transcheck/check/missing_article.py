"""An article that English needs, or that it does not bear: is member of the choir, a pneumonia.

The source languages leave the article out with professions, roles and some set phrases, and count
what English does not.

Silent: offices that one person holds (is mayor of), appositions (Ana, teacher and singer), plurals,
headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._frames import ALL, prose
from transcheck.check._patterns import apart, framed
from transcheck.check._report import found
from transcheck.model import Finding, Span, Subject

ID = "missing-article"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "Her brother [[is member of]] the choir.",
    "Lena [[is teacher]] at a school in Ulm.",
    "The caller spoke [[with strong accent]].",
    "The town [[has right to]] a second doctor.",
    "She came to Graz [[as only woman]] of the team.",
    "He had [[a pneumonia]] in May.",
    "It lies [[in vicinity of the]] port.",
    "It is [[one of oldest inns]] in Graz.",
    "[[The daughter Julia]] runs the shop, open [[the Thursdays in the morning]].",
)
GOOD = (
    "Her brother is a member of the choir.",
    "He is mayor of Ulm, and Lena, teacher and singer, is head nurse.",
    "The caller spoke with a strong accent.",
    "The town has the right to a second doctor.",
    "He is teacher training manager. On one hand he fears the number four; on the other he goes.",
    "Ships on the Cape Route carried people with severe disease, with great success.",
)
PROFESSION = (
    r"(?:teacher|nurse|doctor|lawyer|engineer|farmer|baker|journalist|architect|carpenter|plumber"
    r"|electrician|firefighter|pharmacist|dentist|surgeon|accountant|mechanic|fisherman|hairdresser"
    r"|translator|physiotherapist|veterinarian|vet|sociologist|historian|economist|biologist|painter"
    r"|musician|singer|actor|actress|writer|butcher|cook|housewife|policeman|policewoman|soldier"
    r"|psychologist|gardener|photographer|scientist|waiter|waitress|truck driver|taxi driver|clerk"
    r"|midwife|geologist|chemist|physicist|researcher|bricklayer|tailor|shepherd|librarian|designer"
    r"|beekeeper|winemaker|cabinetmaker|pensioner|student|civil servant|social worker|paramedic)"
)
ROLE = (
    r"(?:member|part|owner|son|daughter|native|citizen|resident|victim|author|witness|widow|wife"
    r"|graduate|supporter|fan|symbol|sign|proof|father|mother|brother|sister|inhabitant|heir|pupil"
    r"|student|connoisseur|lover|friend|neighbour|creator|inventor|protagonist)"
)
LACK = re.compile(
    rf"\b(?:(?:is|was|became|becomes|are|were) (?:(?:also|now|still|already|himself|herself) )?"
    rf"(?:(?!part\b){ROLE} of(?! (?:two|three|four|five|six)\b)|{PROFESSION}"
    r"(?= (?:at|in|by|and|for|from)\b|[.,;]))"
    r"|(?<!up )with (?:very )?(?:strong|heavy|thick|slight|foreign|loud|soft|deep|weak|high|low)"
    r" (?:accent|voice|smile|temperature|beard|forehead|fine)(?=[.,;]| (?:from|of|and"
    r"|in|to|that)\b)"
    r"|(?:has|have|had) (?:possibility|opportunity|chance|right|intention|habit|obligation|duty)"
    r" (?:to|of)\b|(?:at|in|from|until|since) (?:beginning|end|middle|centre) of\b"
    r"|as (?:first|only|last|second) (?:woman|man|person|player|German|Dutchman|country|town"
    r"|city|club|team|candidate|speaker|guest|child|rider)\b)"
)
# Nobody says these either, so that they count in quotations too.
FOREIGN = re.compile(
    r"[Aa]ll the|(?:until|under|over|above|below|beyond|reach\w*|exceed\w*) the \d"
)


def check(subject: Subject) -> Iterator[Finding]:
    for passage, quoted in prose(subject):
        lacks = ((*m.span(), "an article", True) for m in LACK.finditer(passage.text))
        for start, end, say, _ in apart((*lacks, *framed(passage.text, "article_frames"))):
            if FOREIGN.match(passage.text, start, end) or not quoted(start):
                yield article(passage.at(start, end), say)


def article(span: Span, say: str) -> Finding:
    return found(
        __name__,
        span,
        f"English wants {say} here.",
        "The source languages set articles otherwise.",
        confidence=0.6,
        points_to=ALL,
        tier="context",
    )
