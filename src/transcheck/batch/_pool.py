"""Work done one after the other or by several processes; results in the order of the work."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

Task = TypeVar("Task")
Done = TypeVar("Done")


def in_order(
    one: Callable[[Task], Done],
    tasks: Sequence[Task],
    jobs: int,
    done: Sequence[Callable[[Done], None]] = (),
) -> list[Done]:
    """The result of every task, in their order; `done` hear of each as it ends."""
    if jobs < 2 or len(tasks) < 2:
        return [_heard(one(task), done) for task in tasks]
    return list(_spread(one, tasks, jobs, done))


def _spread(
    one: Callable[[Task], Done],
    tasks: Sequence[Task],
    jobs: int,
    done: Sequence[Callable[[Done], None]],
) -> Iterable[Done]:
    from concurrent.futures import ProcessPoolExecutor, as_completed

    with ProcessPoolExecutor(min(jobs, len(tasks)), initializer=_deaf) as pool:
        waiting = {pool.submit(one, task): number for number, task in enumerate(tasks)}
        try:
            found = {waiting[end]: _heard(end.result(), done) for end in as_completed(waiting)}
        except KeyboardInterrupt:
            pool.shutdown(cancel_futures=True)
            raise
    return (found[number] for number in range(len(tasks)))


def _heard(result: Done, done: Sequence[Callable[[Done], None]]) -> Done:
    for hear in done:
        hear(result)
    return result


def _deaf() -> None:
    """Ctrl-C speaks to the parent, which lets its workers finish what they are at."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
