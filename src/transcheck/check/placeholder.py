"""A placeholder, tag, address or code of the source that the translation lost or changed.

`%1$s`, `{name}`, `{{count}}`, `<b>`, `https://…`, `office@town.example` and the like are compared
as tokens, whatever their order.

Silent: the order of tokens, quotes around attribute values, links to a page in another language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from transcheck.check._beads import Pair, pairs
from transcheck.check._report import found
from transcheck.model import Example, Finding, Subject

ID = "placeholder"
KIND = "markup"
CATEGORY = "design-and-markup/markup"
SEVERITY = "major"
NEEDS = "source"
BAD = (
    Example("[[{nom} files were deleted.]]", source="{name} fichiers supprimés.",
            source_language="fr"),
    Example("[[You have %1s new messages.]]", source="Vous avez %1$s nouveaux messages.",
            source_language="fr"),
    Example("[[Write to office@town.exmple today.]]", source="Écrivez à office@town.example.",
            source_language="fr"),
)  # fmt: skip
GOOD = (
    Example("{name} deleted {count} files.", source="{count} fichiers supprimés par {name}.",
            source_language="fr"),
    Example("It rose by 12% in May.", source="Il a augmenté de 12 % en mai.",
            source_language="fr"),
    Example("Read <a href=\"/en\">this</a>.", source="Lisez <a href=\"/fr\">ceci</a>.",
            source_language="fr"),
)  # fmt: skip
TOKEN = re.compile(
    r"%(?:\d+\$|\(\w+\))?[+#0-]*\d*(?:\.\d+)?[sdiufgxXc@](?![a-z])|%%"
    r"|\{\{[^{}]{1,40}\}\}|\{[\w.:-]{0,40}\}|\$\{[^{}]{1,40}\}|%\{\w+\}|<\d+/?>"
    r"|</?[a-zA-Z][\w-]*(?=[\s/>])"
    r"|https?://[^\s<>\"')\]]+|[\w.+-]+@[\w-]+\.[\w.-]*\w"
)
PERCENT = re.compile(r"\d ?%$")


def check(subject: Subject) -> Iterator[Finding]:
    for pair in pairs(subject):
        given, taken = tokens(pair.source_text), tokens(pair.target_text)
        if given == taken:
            continue
        lost, new = given - taken, taken - given
        if lost and (new or not _links_only(lost)):
            yield _finding(pair, lost, new)


def tokens(text: str) -> Counter[str]:
    """Tokens of a sentence; a percentage is no placeholder."""
    found_ = (m for m in TOKEN.finditer(text) if not PERCENT.search(text[: m.start() + 1]))
    return Counter(m[0].rstrip(".,;:") for m in found_)


def _links_only(lost: Counter[str]) -> bool:
    return all(token.startswith("http") for token in lost)


def _finding(pair: Pair, lost: Counter[str], new: Counter[str]) -> Finding:
    instead = f" (found instead: {', '.join(sorted(new))})" if new else ""
    return found(
        __name__,
        pair.target_span,
        f"Lost from the source: {', '.join(sorted(lost))}{instead}",
        "Placeholders, tags and addresses must arrive unchanged.",
        confidence=round(0.9 * pair.confidence, 4),
        source_span=pair.source_span,
        segment=pair.target[0].index,
        suggestions=(),
    )
