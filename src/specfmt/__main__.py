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
        plain = _plain_check if arguments[0] == "check" else _plain_format
        return guard.guarded(lambda: plain(arguments[1:]))
    return guard.guarded(lambda: _application(arguments))


def _is_plain(arguments: list[str]) -> bool:
    """Tell whether it is a call with hardly more than paths, as people and the pre-commit hooks make it.

    Importing Typer takes longer than checking a file, so these calls do without.
    """
    allowed = _PLAIN.get(arguments[0]) if arguments else None
    return allowed is not None and all(
        each in allowed or (each and not each.startswith("-")) for each in arguments[1:]
    )


_FORCED = "--force-exclude"
_PLAIN = {"check": (_FORCED,), "format": (_FORCED, "--check", "--diff", "--embedded")}


def _plain_check(arguments: list[str]) -> int:
    from specfmt.cli.check import CheckOptions, run_check

    paths = tuple(each for each in arguments if each != _FORCED)
    return run_check(CheckOptions(paths, force_exclude=_FORCED in arguments))


def _plain_format(arguments: list[str]) -> int:
    from specfmt.cli.format import FormatOptions, run_format

    paths = tuple(each for each in arguments if not each.startswith("-"))
    options = FormatOptions(
        paths,
        check="--check" in arguments,
        diff="--diff" in arguments,
        force_exclude=_FORCED in arguments,
        embedded="--embedded" in arguments,
    )
    return run_format(options)


def _application(arguments: list[str]) -> int:
    from specfmt.cli.app import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
