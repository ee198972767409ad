"""Where files come from: the disk, memory, or an editor's open texts laid over either."""

from __future__ import annotations

import os
import posixpath
from errno import EPIPE
from stat import S_ISFIFO
from typing import TYPE_CHECKING, NamedTuple, Protocol

from specfmt.project.decoding import MAXIMUM_SIZE, Decoded, DecodeProblem, decode

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "DecodeProblem",
    "Decoded",
    "DiskFiles",
    "Entry",
    "FileSystem",
    "MemoryFiles",
    "OverlayFiles",
    "decode",
]


class Entry(NamedTuple):
    """One name in a folder.

    Attributes:
        name: without its folder.
        folder: it is a folder, or a symbolic link to one.
        link: it is a symbolic link.
    """

    name: str
    folder: bool
    link: bool = False


class FileSystem(Protocol):
    """What is asked of files. Paths are absolute, or relative to the current folder, with `/`.

    `read`, `head`, `list` and `scan` raise OSError as the system does; the others answer False or the path itself.
    """

    def read(self, path: str) -> bytes:
        """The bytes of a file."""
        ...

    def head(self, path: str, size: int) -> bytes:
        """The first bytes of a file, at most `size`."""
        ...

    def exists(self, path: str) -> bool:
        """Tell whether there is a file or folder; a link to nothing is none."""
        ...

    def is_file(self, path: str) -> bool:
        """Tell whether there is something to read that is no folder."""
        ...

    def is_folder(self, path: str) -> bool:
        """Tell whether there is a folder."""
        ...

    def is_link(self, path: str) -> bool:
        """Tell whether the last part of the path is a symbolic link."""
        ...

    def is_executable(self, path: str) -> bool:
        """Tell whether the file may be run by somebody, where that can be known; else True."""
        ...

    def list(self, path: str) -> tuple[str, ...]:
        """The names in a folder, in no order."""
        ...

    def scan(self, path: str) -> tuple[Entry, ...]:
        """The names in a folder with what they are, in no order. What vanishes meanwhile or leads nowhere is left out."""
        ...

    def real(self, path: str) -> str:
        """The absolute path with all symbolic links followed."""
        ...


class DiskFiles:
    """The files of this computer."""

    __slots__ = ()

    def read(self, path: str) -> bytes:
        """The bytes of a file; of a file that is too large, or of a device without an end, one byte more than is judged."""
        return self.head(path, MAXIMUM_SIZE + 1)

    def head(self, path: str, size: int) -> bytes:
        """The first bytes of a file, at most `size`."""
        # Opening a pipe would wait for a writer, perhaps for ever. Reading still waits for one that is there.
        with open(path, "rb", buffering=0, opener=_open_at_once) as file:
            parts = []
            left = size
            while left and (part := file.read(left)):
                parts.append(part)
                left -= len(part)
            if not parts and S_ISFIFO(os.fstat(file.fileno()).st_mode):
                raise OSError(EPIPE, "nothing comes out of this pipe", path)
            return b"".join(parts)

    def exists(self, path: str) -> bool:
        """Tell whether there is a file or folder."""
        return "\0" not in path and os.path.exists(path)  # noqa: PTH110

    def is_file(self, path: str) -> bool:
        """Tell whether there is something to read that is no folder; a pipe is."""
        return self.exists(path) and not os.path.isdir(path)  # noqa: PTH112

    def is_folder(self, path: str) -> bool:
        """Tell whether there is a folder."""
        return "\0" not in path and os.path.isdir(path)  # noqa: PTH112

    def is_link(self, path: str) -> bool:
        """Tell whether the last part of the path is a symbolic link."""
        return os.path.islink(path)  # noqa: PTH114

    def is_executable(self, path: str) -> bool:
        """Tell whether the file has a bit that lets somebody run it; always on Windows, which has none."""
        if os.name == "nt":
            return True
        try:
            return bool(os.stat(path).st_mode & 0o111)  # noqa: PTH116
        except (OSError, ValueError):
            return False

    def list(self, path: str) -> tuple[str, ...]:
        """The names in a folder, in no order."""
        return tuple(os.listdir(path))  # noqa: PTH208

    def scan(self, path: str) -> tuple[Entry, ...]:
        """The names in a folder with what they are, in no order."""
        found = []
        with os.scandir(path) as entries:
            for entry in entries:
                try:
                    if entry.is_symlink():
                        if entry.is_dir():
                            found.append(Entry(entry.name, folder=True, link=True))
                        elif entry.is_file():
                            found.append(Entry(entry.name, folder=False, link=True))
                    elif entry.is_dir(follow_symlinks=False):
                        found.append(Entry(entry.name, folder=True))
                    elif entry.is_file(follow_symlinks=False):
                        found.append(Entry(entry.name, folder=False))
                except OSError:
                    continue
        return tuple(found)

    def real(self, path: str) -> str:
        """The absolute path with all symbolic links followed."""
        return os.path.realpath(path)


