"""Finding the files to judge.

Folders are searched for `*.yml`, `*.yaml`, `*.json` and `*.template` and for what the configuration gives a kind. Left out are
hidden folders, what `Settings` excludes, and what git ignores. A path that the user names is taken as it is.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from specfmt.project.config import reason_of
from specfmt.project.ignores import IGNORE_FILE, REPOSITORY, around, entering

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from specfmt.project.files import Entry, FileSystem
    from specfmt.project.ignores import Ignores
    from specfmt.project.settings import Settings

SUFFIXES = (".yml", ".yaml", ".json", ".template")
_GIT_NAMES = frozenset((IGNORE_FILE, REPOSITORY))


class Found(NamedTuple):
    """A file to judge, or a path with which something is wrong.

    Attributes:
        path: for the user, with `/`: as given, or below the folder that was given.
        absolute: the same as an absolute path; links are not followed.
        named: the user gave this very path.
        problem: why there is nothing to judge, in a few words; empty for a file.
    """

    path: str
    absolute: str
    named: bool
    problem: str = ""


def discover(
    paths: Sequence[str], settings: Settings, *, force_exclude: bool = False, files: FileSystem, cwd: str = ""
) -> Iterator[Found]:
    """Find files, each once, in the order of the paths; in a folder by name. Never raises.

    Args:
        paths: files and folders; none means the current folder.
        settings: what is excluded, and names of files that have a kind.
        force_exclude: what is excluded is left out although it is named; for hooks, which name every file.
        files: where to look.
        cwd: the folder that relative paths start from; empty for the current one.
    """
    cwd = _slashed(cwd or os.getcwd())  # noqa: PTH109  pathlib costs start-up time
    search = _Search(settings, files)
    for given in paths or (".",):
        shown = _slashed(given)
        absolute = _slashed(os.path.normpath(os.path.join(cwd, given)))  # noqa: PTH118
        is_folder = files.is_folder(absolute)
        if force_exclude and settings.excluded(absolute, folder=is_folder):
            continue
        if is_folder:
            yield from search.walk(_prefix(shown), absolute)
        elif not files.exists(absolute):
            yield Found(shown, absolute, named=True, problem="no such file or folder")
        elif search.is_new(search.real(absolute)):
            yield Found(shown, absolute, named=True)


class _Folder(NamedTuple):
    """A folder that is yet to be searched.

    Attributes:
        shown: what stands before a name in it for the user: empty or with a final `/`.
        absolute: its path, links not followed.
        real: its path, links followed.
        place: what stands before a name in it for the globs of the settings; None outside their base.
        ignores: the patterns in force around it.
        linked: a link led here.
    """

    shown: str
    absolute: str
    real: str
    place: str | None
    ignores: Ignores | None
    linked: bool = False


class _File(NamedTuple):
    """A file that is yet to be told."""

    found: Found
    real: str


class _Search:
    """What is remembered from one path to the next, so that nothing is told twice and no link leads in a circle."""

    __slots__ = ("_around", "_files", "_folders", "_real", "_seen", "_settings", "_tops")

    def __init__(self, settings: Settings, files: FileSystem) -> None:
        self._settings = settings
        self._files = files
        self._seen: set[str] = set()  # real paths of files
        self._folders: set[str] = set()  # real paths of folders
        self._real: dict[str, str] = {}  # folders of named files -> their real paths
        self._tops: set[str] = set()  # real paths of the folders where a search began, or led a link
        self._around: set[str] = set()  # the folders above those that were given

    def real(self, absolute: str) -> str:
        """The path with links followed; each folder is looked up once, because hooks name thousands of files."""
        if self._files.is_link(absolute):
            return _slashed(self._files.real(absolute))
        folder, _, name = absolute.rpartition("/")
        real = self._real.get(folder)
        if real is None:
            real = self._real[folder] = _slashed(self._files.real(folder or "/")).rstrip("/")
        return f"{real}/{name}"

    def is_new(self, real: str) -> bool:
        if real in self._seen:
            return False
        self._seen.add(real)
        return True

    def walk(self, shown: str, absolute: str) -> Iterator[Found]:
        place = self._settings.relative(absolute)
        real = _slashed(self._files.real(absolute))
        self._tops.add(real)
        self._around.update(_folders_above(real))
        top = _Folder(shown, absolute, real, f"{place}/" if place else place, around(real, self._files))
        # Files wait on the same stack as folders, so that all come in the order of their names.
        waiting: list[_Folder | _File] = [top]
        while waiting:
            each = waiting.pop()
            if isinstance(each, _File):
                if self.is_new(each.real):
                    yield each.found
                continue
            if each.real in self._folders or (each.linked and self._leads_back(each.real)):
                continue
            self._folders.add(each.real)
            if each.linked:
                self._tops.add(each.real)
                each = each._replace(ignores=around(each.real, self._files))
            try:
                entries = sorted(self._files.scan(each.absolute), reverse=True)
            except OSError as error:
                path = each.shown if each.shown == "/" else each.shown.rstrip("/") or "."
                yield Found(
                    path, each.absolute, named=False, problem=f"cannot read the folder: {reason_of(error)}"
                )
                continue
            waiting += self._kept(each, entries)

    def _kept(self, folder: _Folder, entries: list[Entry]) -> Iterator[_Folder | _File]:
        """What is worth keeping of the entries of a folder, in their order."""
        names = _GIT_NAMES.intersection(name for name, _, _ in entries)
        ignores = entering(folder.real, folder.ignores, self._files, names) if names else folder.ignores
        absolute = folder.absolute.rstrip("/") + "/"
        real = folder.real.rstrip("/") + "/"
        for name, is_folder, is_link in entries:
            path = absolute + name
            if (
                not is_folder
                and not name.lower().endswith(SUFFIXES)
                and self._settings.kind_for(path) is None
            ):
                continue
            place = None if folder.place is None else folder.place + name
            said = self._settings.excluded_entry(place, name, folder=is_folder)
            if said:
                continue
            if said is None and is_folder and name[0] == ".":
                continue
            # To git a link is a file, whatever it leads to.
            git_folder = is_folder and not is_link
            if said is None and ignores is not None and ignores.ignored(real + name, folder=git_folder):
                continue
            target = _slashed(self._files.real(path)) if is_link else real + name
            if not is_folder:
                yield _File(Found(folder.shown + name, path, named=False), target)
                continue
            shown = f"{folder.shown}{name}/"
            below = None if place is None else place + "/"
            # A link to a folder around it would only lead here again.
            if not is_link or not real.startswith(target.rstrip("/") + "/"):
                yield _Folder(shown, path, target, below, ignores, is_link)

    def _leads_back(self, target: str) -> bool:
        """Tell whether a link leads into a folder that is searched anyway, or to one around the first."""
        if target in self._tops or target in self._around:
            return True
        return any(folder in self._tops for folder in _folders_above(target))


def _folders_above(path: str) -> Iterator[str]:
    while True:
        folder, _, _ = path.rpartition("/")
        folder = folder or "/"
        if folder == path:
            return
        yield folder
        path = folder


def _prefix(shown: str) -> str:
    """What stands before the names in a folder that was given as `shown`."""
    while shown.startswith("./"):
        shown = shown[2:].lstrip("/")
    if shown in ("", "."):
        return ""
    return shown.rstrip("/") + "/"


def _slashed(path: str) -> str:
    return path if os.sep == "/" else path.replace(os.sep, "/")
