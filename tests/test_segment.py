"""Sentences: where they are cut, and that nothing visible is lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcheck.model import Block, Document, Language, Text
from transcheck.read import read
from transcheck.segment import segment, sentences

CASES = {
    "en": [
        "“We leave.|We return. ”|Then all went.",
        "“We leave now,” he said.|“Why?” asked Mr. Smith.",
        '"We go.|We come."|They left.|"Yes."',
        "He met George W. Bush on Jan. 5.|Vitamin C.|The rest came at 5 p.m. sharp.",
        "See fig. 3.[1]|No.|He wore No. 5.|Visit example.com.|Ok?!|Wait...|Really.",
        "The plan (it was hers.) worked.|‘Come in.|Sit.’|They did.",
    ],
    "fr": [
        "« Nous partons.|Nous reviendrons. »|Les autres restent.|« Non. »",
        "M. Dupont et Mme. Le Bris arrivent.|J.-C. Dupont aussi.",
    ],
    "de": [
        "„Wir gehen.|Wir kommen wieder.“|Alle blieben.|»Ja.«|»Nein.«",
        "Am 3. Oktober kam der 2. Platz.|Dr. Meier z. B. blieb.",
    ],
    "es": ["«Vamos.|Venimos».|El Sr. García llegó.|¿Qué?|¡Vaya!"],
    "it": ["«Andiamo».|Poi il sig. Rossi parla.|Fine."],
    "nl": ["“Kom.|Ga.”|Mr. Jansen zei nee.|Zo."],
    "pt": ["“Vamos.|Voltamos.”|O Sr. Silva saiu.|Fim."],
    "zh": ["我们走。|他们来。"],
}
PIECES = """
a Mr. 3. “ ” " ' « » ( ) . ! ? … ,, '' [1] ² The we U.S. é x.y 。 – J.
"""
prose = st.lists(
    st.sampled_from((*PIECES.split(), "\xa0", "\n", "\n\n", "\r\n")) | st.text(max_size=4),
    max_size=25,
).map(" ".join)


def cut(text: str, code: str = "en") -> list[str]:
    return [text[a:b] for a, b in sentences(Block(Text.plain(text)), code)]


@pytest.mark.parametrize(("code", "case"), [(c, t) for c, texts in CASES.items() for t in texts])
def test_sentences_end_where_a_reader_says(code: str, case: str) -> None:
    gap = "" if code == "zh" else " "
    assert cut(case.replace("|", gap), code) == case.split("|")


def test_a_blank_line_ends_a_sentence() -> None:
    assert cut("No full stop\n\nnext one") == ["No full stop", "next one"]


def test_code_is_never_cut() -> None:
    text = "Call x. Y. Z. now. Then stop."
    block = Block(Text.plain(text), protected=((5, 13),))
    assert [text[a:b] for a, b in sentences(block, "en")] == ["Call x. Y. Z. now.", "Then stop."]


@settings(max_examples=300)
@given(prose, st.sampled_from(["en", "fr", "de", "ja", "xx", "pt-BR"]))
def test_segments_cover_what_is_visible_in_order(text: str, code: str) -> None:
    blocks = (Block(Text.plain(text)),) if text.strip() else ()
    segments = segment(Document("x", "text", text, blocks, language=Language(code, 1.0)))
    assert [s.index for s in segments] == list(range(len(segments)))
    end = 0
    for s in segments:
        assert not text[end : s.offset].strip()
        assert (
            s.text == s.text.strip() == s.span.of(text) == text[s.offset : s.offset + len(s.text)]
        )
        assert s.text
        end = s.offset + len(s.text)
    assert not text[end:].strip()


@given(st.binary(min_size=1, max_size=300))
def test_random_bytes_never_crash(data: bytes) -> None:
    try:
        target = read("x.txt", data).target
    except Exception as error:
        assert type(error).__name__ == "InputError"
    else:
        assert segment(target)


def test_one_long_line_is_cut() -> None:
    text = "“We are leaving. We will be back.” " * 30_000
    assert len(cut(text)) == 60_000
