"""Untrusted XML as a flat list of events, each with its place in the decoded file.

The parser is defusedxml's: entities, external references and anything on the network are
refused. It is fed UTF-8, so the encoding that the file declares no longer matters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import accumulate
from typing import Any, NamedTuple

from transcheck.errors import InputError
from transcheck.read._gather import Gather

DECLARED = re.compile(r"""\A(<\?xml[^>]*?)(\sencoding\s*=\s*(?:"[^"]*"|'[^']*'))""")
PROLOG = r"(?:\s|<\?[^>]*\?>|<!--(?:(?!-->).)*-->)*"
DOCTYPE = re.compile(rf"""\A{PROLOG}(<!DOCTYPE(?:[^\[<>"']|"[^"]*"|'[^']*')*>)""", re.S)
TAG = re.compile(r"""<(?:[^<>"']|"[^"]*"|'[^']*')*>""")
REFERENCE = re.compile(r"&[^;\s<&]+;")


class Event(NamedTuple):
    """kind: start, end or text; `name` without its prefix; text in `text`; half-open range.

    The range of a start is its tag, of an end its tag (empty after `<x/>`), of a text its piece.
    """

    kind: str
    name: str
    text: str
    attributes: dict[str, str]
    start: int
    end: int


def events(path: str, raw: str) -> list[Event]:
    """All events of the document. Raises InputError for what is broken or hostile."""
    from xml.sax import SAXException

    from defusedxml.common import DefusedXmlException

    try:
        return list(_placed(raw, _parsed(raw)))
    except DefusedXmlException as error:
        reason = "declares entities or external references, which are never followed"
        raise InputError(f"{path}: this XML {reason}. Write them out.") from error
    except SAXException as error:
        place = f"{getattr(error, 'getLineNumber', lambda: 1)()}"
        message = f"{path}:{place}: not well-formed XML: {error.getMessage()}. Correct it there."
        raise InputError(message) from error


def show(gather: Gather, event: Event) -> None:
    """Adds a text event: as it stands, or a reference or line end seen as one character."""
    if event.text == gather.raw[event.start : event.end]:
        gather.verbatim(event.start, event.end)
    else:
        gather.instead(event.text, event.start, event.end)


def _parsed(raw: str) -> list[tuple[str, Any, Any, int]]:
    """kind, name or text, attributes, byte offset."""
    from defusedxml.expatreader import DefusedExpatParser

    found: list[tuple[str, Any, Any, int]] = []
    parser: Any = DefusedExpatParser(forbid_dtd=False, forbid_entities=True, forbid_external=True)
    parser.feed(b"")  # sets its defences up; our handlers come on top
    expat = parser._parser
    expat.buffer_text = False

    def noted(kind: str) -> Any:
        def note(name: str = "", attributes: Any = None) -> None:
            found.append((kind, name, attributes, expat.CurrentByteIndex))

        return note

    expat.StartElementHandler = noted("start")
    expat.EndElementHandler = noted("end")
    expat.CharacterDataHandler = noted("text")
    parser.feed(_undeclared(raw).encode("utf-8"))
    parser.close()
    return found


def _undeclared(raw: str) -> str:
    """The same length without the declared encoding (the bytes are UTF-8 now) and external DTD."""
    raw = DECLARED.sub(lambda m: m[1] + " " * len(m[2]), raw, count=1)
    outside = DOCTYPE.match(raw)
    if outside is None:
        return raw
    start, end = outside.span(1)
    return raw[:start] + re.sub(r"[^\r\n]", " ", raw[start:end]) + raw[end:]


def _places(data: bytes) -> Sequence[int]:
    """Code point of each byte offset."""
    if data.isascii():
        return range(len(data) + 1)
    return list(accumulate((b & 0xC0 != 0x80 for b in data), initial=0))


def _placed(raw: str, parsed: list[tuple[str, Any, Any, int]]) -> Iterator[Event]:
    place = _places(_undeclared(raw).encode("utf-8"))
    empty: list[bool] = []  # for each open element: is it written `<x/>`?
    for kind, name, attributes, offset in parsed:
        start = place[offset]
        if kind == "text":
            yield Event(kind, "", name, {}, start, _text_end(raw, start, name))
            continue
        end = start if kind == "end" and empty.pop() else _tag_end(raw, start)
        if kind == "start":
            empty.append(raw.startswith("/>", end - 2))
        yield Event(kind, name.rpartition(":")[2], "", attributes or {}, start, end)


def _text_end(raw: str, start: int, text: str) -> int:
    reference = REFERENCE.match(raw, start)
    if reference and unescape(reference[0]) == text:
        return reference.end()
    if text == "\n" and raw.startswith("\r\n", start):
        return start + 2
    return start + len(text)


def _tag_end(raw: str, start: int) -> int:
    found = TAG.match(raw, start)
    return found.end() if found else start
