"""Trees of files: which file is the translation of which, and what has no partner.

In this order: patterns of the configuration, the same relative path under the source folder, the
same path but for a language code (`content/fr/a.md` and `content/en/a.md`, `messages.de.json` and
`messages.en.json`, `values-fr` and `values`, `fr.lproj` and `Base.lproj`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal, NamedTuple

from transcheck.errors import ConfigError

State = Literal["paired", "alone", "missing", "orphaned"]
CODES = frozenset(
    re.findall(
        r"[a-z]+",
        """aa ab af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv
        cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho
        hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku
        kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn
        no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm
        sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi
        vo wa wo xh yi yo za zh zu ast fil gsw haw hsb""",
    )
)
TAG = r"(?P<code>[a-z]{2,3})(?:[-_][A-Z][a-z]{3})?(?:[-_](?:r?[A-Za-z]{2}|\d{3}))?"
FOLDER = re.compile(rf"(?P<before>values-|){TAG}(?P<after>\.lproj|)$")
DEFAULT = {"values": "values", "Base.lproj": ".lproj"}
NAME = re.compile(rf"(?P<before>(?:.*[._-])?){TAG}(?P<after>\.\w+)$")
HEAD = re.compile(rf"(?P<before>){TAG}(?P<after>[._-].+)$")
NOTHING = "nothing translates it"
FIELD = re.compile(r"\{(lang|path|name)\}")
FIELDS = {"lang": r"(?P<lang>[A-Za-z]{2,3}(?:[-_]\w{2,4})?)", "path": "(?P<path>.+)"}
FIELDS |= {"name": "(?P<name>[^/]+)"}


@dataclass(frozen=True, slots=True)
class Link:
    """A file and its source; `how` says what paired them, or why nothing did."""

    target: str
    source: str | None
    state: State
    how: str


class Key(NamedTuple):
    """A relative path without its language code, and that code; "" where it names none."""

    path: str
    code: str


class Tree(NamedTuple):
    """A folder and the readable files below it."""

    root: Path
    files: Sequence[Path]

    def relative(self, file: Path) -> str:
        return file.relative_to(self.root).as_posix()


def links(
    target: Tree, source: Tree | None, patterns: Sequence[str], languages: tuple[str, str]
) -> list[Link]:
    """Every file of the target tree with its source, and every source without a translation.

    languages: of the source and of the target as told, "" where it is not.
    """
    if patterns:
        return list(_by_pattern(target, source, patterns, languages))
    if source:
        return list(_beside(target, source, languages))
    return list(_within(target, languages)) if languages[0] else _alone(target.files)


def key(path: str) -> Key:
    """The path without the last language code in it: of its name, else of its folders."""
    *folders, name = PurePosixPath(path).parts
    if (found := NAME.match(name) or HEAD.match(name)) and found["code"] in CODES:
        return Key("/".join([*folders, _without(found)]), found["code"])
    for at in range(len(folders) - 1, -1, -1):
        found = FOLDER.match(folders[at])
        if found and found["code"] in CODES:
            kept = _without(found)
            return Key(
                "/".join([*folders[:at], *filter(None, [kept]), *folders[at + 1 :], name]),
                found["code"],
            )
    return Key("/".join([*(DEFAULT.get(f, f) for f in folders), name]), "")


def _without(found: re.Match[str]) -> str:
    before = found["before"].rstrip("._-")
    return before + (found["after"].lstrip("._-") if found.re is HEAD else found["after"])


def _alone(files: Sequence[Path]) -> list[Link]:
    return [Link(str(file), None, "alone", "no source was told") for file in files]


def _beside(target: Tree, source: Tree, languages: tuple[str, str]) -> Iterator[Link]:
    """Files of a source folder: the same relative path, else the same but for the language."""
    same = {source.relative(file): file for file in source.files}
    keyed: dict[str, list[Path]] = {}
    for name, file in same.items():
        keyed.setdefault(key(name).path, []).append(file)
    used: set[Path] = set()
    for file in target.files:
        name = target.relative(file)
        if source.root == target.root and key(name).code in ("", languages[0]):
            continue
        found, how = _partner(name, same, keyed, languages[0])
        if found is None or found == file:
            yield Link(str(file), None, "orphaned", "the source folder has nothing like it")
            continue
        used.add(found)
        yield Link(str(file), str(found), "paired", how)
    for name, file in same.items():
        if file not in used and (source.root != target.root or key(name).code == languages[0]):
            yield Link(str(target.root / name), str(file), "missing", NOTHING)


def _partner(
    name: str, same: dict[str, Path], keyed: dict[str, list[Path]], code: str
) -> tuple[Path | None, str]:
    if name in same:
        return same[name], "the same relative path"
    own = key(name)
    others = keyed.get(own.path, [])
    told = [f for f in others if code and key(f.name).code == code] or others
    if len(told) == 1:
        return told[0], f"the same path but for the language ({own.code or 'none'})"
    return None, ""


def _within(target: Tree, languages: tuple[str, str]) -> Iterator[Link]:
    """One folder that holds both languages; a file of the source language is no translation."""
    keys = {file: key(target.relative(file)) for file in target.files}
    sources = {k.path: f for f, k in keys.items() if k.code in ("", languages[0])}
    codes: dict[str, set[str]] = {}  # languages of translations by the first folder
    for own in keys.values():
        if own.path in sources and own.code not in ("", languages[0]):
            codes.setdefault(_top(own), set()).add(own.code)
    if not codes:
        yield from _alone(target.files)
        return
    for file, own in keys.items():
        found = sources.get(own.path)
        if own.code in ("", languages[0]):
            have = {k.code for k in keys.values() if k.path == own.path}
            for code in sorted(codes.get(_top(own), set()) - have) if own.code else ():
                yield Link(_renamed(target, file, own, code), str(file), "missing", NOTHING)
        elif found:
            yield Link(str(file), str(found), "paired", f"the same path but for {own.code}")
        else:
            yield Link(str(file), None, "orphaned", f"no {languages[0]} file of this name")


def _top(own: Key) -> str:
    return own.path.partition("/")[0] if "/" in own.path else ""


def _renamed(target: Tree, file: Path, own: Key, code: str) -> str:
    """The path with its language code exchanged."""
    parts = re.split(r"([/._-])", target.relative(file))
    at = max(i for i, part in enumerate(parts) if part == own.code)
    return str(target.root / "".join([*parts[:at], code, *parts[at + 1 :]]))


class Pattern(NamedTuple):
    """`SOURCE -> TARGET` of the configuration, taken apart."""

    text: str
    source: str
    target: str

    @classmethod
    def of(cls, text: str, code: str) -> Pattern:
        """Raises ConfigError for a pattern that pairs nothing."""
        source, arrow, target = (part.strip() for part in text.partition("->"))
        if not arrow:
            source, target = source.replace("{lang}", code), source
        if set(FIELD.findall(source)) - set(FIELD.findall(target)) or "{" not in target:
            raise ConfigError(
                f"pairs: {text!r} cannot be understood; write it as "
                "'content/en/{path} -> content/{lang}/{path}'"
            )
        return cls(text, source, target)

    def is_source(self, path: str) -> bool:
        """Does the path fit the source side, and is it not the translation of another file?"""
        found = self.match(self.target, path)
        other = found and path[: found.start()] + _filled(self.source, found.groupdict())
        return self.match(self.source, path) is not None and other in (None, path)

    def match(self, side: str, path: str) -> re.Match[str] | None:
        pieces = FIELD.split(side)
        seen: set[str] = set()
        made = ""
        for number, piece in enumerate(pieces):
            again = number % 2 and piece in seen
            made += f"(?P={piece})" if again else FIELDS[piece] if number % 2 else re.escape(piece)
            seen.add(piece if number % 2 else "")
        return re.search(rf"(?:^|(?<=/)){made}$", path)


def _filled(side: str, fields: dict[str, str]) -> str:
    return FIELD.sub(lambda m: fields.get(m[1], ""), side)


def _by_pattern(
    target: Tree, source: Tree | None, patterns: Sequence[str], languages: tuple[str, str]
) -> Iterator[Link]:
    """Patterns match the end of a path; what is a source by one of them is no translation."""
    read = [Pattern.of(text, languages[0]) for text in patterns]
    sources = {f for f in target.files if any(p.is_source(f.as_posix()) for p in read)}
    codes: dict[str, set[str]] = {p.text: set() for p in read}
    given: set[str] = set()
    for file in (f for f in target.files if f not in sources):
        link, pattern, code = _told(file, read)
        given.add(link.target)
        if pattern:
            codes[pattern].add(code)
        yield link
    for file in sorted({*sources, *(source.files if source else ())}):
        for one in read:
            yield from _untranslated(file, one, codes[one.text], given)


def _told(file: Path, patterns: Sequence[Pattern]) -> tuple[Link, str, str]:
    path = file.as_posix()
    for pattern in patterns:
        if found := pattern.match(pattern.target, path):
            fields = found.groupdict()
            other = path[: found.start()] + _filled(pattern.source, fields)
            code = fields.get("lang") or ""
            if Path(other).is_file():
                return Link(str(file), other, "paired", pattern.text), pattern.text, code
            return Link(str(file), None, "orphaned", f"no {other}"), pattern.text, code
    return Link(str(file), None, "alone", "no pattern speaks of it"), "", ""


def _untranslated(file: Path, pattern: Pattern, codes: set[str], given: set[str]) -> Iterator[Link]:
    path = file.as_posix()
    if found := pattern.match(pattern.source, path):
        for code in sorted(codes):
            fields = {**found.groupdict(), "lang": code}
            wanted = path[: found.start()] + _filled(pattern.target, fields)
            if wanted not in given:
                yield Link(wanted, path, "missing", pattern.text)
