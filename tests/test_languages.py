"""Language tables and detection."""

from __future__ import annotations

import pytest

from transcheck.config import LANGUAGES
from transcheck.languages import detect, detect_sentence, known, table
from transcheck.languages._detect import WORD, by_function_words, by_langdetect, by_langid

TEXTS = {
    "en": (
        "The mayor said that the bridge would be closed for a month, because it has to be "
        "repaired and there is no other way to do it before the winter, which is when most of the "
        "traffic comes."
    ),
    "fr": (
        "Le maire a dit que le pont serait fermé pendant un mois, parce qu'il faut le réparer et "
        "qu'il n'y a pas d'autre moyen de le faire avant l'hiver, quand la plupart des voitures "
        "arrivent."
    ),
    "es": (
        "El alcalde dijo que el puente estaría cerrado durante un mes, porque hay que repararlo y "
        "no hay otra manera de hacerlo antes del invierno, que es cuando llega la mayor parte del "
        "tráfico."
    ),
    "de": (
        "Der Bürgermeister sagte, dass die Brücke einen Monat lang geschlossen bleibt, weil sie "
        "repariert werden muss und es vor dem Winter, wenn der meiste Verkehr kommt, nicht anders "
        "geht."
    ),
    "it": (
        "Il sindaco ha detto che il ponte resterà chiuso per un mese, perché deve essere riparato "
        "e non c'è un altro modo di farlo prima dell'inverno, quando arriva la maggior parte "
        "delle auto."
    ),
    "pt": (
        "O presidente da câmara disse que a ponte vai estar fechada durante um mês, porque tem de "
        "ser reparada e não há outra maneira de o fazer antes do inverno, quando chega mais "
        "trânsito."
    ),
    "nl": (
        "De burgemeester zei dat de brug een maand dicht zou blijven, omdat hij gerepareerd moet "
        "worden en er geen andere manier is om dat voor de winter te doen, wanneer het drukste "
        "verkeer komt."
    ),
}


def test_every_language_has_a_table() -> None:
    assert set(known()) == set(LANGUAGES)
    assert table(None) is table("en")
    assert table("pt-BR") is table("pt")


@pytest.mark.parametrize("code", LANGUAGES)
def test_tables_are_complete(code: str) -> None:
    found = table(code)
    assert found.code == code and found.name
    assert 60 <= len(found.function_words) <= 120
    assert all(w == w.lower() and WORD.fullmatch(w) for w in found.function_words)
    assert len(found.months) >= 12 and len(found.days) >= 7
    assert all(len(a) == len(b) == 1 for a, b in found.quotes)
    assert found.decimal not in found.thousands
    assert not any(word.endswith(".") for word in found.abbreviations | found.before_number)


@pytest.mark.parametrize(("code", "text"), TEXTS.items())
def test_documents_and_sentences_are_recognised(code: str, text: str) -> None:
    assert detect(text).code == code
    assert detect(text * 5).code == code
    assert detect_sentence(text).code == code
    assert by_langdetect(text, LANGUAGES).code == by_langid(text, LANGUAGES).code == code


def test_long_texts_seldom_need_a_detector() -> None:
    found = {c: by_function_words(WORD.findall(t.lower()) * 6, LANGUAGES) for c, t in TEXTS.items()}
    decided = {code: answer.code for code, answer in found.items() if answer}
    assert len(decided) >= 6
    assert all(code == answer for code, answer in decided.items())


def test_doubt_is_said() -> None:
    assert detect("Too short to say.").code is None
    assert detect("12 34 56 http://example.org").code is None
    assert detect_sentence("OK").code is None
    mixed = TEXTS["fr"] + " " + TEXTS["en"]
    assert by_function_words(WORD.findall(mixed.lower()) * 4, LANGUAGES) is None


def test_the_answer_stays_the_same() -> None:
    assert len({by_langdetect("Une petite phrase courte", LANGUAGES) for _ in range(5)}) == 1
