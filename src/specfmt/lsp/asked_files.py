"""Files that remember what was asked about them, so that it is known whose findings another text may change."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from specfmt.project.files import Entry, FileSystem


class AskedFiles:
    """The files around one open text.

    Attributes:
        below: the files themselves; another state of them may be put here, as long as nothing that was asked about changed.
    """

    __slots__ = ("_asked", "_listed", "below")

    def __init__(self, below: FileSystem) -> None:
        self.below = below
        self._asked: set[str] = set()
        self._listed: set[str] = set()

    def hang_on(self, changed: Iterable[str], appeared: Iterable[str]) -> bool:
        """Tell whether an answer may be another one now.

        Args:
            changed: the absolute paths of files with another content, those that came and went among them.
            appeared: of these the ones that came or went.
        """
        if any(path in self._asked for path in changed):
            return True
        return any(folder in self._listed for path in appeared for folder in _above(path))

    def read(self, path: str) -> bytes:
        """As the files below."""
        return self.below.read(self._note(path))

    def head(self, path: str, size: int) -> bytes:
        """As the files below."""
        return self.below.head(self._note(path), size)

    def exists(self, path: str) -> bool:
        """As the files below."""
        return self.below.exists(self._note(path))

    def is_file(self, path: str) -> bool:
        """As the files below."""
        return self.below.is_file(self._note(path))

    def is_folder(self, path: str) -> bool:
        """As the files below."""
        self._listed.add(_plain(path))
        return self.below.is_folder(self._note(path))

    def is_link(self, path: str) -> bool:
        """As the files below."""
        return self.below.is_link(self._note(path))

    def is_executable(self, path: str) -> bool:
        """As the files below."""
        return self.below.is_executable(self._note(path))

    def list(self, path: str) -> tuple[str, ...]:
        """As the files below."""
        self._listed.add(_plain(path))
        return self.below.list(path)

    def scan(self, path: str) -> tuple[Entry, ...]:
        """As the files below."""
        self._listed.add(_plain(path))
        return self.below.scan(path)

    def real(self, path: str) -> str:
        """As the files below."""
        return self.below.real(path)

    def _note(self, path: str) -> str:
        self._asked.add(_plain(path))
        return path


def _plain(path: str) -> str:
    return os.path.normpath(path).replace(os.sep, "/")


def _above(path: str) -> Iterable[str]:
    """The folders that hold a path, the innermost first."""
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path or "/"
