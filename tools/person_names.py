"""Write `given_names.txt` and `plain_surnames.txt` of `src/transcheck/check/`.

    python tools/person_names.py      needs the dependency group `learn`

From the names that faker (MIT) lists by locale, for the languages that transcheck knows well, in
Latin letters. First names: not those that English also writes as a plain word (Will, Rose).
Surnames: only those that are a word of their own language (French Boulanger, Spanish Casas), which
a machine may translate.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from simplemma import is_known

from transcheck.check._names import named
from transcheck.check._vocabulary import vocabulary

OUT = Path(__file__).parents[1] / "src" / "transcheck" / "check"
LANGUAGES = ("en", "fr", "de", "es", "it", "pt", "nl")
FAR = ("en_IN", "en_NG", "en_PK", "en_TH", "en_KE")
MADE = "from faker (MIT): python tools/person_names.py\n"
LEAST = 3


def names(kind: str) -> Iterator[tuple[str, str]]:
    """Language and name."""
    from faker.providers import person

    for module in iter_modules(person.__path__):
        language = module.name.split("_")[0]
        if language not in LANGUAGES or module.name in FAR:
            continue
        told = import_module(f"faker.providers.person.{module.name}").Provider
        for key, listed in vars(told).items():
            if key.startswith(kind) and not isinstance(listed, property):
                yield from ((language, part) for name in listed for part in name.split())


def fit(name: str) -> bool:
    return len(name) >= LEAST and name.isalpha() and name.istitle() and max(map(ord, name)) < 0x250


def main() -> None:
    plain = vocabulary("en") | named("en")
    given = sorted({n for _, n in names("first_names") if fit(n) and n.casefold() not in plain})
    listed = {(code, n) for code, n in names("last_names") if fit(n) and code != "en"}
    words = sorted(f"{c} {n}" for c, n in listed if is_known(n.casefold(), lang=c))
    for name, head, lines in (
        ("given_names.txt", "# First names, ", given),
        ("plain_surnames.txt", "# Surnames that are words of their language, ", words),
    ):
        (OUT / name).write_text(head + MADE + "\n".join(lines) + "\n", "utf-8")
        print(f"{name}: {len(lines)}")


if __name__ == "__main__":
    main()
