"""Reviewdog's JSON, for comments with suggestions on pull requests of any host."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from specfmt.diagnostics import Safety
from specfmt.render.characters import storable
from specfmt.render.contract import encoded
from specfmt.render.places import Places
from specfmt.text.edit import apply_edits
from specfmt.text.lines import Encoding
from specfmt.text.span import Span

if TYPE_CHECKING:
    from specfmt.diagnostics import Diagnostic
    from specfmt.engine.report import Report
    from specfmt.render.options import RenderOptions

_LONGEST_SUGGESTION = 20_000  # characters; nobody reviews more in a comment


def render(report: Report, options: RenderOptions) -> str:  # noqa: ARG001 - every format has this signature
    """One result with all diagnostics. Columns count bytes of UTF-8, as Reviewdog has it."""
    places = Places(report)
    rows = [encoded(_object(each, places)) for each in report.diagnostics]
    body = "".join(["\n  ", ",\n  ".join(rows), "\n"]) if rows else ""
    return f'{{"source": {{"name": "specfmt"}}, "diagnostics": [{body}]}}\n'


def _object(diagnostic: Diagnostic, places: Places) -> dict[str, Any]:
    path = diagnostic.path
    code = {"value": storable(diagnostic.rule)}
    if diagnostic.url:
        code["url"] = storable(diagnostic.url)
    found: dict[str, Any] = {
        "message": storable("\n".join(filter(None, (diagnostic.message, diagnostic.why)))),
        "location": _location(path, diagnostic.span, places),
        "severity": diagnostic.severity.name,
        "code": code,
    }
    suggestion = _suggestion(diagnostic, places)
    if suggestion is not None:
        found["suggestions"] = [suggestion]
    if diagnostic.related:
        found["relatedLocations"] = [
            {
                "message": storable(related.message),
                "location": _location(related.path or path, related.span, places),
            }
            for related in diagnostic.related
        ]
    return found


def _suggestion(diagnostic: Diagnostic, places: Places) -> dict[str, Any] | None:
    """The whole fix as one replacement: several suggestions would be offered as alternatives."""
    fix = diagnostic.fix
    if fix is None or fix.safety is Safety.SHOW or not fix.edits:
        return None
    start = min(edit.span.start for edit in fix.edits)
    end = max(edit.span.end for edit in fix.edits)
    if start < 0 or end - start > _LONGEST_SUGGESTION:
        return None
    old = places.lines(diagnostic.path).text[start:end]
    shifted = (edit._replace(span=Span(edit.span.start - start, edit.span.end - start)) for edit in fix.edits)
    try:
        new = apply_edits(old, shifted)
    except ValueError:
        return None
    return {"range": _range(diagnostic.path, Span(start, end), places), "text": storable(new)}


def _location(path: str, span: Span, places: Places) -> dict[str, Any]:
    return {"path": storable(path), "range": _range(path, span, places)}


def _range(path: str, span: Span, places: Places) -> dict[str, Any]:
    start, end = places.range(path, span, Encoding.UTF8)
    return {
        "start": {"line": start.line, "column": start.column},
        "end": {"line": end.line, "column": end.column},
    }
