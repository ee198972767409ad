"""The engine's answer for a whole run: what every output format is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from specfmt.diagnostics import Diagnostic


class Suppressed(NamedTuple):
    """A diagnostic that was found and is not shown.

    Attributes:
        diagnostic: what was found.
        by: `comment` (an ignore comment in the file), `config` (per-file ignores) or `baseline`.
        reason: the author's words after the ignore comment; empty where there are none.
    """

    diagnostic: Diagnostic
    by: str
    reason: str = ""


class Report(NamedTuple):
    """Everything one run found.

    Attributes:
        diagnostics: ordered by path, place and rule.
        files_checked: how many files were read and judged.
        sources: the text of every file that a diagnostic or a related place speaks about, by its path as shown
            to the user (as given or relative to the current folder, with `/`).
        kinds: the kind of every file in `sources`, by the same path (`buildspec`, ...).
        suppressed: what was found and is not shown; in the same order.
        checked_paths: every file that was judged, in order, clean ones included.
    """

    diagnostics: tuple[Diagnostic, ...]
    files_checked: int
    sources: Mapping[str, str]
    kinds: Mapping[str, str]
    suppressed: tuple[Suppressed, ...] = ()
    checked_paths: tuple[str, ...] = ()
