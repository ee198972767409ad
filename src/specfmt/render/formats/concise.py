"""One line for each finding: `path:line:column: severity[rule] message [*]`; `[*]` is fixed by `--fix`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.diagnostics import Safety
from specfmt.render.ansi import BOLD, SEVERITY, link, paint
from specfmt.render.characters import one_line
from specfmt.render.places import Places
from specfmt.render.summary import closing

if TYPE_CHECKING:
    from specfmt.engine.report import Report
    from specfmt.render.options import RenderOptions


def render(report: Report, options: RenderOptions) -> str:
    """The findings, then the summary."""
    places = Places(report)
    rows = []
    for diagnostic in report.diagnostics:
        line, column = places.lines(diagnostic.path).position(diagnostic.span.start)
        rule = link(one_line(diagnostic.rule), diagnostic.url, options)
        head = paint(f"{diagnostic.severity.word}[{rule}]", SEVERITY[diagnostic.severity], options)
        fixable = diagnostic.fix is not None and diagnostic.fix.safety is Safety.SAFE
        rows.append(
            f"{paint(one_line(diagnostic.path), BOLD, options)}:{line}:{column}: {head} "
            f"{one_line(diagnostic.message)}{' [*]' if fixable else ''}\n"
        )
    return "".join(rows) + closing(report, options)
