r"""LaTeX, as far as honest: the text of paragraphs, headings, captions, items and footnotes.

Mathematics stays in its sentence as protected text. Comments, preamble, verbatim and tables are
left alone. A command that we do not know disappears with its options; what stands in its braces
is read as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from transcheck.model import Block, BlockKind, Document, Reading
from transcheck.read._gather import Gather
from transcheck.read._tex import COMMANDS, LETTERS, LIGATURES, TOKEN, accented, is_math, is_silent

FORMAT = "latex"
SUFFIXES = (".tex", ".latex", ".ltx")

BODY = re.compile(r"\\begin\s*\{document\}")
END = re.compile(r"\\end\s*\{document\}")
TITLE = re.compile(r"\\title\s*\{(?P<text>(?:[^{}\\]|\\.|\{[^{}]*\})*)\}")


def read(path: str, raw: str) -> Reading:
    """Blocks in file order; a footnote or caption after the paragraph that holds it."""
    begin = BODY.search(raw)
    end = END.search(raw, begin.end()) if begin else None
    title = TITLE.search(raw, 0, begin.start()) if begin else None
    headed = _Reader(raw, "heading").blocks(*title.span("text")) if title else ()
    body = _Reader(raw).blocks(begin.end() if begin else 0, end.start() if end else len(raw))
    blocks = (*headed, *body)
    named = next((b.text for b in blocks if b.kind == "heading"), None)
    return Reading(Document(path, FORMAT, raw, blocks, named))


def escape(text: str) -> str:
    """A replacement in running text."""
    backslash = r"\textbackslash{}"
    return re.sub(r"[\\%&#_{}$]", lambda m: backslash if m[0] == "\\" else f"\\{m[0]}", text)


class _Reader:
    """Walks over the tokens; `open` tells for each open brace which block it holds, if any."""

    def __init__(self, raw: str, kind: BlockKind = "paragraph") -> None:
        self.raw = raw
        self.gather = Gather(raw)
        self.kind = kind
        self.open: list[tuple[BlockKind, Gather] | None] = []
        self.pending: BlockKind | None = None
        self.early: list[Block] = []
        self.late: list[Block] = []

    def blocks(self, start: int, end: int) -> Iterator[Block]:
        at = start
        while token := TOKEN.search(self.raw, at, end):
            self.gather.verbatim(at, token.start())
            at = token.end()
            kind = token.lastgroup or ""
            if kind == "environment":
                at = self._environment(token, end)
            if kind in ("blank", "environment", "end", "block"):
                yield from self._structure(kind, token)
            else:
                self._inline(kind, token)
        self.gather.verbatim(at, end)
        while self.open:
            self._close()
        yield from self._flush()

    def _environment(self, token: re.Match[str], end: int) -> int:
        """Where to go on: after what is skipped or protected, or inside."""
        name = token["environment"]
        if not (is_silent(name) or is_math(name)):
            return token.end()
        close = self.raw.find(f"\\end{{{name}}}", token.end(), end)
        stop = end if close < 0 else close + len(name) + 6
        if is_math(name):
            self._protected(token.start(), stop)
        return stop

    def _structure(self, kind: str, token: re.Match[str]) -> Iterator[Block]:
        if kind == "environment" and is_math(token["environment"]):
            return
        block = COMMANDS.get(token["block"]) if kind == "block" else None
        if kind != "block" or block in ("heading", "item"):
            yield from self._flush()
        if block == "item":
            self.kind = "item"
        elif block:
            self.pending = block

    def _inline(self, kind: str, token: re.Match[str]) -> None:
        start, end = token.span()
        if kind in ("math", "code"):
            self._protected(start, end)
        elif kind == "mark":
            base = token["braced"] or token["base"]
            self.gather.instead(accented(token["accent"], base), start, end)
        elif kind == "escaped":
            shown = token["escaped"]
            self.gather.instead(shown if shown in "%&#_{}$" else " " * (shown in " ,:"), start, end)
        elif kind in ("letter", "ligature"):
            table = LETTERS if kind == "letter" else LIGATURES
            self.gather.instead(table[token[kind]], start, end)
        elif kind == "line":
            self.gather.instead("\n", start, end)
        elif kind == "brace":
            self._brace(token[0])

    def _brace(self, sign: str) -> None:
        if sign == "{":
            self.open.append((self.pending, self.gather) if self.pending else None)
            if self.pending:
                self.gather = Gather(self.raw)
            self.pending = None
        elif self.open:
            self._close()

    def _close(self) -> None:
        held = self.open.pop()
        if held is None:
            return
        kind, outer = held
        block = self.gather.block(kind)
        self.gather = outer
        if block is not None:
            (self.early if kind == "heading" else self.late).append(block)

    def _flush(self) -> Iterator[Block]:
        """Headings, then the paragraph so far with its notes; nothing while one of them is open."""
        if any(self.open):
            return
        yield from self.early
        block = self.gather.block(self.kind)
        if block is not None:
            yield block
        yield from self.late
        self.early, self.late, self.kind = [], [], "paragraph"

    def _protected(self, start: int, end: int) -> None:
        since = len(self.gather)
        self.gather.verbatim(start, end)
        self.gather.protect(since)
