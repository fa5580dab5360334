"""What must arrive unchanged: placeholders, tags and addresses of a text, as comparable tokens."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from transcheck.check._passage import just_before
from transcheck.check._table import table

PRINTF = (
    r"%(?:\d+\$)?[-+#0]*(?:\d+|\*)?(?:\.(?:\d+|\*))?(?:hh?|ll?|[qLzjt](?=[diouxXeEfgG]))?"
    r"[diouxXeEfgGcsSpaA@](?![a-zà-ÿ])"
)
PLACEHOLDER = re.compile(
    r"(?P<named>%\([^()\s%]{1,64}\)[-+0#]*\d*(?:\.\d+)?[a-zA-Z]|%\{[^{}\s]{1,64}\}|\$\{[^{}]{1,64}\}"
    r"|\{\{[^{}]{1,64}\}\}|\$t\([^()]{1,64}\)|\{\s*\$[\w.-]+\s*\}"
    r"|\{\s*(?:[A-Za-z_][\w.-]*|\d+)(?:\[[\w.]+\])*(?:![rsa])?(?::[^{}\s]{0,24})?\s*\}|\{\}"
    r"|\{\s*[\w.-]+\s*,\s*(?:number|date|time|spellout|ordinal|duration)\b[^{}]{0,64}\})"
    rf"|(?P<printf>{PRINTF})|(?P<literal>%%)"
)
PERCENT = re.compile(r"\d ?$")
ICU = re.compile(r"\{\s*([\w.-]+)\s*,\s*(plural|select|selectordinal)\s*,")
TAG = re.compile(r"<(/?)([A-Za-z][\w.-]*|\d+)((?:\s[^<>]*?)?)(/?)>")
IDENTITY = re.compile(r"""\b(?:id|rid|i)\s*=\s*["']([^"']*)["']""")
ADDRESS = re.compile(r"https?://[^\s<>\"'«»“”|]+|[\w.+-]+@[\w-]+\.[\w.-]*\w")
VOID = frozenset(("br", "hr", "img", "input", "wbr", "x", "bx", "ex", "it", "sc", "ec", "cp"))
SPACED = re.compile(r"\s+")


ROLE = re.compile(
    r":(?:py:|c:|cpp:|js:)?(?P<role>func|meth|class|mod|attr|exc|data|const|keyword|option|envvar"
    r"|macro|member|type|var|pep|rfc|ref|doc|mailheader|opcode|token):`(?P<target>[^`]+)`"
)
LABEL = re.compile(r".*<([^<>]+)>", re.S)


class Token(NamedTuple):
    """placeholder, tag, address or reference; what is compared; half-open range of the text."""

    kind: str
    value: str
    start: int
    end: int


class Tag(NamedTuple):
    name: str
    closes: bool


def tokens(text: str, prose: str) -> list[Token]:
    """Every token of a text; `prose` is the same text with holes where code stands."""
    found = [*_placeholders(prose), *_tags(prose), *_addresses(text), *_references(text)]
    return sorted(found, key=lambda t: t.start)


def _placeholders(text: str) -> Iterator[Token]:
    for match in ICU.finditer(text):
        yield Token("placeholder", f"{{{match[1]}, {match[2]}", *match.span())
    for match in PLACEHOLDER.finditer(text):
        if match[0].startswith("%") and PERCENT.search(just_before(text, match.start())):
            continue  # a percentage
        yield Token("placeholder", SPACED.sub("", match[0]), *match.span())


def _tags(text: str) -> Iterator[Token]:
    for match in TAG.finditer(text):
        slash, name, attributes, empty = match.groups()
        if known_tag(name) or slash or empty or f"</{name}>" in text:
            told = IDENTITY.search(attributes) if len(name) <= 3 or name.isdigit() else None
            value = f"<{slash}{name.lower()}" + (f' id="{told[1]}"' if told else "") + ">"
            yield Token("tag", value, *match.span())


def known_tag(name: str) -> bool:
    return name.lower() in table("tags")["names"]


def _addresses(text: str) -> Iterator[Token]:
    for match in ADDRESS.finditer(text):
        shown = match[0].rstrip(".,;:!?")
        while shown.endswith(")") and shown.count(")") > shown.count("("):
            shown = shown[:-1].rstrip(".,;:!?")
        if "{" not in shown and "%(" not in shown and "$" not in shown:
            yield Token("address", shown, match.start(), match.start() + len(shown))


def _references(text: str) -> Iterator[Token]:
    """Cross references of reStructuredText by their target, whatever text they show."""
    for match in ROLE.finditer(text):
        label = LABEL.fullmatch(match["target"])
        target = SPACED.sub(" ", label[1] if label else match["target"]).strip("!~.()")
        yield Token("reference", f":{match['role']}:`{target}`", *match.span())


def nested(found: list[Token]) -> bool:
    """Does every opening tag have its closing one, in the right order?"""
    open_: list[str] = []
    for token in found:
        if token.kind != "tag":
            continue
        name = token.value.strip("<>/").split(" ")[0]
        if name in VOID:
            continue
        if not token.value.startswith("</"):
            open_.append(name)
        elif not open_ or open_.pop() != name:
            return False
    return not open_


def order(found: list[Token]) -> list[str]:
    """Types of the printf placeholders that are told by their order alone."""
    return [
        t.value[-1]
        for t in found
        if t.kind == "placeholder" and re.fullmatch(PRINTF, t.value) and "$" not in t.value
    ]


def counted(found: list[Token], kind: str) -> Counter[str]:
    return Counter(t.value for t in found if t.kind == kind)
