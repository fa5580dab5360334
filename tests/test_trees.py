"""Pairing of trees: by pattern, by relative path, by language code; what has no partner."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from typer.testing import CliRunner

from transcheck import batch
from transcheck.cli import app
from transcheck.config import Config
from transcheck.errors import ConfigError
from transcheck.trees import key

FRENCH = "Le premier bateau part lundi matin du vieux port, et le dernier revient avant la nuit.\n"
ENGLISH = "The first boat leaves the old harbour on Monday, and the last one is back by night.\n"


def grown(root: Path, *names: str) -> Path:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        english = "en" in key(name).code or not key(name).code
        text = ENGLISH if english else FRENCH
        values = f'<resources><string name="a">{text}</string></resources>'
        made = {".json": json.dumps({"a": text}), ".xml": values}
        path.write_text(made.get(path.suffix, text), "utf-8")
    return root


def shown(root: Path, source: str | None = None, **told: object) -> list[tuple[str, str, str]]:
    links = batch.paired(str(root), source, Config(**told))  # type: ignore[arg-type]
    return [
        (
            link.state,
            link.target.removeprefix(f"{root}/"),
            (link.source or "-").removeprefix(f"{root}/"),
        )
        for link in links
    ]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("content/fr/guide/a.md", ("content/guide/a.md", "fr")),
        ("content/pt-BR/a.md", ("content/a.md", "pt")),
        ("messages.de.json", ("messages.json", "de")),
        ("messages_fr_CA.properties", ("messages.properties", "fr")),
        ("messages.properties", ("messages.properties", "")),
        ("locales/fr.json", ("locales/.json", "fr")),
        ("fr.messages.yml", ("messages.yml", "fr")),
        ("res/values-fr-rCA/strings.xml", ("res/values/strings.xml", "fr")),
        ("res/values/strings.xml", ("res/values/strings.xml", "")),
        ("App/fr.lproj/Main.strings", ("App/.lproj/Main.strings", "fr")),
        ("App/Base.lproj/Main.strings", ("App/.lproj/Main.strings", "")),
        ("content/docs/faq.md", ("content/docs/faq.md", "")),
    ],
)
def test_a_path_without_its_language(path: str, expected: tuple[str, str]) -> None:
    assert key(path) == expected


def test_a_source_folder_pairs_by_relative_path_then_by_language(tmp_path: Path) -> None:
    grown(tmp_path, "fr/a.md", "fr/old.md", "fr/m.fr.json", "en/a.md", "en/new.md", "en/m.en.json")
    assert shown(tmp_path / "fr", str(tmp_path / "en")) == [
        ("paired", "a.md", f"{tmp_path}/en/a.md"),
        ("paired", "m.fr.json", f"{tmp_path}/en/m.en.json"),
        ("missing", "new.md", f"{tmp_path}/en/new.md"),
        ("orphaned", "old.md", "-"),
    ]


def test_one_folder_of_both_languages_pairs_by_language(tmp_path: Path) -> None:
    names = ("content/en/a.md", "content/fr/a.md", "content/en/b.md", "content/fr/c.md")
    grown(tmp_path, *names, "res/values/strings.xml", "res/values-fr/strings.xml", "x/alone.md")
    assert shown(tmp_path, source_language="en") == [
        ("paired", "content/fr/a.md", "content/en/a.md"),
        ("missing", "content/fr/b.md", "content/en/b.md"),
        ("orphaned", "content/fr/c.md", "-"),
        ("paired", "res/values-fr/strings.xml", "res/values/strings.xml"),
    ]
    assert {state for state, *_ in shown(tmp_path)} == {"alone"}


def test_patterns_of_the_configuration_come_first(tmp_path: Path) -> None:
    grown(tmp_path, "docs/a.md", "docs/b.md", "i18n/fr/docs/a.md", "i18n/fr/docs/z.md", "other.md")
    pairs = ("docs/{path} -> i18n/{lang}/docs/{path}",)
    grown(tmp_path, "i18n/de/docs/a.md")
    assert shown(tmp_path, pairs=pairs) == [
        ("paired", "i18n/de/docs/a.md", "docs/a.md"),
        ("missing", "i18n/de/docs/b.md", "docs/b.md"),
        ("paired", "i18n/fr/docs/a.md", "docs/a.md"),
        ("missing", "i18n/fr/docs/b.md", "docs/b.md"),
        ("orphaned", "i18n/fr/docs/z.md", "-"),
        ("alone", "other.md", "-"),
    ]
    one = batch.paired(str(tmp_path / "i18n/fr/docs/a.md"), None, Config(pairs=pairs))
    assert [link.source for link in one] == [f"{tmp_path}/docs/a.md"]


def test_a_pattern_that_pairs_nothing_is_refused(tmp_path: Path) -> None:
    grown(tmp_path, "a.md")
    with pytest.raises(ConfigError, match="cannot be understood"):
        shown(tmp_path, pairs=("{name} -> fr/{path}",))


def test_missing_and_orphaned_files_are_findings(tmp_path: Path) -> None:
    grown(tmp_path, "en/a.md", "en/b.md", "fr/a.md", "fr/c.md")
    (tmp_path / "fr" / "c.md").write_text("Deux jeunes lions ont quitté leur cage.\n", "utf-8")
    told = Config(source_language="en", target_language="fr")
    articles = batch.articles([str(tmp_path / "fr")], str(tmp_path / "en"), (), None, told)
    result = batch.run(articles, told)
    found = [(Path(r.document.path).name, f.rule) for r in result.reports for f in r.findings]
    assert found == [("b.md", "missing-file"), ("c.md", "orphaned-file")]
    assert result.exit_code == 1


def test_explain_pairing_audits_nothing(tmp_path: Path) -> None:
    grown(tmp_path, "en/a.md", "fr/a.md")
    told = ["audit", str(tmp_path / "fr"), "--source", str(tmp_path / "en"), "--explain-pairing"]
    result = CliRunner().invoke(app, told)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        f"paired\t{tmp_path}/fr/a.md\t{tmp_path}/en/a.md\tthe same relative path"
    ]


def test_the_language_of_a_paired_file_is_that_of_its_path(tmp_path: Path) -> None:
    grown(tmp_path, "m.en.json", "m.fr.json")
    (tmp_path / "m.fr.json").write_text('{"a": "OK"}', "utf-8")
    told = Config(source_language="en")
    (report,) = batch.run(batch.articles([str(tmp_path)], None, (), None, told), told).reports
    assert (report.document.language.code, report.source and report.source.language.code) == (
        "fr",
        "en",
    )


def test_a_page_that_nobody_translated_is_no_error(tmp_path: Path) -> None:
    grown(tmp_path, "en/a.md")
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr/a.md").write_text(ENGLISH, "utf-8")
    told = Config(source_language="en", target_language="fr")
    articles = batch.articles([str(tmp_path / "fr")], str(tmp_path / "en"), (), None, told)
    (report,) = batch.run(articles, told).reports
    assert [f.rule for f in report.findings] == ["untranslated-segment"]


SAID = {
    "port": (
        "Le premier bateau quitte le vieux port lundi matin avec trente voyageurs à bord.",
        "The first boat leaves the old harbour on Monday morning with thirty travellers on board.",
    ),
    "school": (
        "L'école du village ferme ses portes en juin parce que les élèves manquent.",
        "The village school closes its doors in June because there are too few pupils.",
    ),
    "cheese": (
        "La laiterie vend douze tonnes de fromage par an aux restaurants de la vallée.",
        "The dairy sells twelve tonnes of cheese a year to the restaurants of the valley.",
    ),
}


def test_files_that_no_name_pairs_are_paired_by_what_they_say(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
    for number, (name, (french, english)) in enumerate(SAID.items()):
        (tmp_path / "a" / f"texte-{number}.txt").write_text(french, "utf-8")
        if name != "cheese":
            (tmp_path / "b" / f"{name}.txt").write_text(english, "utf-8")
    (tmp_path / "b" / "zoo.txt").write_text(
        "Two young lions escaped from their cage while the keeper slept.", "utf-8"
    )
    told = Config(source_language="fr", target_language="en")
    links = batch.paired(str(tmp_path / "b"), str(tmp_path / "a"), told)
    found = {Path(k.target).name: Path(k.source).name for k in links if k.state == "paired"}
    assert found == {"port.txt": "texte-0.txt", "school.txt": "texte-1.txt"}
    assert [k.state for k in links if Path(k.target).name == "zoo.txt"] == ["orphaned"]
    assert sum(k.state == "missing" for k in links) == 1


def test_a_source_that_nobody_translated_is_said(tmp_path: Path) -> None:
    grown(tmp_path, "en/a.md", "fr/a.md", "fr/b.md")
    told = ["audit", str(tmp_path / "en"), "--source", str(tmp_path / "fr"), "--format", "json"]
    done = CliRunner().invoke(app, told)
    assert done.exit_code == 1, done.output
    missing = next(a for a in json.loads(done.stdout)["articles"] if a["path"].endswith("b.md"))
    assert [f["rule"] for f in missing["findings"]] == ["missing-file"]


def test_a_pipe_in_a_folder_is_left_alone(tmp_path: Path) -> None:
    grown(tmp_path, "en/a.md")
    os.mkfifo(tmp_path / "en" / "pipe.md")
    (tmp_path / "en" / "dangling.md").symlink_to("nowhere.md")
    found = batch.articles([str(tmp_path / "en")], None, (), None)
    assert [Path(a.path).name for a in found] == ["a.md", "dangling.md"]
