"""The last line: what was found, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.diagnostics import Safety, Severity
from specfmt.render import statistics
from specfmt.render.ansi import BOLD, paint

if TYPE_CHECKING:
    from specfmt.engine.report import Report
    from specfmt.render.options import RenderOptions


def closing(report: Report, options: RenderOptions) -> str:
    """What stands after the findings in the formats that people read: the table of rules, and the summary."""
    parts = []
    if options.statistics and report.diagnostics:
        parts.append(statistics.table(report, options))
    if not options.quiet:
        parts.append(paint(sentence(report, note_fixable=options.note_fixable), BOLD, options) + "\n")
    return "\n".join(parts)


def sentence(report: Report, *, note_fixable: bool = True) -> str:
    """The summary in one sentence."""
    if not report.diagnostics:
        if not report.files_checked:
            return "No files were checked."
        return f"All checks passed: {_counted(report.files_checked, 'file')}."
    counts = dict.fromkeys((Severity.ERROR, Severity.WARNING, Severity.INFO), 0)
    for diagnostic in report.diagnostics:
        counts[diagnostic.severity] += 1
    kinds = [_counted(count, severity.word) for severity, count in counts.items() if count]
    found = kinds[0] if len(kinds) == 1 else f"{', '.join(kinds[:-1])} and {kinds[-1]}"
    files = len({diagnostic.path for diagnostic in report.diagnostics})
    note = _fixable(report) if note_fixable else ""
    return f"Found {found} in {_counted(files, 'file')}{note}."


def _fixable(report: Report) -> str:
    safeties = [diagnostic.fix.safety for diagnostic in report.diagnostics if diagnostic.fix is not None]
    safe = safeties.count(Safety.SAFE)
    unsafe = safeties.count(Safety.UNSAFE)
    if safe and unsafe:
        return f" ({safe} fixable with --fix, {unsafe} more with --unsafe-fixes)"
    if safe:
        return f" ({safe} fixable with --fix)"
    if unsafe:
        return f" ({unsafe} fixable with --unsafe-fixes)"
    return ""


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
