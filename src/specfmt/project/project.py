"""What surrounds a file: the repository, its settings, and the files that a spec may refer to."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from specfmt.documents.document import Document
    from specfmt.project.bundle import Bundle
    from specfmt.project.files import FileSystem
    from specfmt.project.referred import Referred
    from specfmt.project.settings import Settings
    from specfmt.text.span import Span
    from specfmt.views.pipeline_stages import Action


class Project:
    """An immutable snapshot of settings and files.

    Attributes:
        root: the folder of the repository, or None when the file belongs to none; then nothing is known about
            other files, and no rule may call one missing.
        settings: the resolved configuration.
    """

    def __init__(self, root: str | None, settings: Settings, files: FileSystem) -> None:
        self.root = root
        self.settings = settings
        self._files = files
        self._known: dict[str, bool] = {}
        self._listed: dict[str, tuple[str, ...]] = {}
        self._bundles: dict[str, Bundle] = {}
        self._texts: dict[str, str | None] = {}
        self._shown: dict[str, str] = {}
        # The buildspecs of the actions of one pipeline: several rules ask for them, one pipeline after the other.
        self._buildspecs: tuple[Document | None, dict[Span, Referred | None]] = (None, {})

    def has_file(self, path: str) -> bool | None:
        """Tell whether the repository holds a file.

        Args:
            path: relative to the root, with `/`.

        Returns:
            None where it cannot be known: no repository, or the path leads out of it.
        """
        place = self._place(path)
        if place is None:
            return None
        known = self._known.get(place)
        if known is None:
            known = self._known[place] = self._files.is_file(place)
        return known

    def names_in(self, folder: str) -> tuple[str, ...]:
        """The names in a folder of the repository, sorted; none where it cannot be read.

        Args:
            folder: relative to the root, with `/`; empty for the root itself.
        """
        place = self._place(folder or ".")
        if place is None:
            return ()
        if place not in self._listed:
            try:
                self._listed[place] = tuple(sorted(self._files.list(place)))
            except OSError:
                self._listed[place] = ()
        return self._listed[place]

    def bundle(self, document: Document) -> Bundle | None:
        """The folder that holds a document, be it in a repository or not.

        Returns:
            None where there is none: the document is no file (standard input, a text not yet saved).
        """
        folder = document.folder
        if not folder and self.root is not None and document.root_path:
            folder = f"{self.root}/{document.root_path}".rpartition("/")[0]
        name = document.path.rpartition("/")[2]
        if not folder or not self._files.is_file(f"{folder}/{name}"):
            return None
        bundle = self._bundles.get(folder)
        if bundle is None:
            from specfmt.project.bundle import Bundle

            bundle = self._bundles[folder] = Bundle(folder, self._files)
        return bundle

    def text(self, path: str) -> str | None:
        """The text of a file of the repository; None where there is none that can be read.

        Args:
            path: relative to the root, with `/`.
        """
        place = self._place(path)
        if place is None:
            return None
        if place not in self._texts:
            from specfmt.project.decoding import decode

            try:
                decoded = decode(self._files.read(place))
            except OSError:
                self._texts[place] = None
            else:
                self._texts[place] = None if decoded.problem is not None else decoded.text
        return self._texts[place]

    def parsed(self, beside: Document, path: str) -> Referred | None:
        """A file of the repository that a spec refers to; None where it cannot be read or parsed.

        Args:
            beside: the file that refers to it.
            path: relative to the root, with `/`.
        """
        text = self.text(path) if beside.root_path else None
        if text is None:
            return None
        from specfmt.project.referred import Referred, shown_path
        from specfmt.syntax import strict_json
        from specfmt.syntax.parse import parse

        tree = strict_json.parse(text) if path.endswith(".json") else parse(text)
        shown = shown_path(beside, path)
        self._shown[shown] = text
        return None if tree.errors else Referred(text, tree, shown)

    def shown_text(self, path: str) -> str:
        """The text of a file that findings in another one point at; empty where no such file was asked for.

        Args:
            path: as the user sees it.
        """
        return self._shown.get(path, "")

    def buildspec_of(self, document: Document, action: Action) -> Referred | None:
        """The buildspec that an action of a pipeline runs; None where that cannot be seen.

        Args:
            document: the pipeline.
            action: one of its actions.
        """
        if self._buildspecs[0] is not document:
            self._buildspecs = (document, {})
        known, key = self._buildspecs[1], action.node.span
        if key not in known:
            from specfmt.project.referred import buildspec_of

            known[key] = buildspec_of(self, document, action)
        return known[key]

    def _place(self, path: str) -> str | None:
        if self.root is None or path.startswith("/") or "\0" in path:
            return None
        normal = os.path.normpath(path)
        if normal == ".." or normal.startswith(".." + os.sep):
            return None
        return os.path.join(self.root, normal)  # noqa: PTH118  pathlib costs start-up time
