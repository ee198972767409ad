"""What a request goes by: everything that may change, as it was when the request came."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types

from specfmt.lsp.preferences import Preferences
from specfmt.lsp.uris import path_of, uri_of
from specfmt.text.lines import Encoding

if TYPE_CHECKING:
    from collections.abc import Mapping

    from specfmt.lsp.texts import OpenText


class Abilities(NamedTuple):
    """What the editor can do, as far as it makes a difference.

    Attributes:
        encoding: the unit of columns.
        pulls: it asks for diagnostics, so they are not pushed.
        refreshes: it asks again for diagnostics when told to.
        watches: it tells of changed files when asked to.
        configures: it tells its settings when asked.
        announces: it tells of changed settings when asked to.
        progress: it shows progress that we begin.
        versions: it takes edits that name the version they are made for.
        hierarchy: it takes an outline as a tree.
        snippets: it takes completions with tab stops.
        indents: it can indent the lines of a completion as the line that they come into; None where it cannot be told to.
        strikes: it shows completions that are outdated as such.
        links: it takes definitions with what leads there.
        tooltips: it shows a few words about a link.
        markdown_items: it shows Markdown beside completions.
        markdown_hovers: it shows Markdown in hovers.
    """

    encoding: Encoding = Encoding.UTF16
    pulls: bool = False
    refreshes: bool = False
    watches: bool = False
    configures: bool = False
    announces: bool = False
    progress: bool = False
    versions: bool = False
    hierarchy: bool = False
    snippets: bool = False
    indents: bool | None = None
    strikes: bool = False
    links: bool = False
    tooltips: bool = False
    markdown_items: bool = False
    markdown_hovers: bool = False


class Snapshot(NamedTuple):
    """The state of the editor at one moment. Immutable.

    Attributes:
        texts: the open texts by their address; a change makes another mapping.
        folders: the absolute paths of the folders that are worked in.
        preferences: the editor's settings.
        abilities: what the editor can do.
        generation: counts up when what is known of files on disk may be out of date.
    """

    texts: Mapping[str, OpenText] = {}
    folders: tuple[str, ...] = ()
    preferences: Preferences = Preferences()
    abilities: Abilities = Abilities()
    generation: int = 0

    def folder_of(self, path: str) -> str:
        """The innermost folder that is worked in and holds a path; empty where none does."""
        holding = (folder for folder in self.folders if path.startswith(folder.rstrip("/") + "/"))
        return max(holding, key=len, default="")

    def uri_at(self, path: str) -> str:
        """The address under which the editor holds a path; empty where it does not."""
        return next((uri for uri in self.texts if path_of(uri) == path), "")


def uri_for(snapshot: Snapshot, path: str) -> str:
    """The address of a path: the editor's own where it holds the file."""
    return snapshot.uri_at(path) or uri_of(path)


def abilities_of(capabilities: types.ClientCapabilities, encoding: Encoding) -> Abilities:
    """What the editor says that it can do."""
    workspace = capabilities.workspace or types.WorkspaceClientCapabilities()
    document = capabilities.text_document or types.TextDocumentClientCapabilities()
    window = capabilities.window or types.WindowClientCapabilities()
    watching = workspace.did_change_watched_files
    announcing = workspace.did_change_configuration
    editing = workspace.workspace_edit
    refreshing = workspace.diagnostics
    outline = document.document_symbol
    item = document.completion.completion_item if document.completion else None
    modes = item.insert_text_mode_support if item else None
    return Abilities(
        encoding=encoding,
        pulls=document.diagnostic is not None,
        refreshes=bool(refreshing and refreshing.refresh_support),
        watches=bool(watching and watching.dynamic_registration),
        configures=bool(workspace.configuration),
        announces=bool(announcing and announcing.dynamic_registration),
        progress=bool(window.work_done_progress),
        versions=bool(editing and editing.document_changes),
        hierarchy=bool(outline and outline.hierarchical_document_symbol_support),
        snippets=bool(item and item.snippet_support),
        indents=types.InsertTextMode.AdjustIndentation in modes.value_set if modes else None,
        strikes=bool(item and item.tag_support),
        links=bool(document.definition and document.definition.link_support),
        tooltips=bool(document.document_link and document.document_link.tooltip_support),
        markdown_items=types.MarkupKind.Markdown in ((item and item.documentation_format) or ()),
        markdown_hovers=types.MarkupKind.Markdown
        in ((document.hover and document.hover.content_format) or ()),
    )
