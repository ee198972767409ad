"""`textDocument/rename`: another name, at all its places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from specfmt.lsp.convert import workspace_edit

if TYPE_CHECKING:
    from specfmt.lsp.analysis import Analysis
    from specfmt.lsp.snapshot import Snapshot

METHOD = types.TEXT_DOCUMENT_RENAME
OPTIONS = None
EMPTY = None


def answer(analysis: Analysis, snapshot: Snapshot, params: types.RenameParams) -> types.WorkspaceEdit | None:
    """The edits.

    Raises:
        JsonRpcException: the name cannot be changed, for the reason that the user is told.
    """
    from specfmt.ide import RenameRefused
    from specfmt.ide.rename import rename

    target = analysis.target(snapshot, params.text_document.uri)
    if target is None:
        return None
    here, offset = target.at(params.position)
    try:
        edits = rename(here.document, offset, params.new_name)
    except RenameRefused as refusal:
        raise JsonRpcException(str(refusal), types.LSPErrorCodes.RequestFailed) from None
    return workspace_edit(here, edits, snapshot)
