"""Every entry of every pack is a test; the data is linted as hard as the code."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from transcheck.errors import PackError
from transcheck.model import Block, Document, Text
from transcheck.packs import _anchors, _compile, _load, _table, cards, load, proof, targets, wording
from transcheck.packs._macros import capitals
from transcheck.segment import segment

FILES = [p for target in targets() for p in _compile.files(target)]
RULES = [pair for path in FILES for pair in proof.rules(path)]


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_examples_of_every_rule(path: Path) -> None:
    faults = [f"{r.key}: {f}" for w, r in proof.rules(path) for f in proof.faults(w, r, segment)]
    assert faults == []


def test_names_are_unique() -> None:
    counts = Counter(rule.key for rule, _ in RULES)
    assert [key for key, n in counts.items() if n > 1] == []


def test_every_rule_has_an_anchor() -> None:
    assert [r.key for _, r in RULES if not _anchors.anchors(r.find)] == []


def test_reasons_are_sentences() -> None:
    assert [
        r.key for r, _ in RULES if len(r.because) < 20 or r.because[-1] not in ".!?”\"')…"
    ] == []


@pytest.mark.parametrize(
    ("cell", "scope"), [("goals?", "paragraph"), ("document: goals?", "document")]
)
def test_a_line_asks_for_a_word_nearby_or_anywhere(tmp_path: Path, cell: str, scope: str) -> None:
    table = tmp_path / "sport.tsv"
    head = "# sources = pt; target = en; kind = term; category = terminology/wrong-term"
    row = ["the pavilion", "the hall", "pavilhão", cell, "In [[the pavilion]].", "A pavilion."]
    table.write_text(f"{head}; severity = minor\n" + "\t".join(row) + "\n", "utf-8")
    (entry,) = _table.entries(table)[1]
    assert entry["near"] == {"scope": scope, "pattern": r"\b(?:goals?)\b"}


def test_a_suggestion_keeps_the_space_that_the_mark_covers(tmp_path: Path) -> None:
    table = tmp_path / "verbs.tsv"
    head = "# sources = it; target = en; kind = structure; category = style/awkward"
    row = [r"depends of (?=the)", "depends on", "dipende da", "", "It [[depends of ]]the sea.", "x"]
    table.write_text(f"{head}; severity = minor\n" + "\t".join(row) + "\n", "utf-8")
    (entry,) = _table.entries(table)[1]
    assert entry["suggest"] == ["depends on "]


def test_a_neutral_line_is_evidence_only(tmp_path: Path) -> None:
    table = tmp_path / "units.tsv"
    head = "# sources = en; target = fr; kind = calque; category = style/unidiomatic"
    row = ["cinq miles", "huit kilomètres", "miles", "", "Il court [[cinq miles]].", "x", "neutral"]
    table.write_text(f"{head}; severity = minor\n" + "\t".join(row) + "\n", "utf-8")
    (entry,) = _table.entries(table)[1]
    assert (entry["severity"], entry["tier"]) == ("neutral", "context")


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        (r"mayor(?= of [A-Z]\w+)", "the mayor of Lille", True),
        (r"mayor(?= of [A-Z]\w+)", "the mayor of nowhere", False),
        (r"mayor(?! (?:of|[A-Z]))", "the mayor said", False),
        (r"mayor of [A-Za-z]+", "the MAYOR of lille", True),
    ],
)
def test_a_capital_is_a_capital_in_a_case_blind_pattern(
    pattern: str, text: str, found: bool
) -> None:
    assert bool(re.search(capitals(pattern), text, re.IGNORECASE)) is found


MOST_PER_MILLION = {"alone": 8.0, "context": 120.0}
ENOUGH_HITS = 5


def test_noisy_rules_are_demoted() -> None:
    """A rule above its tier's noise ceiling on native text must be demoted (context, neutral)."""
    noisy = []
    for rule, _ in RULES:
        card = cards.cards().get(rule.key, {})
        rate, hits = card.get("per_million", {}).get("native", 0), card.get("hits", {})
        loud = rule.severity != "neutral" and hits.get("native", 0) >= ENOUGH_HITS
        if loud and rate > MOST_PER_MILLION[rule.tier]:
            noisy.append(f"{rule.key} ({rule.tier}): {rate} hits per million native words")
    assert noisy == []


