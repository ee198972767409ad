"""Format many files: read, tell the kind, format, and put the answers together in the order of the paths."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from specfmt.engine.format import FormatError, formatted, reason_to_leave
from specfmt.engine.parallel import spread
from specfmt.engine.run import FileResult, read_document, read_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from specfmt.documents.document import Document
    from specfmt.documents.kinds import Kind
    from specfmt.project.discovery import Found
    from specfmt.project.project import Project


class FormattedFile(NamedTuple):
    """A file and its formatted text.

    Attributes:
        found: the file.
        result: its kind, and in `failure` why it could not be formatted.
        data: the bytes that were read; this and the texts only where formatting changes something.
        before: the text that was read.
        after: the formatted text; nothing is written.
        left: why it was left as it is, where the author or the text itself asks for that.
        broken: the formatted text would have said something else, which is a mistake of ours.
    """

    found: Found
    result: FileResult
    data: bytes = b""
    before: str = ""
    after: str = ""
    left: str = ""
    broken: bool = False


def format_files(
    found: Sequence[Found],
    project: Project,
    *,
    jobs: int = 0,
    forced: Kind | None = None,
    embedded: bool = False,
) -> list[FormattedFile]:
    """Format files, on all cores when there are many; the results are in the order of the files.

    Args:
        found: the files.
        project: their settings.
        jobs: how many processes; 0 means one for each core.
        forced: the kind of every file, whatever it looks like.
        embedded: format the specs that are written as text inside files as well.
    """
    results = spread(partial(_format_all, project, forced, embedded=embedded), found, jobs)
    places = {each.path: nth for nth, each in enumerate(found)}
    return sorted(results, key=lambda each: places[each.found.path])


def _format_all(
    project: Project, forced: Kind | None, found: Sequence[Found], *, embedded: bool
) -> list[FormattedFile]:
    return [format_file(each, project, forced, embedded=embedded) for each in found]


def format_file(
    found: Found, project: Project, forced: Kind | None = None, *, embedded: bool = False
) -> FormattedFile:
    """Read and format one file; never raises for anything that is wrong with the file."""
    data = read_file(found)
    return (
        FormattedFile(found, data)
        if isinstance(data, FileResult)
        else format_bytes(data, found, project, forced, embedded=embedded)
    )


def format_bytes(
    data: bytes, found: Found, project: Project, forced: Kind | None = None, *, embedded: bool = False
) -> FormattedFile:
    """Format the bytes of a file that is called `found.path`."""
    told, document = read_document(data, found, project, forced)
    if document is None:
        failure = _unreadable(told) if told.kind else ""
        return FormattedFile(found, told._replace(diagnostics=(), sources={}, failure=failure))
    if not document.kind.is_shared and document.tree.errors:
        return FormattedFile(found, told._replace(failure=_first_error(document)))
    left = reason_to_leave(document, embedded=embedded)
    if left:
        return FormattedFile(found, told, left=left)
    try:
        after = formatted(document, embedded=embedded).text
    except FormatError:
        return FormattedFile(found, told, broken=True)
    if after == document.text:
        return FormattedFile(found, told)
    return FormattedFile(found, told, data, document.text, after)


def _unreadable(told: FileResult) -> str:
    what = told.diagnostics[0].message if told.diagnostics else "it is no text in UTF-8"
    return f"not formatted: {what}"


def _first_error(document: Document) -> str:
    error = document.tree.errors[0]
    place = document.lines.position(error.span.start)
    return f"not formatted: syntax error in line {place.line}, column {place.column}: {error.message}"
