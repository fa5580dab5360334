"""The findings about decisions themselves."""

from __future__ import annotations

from transcheck.model import Finding, Span
from transcheck.suppress._places import Broken, Placed

CATEGORY = "other/suppression"
PAGES = {
    "suppression-expired": (
        "A decision to live with a finding has ended.",
        "Its day is over: what it silenced is reported again. Mend the text, or decide anew.",
    ),
    "suppression-orphaned": (
        "A decision to live with a finding silences nothing any more.",
        "The text or the rule has changed. Take the decision out, or it will one day hide "
        "something that nobody has looked at.",
    ),
    "suppression-unreadable": (
        "A comment wants to silence a finding and cannot be read.",
        "It needs a rule and a reason: `transcheck: ignore RULE; reason: …`, and may have "
        "`by: NAME` and `until: 2030-12-31`.",
    ),
}


def expired(placed: Placed) -> Finding:
    waiver = placed.waiver
    owner = f", decided by {waiver.by}" if waiver.by else ""
    said = f"The suppression of {waiver.rule} ended on {waiver.until}{owner} ({waiver.where})."
    return _finding("suppression-expired", placed.span, said)


def orphaned(placed: Placed) -> Finding:
    waiver = placed.waiver
    said = f"The suppression of {waiver.rule} silences nothing here ({waiver.where})."
    return _finding("suppression-orphaned", placed.span, said)


def unreadable(broken: Broken) -> Finding:
    return _finding("suppression-unreadable", broken.span, f"No suppression: {broken.why}.")


def _finding(rule: str, span: Span, message: str) -> Finding:
    return Finding(
        rule, "convention", CATEGORY, "minor", span, message, PAGES[rule][1], confidence=0.99
    )
