"""Text from an article made safe to show: what cannot be seen is named, never emitted."""

from __future__ import annotations

import re
from unicodedata import category, combining, east_asian_width

JOINERS = "\u200c\u200d"
TELLING = {"\u00a0": "⍽"}
UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp", "Cn")
PICTURES = 0x2400
DELETE_PICTURE = "\u2421"
ILLEGAL_XML = re.compile("[^\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
SURROGATE = re.compile("[\ud800-\udfff]")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def visible(text: str) -> str:
    """`text` on one line; controls and direction marks are named, line breaks and tabs spaces.

    Escape sequences and direction overrides of an article can so never reach a terminal.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(glyph(char) for char in text.replace("\r\n", "\n"))


def glyph(char: str) -> str:
    """What to print for one character."""
    if char in "\t\n\r":
        return " "
    if char in JOINERS or category(char) not in UNSEEN:
        return char
    if char < " ":
        return chr(PICTURES + ord(char))
    return DELETE_PICTURE if char == "\x7f" else named(char)


def telling(char: str) -> str:
    """As `glyph`, but special spaces are shown too: inside a mark they may be the point."""
    if category(char) == "Zs" and char != " ":
        return TELLING.get(char, named(char))
    return glyph(char)


def named(char: str) -> str:
    return f"<U+{ord(char):04X}>"


def width(text: str) -> int:
    """Columns that `text` takes on a terminal."""
    return len(text) if text.isascii() else sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if combining(char) or category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(char) in "WF" else 1


def page(text: str) -> str:
    """`text` for a web page: line breaks stay, controls become visible characters."""
    return text if text.isprintable() else CONTROL.sub(lambda match: glyph(match[0]), text)


def whole(text: str) -> str:
    """`text` without lone surrogates, which no UTF-8 file can hold."""
    return SURROGATE.sub("\ufffd", text)


def xml_legal(text: str) -> str:
    """`text` with everything that XML 1.0 forbids replaced by U+FFFD."""
    return ILLEGAL_XML.sub("\ufffd", text)
