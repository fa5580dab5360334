"""A mistake planted in each format is found in its line and unit; the clean file is silent."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from html import escape
from typing import NamedTuple

import pytest
from formats import zipped

from transcheck.audit import Article, audit
from transcheck.config import Config
from transcheck.model import Report
from transcheck.read import read
from transcheck.units import by_name

Rows = Sequence[tuple[str, str, str]]
CLEAN: Rows = (
    ("boat", "Le bateau transporte 48 passagers vers l'île.",
     "The boat carries 48 passengers to the island."),
    ("count", "Vous avez {count} nouveaux messages du port.",
     "You have {count} new messages from the port."),
    ("read", "Lisez <b>la notice</b> avant le départ.", "Read <b>the notice</b> before you leave."),
    ("said", "« Nous sommes soulagés », a déclaré le maire lundi.",
     "“We are relieved,” said the mayor on Monday."),
    ("hall", "Le conseil s'est réuni lundi soir dans l'ancienne mairie.",
     "The council met on Monday evening in the old town hall."),
)  # fmt: skip


class Mistake(NamedTuple):
    unit: str
    target: str
    rule: str


MISTAKES = {
    "placeholder": Mistake("count", "You have new messages from the port.", "placeholder"),
    "number": Mistake("boat", "The boat carries 84 passengers to the island.", "number-mismatch"),
    "untranslated": Mistake("hall", CLEAN[4][1], "untranslated-segment"),
    "tag": Mistake("read", "Read </b>the notice<b> before you leave.", "placeholder"),
    "quote": Mistake("said", "“We are relieved, said the mayor on Monday.", "quote-unpaired"),
}


def po(rows: Rows) -> str:
    head = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n'
    return head + "".join(f'\nmsgctxt "{u}"\nmsgid "{s}"\nmsgstr ""\n"{t}"\n' for u, s, t in rows)


def xliff(rows: Rows) -> str:
    units = "\n".join(
        f'<trans-unit id="{u}"><source>{escape(s)}</source>\n<target>{escape(t)}</target></trans-unit>'
        for u, s, t in rows
    )
    head = '<file source-language="fr" target-language="en"><body>'
    return f'<xliff version="1.2">{head}\n{units}\n</body></file></xliff>'


def xliff2(rows: Rows) -> str:
    units = "\n".join(
        f'<unit id="{u}"><segment><source>{escape(s)}</source>\n<target>{escape(t)}</target>'
        "</segment></unit>"
        for u, s, t in rows
    )
    return f'<xliff version="2.0" srcLang="fr" trgLang="en"><file id="f">\n{units}\n</file></xliff>'


def sdlxliff(rows: Rows) -> str:
    units = "\n".join(
        f'<trans-unit id="{u}"><source>{escape(s)}</source><seg-source><mrk mtype="seg" mid="1">'
        f'{escape(s)}</mrk></seg-source>\n<target><mrk mtype="seg" mid="1">{escape(t)}</mrk></target>'
        '<sdl:seg-defs><sdl:seg id="1" conf="Translated"/></sdl:seg-defs></trans-unit>'
        for u, s, t in rows
    )
    head = '<file source-language="fr-FR" target-language="en-GB"><body>'
    return f'<xliff xmlns:sdl="s" version="1.2">{head}\n{units}\n</body></file></xliff>'


def tmx(rows: Rows) -> str:
    units = "\n".join(
        f'<tu tuid="{u}"><tuv xml:lang="fr"><seg>{escape(s)}</seg></tuv>\n'
        f'<tuv xml:lang="en"><seg>{escape(t)}</seg></tuv></tu>'
        for u, s, t in rows
    )
    return f'<tmx version="1.4"><header srclang="fr"/><body>\n{units}\n</body></tmx>'


def csv(rows: Rows) -> str:
    quoted = (",".join('"{}"'.format(f.replace('"', '""')) for f in row) for row in rows)
    return "id,source,target\n" + "\n".join(quoted) + "\n"


def tsv(rows: Rows) -> str:
    return "id\tsource\ttarget\n" + "".join("\t".join(row) + "\n" for row in rows)


def xcstrings(rows: Rows) -> str:
    strings = {
        u: {
            "localizations": {
                "fr": {"stringUnit": {"state": "translated", "value": s}},
                "en": {"stringUnit": {"state": "translated", "value": t}},
            }
        }
        for u, s, t in rows
    }
    return json.dumps({"sourceLanguage": "fr", "strings": strings}, indent=1, ensure_ascii=False)


def web_table(rows: Rows) -> str:
    cells = "".join(
        f"<tr><td>{u}<td>{escape(escape(s))}\n<td>{escape(escape(t))}</tr>" for u, s, t in rows
    )
    return f"<table><tr><th>ID<th>Source<th>Target</tr>{cells}</table>"


BILINGUAL: dict[str, tuple[str, Callable[[Rows], str]]] = {
    "po": (".po", po),
    "xliff": (".xlf", xliff),
    "xliff2": (".xlf", xliff2),
    "sdlxliff": (".sdlxliff", sdlxliff),
    "tmx": (".tmx", tmx),
    "csv": (".csv", csv),
    "tsv": (".tsv", tsv),
    "xcstrings": (".xcstrings", xcstrings),
}
Side = Sequence[tuple[str, str]]


def android(side: Side) -> str:
    told = "\n".join(
        f'<string name="{u}">{escape(t, quote=False)}</string>'.replace("'", "\\'") for u, t in side
    )
    return f"<resources>\n{told}\n</resources>"


def nested_json(side: Side) -> str:
    return json.dumps({"a": {"b": dict(side)}}, indent=1)


def subtitles(side: Side, mark: str = ",") -> str:
    return "\n".join(
        f"{n}\n00:00:{4 * n:02}{mark}000 --> 00:00:{4 * n + 3:02}{mark}900\n{t}\n"
        for n, (_, t) in enumerate(side, 1)
    )


RESOURCES: dict[str, tuple[str, Callable[[Side], str]]] = {
    "json": (".json", nested_json),
    "arb": (".arb", lambda side: json.dumps(dict(side), indent=1, ensure_ascii=False)),
    "yaml": (
        ".yml",
        lambda side: "".join(f"{u}: {json.dumps(t, ensure_ascii=False)}\n" for u, t in side),
    ),
    "android": (".xml", android),
    "strings": (".strings", lambda side: "".join(f'"{u}" = "{t}";\n' for u, t in side)),
    "properties": (".properties", lambda side: "".join(f"{u} = {t}\n" for u, t in side)),
    "srt": (".srt", subtitles),
    "vtt": (".vtt", lambda side: "WEBVTT\n\n" + subtitles(side, ".").replace("<", "&lt;")),
    "fluent": (".ftl", lambda side: "".join(f"{u} = {t}\n" for u, t in side).replace("{", "{ $")),
}


def paragraphs(side: Side, ends: str = "\n\n") -> str:
    return ends.join(t.replace("<b>", "").replace("</b>", "") for _, t in side) + ends


PROSE: dict[str, tuple[str, Callable[[Side], str]]] = {
    "text": (".txt", paragraphs),
    "markdown": (".md", lambda side: "# Ferry\n\n" + paragraphs(side)),
    "mdx": (".mdx", lambda side: "import A from 'a'\n\n" + paragraphs(side).replace("{", "\\{")),
    "html": (".html", lambda side: "".join(f"<p>{t}</p>\n" for _, t in side)),
    "rst": (".rst", lambda side: "Ferry\n=====\n\n" + paragraphs(side)),
    "asciidoc": (".adoc", lambda side: "= Ferry\n\n" + paragraphs(side)),
    "latex": (".tex", lambda side: paragraphs(side).replace("{", "\\{").replace("}", "\\}")),
}
CONFIG = Config(target_language="en", source_language="fr")
TWO_SIDED = [(name, kind) for name in (*BILINGUAL, *RESOURCES) for kind in MISTAKES]
ONE_SIDED = [(name, kind) for name in PROSE for kind in ("number", "untranslated", "quote")]


def planted(mistake: Mistake | None) -> Rows:
    if mistake is None:
        return CLEAN
    return [(u, s, mistake.target if u == mistake.unit else t) for u, s, t in CLEAN]


def audited(name: str, rows: Rows) -> Report:
    if name in BILINGUAL:
        suffix, write = BILINGUAL[name]
        return audit(Article("x", reading=read("x" + suffix, write(rows).encode())), CONFIG)
    suffix, made = (RESOURCES | PROSE)[name]
    source, target = ([(u, pair[k]) for u, *pair in rows] for k in (0, 1))
    documents = (read("x" + suffix, made(side).encode()).target for side in (target, source))
    return audit(Article("x", reading=by_name(*documents)), CONFIG)


def loud(report: Report) -> list[tuple[str, int, str | None]]:
    raw = report.document.raw
    return [
        (f.rule, raw.count("\n", 0, f.span.start) + 1, f.unit)
        for f in report.findings
        if f.severity != "neutral"
    ]


@pytest.mark.parametrize("name", [*BILINGUAL, *RESOURCES, *PROSE])
def test_a_clean_file_is_silent(name: str) -> None:
    assert loud(audited(name, CLEAN)) == []


@pytest.mark.parametrize(("name", "kind"), [*TWO_SIDED, *ONE_SIDED])
def test_a_mistake_is_found_in_its_place(name: str, kind: str) -> None:
    mistake = MISTAKES[kind]
    report = audited(name, planted(mistake))
    raw = report.document.raw
    found = loud(report)
    rules = {rule for rule, *_ in found}
    assert mistake.rule in rules
    assert kind == "untranslated" or len(rules) == 1  # several checks see French words
    word = "“We" if kind == "quote" else mistake.target.split()[0]
    at = next(b.body.at(0, 1).start for b in report.document.blocks if b.text.startswith(word))
    for _, line, unit in found:
        assert line == raw.count("\n", 0, at) + 1
        if name not in PROSE:
            assert unit is not None
            told = {"srt": "00:00:", "vtt": "00:00:"}.get(name, mistake.unit)
            assert told in unit or unit.isdigit()


WORD_TABLE = (
    '<w:document xmlns:w="w"><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Source</w:t></w:r></w:p>'
    "</w:tc><w:tc><w:p><w:r><w:t>Target</w:t></w:r></w:p></w:tc></w:tr>{}</w:tbl></w:body>"
    "</w:document>"
)
CELL = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"


def tables(rows: Rows) -> dict[str, bytes]:
    word = "".join(
        f"<w:tr>{CELL.format(escape(s))}{CELL.format(escape(t))}</w:tr>" for _, s, t in rows
    )
    return {
        "x.docx": zipped(word__document_xml=WORD_TABLE.format(word)),
        "x.html": web_table(rows).encode(),
    }


@pytest.mark.parametrize("name", ["x.docx", "x.html"])
@pytest.mark.parametrize("kind", ["placeholder", "number", "untranslated", "quote"])
def test_a_mistake_in_a_table_of_two_columns_is_found(name: str, kind: str) -> None:
    clean = audit(Article("x", reading=read(name, tables(CLEAN)[name])), CONFIG)
    assert loud(clean) == []
    mistake = MISTAKES[kind]
    report = audit(Article("x", reading=read(name, tables(planted(mistake))[name])), CONFIG)
    assert mistake.rule in {rule for rule, *_ in loud(report)}
