"""The pages in a real browser: what an editor clicks, types, prints and reads on a phone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from reporting import RUN, dam, document, found, hostile, report, segments

from transcheck.model import Report
from transcheck.report._shown import shown
from transcheck.report.html import render, render_article, render_index

CHROMIUM = Path("/usr/bin/chromium")
playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe")
pytestmark = pytest.mark.skipif(not CHROMIUM.exists(), reason="needs /usr/bin/chromium")
ARGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
Open = Callable[..., Any]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        yield driver.chromium.launch(executable_path=str(CHROMIUM), args=list(ARGS))


@pytest.fixture
def opened(chromium: Any, tmp_path: Path) -> Iterator[Open]:
    """Opens a page in its own window; any console message or outside request fails the test."""
    noise: list[str] = []
    contexts = []

    def show(text: str, width: int = 1280, anchor: str = "", **options: Any) -> Any:
        file = tmp_path / "page.html"
        file.write_text(text, "utf-8")
        context = chromium.new_context(
            viewport={"width": width, "height": 900}, reduced_motion="reduce", **options
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: noise.append(message.text))
        page.on("pageerror", lambda error: noise.append(str(error)))
        page.on("dialog", lambda dialog: noise.append("dialog") or dialog.dismiss())
        page.on("request", lambda request: noise.append(request.url) if outside(request) else None)
        page.goto(file.as_uri() + anchor)
        return page

    yield show
    for context in contexts:
        context.close()
    assert noise == []


def outside(request: Any) -> bool:
    return not request.url.startswith(("file:", "data:"))


def article(made: Report | None = None) -> str:
    return render_article(made or dam(), RUN, "index.html")


def visible_notes(page: Any) -> int:
    return int(page.locator(".note:visible").count())


def current(page: Any) -> str:
    return str(page.locator(".note[aria-current] .what").inner_text())


def test_clues_are_hidden_until_asked_for(opened: Open) -> None:
    page = opened(article())
    assert visible_notes(page) == 5
    page.keyboard.press("4")
    assert visible_notes(page) == 6


def test_filters_by_severity_category_and_certainty(opened: Open) -> None:
    page = opened(article())
    page.locator(".chip.s-major").click()
    page.locator(".chip.s-minor").click()
    assert visible_notes(page) == 1
    page = opened(article())
    page.select_option("#category", "accuracy/omission")
    assert visible_notes(page) == 1
    assert page.locator(".mark.s-critical").count() == 0, "marks go with their notes"
    page = opened(article())
    page.locator("#floor").fill("80")
    assert visible_notes(page) == 2
    assert page.locator("#where").inner_text() == "2"


def test_keys_walk_through_the_remarks(opened: Open) -> None:
    page = opened(article())
    seen = []
    for _ in range(5):
        page.keyboard.press("n")
        seen.append(current(page))
    assert len(set(seen)) == 5
    page.keyboard.press("k")
    assert current(page) == seen[3]
    assert page.locator("#where").inner_text() == "4 of 5"
    page.keyboard.press("w")
    assert current(page) == "“assist to” is French assister à"
    page.keyboard.press("Escape")
    assert page.locator(".note[open]").count() == 0


def test_keys_can_be_switched_off_and_help_says_them(opened: Open) -> None:
    page = opened(article())
    page.keyboard.press("?")
    assert page.get_by_role("dialog").is_visible()
    page.uncheck("#keys")
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("n")
    assert page.locator(".note[open]").count() == 0


def test_a_click_on_a_mark_opens_its_note_beside_it(opened: Open) -> None:
    page = opened(article())
    mark = page.locator(".target .mark", has_text="workforce").first
    mark.click()
    assert current(page) == "“workforce” carries over the French"
    note, words = page.locator(".note[open]").bounding_box(), mark.bounding_box()
    assert abs(note["y"] - words["y"]) < 60
    assert page.locator(".mark.lit").all_inner_texts() == ["workforce"]


def test_a_deep_link_opens_its_finding(opened: Open) -> None:
    last = shown(dam(), RUN)[-1]
    page = opened(article(), anchor=f"#f-{last.fingerprint}")
    assert current(page) == last.finding.message
    page.keyboard.press("p")
    assert page.evaluate("location.hash") != f"#f-{last.fingerprint}"


def test_a_deep_link_to_a_hidden_clue_shows_it(opened: Open) -> None:
    (clue,) = [s for s in shown(dam(), RUN) if s.finding.severity == "neutral"]
    page = opened(article(), anchor=f"#f-{clue.fingerprint}")
    assert current(page) == clue.finding.message


def test_a_fix_is_copied(opened: Open) -> None:
    page = opened(article(), permissions=["clipboard-read", "clipboard-write"])
    page.keyboard.press("w")
    page.keyboard.press("c")
    page.get_by_text("Copied “attend”").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == "attend"


def test_aligned_sentences_light_up_together(opened: Open) -> None:
    page = opened(article())
    assert not page.locator(".source .block").first.is_visible()
    page.get_by_role("button", name="Source").click()
    page.locator(".target .pair", has_text="The soldiers leave").hover()
    lit = page.locator(".pair.lit").all_inner_texts()
    assert len(lit) == 2
    assert lit[0].startswith("Les soldats partent")
    assert page.locator(".source .pair.gap").inner_text() == "Personne ne sait pourquoi."
    assert page.locator(".target .pair.unsure").count() == 1
    page.keyboard.press("]")
    assert page.evaluate("document.activeElement.className").startswith("pair")


def test_evidence_lights_up_its_place(opened: Open) -> None:
    page = opened(article())
    page.locator(".evidence li").first.hover()
    assert page.locator(".mark.lit").all_inner_texts() == ["workforce"]


@pytest.mark.parametrize("width", [1280, 768, 390])
@pytest.mark.parametrize("sides", [False, True])
def test_no_width_scrolls_sideways(opened: Open, width: int, sides: bool) -> None:
    for text in (article(), article(hostile())):
        page = opened(text, width)
        if sides:
            page.keyboard.press("s")
        page.keyboard.press("n")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_index_fits_a_phone(opened: Open) -> None:
    page = opened(render_index([dam(), hostile()], RUN, ["a.html", None]), 390)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_print_opens_every_note_and_drops_the_tools(opened: Open) -> None:
    page = opened(article())
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".note[open]:visible").count() == 5
    assert not page.locator(".toolbar").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".note[open]").count() == 0
    assert page.pdf(format="A4")[:4] == b"%PDF"


def test_without_scripts_everything_can_be_read(opened: Open) -> None:
    page = opened(article(), java_script_enabled=False)
    assert visible_notes(page) == 6
    page.locator(".note summary").first.click()
    assert page.locator(".note[open] .why").is_visible()
    assert not page.locator(".toolbar").is_visible()


def test_a_hostile_article_does_nothing(opened: Open) -> None:
    page = opened(render([hostile(), dam()], RUN))
    for key in "nnnnwcs":
        page.keyboard.press(key)
    assert page.evaluate("document.querySelectorAll('script').length") == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_it_is_accessible(opened: Open, scheme: str, width: int) -> None:
    texts = (article(), render_index([dam(), report()], RUN, ["a.html", None]))
    for text, keys in zip((*texts, texts[0]), ("", "", "ns"), strict=True):
        page = opened(text, width, color_scheme=scheme)
        for key in keys:
            page.keyboard.press(key)
        found_by_axe = axe.Axe().run(page)
        assert found_by_axe.violations_count == 0, found_by_axe.generate_report()


def test_the_index_sorts_and_filters(opened: Open) -> None:
    clean = replace(report(), scores=())
    page = opened(render_index([clean, dam()], RUN, ["clean.html", "dam.html"]))
    links = (
        "Array.from(document.querySelectorAll('tr:not([hidden]) a'), a => a.getAttribute('href'))"
    )
    assert page.evaluate(links) == ["dam.html", "clean.html"]
    page.get_by_role("button", name="critical").click()
    assert page.evaluate(links) == ["clean.html", "dam.html"]
    page.get_by_role("button", name="critical").click()
    assert page.evaluate(links) == ["dam.html", "clean.html"]
    assert page.locator("[aria-sort=descending]").count() == 1
    page.select_option("#least", "major")
    assert page.evaluate(links) == ["dam.html"]
    page.select_option("#least", "")
    page.fill("#find", "assister")
    assert page.locator("#where").inner_text() == "1 of 2"
    page.fill("#find", "nothing like it")
    assert page.get_by_text("No article fits").is_visible()


def test_a_mark_under_the_pointer_shows_its_note(opened: Open) -> None:
    page = opened(article())
    page.locator(".target .mark", has_text="assist to").hover()
    assert page.locator(".note.pointed .what").inner_text() == "“assist to” is French assister à"
    page.locator("h1").hover()
    assert page.locator(".note.pointed").count() == 0


def test_a_wide_window_shows_the_source_at_once(opened: Open) -> None:
    assert opened(article(), 1500).locator(".row > .source:visible").count() > 0
    assert opened(article(), 1280).locator(".row > .source:visible").count() == 0
    assert opened(article(report(alignment=None)), 1500).locator("#sides").count() == 0


def test_the_strip_is_coloured_by_the_score_of_each_sentence(opened: Open) -> None:
    made = dam()
    told = tuple(30.0 if n == 2 else 100.0 for n in range(len(made.segments)))
    score = replace(made.scores[0], per_segment=told)
    page = opened(article(replace(made, scores=(score,))))
    levels = [r.get_attribute("class") for r in page.locator(".strip rect").all()]
    assert levels.count("l4") == 1
    assert (
        page.locator(".strip rect.l4 title").evaluate("e => e.textContent").startswith("score 30")
    )


@pytest.mark.parametrize("width", [1440, 900, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_runs_out_of_the_window(opened: Open, width: int, scheme: str) -> None:
    pages = (article(), render_index([dam(), report()], RUN, ["a.html", None]))
    for text in pages:
        page = opened(text, width, color_scheme=scheme)
        over = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(over) <= 0


def test_crowded_notes_are_short_and_never_overlap(opened: Open) -> None:
    raw = "word " * 60 + "end.\n\n" + "other " * 20 + "end."
    doc = document(raw)
    findings = tuple(
        replace(found(doc, "word"), span=type(found(doc, "word").span)(at, at + 4))
        for at in range(0, 250, 10)
    )
    page = opened(article(report(raw, None, segments=segments(doc), findings=findings)))
    page.wait_for_timeout(100)
    boxes = [note.bounding_box() for note in page.locator(".note").all()]
    assert page.locator(".row.tight").count() == 1
    ends = [box["y"] + box["height"] for box in boxes]
    assert all(box["y"] >= end - 1 for box, end in zip(boxes[1:], ends, strict=False))


def test_two_thousand_findings_stay_light(opened: Open) -> None:
    raw = "\n\n".join("word " * 99 + "end." for _ in range(100))
    doc = document(raw)
    findings = tuple(
        replace(found(doc, "word"), span=type(found(doc, "word").span)(at, at + 4))
        for at in range(0, len(raw) - 30, len(raw) // 2000)
    )
    page = opened(article(report(raw, None, segments=segments(doc), findings=findings)))
    for _ in range(30):
        page.keyboard.press("n")
    assert page.locator("#where").inner_text() == f"30 of {len(findings):d}"
    measured = page.evaluate("document.querySelectorAll('.row.near').length")
    assert measured < 60, "only rows near the view are measured"
