"""What a format may be told besides the report."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from specfmt import __version__

if TYPE_CHECKING:
    from collections.abc import Callable


class RulePage(Protocol):
    """The documentation of a rule, as far as reports show it."""

    @property
    def name(self) -> str:
        """The rule's name."""

    @property
    def group(self) -> str:
        """The group of rules that it belongs to."""

    @property
    def severity(self) -> str:
        """Its severity where nothing is configured: `error`, `warning` or `info`."""

    @property
    def summary(self) -> str:
        """One line of Markdown without a final period."""

    @property
    def markdown(self) -> str:
        """The page below the summary."""

    @property
    def url(self) -> str:
        """Where the page stands on the web, or nothing."""


class RenderOptions(NamedTuple):
    """How to render. The defaults suit a file; a terminal says more.

    Attributes:
        colour: colours by ANSI escape sequences.
        hyperlinks: names of rules are links to their pages (OSC 8).
        width: columns of the terminal, for the formats that people read.
        quiet: findings only: no summary.
        note_fixable: the summary says what `--fix` would do; pointless where it has just been done.
        statistics: a table of counts by rule after the findings, in the formats that people read.
        successful: False where the run did not come to its end, for instance because a file could not be read.
        version: of specfmt.
        pages: gives the page of a rule by its name and raises LookupError or ValueError where there is none.
    """

    colour: bool = False
    hyperlinks: bool = False
    width: int = 80
    quiet: bool = False
    note_fixable: bool = True
    statistics: bool = False
    successful: bool = True
    version: str = __version__
    pages: Callable[[str], RulePage] | None = None
