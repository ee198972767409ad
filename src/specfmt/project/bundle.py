"""The folder that holds a deployment's files: what an AppSpec refers to by paths relative to itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from specfmt.project.files import FileSystem

# Beyond these a look around costs more than a suggestion is worth.
MOST_FILES = 2000
MOST_FOLDERS = 400
HEAD = 64 * 1024


class Bundle:
    """The folder of one document, read lazily; each answer is remembered, so it is a snapshot.

    Paths are relative to the folder, with `/`; slashes at their start count for nothing, since CodeDeploy's agent joins
    every path to the folder.

    Attributes:
        folder: the absolute path of the folder.
    """

    def __init__(self, folder: str, files: FileSystem) -> None:
        self.folder = folder.rstrip("/") or "/"
        self._files = files
        self._is_file: dict[str, bool] = {}
        self._is_folder: dict[str, bool] = {}
        self._heads: dict[str, bytes | None] = {}
        self._names: dict[str, tuple[str, ...]] = {}
        self._all: tuple[str, ...] | None = None

    def has_file(self, path: str) -> bool | None:
        """Tell whether there is a file; None where the path leads out of the folder."""
        place = self._place(path)
        if place is None:
            return None
        if place not in self._is_file:
            self._is_file[place] = self._files.is_file(place)
        return self._is_file[place]

    def has_folder(self, path: str) -> bool | None:
        """Tell whether there is a folder; None where the path leads out of this one."""
        place = self._place(path)
        if place is None:
            return None
        if place not in self._is_folder:
            self._is_folder[place] = self._files.is_folder(place)
        return self._is_folder[place]

    def names(self, path: str = "") -> tuple[str, ...]:
        """The names in a folder, sorted; none where it cannot be read or lies outside."""
        place = self._place(path)
        if place is None:
            return ()
        if place not in self._names:
            try:
                self._names[place] = tuple(sorted(self._files.list(place)))
            except OSError:
                self._names[place] = ()
        return self._names[place]

    def head(self, path: str) -> bytes | None:
        """The first bytes of a file, at most `HEAD`; None where it cannot be read or lies outside."""
        place = self._place(path)
        if place is None:
            return None
        if place not in self._heads:
            try:
                self._heads[place] = self._files.head(place, HEAD)
            except OSError:
                self._heads[place] = None
        return self._heads[place]

    def is_executable(self, path: str) -> bool | None:
        """Tell whether a file may be run; None where the path leads out of the folder."""
        place = self._place(path)
        return None if place is None else self._files.is_executable(place)

    def files(self) -> tuple[str, ...]:
        """The paths of the files, those nearest to the top first; hidden folders and more than `MOST_FILES` left out."""
        if self._all is None:
            self._all = tuple(self._walk())
        return self._all

    def _walk(self) -> list[str]:
        found: list[str] = []
        folders = [""]
        for folder in folders:  # grows meanwhile
            try:
                entries = self._files.scan(self.folder + "/" + folder if folder else self.folder)
            except OSError:
                continue
            for entry in sorted(entries):
                path = f"{folder}/{entry.name}" if folder else entry.name
                if not entry.folder:
                    found.append(path)
                elif not entry.link and not entry.name.startswith(".") and entry.name != "node_modules":
                    folders.append(path)
            if len(found) >= MOST_FILES or len(folders) >= MOST_FOLDERS:
                break
        return found[:MOST_FILES]

    def _place(self, path: str) -> str | None:
        """The absolute path; None where it leads out of the folder."""
        if "\0" in path:
            return None
        parts: list[str] = []
        for part in path.split("/"):
            if part == "..":
                if not parts:
                    return None
                parts.pop()
            elif part not in ("", "."):
                parts.append(part)
        return "/".join((self.folder.rstrip("/"), *parts)) if parts else self.folder
