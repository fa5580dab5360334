"""What a sentence says is held against what its translation says: duties, numbers, quantities."""

from __future__ import annotations

import pytest

from transcheck.audit import Article, examine
from transcheck.check._bounds import loosened, shared_otherwise
from transcheck.check._denied import dropped
from transcheck.check._operators import clashes, plain
from transcheck.config import Config
from transcheck.lexicon import lexicon
from transcheck.model import Block, Document, Reading, Text

KINDS = {
    "separable negation": ("modals", "de", "Kinder müssen im Bad keine Mütze tragen.", ["neednot"]),
    "forbidden": ("modals", "nl", "Honden mogen hier na tien uur niet los.", ["mustnot"]),
    "longer phrase first": ("modals", "en", "Dogs must not swim here.", ["mustnot"]),
    "subject says no": ("modals", "en", "No boat may leave the port.", ["cannot"]),
    "month": ("modals", "en", "The pool opens in May.", []),
    "not every day": ("quantities", "fr", "Le bac passe tous les jours.", []),
    "not all": ("quantities", "pt", "Nem todos os barcos voltaram.", ["notall"]),
    "not only": ("focus", "de", "Nicht nur Bäcker kamen.", []),
    "beyond a dash": ("modals", "de", "Es gibt keine Fähre mehr - wer soll das zahlen?", ["should"]),
    "still": ("frequency", "de", "Er wohnt immer noch im Turm.", []),
}  # fmt: skip
TURNED = {
    "need not for must not": ("nl", "Ouders hoeven hun kind niet te brengen.",
                              "Parents must not bring their child.", "must not"),
    "advice for duty": ("fr", "Il est recommandé aux visiteurs, mais un guide recommande un casque.",
                        "Visitors are given advice, but a guide requires them to wear a helmet.",
                        "requires them to"),
    "past duty": ("es", "Los vecinos tenían que pagar la obra.",
                  "The neighbours could pay for the work.", "could"),
    "whole for part": ("nl", "Enkele boten zijn gezonken.", "All the boats sank.", "All the"),
    "none for all": ("it", "Nessuno dei pescatori ha votato.", "All the fishermen voted.", "All the"),
    "as many as for only": ("pt", "Apenas 45 casas têm água.", "As many as 45 houses have water.",
                            "As many as "),
    "word after the number": ("fr", "Douze bateaux au moins ont coulé.",
                              "Fewer than twelve boats sank.", "Fewer than "),
    "part of a part": ("pt", "Um terço dos barcos voltou.", "A quarter of the boats returned.",
                       "A quarter"),
    "still for no longer": ("nl", "De molen maalt niet meer op zondag.",
                            "The mill still grinds on Sunday.", "still"),
    "including for except": ("es", "El museo abre todos los días salvo el lunes.",
                             "The museum opens every day including Monday.", "including"),
    "rules out for does not": ("it", "Il sindaco non esclude una nuova tassa.",
                               "The mayor rules out a new tax.", "rules out"),
    "wholly for partly": ("fr", "Le toit du moulin est en partie détruit.",
                          "The roof of the mill is completely destroyed.", "completely"),
    "trebled for doubled": ("pt", "O preço do pão duplicou em maio.",
                            "The price of bread trebled in May.", "trebled"),
    "the oldest for one of the oldest": ("de", "Es ist eine der ältesten Mühlen am Fluss.",
                                         "It is the oldest mill on the river.", "the oldest"),
    "most for only a few": ("nl", "Slechts enkele scholen bleven open.",
                            "Most of the schools stayed open.", "Most of the"),
    "accepts for refuses": ("fr", "La commune refuse la vente du moulin.",
                            "The town accepts the sale of the mill.", "accepts"),
}  # fmt: skip
SAME = {
    "each finds its like": ("de", "Gäste müssen zahlen, dürfen aber im Garten sitzen.",
                            "Guests may sit in the garden but must pay."),
    "akin": ("it", "I cani devono stare al guinzaglio.", "Dogs should be kept on a lead."),
    "rendered nearby": ("es", "Los perros deben ir atados.",
                        "Dogs can only go out on a lead, which is required."),
    "no on the other side": ("fr", "Aucun passager n'est resté à quai.",
                             "All the passengers avoided being left behind."),
    "over and at least": ("de", "Gut dreißig Boote sanken.", "At least thirty boats sank."),
    "not wholly": ("fr", "Le toit du moulin est en partie détruit.",
                   "The roof of the mill is not completely destroyed."),
    "stopped": ("nl", "De molen maalt niet meer op zondag.",
                "On Sunday the mill has stopped grinding."),
    "two numbers alike": ("it", "Almeno dieci barche e meno di dieci reti.",
                          "Fewer than ten nets and at least ten boats."),
    "what is left": ("fr", "Un tiers des fermes ont fermé.", "Two thirds of the farms are left."),
    "both turned": ("es", "El museo casi nunca está cerrado.", "The museum is almost always open."),
    "prevented from": ("de", "Der Teich hat nicht genug Wasser für die Karpfen.",
                       "The drought prevented the pond from having enough water for the carp."),
    "must be reckoned with": ("de", "Am Fluss muss mit zehn Booten gerechnet werden.",
                              "The river can expect ten boats."),
    "there must be": ("pt", "Devem existir cinco moinhos no vale.",
                      "There may be five mills in the valley."),
    "with an exception": ("it", "Tutti i mulini eccetto uno girano ancora.",
                          "All but one of the mills still turn."),
    "about all": ("nl", "Ongeveer alle molens draaien nog.", "Nearly all the mills still turn."),
    "not hurt": ("fr", "Les deux pêcheurs étaient fatigués, mais non blessés.",
                 "The two fishermen were tired but uninjured."),
    "with the oldest": ("de", "Er kam mit der ältesten Fähre über den Fluss.",
                        "He crossed the river on the oldest ferry."),
    "hoped": ("de", "Sie hofft, dass die Mühle vielleicht im Mai öffnet.",
              "She hopes that the mill will open in May."),
    "one in three": ("fr", "Un tiers des fermes ont fermé.", "One farm in three has closed."),
}  # fmt: skip


