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
    ("en-fr", "The storm caused $300+ million in losses.",
     "La tempête a causé plus de 300 millions de dollars de pertes."),
    ("en-de", "They sold 20-plus million cars.", "Sie verkauften über 20 Millionen Autos."),
    ("de-en", "Der Bau kostet drei Mrd. Euro.", "The building costs €3bn."),
    ("it-en", "Il ponte costa otto mln di euro.", "The bridge costs 8 million euros."),
    ("de-en", "Die Gemeinde hat die Nummer 07243/400-512.",
     "The council can be reached by phone on 0049 7243 400 512."),
    ("en-de", "Call 0800 455 6677 for help.", "Rufen Sie 0800/4556677 an."),
    ("en-fr", "To book, call +33 (0)1 4567 8910.", "Pour réserver, appelez le 01 45 67 89 10."),
    ("es-en", "Llame al 91 234 56 78 para reservar.", "Call (+34) 912 345 678 to book."),
    ("en-de", "There is a 24-hour line for guests.",
     "Es gibt eine rund um die Uhr besetzte Leitung für Gäste."),
    ("en-fr", "The gym is open 24/7 for members.", "La salle est ouverte jour et nuit aux membres."),
    ("en-it", "They left three days after the dinner with Kim Jong Un.",
     "Sono partiti dopo la cena con Kim Jong Un."),
    ("en-pt", "Three feet is a good distance.", "Um metro é uma boa distância."),
    ("en-it", "Keep 6 feet away from the dogs.", "Restate a 2 metri dai cani."),
    ("en-it", "The inn was founded in the 1870s.", "La locanda fu fondata tra il 1870 e il 1880."),
    ("de-en", "Das Gasthaus stammt aus den 1870er Jahren.",
     "The inn dates from between 1870 and 1879."),
    ("en-nl", "The contract is worth £1.5 million.", "Het contract is anderhalf miljoen pond waard."),
    ("de-en", "Es kostet zweieinhalb Millionen Euro.", "It costs 2.5 million euros."),
    ("en-nl", "A quarter of a million people came.", "Er kwamen 250.000 mensen."),
    ("de-en", "Der Ausgleich fiel in der 34. Minute.", "The equaliser came on 33:12."),
    ("en-es", "Roy scored on 41:07 with a long shot.", "Roy marcó en el minuto 42 con un tiro lejano."),
    ("en-es", "The total (28,415,069) is high.", "El total (28. 415. 069) es alto."),
    ("en-es", "About 10.700 people came.", "Vinieron unas 10 700 personas."),
    ("en-de", "Here is the 101 on cheap flights.", "Hier ist das Einmaleins der billigen Flüge."),
    ("en-de", "It starts at 8 p.m. on Monday.", "Es beginnt um 20:00 am Montag."),
)  # fmt: skip
OTHER_NUMBER = (
    ("en-de", "The firm lost £6bn last year.", "Das Unternehmen verlor letztes Jahr sechs Mio. £."),
    ("de-en", "Die Gemeinde hat die Nummer 07243/400-512.",
     "The council can be reached by phone on 0049 7243 400 513."),
    ("en-it", "The inn was founded in the 1850s.", "La locanda fu fondata tra il 1860 e il 1870."),
    ("en-nl", "The contract is worth £1.5 million.",
     "Het contract is tweeënhalf miljoen pond waard."),
    ("de-en", "Der Ausgleich fiel in der 34. Minute.", "The equaliser came on 37:12."),
    ("de-en", "Die Aufgabe war: 14.130.214 minus 5.", "The task was: 14 130 314 minus 5."),
    ("es-en", "El viaje cuesta 1.900 millones.", "The trip costs 1.900 million."),
    ("en-fr", "The gym is open 24 hours a day.", "La salle est ouverte aux membres."),
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
    ("negation-flip", "de-en", "Die Karte zeigt alte Wege mit nicht eindeutigen Namen.",
     "The map shows old paths with ambiguous names."),
    ("negation-flip", "es-en", "El filtro retira las hojas y otras plantas no deseadas.",
     "The filter removes leaves and other unwanted plants."),
    ("negation-flip", "fr-en", "Rien qu'en mai, le moulin a vendu mille sacs de farine.",
     "In May alone, the mill sold a thousand sacks of flour."),
    ("negation-flip", "fr-en",
     "Face à la grêle sans précédent de juin, les fermiers ont couvert leurs champs.",
     "Faced with the unprecedented hail of June, the farmers covered their fields."),
    ("negation-flip", "de-en",
     "Es ist kein billiges Dorf - jedenfalls nicht nach den Preisen auf dem Markt.",
     "It is not a cheap village - at least by the prices at the market."),
    ("negation-flip", "fr-en",
     "Les élèves ayant mangé de la soupe étaient nettement plus calmes (neuf points contre six).",
     "The pupils who had eaten soup were much calmer than those who did not (nine points versus "
     "six)."),
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
