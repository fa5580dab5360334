"""A page with many findings in a real browser: how long it takes to open, to step, to filter.

python bench/pages.py [FINDINGS]      default 2000; needs Chromium and the group `browser`
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import sync_playwright

from transcheck.model import Finding, Language, Origin, Report, Severity, Span
from transcheck.read import read
from transcheck.report import Run, html
from transcheck.segment import segment

WORDS = "The council agreed on Tuesday to keep the old bridge open until the spring of next year. "
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
SEVERITIES: tuple[Severity, ...] = ("minor", "major", "critical", "minor")


def report(count: int) -> Report:
    """An article with a finding in each sentence, six sentences a paragraph."""
    raw = "\n\n".join([WORDS * 6] * (count // 6 + 1))
    document = read("long.txt", raw.encode()).target
    segments = segment(document)[:count]
    findings = tuple(
        Finding("rule", "calque", "accuracy/mistranslation", SEVERITIES[n % 4],
                Span(s.span.start + 4, s.span.start + 11), "what is wrong", "why it is wrong")
        for n, s in enumerate(segments)
    )  # fmt: skip
    origin = Origin(None, 0.0, 0.0, {}, ())
    words = len(raw.split())
    document = replace(document, language=Language("en", 1.0))
    return Report(document, segment(document), words, origin, findings, (), ())


def timed(work: Callable[[], object], times: int = 1) -> float:
    spent = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        spent.append(time.perf_counter() - began)
    return statistics.median(spent) * 1000


def main() -> None:
    made = report(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
    text = ""

    def write() -> None:
        nonlocal text
        text = html.render_article(made, Run("0", "bench"))

    print(f"{len(made.findings):,} findings; milliseconds")
    print(f"written        {timed(write):8.0f}")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        file = Path(folder) / "page.html"
        file.write_text(text, "utf-8")
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
        frame = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"

        def then(key: str) -> Callable[[], None]:
            def press() -> None:
                page.keyboard.press(key)
                page.evaluate(frame)

            return press

        print(f"opened         {timed(lambda: page.goto(file.as_uri())):8.0f}")
        print(f"next finding   {timed(then('n'), 21):8.0f}")
        print(f"severity off   {timed(then('3')):8.0f}")
        print(f"severity on    {timed(then('3')):8.0f}")
        print(f"one frame      {timed(lambda: page.evaluate(frame), 9):8.0f}")
        browser.close()


if __name__ == "__main__":
    main()
