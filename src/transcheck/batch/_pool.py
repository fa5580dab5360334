"""Work done one after the other or by several processes; results in the order of the work."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

Task = TypeVar("Task")
Done = TypeVar("Done")
Hear = Sequence[Callable[[Done], None]]


def in_order(
    one: Callable[[Task], Done],
    tasks: Sequence[Task],
    jobs: int,
    done: Hear[Done] = (),
    lost: Callable[[Task], Done] | None = None,
) -> list[Done]:
    """The result of every task, in their order; `done` hear of each as it ends.

    lost: what to say of a task that kills its process. The others go on.
    """
    if jobs < 2 or len(tasks) < 2:
        return [_heard(one(task), done) for task in tasks]
    found: dict[int, Done] = {}
    for number, result in _spread(one, dict(enumerate(tasks)), jobs):
        found[number] = _heard(result, done)
    for number in range(len(tasks)):
        if number not in found:
            found[number] = _heard(_alone(one, tasks[number], lost), done)
    return [found[number] for number in range(len(tasks))]


def _spread(
    one: Callable[[Task], Done], tasks: Mapping[int, Task], jobs: int
) -> Iterator[tuple[int, Done]]:
    """Results as they come; none any more once a process has died."""
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from concurrent.futures.process import BrokenProcessPool

    with ProcessPoolExecutor(min(jobs, len(tasks)), initializer=_deaf) as pool:
        try:
            waiting = {pool.submit(one, task): number for number, task in tasks.items()}
            for end in as_completed(waiting):
                yield waiting[end], end.result()
        except BrokenProcessPool:
            return
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _alone(one: Callable[[Task], Done], task: Task, lost: Callable[[Task], Done] | None) -> Done:
    """One task in a process of its own, after the death of others."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    with ProcessPoolExecutor(1, initializer=_deaf) as pool:
        try:
            return pool.submit(one, task).result()
        except BrokenProcessPool:
            if lost is None:
                raise
            return lost(task)


def _heard(result: Done, done: Hear[Done]) -> Done:
    for hear in done:
        hear(result)
    return result


def _deaf() -> None:
    """Ctrl-C speaks to the parent, which lets its workers finish what they are at."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
