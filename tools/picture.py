"""Make the picture of a report for the README: `docs/images/report.png`.

python tools/picture.py          needs Chromium and the dependency group `browser`
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from transcheck import Config, __version__, audit
from transcheck.report import Run, html

ROOT = Path(__file__).parents[1]
ARTICLE, SOURCE = "corpora/demo/harbour.txt", "corpora/demo/harbour.fr.txt"
OUT = ROOT / "docs" / "images" / "report.png"
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]


def main() -> None:
    os.chdir(ROOT)
    report = audit(ARTICLE, Config(target_language="en"), source=SOURCE)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        page_file = Path(folder) / "harbour.html"
        page_file.write_text(html.render_article(report, Run(__version__, "picture")), "utf-8")
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        page = browser.new_page(viewport={"width": 1440, "height": 1180})
        page.goto(page_file.as_uri())
        page.wait_for_timeout(300)
        page.locator(".target .pair").nth(2).hover()
        page.wait_for_timeout(300)
        OUT.parent.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=str(OUT))
        browser.close()
    print(f"{OUT.relative_to(ROOT)} written")


if __name__ == "__main__":
    main()
