"""`--fix`: edits of the chosen rules alone, every other byte as it was, twice is once."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from formats import docx
from typer.testing import CliRunner

from transcheck.audit import Article
from transcheck.cli import app
from transcheck.config import Config
from transcheck.fix import diff, fix

SAID = "The council met on Monday ; the mayor thanked  the residents for the the help. Why ?"
DONE = "The council met on Monday; the mayor thanked  the residents for the help. Why?"
FILES = {
    "a.txt": "{}\r\nA second line.\r\n",
    "a.md": "# Head\n\n{} See [there](http://a.b).\n\n```\nx = 1\n```\n",
    "a.html": "<!doctype html><p class=x>{} <b>Bold</b> &amp; more.</p>\n",
    "a.po": 'msgid "x"\nmsgstr "{}"\n\n#~ msgid "old"\n#~ msgstr "alt"\n',
    "a.json": '{{\n  "a": "{}",\n "b": {{"c": "Say \\"no\\" to it \\u00e9."}}}}\n',
    "a.yaml": "a:   {}   # kept\nb: 'It''s'\n",
    "a.xlf": '<xliff version="1.2"><file source-language="fr" target-language="en"><body><trans-unit '
    'id="1"><source>Un.</source><target>{}</target></trans-unit></body></file></xliff>',
    "a.tmx": '<tmx version="1.4"><header srclang="fr"/><body><tu><tuv xml:lang="fr"><seg>Un.</seg>'
    '</tuv><tuv xml:lang="en"><seg>{}</seg></tuv></tu></body></tmx>',
    "a.xml": '<resources>\n <string name="a">{}</string>\n</resources>\n',
    "a.strings": '/* c */\n"a" = "{}";\n',
    "a.properties": "# c\na = {}\nb=1\n",
    "a.srt": "1\n00:00:01,000 --> 00:00:02,000\n{}\n\n",
    "a.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\n{}\n",
    "a.ftl": "a = {}\nb = x\n",
    "a.csv": 'id,source,target\n1,Un.,"{}"\n',
    "a.tsv": "id\tsource\ttarget\n1\tUn.\t{}\n",
    "a.rst": "Head\n====\n\n{}\n\n::\n\n   code code\n",
    "a.adoc": "= Head\n\n{}\n",
    "a.tex": "\\section{{Head}}\n{} % a comment\n",
    "a.xcstrings": '{{"sourceLanguage": "fr", "strings": {{"Un": {{"localizations": {{"en": '
    '{{"stringUnit": {{"state": "translated", "value": "{}"}}}}}}}}}}}}',
}
ENGLISH = Config(target_language="en")


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_fix_changes_nothing_else(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name].format(SAID).encode())
    rules = ("space-before-mark", "doubled-word")
    fixed = fix(Article(str(path)), ENGLISH, rules)
    assert fixed.after.decode() == FILES[name].format(DONE)
    assert fixed.rules == {"space-before-mark": 2, "doubled-word": 1}
    path.write_bytes(fixed.after)
    again = fix(Article(str(path)), ENGLISH, rules)
    assert again.after == fixed.after
    assert not again.rules


def test_only_the_chosen_rules(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(SAID)
    fixed = fix(Article(str(path)), ENGLISH, ["space-*"])
    assert fixed.after.decode() == SAID.replace(" ;", ";").replace(" ?", "?")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_encoding_and_mark_stay(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(f"Café. {SAID}".encode(encoding))
    fixed = fix(Article(str(path)), ENGLISH, ["space-before-mark", "doubled-word"])
    assert fixed.after == f"Café. {DONE}".encode(encoding)


def test_a_guessed_encoding_and_a_container_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(f"{SAID} Le café était fermé à midi.".encode("cp1252"))
    assert "encoding" in str(fix(Article(str(path)), ENGLISH).refused)
    path = tmp_path / "a.docx"
    path.write_bytes(docx(SAID, "", "", ""))
    assert "container" in str(fix(Article(str(path)), ENGLISH).refused)


def test_words_doubled_over_a_line_of_a_catalogue(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_text('msgid "x"\nmsgstr ""\n"They came to the "\n"the old town on Monday."\n')
    fixed = fix(Article(str(path)), ENGLISH, ["doubled-word"])
    assert fixed.after.decode() == (
        'msgid "x"\nmsgstr ""\n"They came to the"\n" old town on Monday."\n'
    )


def test_an_edit_over_markup_is_left_to_people(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<p>They came to the <b>the old</b> town on Monday.</p>")
    fixed = fix(Article(str(path)), ENGLISH, ["doubled-word"])
    assert fixed.after == fixed.before or b"<b>" in fixed.after


def invoked(*told: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["audit", *told, "--to", "en", "--no-cache"])
    return result.exit_code, result.stdout


def test_the_command_shows_then_writes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"{SAID}\n")
    chosen = ("--fix-rules", "space-before-mark,doubled-word")
    code, text = invoked(str(path), "--diff", *chosen)
    assert (code, path.read_text()) == (0, f"{SAID}\n")
    assert text.splitlines()[3:] == [f"-{SAID}", f"+{DONE}"]
    code, text = invoked(str(path), "--fix", *chosen, "--format", "json")
    assert path.read_text() == f"{DONE}\n"
    left = {f["rule"] for a in json.loads(text)["articles"] for f in a["findings"]}
    assert not left & {"space-before-mark", "doubled-word"}
    assert invoked(str(path), "--diff", *chosen) == (0, "")


def test_a_diff_of_a_file_without_a_last_newline(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(SAID)
    assert diff(fix(Article(str(path)), ENGLISH, ["space-*"])).endswith("Why?\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "The council voted.\n\nShare Button\nPrevious Article\n\nIt meets again.\n",
            "The council voted.\n\nIt meets again.\n",
        ),
        (
            "Share Button\r\n\r\nThe council voted.\r\nShare Button\r\n\r\nIt meets again.\r\n",
            "The council voted.\r\n\r\nIt meets again.\r\n",
        ),
    ],
)
def test_a_line_that_is_deleted_leaves_no_empty_one(
    before: str, after: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(before.encode())
    assert fix(Article(str(path)), ENGLISH, ("furniture",)).after.decode() == after
