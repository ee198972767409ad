"""One JSON object a line for each finding, the same as in `json`, for streams."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.render.contract import diagnostic_object, encoded
from specfmt.render.places import Places

if TYPE_CHECKING:
    from specfmt.engine.report import Report
    from specfmt.render.options import RenderOptions


def render(report: Report, options: RenderOptions) -> str:  # noqa: ARG001 - every format has this signature
    """The diagnostics; nothing where there are none."""
    places = Places(report)
    return "".join(encoded(diagnostic_object(each, report, places)) + "\n" for each in report.diagnostics)
