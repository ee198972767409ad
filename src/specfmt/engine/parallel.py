"""Judge many files on all cores.

On Linux by forking: what is imported is shared, and there is nothing to start. The standard library's pools do the same
with queues, threads and locks, whose import alone takes as long as judging fifty files; elsewhere, where processes have
to be started anew, that is what they are good for.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

# Below so many files a second process costs more than it saves: a fork takes about five milliseconds, a process that
# starts anew two hundred.
_WORTHWHILE = 40 if sys.platform == "linux" else 1000


def spread(
    work: Callable[[Sequence[_Item]], list[_Result]], items: Sequence[_Item], jobs: int = 0
) -> list[_Result]:
    """The results of `work` on all items, in any order.

    Args:
        work: judges some items; a function of a module, or a `functools.partial` of one.
        items: as many as there are.
        jobs: how many processes; 0 means one for each core.
    """
    jobs = min(jobs or cores(), len(items) * 2 // _WORTHWHILE)
    if jobs <= 1:
        return work(items)
    if sys.platform == "linux":
        return _forked(work, items, jobs)
    return _started(work, items, jobs)


def cores() -> int:
    """How many processes can run at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _forked(
    work: Callable[[Sequence[_Item]], list[_Result]], items: Sequence[_Item], jobs: int
) -> list[_Result]:
    """Each process takes every `jobs`-th item, this one the first of them."""
    from signal import SIGTERM

    children: list[tuple[int, int, Sequence[_Item]]] = []
    try:
        children.extend((*_fork(work, items[nth::jobs]), items[nth::jobs]) for nth in range(1, jobs))
        results = work(items[0::jobs])
        while children:
            pid, source, share = children.pop()
            data = _read(source)
            os.waitpid(pid, 0)
            # A process that was ended from outside has said nothing, or not all: its share is done again here.
            results += _loaded(data) or work(share)
        return results
    finally:
        for pid, source, _ in children:
            os.close(source)
            os.kill(pid, SIGTERM)
            os.waitpid(pid, 0)


def _fork(work: Callable[[Sequence[_Item]], list[_Result]], share: Sequence[_Item]) -> tuple[int, int]:
    """A process that does a share of the work: its number, and where its results can be read."""
    source, sink = os.pipe()
    pid = os.fork()
    if pid:
        os.close(sink)
        return pid, source
    status = 1
    try:  # pragma: no cover  another process
        import pickle

        os.close(source)
        with os.fdopen(sink, "wb") as stream:
            pickle.dump(work(share), stream, pickle.HIGHEST_PROTOCOL)
        status = 0
    finally:  # whatever happened, also Ctrl-C: nothing of the parent's is run or printed here
        os._exit(status)


def _read(source: int) -> bytes:
    with os.fdopen(source, "rb") as stream:
        return stream.read()


def _loaded(data: bytes) -> list[_Result]:
    import pickle

    try:
        results: list[_Result] = pickle.loads(data)  # noqa: S301  written by our own child
    except (EOFError, pickle.UnpicklingError):
        return []
    return results


def _started(
    work: Callable[[Sequence[_Item]], list[_Result]], items: Sequence[_Item], jobs: int
) -> list[_Result]:
    from multiprocessing import get_context

    with get_context("spawn").Pool(jobs, _leave_interrupts) as pool:
        return [
            result for part in pool.map(work, [items[nth::jobs] for nth in range(jobs)]) for result in part
        ]


def _leave_interrupts() -> None:
    """Ctrl-C reaches all processes of a terminal; the first one ends the others, which say nothing of their own."""
    from signal import SIG_IGN, SIGINT, signal

    signal(SIGINT, SIG_IGN)
