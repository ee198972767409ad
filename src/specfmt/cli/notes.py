"""What is said on standard error about files that were not, or could not be, dealt with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.cli import streams

if TYPE_CHECKING:
    from collections.abc import Iterable

    from specfmt.engine.run import FileResult

# So many paths are named in a note; a hook may be given every YAML file of a repository.
MOST_NAMED = 5


def tell_failures(results: Iterable[FileResult]) -> bool:
    """Name what could not be read. Returns whether everything could."""
    failed = [each for each in results if each.failure]
    for each in failed:
        streams.tell(f"error: {each.path}: {each.failure}")
    return not failed


def tell_others(results: Iterable[FileResult], done: str = "checked") -> None:
    """Name the files that the user gave and that are no specs.

    Args:
        results: of all files.
        done: what was not done with them.
    """
    others = [each.path for each in results if each.named and not each.kind and not each.failure]
    for path in others[:MOST_NAMED]:
        streams.tell(f"note: {path}: not {done}, this is no file of a known kind (`--kind` says what it is)")
    if len(others) > MOST_NAMED:
        streams.tell(f"note: {len(others) - MOST_NAMED} more files are of no known kind")
