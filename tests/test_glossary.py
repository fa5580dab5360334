"""Glossaries: terms that must, must not, or stay; inflection; broken files say where."""

from __future__ import annotations

from pathlib import Path

import pytest

from transcheck import batch
from transcheck.audit import Article, audit
from transcheck.batch._cache import _key
from transcheck.check._glossary import glossary, pattern
from transcheck.config import Config
from transcheck.errors import UsageError
from transcheck.model import Block, Document, Language, Reading, Text

ROWS = "source,target,use\nconseil municipal,town council|city council,must\nTGV,,keep\n,workforce,never\n"
TBX = """<tbx xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry id="c1">
<langSec xml:lang="fr"><termSec><term>effectif</term></termSec></langSec>
<langSec xml:lang="en"><termSec><term>staff</term></termSec></langSec>
</conceptEntry></body></text></tbx>"""


def shown(path: Path, source: str, target: str) -> list[str]:
    """Excerpts of the glossary findings of one pair of sentences."""
    sides = [
        Document("x", "lines", t, (Block(Text.plain(t), "unit", "1"),), language=Language(c, 1.0))
        for t, c in ((target, "en"), (source, "fr"))
    ]
    config = Config(target_language="en", source_language="fr", glossary=(str(path),))
    article = Article("x", reading=Reading(sides[0], sides[1], ((0, 0),)))
    found = audit(article, config).findings
    return [f.span.of(target) for f in found if f.rule == "glossary-term"]


@pytest.fixture
def terms(tmp_path: Path) -> Path:
    path = tmp_path / "terms.csv"
    path.write_text(ROWS, "utf-8")
    return path


def test_a_missing_term_is_found(terms: Path) -> None:
    target = "The municipal board met on Monday."
    assert shown(terms, "Le conseil municipal s'est réuni lundi.", target) == [target]


def test_an_inflected_term_counts(terms: Path) -> None:
    source = "Les conseils municipaux se sont réunis lundi."
    assert shown(terms, source, "The town councils met on Monday.") == []


def test_a_term_to_keep_and_a_forbidden_one(terms: Path) -> None:
    assert shown(terms, "Le TGV part.", "The fast train leaves.") == ["The fast train leaves."]
    assert shown(terms, "Le TGV part.", "The TGV leaves.") == []
    assert shown(terms, "Le personnel part.", "The workforce leaves.") == ["workforce"]


def test_tbx_is_read(tmp_path: Path) -> None:
    path = tmp_path / "terms.tbx"
    path.write_text(TBX, "utf-8")
    assert [t.target for t in glossary(str(path), "fr", "en")] == [("staff",)]
    assert shown(path, "Les effectifs partent.", "The workers leave.") == ["The workers leave."]


def test_a_wrong_file_says_where(tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    path.write_text("source,target,use\na,b,maybe\n", "utf-8")
    with pytest.raises(UsageError, match=r"bad\.csv:2: use is 'maybe'"):
        glossary(str(path), "fr", "en")
    with pytest.raises(UsageError, match="no such glossary"):
        glossary(str(tmp_path / "none.csv"), "fr", "en")


@pytest.mark.parametrize(
    ("term", "words", "fits"),
    [
        ("lune", "lundi", False),
        ("lune", "lunes", True),
        ("city", "cities", True),
        ("canal", "canaux", True),
        ("voter", "votent", True),
        ("port", "portrait", False),
    ],
)
def test_a_short_term_is_not_the_beginning_of_another_word(
    term: str, words: str, fits: bool
) -> None:
    assert bool(pattern(term).search(words)) is fits


def test_a_bad_glossary_stops_before_any_audit(tmp_path: Path) -> None:
    article, terms = tmp_path / "a.txt", tmp_path / "terms.csv"
    article.write_text("The staff leave.\n", "utf-8")
    terms.write_bytes(b"source,target\n\xff,b\n")
    config = Config(target_language="en", glossary=(str(terms),))
    with pytest.raises(UsageError, match=r"terms\.csv: cannot be read as a glossary"):
        batch.run([Article(str(article))], config)


def test_the_cache_notices_changed_files_of_the_configuration(tmp_path: Path) -> None:
    article, terms, model = tmp_path / "a.txt", tmp_path / "terms.csv", tmp_path / "model"
    article.write_text("The staff leave.\n", "utf-8")
    terms.write_text("source,target\neffectifs,staff\n", "utf-8")
    model.mkdir()
    config = Config(target_language="en", glossary=(str(terms),), scorers=(f"own={model}",))

    def key() -> str:
        return _key(Article(str(article), data=article.read_bytes()), config)

    first = key()
    assert key() == first
    terms.write_text("source,target\neffectifs,workers\n", "utf-8")
    second = key()
    (model / "config.json").write_text("{}", "utf-8")
    assert len({first, second, key()}) == 3
