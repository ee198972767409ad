"""The state of one editor: what it holds open, where it works and what it prefers. Changed on the event loop only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from specfmt.lsp import preferences
from specfmt.lsp.snapshot import Snapshot, abilities_of
from specfmt.lsp.texts import OpenText, changed, whole
from specfmt.lsp.uris import path_of
from specfmt.text.lines import Encoding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lsprotocol import types


class Session:
    """Keeps the snapshot of this moment.

    Attributes:
        snapshot: taken by each request when it comes; later changes make another one.
        problems: sentences about settings of the editor that were not understood, not yet shown.
    """

    __slots__ = ("problems", "snapshot")

    def __init__(self, params: types.InitializeParams, encoding: str) -> None:
        chosen, self.problems = preferences.read(params.initialization_options)
        self.snapshot = Snapshot(
            folders=_folders(params),
            preferences=chosen,
            abilities=abilities_of(params.capabilities, Encoding(encoding)),
        )

    def open(self, item: types.TextDocumentItem) -> None:
        """The editor opened a text, or opened it anew."""
        self._put(OpenText(item.uri, item.version, whole(item.text)))

    def change(
        self,
        identifier: types.VersionedTextDocumentIdentifier,
        changes: Iterable[types.TextDocumentContentChangeEvent],
    ) -> bool:
        """The editor changed a text. Returns whether it is one that is open."""
        held = self.snapshot.texts.get(identifier.uri)
        if held is None:
            return False
        text = changed(held.text, changes, self.snapshot.abilities.encoding)
        self._put(held._replace(version=identifier.version, text=text))
        return True

    def close(self, uri: str) -> None:
        """The editor closed a text: from now on the file counts."""
        texts = {name: held for name, held in self.snapshot.texts.items() if name != uri}
        self.snapshot = self.snapshot._replace(texts=texts)
        self.files_changed()

    def files_changed(self) -> None:
        """What was known of files on disk, the configuration among them, may be out of date."""
        self.snapshot = self.snapshot._replace(generation=self.snapshot.generation + 1)

    def folders_changed(self, event: types.WorkspaceFoldersChangeEvent) -> None:
        """The editor works in other folders now."""
        gone = {path_of(folder.uri) for folder in event.removed}
        kept = [folder for folder in self.snapshot.folders if folder not in gone]
        added = [path for folder in event.added if (path := path_of(folder.uri))]
        self.snapshot = self.snapshot._replace(folders=tuple(dict.fromkeys((*kept, *added))))

    def prefer(self, settings: Any) -> bool:
        """Take the editor's settings. Returns whether they changed anything."""
        chosen, problems = preferences.read(settings)
        self.problems += problems
        if chosen == self.snapshot.preferences:
            return False
        self.snapshot = self.snapshot._replace(preferences=chosen)
        return True

    def is_current(self, held: OpenText) -> bool:
        """Tell whether a text is still as it was."""
        return self.snapshot.texts.get(held.uri) is held

    def _put(self, held: OpenText) -> None:
        self.snapshot = self.snapshot._replace(texts={**self.snapshot.texts, held.uri: held})


def _folders(params: types.InitializeParams) -> tuple[str, ...]:
    """The folders that are worked in; older editors name one only."""
    if params.workspace_folders:
        found = [path_of(folder.uri) for folder in params.workspace_folders]
    elif params.root_uri:
        found = [path_of(params.root_uri)]
    else:
        found = [params.root_path.replace("\\", "/")] if params.root_path else []
    return tuple(dict.fromkeys(path for path in found if path))
