"""Workflow commands that GitHub Actions shows as annotations of the changed files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.diagnostics import Severity
from specfmt.render.characters import visible
from specfmt.render.places import Places

if TYPE_CHECKING:
    from specfmt.engine.report import Report
    from specfmt.render.options import RenderOptions

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report, options: RenderOptions) -> str:  # noqa: ARG001 - every format has this signature
    """One command for each finding.

    Columns are given where the finding ends on the line where it starts: GitHub takes no others.
    """
    places = Places(report)
    rows = []
    for diagnostic in report.diagnostics:
        start, end = places.range(diagnostic.path, diagnostic.span)
        properties = {"file": diagnostic.path, "line": start.line}
        if start.line == end.line:
            properties |= {"col": start.column, "endLine": end.line, "endColumn": end.column}
        else:
            properties |= {"endLine": end.line}
        properties["title"] = f"specfmt ({diagnostic.rule})"
        listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
        body = "\n".join(filter(None, (diagnostic.message, diagnostic.why)))
        rows.append(f"::{_COMMANDS[diagnostic.severity]} {listed}::{_data(body)}\n")
    return "".join(rows)


def _data(text: str) -> str:
    return visible(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
