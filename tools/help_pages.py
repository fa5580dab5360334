"""Sentence pairs from the help pages and messages of LibreOffice (licence MPL-2.0).

    mkdir help && cd help
    apt-get download libreoffice-help-{en-us,cs,et,hi,ja,pl,ru,zh-cn} \\
        libreoffice-l10n-{cs,et,hi,ja,ne,pl,ro,ru,si}
    for file in *.deb; do dpkg -x "$file" .; done

Paragraphs of the same page with the same name are translations of each other.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path

import polib
import regex

PAGES = Path("usr/share/libreoffice/help")
MESSAGES = Path("usr/lib/libreoffice/program/resource")
FOLDERS = {"zh": "zh-CN"}
PIVOT = "en-US"
LONGEST = 240
PARAGRAPH = regex.compile(r'<(p|h[1-6])\b[^>]*?\bid="([^"]+)"[^>]*>(.*?)</\1>', regex.DOTALL)
TAG = regex.compile(r"<[^>]+>")
Pair = tuple[str, str]


def pairs(root: Path, language: str) -> list[Pair]:
    """(foreign, English) paragraphs and messages, each once."""
    found = (*_pages(root / PAGES, FOLDERS.get(language, language)), *_messages(root, language))
    return list(dict.fromkeys((a, b) for a, b in found if a != b and 0 < len(a) < LONGEST))


def _pages(root: Path, folder: str) -> Iterator[Pair]:
    for path in sorted((root / folder / "text").glob("**/*.html")):
        english = root / PIVOT / path.relative_to(root / folder)
        if english.is_file():
            here, there = _paragraphs(path), _paragraphs(english)
            yield from ((here[k], there[k]) for k in here if k in there)


def _paragraphs(path: Path) -> dict[str, str]:
    found = PARAGRAPH.findall(path.read_text("utf-8"))
    return {name: " ".join(html.unescape(TAG.sub("", body)).split()) for _, name, body in found}


def _messages(root: Path, language: str) -> Iterator[Pair]:
    for path in sorted((root / MESSAGES / language).glob("**/*.mo")):
        for entry in polib.mofile(str(path)):
            yield _plain(entry.msgstr), _plain(entry.msgid)


def _plain(message: str) -> str:
    return message.replace("~", "").replace("_", "")
