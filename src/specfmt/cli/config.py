"""`specfmt config`: the settings in force, and where each came from."""

from __future__ import annotations

import os

from specfmt.cli import streams
from specfmt.cli.status import ExitStatus
from specfmt.cli.surroundings import open_project
from specfmt.project.errors import SpecfmtError
from specfmt.project.settings import Overrides, describe


def run_config(path: str, *, configuration: str, isolated: bool) -> ExitStatus:
    """Print the settings that a check of `path` goes by.

    Args:
        path: a file or folder; empty for the current folder.
        configuration: a configuration file to use instead of searching; empty for none.
        isolated: read no configuration.

    Raises:
        SpecfmtError: the configuration is wrong, or there is no such path.
    """
    if path and not os.path.exists(path):  # noqa: PTH110  pathlib costs start-up time
        raise SpecfmtError(f"{path}: no such file or folder")
    project = open_project(
        (path,) if path else (), Overrides(), configuration=configuration, isolated=isolated
    )
    settings = project.settings
    rows = describe(settings)
    lines = [
        f"# configuration: {settings.path or 'none'}",
        f"# project root: {project.root or 'none'}",
        *(f"{key} = {value}  # {origin}" for key, value, origin in rows),
    ]
    if path and os.path.isfile(path):  # noqa: PTH113
        from specfmt.engine.run import tell_file
        from specfmt.project.discovery import Found

        absolute = os.path.abspath(path).replace(os.sep, "/")  # noqa: PTH100
        told = tell_file(Found(path, absolute, named=True), project)
        kind = f"{told.kind} (told by {told.told_by})" if told.kind else "none that is known"
        excluded = "yes" if settings.excluded(absolute) else "no"
        lines += [f"# kind of {path}: {kind}", f"# excluded from a search: {excluded}"]
    streams.write("\n".join(lines) + "\n")
    return ExitStatus.CLEAN
