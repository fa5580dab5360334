"""Bytes → text: the byte-order mark goes, UTF-8 comes first, a guess is said aloud."""

from __future__ import annotations

import codecs
import re

from transcheck.errors import InputError

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a zip container",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\x7fELF": "a program",
    b"\x1f\x8b": "a gzip archive",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"{\\rtf": "an RTF file",
    b"SQLite format 3": "a database",
}
# Characters that Western European text in cp1252 hardly has: odd signs, capitals inside words.
ODD = re.compile(r"[\x81-\x9f\ufffdðþ÷×¤¦¬¯¸¹²³¼¾ƒˆ‰Ÿ]|(?<=[a-z])[À-ÞŒŠŽ‚„†¥¢¶ª§¡¿]")
GUESS_ON = 200_000
HEAD = 4096
DECLARED = re.compile(rb"(?:encoding\s*=\s*[\"']|charset\s*=\s*[\"']?)([A-Za-z0-9._-]{2,40})")


def decode(data: bytes) -> tuple[str, str | None]:
    """The text without its byte-order mark, and a note where something had to be guessed."""
    mark, encoding = next(((m, e) for m, e in MARKS if data.startswith(m)), (b"", "utf-8"))
    body = data[len(mark) :]
    try:
        return body.decode(encoding), None
    except UnicodeDecodeError as error:
        first = len(mark) + error.start
    repaired = body.decode(encoding, errors="replace")
    bad = repaired.count("\ufffd")
    if mark or sum(char > "\x7f" for char in repaired) > 10 * bad:
        places = "one place is" if bad == 1 else f"{bad} places are"
        return repaired, f"{places} not valid {encoding}, the first at byte {first}"
    told = DECLARED.search(data[:HEAD])
    if told and (text := _as_declared(data, told[1].decode("ascii"))):
        return text, f"read as {told[1].decode('ascii')}, as the file declares; UTF-8 is safer"
    guess = _encoding(data[:GUESS_ON])
    note = f"not valid UTF-8 (byte {first}): read as {guess}, a guess; save it as UTF-8 to be sure"
    raw = data.decode(guess, errors="replace").removeprefix("\ufeff")
    return raw.encode("utf-8", "replace").decode("utf-8"), note


def _as_declared(data: bytes, name: str) -> str | None:
    """The text in the encoding that the file names, where that is a real one and fits."""
    try:
        return data.decode(codecs.lookup(name).name)
    except (LookupError, UnicodeError, ValueError):
        return None


def encoded(raw: str, data: bytes) -> bytes | None:
    """`raw` in the encoding and with the byte-order mark of `data`; None where that was a guess."""
    mark, encoding = next(((m, e) for m, e in MARKS if data.startswith(m)), (b"", "utf-8"))
    try:
        data[len(mark) :].decode(encoding)
        return mark + raw.encode(encoding)
    except UnicodeError:
        return None


def _encoding(data: bytes) -> str:
    """cp1252 where that gives Western European words, otherwise the detector's guess."""
    western = data.decode("cp1252", errors="replace")
    high = [char for char in western if char > "\x7f"]
    letters = sum(map(str.isalpha, western))
    strange = len(ODD.findall(western))
    if strange <= 0.05 * len(high) and sum(map(str.isalpha, high)) <= 0.4 * letters:
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return best.encoding if best else "cp1252"


def refuse_binary(path: str, data: bytes) -> None:
    """Raises InputError for what is no text; UTF-16 and UTF-32 with their mark are text."""
    if any(data.startswith(mark) for mark, _ in MARKS):
        return
    kind = next((name for magic, name in MAGIC.items() if data.startswith(magic)), None)
    if kind is None and b"\0" in data[:65536]:
        kind = "a binary file (it holds NULs)"
    if kind:
        raise InputError(f"{path}: this is {kind}, not text. Save it as text, HTML or DOCX.")
