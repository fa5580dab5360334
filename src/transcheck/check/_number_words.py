"""Numbers in words: by text2num where it knows the language, else by the words of numbers.toml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from transcheck.check._table import table
from transcheck.lexicon.stems import UNSPACED

LIBRARY = frozenset(("en", "fr", "es", "pt", "it", "de", "nl"))
LISTED = frozenset(("ru", "pl", "cs", "hi"))
CHARACTERS = frozenset(UNSPACED)
READABLE = LIBRARY | LISTED | CHARACTERS
TOKEN = re.compile(r"\w+|[^\w\s]")
WORD = re.compile(r"[^\W\d_]+(?:[\u0900-\u0903\u093a-\u094f]+[^\W\d_]*)*")
NUMERALS = dict(
    zip("〇零一二两兩三四五六七八九", (0, 0, 1, 2, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True)
)
TENS, MYRIADS = (
    {"十": 10, "百": 100, "千": 1000},
    {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8},
)
RUN = re.compile(f"[{''.join((*NUMERALS, *TENS, *MYRIADS))}]+")
EITHER = re.compile(
    r"(?<![〇零一二两三四五六七八九])[一二两三四五六七八][二三四五六七八九](?=[十百千万萬亿億])"
)
COUNTED = re.compile("[年月日人個个名歳岁回次位件本枚軒頭天周週年間隻只场場家項项級级点點倍割]")
COMPOUNDS = {
    "de": re.compile(
        r"\b(?:ein|zwei|drei|vier|fünf|sechs|sieb|acht|neun|zehn|elf|zwölf|zwanzig|hundert)\w{3,}"
    ),
    "nl": re.compile(
        r"\b(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|twintig|dertig)\w{3,}"
    ),
    "it": re.compile(r"\b\w{3,}(?:enn[ei]|ennal\w|anni|plic\w+)\b"),
}
FRACTION = re.compile(
    r"(?:ten|hundred|thousand|million)ths|(?:dix|cent|mill)ièmes|d[ée]cim[oa]s|cent[ée]sim[oa]s"
    r"|mil[ée]sim[oa]s|(?:cent|mill)esimi"
)
AFTER_OTHERS = re.compile(r"\bop $")  # op twee na de grootste: the third largest
MIXED = re.compile(r"([ée]sim)[oa](?= \w+([oa])\b)")  # trigésimo sexta
TWICE = re.compile(
    r"(\b[^\W\d_]{4,}) (and|et|y|e|und|en) (?=\w+ \1\b)"
)  # a million and two million
ONCE = re.compile(r" (?:volta|vez|fois)\b")
BARE = (100.0, 1000.0, 1e6, 1e9, 1e12)
RATIO = re.compile(
    r"\b([^\W\d_]+|\d+) (?:in|in every|out of|out of every|sur|de cada|em cada|su|ogni"
    r"|op(?: de| elke)?|von(?: je)?) ([^\W\d_]+|\d+)\b",
    re.IGNORECASE,
)
Spelled = tuple[frozenset[float], int, int]


@dataclass(frozen=True, slots=True)
class Token:
    """A token as text2num wants it."""

    word: str
    start: int
    end: int

    def text(self) -> str:
        return self.word

    def nt_separated(self, _: Token) -> bool:
        return False

    def not_a_number_part(self) -> bool:
        return self.word.isdigit() or bool(FRACTION.fullmatch(self.word.casefold()))


def spelled(text: str, code: str) -> Iterator[Spelled]:
    """(value, start, end) of each number in words; hundreds and millions alone are none."""
    if code in LIBRARY:
        yield from _by_library(text, code)
    elif code in LISTED:
        yield from _by_list(text, table("numbers")["words"][code])
    elif code in CHARACTERS:
        yield from _by_characters(text)


def _by_library(text: str, code: str) -> Iterator[Spelled]:
    from text_to_num import find_numbers

    agreed = TWICE.sub(lambda m: f"{m[1]} {','.ljust(len(m[2]))} ", MIXED.sub(r"\1\2", text))
    tokens = [Token(m[0], *m.span()) for m in TOKEN.finditer(agreed)]
    before: tuple[float, int, int] | None = None
    for found in find_numbers(tokens, code, threshold=0):
        first, last = tokens[found.start], tokens[found.end - 1]
        if any(t.word.isdigit() for t in tokens[found.start : found.end]):
            continue
        if first is last and (found.value in BARE or first.word in table("numbers")["never"][code]):
            continue
        if before and _year(before[0], found.value) and first.start - before[2] <= 1:
            yield frozenset((100 * before[0] + found.value,)), before[1], last.end
        before = (found.value, first.start, last.end)
        if found.value == 1 and ONCE.match(text, last.end):
            continue
        ranked = code == "nl" and AFTER_OTHERS.search(text[: first.start])
        more = {found.value + 1.0} if ranked and text[last.end : last.end + 4] == " na " else set()
        yield frozenset((float(found.value), *more)), first.start, last.end


def tail(text: str, end: int, code: str, kind: str = "tails") -> tuple[float, int] | None:
    """The part that follows a number (and a half) or its divisor (thirds), and the end."""
    told = table("numbers")[kind].get(code, {})
    for pattern, part in told.items():
        if match := re.compile(rf"{pattern}\b", re.IGNORECASE).match(text, end):
            return float(part), match.end()
    return None


def value(word: str, code: str) -> int | None:
    """The number that one word of a `LIBRARY` language is."""
    from text_to_num import text2num

    try:
        return int(text2num(word, code))
    except ValueError:
        return None


def _year(one: float, other: float) -> bool:
    """Nineteen eighty-four."""
    return 10 < one < 21 and 9 < other < 100


def _by_list(text: str, words: dict[str, float]) -> Iterator[Spelled]:
    """Runs of number words: smaller ones add up, a thousand or a million multiplies."""
    run: list[tuple[float, int, int]] = []
    for match in WORD.finditer(text.casefold()):
        value = words.get(match[0])
        if run and (value is None or text[run[-1][2] : match.start()].strip("- ")):
            yield from _summed(run)
            run = []
        if value is not None:
            run.append((float(value), *match.span()))
    yield from _summed(run)


def _summed(run: list[tuple[float, int, int]]) -> Iterator[Spelled]:
    if not run or (len(run) == 1 and run[0][0] in BARE):
        return
    total = part = 0.0
    for value, _, _ in run:
        if value >= 1000:
            total, part = total + max(part, 1.0) * value, 0.0
        else:
            part += value
    yield frozenset((total + part,)), run[0][1], run[-1][2]


def _by_characters(text: str) -> Iterator[Spelled]:
    for match in RUN.finditer(text):
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        if before.isdigit() or (len(match[0]) == 1 and not COUNTED.match(after)):
            continue
        values = frozenset(v for run in _readings(match[0]) if (v := _characters(run)))
        if values:
            yield values, *match.span()


def _readings(run: str) -> list[str]:
    """Two neighbours in a row are either of them: 一万六七千 is 16,000 or 17,000."""
    for match in EITHER.finditer(run):
        one, other = tuple(match[0])
        if NUMERALS[one] + 1 == NUMERALS[other]:
            return [run[: match.start()] + c + run[match.end() :] for c in (one, other)]
    return [run]


def _characters(run: str) -> float:
    """Sino-Japanese numerals: 二十三万 is 230,000, 二〇二一 is 2021."""
    if all(c in NUMERALS for c in run):
        return float("".join(str(NUMERALS[c]) for c in run))
    total = part = digit = 0
    for c in run:
        if c in NUMERALS:
            digit = NUMERALS[c]
        elif c in TENS:
            part, digit = part + (digit or 1) * TENS[c], 0
        else:
            total, part, digit = total + (part + digit or 1) * MYRIADS[c], 0, 0
    return float(total + part + digit)


def hints(text: str, code: str) -> Iterator[Spelled]:
    """Words that stand for a number without being one: both, a dozen, a decade, half."""
    told = table("numbers")["hints"].get(code)
    if told:
        for match in _hint_words(code).finditer(text.casefold()):
            values = next(v for p, v in told.items() if re.fullmatch(p, match[0]))
            yield frozenset(float(v) for v in values), *match.span()
    if code in COMPOUNDS:
        yield from _compounds(text.casefold(), code)
    if code in LIBRARY:
        yield from _ratios(text, code)
    if code in CHARACTERS:
        for match in re.finditer(f"[{''.join(NUMERALS)}十]", text):
            value = NUMERALS.get(match[0], 10)
            yield frozenset((float(value),)), *match.span()


def _ratios(text: str, code: str) -> Iterator[Spelled]:
    """One in five is twenty per cent."""
    for match in RATIO.finditer(text.casefold()):
        part, whole = (int(w) if w.isdigit() else value(w, code) for w in match.groups())
        if part and whole and part < whole <= 100:
            yield frozenset((100.0 * part / whole, part / whole)), *match.span()


def _compounds(text: str, code: str) -> Iterator[Spelled]:
    """Words that begin with a number: achtzehnjährig, driedaags, sedicenne."""
    for match in COMPOUNDS[code].finditer(text):
        word = match[0]
        for end in range(len(word) - 1, 2, -1):
            endings = ("", "i", "a", "e") if code == "it" else ("", "i")
            number = next((n for e in endings if (n := value(word[:end] + e, code))), None)
            if number:
                yield frozenset((float(number),)), *match.span()
                break


@cache
def _hint_words(code: str) -> re.Pattern[str]:
    told = table("numbers")["hints"][code]
    edge = "" if code in CHARACTERS else r"\b"
    return re.compile(edge + "(?:" + "|".join(told) + ")" + edge)
