"""How far two spellings stand apart."""

from __future__ import annotations

import unicodedata

from transcheck.check._table import table

FEWEST = 5
DERIVED = (("ism", "ist"), ("ist", "ism"), ("man", "men"), ("men", "man"))


def plain(word: str) -> str:
    """Lower case without accents."""
    parts = unicodedata.normalize("NFD", word.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c))


def alike(first: str, second: str) -> bool:
    """Do two names differ only by accents, or by one letter that makes no other word?"""
    a, b = plain(first), plain(second)
    if a == b:
        return first.casefold() != second.casefold()
    if min(len(a), len(b)) < FEWEST or a[0] != b[0] or abs(len(a) - len(b)) > 1:
        return False
    return not derived(a, b) and distance(a, b) <= 1


def derived(a: str, b: str) -> bool:
    """Is one a plural, a feminine or an adjective of the other (Syria, Syrian), or the other
    variety of English?"""
    short, long = sorted((a, b), key=len)
    if long.startswith(short) and long != short:
        return long[len(short) :] in table("name_variants")["endings"]
    if a[:-1] == b[:-1] and "s" in (a[-1], b[-1]):
        return True
    variety = table("spellings")["variety"]
    if variety.get(a) == b or variety.get(b) == a:
        return True
    return any(a.endswith(x) and b.endswith(y) for x, y in DERIVED)


def distance(a: str, b: str) -> int:
    """Edits from a to b: a letter changed, added, lost, or two neighbours exchanged."""
    rows = [list(range(len(b) + 1))]
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (x != y))
            if i > 1 and j > 1 and (x, y) == (b[j - 2], a[i - 2]):
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]
