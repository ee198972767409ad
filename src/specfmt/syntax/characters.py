"""Characters that no YAML text may contain."""

from __future__ import annotations

from specfmt.syntax.nodes import SyntaxProblem
from specfmt.text.edit import Edit
from specfmt.text.span import Span

_READABLE_BYTES = bytes((9, 10, 13, *range(0x20, 0x7F)))
_UNREADABLE = "[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]+"
_WHITE = "\x0b\x0c\x1c\x1d\x1e\x1f"
_REPORTED = 20


def replace_unreadable(text: str, problems: list[SyntaxProblem]) -> str:
    """Replace characters that YAML forbids by harmless ones, so that the rest can be read.

    Args:
        text: any text.
        problems: takes one problem for each stretch of such characters, at most 20.

    Returns:
        A text of the same length: control characters that look like white space become spaces, others and lone
        surrogates U+FFFD.
    """
    if text.isascii() and not text.encode().translate(None, _READABLE_BYTES):
        return text
    from re import finditer

    parts: list[str] = []
    at = 0
    for found in finditer(_UNREADABLE, text):
        stretch = found.group()
        parts += (text[at : found.start()], "".join(" " if char in _WHITE else "\ufffd" for char in stretch))
        at = found.end()
        if len(problems) < _REPORTED:
            problems.append(_problem(Span(*found.span()), stretch))
    parts.append(text[at:])
    return "".join(parts) if at else text


def _problem(span: Span, stretch: str) -> SyntaxProblem:
    names = ", ".join(dict.fromkeys(f"U+{ord(char):04X}" for char in stretch[:8]))
    if "\ud800" <= stretch[0] <= "\udfff":
        return SyntaxProblem(
            span,
            f"half of a character ({names}), which no encoding can write",
            "it does not survive being stored as UTF-8, and YAML readers stop at it",
            slug="character",
        )
    return SyntaxProblem(
        span,
        f"control character {names}",
        "YAML allows no control characters but tab and line breaks, and readers stop at it",
        "remove it",
        (Edit(span, ""),),
        slug="character",
    )
