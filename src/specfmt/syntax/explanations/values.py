"""Mistakes in what stands after a dash or a colon: each function tells one as a problem with its fix."""

from __future__ import annotations

import re
from typing import NamedTuple

from specfmt.syntax.explanations.quoting import quoted, source_end
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.nodes import SyntaxProblem
from specfmt.text.edit import Edit
from specfmt.text.span import Span

STARTS = {
    "*": "YAML reads `*` as the start of an alias",
    "&": "YAML reads `&` as the start of an anchor",
    "!": "YAML reads `!` as the start of a tag",
    "|": "YAML reads `|` as the start of a block of lines that follow",
    ">": "YAML reads `>` as the start of a folded block of lines that follow",
    "%": "YAML reserves `%` at the start of a value",
    "@": "YAML reserves `@` at the start of a value",
    "`": "YAML reserves the backtick at the start of a value",
    "[": "YAML reads `[` as the start of a list such as `[a, b]`",
    "{": "YAML reads `{` as the start of a mapping such as `{a: b}`",
    "]": "YAML reads `]` as the end of a list",
    "}": "YAML reads `}` as the end of a mapping",
    ",": "YAML reads `,` as the end of an item of a list in brackets",
}
_EMPHASIS = re.compile(r"\*{1,3}\w[^*]*\*{1,3}[^/]*")
_TEMPLATE = re.compile(r"\$?\{\{.*?\}\}")
_NAME = re.compile(r"\*[^\s\[\]{},]++")
_SMART = frozenset("\u201c\u201d\u201e\u2018\u2019")
_STRAIGHT = str.maketrans({"\u201c": '"', "\u201d": '"', "\u201e": '"', "\u2018": "'", "\u2019": "'"})
_WORDY_KEY = re.compile(r"[\s\"'$(){}|&;<>=/]")
_COLON = re.compile(r":(?=[ \t]|$)")


class Spot(NamedTuple):
    """Where a value stands.

    Attributes:
        start: offset of its first character.
        line_end: offset of the end of that line.
        column: the column of the dash or key that it belongs to; -1 for the root.
        item: it follows a dash (or stands in brackets), so that nothing but a scalar was meant.
        name: the key that it belongs to, or the key of its list; may be empty.
    """

    start: int
    line_end: int
    column: int
    item: bool
    name: str


def requote(text: str, spot: Spot, why: str, message: str, slug: str) -> SyntaxProblem:
    """A problem of the whole value whose fix is to quote it as it stands."""
    end = max(source_end(text, spot.start, spot.line_end), spot.start + 1)
    end = min(end, max(spot.line_end, spot.start))
    source = text[spot.start : end]
    alone = not text[end : spot.line_end].strip()
    replacement = quoted(source, max(spot.column, 0) + 2 if alone else None)
    style = "write it as a `|` block" if replacement.startswith("|") else "quote it"
    return SyntaxProblem(
        Span(spot.start, end),
        message,
        why,
        style,
        (Edit(Span(spot.start, end), replacement),),
        spot.item,
        slug,
    )


def indicator(text: str, spot: Spot) -> SyntaxProblem:
    """A value that begins with a character that means something else to YAML."""
    first = text[spot.start : spot.start + 1]
    end = source_end(text, spot.start, spot.line_end)
    source = text[spot.start : end]
    template = _TEMPLATE.match(source)
    if template is not None:
        why = f"{STARTS['{']}, so a template at the start of a value has to be quoted"
        message = f"{show(source)} starts with the template {show(template.group())} and is not quoted"
        return requote(text, spot._replace(item=True), why, message, "template")
    what = _called(spot, source)
    why = STARTS.get(first, f"YAML cannot start a value with {show(first)}")
    message = f"{what} {show(source)} starts with {show(first)} and is not quoted"
    return requote(text, spot, why, message, "command-indicator")


