"""What goes wrong because of the user's input to the tool itself: options, configuration, unusable files."""

from __future__ import annotations


class SpecfmtError(Exception):
    """A mistake that the user can mend. The command line prints it and ends with status 2.

    Attributes:
        message: one sentence, no final period; names the file and line where there is one.
        hint: what to do about it, or empty.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}; {self.hint}" if self.hint else self.message
