"""Write check/names_abroad.tsv: names of countries and cities in the source languages.

    python tools/names_abroad.py        (needs babel: pip install babel)

Takes the territories and the cities of time zones of the CLDR as babel ships it, and the regions,
rivers, people and saints of names_abroad.txt (`[fr]`, then `form=English` with semicolons), leaves
out what English writes so too, and merges the languages that share a form.
"""

from __future__ import annotations

import sys
from pathlib import Path

from babel import Locale

OUT = Path(__file__).parents[1] / "src" / "transcheck" / "check" / "names_abroad.tsv"
LANGUAGES = ("fr", "es", "it", "pt", "de", "nl")
SHORTEST = 4
EXTRA = Path(__file__).with_suffix(".txt")
# Names that English has for the past, or had until lately.
PAST = {"Bombay", "Canton", "Kiev", "Kiew", "Louvain", "Marrakech", "Odessa", "Lemberg", "Smyrna"}


def main() -> int:
    told: dict[tuple[str, str], set[str]] = {}
    english = Locale("en")
    taken = set(english.territories.values()) | set(cities(english).values())
    for code in LANGUAGES:
        here = Locale(code)
        pairs = [
            (here.territories[k], v)
            for k, v in english.territories.items()
            if k.isalpha() and k in here.territories
        ]
        pairs += [
            (v, cities(english).get(k, k.split("/")[-1].replace("_", " ")))
            for k, v in cities(here).items()
        ]
        for form, right in pairs:
            plain = (
                len(form) >= SHORTEST and form[0].isupper() and not set("(),[]&/.’'") & set(form)
            )
            if plain and form != right and form not in taken:
                told.setdefault((form, right), set()).add(code)
    extra(EXTRA, told)
    spared = PAST | {right for _, right in told}  # Granada is Grenada in Spanish, and Granada
    rows = sorted((f, r, " ".join(sorted(c))) for (f, r), c in told.items() if f not in spared)
    kept: dict[str, tuple[str, str, str]] = {}
    for row in rows:
        kept.setdefault(row[0], row)
    OUT.write_text("".join("\t".join(row) + "\n" for row in kept.values()), "utf-8")
    return 0


def cities(locale: Locale) -> dict[str, str]:
    """The city of every time zone that the language names."""
    return {zone: told["city"] for zone, told in locale.time_zones.items() if "city" in told}


def extra(path: Path, told: dict[tuple[str, str], set[str]]) -> None:
    code = ""
    for line in path.read_text("utf-8").split("\n"):
        if line.startswith("["):
            code = line.strip("[]")
        elif line:
            for form, right in (pair.split("=") for pair in line.split(";")):
                told.setdefault((form, right), set()).add(code)


if __name__ == "__main__":
    sys.exit(main())