class MemoryFiles:
    """Files that exist only here, for tests and for embedding.

    Args:
        texts: absolute path with `/` -> text or bytes. Folders are those that the paths need.
    """

    __slots__ = ("_bytes", "_folders")

    def __init__(self, texts: Mapping[str, str | bytes]) -> None:
        self._bytes = {
            posixpath.normpath(path): text.encode("utf-8") if isinstance(text, str) else text
            for path, text in texts.items()
        }
        self._folders = _folders(self._bytes)

    def read(self, path: str) -> bytes:
        """The bytes of a file."""
        path = posixpath.normpath(path)
        if path in self._bytes:
            return self._bytes[path]
        if path in self._folders:
            raise IsADirectoryError(21, "Is a directory", path)
        raise FileNotFoundError(2, "No such file or directory", path)

    def head(self, path: str, size: int) -> bytes:
        """The first bytes of a file."""
        return self.read(path)[:size]

    def exists(self, path: str) -> bool:
        """Tell whether there is a file or folder."""
        return self.is_file(path) or self.is_folder(path)

    def is_file(self, path: str) -> bool:
        """Tell whether there is a file."""
        return posixpath.normpath(path) in self._bytes

    def is_folder(self, path: str) -> bool:
        """Tell whether there is a folder."""
        return posixpath.normpath(path) in self._folders

    def is_link(self, path: str) -> bool:  # noqa: ARG002  the protocol's signature
        """Never: there are no links here."""
        return False

    def is_executable(self, path: str) -> bool:
        """As the system does on Windows: there are no such bits here."""
        return self.is_file(path)

    def list(self, path: str) -> tuple[str, ...]:
        """The names in a folder."""
        return tuple(entry.name for entry in self.scan(path))

    def scan(self, path: str) -> tuple[Entry, ...]:
        """The names in a folder with what they are."""
        path = posixpath.normpath(path)
        if path in self._folders:
            return tuple(Entry(name, folder=folder) for name, folder in self._folders[path].items())
        if path in self._bytes:
            raise NotADirectoryError(20, "Not a directory", path)
        raise FileNotFoundError(2, "No such file or directory", path)

    def real(self, path: str) -> str:
        """The path itself: there are no links here."""
        return posixpath.normpath(path)


class OverlayFiles:
    """Texts that an editor holds, over the files below them. Immutable: `with_text` makes another."""

    __slots__ = ("_below", "_over", "_texts")

    def __init__(self, below: FileSystem, texts: Mapping[str, str | bytes]) -> None:
        self._below = below
        self._texts = dict(texts)
        self._over = MemoryFiles(texts)

    def with_text(self, path: str, text: str | None) -> OverlayFiles:
        """The same with one text changed, or taken away where `text` is None."""
        texts = {name: old for name, old in self._texts.items() if name != path}
        if text is not None:
            texts[path] = text
        return OverlayFiles(self._below, texts)

    def read(self, path: str) -> bytes:
        """The bytes of the open text, else of the file."""
        return self._over.read(path) if self._over.is_file(path) else self._below.read(path)

    def head(self, path: str, size: int) -> bytes:
        """The first bytes of the open text, else of the file."""
        return self._over.head(path, size) if self._over.is_file(path) else self._below.head(path, size)

    def exists(self, path: str) -> bool:
        """Tell whether either has it."""
        return self._over.exists(path) or self._below.exists(path)

    def is_file(self, path: str) -> bool:
        """Tell whether either has a file there."""
        return self._over.is_file(path) or self._below.is_file(path)

    def is_folder(self, path: str) -> bool:
        """Tell whether either has a folder there."""
        return not self._over.is_file(path) and (self._over.is_folder(path) or self._below.is_folder(path))

    def is_link(self, path: str) -> bool:
        """As the files below say."""
        return self._below.is_link(path)

    def is_executable(self, path: str) -> bool:
        """As the files below say; a text that is only open may be run."""
        if self._below.is_file(path):
            return self._below.is_executable(path)
        return self._over.is_executable(path)

    def list(self, path: str) -> tuple[str, ...]:
        """The names of both."""
        return tuple(entry.name for entry in self.scan(path))

    def scan(self, path: str) -> tuple[Entry, ...]:
        """The names of both with what they are."""
        if not self._over.is_folder(path):
            return self._below.scan(path)
        found = {entry.name: entry for entry in self._over.scan(path)}
        if self._below.is_folder(path):
            for entry in self._below.scan(path):
                found.setdefault(entry.name, entry)
        return tuple(found.values())

    def real(self, path: str) -> str:
        """As the files below say."""
        return self._below.real(path)


def _open_at_once(path: str, flags: int) -> int:
    handle = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    if hasattr(os, "O_NONBLOCK"):
        os.set_blocking(handle, True)
    return handle


def _folders(paths: Mapping[str, bytes]) -> dict[str, dict[str, bool]]:
    """Every folder that the paths need -> the names in it -> whether the name is a folder."""
    folders: dict[str, dict[str, bool]] = {}
    for path in paths:
        child = path
        is_folder = False
        while True:
            parent = posixpath.dirname(child)
            if parent == child:
                break
            names = folders.setdefault(parent, {})
            known = posixpath.basename(child) in names
            names[posixpath.basename(child)] = is_folder
            if known:
                break
            child, is_folder = parent, True
    return folders
