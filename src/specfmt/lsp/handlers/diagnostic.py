"""`textDocument/diagnostic`: the findings of one file, when the editor asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from specfmt.lsp.convert import diagnostics

if TYPE_CHECKING:
    from collections.abc import Iterable

    from specfmt.lsp.analysis import Analysis
    from specfmt.lsp.snapshot import Snapshot

METHOD = types.TEXT_DOCUMENT_DIAGNOSTIC
# Findings about one file may depend on others: a hook script, a buildspec that is referred to.
OPTIONS = types.DiagnosticOptions(
    inter_file_dependencies=True, workspace_diagnostics=True, identifier="specfmt", work_done_progress=True
)
EMPTY = types.RelatedFullDocumentDiagnosticReport(items=[])


def answer(
    analysis: Analysis, snapshot: Snapshot, params: types.DocumentDiagnosticParams
) -> types.RelatedFullDocumentDiagnosticReport | types.RelatedUnchangedDocumentDiagnosticReport:
    """All findings, or that they are what they were."""
    findings = analysis.findings(snapshot, params.text_document.uri)
    items = diagnostics(findings, analysis, snapshot)
    result_id = result_id_of(items)
    if params.previous_result_id == result_id:
        return types.RelatedUnchangedDocumentDiagnosticReport(result_id)
    return types.RelatedFullDocumentDiagnosticReport(items, result_id=result_id)


def result_id_of(items: Iterable[types.Diagnostic]) -> str:
    """A name for these very findings, so that nothing has to be remembered to tell that they are the same."""
    from hashlib import blake2b

    return blake2b("\n".join(map(repr, items)).encode("utf-8", "replace"), digest_size=8).hexdigest()
