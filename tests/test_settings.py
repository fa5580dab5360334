"""Configuration: which file holds, what it may say, and who said it."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import jsonschema_rs
import pytest

from transcheck.cli._settings import validate
from transcheck.config import Config
from transcheck.errors import ConfigError, UsageError
from transcheck.settings import Settings
from transcheck.settings.template import schema, template

SCHEMA = Path(__file__).parents[1] / "docs" / "settings.schema.json"


def write(folder: Path, text: str, name: str = "transcheck.toml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def config(article: Path, **more: object) -> Config:
    return Settings(**more).of(str(article))  # type: ignore[arg-type]


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert config(tmp_path / "a.md") == Config()


def test_the_nearest_file_wins(tmp_path: Path) -> None:
    write(tmp_path, 'fail_on = "minor"\n')
    write(tmp_path / "in" / "deep", 'fail_on = "critical"\n')
    assert config(tmp_path / "in" / "a.md").fail_on == "minor"
    assert config(tmp_path / "in" / "deep" / "a.md").fail_on == "critical"


def test_a_project_file_counts_where_it_speaks_of_us(tmp_path: Path) -> None:
    write(tmp_path, "[tool.transcheck]\nmin_score = 80\n", "pyproject.toml")
    write(tmp_path / "in", "[tool.other]\nx = 1\n", "pyproject.toml")
    assert config(tmp_path / "in" / "a.md").min_score == 80.0


def test_a_file_builds_upon_others(tmp_path: Path) -> None:
    write(tmp_path, 'fail_on = "minor"\nmin_score = 70\n[severities]\n"a" = "minor"\n', "base.toml")
    write(tmp_path / "in", 'extend = "../base.toml"\nmin_score = 90\n[severities]\n"b" = "major"\n')
    made = config(tmp_path / "in" / "a.md")
    assert (made.fail_on, made.min_score) == ("minor", 90.0)
    assert made.severities == {"a": "minor", "b": "major"}


def test_a_file_that_extends_itself_is_refused(tmp_path: Path) -> None:
    write(tmp_path, 'extend = "transcheck.toml"\n')
    with pytest.raises(ConfigError, match="extends itself"):
        config(tmp_path / "a.md")


def test_paths_profiles_and_the_command_line(tmp_path: Path) -> None:
    write(
        tmp_path,
        'fail_on = "major"\nignore = ["a"]\n'
        '[[paths]]\nmatch = ["old/**"]\nfail_on = "never"\n'
        '[profiles.strict]\nfail_on = "minor"\nmin_score = 95\n',
    )
    assert config(tmp_path / "a.md").fail_on == "major"
    assert config(tmp_path / "old" / "a.md").fail_on == "never"
    assert config(tmp_path / "a.md", profile="strict").fail_on == "minor"
    assert config(tmp_path / "old" / "a.md", profile="strict").fail_on == "never"
    assert config(tmp_path / "old" / "a.md", told={"fail_on": "critical"}).fail_on == "critical"
    with pytest.raises(ConfigError, match="no profile 'strikt'; did you mean 'strict'"):
        config(tmp_path / "a.md", profile="strikt")


def test_equal_settings_are_one_object(tmp_path: Path) -> None:
    write(tmp_path, '[[paths]]\nmatch = "old/"\nfail_on = "never"\n')
    settings = Settings()
    one, other, old = (str(tmp_path / name) for name in ("a.md", "in/b.md", "old/c.md"))
    assert settings.of(one) is settings.of(other)
    assert settings.of(old) is not settings.of(one)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('\nfial_on = "never"', "transcheck.toml:2: unknown key 'fial_on'; did you mean 'fail_on'"),
        ('[[paths]]\nmatch = "a"\n\nfial_on = "x"', ":4: unknown key 'fial_on'"),
        ('[profiles.x]\nmin_skore = 1', ":2: unknown key 'min_skore'; did you mean 'min_score'"),
        ('fail_on = "hard"', ":1: fail_on is 'hard'; it must be 'neutral', 'minor'"),
        ("min_confidence = 1.5", ":1: min_confidence is 1.5; it must be from 0 to 1"),
        ('min_score = "high"', ":1: min_score is 'high'; it must be a valid number"),
        ('select = "a"', ":1: select is 'a'; it must be a list of texts"),
        ('ignore = ["a",\n1]', ":1: ignore.1 is 1; it must be a text"),
        ("penalties = 3", ":1: penalties is 3; it must be a table"),
        ("[penalties]\nminor = 1\nmajor = -5", ":3: penalties.major is -5; it must be from 0 to"),
        ("[penalties]\nmajor = inf", ":2: penalties.major is inf; it must be from 0 to"),
        ("[penalties]\n\nmajro = 5", ":3: penalties.majro is 'majro'; it must be 'neutral'"),
        ('target_language = "xx"', ":1: target_language is 'xx'; it must be one of en, fr"),
        ('style = "en-XX"', ":1: style is 'en-XX'; it must be one of"),
        ('[severities]\n"a" = "huge"', ":2: severities.a is 'huge'"),
        ('[[paths]]\nfail_on = "never"', ":1: [[paths]] needs `match`"),
        ('[[paths]]\nmatch = "a"\n[paths.penalties]\nminor = 2', "penalties holds for all paths"),
        ('[[suppress]]\nrule = "a"', ":1: a suppression needs reason"),
        ('x = 1\n[[suppress]]\nrule = "a"\nreason = "b"\nwho = "c"', ":1: unknown key 'x'"),
        ('[[suppress]]\nrule="a"\nreason="b"\nuntil="soon"', ":4: until is 'soon'; it must be a date such as 2030-12-31"),
        ('[[suppress]]\nrule="a"\nreason="b"\nwho="c"', ":4: unknown key 'who'"),
        ("paths = 3", ":1: write [[paths]]"),
        ("a = = 1", "transcheck.toml: not valid TOML"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_file_line_and_key(tmp_path: Path, text: str, said: str) -> None:
    write(tmp_path, text + "\n")
    with pytest.raises(ConfigError) as error:
        config(tmp_path / "a.md")
    assert said in str(error.value).replace("`", "`")


def test_lines_are_those_of_the_second_table_too(tmp_path: Path) -> None:
    write(tmp_path, '[[suppress]]\nrule="a"\nreason="b"\n\n[[suppress]]\nrule="c"\n')
    with pytest.raises(ConfigError, match=":5: a suppression needs reason"):
        config(tmp_path / "a.md")


def test_every_value_knows_who_said_it(tmp_path: Path) -> None:
    path = write(tmp_path, 'fail_on = "minor"\n\n[profiles.strict]\nmin_score = 95\n')
    told = Settings(profile="strict", told={"select": ("a",)}).explained(str(tmp_path / "a.md"))
    assert told["fail_on"].where == f"{path}:1"
    assert told["min_score"].where == f"{path}:4"
    assert told["select"].where == "command line"
    assert told["ignore"].where == "default"


def uncommented() -> str:
    """The template as somebody would leave it who takes every comment for a setting."""
    text = template()
    lines = [line.removeprefix("# ") for line in text.splitlines()]
    settings = [n for n in lines if re.match(r'[\w"/-]+ = |\[', n)]
    return "\n".join(s for s in settings if not s.startswith("extend"))


def test_the_template_loads_commented_and_not(tmp_path: Path) -> None:
    write(tmp_path, template())
    assert config(tmp_path / "a.md") == Config()
    write(tmp_path, uncommented())
    made = config(tmp_path / "a.md")
    assert (made.style, made.fail_on, made.min_score) == ("en-GB", "minor", 90.0)
    assert made.suppress[0].by == "ada"


def test_the_schema_for_editors_takes_the_template_and_no_typo() -> None:
    valid = jsonschema_rs.Draft202012Validator(schema())
    told = json.loads(json.dumps(tomllib.loads(uncommented()), default=str))
    assert [error.message for error in valid.iter_errors(told)] == []
    assert not valid.is_valid({"fial_on": "minor"})
    assert not valid.is_valid({"min_confidence": 2})
    assert not valid.is_valid({"target_language": "xx"})


def test_the_schema_in_the_docs_is_fresh() -> None:
    assert json.loads(SCHEMA.read_text("utf-8")) == json.loads(json.dumps(schema()))


def test_a_glossary_stands_beside_the_file_that_names_it(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "transcheck.toml").write_text('glossary = ["terms.csv"]\n', "utf-8")
    (found,) = Settings().of(str(folder / "a.txt")).glossary
    assert Path(found).absolute().resolve() == (folder / "terms.csv").resolve()


def test_a_rule_that_nobody_knows_is_said_with_its_own_line(tmp_path: Path) -> None:
    text = '# ours\n[severities]\n\n"quote-space" = "minor"\n"nope" = "major"\n'
    path = write(tmp_path, text)
    write(
        tmp_path / "in", 'extend = "../transcheck.toml"\n[severities]\n"serial-comma" = "minor"\n'
    )
    for article in (tmp_path / "a.md", tmp_path / "in" / "a.md"):
        with pytest.raises(UsageError) as error:
            validate(Settings(), [str(article)])
        told = str(error.value)
        assert re.search(rf"{path.name}:5: unknown rule 'nope'", told), told


def test_the_schema_knows_the_limits_of_penalties() -> None:
    valid = jsonschema_rs.Draft202012Validator(schema())
    assert valid.is_valid({"penalties": {"major": 5}})
    assert not valid.is_valid({"penalties": {"major": -5}})
