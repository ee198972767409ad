"""Validators written by `scripts/generate_validators.py`: they say whether data fits a schema, and nothing more."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re


class Mismatch(Exception):  # noqa: N818 - the usual outcome of a question, not an error
    """The data does not fit."""


class Unknown(str):
    """A text that is filled in before the service sees it: any pattern may match it then."""

    __slots__ = ()


class Pattern:
    """A compiled pattern."""

    __slots__ = ("_compiled",)

    def __init__(self, compiled: re.Pattern[str]) -> None:
        self._compiled = compiled

    def search(self, text: str) -> bool:
        """Tell whether a text matches, or may match once it is filled in."""
        return type(text) is Unknown or self._compiled.search(text) is not None


class Patterns(dict[str, Pattern]):
    """Compiled patterns, each compiled when it is first asked for."""

    def __missing__(self, pattern: str) -> Pattern:
        """Compile a pattern; `$` means the very end, as in JSON Schema, and not before a last line break."""
        import re

        compiled = self[pattern] = Pattern(re.compile(pattern.replace("$", r"\Z")))
        return compiled
