"""House styles: what each accepts and avoids, and direct speech as a policy."""

from __future__ import annotations

from pathlib import Path

import pytest

from transcheck.audit import Article, audit
from transcheck.config import LANGUAGES, Config
from transcheck.languages import style, styles


def rules(text: str, **settings: object) -> list[str]:
    config = Config(**settings)  # type: ignore[arg-type]
    return [f.rule for f in audit(Article("a.txt", data=text.encode()), config).findings]


def test_the_ten_styles_are_there() -> None:
    wanted = "de-CH de-DE en-CA en-EU en-GB en-US es-419 es-ES fr-CA fr-FR"
    assert list(styles()) == wanted.split()
    assert {style(code).language for code in styles()} <= set(LANGUAGES)


@pytest.mark.parametrize("code", ["en-US", "en-GB", "en-CA", "en-EU"])
def test_no_word_is_right_and_wrong_at_once(code: str) -> None:
    table = style(code).spelling
    assert not table.keys() & set(table.values())


@pytest.mark.parametrize(
    ("text", "code", "rule"),
    [
        ("The region has 12 500 people and 300 cows.", "en-EU", "number-format"),
        ("La ciudad cuenta 30 000 vecinos y unos 23,500 soldados.", "es-419", "number-format"),
    ],
)
def test_a_style_licenses_what_it_writes(text: str, code: str, rule: str) -> None:
    language = code[:2]
    assert rule in rules(text, target_language=language)
    assert rule not in rules(text, target_language=language, style=code)


def test_direct_speech_can_be_exempt() -> None:
    text = "He said: “We met the the mayor.” Nobody knew that the the mayor had left.\n"
    assert rules(text, target_language="en").count("doubled-word") == 2
    exempt = rules(text, target_language="en", direct_speech="exempt")
    assert exempt.count("doubled-word") == 1


def test_speech_that_goes_on_is_exempt_too() -> None:
    text = "“We met the the mayor.\n\n“He knew of the the bridge,” she said.\n"
    assert rules(text, target_language="en", direct_speech="exempt") == []


def test_a_house_style_holds_from_the_command_line(tmp_path: Path) -> None:
    text = "The colour of the harbour changed, and nobody in the town knew the reason for it.\n"
    assert "house-style" in rules(text, target_language="en", style="en-US")
    assert rules(text, target_language="en", style="en-GB") == []
