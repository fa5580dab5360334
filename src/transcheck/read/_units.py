"""What bilingual and resource files share: units, their placeholders, pairs of blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from transcheck.model import Block, Document, Language, Reading, Text
from transcheck.read._gather import Gather, Range, merged

PLACEHOLDER = re.compile(
    r"%\([^()\s%]{1,64}\)[-+0#]*\d*(?:\.\d+)?[a-zA-Z]"  # Python %(name)s
    r"|(?<![\d%])%(?:\d+\$)?[-+0#]*(?:\d+|\*)?(?:\.(?:\d+|\*))?(?:hh?|ll?|[qLzjt])?[diouxXeEfgGcsSpaA@]\b"
    r"|(?<![\d%])%(?:\d+\$)?@|%%"  # printf, iOS, a literal per cent sign
    r"|%\{[^{}\s]{1,64}\}|\$\{[^{}]{1,64}\}|\{\{[^{}]{1,64}\}\}"  # Ruby, template, i18next
    r"|\{\s?[\w.\[\]$!:,%+-]{0,64}\s?\}"  # {name}, {0}, {price:.2f}
    r"|\{\s*[\w.$-]+\s*,\s*(?:number|date|time|spellout|ordinal|duration)\b[^{}]{0,64}\}"
    r"|\$t\([^()]{1,64}\)"
)
PAIR = r"\\[uU][dD][89abAB][0-9A-Fa-f]{2}\\[uU][dD][c-fC-F][0-9A-Fa-f]{2}"
TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>|&(?:[A-Za-z]{2,31}|#\d{1,7}|#x[0-9A-Fa-f]{1,6});")
CODE = re.compile(
    r"``(?:(?!``).)+``"  # reStructuredText code, then roles: all of one, or its frame
    r"|:[\w:+.-]+:`[^`<>]+`|:[\w:+.-]+:`(?=[^`<>]+<)|(?<=[^\s<`])\s<[^`<>]+>`(?!_)"
    r"|(?<=[^\s<`])\s<[^`<>\s]+>`__?"  # the address of a link
    r"|(?<![:`\w])`[^`\n<>]+`(?![`_])"  # Markdown code
)
ICU = re.compile(r"\{\s*[\w.$-]+\s*,\s*(?:plural|select|selectordinal)\s*,")
ICU_HEAD = re.compile(r"(?:\s*offset:\d+)?\s*(?:=\d+|[\w-]+)\s*\{")


def tokens(text: str) -> list[Range]:
    """Placeholders, tags, code and ICU syntax in a unit: compared, never read as prose."""
    found = [
        match.span()
        for pattern, signs in ((PLACEHOLDER, "%{("), (TAG, "<&"), (CODE, "`"))
        if any(sign in text for sign in signs)
        for match in pattern.finditer(text)
    ]
    syntax = _icu(text) if ICU.search(text) else []
    return syntax + [r for r in found if not any(_overlap(r, other) for other in syntax)]


def _overlap(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _icu(text: str) -> list[Range]:
    """The syntax around the texts of plural and select messages, braces and selectors."""
    found: list[Range] = []
    depth: list[bool] = []  # for each open brace: does it hold selectors, not text?
    at = 0
    while at < len(text):
        head = ICU.match(text, at) if not depth or not depth[-1] else ICU_HEAD.match(text, at)
        if head:
            found.append(head.span())
            depth.append(not depth or not depth[-1])
            at = head.end()
            continue
        if text[at] == "}" and depth:
            depth.pop()
            found.append((at, at + 1))
        elif text[at] == "#" and depth and not depth[-1]:
            found.append((at, at + 1))
        at += 1
    return found


def unit(
    gather: Gather, name: str | None = None, state: str | None = None, place: int = 0
) -> Block:
    """The gathered text as a unit; where nothing is visible an empty one at `place`."""
    block = gather.block("unit", name, state)
    if block is None:
        return Block(nothing(place), "unit", name, state or "untranslated")
    return replace(block, protected=merged([*block.protected, *tokens(block.text)]))


def nothing(place: int) -> Text:
    """A text without characters that still knows its place."""
    return Text("", range(place, place), range(place, place))


def utf16(escaped: str) -> str:
    r"""What `\uXXXX`, or two of them for one character, stands for; half a pair is U+FFFD."""
    units = bytes.fromhex("".join(re.findall(r"\\[uU]([0-9A-Fa-f]{4})", escaped)))
    return units.decode("utf-16-be", errors="replace")


def literal(
    gather: Gather, start: int, end: int, escape: re.Pattern[str], decode: Callable[[str], str]
) -> None:
    """Adds `raw[start:end]` with each match of `escape` seen as what `decode` makes of it."""
    at = start
    for match in escape.finditer(gather.raw, start, end):
        gather.verbatim(at, match.start())
        gather.instead(decode(match[0]), match.start(), match.end())
        at = match.end()
    gather.verbatim(at, end)


@dataclass(slots=True)
class Pairs:
    """Units of a bilingual file as they come; `reading` makes the two documents of them."""

    source: list[Block] = field(default_factory=list)
    target: list[Block] = field(default_factory=list)
    beads: list[tuple[int, int]] = field(default_factory=list)

    def add(self, source: Block, target: Block) -> None:
        if not source.text and not target.text:
            return
        self.beads.append((len(self.source), len(self.target)))
        self.source.append(source)
        self.target.append(target)

    def reading(
        self, path: str, format_: str, raw: str, languages: Sequence[str | None] = (None, None)
    ) -> Reading:
        """Source and target document; languages as the file declares them, in that order."""
        before, after = (declared(code) for code in languages)
        return Reading(
            Document(path, format_, raw, tuple(self.target), language=after),
            Document(path, format_, raw, tuple(self.source), language=before),
            tuple(self.beads),
        )


def declared(code: str | None) -> Language:
    """A language that the file itself names: `fr-CA` is French; undetermined where it does not."""
    base = re.match(r"[A-Za-z]{2,3}(?![A-Za-z])", code or "")
    return Language(base[0].lower(), 1.0) if base else Language(None, 0.0)
