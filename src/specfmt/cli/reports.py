"""Reports go where the options say: one to standard output at most, the others into files."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from specfmt import render
from specfmt.cli import streams
from specfmt.cli.surroundings import chosen
from specfmt.project.config import reason_of
from specfmt.project.errors import SpecfmtError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from specfmt.engine.report import Report
    from specfmt.render import RenderOptions
    from specfmt.rules.pages import RulePage

DEFAULT_FORMAT = "full"
STANDARD_OUTPUT = "-"


class Output(NamedTuple):
    """One report that is wanted.

    Attributes:
        format: a name of `render.FORMATS`.
        file: a path, or `-` for standard output.
    """

    format: str
    file: str


def pair(formats: Sequence[str], files: Sequence[str]) -> tuple[Output, ...]:
    """Formats and files in order; formats that have no file go to standard output.

    Raises:
        SpecfmtError: an unknown format, more files than formats, or more than one report for standard output.
    """
    formats = formats or (DEFAULT_FORMAT,)
    for each in formats:
        chosen("--output-format", "format", each, render.FORMATS)
    if len(files) > len(formats):
        raise SpecfmtError(
            f"--output-file is given {len(files)} times and --output-format {len(formats)}",
            "each file takes the format at the same place",
        )
    outputs = [
        Output(each, files[nth] if nth < len(files) else STANDARD_OUTPUT) for nth, each in enumerate(formats)
    ]
    if sum(each.file == STANDARD_OUTPUT for each in outputs) > 1:
        raise SpecfmtError(
            "only one format can go to standard output",
            "give each other one an --output-file, in the same order",
        )
    return tuple(outputs)


def write(
    report: Report,
    outputs: Sequence[Output],
    options: RenderOptions,
    stream: streams.Stream = streams.Stream.OUTPUT,
) -> None:
    """Render and write every report, files first.

    Args:
        report: what was found.
        outputs: as `pair` makes them.
        options: for the stream; files get the same without colour, links and width.
        stream: takes the place of standard output where that is needed for something else.

    Raises:
        SpecfmtError: a file cannot be written.
    """
    options = options._replace(pages=_page)
    plain = options._replace(colour=False, hyperlinks=False, width=80)
    for each in sorted(outputs, key=lambda output: output.file == STANDARD_OUTPUT):
        rendered = render.load(each.format)
        if each.file == STANDARD_OUTPUT:
            streams.write(rendered(report, options), stream)
        else:
            write_file(each.file, rendered(report, plain))


def write_file(path: str, text: str) -> None:
    """Write a file of ours as UTF-8 with plain line breaks.

    Raises:
        SpecfmtError: it cannot be written.
    """
    try:
        with open(path, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:  # noqa: PTH123
            file.write(text)
    except OSError as error:
        raise SpecfmtError(f"cannot write {path}: {reason_of(error)}") from None


def _page(name: str) -> RulePage:
    # Only the formats that carry documentation ask.
    from specfmt.rules.pages import page

    return page(name)
