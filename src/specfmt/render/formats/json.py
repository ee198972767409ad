"""One JSON object for the whole run, versioned, described by a schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.render.contract import SCHEMA_VERSION, diagnostic_object, encoded
from specfmt.render.places import Places

if TYPE_CHECKING:
    from specfmt.engine.report import Report
    from specfmt.render.options import RenderOptions


def render(report: Report, options: RenderOptions) -> str:  # noqa: ARG001 - every format has this signature
    """The report; each diagnostic stands on a line of its own, so that diffs and searches show whole ones."""
    places = Places(report)
    rows = [encoded(diagnostic_object(each, report, places)) for each in report.diagnostics]
    body = "".join(["\n  ", ",\n  ".join(rows), "\n"]) if rows else ""
    return (
        f'{{"schema_version": {SCHEMA_VERSION}, "files_checked": {report.files_checked}, '
        f'"diagnostics": [{body}]}}\n'
    )
