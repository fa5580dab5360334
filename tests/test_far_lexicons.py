"""Source languages with little parallel text: their lexicons are read, and tell what is lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from transcheck.audit import CRASHED, Article, audit, examine
from transcheck.check._amounts import amounts
from transcheck.check._clock_words import of_an_hour
from transcheck.check._mismatch import terms
from transcheck.check.sentence_omission import telling
from transcheck.config import Config
from transcheck.languages import name
from transcheck.lexicon import lexicon, stems
from transcheck.model import Block, Document, Finding, Reading, Report, Text

WHOLE = (
    ("ru", "Мэр поблагодарил пожарных и вечером в старой школе обещал отремонтировать мост."),
    ("cs", "Starosta poděkoval hasičům a večer ve staré škole slíbil opravit most."),
    ("pl", "Burmistrz podziękował strażakom i wieczorem w starej szkole obiecał naprawić most."),
    (
        "ro",
        "Primarul le-a mulțumit pompierilor și seara în vechea școală a promis să repare podul.",
    ),
    ("et", "Linnapea tänas tuletõrjujaid ja lubas õhtul vanas koolis silla parandada."),
    ("hi", "अध्यक्ष ने पुलिस को धन्यवाद दिया और शाम को पुराने स्कूल में पुल की मरम्मत का वादा किया।"),
    ("zh", "市长感谢警察，晚上在旧学校承诺修复桥梁。"),
    ("ja", "市長は警察に感謝し、夜に古い学校で橋を修理すると約束した。"),
)
SAID = {
    "hi": "The president thanked the police and promised in the old school in the evening to repair "
    "the bridge.",
    "zh": "The mayor thanked the police and promised in the old school at night to repair the bridge.",
    "ja": "The mayor thanked the police and promised in the old school at night to repair the bridge.",
}
USUAL = (
    "The mayor thanked the firefighters and promised in the old school in the evening to repair "
    "the bridge."
)


def found(source: str, target: str, language: str) -> list[Finding]:
    sides = (
        Document("x", "lines", t, (Block(Text.plain(t), "unit", "1"),)) for t in (target, source)
    )
    one, other = sides
    article = Article("x", reading=Reading(one, other, ((0, 0),)))
    told, skipped = examine(article, Config(target_language="en", source_language=language))
    assert not [s for s in skipped if s.why.startswith(CRASHED)], skipped
    return [f for f in told.findings if f.severity != "neutral" and f.confidence >= 0.5]


@pytest.mark.parametrize(("language", "source"), WHOLE)
def test_a_whole_translation_is_silent(language: str, source: str) -> None:
    assert not found(source, SAID.get(language, USUAL), language)


def test_words_are_found_where_nothing_parts_them() -> None:
    known = lexicon("zh", "en")
    assert known is not None
    words = [t.place[0] for t in terms("市长感谢警察", "zh", known.forward)]
    assert words == ["市长", "感谢", "警察"]


def test_vowel_signs_part_no_word() -> None:
    assert stems("राजधानी में") == ["राजधान", "में"]


RAW = {
    "ru": "Мэр города поблагодарил пожарных за работу. Вечером он пришёл в старую школу и обещал "
    "жителям отремонтировать мост до зимы. Работы стоят 3,2 миллиарда рублей, и правительство "
    "заплатит половину. Дети будут ходить в новую школу с сентября.",
    "zh": "市长感谢消防员的工作。晚上他来到旧学校，向居民承诺在冬天之前修复桥梁。工程费用为1.2亿元，政府将支付一半。"
    "孩子们从九月开始上新学校。",
    "ro": "Primarul orașului le-a mulțumit pompierilor pentru munca lor. Seara a venit la vechea școală "
    "și le-a promis locuitorilor să repare podul înainte de iarnă. Lucrările costă 4,5 milioane de lei, "
    "iar guvernul va plăti jumătate. Copiii vor merge la școala nouă din septembrie.",
}
COST = {"ru": "3.2 billion roubles", "zh": "120 million yuan", "ro": "4.5 million lei"}
ENGLISH = (
    "The mayor of the town thanked the firefighters for their work. In the evening he came to the "
    "old school and promised the residents to repair the bridge before winter. The works cost {}, "
    "and the government will pay half. The children will go to the new school from September."
)


def of_files(english: str, language: str, folder: Path) -> Report:
    """The report on two plain files whose languages nobody tells."""
    text, source = folder / "text.txt", folder / "other.txt"
    text.write_text(english.format(COST[language]), "utf-8")
    source.write_text(RAW[language], "utf-8")
    return audit(Article(str(text), str(source)), Config())


@pytest.mark.parametrize("language", RAW)
def test_the_language_of_a_plain_source_is_recognised(language: str, tmp_path: Path) -> None:
    report = of_files(ENGLISH, language, tmp_path)
    assert report.source and report.source.language.code == language
    assert not [f for f in report.findings if f.severity != "neutral"]


@pytest.mark.parametrize("language", RAW)
def test_a_lost_clause_is_found(language: str, tmp_path: Path) -> None:
    short = ENGLISH.replace(" and promised the residents to repair the bridge before winter", "")
    report = of_files(short, language, tmp_path)
    assert "clause-omission" in {f.rule for f in report.findings}


def test_a_lost_sentence_without_spaces() -> None:
    assert telling("孩子们从九月开始上新学校。") and not telling("目录")


def test_an_hour_of_the_night_is_one_of_the_morning() -> None:
    words = "The baker gets up at three in the morning every day, and sleeps well at night."
    told = [of_an_hour(m) for m in re.finditer("morning|night", words)]
    assert told == [True, False]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("改修費は2億5千万円", "ja", 2.5e8),
        ("1億8000万円", "ja", 1.8e8),
        ("3兆5000億円", "ja", 3.5e12),
        ("2亿5000万元", "zh", 2.5e8),
        ("12万3千", "zh", 123_000),
        ("in the 1950s", "en", 50),
    ],
)
def test_numbers_in_parts(text: str, language: str, value: float) -> None:
    assert value in {v for a in amounts(text, language) for v in a.values}


def test_large_numbers_of_languages_without_a_table() -> None:
    assert {5.4e6} <= {v for a in amounts("5,4 milioane de oameni", "ro") for v in a.values}
    assert {1.1e7} <= {v for a in amounts("比利时有1100多万人口", "zh") for v in a.values}


def test_a_language_without_a_table_has_its_name() -> None:
    assert (name("ro"), name("de-CH"), name("xx")) == ("Romanian", "German", "xx")
