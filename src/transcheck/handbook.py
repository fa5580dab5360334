"""The page of every rule, made from the rule itself, for `transcheck explain` and docs/rules."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from types import ModuleType

from transcheck import packs
from transcheck.check import checks
from transcheck.errors import UsageError
from transcheck.languages import name as language_name
from transcheck.model import Example, Rule
from transcheck.packs import cards, proof
from transcheck.suppress import PAGES


def listing(pair: str | None = None, stats: bool = False) -> Iterator[str]:
    """One line per rule, packs after coded checks. UsageError for an unknown pair."""
    if pair is None:
        for check in checks():
            yield f"{check.ID:44} {check.SEVERITY:9} {_first_line(check)}"
    chosen = [r for target in packs.targets() for r in packs.load(target).rules() if _of(r, pair)]
    if pair is not None and not chosen:
        raise UsageError(f"no pack for the pair {pair!r}; there are: {', '.join(pairs())}")
    for rule in chosen:
        line = f"{rule.key:44} {rule.severity:9} {rule.because}"
        yield f"{line}\n    {cards.line(rule.key)}" if stats else line


def pairs() -> list[str]:
    """Every pair that some rule serves."""
    rules = (r for target in packs.targets() for r in packs.load(target).rules())
    return sorted({f"{source}-{r.target}" for r in rules for source in r.sources})


def _of(rule: Rule, pair: str | None) -> bool:
    return pair is None or any(f"{s}-{rule.target}" == pair for s in rule.sources)


def page(name: str) -> str:
    """The Markdown page of a rule. UsageError names the nearest rule."""
    for check in checks():
        if name == check.ID:
            return check_page(check)
    if name in PAGES:
        first, rest = PAGES[name]
        return f"# {name}\n\nother/suppression · minor\n\n{first}\n\n{rest}\n"
    known = {k: target for target in packs.targets() for k in packs.load(target).keys}
    if name not in known:
        every = [*known, *(c.ID for c in checks())]
        close = difflib.get_close_matches(name, every, 1)
        hint = f"; did you mean {close[0]!r}?" if close else ""
        raise UsageError(f"no rule {name!r}{hint} (`transcheck rules` lists them)")
    return rule_page(written(name))


def briefs(names: Iterable[str]) -> dict[str, str]:
    """The pages of some rules without what only the pack files hold, for reports with help."""
    coded = {check.ID: check for check in checks()}
    known = {r.key: r for target in packs.targets() for r in packs.load(target).rules()}
    made: dict[str, str] = {}
    for name in sorted(names):
        if name in known:
            made[name] = rule_page(known[name])
        elif name in coded or name in PAGES:
            made[name] = page(name)
    return made


def written(key: str) -> Rule:
    """The rule as it stands in its pack file, examples included."""
    return next(r for path in packs.folder(key) for r, _ in proof.rules(path) if r.key == key)


def check_page(check: ModuleType) -> str:
    """The page of a coded check: its docstring and its examples."""
    head = [
        f"# {check.ID}",
        "",
        f"{check.CATEGORY} · {check.SEVERITY}",
        "",
        (check.__doc__ or "").strip(),
    ]
    return (
        "\n".join([*head, *_examples("Found", check.BAD), *_examples("Left alone", check.GOOD)])
        + "\n"
    )


def rule_page(rule: Rule) -> str:
    """The page of a pack rule."""
    languages = " or ".join(language_name(s) for s in rule.sources)
    behind = " / ".join(dict.fromkeys(rule.source_term.values()))
    lines = [
        f"# {rule.key}",
        "",
        f"{rule.kind} · {rule.category} · {rule.severity}",
        "",
        rule.because,
        "",
    ]
    lines.append(f"Points to: {languages}" + (f" “{behind}”" if behind else ""))
    if rule.suggest:
        lines += ["", "Write instead: " + ", ".join(s.strip() or "(nothing)" for s in rule.suggest)]
    if rule.tier == "context":
        lines += [
            "",
            "Natives write it too: shown only in a text that plainly comes from that "
            "language, or where the source confirms it.",
        ]
    lines += [*_examples("Found", rule.bad), *_examples("Left alone", rule.good)]
    return "\n".join([*lines, "", cards.line(rule.key)]) + "\n"


def _examples(title: str, examples: tuple[str | Example, ...]) -> list[str]:
    if not examples:
        return []
    return ["", f"## {title}", "", *(f"- {_shown(e)}" for e in examples)]


def _shown(example: str | Example) -> str:
    if isinstance(example, str):
        return _inline(example)
    source = f" ← *{_inline(example.source)}*" if example.source else ""
    return _inline(example.target) + source


def _inline(text: str) -> str:
    marked = text.replace("[[]]", "**‸**").replace("[[", "**").replace("]]", "**")
    return marked.replace("\n", " ⏎ ")


def _first_line(check: ModuleType) -> str:
    return (check.__doc__ or "").strip().splitlines()[0]
