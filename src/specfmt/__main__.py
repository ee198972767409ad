"""The door: the plain check goes straight to its work, everything else through Typer."""

from __future__ import annotations

import gc
import sys

# How many new containers the collector waits for. The check of a file makes fewer, almost all of which live to the
# end, so looking for garbage among them is a tenth of its time; a run on a whole repository is still kept small.
_COLLECT_AFTER = 100_000


def main(arguments: list[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: without the program's name; None means those of the process.

    Returns:
        The exit status.

    Raises:
        SystemExit: after help, after completion and after wrong usage.
    """
    if arguments is not None:
        return _run(arguments)
    gc.set_threshold(_COLLECT_AFTER)
    try:
        return _run(sys.argv[1:])
    finally:
        # The interpreter collects once more before it ends: for nothing, as the memory goes back anyway.
        gc.freeze()


def _run(arguments: list[str]) -> int:
    if arguments[:1] == ["lsp"]:
        from specfmt.lsp.server import main as serve

        return serve(arguments[1:])
    from specfmt.cli import guard, streams

    streams.prepare()
    if _is_plain(arguments):
        return guard.guarded(lambda: _plain_check(arguments[1:]))
    return guard.guarded(lambda: _application(arguments))


def _is_plain(arguments: list[str]) -> bool:
    """Tell whether it is `check` with nothing but paths, as people and the pre-commit hook call it.

    Importing Typer takes longer than checking a file, so these calls do without.
    """
    return arguments[:1] == ["check"] and all(
        each == "--force-exclude" or (each and not each.startswith("-")) for each in arguments[1:]
    )


def _plain_check(arguments: list[str]) -> int:
    from specfmt.cli.check import CheckOptions, run_check

    paths = tuple(each for each in arguments if each != "--force-exclude")
    return run_check(CheckOptions(paths, force_exclude=len(paths) < len(arguments)))


def _application(arguments: list[str]) -> int:
    from specfmt.cli.app import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
