"""Finding and reading the configuration file.

The nearest of `specfmt.toml`, `.specfmt.toml` and `pyproject.toml` (only with a table `tool.specfmt`) counts,
upward from a start folder; in one folder, in that order. Files are not merged.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NamedTuple

from specfmt.project.errors import SpecfmtError
from specfmt.project.options import Options, Source, read_options

if TYPE_CHECKING:
    from collections.abc import Callable

    from specfmt.project.options import RuleNames

OWN_NAMES = ("specfmt.toml", ".specfmt.toml")
SHARED_NAME = "pyproject.toml"


class Loaded(NamedTuple):
    """The answer of a search.

    Attributes:
        options: what the file says; all silent when there is none.
        root: the folder of the project: the nearest with a configuration or `.git`, upward from the start folder.
            None if there is none: then nothing is known about files around.
        base: the folder that globs and paths of the configuration are relative to.
        path: the configuration file, absolute; empty when there is none.
    """

    options: Options
    root: str | None
    base: str
    path: str = ""


def load(
    start: str, explicit: str | None = None, *, isolated: bool = False, known: Callable[[], RuleNames]
) -> Loaded:
    """Find and read the configuration for a folder.

    Args:
        start: the folder to begin in; relative paths are relative to the current folder.
        explicit: a configuration file to use instead of searching. Its globs are relative to `start`, so that
            one file can be kept in another place and serve many.
        isolated: read no configuration at all.
        known: gives the names of rules, groups and kinds; asked only when a file names any.

    Raises:
        SpecfmtError: a file that cannot be read, is not TOML, or holds something unknown.
    """
    start = os.path.abspath(start)  # noqa: PTH100  pathlib costs start-up time
    root: str | None = None
    folder = start
    found: tuple[str, Source, dict[str, Any]] | None = None
    searching = explicit is None and not isolated
    while True:
        if searching:
            found = _read_in(folder)
            searching = found is None
            if found is not None and root is None:
                root = folder
        if root is None and _marks_root(folder):
            root = folder
        parent = os.path.dirname(folder)  # noqa: PTH120
        if parent == folder or (root is not None and not searching):
            break
        folder = parent
    base = root or start
    if explicit is not None and not isolated:
        found = _read_explicit(explicit)
        base = start
    elif found is not None:
        base = os.path.dirname(found[0])  # noqa: PTH120
    if found is None:
        return Loaded(Options(), root, base)
    path, source, table = found
    return Loaded(read_options(table, source, known), root, base, path)


def _marks_root(folder: str) -> bool:
    return any(os.path.exists(os.path.join(folder, name)) for name in (".git", *OWN_NAMES))  # noqa: PTH110, PTH118


def _read_in(folder: str) -> tuple[str, Source, dict[str, Any]] | None:
    for name in OWN_NAMES:
        path = os.path.join(folder, name)  # noqa: PTH118
        if os.path.isfile(path):  # noqa: PTH113
            return _read(path, _bytes(path))
    path = os.path.join(folder, SHARED_NAME)  # noqa: PTH118
    if not os.path.isfile(path):  # noqa: PTH113
        return None
    data = _bytes(path)
    # A gate, so that other people's files are not parsed: a table may be written `[tool.specfmt]`, or `[tool]`
    # with `specfmt` below it.
    return _read(path, data, shared=True) if b"specfmt" in data else None


def _read_explicit(given: str) -> tuple[str, Source, dict[str, Any]]:
    path = os.path.abspath(given)  # noqa: PTH100
    shared = os.path.basename(path) == SHARED_NAME  # noqa: PTH119
    found = _read(path, _bytes(path), shared=shared)
    if found is None:
        raise SpecfmtError(
            f"{_shown(path)}: there is no table `tool.specfmt`", "write `[tool.specfmt]` above the keys"
        )
    return found


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            return file.read()
    except OSError as error:
        raise SpecfmtError(f"cannot read the configuration {_shown(path)}: {reason_of(error)}") from None


def _read(path: str, data: bytes, *, shared: bool = False) -> tuple[str, Source, dict[str, Any]] | None:
    import tomllib

    from specfmt.project.decoding import decode

    name = _shown(path)
    text, problem = decode(data)
    if problem is not None:
        raise SpecfmtError(f"{name}: {problem.message}", problem.why)
    text = text.removeprefix("\ufeff")
    try:
        table: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SpecfmtError(_toml_message(name, str(error), text)) from None
    except RecursionError:
        raise SpecfmtError(f"{name}: the TOML is nested too deeply") from None
    if not shared:
        return path, Source(name, text), table
    tool = table.get("tool")
    if not isinstance(tool, dict) or "specfmt" not in tool:
        return None
    own = tool["specfmt"]
    if not isinstance(own, dict):
        raise SpecfmtError(f"{name}: `tool.specfmt` must be a table")
    return path, Source(name, text, _own_start(text)), own


def _own_start(text: str) -> int:
    """Where the first table of ours begins in a shared file."""
    import re

    found = re.search(r"^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*[\"']?specfmt\b", text, re.MULTILINE)
    return found.start() if found else 0


def _toml_message(name: str, reason: str, text: str) -> str:
    """`file:line:column: not valid TOML: reason`, the place taken out of the parser's sentence."""
    import re

    found = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)$", reason)
    if found is None:
        return f"{name}: not valid TOML: {reason}"
    line = found[1] or str(text.count("\n") + 1)
    column = found[2] or str(len(text) - text.rfind("\n"))
    said = reason[: found.start()]
    return f"{name}:{line}:{column}: not valid TOML: {said[:1].lower()}{said[1:]}"


def _shown(path: str) -> str:
    """Relative to the current folder where the file lies below it."""
    try:
        here = os.getcwd()  # noqa: PTH109
    except OSError:
        return path
    prefix = here.rstrip(os.sep) + os.sep
    return path.removeprefix(prefix).replace(os.sep, "/")


def reason_of(error: OSError) -> str:
    """What the system said, in lower case: `permission denied`."""
    reason = error.strerror or error.__class__.__name__
    return reason[:1].lower() + reason[1:]
