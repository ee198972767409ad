"""Mistakes with brackets: lists, mappings, and commands that look like them."""

from __future__ import annotations

import re

from specfmt.syntax.explanations import quotes
from specfmt.syntax.explanations.quoting import source_end
from specfmt.syntax.explanations.values import STARTS, Spot, indicator, requote, star, star_end
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.nodes import SyntaxProblem
from specfmt.text.edit import Edit
from specfmt.text.span import Span


def unclosed_bracket(text: str, spot: Spot) -> SyntaxProblem:
    """A bracket at `spot.start` that is not closed before the block around it goes on."""
    bracket = text[spot.start]
    closer = "]" if bracket == "[" else "}"
    end = source_end(text, spot.start, spot.line_end)
    source = text[spot.start : end]
    if spot.item and looks_like_test(source):
        why = f"{STARTS[bracket]} and misses the `{closer}` that ends it"
        return requote(
            text,
            spot,
            why,
            f"the command {show(source)} starts with `{bracket}` and is not quoted",
            "command-indicator",
        )
    edits: tuple[Edit, ...] = (Edit(Span(end, end), closer),) if len(source) > 1 and source[-1] != "," else ()
    return SyntaxProblem(
        Span(spot.start, spot.start + 1),
        f"the `{bracket}` that opens {show(source)} is never closed",
        f"{STARTS[bracket]}, and looks for `{closer}` in the lines that follow",
        f"add `{closer}` at the end of the line" if edits else "",
        edits,
        safe=False,
        slug="unclosed-bracket",
    )


def looks_like_test(source: str) -> bool:
    """Tell whether a text in brackets is a shell test or group and no list."""
    return (
        re.match(
            r"\[\[? +(?:!|-\w\b|[\"']?\$|\"[^\",]*\" +!?=)|\[\[? +\S+ +(?:!?=|==|-\w\w)[ $]|\{ +\w+ [^:]*;",
            source,
        )
        is not None
    )


def inside(text: str, kind: str, at: int, until: int, line_end: int) -> SyntaxProblem:
    """A mistake inside brackets, as `flow.scan` found it."""
    spot = Spot(
        at, min(until, line_end) if kind in ("star", "indicator") else line_end, -1, item=True, name=""
    )
    if kind == "star":
        return star(text, spot, until)
    if kind == "escape":
        return quotes.escapes(text, at, until)
    if kind == "quote":
        return quotes.unclosed_quote(text, spot, alone=False)
    if kind == "indicator":
        return indicator(text, spot)
    if kind == "comma":
        return SyntaxProblem(
            Span(at - 1, at),
            f"a comma is missing before {show(text[until:line_end])}",
            "in brackets a comma parts the items",
            "add the comma",
            (Edit(Span(at, at), ","),),
            safe=True,
            slug="missing-comma",
        )
    if kind == "bracket":
        return SyntaxProblem(
            Span(at, at + 1),
            f"`{text[at]}` does not fit the brackets around it",
            "in brackets YAML reads `[`, `]`, `{`, `}` and `,` as marks of lists and mappings; quote a text that holds them",
            slug="unmatched-bracket",
        )
    behind = until + 1
    while behind < line_end and text[behind] in " \t":
        behind += 1
    follower = text[behind : behind + 1]
    if follower in ("'", '"'):
        edit = Edit(Span(until + 1, until + 1), ",")
        message = f"a comma is missing after {show(text[at : until + 1])}"
        return SyntaxProblem(
            Span(at, until + 1),
            message,
            "in brackets a comma parts the items",
            "add the comma",
            (edit,),
            safe=False,
            slug="missing-comma",
        )
    rest = text[behind : star_end(text, behind, line_end, flow=True)]
    return SyntaxProblem(
        Span(behind, behind + max(len(rest), 1)),
        f"{show(rest)} follows the closing quote of {show(text[at : until + 1])}",
        "in brackets a quoted text is followed by `,` or the closing bracket",
        slug="text-after-quote",
    )
