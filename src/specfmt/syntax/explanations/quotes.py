"""Mistakes with quotes: text behind them, unknown escapes, quotes that stay open."""

from __future__ import annotations

import re

from specfmt.syntax.explanations.quoting import bad_escapes, meaningful_escapes, quoted, source_end
from specfmt.syntax.explanations.values import Spot, requote
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.nodes import SyntaxProblem
from specfmt.text.edit import Edit
from specfmt.text.span import Span


def after_quote(text: str, spot: Spot, close: int) -> SyntaxProblem:
    """Text behind the closing quote at `close`, on the same line as the opening quote at `spot.start`."""
    quote = text[spot.start]
    end = source_end(text, spot.start, spot.line_end)
    source = text[spot.start : end]
    after = text[close + 1 : end].strip()
    why = f"YAML ends the value at the second {show(quote)} and cannot place what follows"
    whole = Span(spot.start, end)
    if len(source) > 1 and source[-1] == quote and text[close + 1 : close + 2] not in (" ", "\t", ""):
        inner = source[1:-1]
        if quote == "'":
            fixed, title = "'" + re.sub("'+", "''", inner) + "'", "double the quote inside"
        elif bad_escapes(inner, 0, len(inner)) or "\\" not in inner:
            fixed, title = quoted(inner), "use single quotes outside"
        else:
            fixed, title = '"' + re.sub(r'(?<!\\)"', r"\\\"", inner) + '"', "escape the quote inside"
        message = f"the quote inside {show(source)} ends the text early, before {show(after)}"
        return SyntaxProblem(
            whole, message, why, title, (Edit(whole, fixed),), safe=False, slug="text-after-quote"
        )
    message = f"{show(after)} follows the closing quote of {show(text[spot.start : close + 1])}"
    return requote(text, spot, why, message, "text-after-quote")


def escapes(text: str, start: int, close: int) -> SyntaxProblem:
    """Unknown escapes in the double-quoted scalar whose quotes stand at `start` and `close`."""
    found = bad_escapes(text, start + 1, close)
    place = Span(found[0], min(found[0] + 2, close))
    known = meaningful_escapes(text, start + 1, close)
    inner = text[start + 1 : close]
    if not known and "'" not in inner and "\n" not in inner and "\r" not in inner:
        title = "use single quotes, which know no escapes"
        edits: tuple[Edit, ...] = (Edit(Span(start, start + 1), "'"), Edit(Span(close, close + 1), "'"))
    else:
        title = "double the backslash"
        edits = tuple(Edit(Span(at, at), "\\") for at in found)
    return SyntaxProblem(
        place,
        f"{show(text[place.start : place.end])} is no escape that YAML knows",
        'in double quotes YAML reads a backslash as the start of an escape such as `\\n` or `\\"`',
        title,
        edits,
        safe=known <= {'"', "\\"},
        slug="bad-escape",
    )


def unclosed_quote(text: str, spot: Spot, *, alone: bool) -> SyntaxProblem:
    """A quote at `spot.start` that its line does not close.

    Args:
        text: the whole text.
        spot: where the value stands.
        alone: the lines that follow are surely not part of the text.
    """
    quote = text[spot.start]
    end = source_end(text, spot.start, spot.line_end)
    source = text[spot.start : end]
    edits: tuple[Edit, ...] = ()
    title = ""
    if alone and len(source) > 1 and "#" not in source:
        edits = (Edit(Span(end, end), quote),)
        title = "close the quote at the end of the line"
        if quote == '"' and source.endswith("\\"):
            edits, title = (), ""
    return SyntaxProblem(
        Span(spot.start, spot.start + 1),
        f"the quote that opens {show(source)} is never closed",
        f"YAML reads on from this {show(quote)} to the next one, over the lines that follow",
        title,
        edits,
        safe=False,
        slug="unclosed-quote",
    )
