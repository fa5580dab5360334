"""A progress bar on a terminal; nothing in a log."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from transcheck.batch import Outcome

WORTH_IT = 2


@contextmanager
def progress(total: int, quiet: bool) -> Iterator[tuple[Callable[[Outcome], None], ...]]:
    """Whom to tell of each finished article: nobody, where nobody looks."""
    if quiet or total < WORTH_IT or "CI" in os.environ or not sys.stderr.isatty():
        yield ()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield (lambda _: bar.advance(task),)
