"""SARIF 2.1.0, for GitHub code scanning and other dashboards."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from specfmt.diagnostics import Safety, Severity
from specfmt.engine.fingerprint import fingerprints
from specfmt.render.characters import storable
from specfmt.render.contract import encoded
from specfmt.render.places import Places
from specfmt.render.sarif_rules import LEVELS, descriptor
from specfmt.render.uris import is_absolute, uri

if TYPE_CHECKING:
    from specfmt.diagnostics import Diagnostic, Fix
    from specfmt.engine.report import Report, Suppressed
    from specfmt.render.options import RenderOptions
    from specfmt.text.span import Span

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"
_FINGERPRINT = "ruleAndLineText/v1"
_LONGEST_SNIPPET = 1000
_JUSTIFICATIONS = {
    "comment": "ignored by a comment in the file",
    "config": "ignored by the configuration",
    "baseline": "known: listed in the baseline",
}


def render(report: Report, options: RenderOptions) -> str:
    """One run with all results, the suppressed ones included and marked as such."""
    places = Places(report)
    shown: list[tuple[Diagnostic, Suppressed | None]] = [(each, None) for each in report.diagnostics]
    shown += ((each.diagnostic, each) for each in report.suppressed)
    prints = fingerprints([diagnostic for diagnostic, _ in shown], report.sources)
    severities: dict[str, Severity] = {}
    urls: dict[str, str] = {}
    for diagnostic, _ in shown:
        rule = diagnostic.rule
        severities[rule] = max(diagnostic.severity, severities.get(rule, Severity.INFO))
        urls[rule] = urls.get(rule) or diagnostic.url
    names = sorted(severities)
    indexes = {name: index for index, name in enumerate(names)}
    driver = {
        "name": "specfmt",
        "version": options.version,
        "rules": [descriptor(name, severities[name], urls[name], options.pages) for name in names],
    }
    results = []
    for (diagnostic, suppressed), fingerprint in zip(shown, prints, strict=True):
        result = _result(diagnostic, indexes[diagnostic.rule], fingerprint, places)
        if report.suppressed:  # where one result states its suppressions, all must
            result["suppressions"] = [] if suppressed is None else [_suppression(suppressed)]
        results.append(result)
    run = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": options.successful}],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder in which specfmt was run."}}},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": results,
    }
    return encoded({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _result(diagnostic: Diagnostic, index: int, fingerprint: str, places: Places) -> dict[str, Any]:
    path = diagnostic.path
    found: dict[str, Any] = {
        "ruleId": storable(diagnostic.rule),
        "ruleIndex": index,
        "level": LEVELS[diagnostic.severity],
        "message": _message(_sentences(diagnostic)),
        "locations": [{"physicalLocation": _location(path, diagnostic.span, places)}],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
    }
    if diagnostic.related:
        found["relatedLocations"] = [
            {
                "id": nth,
                "physicalLocation": _location(related.path or path, related.span, places),
                "message": _message(related.message),
            }
            for nth, related in enumerate(diagnostic.related, 1)
        ]
    fix = diagnostic.fix
    if fix is not None and fix.edits and fix.safety is not Safety.SHOW:
        found["fixes"] = [_fix(path, fix, places)]
    return found


def _sentences(diagnostic: Diagnostic) -> str:
    if not diagnostic.why:
        return diagnostic.message
    return f"{diagnostic.message}. {diagnostic.why.rstrip('.')}."


def _message(text: str) -> dict[str, str]:
    text = storable(text) or "see the rule"
    if "](" in text:
        # Read as a link otherwise. Single brackets, and braces, are left alone: what SARIF asks for would be
        # shown to people as it stands by most readers.
        text = text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return {"text": text}


def _location(path: str, span: Span, places: Places) -> dict[str, Any]:
    region: dict[str, Any] = _region(path, span, places)
    if 0 <= span.start < span.end <= span.start + _LONGEST_SNIPPET:
        text = places.lines(path).text[span.start : span.end]
        if text:
            region["snippet"] = {"text": storable(text)}
    return {"artifactLocation": _artifact(path), "region": region}


def _region(path: str, span: Span, places: Places) -> dict[str, Any]:
    start, end = places.range(path, span)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _artifact(path: str) -> dict[str, str]:
    return {"uri": uri(path)} if is_absolute(path) else {"uri": uri(path), "uriBaseId": _ROOT}


def _fix(path: str, fix: Fix, places: Places) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": _region(path, edit.span, places),
            "insertedContent": {"text": storable(edit.text)},
        }
        for edit in fix.edits
    ]
    return {
        "description": _message(f"{fix.title} ({fix.safety.value})"),
        "artifactChanges": [{"artifactLocation": _artifact(path), "replacements": replacements}],
    }


def _suppression(suppressed: Suppressed) -> dict[str, str]:
    return {
        "kind": "inSource" if suppressed.by == "comment" else "external",
        "status": "accepted",
        "justification": storable(suppressed.reason) or _JUSTIFICATIONS.get(suppressed.by, suppressed.by),
    }
