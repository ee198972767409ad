"""The JSON that GitLab shows as code quality of a merge request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.diagnostics import Severity
from specfmt.engine.fingerprint import fingerprints
from specfmt.render.characters import storable
from specfmt.render.contract import encoded
from specfmt.render.places import Places

if TYPE_CHECKING:
    from specfmt.engine.report import Report
    from specfmt.render.options import RenderOptions

_SEVERITIES = {Severity.ERROR: "critical", Severity.WARNING: "major", Severity.INFO: "info"}


def render(report: Report, options: RenderOptions) -> str:  # noqa: ARG001 - every format has this signature
    """A list with one object for each finding."""
    places = Places(report)
    everything = [*report.diagnostics, *(each.diagnostic for each in report.suppressed)]
    rows = []
    for diagnostic, fingerprint in zip(
        report.diagnostics, fingerprints(everything, report.sources), strict=False
    ):
        start, end = places.range(diagnostic.path, diagnostic.span)
        rows.append(
            encoded(
                {
                    "description": storable(diagnostic.message),
                    "check_name": storable(diagnostic.rule),
                    "fingerprint": fingerprint,
                    "severity": _SEVERITIES[diagnostic.severity],
                    "location": {
                        "path": storable(diagnostic.path.removeprefix("./")),
                        "lines": {"begin": start.line, "end": end.line},
                    },
                }
            )
        )
    return "".join(["[\n  ", ",\n  ".join(rows), "\n]\n"]) if rows else "[]\n"
