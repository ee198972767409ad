"""Validators written by `scripts/generate_validators.py`: they say whether data fits a schema, and nothing more."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re


class Mismatch(Exception):  # noqa: N818 - the usual outcome of a question, not an error
    """The data does not fit."""


class Patterns(dict[str, "re.Pattern[str]"]):
    """Compiled patterns, each compiled when it is first asked for."""

    def __missing__(self, pattern: str) -> re.Pattern[str]:
        """Compile a pattern; `$` means the very end, as in JSON Schema, and not before a last line break."""
        import re

        compiled = self[pattern] = re.compile(pattern.replace("$", r"\Z"))
        return compiled
