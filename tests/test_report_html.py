"""The pages: complete, inert, and never larger than their findings ask for."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html
from reporting import RUN, TARGET, dam, document, found, hostile, origin, report, silenced

from transcheck.audit import Article, audit
from transcheck.config import Config
from transcheck.model import Block, Skipped, Span, Suppression, Text
from transcheck.report import Failure
from transcheck.report._pieces import Mark, marks_by_block, pieces
from transcheck.report._rows import rows
from transcheck.report._shown import shown
from transcheck.report.html import render, render_article, render_index


def page(text: str) -> html.HtmlElement:
    return html.document_fromstring(text)


def text_of(tree: html.HtmlElement, css: str) -> list[str]:
    return [element.text_content() for element in tree.cssselect(css)] if css else []


def by_class(tree: html.HtmlElement, name: str) -> list[html.HtmlElement]:
    return tree.xpath(f"//*[contains(concat(' ', @class, ' '), ' {name} ')]")


def test_the_text_is_whole_and_in_order() -> None:
    tree = page(render_article(dam(), RUN))
    blocks = [e.text_content() for e in tree.xpath("//div[@class='target']/*")]
    assert blocks == [block.text for block in dam().document.blocks]
    sources = [e.text_content() for e in tree.xpath("//div[@class='source']/*")]
    source = dam().source
    assert source is not None
    assert sources == [block.text for block in source.blocks]


def test_every_finding_has_a_note_and_a_mark() -> None:
    tree = page(render_article(dam(), RUN))
    notes = {note.get("id"): note for note in by_class(tree, "note")}
    assert set(notes) == {f"f-{item.fingerprint}" for item in shown(dam(), RUN)}
    for note in notes.values():
        prefix, first, last = note.get("data-where").split(" ")
        for number in range(int(first), int(last) + 1):
            assert tree.get_element_by_id(f"{prefix}{number}") is not None


def test_marks_cut_the_words_of_their_finding() -> None:
    tree = page(render_article(dam(), RUN))
    for item in shown(dam(), RUN):
        note = tree.get_element_by_id(f"f-{item.fingerprint}")
        prefix, first, last = note.get("data-where").split(" ")
        numbers = range(int(first), int(last) + 1)
        words = "".join(tree.get_element_by_id(f"{prefix}{n}").text_content() for n in numbers)
        assert words == item.excerpt


@pytest.mark.parametrize("make", [lambda: render([hostile()], RUN)])
def test_an_article_cannot_inject(make: object) -> None:
    written = make()  # type: ignore[operator]
    tree = page(written)
    assert len(tree.xpath("//script")) == 1
    assert not tree.xpath("//@*[starts-with(name(), 'on') or name() = 'style']")
    links = set(tree.xpath("//@href"))
    assert all(link.startswith(("#", "data:image/svg")) for link in links)
    assert "{{ 7 * 7 }}" in written
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]", written)
    written.encode()


def test_the_index_cannot_be_injected_either() -> None:
    made = hostile()
    failures = (Failure("<b>x</b>", "<script>alert(2)</script>"),)
    tree = page(render_index([made], replace(RUN, failures=failures)))
    assert len(tree.xpath("//script")) == 1
    assert tree.xpath("//section[@class='failures']//b")[0].text_content() == "<b>x</b>"


def test_the_policy_lets_only_our_own_code_run() -> None:
    (policy,) = page(render_article(dam(), RUN)).xpath("//meta[@http-equiv]/@content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_a_finding_outside_all_prose_is_still_listed() -> None:
    raw = "---\nworkforce\n---\n\nBody text."
    doc = document(raw)
    made = report(raw, None, document=replace(doc, blocks=doc.blocks[1:]), segments=())
    made = replace(made, findings=(found(doc, "workforce"),))
    tree = page(render_article(made, RUN))
    assert len(tree.xpath("//section[@class='elsewhere']//details")) == 1


def test_suppressed_findings_are_listed_apart() -> None:
    told = Suppression("ada", "it is a quote")
    tree = page(render_article(silenced(dam(), "adjective-order", told), RUN))
    assert len(by_class(tree, "note")) == len(dam().findings) - 1
    assert "it is a quote" in by_class(tree, "aside")[0].text_content()


def test_the_chart_beside_a_source_says_that_it_judges_the_text_alone() -> None:
    with_source, alone = (
        page(render_article(made, RUN)).xpath("//h2/text()")
        for made in (dam(), report(source=None))
    )
    assert "What it would seem to come from without its source" in with_source
    assert "Where it may come from" in alone


def test_what_was_not_read_is_said_once() -> None:
    note = "2 blocks were not read"
    doc = replace(dam().document, notes=(note,))
    made = replace(dam(), document=doc, skipped=(Skipped("reading of the text", note),))
    assert render_article(made, RUN).count(note) == 1


def test_several_articles_share_a_page_without_sharing_ids() -> None:
    tree = page(render([dam(), dam(), report()], RUN))
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert len(tree.xpath("//article")) == 3


@pytest.mark.parametrize("raw", ["", "\n\n", "One.", "   "])
def test_the_smallest_articles_have_pages(raw: str) -> None:
    doc = document(raw)
    made = report(raw, None, document=doc, segments=(), origin=origin(doc), words=0, scores=())
    made = replace(made, findings=(found(doc, "", span=Span(0, 0)),))
    assert len(by_class(page(render_article(made, RUN)), "note")) == 1
    assert "1 article" in render_index([made], RUN)


def test_a_page_grows_with_its_findings_not_with_their_square() -> None:
    raw = "word " * 4000
    doc = document(raw)

    def size(n: int) -> int:
        many = tuple(found(doc, "", span=Span(i, len(raw) - 1 - i)) for i in range(n))
        return len(render_article(report(raw, None, findings=many), RUN))

    base, some, more = size(0), size(200), size(400)
    assert (more - base) < 2.3 * (some - base)


def test_the_index_sorts_worst_first_and_links() -> None:
    good, bad = report(scores=()), dam()
    tree = page(render_index([good, bad], RUN, [None, "dam.html"]))
    scores = tree.xpath("//td[@data-label='Score']/@data-value")
    assert scores == ["81.4", ""]
    assert tree.xpath("//tbody//a/@href") == ["dam.html"]


TEXT = Text.plain("x" * 30)
SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted)


@settings(max_examples=200, deadline=None)
@given(st.lists(SPANS, max_size=8), st.lists(st.integers(0, 30), max_size=3))
def test_pieces_cover_the_text_once_and_every_mark(spans: list[list[int]], cuts: list[int]) -> None:
    block = Block(TEXT)
    marks = [Mark(0, b - a, item, Span(a, b)) for item, (a, b) in enumerate(spans)]
    inside = marks_by_block([block], marks)
    cut = list(pieces(block, inside.get(0, ()), cuts))
    assert "".join(TEXT.text[p.start : p.end] for p in cut) == TEXT.text
    assert all(a.end == b.start for a, b in pairwise(cut))
    assert {item for p in cut for item in p.begins} == set(range(len(spans)))
    assert {item for p in cut for item in p.stops} == set(range(len(spans)))
    for mark in marks:
        if mark.length and len(spans) <= 6:
            own = [p for p in cut if mark.item in p.items]
            assert (own[0].start, own[-1].end) == (mark.span.start, mark.span.end)


def test_rows_hold_every_block_once_and_no_bead_reaches_out() -> None:
    made = dam()
    laid = list(rows(made))
    assert [n for row in laid for n in row.target] == list(range(len(made.document.blocks)))
    assert made.source is not None and made.alignment is not None
    assert [n for row in laid for n in row.source] == list(range(len(made.source.blocks)))
    for bead in made.alignment.beads:
        targets = {made.segments[i].block for i in bead.target}
        sources = {made.source_segments[i].block for i in bead.source}
        if targets and sources:
            assert any(targets <= set(r.target) and sources <= set(r.source) for r in laid)


def test_no_alignment_no_second_column() -> None:
    tree = page(render_article(report(TARGET, alignment=None), RUN))
    assert not by_class(tree, "source")
    assert not tree.xpath("//button[@id='sides']")


def test_a_remark_quotes_the_source_as_readers_see_it() -> None:
    text = """msgid ""
msgstr ""
"Language: en\\n"

msgid "Dans cette boutique, le client règle ses achats par carte "
"bleue ou en espèces."
msgstr "In this shop the customer pays for goods by blue card or in cash."
"""
    config = Config(source_language="fr", target_language="en")
    made = audit(Article("x.po", data=text.encode()), config)
    quoted = [e.text_content() for e in by_class(page(render_article(made, RUN)), "original")]
    assert "In the source: carte bleue" in quoted
