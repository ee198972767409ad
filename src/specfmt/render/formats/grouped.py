"""Findings under the name of their file, in columns."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from specfmt.diagnostics import Safety
from specfmt.render.ansi import BOLD, SEVERITY, link, paint
from specfmt.render.characters import one_line
from specfmt.render.places import Places
from specfmt.render.summary import closing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from specfmt.diagnostics import Diagnostic
    from specfmt.engine.report import Report
    from specfmt.render.options import RenderOptions


def render(report: Report, options: RenderOptions) -> str:
    """Each file with its findings, then the summary."""
    places = Places(report)
    groups = groupby(report.diagnostics, key=lambda diagnostic: diagnostic.path)
    parts = [_group(path, found, places, options) for path, found in groups]
    end = closing(report, options)
    if end:
        parts.append(end)
    return "\n".join(parts)


def _group(path: str, found: Iterable[Diagnostic], places: Places, options: RenderOptions) -> str:
    lines = places.lines(path)
    rows = []
    for diagnostic in found:
        line, column = lines.position(diagnostic.span.start)
        rows.append((f"{line}:{column}", one_line(diagnostic.rule), diagnostic))
    place_width = max(len(place) for place, _, _ in rows)
    rule_width = max(len(rule) for _, rule, _ in rows)
    text = [paint(one_line(path), BOLD, options) + "\n"]
    for place, rule, diagnostic in rows:
        severity = paint(f"{diagnostic.severity.word:7}", SEVERITY[diagnostic.severity], options)
        name = link(rule, diagnostic.url, options) + " " * (rule_width - len(rule))
        fixable = diagnostic.fix is not None and diagnostic.fix.safety is Safety.SAFE
        message = f"{one_line(diagnostic.message)}{' [*]' if fixable else ''}"
        text.append(f"  {place:>{place_width}}  {severity}  {name}  {message}\n")
    return "".join(text)
