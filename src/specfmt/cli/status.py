"""Exit statuses. Scripts depend on them."""

from __future__ import annotations

from enum import IntEnum


class ExitStatus(IntEnum):
    """What the process ends with."""

    CLEAN = 0  # nothing at or above `--fail-on`
    FINDINGS = 1  # findings; `--diff` would change something; `explain` knows nothing of what was asked
    USAGE = 2  # wrong arguments or configuration, or a file that cannot be read
    BUG = 3  # a mistake in specfmt itself
    INTERRUPTED = 130  # Ctrl-C, as shells report it
