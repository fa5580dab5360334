"""When is a changed address a slip, and when a page chosen on purpose?"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

PART = re.compile(r"[^/.]+")
LANGUAGE = re.compile(r"[a-z]{2}(?:[-_][a-z]{2})?$")
SLIP = 0.9
HOST_SLIP = 0.8


def slip(lost: str, new: str) -> bool:
    """Is `new` an address of the same make that differs by a few characters in one place?

    A page in another language may have any name.
    """
    if "@" in lost or "@" in new:
        return _ratio(lost, new) >= HOST_SLIP
    if _languages(lost) != _languages(new):
        return False
    here, there = _parts(lost), _parts(new)
    differing = [(a, b) for a, b in zip(here, there, strict=False) if a != b]
    if len(here) != len(there) or len(differing) != 1:
        return False
    least = HOST_SLIP if here[0] != there[0] else SLIP
    return _ratio("/".join(here), "/".join(there)) >= least


def same(lost: str, new: str) -> bool:
    """Do two addresses lead to the same page but for scheme, `www.` and language?"""
    return _parts(lost) == _parts(new)


def _languages(address: str) -> list[str]:
    return [part for part in PART.findall(address.lower()) if LANGUAGE.match(part)]


def _parts(address: str) -> list[str]:
    """Host and path without what names scheme, `www` and language."""
    host, *path = re.sub(r"^https?://", "", address.lower()).rstrip("/").split("/")
    names = [n for n in host.split(".") if n != "www" and not LANGUAGE.match(n)] or [host]
    return [".".join(names), *(p for p in path if p and not LANGUAGE.match(p))]


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