@pytest.mark.parametrize("case", KINDS)
def test_the_class_that_a_text_says(case: str) -> None:
    group, code, text, kinds = KINDS[case]
    assert [o.kind for o in plain(group, text, code)] == kinds


def turned(language: str, source: str, target: str) -> list[str]:
    """What `statement-turned` marks in a pair of lines."""
    one, other = (
        Document("x", "lines", t, (Block(Text.plain(t), "unit", "1"),)) for t in (target, source)
    )
    article = Article("x", reading=Reading(one, other, ((0, 0),)))
    subject, _ = examine(article, Config(source_language=language, target_language="en"))
    return [f.span.of(target) for f in subject.findings if f.rule == "statement-turned"]


@pytest.mark.parametrize("case", TURNED)
def test_what_was_turned_is_found(case: str) -> None:
    language, source, target, where = TURNED[case]
    assert turned(language, source, target) == [where]


@pytest.mark.parametrize("case", SAME)
def test_the_same_in_other_words_is_silent(case: str) -> None:
    assert not turned(*SAME[case])


CLAUSES = {
    "verb rendered": ("es", "La alcaldesa dijo que nunca pidió el dinero del puente, ni lo esperaba.",
                      "The mayor said that she asked for the bridge money, and did not expect it.", True),
    "contrary verb": ("fr", "L'intérêt du public n'a pas faibli une fois le pont ouvert.",
                      "Public interest remained high after the bridge opened.", False),
    "prefix": ("de", "Die Ursache des Feuers in der Mühle war zunächst nicht klar.",
               "The cause of the fire at the mill was initially unclear.", False),
    "with for without": ("pt", "Sem licença, ninguém pode pescar no rio.",
                         "With a licence, nobody may fish in the river.", True),
}  # fmt: skip


@pytest.mark.parametrize("case", CLAUSES)
def test_a_negation_is_looked_for_in_its_clause(case: str) -> None:
    language, source, target, lost = CLAUSES[case]
    known = lexicon(language, "en")
    assert known is not None
    assert bool([*dropped(source, target, known)]) == lost


def test_both_directions_clash_alike() -> None:
    here, there = "Dogs must be kept on a lead.", "Los perros pueden ir con correa."
    codes = ("en", "es")
    assert bool([*clashes("modals", here, there, codes)]) == bool(
        [*clashes("modals", there, here, codes[::-1])]
    )
    assert [*loosened("Nearly ten boats.", "Más de diez barcos.", codes)]
    assert not [*shared_otherwise("A third left.", "El 33 % se fue.", codes)]
