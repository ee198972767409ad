"""What the engine says: a diagnostic, its places, and its fix. Knows no syntax, no rule and no output format."""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from specfmt.text.edit import Edit
    from specfmt.text.span import Span


class Severity(IntEnum):
    """What AWS does about it. Ordered, so that thresholds compare."""

    INFO = 1  # worth knowing, style
    WARNING = 2  # silently ignored, or very likely not what was meant
    ERROR = 3  # rejected, or the run must fail

    @property
    def word(self) -> str:
        """The lower-case name that configuration and reports use."""
        return self.name.lower()


class Safety(Enum):
    """How far a fix may be trusted."""

    SAFE = "safe"  # means what the author meant; applied by `--fix`
    UNSAFE = "unsafe"  # probably meant, may change what runs; applied by `--unsafe-fixes`
    SHOW = "show"  # an example of a way out; never applied


class Fix(NamedTuple):
    """Edits on the text of the file that the diagnostic is about."""

    title: str
    edits: tuple[Edit, ...]
    safety: Safety = Safety.UNSAFE

    @classmethod
    def of(cls, title: str, edit: Edit | None, safety: Safety) -> Fix | None:
        """The fix that consists of one edit, or None where there is no edit."""
        return cls(title, (edit,), safety) if edit is not None else None


class Related(NamedTuple):
    """Another place that explains the first: where a name was defined, what a value conflicts with.

    Attributes:
        span: the place.
        message: what is to be seen there, for instance "first defined here".
        path: the file, or None for the file of the diagnostic itself.
    """

    span: Span
    message: str
    path: str | None = None


class Diagnostic(NamedTuple):
    """One thing to tell the user about one place in one file. Spans are code-point offsets into its text."""

    path: str
    span: Span
    rule: str
    severity: Severity
    message: str
    why: str = ""
    url: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
