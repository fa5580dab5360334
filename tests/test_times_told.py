"""Hearsay and the unreal told as facts, past and future exchanged: classes by language."""

from __future__ import annotations

import pytest
from test_bead_classes import said, told

FACTS = (
    ("fr-en", "La gérante se serait enfuie en Suisse avec la caisse.",
     "The manager fled to Switzerland with the takings."),
    ("it-en", "Il custode avrebbe nascosto le chiavi in cantina.",
     "The caretaker hid the keys in the cellar."),
    ("es-en", "El contable habría falsificado las facturas del ayuntamiento.",
     "The accountant falsified the invoices of the town hall."),
    ("pt-en", "O gerente terá vendido os bilhetes falsos à porta do estádio.",
     "The manager sold the forged tickets at the door of the stadium."),
    ("de-en", "Der Wirt soll jahrelang keine Steuern gezahlt haben.",
     "The landlord paid no taxes for years."),
    ("nl-en", "De directeur zou de cijfers hebben vervalst.",
     "The director forged the figures."),
    ("nl-en", "De trein had om negen uur moeten vertrekken.",
     "The train left at nine o'clock."),
    ("de-en", "Der Damm hätte das Wasser nicht halten können.",
     "The dam held the water."),
    ("pt-en", "O grupo tocaria no domingo, mas a chuva não deixou.",
     "The band played on Sunday, but the rain did not let them."),
    ("en-fr", "The landlord is said to have sold the pictures in Geneva.",
     "Le propriétaire a vendu les tableaux à Genève."),
    ("en-es", "The bridge would have fallen without the new pillars.",
     "El puente cayó sin los nuevos pilares."),
    ("en-de", "The clerk allegedly burned the letters.",
     "Der Beamte verbrannte die Briefe."),
)  # fmt: skip
LEFT_OPEN = (
    ("fr-en", "La gérante se serait enfuie en Suisse avec la caisse.",
     "The manager is thought to have fled to Switzerland with the takings."),
    ("it-en", "Secondo i vicini il custode avrebbe nascosto le chiavi.",
     "Neighbours say the caretaker hid the keys."),
    ("es-en", "El contable habría falsificado las facturas.",
     "The accountant is accused of falsifying the invoices."),
    ("de-en", "Der Wirt soll jahrelang keine Steuern gezahlt haben.",
     "The landlord apparently paid no taxes for years."),
    ("de-en", "Die Stadt soll schöner werden.", "The town is to become more beautiful."),
    ("nl-en", "De trein had om negen uur moeten vertrekken.",
     "The train should have left at nine o'clock."),
    ("en-fr", "The landlord is said to have sold the pictures.",
     "Le propriétaire aurait vendu les tableaux."),
    ("en-de", "The bridge would have fallen without the pillars.",
     "Ohne die Pfeiler wäre die Brücke eingestürzt."),
    ("de-en", "Kinder ohne Mütze hingegen hätten gefroren, erklärte die Lehrerin.",
     "Children without a cap had been cold, the teacher said."),
    ("en-de", "The baker is accused of burning the letters.",
     "Der Bäcker wird der Brandstiftung an den Briefen bezichtigt."),
    ("en-nl", "The narrow valley could have strengthened the storm, he said.",
     "Mogelijk heeft het smalle dal de storm versterkt, zei hij."),
    ("en-pt", "All concerts were to be held without an audience, but in May they were cancelled.",
     "Todos os concertos tiveram de ser realizados sem público, mas em maio foram cancelados."),
    ("en-es", "He was to become mayor two years later.", "Dos años después fue alcalde."),
)  # fmt: skip
OTHER_TIMES = (
    ("es-en", "El museo abrirá sus puertas en otoño.", "The museum opened its doors in autumn."),
    ("pt-en", "A ponte será inaugurada em maio.", "The bridge was inaugurated in May."),
    ("nl-en", "De burgemeester zal de school openen.", "The mayor opened the school."),
    ("de-en", "Das Orchester wird im Juli in Wien spielen.",
     "The orchestra played in Vienna in July."),
    ("fr-en", "Le maire a signé le contrat.", "The mayor will sign the contract."),
    ("en-fr", "The shop will close in June.", "Le magasin a fermé en juin."),
    ("en-it", "She has been living in Rome for three years.", "Ha vissuto a Roma per tre anni."),
    ("it-en", "Vive a Roma da tre anni.", "She lived in Rome for three years."),
    ("de-en", "Der Zug war schon abgefahren.", "The train was about to leave."),
)  # fmt: skip
SAME_TIMES = (
    ("es-en", "El museo abrirá sus puertas en otoño.", "The museum opens its doors in autumn."),
    ("fr-en", "En 1912, il quittera le village.", "In 1912 he left the village."),
    ("de-en", "Die Brücke wird im Mai eröffnet.", "The bridge was opened in May."),
    ("pt-en", "O gerente terá vendido os bilhetes.", "The manager reportedly sold the tickets."),
    ("de-en", "Die Gäste erhalten morgen ihre Karten.",
     "The guests will receive their tickets tomorrow."),
    ("it-en", "Vive a Roma da tre anni.", "She has lived in Rome for three years."),
    ("en-es", "We know that it won't change the colour of the walls.",
     "Sabemos que no va a cambiar el color de las paredes."),
    ("fr-en", "Trois bateaux ont coulé dans l'orage le plus violent depuis dix ans.",
     "Three boats were lost in the most violent storm for ten years."),
    ("de-en", "Der Zug fuhr gerade ab.", "The train was about to leave."),
)  # fmt: skip


@pytest.mark.parametrize(("pair", "source", "target"), FACTS)
def test_what_nobody_vouches_for_is_no_fact(pair: str, source: str, target: str) -> None:
    assert said(told(source, target, pair), "told-as-fact")


@pytest.mark.parametrize(("pair", "source", "target"), LEFT_OPEN)
def test_what_is_left_open_is_left_alone(pair: str, source: str, target: str) -> None:
    assert not said(told(source, target, pair), "told-as-fact")


@pytest.mark.parametrize(("pair", "source", "target"), OTHER_TIMES)
def test_past_and_future_are_not_exchanged(pair: str, source: str, target: str) -> None:
    assert said(told(source, target, pair), "time-changed")


@pytest.mark.parametrize(("pair", "source", "target"), SAME_TIMES)
def test_the_same_time_in_another_tense_is_left_alone(pair: str, source: str, target: str) -> None:
    assert not said(told(source, target, pair), "time-changed")
