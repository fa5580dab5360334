"""The sentence pairs that the lexicons of the embedded estimate are learned from."""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cldr_words
import dictionaries
import help_pages
import messages
import wordnet_words
from estimate_data import Row, rated, rows
from learn_fluency import HELD
from likely_pairs import likelier

Pair = tuple[str, str]
Weighted = tuple[str, str, float]
NEIGHBOURS = {"hi": "ne", "ja": "zh"}
BY_ERRORS = ("ru", "zh")
NEWS = ("cs", "ru")
SHORTEST, LONGEST = 20, 250
HELP_RATED, HELP_ELSE = 16_000, 45_000
HELP_WEIGHT = 0.5
WITH_MESSAGES = ("ro", "et")
WORD_WEIGHT, DEFINITION_WEIGHT, MESSAGE_WEIGHT = 0.3, 0.5, 0.3
OWN_WORDS = 3.0
DEFINITIONS = 0.6
PARALLEL = 14_000


@dataclass(frozen=True, slots=True)
class Places:
    """Where the data lies: shared data, and what cldr_words.py and its likes tell to fetch."""

    data: Path
    cldr: Path
    help: Path
    messages: Path
    wordnet: Path


def arguments(parser: argparse.ArgumentParser) -> Places:
    """The places that the command line names."""
    for name in ("data", "cldr", "help-pages", "messages", "wordnet"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    told = parser.parse_args()
    return Places(told.data, told.cldr, told.help_pages, told.messages, told.wordnet)


def own(told: list[Row]) -> list[Weighted]:
    """Rated translations, by what they are worth."""
    return [(r["src"], r["tgt"], max(r["da"] / 100, 0.1)) for r in told]


def others(places: Places, language: str) -> list[Weighted]:
    """Sentences beside the assessments of a language."""
    found = list(_by_errors(places.data, language)) if language in BY_ERRORS else []
    found += _news(places.data, language) if language in NEWS else []
    if language in ("zh", "ja"):
        found += [(b, a, w) for a, b, w in own(rated(places.data, "en-zh", False))]
    if language in NEIGHBOURS:
        near = rated(places.data, f"{NEIGHBOURS[language]}-en", False)
        found += [(r["src"], r["tgt"], 0.3) for r in near]
    most = HELP_ELSE if not rated(places.data, f"{language}-en", False) else HELP_RATED
    helped = thinned(help_pages.pairs(places.help, language), most)
    return [*dict.fromkeys(found), *((a, b, HELP_WEIGHT) for a, b in helped)]


def words(places: Places, language: str) -> list[Weighted]:
    """Words, phrases, messages and definitions, beside sentences."""
    found = cldr_words.pairs(places.cldr, language)
    if language == "ru":
        text = (places.data / "lexicon" / "xling_en-ru.tsv").read_text("utf-8")
        found += [(w[1], w[0]) for w in (line.split("\t") for line in text.splitlines())]
    told = [(a, b, 1.0) for a, b in dict.fromkeys(found)]
    told += [(a, b, OWN_WORDS) for a, b in dictionaries.words(language)]
    if language in WITH_MESSAGES:
        pairs = messages.pairs(places.messages, language)
        told += [(a, b, MESSAGE_WEIGHT) for a, b in pairs]
    if language == wordnet_words.LANGUAGE:
        told += _meanings(places, language, told)
    return told


def _meanings(places: Places, language: str, told: list[Weighted]) -> list[Weighted]:
    """Words of the same meaning, and those definitions that translate each other."""
    same, definitions = wordnet_words.pairs(places.wordnet)
    known = [(a, b, WORD_WEIGHT) for a, b in same]
    doubtful = [(a, b, DEFINITION_WEIGHT) for a, b in definitions]
    sure = [*others(places, language), *told, *known]
    return [*known, *likelier(language, sure, doubtful, DEFINITIONS)]


def parallel(data: Path, language: str) -> list[Weighted]:
    """Some of the parallel sentences of a language, none that is measured on."""
    held, found = held_texts(data), {}
    for path in sorted((data / "parallel" / f"{language}-en").glob("*.tsv.gz")):
        if not any(h in path.name for h in HELD):
            with gzip.open(path, "rt", encoding="utf-8") as file:
                for line in file:
                    source, target = line.rstrip("\n").split("\t")[:2]
                    if SHORTEST < len(source) < LONGEST and held.isdisjoint((source, target)):
                        found[source, target] = 1.0
    return [(a, b, 1.0) for a, b in thinned(list(found), PARALLEL)]


@cache
def held_texts(data: Path) -> frozenset[str]:
    """Sources and references of the sets that the estimate is measured on."""
    names = ("demetr", "postedit_fr-en")
    return frozenset(
        row[key] for n in names for row in rows(data / f"{n}.jsonl.gz") for key in ("src", "ref")
    )


def _by_errors(data: Path, language: str) -> Iterator[Weighted]:
    """Translations whose errors were counted, in either direction."""
    held = held_texts(data)
    for r in rows(data / "mqm.jsonl.gz"):
        weight = 0.9 if r["score"] > -2 else 0.5
        if r["src"] in held or r["tgt"] in held:
            continue
        if r["lp"] == f"{language}-en":
            yield r["src"], r["tgt"], weight
        elif r["lp"] == f"en-{language}":
            yield r["tgt"], r["src"], weight


def _news(data: Path, language: str) -> Iterator[Weighted]:
    """The news test of 2013, merged, dropped and swapped for aligners, put together again."""
    held = held_texts(data)
    for path in sorted((data / "align" / f"newstest2013_{language}-en_synth").glob("*.gold")):
        left, right = (path.with_suffix(f".{s}").read_text("utf-8") for s in ("src", "tgt"))
        here, there = left.splitlines(), right.splitlines()
        for line in path.read_text("utf-8").splitlines():
            a, b = (json.loads(part) for part in line.split(":")[:2])
            source, target = " ".join(here[n] for n in a), " ".join(there[n] for n in b)
            if source and target and held.isdisjoint((source, target)):
                yield source, target, 1.0


def thinned(pairs: list[Pair], most: int) -> list[Pair]:
    """Every n-th, so that about as many as wanted are left."""
    return pairs[:: max(1, round(len(pairs) / most))]
