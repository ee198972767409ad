"""Which paths git ignores: the ignore files of a repository, each in force below its own folder."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, NamedTuple

from specfmt.project.globs import Globs

if TYPE_CHECKING:
    from specfmt.project.files import FileSystem

IGNORE_FILE = ".gitignore"
REPOSITORY = ".git"


class Ignores(NamedTuple):
    """The patterns in force in one folder.

    The user's own list (`core.excludesFile`) is not read, so that a run gives the same on every computer.

    Attributes:
        globs: those of the nearest ignore file.
        skip: how many characters of an absolute path to leave out to have it relative to that file.
        above: those of the ignore files above, which count less.
    """

    globs: Globs
    skip: int
    above: Ignores | None

    def ignored(self, path: str, *, folder: bool) -> bool:
        """Tell whether this very path is ignored; the folders above it are taken not to be.

        Args:
            path: absolute, with `/`, below the folder of these patterns.
            folder: it is a folder and no link to one.
        """
        ignores: Ignores | None = self
        while ignores is not None:
            said = ignores.globs.decide(path[ignores.skip :], folder=folder)
            if said is not None:
                return said
            ignores = ignores.above
        return False


def entering(folder: str, above: Ignores | None, files: FileSystem, names: frozenset[str]) -> Ignores | None:
    """The patterns in force inside a folder.

    Args:
        folder: absolute, with `/`.
        above: those in force in the folder above it.
        files: reads the ignore file.
        names: those of `.gitignore` and `.git` that the folder holds.
    """
    if REPOSITORY in names:
        # A repository within another is not subject to the outer one's patterns.
        above = _excludes_of_repository(folder, files)
    if IGNORE_FILE in names:
        globs = _read(posixpath.join(folder, IGNORE_FILE), files)
        if globs:
            return Ignores(globs, len(folder.rstrip("/")) + 1, above)
    return above


def around(folder: str, files: FileSystem) -> Ignores | None:
    """The patterns in force around a folder, its own not included; None where it is in no repository."""
    chain: list[str] = []
    at = folder
    if files.exists(posixpath.join(at, REPOSITORY)):
        return None
    while True:
        parent = posixpath.dirname(at)
        if parent == at:
            return None
        chain.append(parent)
        if files.exists(posixpath.join(parent, REPOSITORY)):
            break
        at = parent
    found: Ignores | None = None
    for place in reversed(chain):
        names = frozenset((IGNORE_FILE, REPOSITORY) if place is chain[-1] else (IGNORE_FILE,))
        found = entering(place, found, files, names)
    return found


def _read(path: str, files: FileSystem) -> Globs:
    try:
        return Globs.from_bytes(files.read(path))
    except OSError:
        return Globs()


def _excludes_of_repository(folder: str, files: FileSystem) -> Ignores | None:
    """The patterns of `.git/info/exclude`, also where `.git` is the file of a worktree or submodule."""
    place = posixpath.join(folder, REPOSITORY)
    if files.is_file(place):
        place = _pointed_at(folder, place, "gitdir:", files)
        common = posixpath.join(place, "commondir")
        if files.is_file(common):
            place = _pointed_at(place, common, "", files)
    globs = _read(posixpath.join(place, "info", "exclude"), files)
    return Ignores(globs, len(folder.rstrip("/")) + 1, None) if globs else None


def _pointed_at(folder: str, file: str, label: str, files: FileSystem) -> str:
    try:
        line = files.read(file).decode("utf-8", "surrogateescape")
    except OSError:
        return file
    return posixpath.join(folder, line.partition("\n")[0].removeprefix(label).strip())
