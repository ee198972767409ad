"""The one thread that does the work of the engine.

One, so that nothing in the engine needs locks and no two threads import the same modules at once; long work comes in many
jobs, so that a short one waits for little. A job that was not begun when its request is cancelled is never begun.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")


class Worker:
    """Does jobs one after the other, in the order in which they were given."""

    __slots__ = ("_pool",)

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="specfmt")

    async def do(self, job: Callable[[], _T]) -> _T:
        """The result of a job, or its exception.

        Raises:
            asyncio.CancelledError: who waits for it was cancelled, or the server ends.
        """
        return await asyncio.wrap_future(self._pool.submit(job))

    def close(self) -> None:
        """Forget all jobs that were not begun."""
        self._pool.shutdown(wait=False, cancel_futures=True)
