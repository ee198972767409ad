"""Values in files for ECS and Lambda: what is filled in later, and whole numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Mapping, Scalar, resolve
from specfmt.syntax.ops import in_braces

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Node

_MARKS = "$`%{}<>@#"
# One of these in a text of several words, and the text describes what belongs in its place.
_DESCRIBING = frozenset("of by to for or the your my name number arn id port version".split())  # noqa: SIM905


def is_filled_in_later(node: Node | None) -> bool:
    """Tell whether a value is a variable, a template's expression, or words that say what belongs there."""
    if node is None:
        return False
    node = resolve(node)
    if isinstance(node, Mapping):
        return in_braces(node)
    return isinstance(node, Scalar) and (node.tag is not None or is_placeholder(node.text))


def is_placeholder(text: str) -> bool:
    """Tell whether a text is filled in later; `<TASK_DEFINITION>` and `$LATEST` are such texts too."""
    if any(mark in text for mark in _MARKS) or "__" in text:
        return True
    words = text.lower().replace("_", "-").replace(" ", "-").split("-")
    if not all(word.isalpha() for word in words):
        return False
    if text.isupper():
        return True  # `CURRENT_VERSION`, which a command of the build replaces
    if len(words) < 2:
        return False
    return "your" in words or (len(words) > 2 and not _DESCRIBING.isdisjoint(words))


def whole_number(text: str) -> int | None:
    """The number that a text of digits stands for, with its sign; None for any other text."""
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdecimal()) or len(digits) > 18:
        return None
    return int(text)
