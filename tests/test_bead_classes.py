"""Classes of careful renderings that the checks of both sides leave alone, and their near misses."""

from __future__ import annotations

import pytest

from transcheck.audit import Article, audit
from transcheck.config import Config
from transcheck.model import Report
from transcheck.read import read
from transcheck.units import by_name


def told(source: str, target: str, pair: str) -> Report:
    """The report on two texts of a pair of languages (fr-en)."""
    here, there = (
        read(name, text.encode()).target
        for name, text in (("a.txt", target), ("a.source.txt", source))
    )
    languages = pair.split("-")
    config = Config(source_language=languages[0], target_language=languages[1])
    return audit(Article("a.txt", reading=by_name(here, there)), config)


def said(report: Report, rule: str) -> list[str]:
    return [
        f.span.of(report.document.raw)
        for f in report.findings
        if f.rule == rule and f.severity != "neutral"
    ]


SAME_NUMBER = (
    ("de-en", "Seit dem 11. September sind die Türen zu.", "Since 9/11 the doors have been shut."),
    ("es-en", "Era su trigésimo sexta carta al alcalde.", "It was her 36th letter to the mayor."),
    ("en-nl", "Only one party had a double-digit share of the vote.",
     "Slechts één partij had meer dan 10 procent van de stemmen."),
    ("fr-en", "La récolte a rapporté un milliard et demi de dollars.",
     "The harvest earned $1.5 billion."),
    ("fr-en", "Le pont date du XXème siècle.", "The bridge dates from the 20th century."),
    ("it-en", "Ha venduto tre e cinque milioni di copie.",
     "He sold three million and five million copies."),
    ("de-en", "Das Dorf feiert sein 60. Fest.", "The village celebrates its sixtieth festival."),
    ("pt-en", "Venha se a febre passar de 39 graus.", "Come if the fever is over 102."),
    ("de-en", "Der Kurs dauert zwei Wochen.", "The course lasts 14 days."),
    ("fr-en", "Le train part à 11 heures 10 du matin.", "The train leaves at 11:10 a.m."),
    ("de-en", "Werfer Lang (2-2,4.43) beginnt am Mittwoch.",
     "Pitcher Lang (2-2, 4.43) starts on Wednesday."),
    ("en-de", "The contract ends on 03/04/2024.", "Der Vertrag endet am 4. März 2024."),
    ("en-de", "It ends on 3/4/2024, or on 12/14/24.", "Er endet am 4.3.2024 oder am 14.12.24."),
)  # fmt: skip
OTHER_NUMBER = (
    ("en-de", "The contract ends on 03/04/2024.", "Der Vertrag endet am 5. März 2024."),
    ("en-de", "The contract ends on 3/4/2024.", "Der Vertrag endet am 4.5.2024."),
    ("de-en", "Der Kurs dauert zwei Wochen.", "The course lasts 20 days."),
    ("fr-en", "Le pont date du XXème siècle.", "The bridge dates from the 17th century."),
    ("fr-en", "La récolte a rapporté un milliard et demi de dollars.",
     "The harvest earned $2.5 billion."),
    ("pt-en", "Venha se a febre passar de 39 graus.", "Come if the fever is over 112."),
)  # fmt: skip


@pytest.mark.parametrize(("pair", "source", "target"), SAME_NUMBER)
def test_a_number_said_in_another_way_is_the_same(pair: str, source: str, target: str) -> None:
    assert said(told(source, target, pair), "number-mismatch") == []


@pytest.mark.parametrize(("pair", "source", "target"), OTHER_NUMBER)
def test_another_number_is_found(pair: str, source: str, target: str) -> None:
    assert said(told(source, target, pair), "number-mismatch")


SILENT = (
    ("wrong-rendering", "fr-en",
     "Ces cellules se trouvent au sein de plusieurs organes, surtout dans le cœur et le foie.",
     "These cells are found within several organs, above all in the heart and the liver."),
    ("false-friend", "es-en", "Los presos del campo de concentración volvieron a su pueblo.",
     "The prisoners of the concentration camp returned to their village."),
    ("false-friend", "fr-en", "Les ouvriers ont rejoint la marche devant la mairie.",
     "The workers joined the march in front of the town hall."),
    ("untranslated-passage", "fr-en",
     "Il cite deux proverbes allemands.",
     "He quotes “ein Auge auf jemand werfen” (to cast an eye on someone), “den Seinen gibt's der "
     "Herr im Schlaf” and others."),
    ("sentence-type", "de-en", "Ich frage mich, was sie auf den Stein schreiben werden.",
     "I keep asking, what will they write on the stone?"),
)  # fmt: skip


@pytest.mark.parametrize(("rule", "pair", "source", "target"), SILENT)
def test_a_careful_rendering_is_left_alone(rule: str, pair: str, source: str, target: str) -> None:
    assert said(told(source, target, pair), rule) == []


def test_a_quotation_told_in_other_words_is_said_once() -> None:
    lines = (
        ("« Le pont ne sera jamais prêt », a dit le maire.", "The bridge will never be ready, "
         "the mayor said."),
        ("Il pleuvait sur la vallée depuis lundi.", "It had rained on the valley since Monday."),
        ("« La route est fermée depuis hier », a dit le curé.", "The road has been closed since "
         "yesterday, the priest said."),
    )  # fmt: skip
    source, target = ("\n\n".join(side) for side in zip(*lines, strict=True))
    assert len(said(told(source, target, "fr-en"), "quotation-changed")) == 1


def test_a_name_that_its_acronym_stands_for_is_not_missing() -> None:
    source = (
        "The town wrote to the IMR [Institute for Mountain Roads] about the bridge last week. "
        "Rain fell on the valley. The road was closed on Monday. The mayor thanked the workers. "
        "The shops of the village opened again at noon."
    )
    target = (
        "La ville a écrit à l'IMR au sujet du pont la semaine dernière. La pluie est tombée sur la "
        "vallée. La route a été fermée lundi. Le maire a remercié les ouvriers. Les magasins du "
        "village ont rouvert à midi."
    )
    assert said(told(source, target, "en-fr"), "clause-omission") == []
