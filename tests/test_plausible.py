"""Two texts that cannot be translations of each other: each doubt has its own message."""

from __future__ import annotations

from pathlib import Path

import pytest

from transcheck.align import align
from transcheck.audit import audit
from transcheck.config import Config
from transcheck.errors import InputError

FRENCH = [
    "Le maire de la ville a dit que les travaux de la place sont dans un bon état.",
    "Il est venu avec les enfants et il a vu que le pont est fermé pour des mois.",
    "La police est sur la route et elle ne sait pas qui est dans la voiture.",
]
ENGLISH = [
    "The mayor of the town said that the works on the square are in a good state.",
    "He came with the children and he saw that the bridge will be closed for months.",
    "The police are on the road and they do not know who is in the car with him.",
]
NEWS = [
    "La ministre a présenté un nouveau projet de loi devant le parlement.",
    "Les agriculteurs demandent une baisse rapide des impôts sur le carburant.",
    "Le prix du pain augmente encore dans toutes les boulangeries de la région.",
    "Une grève des transports paralyse la capitale depuis lundi matin.",
]
MEMORIES = [
    "My grandmother kept seven chickens behind a wooden barn.",
    "Every spring she painted flowers upon the kitchen cupboards.",
    "Sailors believed whistling aboard would summon terrible storms.",
    "Chess masters memorize thousands of openings during childhood.",
    "Copper wires conduct electricity better than aluminium ones.",
    "Astronomers discovered another dwarf planet beyond Neptune.",
    "Violin strings were formerly made from sheep intestines.",
    "Glaciers carve deep valleys while sliding slowly downhill.",
]
CASES = {
    "the source holds no sentence": ([], ENGLISH, "fr", "en"),
    "the text holds no sentence": (FRENCH, [" "], "fr", "en"),
    "do not look like translations of each other": (FRENCH + NEWS, MEMORIES, "fr", "en"),
    "the source is 10 times longer": (FRENCH * 10, ENGLISH, "fr", "en"),
    "are the same": (FRENCH, FRENCH, "fr", "en"),
    "both in 'fr'": (FRENCH, ENGLISH, "fr", "fr"),
    "look swapped": (ENGLISH, FRENCH, "fr", "en"),
    "source is declared German and looks English": (ENGLISH, ENGLISH[::-1], "de", "en"),
    "times longer": (FRENCH * 10, ENGLISH[:1], "fr", "en"),
}


@pytest.mark.parametrize("message", CASES)
def test_each_doubt_has_its_message(message: str) -> None:
    source, target, one, other = CASES[message]
    with pytest.raises(InputError, match=message):
        align(source, target, one, other)


def test_a_translation_is_aligned() -> None:
    beads = align(FRENCH, ENGLISH, "fr", "en").beads
    assert [(b.source, b.target) for b in beads] == [((n,), (n,)) for n in range(3)]


def test_few_unrelated_sentences_are_refused_where_a_lexicon_tells() -> None:
    with pytest.raises(InputError, match="as well backwards"):
        align(NEWS, MEMORIES[:4], "fr", "en")


def test_a_translation_without_a_lexicon_is_aligned_and_two_other_texts_are_not() -> None:
    cities = ["Oslo", "Lima", "Quito", "Accra", "Dakar", "Hanoi", "Lagos", "Sofia", "Tunis"]
    told = list(enumerate(zip([5, 1, 8, 2, 9, 3, 7, 2, 6], cities, strict=True)))
    here = [f"Zu{'mo ' * n}{city} kalo {1900 + 7 * k}." for k, (n, city) in told]
    there = [f"{city} vi {1900 + 7 * k} pare{'ti ' * n}." for k, (n, city) in told]
    beads = align(here, there, "xx", "yy").beads
    assert [(b.source, b.target) for b in beads] == [((n,), (n,)) for n in range(9)]
    other = ["Bel wan dor? " + "sela " * n for n in (1, 9, 2, 14, 3, 1, 12, 1, 7)]
    with pytest.raises(InputError, match="as well backwards"):
        align(here, other, "xx", "yy")


@pytest.mark.parametrize(
    ("source", "target", "message"),
    [
        ("de", "en", "the source is declared German and looks French"),
        ("fr", "de", "the text is declared German and looks English"),
    ],
)
def test_a_third_language_is_named(source: str, target: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        align(FRENCH * 2, ENGLISH * 2, source, target)


COUNCIL = """
Le conseil s'est réuni mardi soir dans la grande salle pour parler du budget de l'année. Le maire a
rappelé que les travaux de la piscine avaient coûté plus cher que prévu et qu'il faudrait attendre
avant de refaire le toit de l'école. Plusieurs élus ont demandé pourquoi la ville n'avait pas reçu
l'aide que la région avait promise. Il a répondu que le dossier était complet.
"""
HOLIDAYS = """
Our reading group met for the third time. We began with “Le silence de la mer”, went on to “Les
mains sales”, “La peste”, “Le rouge et le noir” and “Une vie”, and left “À la recherche du temps
perdu” for the summer. Nobody had finished “Les enfants du siècle”. Someone asked why “La princesse
de Clèves” was not on the list, and it will be next time.
"""
CITY = """
La ciudad aprobó ayer el plan para el puerto. El alcalde dijo que las obras no empezarán hasta que
el ministerio dé su permiso, pero los vecinos piden una respuesta más rápida. También quieren saber
quién pagará los muelles, porque el dinero de la región ya se ha gastado en las carreteras.
"""


@pytest.mark.parametrize(
    ("text", "told", "found"),
    [(COUNCIL, code, "French") for code in ("de", "es", "it", "nl", "pt", "en")]
    + [(CITY, "pt", "Spanish"), (CITY, "it", "Spanish")],
)
def test_a_wrong_option_is_refused(tmp_path: Path, text: str, told: str, found: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    step = f"the text is declared .* and looks {found}; check the file, or say --to "
    with pytest.raises(InputError, match=step):
        audit(path, Config(target_language=told))


def test_the_file_of_a_wrong_source_is_named(tmp_path: Path) -> None:
    source, target = tmp_path / "a.txt", tmp_path / "b.txt"
    source.write_text(COUNCIL, "utf-8")
    target.write_text("\n".join(ENGLISH), "utf-8")
    with pytest.raises(InputError, match=r"a\.txt: the source is declared German"):
        audit(target, Config(source_language="de"), source=source)


@pytest.mark.parametrize(("text", "told"), [(COUNCIL, "fr"), (HOLIDAYS, "en"), (CITY, "es")])
def test_a_right_option_is_followed(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8")
    assert audit(path, Config(target_language=told)).document.language.code == told
