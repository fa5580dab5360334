"""Source languages with little parallel text: their lexicons are read, and tell what is lost."""

from __future__ import annotations

import re

import pytest

from transcheck.audit import CRASHED, Article, examine
from transcheck.check._amounts import amounts
from transcheck.check._mismatch import terms
from transcheck.config import Config
from transcheck.languages import name
from transcheck.lexicon import lexicon, stems
from transcheck.model import Block, Document, Finding, Reading, Text

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
LOST = re.compile(r" in the old school (?:in the evening|at night)")


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


@pytest.mark.parametrize(("language", "source"), WHOLE)
def test_a_lost_phrase_is_found(language: str, source: str) -> None:
    told = found(source, LOST.sub("", SAID.get(language, USUAL)), language)
    assert [f.rule for f in told] == ["clause-omission"], told


def test_words_are_found_where_nothing_parts_them() -> None:
    known = lexicon("zh", "en")
    assert known is not None
    words = [t.place[0] for t in terms("市长感谢警察", "zh", known.forward)]
    assert words == ["市长", "感谢", "警察"]


def test_vowel_signs_part_no_word() -> None:
    assert stems("राजधानी में") == ["राजधान", "में"]


def test_large_numbers_of_languages_without_a_table() -> None:
    assert {5.4e6} <= {v for a in amounts("5,4 milioane de oameni", "ro") for v in a.values}
    assert {1.1e7} <= {v for a in amounts("比利时有1100多万人口", "zh") for v in a.values}


def test_a_language_without_a_table_has_its_name() -> None:
    assert (name("ro"), name("de-CH"), name("xx")) == ("Romanian", "German", "xx")
