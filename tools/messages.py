"""Messages of programs with their English: Mozilla (MPL-2.0), Chromium (BSD-3-Clause), Home
Assistant (Apache-2.0), the kinds of things of OpenStreetMap (ISC), Python packages (BSD, MIT).

    mkdir messages && cd messages
    apt-get download firefox-esr-l10n-{en-gb,et,ro} thunderbird-l10n-{en-gb,et,ro} chromium-l10n
    for file in *.deb; do dpkg -x "$file" .; done
    pip download --no-deps --only-binary :all: --python-version 3.14 homeassistant==2026.2.3 \\
        home-assistant-frontend==20261125.1 django wagtail django-oscar sphinx thonny
    npm pack @openstreetmap/id-tagging-schema@6.19.2 && tar xzf openstreetmap-*.tgz
"""

from __future__ import annotations

import html
import struct
import zipfile
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import polib
import regex

from transcheck.errors import InputError
from transcheck.read import read

MOZILLA = "usr/lib/*/**/langpack-{}@*.xpi"
CHROMIUM = "usr/lib/chromium/locales/{}.pak"
OPENSTREETMAP = "package/dist/translations/{}.json"
IN_WHEEL = r"(.*/translations/(?:.*/)?){}((?:-[0-9a-f]+)?)\.json"
CATALOGUE = r".*/{}(_\w+)?/LC_MESSAGES/[^/]+\.po"
LARGEST = 50_000_000
LONGEST = 300
NOISE = regex.compile(r"<[^>]*>|\{[^{}]*\}|%\d*\$?[sSd@]|\$\w+\$?")
Pair = tuple[str, str]
Messages = Mapping[str, str]


def pairs(root: Path, language: str) -> list[Pair]:
    """(foreign, English) messages, each once."""
    every = (
        *_mozilla(root, language),
        *_matched(_chromium(root, language), _chromium(root, "en-GB")),
        *_matched(_openstreetmap(root, language), _openstreetmap(root, "en")),
        *(pair for path in sorted(root.glob("*.whl")) for pair in _wheel(path, language)),
    )
    found = dict.fromkeys((_plain(a), _plain(b)) for a, b in every)
    return [(a, b) for a, b in found if a != b and 2 < len(a) < LONGEST and len(b) > 2]


def _plain(message: str) -> str:
    return " ".join(html.unescape(NOISE.sub(" ", message)).replace("&", "").split())


def _matched(here: Messages, there: Messages) -> Iterator[Pair]:
    return ((here[k], there[k]) for k in here if k in there)


def _messages(name: str, raw: bytes) -> Messages:
    try:
        blocks = read(name, raw, limit=LARGEST).target.blocks
    except InputError:
        return {}
    return {b.unit: b.text for b in blocks if b.unit}


def _mozilla(root: Path, language: str) -> Iterator[Pair]:
    """Every file of a language pack with the file of the same place in the British one."""
    for path in sorted(root.glob(MOZILLA.format(language))):
        english = path.parent / path.name.replace(f"-{language}@", "-en-GB@")
        with zipfile.ZipFile(path) as here, zipfile.ZipFile(english) as there:
            known = set(there.namelist())
            for name in here.namelist():
                same = name.replace(f"/{language}/", "/en-GB/")
                if name.endswith((".ftl", ".properties")) and same in known:
                    told = (_messages(n, z.read(n)) for n, z in ((name, here), (same, there)))
                    yield from _matched(*told)


def _openstreetmap(root: Path, language: str) -> Messages:
    path = root / OPENSTREETMAP.format(language)
    found = _messages(path.name, path.read_bytes()) if path.is_file() else {}
    return {name.partition(language)[2]: text for name, text in found.items()}


def _wheel(path: Path, language: str) -> Iterator[Pair]:
    with zipfile.ZipFile(path) as packed:
        names = packed.namelist()
        for name in names:
            if regex.fullmatch(CATALOGUE.format(language), name):
                entries = polib.pofile(packed.read(name).decode("utf-8"))
                yield from ((e.msgstr, e.msgid) for e in entries.translated_entries())
        english = {m[1]: m[0] for n in names if (m := regex.fullmatch(IN_WHEEL.format("en"), n))}
        for name in names:
            own = regex.fullmatch(IN_WHEEL.format(language), name)
            if own and own[1] in english:
                told = (_messages(n, packed.read(n)) for n in (name, english[own[1]]))
                yield from _matched(*told)


def _chromium(root: Path, language: str) -> Messages:
    """The strings of a data pack of version 5: numbers and places, then aliases, then the text."""
    path = root / CHROMIUM.format(language)
    if not path.is_file():
        return {}
    raw = path.read_bytes()
    count, aliases = struct.unpack_from("<HH", raw, 8)
    told = [struct.unpack_from("<HI", raw, 12 + 6 * n) for n in range(count + 1)]
    ends = pairwise(told)
    found = {str(a[0]): raw[a[1] : b[1]].decode("utf-8", "replace") for a, b in ends}
    after = 12 + 6 * (count + 1)
    for n in range(aliases):
        name, same = struct.unpack_from("<HH", raw, after + 4 * n)
        found[str(name)] = found[str(told[same][0])]
    return found
