"""Generated files of every format: what was written is read, and every word stands in its place."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_planted import BILINGUAL, PROSE, RESOURCES, Rows

from transcheck.model import Document
from transcheck.read import read

XML = "&<>\"'\\"
C = str.maketrans({"\\": "\\\\", '"': '\\"'})
SIGNS = {
    **dict.fromkeys(("po", "strings"), "&<>\"'\\%"),
    **dict.fromkeys(("xliff", "xliff2", "sdlxliff", "tmx"), XML + "%"),
    **dict.fromkeys(("json", "arb", "yaml", "xcstrings"), "&<>\"'\\%é\t"),
    **dict.fromkeys(("csv",), "&<>\"'\\;"),
    "android": "&<>\"'",
    "properties": "&<>\"'=:#!",
    "html": "&<>\"'",
}
ESCAPES: dict[str, Callable[[str], str]] = {
    "po": lambda t: t.translate(C),
    "strings": lambda t: t.translate(C),
    "html": escape,
    "android": lambda t: t.replace('"', '\\"'),
}
WORD = re.compile(r"\w+")
words = st.text("abcdeéüñßœ中𝒳", min_size=1, max_size=6)


@st.composite
def sentences(draw: st.DrawFn, signs: str) -> str:
    """Words with signs between them that the format has to escape."""
    signed = st.sampled_from([" ", ", ", "; ", *(f" {s} " for s in signs)])
    told = draw(st.lists(st.tuples(words, signed), min_size=1, max_size=6))
    return "Wort " + "".join(word + sign for word, sign in told) + "Ende."


def places(document: Document) -> None:
    """Every word of every block stands in the file where the block says it does."""
    for block in document.blocks:
        for word in WORD.finditer(block.text):
            assert block.body.at(*word.span()).of(document.raw) == word[0]


def texts(document: Document) -> list[str]:
    return [" ".join(b.text.split()) for b in document.blocks]


@pytest.mark.parametrize("name", sorted(BILINGUAL))
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_bilingual_files(name: str, data: st.DataObject) -> None:
    made = sentences(SIGNS.get(name, ""))
    told = data.draw(st.lists(st.tuples(made, made), min_size=1, max_size=4))
    rows: Rows = [(f"u{n}", source, target) for n, (source, target) in enumerate(told)]
    escaped = ESCAPES.get(name, str)
    suffix, write = BILINGUAL[name]
    raw = write([(u, escaped(s), escaped(t)) for u, s, t in rows])
    found = read("x" + suffix, raw.encode())
    assert found.source
    assert texts(found.source) == [" ".join(s.split()) for _, s, _ in rows]
    assert texts(found.target) == [" ".join(t.split()) for _, _, t in rows]
    for document in (found.source, found.target):
        places(document)


@pytest.mark.parametrize("name", sorted(RESOURCES))
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_resource_files(name: str, data: st.DataObject) -> None:
    told = data.draw(st.lists(sentences(SIGNS.get(name, "")), min_size=1, max_size=4))
    escaped = ESCAPES.get(name, str)
    suffix, write = RESOURCES[name]
    raw = write([(f"u{n}", escaped(t)) for n, t in enumerate(told)])
    found = read("x" + suffix, raw.encode()).target
    assert texts(found) == [" ".join(t.split()) for t in told]
    if name != "json":  # written in ASCII alone: letters are escapes there
        places(found)


@pytest.mark.parametrize("name", sorted(PROSE))
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_prose(name: str, data: st.DataObject) -> None:
    told = data.draw(st.lists(sentences(SIGNS.get(name, "")), min_size=1, max_size=4))
    escaped = ESCAPES.get(name, str)
    suffix, write = PROSE[name]
    raw = write([(str(n), escaped(t)) for n, t in enumerate(told)])
    found = read("x" + suffix, raw.encode()).target
    assert texts(found)[-len(told) :] == [" ".join(t.split()) for t in told]
    places(found)


def test_ascii_escapes_stand_for_their_characters() -> None:
    raw = json.dumps({"a": "déjà 😀 vu"})
    (block,) = read("x.json", raw.encode()).target.blocks
    at = block.text.index("😀")
    assert block.body.at(at, at + 1).of(raw) == r"\ud83d\ude00"
