"""Where commands speak bash, and whether the shell that runs them does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Edit, Fix, Safety, Span
from specfmt.rules.buildspec._builds import builds_of_this_file
from specfmt.syntax.nodes import Scalar, Style
from specfmt.syntax.ops import begins_line, column, line_break, next_line

if TYPE_CHECKING:
    from specfmt.shell.nodes import Bashism
    from specfmt.views.buildspec import Buildspec, Command

# Without one of these no command can hold anything that only bash knows and dash rejects.
_HINTS = (
    "[[", "source", "declare", "typeset", "let ", "shopt", "pushd", "popd", "mapfile", "readarray", "((", "=(", "<<<",
    "<(", ">(", "$'", "pipefail", "==", "+=", "function", "${", "read ", "|&", "select ", "coproc", "[@]", "trap",
    "export -", "local ", "printf -v", "disown", "builtin", "-v ", ">&", "$[",
)  # fmt: skip


def bashism(command: Command) -> Bashism | None:
    """The first thing in a command that dash refuses; what dash merely understands differently is left out."""
    if not any(hint in command.text for hint in _HINTS):
        return None
    script = command.script
    if script.problems:
        return None
    return next((found for found in script.bashisms if not found.silent), None)


def runs_on_ubuntu(spec: Buildspec, path: str) -> bool:
    """Tell whether all builds of the batch that run this file's phases do so on Ubuntu images of AWS."""
    from specfmt.catalog.images import image

    builds = builds_of_this_file(spec, path)
    if not builds or not all(build.images for build in builds):
        return False
    found = [image(each.text) for build in builds for each in build.images]
    return all(each is not None and each.os == "ubuntu" for each in found)


def with_bash(spec: Buildspec) -> Fix | None:
    """Make bash the shell of the build."""
    title = "run the commands with bash"
    text = spec.source
    shell = spec.env.get("shell")
    if shell is not None:
        if isinstance(shell, Scalar) and shell.style in (Style.PLAIN, Style.SINGLE, Style.DOUBLE):
            return Fix(title, (Edit(shell.span, "bash"),), Safety.UNSAFE)
        return None
    env = spec.entry("env")
    if env is None:
        version = spec.entry("version")
        if version is None or spec.node.flow or column(text, version.key.span.start) > 0:
            return None
        at = next_line(text, version.span.end)
        new = f"env:{line_break(text)}  shell: bash{line_break(text)}"
        return Fix(title, (Edit(Span(at, at), new),), Safety.UNSAFE) if text[at - 1 : at] == "\n" else None
    entries = spec.env.node.entries
    if not entries or spec.env.node.flow:
        return None
    at = entries[0].key.span.start
    if not begins_line(text, at):
        return None
    new = f"shell: bash{line_break(text)}{' ' * column(text, at)}"
    return Fix(title, (Edit(Span(at, at), new),), Safety.UNSAFE)
