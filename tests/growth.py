"""Time that grows in step with the size of the input, told by ratios: no test knows how fast a machine is."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_Input = TypeVar("_Input")

# Four times the input: linear work takes four times as long, quadratic work sixteen times. The limit lies between,
# with room for a busy machine; the constant forgives what is too short to measure.
_TIMES = 4
_LIMIT = 10.0
_TOO_SHORT = 0.02


def assert_linear(make: Callable[[int], _Input], work: Callable[[_Input], object], size: int) -> None:
    """Fail when `work` on four times the input takes much more than four times as long.

    Args:
        make: the input of a size.
        work: what is measured, in processor time.
        size: the larger size; the smaller is a quarter of it.
    """
    small, large = make(size // _TIMES), make(size)
    for attempt in range(4):  # another process may have taken the cache away from the larger one
        before = min(_seconds(work, small) for _ in range(2 + attempt))
        after = min(_seconds(work, large) for _ in range(1 + attempt))
        if after <= _LIMIT * before + _TOO_SHORT:
            return
    raise AssertionError(f"{_TIMES} times the input takes {after / before:.1f} times as long")


def _seconds(work: Callable[[_Input], object], value: _Input) -> float:
    began = time.process_time()
    work(value)
    return time.process_time() - began
