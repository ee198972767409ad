"""`textDocument/completion`: what can be typed here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from specfmt.lsp.convert import prose
from specfmt.lsp.snippets import without_stops

if TYPE_CHECKING:
    from specfmt.ide import Completion
    from specfmt.lsp.analysis import Analysis
    from specfmt.lsp.snapshot import Snapshot
    from specfmt.lsp.target import Target

METHOD = types.TEXT_DOCUMENT_COMPLETION
# What begins something new: a value, a reference, a variable, the next part of a path.
OPTIONS = types.CompletionOptions(trigger_characters=[":", " ", "-", '"', "'", "$", "{", ".", "/", "[", ","])
EMPTY = None

_KINDS = {
    "file": types.CompletionItemKind.File,
    "folder": types.CompletionItemKind.Folder,
    "key": types.CompletionItemKind.Property,
    "name": types.CompletionItemKind.Reference,
    "rule": types.CompletionItemKind.Constant,
    "snippet": types.CompletionItemKind.Snippet,
    "value": types.CompletionItemKind.Value,
    "variable": types.CompletionItemKind.Variable,
}


def answer(
    analysis: Analysis, snapshot: Snapshot, params: types.CompletionParams
) -> types.CompletionList | None:
    """All of it; the editor picks what fits as more is typed."""
    from specfmt.ide.completion import complete

    target = analysis.target(snapshot, params.text_document.uri)
    if target is None:
        return None
    here, offset = target.at(params.position)
    found = complete(here.document, offset, here.project)
    items = [_item(each, nth, here, snapshot) for nth, each in enumerate(found)]
    return types.CompletionList(is_incomplete=False, items=items)


def _item(each: Completion, nth: int, target: Target, snapshot: Snapshot) -> types.CompletionItem:
    abilities = snapshot.abilities
    text, is_snippet = each.edit.text, each.is_snippet
    if is_snippet and not abilities.snippets:
        text, is_snippet = without_stops(text), False
    mode = None
    if "\n" in text:
        if abilities.indents:
            mode = types.InsertTextMode.AdjustIndentation
        else:
            from specfmt.ide.snippets import indented

            mode = types.InsertTextMode.AsIs if abilities.indents is not None else None
            text = indented(text, target.document.text, each.edit.span.start)
    return types.CompletionItem(
        each.label,
        kind=_KINDS.get(each.kind, types.CompletionItemKind.Text),
        tags=[types.CompletionItemTag.Deprecated] if each.deprecated and abilities.strikes else None,
        detail=each.detail or None,
        documentation=prose(each.documentation, as_markdown=abilities.markdown_items)
        if each.documentation
        else None,
        preselect=(each.required and nth == 0) or None,
        # Editors sort by this text; the order is ours.
        sort_text=f"{nth:05}",
        filter_text=each.filter_text or None,
        insert_text_format=types.InsertTextFormat.Snippet if is_snippet else types.InsertTextFormat.PlainText,
        insert_text_mode=mode,
        text_edit=types.TextEdit(target.range(each.edit.span), text),
        additional_text_edits=target.text_edits(each.extra_edits) or None,
    )
