"""A diagnostic as the JSON formats show it. Scripts depend on it: `schemas/report.schema.json` describes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from specfmt.render.characters import storable

if TYPE_CHECKING:
    from specfmt.diagnostics import Diagnostic
    from specfmt.engine.report import Report
    from specfmt.render.places import Places
    from specfmt.text.lines import Position
    from specfmt.text.span import Span

SCHEMA_VERSION = 1


def encoded(value: Any) -> str:
    """The value as JSON on one line, in ASCII: right in whatever encoding the output ends up."""
    import json

    return json.dumps(value)


def diagnostic_object(diagnostic: Diagnostic, report: Report, places: Places) -> dict[str, Any]:
    """The object for one diagnostic. Lines and columns count from 1, columns in code points; `end` is exclusive."""
    path = diagnostic.path
    return {
        "path": storable(path),
        "kind": report.kinds.get(path, "unknown"),
        "rule": storable(diagnostic.rule),
        "severity": diagnostic.severity.word,
        "message": storable(diagnostic.message),
        "why": storable(diagnostic.why),
        "url": storable(diagnostic.url),
        **_range(path, diagnostic.span, places),
        "related": [
            {
                "path": storable(related.path or path),
                **_range(related.path or path, related.span, places),
                "message": storable(related.message),
            }
            for related in diagnostic.related
        ],
        "fix": _fix(diagnostic, places),
    }


def _fix(diagnostic: Diagnostic, places: Places) -> dict[str, Any] | None:
    fix = diagnostic.fix
    if fix is None:
        return None
    path = diagnostic.path
    edits = [
        {"path": storable(path), **_range(path, edit.span, places), "text": storable(edit.text)}
        for edit in fix.edits
    ]
    return {"title": storable(fix.title), "safety": fix.safety.value, "edits": edits}


def _range(path: str, span: Span, places: Places) -> dict[str, Any]:
    start, end = places.range(path, span)
    return {"start": _place(start), "end": _place(end)}


def _place(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column}
