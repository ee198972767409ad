"""What a command works in: the configuration, and the project around the files."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from specfmt.cli import streams
from specfmt.documents.kinds import KINDS
from specfmt.engine.select import words
from specfmt.project.config import load
from specfmt.project.discovery import Found, discover
from specfmt.project.errors import SpecfmtError
from specfmt.project.files import DiskFiles
from specfmt.project.options import listed, suggest
from specfmt.project.project import Project
from specfmt.project.settings import Overrides, resolve

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from specfmt.documents.kinds import Kind


STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "<stdin>"


class Inputs(NamedTuple):
    """What is to be judged.

    Attributes:
        found: the files, and the paths with which something is wrong.
        project: their settings and surroundings.
        kind: what every file is; None to tell by its content.
        data: the bytes of standard input, which the only element of `found` stands for; None for files. Nothing is
            found when standard input is excluded by its name.
    """

    found: list[Found]
    project: Project
    kind: Kind | None
    data: bytes | None


def open_project(
    paths: Sequence[str], overrides: Overrides, *, configuration: str = "", isolated: bool = False
) -> Project:
    """The project that the paths belong to. There is one configuration for the whole run.

    It is looked for upward from the current folder, so that a run on single files goes by the same one as a run on
    all; where the paths lie elsewhere, upward from the nearest folder that holds them all.

    Args:
        paths: files and folders; none means the current folder.
        overrides: what the command line says.
        configuration: a configuration file to use instead of searching; empty for none.
        isolated: read no configuration.

    Raises:
        SpecfmtError: the configuration, or what the command line says, is wrong.
    """
    loaded = load(_start(paths), configuration or None, isolated=isolated, known=words)
    settings = resolve(loaded.options, overrides, base=loaded.base, path=loaded.path, known=words)
    return Project(loaded.root, settings, DiskFiles())


def find_inputs(
    paths: Sequence[str],
    overrides: Overrides,
    *,
    kind: str = "",
    stdin_filename: str = "",
    configuration: str = "",
    isolated: bool = False,
    force_exclude: bool = False,
) -> Inputs:
    """What the paths of a command name: files, those in folders, or standard input.

    Args:
        paths: files and folders; none means the current folder, `-` standard input.
        overrides: what the command line says about settings.
        kind: the name of the kind of every file; empty to tell by its content.
        stdin_filename: what standard input is called.
        configuration: as for `open_project`.
        isolated: as for `open_project`.
        force_exclude: leave out excluded files although they are named.

    Raises:
        SpecfmtError: the arguments or the configuration are wrong, or standard input cannot be read.
    """
    forced = kind_named(kind)
    from_input = STANDARD_INPUT in paths
    if from_input and len(paths) > 1:
        raise SpecfmtError("`-` stands for standard input and cannot be combined with other paths")
    if stdin_filename and not from_input:
        raise SpecfmtError("--stdin-filename needs standard input", "give `-` as the path")
    if from_input:
        paths = (stdin_filename,) if stdin_filename else ()
    project = open_project(paths, overrides, configuration=configuration, isolated=isolated)
    if not from_input:
        found = discover(paths, project.settings, force_exclude=force_exclude, files=DiskFiles())
        return Inputs(list(found), project, forced, None)
    name = (stdin_filename or STANDARD_INPUT_NAME).replace(os.sep, "/")
    absolute = os.path.normpath(os.path.join(current_folder(), name)).replace(os.sep, "/")  # noqa: PTH118
    excluded = force_exclude and bool(paths) and project.settings.excluded(absolute)
    found_input = [] if excluded else [Found(name, absolute, named=True)]
    return Inputs(found_input, project, forced, streams.read_input())


def kind_named(name: str) -> Kind | None:
    """The kind of that name, or None for an empty one.

    Raises:
        SpecfmtError: there is no such kind.
    """
    return KINDS[chosen("--kind", "kind", name, KINDS)] if name else None


def chosen(option: str, what: str, word: str, known: Collection[str]) -> str:
    """The word itself.

    Args:
        option: where it was given.
        what: what the words stand for.
        word: the user's word.
        known: the words there are.

    Raises:
        SpecfmtError: the word is not among them.
    """
    if word in known:
        return word
    hint = suggest(word, known) or f"use one of {listed(known)}"
    raise SpecfmtError(f"{option}: unknown {what} `{word}`", hint)


def current_folder() -> str:
    """The folder that relative paths start from.

    Raises:
        SpecfmtError: it is gone.
    """
    try:
        return os.getcwd()  # noqa: PTH109  pathlib costs start-up time
    except OSError:
        raise SpecfmtError("the current folder does not exist any more") from None


def _start(paths: Sequence[str]) -> str:
    here = current_folder()
    places = [os.path.abspath(path) for path in paths]  # noqa: PTH100
    inside = here.rstrip(os.sep) + os.sep
    if all(place == here or place.startswith(inside) for place in places):
        return here
    folders = [place if os.path.isdir(place) else os.path.dirname(place) for place in places]  # noqa: PTH112, PTH120
    try:
        return os.path.commonpath(folders)
    except ValueError:  # different drives on Windows
        return here
