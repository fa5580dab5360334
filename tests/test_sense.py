"""Checks of the sense stay silent where a careful translation says the same in other words."""

from __future__ import annotations

import pytest

from transcheck.audit import Article, examine
from transcheck.config import Config
from transcheck.model import Block, Document, Reading, Text

SAME = {
    "declined for gave no": ("de", "Der Verein gab keinen Kommentar zu dem Streit ab.",
                             "The club declined to comment on the dispute."),
    "with or without": ("pt", "O forno coze pão com ou sem sal.",
                        "The oven bakes bread with or without salt."),
    "set phrase": ("es", "El molino es sin dudas el más viejo.", "The mill is certainly the oldest."),
    "name with a capital": ("de", "Ein Arzt der Klinik Ohne Zaun half dem Dorf.",
                            "A doctor of the Open Gate clinic helped the village."),
    "quotation mark before": ("nl", "'Niemand zag het', zei de bakker.",
                              "“No-one saw it,” said the baker."),
    "elided before": ("fr", "Le port ferme tant qu'aucun bateau n'arrive.",
                      "The port is closed as long as no boat arrives."),
    "denied twice": ("pt", "É inegável que o moinho precisa de um telhado novo.",
                     "It cannot be denied that the mill needs a new roof."),
    "not the only one": ("nl", "Zij is niet de enige bakker die haar winkel sluit.",
                         "She is one of several bakers closing their shops."),
    "not until": ("de", "Der Fährmann fährt erst am Montag wieder.",
                  "The ferryman does not sail again until Monday."),
    "has yet to": ("de", "Der Rat hat noch keinen Termin genannt.",
                   "The council has yet to name a date."),
    "without a noun": ("fr", "Un accident sans gravité a bloqué le pont hier matin.",
                       "A minor accident blocked the bridge yesterday morning."),
    "rather than": ("it", "Il comune deve riparare il ponte e non chiuderlo.",
                    "The town should repair the bridge rather than close it."),
    "warned against": ("de", "Der Wirt warnte die Gäste davor, das Eis zu betreten.",
                       "The landlord warned the guests not to step on the ice."),
    "point of view": ("fr", "Du point de vue du meunier, le vent suffit.",
                      "In the miller's view, the wind is enough."),
    "night before Sunday": ("de", "In der Nacht zum Sonntag brannte die Mühle.",
                            "The mill burned down on Saturday night."),
    "three in the morning": ("de", "Der Bäcker steht nachts um drei auf.",
                             "The baker gets up at three in the morning."),
    "ago": ("de", "Vor zwei Wochen kam der Bäcker nach dem Sturm zurück.",
            "The baker came back two weeks ago, after the storm."),
    "fixed expression": ("de", "Eile ist das Gebot der Stunde.", "Haste is the order of the day."),
    "may be forbidden": ("es", "La norma prohíbe viajar sin billete.",
                         "The rule does not allow travel without a ticket."),
    "any person": ("fr", "Toute personne qui entre paie deux euros.",
                   "Everyone who enters pays two euros."),
    "later and before": ("fr", "Le prix a été de dix euros avant de tomber à huit.",
                         "The price was ten euros and later fell to eight."),
    "name of another": ("it", "La Canadian Bread Society premia un fornaio della Nuova Scozia.",
                        "The Canadian Bread Society honours a baker from Nova Scotia."),
    "region as one word": ("de", "Bäcker aus Nordafrika zeigten ihr Brot.",
                           "Bakers from North Africa showed their bread."),
    "country renamed": ("fr", "La Turquie et l'Espagne ont envoyé du blé.",
                        "Turkey and Spain sent wheat."),
    "other sense": ("pt", "O soro das vacas foi guardado no frigorífico.",
                    "The serum of the cows was kept in the fridge."),
    "most of all": ("de", "Vor allem das Dach der Mühle ist alt.",
                    "Most of all, the roof of the mill is old."),
}  # fmt: skip
TURNED = {
    "negation-flip": ("fr", "Le prix du pain n'a pas baissé.", "The price of bread has fallen."),
    "opposite": ("it", "Il ponte ha almeno cento anni.", "The bridge is at most a hundred years old."),
}  # fmt: skip


def rules(language: str, source: str, target: str) -> set[str]:
    """The rules above neutral that a pair of lines sets off."""
    one, other = (
        Document("x", "lines", t, (Block(Text.plain(t), "unit", "1"),)) for t in (target, source)
    )
    article = Article("x", reading=Reading(one, other, ((0, 0),)))
    subject, _ = examine(article, Config(source_language=language, target_language="en"))
    return {f.rule for f in subject.findings if f.severity != "neutral"}


SENSE = {
    "negation-flip", "opposite", "wrong-word", "qualifier-changed", "name-changed", "wrong-rendering"
}  # fmt: skip


@pytest.mark.parametrize("case", SAME)
def test_the_same_in_other_words_is_silent(case: str) -> None:
    assert not rules(*SAME[case]) & SENSE


@pytest.mark.parametrize("rule", TURNED)
def test_the_contrary_is_found(rule: str) -> None:
    assert rule in rules(*TURNED[rule])