def star(text: str, spot: Spot, end: int) -> SyntaxProblem:
    """A value from `*` to `end`: a glob, an emphasised text, or an alias of an anchor that is nowhere."""
    source = text[spot.start : end]
    inner = spot._replace(line_end=end)
    if _EMPHASIS.fullmatch(source):
        why = STARTS["*"] + ", not as emphasis"
        problem = requote(
            text, inner, why, f"{show(source)} starts with `*` and is not quoted", "unquoted-glob"
        )
        return problem._replace(safe=True)
    if re.fullmatch(r"\*[\w-]+", source):
        return SyntaxProblem(
            Span(spot.start, end),
            f"no anchor {show('&' + source[1:])} stands before the alias {show(source)}",
            "YAML reads `*` as the start of an alias, which repeats what an `&` anchor has named before; "
            "quote it if a plain text or a glob is meant",
            "quote it",
            (Edit(Span(spot.start, end), quoted(source)),),
            safe=False,
            slug="undefined-alias",
        )
    glob = not re.search(r"\s", source)
    what = "the glob" if glob else "the value"
    problem = requote(
        text, inner, STARTS["*"], f"{what} {show(source)} starts with `*` and is not quoted", "unquoted-glob"
    )
    return problem._replace(safe=True) if glob else problem


def second_colon(text: str, spot: Spot, colon: int) -> SyntaxProblem:
    """A `: ` in the plain value that begins at `spot.start`, or behind a quoted one.

    `spot.item` says that the key before it is itself part of a command; then `spot.start` is the start of the item.
    """
    end = source_end(text, spot.start, spot.line_end)
    source = text[spot.start : end]
    why = "YAML reads `: ` as the end of a key, and one line can hold only one key"
    if source[:1] in _SMART:
        return _smart(text, spot, end)
    if spot.item:
        message = f"the command {show(source)} holds `: ` twice and is not quoted"
        return requote(text, spot, why, message, "mapping-value")
    problem = requote(
        text, spot, why, f"the value {show(source)} of `{spot.name}` holds another `: `", "mapping-value"
    )
    sure = bool(_WORDY_KEY.search(text[spot.start : colon])) and text[spot.start] not in "\"'"
    edits = problem.edits if text[spot.start] not in "\"'" else ()
    return problem._replace(
        span=Span(colon, colon + 1), safe=sure, edits=edits, fix_title="quote the value" if edits else ""
    )


def block_header(text: str, spot: Spot, *, deeper: bool) -> SyntaxProblem:
    """Text behind `|` or `>` on the same line. `deeper` tells that deeper lines follow, so that a block is meant."""
    end = source_end(text, spot.start, spot.line_end)
    header = re.compile(r"[|>][+-]?[1-9]?[+-]?").match(text, spot.start, end)
    behind = header.end() if header else spot.start + 1
    rest = text[behind:end].strip()
    mark = text[spot.start]
    if not deeper and (spot.item or not text.startswith((" ", "\t"), behind)):
        return indicator(text, spot)
    first = end - len(text[behind:end].lstrip())
    why = f"a block begins on the line below `{mark}`; only a comment may stand behind it"
    if not deeper:
        problem = SyntaxProblem(
            Span(first, end), f"{show(rest)} stands on the same line as `{mark}`", why, slug="block-header"
        )
        edit = Edit(Span(spot.start, first), "")
        if ": " in rest or " #" in rest or rest[:1] in STARTS or rest[:1] in "\"'-?:#":
            return problem._replace(
                edits=(Edit(Span(spot.start, end), quoted(rest)),), fix_title="quote it instead"
            )
        return problem._replace(edits=(edit,), fix_title=f"remove the `{mark}`")
    return SyntaxProblem(
        Span(first, end), f"{show(rest)} stands on the same line as `{mark}`", why, slug="block-header"
    )


