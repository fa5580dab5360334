"""`audit --fix` and `--diff`: edits of the chosen rules, shown or written."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from transcheck.cli._save import complain, save
from transcheck.cli._settings import flat
from transcheck.errors import InputError, UsageError

if TYPE_CHECKING:
    from transcheck.audit import Article
    from transcheck.config import Config
    from transcheck.fix import Fixed


def mended(
    articles: Sequence[Article],
    config: Callable[[str], Config],
    rules: Sequence[str],
    write_back: bool,
) -> list[Fixed | None]:
    """Every article fixed, or its diff printed; None for one that cannot be read.

    Raises UsageError for rules that nobody knows, and for standard input.
    """
    from transcheck.select import validate

    chosen = flat(list(rules))
    validate(chosen)
    if any(a.path == "-" or a.reading for a in articles):
        raise UsageError("--fix and --diff need files; standard input and --parallel have no place")
    present = (a for a in articles if a.pairing != "missing")
    return [_one(article, config(article.path), chosen, write_back) for article in present]


def _one(article: Article, config: Config, rules: Sequence[str], write_back: bool) -> Fixed | None:
    from transcheck.fix import diff, fix

    try:
        fixed = fix(article, config, rules)
    except InputError as error:
        complain(str(error))
        return None
    if fixed.refused:
        complain(f"{article.path}: not fixed: {fixed.refused}")
    elif not write_back:
        sys.stdout.buffer.write(diff(fixed).encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    elif fixed.after != fixed.before:
        save(Path(article.path), fixed.after)
        told = ", ".join(f"{rule} {number}" for rule, number in sorted(fixed.rules.items()))
        complain(f"{article.path}: fixed: {told}")
    return fixed
