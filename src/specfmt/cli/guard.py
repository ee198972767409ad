"""The outermost frame: whatever happens within becomes an exit status and a sentence on standard error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.cli.status import ExitStatus
from specfmt.cli.streams import tell
from specfmt.project.errors import SpecfmtError

if TYPE_CHECKING:
    from collections.abc import Callable

ISSUES = "https://github.com/specfmt/specfmt/issues"


def guarded(run: Callable[[], int]) -> int:
    """The exit status of `run`, or the one for how it failed.

    SystemExit is let through: Typer ends that way after its help and after wrong usage.
    """
    try:
        return run()
    except SpecfmtError as error:
        complain(error)
        return ExitStatus.USAGE
    except KeyboardInterrupt:
        return ExitStatus.INTERRUPTED
    except Exception:  # noqa: BLE001  the place where mistakes of our own end
        from traceback import format_exc

        tell(
            f"{format_exc()}\nerror: this is a mistake in specfmt, not in your files; please report it with the lines"
        )
        tell(f"  above, and if you can with the file that was checked: {ISSUES}")
        return ExitStatus.BUG


def complain(error: SpecfmtError) -> None:
    """Say what the user can mend."""
    tell(f"error: {error.message}")
    if error.hint:
        tell(f"  hint: {error.hint}")
