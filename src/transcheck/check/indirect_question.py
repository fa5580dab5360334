"""A question inside a sentence in the order of a question: he asked what were the risks.

English asks with the verb first only in a question that stands on its own.

Silent: sentences that end with a question mark, quoted questions, a colon or a comma before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.check._frames import ALL, asks, spoken
from transcheck.check._report import found
from transcheck.model import Finding, Subject

ID = "indirect-question"
KIND = "structure"
CATEGORY = "linguistic-conventions/grammar"
SEVERITY = "minor"
NEEDS = "target"
BAD = (
    "The pupils asked the guide [[what was the name]] of the river.",
    "Nobody could explain [[why did the bridge]] fall.",
    "She wants to know [[where are the keys]] of the barn.",
)
GOOD = (
    "The pupils asked the guide what the name of the river was.",
    "Do you know what was the name of the river?",
    "Nobody knows what is going on or who was there.",
    "She asked: why did the bridge fall.",
    "He knows what is best.",
)
ASKING = (
    r"(?:ask(?:s|ed|ing)?|know(?:s|ing)?|knew|wonder(?:s|ed|ing)?|explain(?:s|ed|ing)?"
    r"|understand(?:s|ing)?|understood|f(?:ind|inds|ound) out|discover(?:s|ed)?|clarif(?:y|ies|ied)"
    r"|establish(?:ed)?|determine(?:d|s)?|remember(?:s|ed)?|learn(?:s|ed|t)?|idea(?: of)?|sure"
    r"|investigat(?:e|es|ed|ing)|question(?:s|ed)?|reveal(?:s|ed)?|tell(?:s|ing)?|told|unclear"
    r"|decide(?:d|s)?|forget|forgot|specify|say)"
)
WHOM = (
    r"(?: (?:him|her|them|us|me|people|himself|herself|themselves|the [a-z]+|(?:his|her) [a-z]+))"
)
BEING = r"(?:is|are|was|were) (?:(?:the|his|her|its|their|those|these) [a-z’'-]+|he|she|they|we)\b"
DOING = (
    r"(?:did|does|do|has|have|had|can|could|will|would|should)"
    r" (?:(?:the|his|her|its|their|these) [a-z’'-]+|he|she|it|they|we|you)\b"
)
QUESTION = re.compile(
    rf"\b{ASKING}{WHOM}? (?P<ask>(?:what|where|why|how|when|who|how (?:much|many [a-z]+|long|often"
    rf"|old|big|far)|which [a-z]+|until when|since when) (?:{BEING}|(?<!who ){DOING})"
    r"|(?:how|where|what) (?:is|are|was|were) (?:called|named|located|situated|made|born) (?:the"
    r"|his"
    r"|her|this|that|an?) [a-z]+|what (?:means|meant|wants to say) (?:the|this|that|his|her|it)"
    r"|how much (?:costs?|weighs?|earns?) (?:the|his|her|an?|this) [a-z]+"
    r"|(?:where|when) (?:lives?|lived|begins?|began|starts?|comes?|came|goes|lies) (?:the|his|her"
    r"|an?"
    r"|this) [a-z]+)"
)


def check(subject: Subject) -> Iterator[Finding]:
    for passage, m in spoken(subject, QUESTION):
        if not asks(passage, m.start()):
            yield found(
                __name__,
                passage.at(*m.span("ask")),
                "In an indirect question English puts the subject before the verb.",
                "The source languages keep the order of a question.",
                confidence=0.6,
                points_to=ALL,
                tier="context",
            )
