"""`textDocument/formatting`: the one style of `specfmt format`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

if TYPE_CHECKING:
    from specfmt.lsp.analysis import Analysis
    from specfmt.lsp.snapshot import Snapshot
    from specfmt.lsp.target import Target

METHOD = types.TEXT_DOCUMENT_FORMATTING
OPTIONS = None
EMPTY = None


def answer(
    analysis: Analysis, snapshot: Snapshot, params: types.DocumentFormattingParams
) -> list[types.TextEdit] | None:
    """The edits that `specfmt format` would make. What the editor wishes (tabs, widths) counts for nothing: there is one style."""
    from specfmt.engine.format import format_edits

    target = formattable(analysis, snapshot, params.text_document.uri)
    return None if target is None else target.text_edits(format_edits(target.document))


def formattable(analysis: Analysis, snapshot: Snapshot, uri: str) -> Target | None:
    """The file, if it is one that we format. The user is told once why one of ours is not.

    Files that are shared with other tools belong to whoever formats the rest of them.
    """
    from specfmt.engine.format import reason_to_leave

    target = analysis.target(snapshot, uri)
    if target is None or target.document.kind.is_shared:
        return None
    document = target.document
    if target.project.settings.excluded(document.path):
        return None
    reason = reason_to_leave(document)
    name = document.path.rpartition("/")[2]
    analysis.remark(uri, f"{name}: not formatted, {reason}" if reason else "")
    return None if reason else target