def inline_list(text: str, spot: Spot) -> SyntaxProblem:
    """`key: - item`: a list that begins on the line of its key."""
    end = source_end(text, spot.start, spot.line_end)
    source = text[spot.start : end]
    why = "YAML wants the dashes of a list on lines of their own, below the key"
    if source == "-":
        message = f"a lone `-` is no value of `{spot.name}`"
        return SyntaxProblem(
            Span(spot.start, end),
            message,
            "YAML reads it as an item of a list, which begins below its key",
            "quote it",
            (Edit(Span(spot.start, end), "'-'"),),
            safe=False,
            slug="inline-list",
        )
    before = spot.start
    while before > 0 and text[before - 1] in " \t":
        before -= 1
    newline = "\r\n" if text.startswith("\r\n", spot.line_end) else "\n"
    edit = Edit(Span(before, spot.start), newline + " " * (max(spot.column, 0) + 2))
    return SyntaxProblem(
        Span(spot.start, end),
        f"the list of `{spot.name}` begins on the line of its key",
        why,
        "put the item on its own line",
        (edit,),
        safe=False,
        slug="inline-list",
    )


def star_end(text: str, start: int, limit: int, *, flow: bool) -> int:
    """Where the value that begins with `*` ends: at a blank and comment, in brackets at `,` `]` or `}`."""
    if not flow:
        return source_end(text, start, limit)
    at = start
    depth = 0
    while at < limit:
        char = text[at]
        if char == "{":
            depth += 1
        elif char == "}" and depth:
            depth -= 1
        elif char in "]}" or (char == "," and not depth):
            break
        at += 1
    while at > start + 1 and text[at - 1] in " \t":
        at -= 1
    return at


def is_alias(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` is one alias and nothing else."""
    found = _NAME.match(text, start, end)
    return found is not None and found.end() == end and re.fullmatch(r"\*[\w-]+", found.group()) is not None


def colon_in(text: str, start: int, end: int) -> int:
    """The offset of the first colon that YAML reads as the end of a key, or -1."""
    found = _COLON.search(text, start, end)
    return found.start() if found else -1


def _called(spot: Spot, source: str) -> str:
    if spot.name in ("commands", "finally") or (spot.item and " " in source):
        return "the command"
    return "the value"


def _smart(text: str, spot: Spot, end: int) -> SyntaxProblem:
    source = text[spot.start : end]
    fixed = source.translate(_STRAIGHT)
    return SyntaxProblem(
        Span(spot.start, end),
        f"{show(source)} is written with typographic quotes, which do not quote in YAML",
        "only the straight quotes `\"` and `'` quote in YAML",
        "use straight quotes",
        (Edit(Span(spot.start, end), fixed),),
        safe=False,
        slug="smart-quotes",
    )


def colon_in_lines(text: str, start: int, end: int, colon: int, *, item: bool, column: int) -> SyntaxProblem:
    """A `: ` in a further line of a text without quotes that goes over several lines.

    Args:
        text: the whole text.
        start: offset of the text's first character.
        end: end of the line with the colon.
        colon: offset of the colon.
        item: the text is an item of a list.
        column: the column of the dash or key that the text belongs to.
    """
    what = "command" if item else "value"
    first = text[start:end].splitlines()[0]
    why = "YAML reads `: ` as the end of a key, which no text without quotes may hold"
    lines = text[start:end].splitlines()
    if len(lines) > 8:
        return SyntaxProblem(
            Span(colon, colon + 1),
            f"the {what} {show(first)} holds `: ` in a further line",
            why,
            slug="mapping-value",
        )
    newline = "\r\n" if "\r\n" in text[start:end] else "\n"
    inner = newline.join(" " * (max(column, 0) + 2) + line.strip() for line in lines)
    return SyntaxProblem(
        Span(colon, colon + 1),
        f"the {what} {show(first)} holds `: ` in a further line and is not quoted",
        why,
        "write it as a `>-` block, which joins the lines as before",
        (Edit(Span(start, end), f">-{newline}{inner}"),),
        safe=False,
        slug="mapping-value",
    )


def is_wordy(name: str) -> bool:
    """Tell whether what YAML takes for a key looks like a piece of a command."""
    return _WORDY_KEY.search(name) is not None