@pytest.mark.parametrize("target", targets())
def test_the_shipped_form_is_fresh(target: str) -> None:
    shipped = _compile.HERE / "compiled" / f"{target}.jsonl"
    stale = "stale: run `python -m transcheck.packs`"
    assert shipped.read_text("utf-8").startswith(f'{{"digest":"{_compile.digest(target)}"'), stale


GOOD = """
[pack]
sources = ["fr"]
target = "en"
[[rule]]
id = "a-rule"
kind = "calque"
category = "style/unidiomatic"
severity = "minor"
find = 'a certain thing'
because = "French says so and English does not."
bad = ["[[A certain thing]] is here."]
good = ["A thing that is certain."]
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("find =", "fnid =", "unknown key 'fnid'; did you mean 'find'?"),
        ("'a certain thing'", "'a (certain'", "find: missing )"),
        ('kind = "calque"', 'kind = "calc"', "kind is 'calc'"),
        ('good = ["A thing that is certain."]', "", "key 'good' is missing"),
        ("'a certain thing'", "'{@nothing}'", "no such list"),
        ("'a certain thing'", "'{go:gone}'", "no form 'gone'"),
        ('id = "a-rule"', 'id = "A rule"', "id must be lower-case"),
        ("[pack]", "[pack", "not valid TOML"),
    ],
)
def test_a_wrong_entry_is_refused_by_name(tmp_path: Path, old: str, new: str, said: str) -> None:
    (tmp_path / "lists.toml").write_text("", "utf-8")
    path = tmp_path / "fr-en" / "x.toml"
    path.parent.mkdir()
    path.write_text(GOOD.replace(old, new), "utf-8")
    with pytest.raises(PackError, match=r"x\.toml") as caught:
        list(proof.rules(path))
    assert said in str(caught.value) or said in str(caught.value.__cause__)


def test_anchors_must_occur_in_every_match() -> None:
    assert _anchors.anchors(r"\bon (?:the )?social networks?\b") == {
        "on social network",
        "on the social network",
    }
    assert _anchors.plans(r"\bgive \w+ the boot\b") == [
        (frozenset({" the boot"}), frozenset({"give "}))
    ]
    assert len(_anchors.plans(r"\b(?:beat its full|make \w+ state)\b")) == 2
    assert _anchors.anchors(r"\w+ \d+") == frozenset()
    assert _anchors.anchors(r"(?:assist|attend)\w*(?! him) to") == {"assist", "attend"}


def test_no_reason_quotes_the_space_behind_a_word() -> None:
    spaced = [rule.key for rule, _ in RULES if " ”" in rule.because]
    assert spaced == []


def test_a_gazetteer_knows_the_countries_where_the_literal_form_is_right(tmp_path: Path) -> None:
    table = tmp_path / "nl-en" / "offices.tsv"
    table.parent.mkdir()
    table.write_text(
        "# sources = nl; target = en; kind = term; category = terminology/wrong-term; "
        "severity = minor; shape = gazetteer\n"
        "aldermen\tdeputy mayors\tschepenen\tbelgium\tengland\t"
        "The [[aldermen]] of Ghent met.\tThe aldermen of London wrote to Ghent.\n",
        "utf-8",
    )
    (entry,) = _table.entries(table)[1]
    assert entry["near"] == {"scope": "document", "pattern": r"\b(?:{@belgium})\b"}
    assert entry["unless"] == {"scope": "document", "pattern": r"\b(?:{@england})\b"}


@pytest.mark.parametrize(
    ("kind", "better", "replaces"),
    [
        ("term", "junior minister for ...", []),
        ("term", "pension fund (CMVM) | (trade) union", ["pension fund", "union"]),
        ("calque", "{spend} … on | {enjoy} (+ -ing) | pay", ["pay"]),
    ],
)
def test_a_suggestion_with_a_gap_is_told_in_the_reason_alone(
    tmp_path: Path, kind: str, better: str, replaces: list[str]
) -> None:
    table = tmp_path / "posts.tsv"
    head = f"# sources = fr; target = en; kind = {kind}; category = style/unidiomatic"
    row = ["the box", better, "caisse", "", "It is [[the box]].", "A box."]
    table.write_text(f"{head}; severity = minor\n" + "\t".join(row) + "\n", "utf-8")
    (entry,) = _table.entries(table)[1]
    assert entry["suggest"] == replaces
    assert entry["because"] != "Natives do not say it so."


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("The accounts were rendered public.", "were made public"),
        ("The names must be rendered public.", "be made public"),
        ("The winners became a medal.", "got"),
        ("The match was reported to Monday.", "was postponed until"),
    ],
)
def test_a_suggestion_takes_the_form_of_the_verb_it_replaces(sentence: str, right: str) -> None:
    document = Document("x", "text", sentence, (Block(Text.plain(sentence)),))
    found = load("en").scan(document, segment(document))
    assert right in {s.strip() for hit in found for s in hit.suggestions}


@pytest.mark.parametrize(
    ("excerpt", "code", "cell", "word"),
    [
        ("workforce", "fr", "effectifs", "effectifs"),
        ("Mailand", "de", "Köln, Wien, Mailand, Kiew", "Mailand"),
        ("Moskau", "de", "Köln, Wien, Mailand, Kiew", None),
        ("informations", "de", "Informationen, Kenntnisse, Ratschläge", "Informationen"),
        ("man of 34 years", "fr", "femelle de deux ans / homme de 50 ans", None),
        ("crisis of epilepsy", "fr", "crise cardiaque / crise d'épilepsie", "crise d'épilepsie"),
        ("crisis of the nerves", "fr", "crise cardiaque / crise d'asthme", None),
        ("only then, when", "de", "nur dann, wenn", "nur dann, wenn"),
        ("announced, that", "de", ", dass", ", dass"),
    ],
)
def test_a_message_quotes_the_word_of_the_hit(
    excerpt: str, code: str, cell: str, word: str | None
) -> None:
    assert wording.term(excerpt, {code: cell}, (code,)) == word


def test_a_cell_of_fewer_languages_than_the_rule_gives_each_its_own(tmp_path: Path) -> None:
    table = tmp_path / "grammar.tsv"
    head = "# sources = fr,es,it,pt; target = en; kind = structure; category = style/awkward"
    cell = "c'est la première fois que / es la primera vez que / è la prima volta che"
    row = ["it is the first time", "this is", cell, "", "[[It is the first time]] here.", "x"]
    table.write_text(f"{head}; severity = minor\n" + "\t".join(row) + "\n", "utf-8")
    (rule,) = _load.rules(table)
    french, spanish, italian = cell.split(" / ")
    assert rule.source_term == {"fr": french, "es": spanish, "it": italian}


def test_a_rendering_written_for_other_words_says_for_which(tmp_path: Path) -> None:
    table = tmp_path / "animals.tsv"
    head = "# sources = fr; target = en; kind = structure; category = style/awkward"
    row = ["(?:bear|cat) of two years", "two-year-old bear", "ours de deux ans", ""]
    row += ["A [[bear of two years]] slept.", "x"]
    table.write_text(f"{head}; severity = minor\n" + "\t".join(row) + "\n", "utf-8")
    (rule,) = _load.rules(table)
    assert wording.why(rule, ()).endswith("That is for “bear of two years”.")
    assert wording.why(rule, ("two-year-old cat",)) == rule.because
