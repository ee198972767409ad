"""Lines and characters that are no content: directives, document marks, merge conflicts, control characters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from specfmt.syntax.explanations.quoting import quoted
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.nodes import SyntaxProblem
from specfmt.text.edit import Edit
from specfmt.text.span import Span

if TYPE_CHECKING:
    from specfmt.syntax.explanations.lines import Line

_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?=[ \t\r]|$).*$", re.MULTILINE)
_HALF = re.compile(r"^={7}\r?$", re.MULTILINE)
_CONTROL = re.compile("[^\\t\\n\\r\\x20-\\x7e\\x85\\xa0-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


def conflict(text: str) -> SyntaxProblem | None:
    """The first mark of a merge conflict that was left in the text."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return None
    found = _CONFLICT.search(text)
    if found is None:
        return None
    half = _HALF.search(text)
    start = min(found.start(), half.start()) if half is not None else found.start()
    end = found.end() if start == found.start() else start + 7
    raw = text[start:end].rstrip()
    return SyntaxProblem(
        Span(start, start + len(raw)),
        f"{show(raw)} is left over from a merge conflict",
        "Git wrote both versions of these lines into the file; keep one of them and remove the lines with "
        "`<<<<<<<`, `=======` and `>>>>>>>`",
        slug="merge-conflict",
    )


def control_character(text: str, offset: int) -> SyntaxProblem | None:
    """A character at `offset` that YAML does not allow anywhere."""
    found = _CONTROL.match(text, offset)
    if found is None or (offset == 0 and found.group() == "\ufeff"):
        return None
    return SyntaxProblem(
        Span(offset, offset + 1),
        f"the invisible character U+{ord(found.group()):04X} stands here",
        "YAML allows no control characters; in double quotes they can be written as an escape",
        "remove it",
        (Edit(Span(offset, offset + 1), ""),),
        safe=False,
        slug="control-character",
    )


def directive(text: str, line: Line) -> SyntaxProblem:
    """A line that begins with `%` and is no directive that can stand here."""
    raw = text[line.first : line.end].rstrip()
    place = Span(line.first, line.first + len(raw))
    why = "YAML reads `%` at the start of a line as a directive such as `%YAML 1.2`"
    if re.match(r"%(?:YAML|TAG)\b", raw):
        message = f"the directive {show(raw)} cannot stand here"
        return SyntaxProblem(place, message, why + ", once, with `---` below it", slug="directive")
    edits = (Edit(place, quoted(raw)),)
    return SyntaxProblem(
        place,
        f"{show(raw)} starts with `%` and is not quoted",
        why,
        "quote it",
        edits,
        safe=False,
        slug="directive",
    )


def junk(text: str, start: int, end: int) -> SyntaxProblem:
    """Text behind the mark `...`."""
    raw = text[start:end].rstrip()
    return SyntaxProblem(
        Span(start, start + len(raw)),
        f"{show(raw)} follows `...`",
        "YAML reads `...` at the start of a line as the end of the document",
        slug="document-end",
    )


def after_end(text: str, line: Line) -> SyntaxProblem:
    """Content behind a line `...` without `---` between them."""
    raw = text[line.first : line.end].rstrip()
    return SyntaxProblem(
        Span(line.first, line.first + len(raw)),
        f"{show(raw)} stands behind the end of the document",
        "YAML reads `...` at the start of a line as the end of the document; a further one begins with `---`",
        slug="document-end",
    )


def closer(text: str, at: int) -> SyntaxProblem:
    """A bracket at `at` that closes nothing."""
    place = Span(at, at + 1)
    return SyntaxProblem(
        place,
        f"`{text[at]}` closes nothing",
        "no bracket is open here",
        "remove it",
        (Edit(place, ""),),
        safe=False,
        slug="unmatched-bracket",
    )
