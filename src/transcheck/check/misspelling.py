"""A slip of the pen: goverment, recieve, hte.

The word is in no dictionary, and one slip (two letters exchanged, one lost, doubled, put in or
changed inside the word) makes a usual word of it. It stands once in the text.

Silent: words of other languages, compounds and derived words, both spellings of English, endings
that make another word, words that the source has too, whatever has a capital, quotation marks
around it, or stands beside code; languages other than English, French, Spanish, German, Italian,
Portuguese and Dutch.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from transcheck.check._misspelt import SPELLED, meant, small
from transcheck.check._passage import Passage, passages, tongue
from transcheck.check._report import found
from transcheck.model import Edit, Example, Finding, Subject

ID = "misspelling"
KIND = "convention"
CATEGORY = "linguistic-conventions/spelling"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The [[goverment]] will [[recieve]] the answer.",
    "Then [[yuo]] may leave [[yuor]] coat here.",
    "She works in the same [[appartment]] as her brother.",
    Example("Le [[gouvenement]] attend la réponse.", language="fr"),
    Example("El alcalde espera la [[respeusta]].", language="es"),
    Example("Der Bericht wurde gestern [[veröffenlicht]].", language="de"),
)
GOOD = (
    "The government will receive the answer.",
    "We organise the centre; they organize the center.",
    "The kilotonnes of unpeeled potatoes were mislabelled.",
    "The goverment is wrong; the goverment is spelt so twice.",
    "He wrote “goverment” on the board.",
    "Goverment is the name of a band.",
    "The file goverment.txt and the option --recieve stay.",
    Example("Le gouvernement attend la réponse : this is not un problème.", language="fr"),
    Example("Quiero considerarle un amigo y defenderle.", language="es"),
    Example("Der Bericht wurde gestern veröffentlicht.", language="de"),
    Example("De zenders die het debat uitzonden, kregen veel kijkers.", language="nl"),
    Example("A Ana quer detetar a falha.", language="pt"),
    Example("È chiusa politica ed economicamente, come simbolica e praticamente.", language="it"),
    Example("Avete bisogno di tempo per procurarvi i documenti.", language="it"),
)
WORD = re.compile(r"(?<![\w'’·•@#/.&_*+=<~$\\-])[^\W\d_]{3,}(?![\w@/_*+=<>~'’·•(-]|\.\w)")
MARKED = re.compile(r"[“”\"«»‘„*_`(\[]\s?$")
SHORT = 3


def check(subject: Subject) -> Iterator[Finding]:
    language = tongue(subject)
    if language not in SPELLED:
        return
    there = set(WORD.findall(subject.source.raw.casefold())) if subject.source else set()
    every = [(p, m) for p in passages(subject) for m in WORD.finditer(p.text)]
    seen = Counter(m[0].casefold() for _, m in every)
    for passage, match in every:
        word = match[0]
        if word.islower() and seen[word] == 1 and word not in there:
            right = small(word, language) if len(word) == SHORT else meant(word, language)
            if right and not MARKED.search(passage.text, max(0, match.start() - 3), match.start()):
                yield slip(passage, match, right)


def slip(passage: Passage, match: re.Match[str], right: str) -> Finding:
    span = passage.at(*match.span())
    return found(
        __name__,
        span,
        f"“{match[0]}” is no word; “{right}” may be meant.",
        "No dictionary has it, and one slip makes a usual word of it.",
        confidence=0.85,
        suggestions=(right,),
        edits=(Edit(span, right),),
    )
