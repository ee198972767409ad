"""Identifiers of batch tasks and of secondary artifacts: the same characters are allowed in both."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from specfmt.schema.violation import Violation

WHY = "CodeBuild takes letters, digits and underscores in identifiers, fewer than 128 of them"


def mistake(violation: Violation) -> str:
    """What is wrong with an identifier that the schema refuses."""
    name = violation.name
    if violation.keyword == "maxLength":
        return f"the identifier `{name[:30]}...` has {len(name)} characters"
    wrong = "".join(dict.fromkeys(char for char in name if not _is_allowed(char)))
    return f"the identifier `{name[:60]}` holds `{wrong[:10]}`"


def repaired(name: str) -> str:
    """The identifier with underscores for dashes, dots and blanks; empty where that is not enough."""
    better = name.replace("-", "_").replace(".", "_").replace(" ", "_")
    return better if all(_is_allowed(char) for char in better) else ""


def _is_allowed(char: str) -> bool:
    return char == "_" or (char.isascii() and char.isalnum())
