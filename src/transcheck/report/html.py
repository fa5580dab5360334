"""Web pages for editors: one file each, no outside request, readable without JavaScript.

Everything that comes from an article is escaped by the templates; a content security policy
with hashes refuses any script or style that is not ours.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from transcheck.model import Report
from transcheck.report import Run
from transcheck.report import _words as words
from transcheck.report._index import index
from transcheck.report._page import article
from transcheck.report._shown import WORST_FIRST
from transcheck.report._visible import page, whole

NAME = "html"
SUFFIX = ".html"
TEMPLATES = Path(__file__).parent / "templates"
GLYPHS = {"critical": "◆", "major": "▲", "minor": "●", "neutral": "○"}


def render(reports: Sequence[Report], run: Run) -> str:
    """One page with all the articles, one after the other."""
    return _articles(reports, run, None)


def render_article(report: Report, run: Run, index_link: str | None = None) -> str:
    """The page of one article; `index_link` is the address of the index from there."""
    return _articles([report], run, index_link)


def render_index(reports: Sequence[Report], run: Run, links: Sequence[str | None] = ()) -> str:
    """The table of all articles; `links` are the addresses of their pages, one per report."""
    return _write(
        "index.html.j2", ("base", "index"), "index", run, index=index(reports, run, links)
    )


def _articles(reports: Sequence[Report], run: Run, index_link: str | None) -> str:
    views = [article(report, run, number) for number, report in enumerate(reports)]
    categories: Counter[str] = Counter()
    for view in views:
        categories.update(view.categories)
    return _write(
        "articles.html.j2",
        ("base", "article", "notes", "print"),
        "article",
        run,
        articles=views,
        categories=sorted(categories.items()),
        index_link=index_link,
    )


def _write(template: str, styles: Sequence[str], script: str, run: Run, **values: Any) -> str:
    style = "\n".join(_file(f"{name}.css") for name in styles)
    code = _file(f"{script}.js")
    policy = f"style-src {_hash(style)}; script-src {_hash(code)}; img-src data:"
    written: str = (
        _environment()
        .get_template(template)
        .render(style=style, script=code, policy=policy, run=run, **values)
    )
    return whole(written)


@cache
def _file(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """The source expression that lets exactly this inline text run."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@cache
def _environment() -> Any:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_clean,
    )
    made.globals.update(glyphs=GLYPHS, severities=WORST_FIRST, words=words)
    return made


def _clean(value: Any) -> Any:
    """Controls of an article become visible characters wherever a template writes text."""
    return page(value) if type(value) is str else value
