"""Checkstyle's XML, which Jenkins and many other servers read."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from specfmt.render.characters import xml
from specfmt.render.places import Places

if TYPE_CHECKING:
    from specfmt.engine.report import Report
    from specfmt.render.options import RenderOptions


def render(report: Report, options: RenderOptions) -> str:  # noqa: ARG001 - every format has this signature
    """The files that have findings."""
    places = Places(report)
    rows = ['<?xml version="1.0" encoding="utf-8"?>\n<checkstyle version="4.3">\n']
    for path, found in groupby(report.diagnostics, key=lambda diagnostic: diagnostic.path):
        rows.append(f'  <file name="{xml(path)}">\n')
        for diagnostic in found:
            line, column = places.lines(path).position(diagnostic.span.start)
            rows.append(
                f'    <error line="{line}" column="{column}" severity="{diagnostic.severity.word}" '
                f'message="{xml(diagnostic.message)}" source="specfmt.{xml(diagnostic.rule)}"/>\n'
            )
        rows.append("  </file>\n")
    rows.append("</checkstyle>\n")
    return "".join(rows)
