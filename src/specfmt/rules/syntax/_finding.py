"""From what the parser tells to what the user is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety
from specfmt.syntax.explanations.wording import show

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import SyntaxProblem

# What opens a line, behind its dash, that a template engine fills in before anybody reads the file as YAML. In the
# middle of a line braces are usually meant for a tool, as in `docker inspect --format '{{.Id}}'`.
_TEMPLATE_MARKS = ("{%", "{{", "{#", "<%")


def findings(problem: SyntaxProblem, ctx: Context) -> Iterator[Finding]:
    """The finding for a problem; none where it is a template that is no YAML yet, or follows from another problem."""
    if is_template(problem, ctx) or _is_consequence(problem, ctx):
        return
    yield finding(problem, ctx, f"{ctx.document.kind.service} rejects the whole file")


def finding(problem: SyntaxProblem, ctx: Context, consequence: str) -> Finding:
    """The finding for a problem, with what the service does about it."""
    fix = None
    if problem.edits:
        safe = problem.safe and not _follows_a_doubt(problem, ctx)
        fix = Fix(problem.fix_title, problem.edits, Safety.SAFE if safe else Safety.UNSAFE)
    why = f"{problem.why}; {consequence}" if problem.why else consequence
    message = problem.message
    source = ctx.document.text[slice(*problem.span)]
    if "`" not in message and source.isprintable() and source:
        message = f"{message}: {show(source)}"
    return Finding(problem.span, message, why, fix=fix)


def _follows_a_doubt(problem: SyntaxProblem, ctx: Context) -> bool:
    """Tell whether JSON was read in a doubtful way up to a problem: what is missing there may not be missing at all.

    In YAML the lines bear witness of their own, in JSON nothing does but the marks before.
    """
    if not ctx.document.is_json:
        return False
    earlier = (each for each in ctx.document.tree.errors if each.span.start < problem.span.start)
    return any(not each.safe for each in earlier)


def is_template(problem: SyntaxProblem, ctx: Context) -> bool:
    """Tell whether the line of a problem, or one before it that is wrong too, begins with a mark of a template."""
    text = ctx.document.text
    if ctx.document.kind.is_shared and _is_placeholder(text[slice(*problem.span)]):
        return True
    if not any(mark in text for mark in _TEMPLATE_MARKS):
        return False
    if any(line.lstrip(" \t").startswith(("{%", "<%")) for line in text[: problem.span.start].split("\n")):
        return True
    return any(
        _line(text, each.span.start).startswith(_TEMPLATE_MARKS)
        for each in ctx.document.tree.errors
        if each.span.start <= problem.span.start
    )


def _is_placeholder(source: str) -> bool:
    """Tell whether a value begins with a name between `%`, which a release script fills in."""
    name, closed, _ = source.removeprefix("%").partition("%")
    return source.startswith("%") and bool(closed) and name.replace("_", "").isalnum()


def _is_consequence(problem: SyntaxProblem, ctx: Context) -> bool:
    """Tell whether an earlier problem is told at the same place: the parser went on behind it as well as it could."""
    for each in ctx.document.tree.errors:
        if each is problem:
            return False
        if each.span.start == problem.span.start:
            return True
    return False


def _line(text: str, offset: int) -> str:
    """The words of a line, behind its indentation, its dash and a quotation mark."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return text[start : end if end >= 0 else len(text)].lstrip(" \t-\"'")
