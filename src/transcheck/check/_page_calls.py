"""Calls of a web page to its reader, credits of pictures and agencies, by-lines with a stamp."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from transcheck.check._names import given_names
from transcheck.check._page_lines import WORDS, dates
from transcheck.check._table import table, word_set

LONGEST, LONGEST_NAMES, FULL = 40, 12, 6
ENDING = ".!?"
ENDS = re.compile(r"[\s.!?…\"”»›>:]*$")
SPEECH = re.compile(r"\s*[\"“„«‘']|.*[\"”»], (?:he|she|says?|said)\b")
SMALL = "by|of|via|and|de|la|le|del|du|des|di|da|do|van|von|archive|handout|©"
NAMED = rf"(?:[^\W\d_a-z][\w.'’&/-]*|{SMALL})"
CREDIT = re.compile(
    r"(?:(?<=[.!?…”\")\]]) | [-–—/|•·] ?| ?[(\[]|^)"
    r"(?:(?:Archive|File|Symbol|Stock|Illustration|Cover|Symbolic|archive|file|symbol) )?"
    r"(?:[Pp]hotos?|[Ff]otos?|[Pp]ictures?|[Ii]mages?|[Bb]ild|[Bb]eeld|Photography|PHOTO|FOTO"
    r"|[Pp]hoto credits?|[Cc]redits?|[Cc]r[ée]dit[os]?|Ph\.?)"
    rf"(?P<sign> ?[:/|©]+ ?| (?:by|courtesy of|of) | )"
    rf"{NAMED}(?:[ ,/|]+{NAMED}){{0,6}}[)\]]?\.?$"
)
AGENCIES = (
    "dpa|afp|efe|ansa|lusa|anp|belga|reuters|apa|ats|sda|keystone|epd|kna|sid|adnkronos|agi|otr|lapresse"
    "|europa press|colpisa|novum|agência brasil|agencia brasil|agenzia|dapd|rtr|redaction|ep|aei"
)
AGENCY = re.compile(
    rf"(?:\(|(?<=[.!?”\"]) ?[-–—/] ?|(?<=[.!?”\"]) )(?:(?:with|mit|avec|con|com|met|source:?) )?"
    rf"(?:{AGENCIES})(?:[/, ]{{1,2}}[\w-]{{2,14}}){{0,3}}\)?\.?$",
    re.IGNORECASE,
)
DATELINE = re.compile(
    r"[^\W\d_a-z][^.!?:]{2,40}\((?:EFE|Efe|EP|EUROPA PRESS|Europa Press|Lusa|LUSA|dpa|ATS|ats"
    r"|SDA|sda|APA|Belga|ANP|Adnkronos|ANSA)\)(?:\.? ?[-–—]+|\.)"
)
BYLINE = re.compile(r"(?:(?:[Bb]y|From|Of|of|from|de|von|par|di|door):? )")


def called(sentence: str, language: str, alone: bool) -> bool:
    """Does a sentence, or a line of its own, call the reader to something that pages offer?"""
    text = sentence.casefold().replace("’", "'").strip(" \t-–—•·*→►▶»›>|[]")
    if not text or len(text.split()) > LONGEST or SPEECH.match(sentence):
        return False
    bare = ENDS.sub("", text)
    if bare.startswith("(") and bare.endswith(")"):
        bare = bare[1:-1]
    line, inline = calls(language)
    return any(
        pattern.fullmatch(form)
        for form in dict.fromkeys((text, bare))
        for pattern in ((line, inline) if alone else (inline,))
    )


@cache
def calls(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What is a call as a line of its own, and what is one inside a paragraph too."""
    told = table("page_calls").get(language, {})
    line = (p.replace("{thing}", told["thing"]) for p in told.get("line", ()))
    return either(line), either(told.get("inline", ()))


def either(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns) or r"(?!)")


@cache
def bracketed() -> re.Pattern[str]:
    return re.compile(table("page_calls")["en"]["bracketed"])


def sources(line: str) -> Iterator[tuple[int, int]]:
    """The credit of a picture or an agency at the end of a line, notes in brackets, a dateline."""
    if m := CREDIT.search(line):
        slashed = re.search(r"\w ?/ ?\w|©", m.group())
        if m["sign"] != " " or slashed or (m.start() and m.group().strip()[0] in "(["):
            yield m.end() - len(m.group().lstrip()), m.end()
    if m := AGENCY.search(line):
        yield m.end() - len(m.group().lstrip()), m.end()
    if m := DATELINE.match(line):
        yield m.span()
    for m in bracketed().finditer(line):
        yield m.span()


def signed(line: str) -> bool:
    """Is it a name and the time or date at which somebody published something?"""
    head = BYLINE.match(line)
    rest = line[head.end() :] if head else line
    words = WORDS.findall(rest)
    published = any(w.casefold() in stamps() for w in words) or re.search(r"[|•·]", rest)
    names = [w for w in words if w.casefold() not in dates() | stamps()]
    if len(words) > LONGEST_NAMES or not all(w[0].isupper() for w in names):
        return False
    if rest.rstrip()[-1:] in ENDING or not 1 < len(names) < FULL or not given(names[0]):
        return False
    if re.search(r"\b(?:19|20)\d\d\b|\d[:.]\d\d\b", rest):
        return bool(published or head)
    foreign = bool(head) and not line.startswith(("By", "by"))
    return foreign and len(names) < FULL - 2 and len(names) == len(words)


def given(word: str) -> bool:
    return word.partition("-")[0] in given_names()


def stamps() -> frozenset[str]:
    return word_set("page_calls", "published")
