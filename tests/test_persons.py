"""Who speaks and who is meant: classes by language."""

from __future__ import annotations

import pytest
from test_bead_classes import said, told

OTHER_MOUTH = (
    ("es-en", "«El río crece», avisó Lola Prieto, mientras Damián Ruiz cerraba la puerta.",
     '"The river is rising," warned Damián Ruiz, while Lola Prieto closed the gate.'),
    ("pt-en", "«O rio sobe», avisou o presidente, quando Telma Reis fechava a porta.",
     '"The river is rising," Telma Reis warned when the president closed the gate.'),
    ("en-fr", "“The river is rising,” warned Holt, while Barlow closed the gate.",
     "« La rivière monte », a prévenu Barlow, tandis que Holt fermait la porte."),
)  # fmt: skip
SAME_MOUTH = (
    ("es-en", "«El río crece», dijo a Reuters un portavoz de Prieto.",
     '"The river is rising," a spokesman for Prieto told Reuters.'),
    ("fr-en", "« La rivière monte », a dit Mme Roux, la maire, à Paul Weiss.",
     "“The river is rising,” the mayor, Mrs Roux, told Paul Weiss."),
    ("de-en", "Laut Weiss sagte Roth, der Fluss sei „hoch wie nie“.",
     "Roth said the river was “higher than ever”, according to Weiss."),
)  # fmt: skip
OTHER_PERSON = (
    ("pt-en", "Ele vendeu a casa.", "She sold the house.", "gender-changed"),
    ("it-en", "I gemelli hanno venduto la loro casa.", "The twins sold his house.", "pronoun-turned"),
    ("nl-en", "Jo Smit, die in mei moeder werd, verkoopt haar winkel.",
     "Jo Smit, who became a mother in May, is selling his shop.", "gender-changed"),
    ("es-en", "La directora Robin Vega ha perdido su bolso.",
     "The head teacher, Robin Vega, has lost his bag.", "gender-changed"),
    ("en-de", "Dr Robin Ash, a mother of two, has lost her keys.",
     "Der Arzt Robin Ash hat die Schlüssel verloren.", "gender-changed"),
)  # fmt: skip
SAME_PERSON = (
    ("fr-en", "Sa femme, professeure à Lille, a vendu son vélo.",
     "His wife, a professor in Lille, has sold his bicycle.", "gender-changed"),
    ("es-en", "La directora llamó al profesor y le devolvió el libro.",
     "The head called the teacher and gave him back his book.", "gender-changed"),
    ("de-en", "Jeder Mitarbeiter verkauft sein Auto.",
     "Every employee sells their car.", "pronoun-turned"),
    ("nl-en", "Het meisje verkocht zijn fiets.", "The girl sold her bike.", "pronoun-turned"),
    ("en-fr", "The captain said it was her ship.", "Il a dit que c'était son navire.",
     "gender-changed"),
)  # fmt: skip
OTHER_ROLE = (
    ("es-en", "A la alcaldesa la denunció Prieto en mayo.", "The mayor sued Prieto in May."),
    ("de-en", "Den Trainer hatte Weiss beleidigt.", "The coach had insulted Weiss."),
    ("fr-en", "Le conducteur a été blessé par Roux.", "The driver injured Roux."),
    ("nl-en", "Smit verkocht het huis aan De Boer; Mulder beschuldigde Visser.",
     "Smit sold the house to De Boer; Visser accused Mulder."),
)  # fmt: skip
SAME_ROLE = (
    ("es-en", "A la alcaldesa la denunció Prieto en mayo.",
     "The mayor was reported by Prieto in May."),
    ("de-en", "Den Trainer hatte Weiss beleidigt.", "Weiss had insulted the coach."),
    ("fr-en", "Roux a rencontré Weiss.", "Weiss met Roux."),
    ("it-en", "La notizia è stata data da Rossi, ha detto Bianchi.",
     "Bianchi said Rossi gave the news."),
    ("de-en", "Dem Trainer gefiel Weiss.", "The coach liked Weiss."),
)  # fmt: skip
RELATIONS = (
    ("fr-en", "L'acheteur a signé le contrat.", "The seller signed the contract."),
    ("de-en", "Der Vermieter war nicht zu Hause.", "The tenant was not at home."),
    ("es-en", "La víctima huyó hacia el bosque.", "The attacker fled into the woods."),
    ("nl-en", "De werkgever tekende de brief.", "The employee signed the letter."),
    ("it-en", "Il creditore ha firmato il contratto.", "The debtor signed the contract."),
)  # fmt: skip


@pytest.mark.parametrize(("pair", "source", "target"), OTHER_ROLE)
def test_who_acts_is_not_exchanged(pair: str, source: str, target: str) -> None:
    assert said(told(source, target, pair), "roles-exchanged")


@pytest.mark.parametrize(("pair", "source", "target"), SAME_ROLE)
def test_who_acts_may_be_told_in_another_order(pair: str, source: str, target: str) -> None:
    assert not said(told(source, target, pair), "roles-exchanged")


@pytest.mark.parametrize(("pair", "source", "target"), RELATIONS)
def test_the_other_side_of_a_relation_is_found(pair: str, source: str, target: str) -> None:
    assert said(told(source, target, pair), "opposite")


@pytest.mark.parametrize(("pair", "source", "target"), OTHER_MOUTH)
def test_words_in_another_mouth_are_found(pair: str, source: str, target: str) -> None:
    assert said(told(source, target, pair), "speaker-changed")


@pytest.mark.parametrize(("pair", "source", "target"), SAME_MOUTH)
def test_a_speaker_told_elsewhere_is_the_same(pair: str, source: str, target: str) -> None:
    assert not said(told(source, target, pair), "speaker-changed")


@pytest.mark.parametrize(("pair", "source", "target", "rule"), OTHER_PERSON)
def test_a_person_of_the_other_sex_is_found(pair: str, source: str, target: str, rule: str) -> None:
    assert said(told(source, target, pair), rule)


@pytest.mark.parametrize(("pair", "source", "target", "rule"), SAME_PERSON)
def test_a_person_who_may_be_meant_is_left_alone(
    pair: str, source: str, target: str, rule: str
) -> None:
    assert not said(told(source, target, pair), rule)
