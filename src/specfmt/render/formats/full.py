"""Findings with their source, for people (the default)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.render.summary import closing

if TYPE_CHECKING:
    from specfmt.engine.report import Report
    from specfmt.render.options import RenderOptions


def render(report: Report, options: RenderOptions) -> str:
    """Each finding with its source, its reason and its fix; then the summary."""
    parts = []
    if report.diagnostics:  # a clean run, which is the usual one, does not pay for the imports
        from specfmt.render.finding import finding
        from specfmt.render.places import Places

        places = Places(report)
        parts = ["\n".join(finding(each, places, options)) + "\n" for each in report.diagnostics]
    end = closing(report, options)
    if end:
        parts.append(end)
    return "\n".join(parts)
