"""Our answers as the protocol has them: findings, edits, places and the words for kinds of things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from specfmt.diagnostics import Severity
from specfmt.lsp.positions import Ruler
from specfmt.lsp.snapshot import uri_for
from specfmt.lsp.tags import tags_of
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from specfmt.diagnostics import Diagnostic, Related
    from specfmt.lsp.analysis import Analysis, Findings
    from specfmt.lsp.snapshot import Snapshot
    from specfmt.lsp.target import Target
    from specfmt.text.edit import Edit

SOURCE = "specfmt"

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
_START = Span(0, 0)


def diagnostics(findings: Findings, analysis: Analysis, snapshot: Snapshot) -> list[types.Diagnostic]:
    """The findings of one file."""
    target = findings.target
    if target is None:
        return []
    return [diagnostic(each, target, analysis, snapshot) for each in findings.diagnostics]


def diagnostic(
    finding: Diagnostic, target: Target, analysis: Analysis, snapshot: Snapshot
) -> types.Diagnostic:
    """One finding: its sentence, and on a line of its own what AWS does about it."""
    return types.Diagnostic(
        range=target.range(finding.span),
        message=f"{finding.message}\n{finding.why}" if finding.why else finding.message,
        severity=_SEVERITIES[finding.severity],
        code=finding.rule,
        code_description=types.CodeDescription(finding.url) if finding.url else None,
        source=SOURCE,
        tags=tags_of(finding.rule) or None,
        related_information=[_related(each, target, analysis, snapshot) for each in finding.related] or None,
    )


def _related(
    related: Related, target: Target, analysis: Analysis, snapshot: Snapshot
) -> types.DiagnosticRelatedInformation:
    path = "" if related.path in {None, target.document.path} else related.path or ""
    return types.DiagnosticRelatedInformation(
        location(path, related.span, target, analysis, snapshot), related.message
    )


def location(path: str, span: Span, target: Target, analysis: Analysis, snapshot: Snapshot) -> types.Location:
    """A place.

    Args:
        path: the absolute path of the file; empty for the target itself.
        span: within that file.
        target: the file that was asked about.
        analysis: knows the other files.
        snapshot: which state of them.
    """
    if not path:
        return types.Location(target.uri, target.range(span))
    text, is_open = "", False
    if span != _START:
        text, is_open = analysis.text_at(snapshot, path) or ("", False)
    ruler = Ruler(text, snapshot.abilities.encoding, counts_mark=is_open)
    return types.Location(uri_for(snapshot, path), ruler.range(span))


def workspace_edit(target: Target, edits: Iterable[Edit], snapshot: Snapshot) -> types.WorkspaceEdit:
    """Edits of one document, for this version of it where the editor takes versions."""
    changes = target.text_edits(edits)
    if not snapshot.abilities.versions:
        return types.WorkspaceEdit(changes={target.uri: changes})
    document = types.OptionalVersionedTextDocumentIdentifier(target.uri, target.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, list(changes))])


def prose(text: str, *, as_markdown: bool) -> types.MarkupContent | str:
    """Markdown, which reads well as it is where the editor does not know it."""
    return types.MarkupContent(types.MarkupKind.Markdown, text) if as_markdown else text
