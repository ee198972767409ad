"""`textDocument/codeAction`: what can be done about the findings here, and to the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from specfmt.lsp.convert import diagnostic, workspace_edit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from specfmt.diagnostics import Diagnostic
    from specfmt.ide import Action
    from specfmt.lsp.analysis import Analysis
    from specfmt.lsp.snapshot import Snapshot
    from specfmt.lsp.target import Target
    from specfmt.text.span import Span

METHOD = types.TEXT_DOCUMENT_CODE_ACTION
OPTIONS = types.CodeActionOptions(
    code_action_kinds=[
        types.CodeActionKind.QuickFix,
        types.CodeActionKind.RefactorRewrite,
        "source.fixAll.specfmt",
    ]
)
EMPTY: list[types.CodeAction] = []


def answer(analysis: Analysis, snapshot: Snapshot, params: types.CodeActionParams) -> list[types.CodeAction]:
    """Made anew from the text as it is: nothing is remembered from when the findings were sent."""
    from specfmt.ide.actions import actions

    target = analysis.target(snapshot, params.text_document.uri)
    if target is None:
        return []
    findings = analysis.findings(snapshot, target.uri).diagnostics
    here, _ = target.at(params.range.start)
    span = _meant(findings, target, params)
    return [
        types.CodeAction(
            each.title,
            each.kind,
            _mended(each, target, analysis, snapshot),
            is_preferred=each.is_preferred or None,
            edit=workspace_edit(here, each.edits, snapshot),
        )
        for each in actions(here.document, span, findings, here.project)
        if _wanted(each.kind, params.context.only)
    ]


def _mended(
    action: Action, target: Target, analysis: Analysis, snapshot: Snapshot
) -> list[types.Diagnostic] | None:
    mended = action.diagnostic
    return [diagnostic(mended, target, analysis, snapshot)] if mended is not None else None


def _meant(findings: Sequence[Diagnostic], target: Target, params: types.CodeActionParams) -> Span:
    """What the user means: the range; where no finding touches it, the first that the editor names, for instance of the line."""
    span = target.span(params.range)
    if any(each.span.start <= span.end and span.start <= each.span.end for each in findings):
        return span
    named = {
        (each.code, each.range.start.line, each.range.start.character) for each in params.context.diagnostics
    }
    for each in findings if named else ():
        start = target.position(each.span.start)
        if (each.rule, start.line, start.character) in named:
            return each.span
    return span


def _wanted(kind: str, only: Sequence[types.CodeActionKind | str] | None) -> bool:
    """Tell whether actions of a kind are asked for: kinds are paths, and who asks for one asks for all below it."""
    words = [str(getattr(each, "value", each)) for each in only or ()]
    return not words or any(not word or kind == word or kind.startswith(f"{word}.") for word in words)
