"""A counted noun that stands without its article: on market, without invoice, has become husband.

The source languages leave the article out behind some prepositions and verbs; English hardly ever
does with the nouns of the table.

Silent: what stands in pairs (husband and wife, from house to house), set phrases (in court),
headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._frames import ALL, framed, running
from transcheck.check._passage import just_before
from transcheck.check._report import found
from transcheck.check._table import word_set
from transcheck.model import Finding, Subject

ID = "bare-noun"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The farmer sells his apples [[on market]] in Ulm.",
    "He paid in cash and [[without receipt]].",
    "They spent the night [[in old barn]] near the border.",
    "In 1990 she [[became judge]] in Bonn.",
    "The couple [[bought house]] in the valley.",
    "They drove [[to airport]], where the owner [[of restaurant]] was hit [[by lorry]].",
    "There [[was problem]] with the roof.",
    "Her son, who would [[become father]] and poet, lived there.",
)
GOOD = (
    "The farmer sells his apples at the market in Ulm.",
    "They went from house to house, and he left without reason.",
    "They spent the night in an old barn, with husband and wife in the hay.",
    "In 1990 she became a judge; he became judge-advocate.",
    "She was in court, he was on stage, and the lodge was in garden city style.",
    "He never got a cent in salary.",
)
STOP = (
    r"(?=[.,;)](?!\w)|$| (?:of (?:\d|ten|twelve|[a-z]+teen)|but|is|was|has|had|will|would|can|with"
    r"|for|from|by|as|in|at|on|because|when|while|after|before|since|until|through|during|over|against|without|that|which|where"
    r"|who|he|she|they|near|next|belonging|called|named)\b)(?! by \w+[.,;])"
)
PLACED = re.compile(
    r"(?<![-\w])(?<!from )(?<!of )(?<!to )([Ii]n|[Oo]n|[Aa]t|from|[Ww]ith|[Ww]ithout|near|behind"
    r"|through|into|as|under|inside)"
    rf" (?:very )?(?:([a-z-]+) )?([a-z]+){STOP}(?! to\b)"
)
MADE = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|who|which|and|has|have|had|to|would|will|also|couple|family|[A-Z]\w+"
    r"|[Bb]efore|[Aa]fter|[Ww]ithout|[Oo]n|of)"
    r" (becoming|had|has|have|bought|buys?|built|found|opened|sold|rented|wrote|received|lost|won"
    r"|wants?|wanted|needs?|needed|owns?|owned|became|becomes?|become|is|was)"
    r" (?:(?:already|still|now|also|later|soon|again|then|finally|\w+ly) )?"
    rf"(?:([a-z-]+) )?([a-z]+)(?:{STOP}|(?= and [a-z]+[,.;]))"
)
MOVE = (
    r"(?:go|goes|went|going|gone|come|comes|came|coming|return(?:s|ed|ing)?|drove|drives|driving"
    r"|walk(?:s|ed|ing)?|ran|runs|moved?|moving|took|takes|taken|brought|brings|sent|leads?|led"
    r"|invited|way|road|trip|visit|access|close|next|led|drives?|driven|rushed|carried|belongs?)"
)
HEAD = (
    r"(?:roof|owner|owners|director|manager|residents|inhabitants|centre|center|middle|end|edge"
    r"|door|doors|entrance|walls?|victims?|members|mayor|son|daughter|windows?|front|back|top"
    r"|bottom|corner|side|walls|construction|renovation|purchase|sale|tenants?)"
)
DONE = (
    r"(?:hit|struck|bitten|attacked|run over|killed|injured|seen|found|written|followed|chased"
    r"|knocked down|stopped|caught|surrounded|built|painted|signed|driven|led|caused)"
)
SOUGHT = r"(?:look|search|wait|ask|apply|hop|pay)(?:s|ed|ing|ied)?"
HEADED = re.compile(
    rf"\b(?:{MOVE}(?: back)?(?= to)|{HEAD}(?= of)|{DONE}(?= by)|{SOUGHT}(?= for)"
    rf"|[Tt]here(?= is| was)) (to|of|by|for|is|was) (?:([a-z-]+) )?([a-z]+){STOP}"
)
# 300 euros in rent.
PAID = re.compile(
    r"(?:\d[\d.,]*|\b(?:cents?|euros?|dollars?|pounds?|penny|pence|francs?|crowns|million|billion|thousand"
    r"|money|hundreds|thousands|millions|much|more|less|fortune))(?: an?(?: \w+)?)? $"
)
BEING = re.compile(r"is|was|bec[ao]m(?:es?|ing)")


def check(subject: Subject) -> Iterator[Finding]:
    for passage, quoted in running(subject):
        told: set[int] = set()
        for sign in (PLACED, MADE, HEADED):
            for m in sign.finditer(passage.text):
                if alone(m) and not quoted(m.start(1)) and m.end() not in told:
                    told.add(m.end())
                    yield found(
                        __name__,
                        passage.at(m.start(1), m.end(3)),
                        f"English wants an article before “{m[3]}”.",
                        "The source languages leave the article out here.",
                        confidence=0.6,
                        points_to=ALL,
                        tier="context",
                    )


def alone(m: re.Match[str]) -> bool:
    """Is the noun a counted one, and what stands before it no more than an adjective?"""
    pair = f"{m[1].lower()}_{m[3]}"
    counted, persons, unique = (word_set("nouns", k) for k in ("counted", "persons", "unique"))
    wanted = counted
    if m[1] == "as":
        wanted = persons - unique
    elif BEING.fullmatch(m[1]):
        wanted = persons | counted - unique
    if pair not in word_set("nouns", "pairs") and (
        m[3] not in wanted or pair in word_set("nouns", "set_pairs")
    ):
        return False
    if m[1] == "in" and PAID.search(just_before(m.string, m.start())):
        return False
    return not m[2] or m[2] in framed("adjectives") or m[2] in word_set("nouns", "plain")
