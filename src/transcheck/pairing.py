"""Two texts beside each other: sentence alignment alone, and line-aligned files."""

from __future__ import annotations

from dataclasses import dataclass, replace

from transcheck import languages
from transcheck.audit import read_bytes
from transcheck.config import READABLE, Config
from transcheck.errors import InputError
from transcheck.model import Alignment, Block, Document, Language, Reading, Text
from transcheck.read import decode, read
from transcheck.segment import segment


@dataclass(frozen=True, slots=True)
class Aligned:
    """An alignment with the sentences and the languages of both sides."""

    alignment: Alignment
    source: tuple[str, ...]
    target: tuple[str, ...]
    source_language: str
    target_language: str


def align_files(source: str, target: str, config: Config, segmented: bool) -> Aligned:
    """Align two files; `segmented`: one sentence a line in both.

    Raises InputError where a file cannot be read or the two are no translations of each other.
    """
    from transcheck.align import align

    one = _sentences(source, config.source_language, segmented, config.max_characters)
    other = _sentences(target, config.target_language, segmented, config.max_characters)
    try:
        alignment = align(one[0], other[0], one[1], other[1], config.align_model, config.device)
    except InputError as error:
        raise InputError(f"{source} and {target}: {error}") from error
    return Aligned(alignment, one[0], other[0], one[1] or "und", other[1] or "und")


def _sentences(
    path: str, told: str | None, segmented: bool, limit: int
) -> tuple[tuple[str, ...], str | None]:
    if segmented:
        lines = _lines(path)
        return lines, told or languages.detect("\n".join(lines), READABLE).code
    document = read(path, read_bytes(path), limit=limit).target
    body = "\n".join(b.text for b in document.blocks)
    language = Language(told, 1.0) if told else languages.detect(body, READABLE)
    cut = segment(replace(document, language=language))
    return tuple(s.text for s in cut), language.code


def _lines(path: str) -> tuple[str, ...]:
    raw, _ = decode(read_bytes(path))
    lines = raw.split("\n")
    return tuple(line.rstrip("\r") for line in (lines[:-1] if lines[-1] == "" else lines))


def read_parallel(target: str, source: str) -> Reading:
    """Two files of which line i translates line i; every line is a unit of its own.

    Raises InputError where the files do not have as many lines.
    """
    one, other = _by_line(target), _by_line(source)
    if len(one.blocks) != len(other.blocks):
        raise InputError(
            f"{target} has {len(one.blocks)} lines and {source} has {len(other.blocks)}; "
            "--parallel needs as many in both"
        )
    return Reading(one, other, tuple((n, n) for n in range(len(one.blocks))))


def _by_line(path: str) -> Document:
    raw, note = decode(read_bytes(path))
    blocks, start = [], 0
    for number, line in enumerate(raw.split("\n"), 1):
        end = start + len(line.rstrip("\r"))
        blocks.append(Block(Text.plain(raw, start, end), "unit", str(number)))
        start += len(line) + 1
    if raw.endswith("\n"):
        blocks.pop()
    return Document(path, "lines", raw, tuple(blocks), notes=(note,) if note else ())
