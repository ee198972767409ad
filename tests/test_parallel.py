"""Work is spread over processes, and nothing that happens to one of them loses a result."""

from __future__ import annotations

import os
import signal
import sys

import pytest

from specfmt.engine import parallel

forks = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux only")
HERE = os.getpid()


def squares(numbers):
    return [(number * number, os.getpid()) for number in numbers]


def dies_elsewhere(numbers):
    if os.getpid() != HERE:
        os.kill(os.getpid(), signal.SIGKILL)
    return list(numbers)


def fails_elsewhere(numbers):
    if os.getpid() != HERE:
        raise ValueError("only here")
    return list(numbers)


def fails(numbers):
    raise ValueError(f"everywhere: {numbers}")


def test_few_items_stay_in_this_process():
    assert {pid for _, pid in parallel.spread(squares, range(10), jobs=4)} == {HERE}
    assert {pid for _, pid in parallel.spread(squares, range(500), jobs=1)} == {HERE}


@forks
def test_many_items_are_spread():
    results = parallel.spread(squares, range(500), jobs=3)
    assert sorted(square for square, _ in results) == [number * number for number in range(500)]
    assert len({pid for _, pid in results}) == 3


@forks
@pytest.mark.parametrize("work", [dies_elsewhere, fails_elsewhere])
def test_the_share_of_a_process_that_ends_early_is_done_here(work):
    assert sorted(parallel.spread(work, range(300), jobs=3)) == list(range(300))


@forks
def test_an_error_leaves_no_process_behind():
    with pytest.raises(ValueError, match="everywhere"):
        parallel.spread(fails, range(300), jobs=3)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_processes_that_start_anew_find_the_same():
    assert sorted(parallel._started(sorted, list(range(20)), 2)) == list(range(20))


def test_there_is_at_least_one_core(monkeypatch):
    assert parallel.cores() >= 1
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert parallel.cores() == 1
