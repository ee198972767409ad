"""Judge many files: read, tell the kind, check, and put the answers together in the order of the paths."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from specfmt.diagnostics import Diagnostic, Severity
from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS, kind_of
from specfmt.engine.check import check
from specfmt.engine.parallel import spread
from specfmt.engine.report import Report
from specfmt.project.config import reason_of
from specfmt.project.decoding import decode
from specfmt.project.errors import SpecfmtError
from specfmt.project.files import DiskFiles
from specfmt.rules import url_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from specfmt.documents.kinds import Kind
    from specfmt.engine.check import Outcome
    from specfmt.engine.report import Suppressed
    from specfmt.project.discovery import Found
    from specfmt.project.project import Project
    from specfmt.project.settings import Settings

UNREADABLE = "unreadable-file"


class FileResult(NamedTuple):
    """What became of one file.

    Attributes:
        path: as shown to the user.
        kind: the kind's name; empty when the file is of no known kind and was left alone.
        told_by: why it is of that kind: `option`, `configuration` or `content`; empty where there is no kind.
        diagnostics: what is shown.
        suppressed: what is not.
        sources: texts that the diagnostics speak about, by path.
        failure: why the file could not be read at all; empty when it could.
        named: the user gave this path by name.
    """

    path: str
    kind: str = ""
    told_by: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    sources: Mapping[str, str] = {}
    failure: str = ""
    named: bool = False


class Mended(NamedTuple):
    """A file after its fixes.

    Attributes:
        found: the file.
        result: what is left.
        data: the bytes that were read.
        before: the text that was read.
        after: the text with the fixes; nothing is written.
        applied: the names of the rules whose findings were fixed, one for each finding.
    """

    found: Found
    result: FileResult
    data: bytes
    before: str
    after: str
    applied: tuple[str, ...] = ()


def judge_file(found: Found, project: Project, forced: Kind | None = None) -> FileResult:
    """Read and judge one file; never raises for anything that is wrong with the file."""
    data = read_file(found)
    return data if isinstance(data, FileResult) else judge_bytes(data, found, project, forced)


def judge_bytes(data: bytes, found: Found, project: Project, forced: Kind | None = None) -> FileResult:
    """Judge the bytes of a file that is called `found.path`."""
    told, document = read_document(data, found, project, forced)
    return told if document is None else _judged(told, document, check(document, project), project)


def tell_file(found: Found, project: Project, forced: Kind | None = None) -> FileResult:
    """Read a file and tell its kind, without judging it."""
    data = read_file(found)
    return data if isinstance(data, FileResult) else tell_bytes(data, found, project, forced)


def tell_bytes(data: bytes, found: Found, project: Project, forced: Kind | None = None) -> FileResult:
    """Tell the kind of the bytes of a file that is called `found.path`."""
    return read_document(data, found, project, forced)[0]._replace(diagnostics=(), sources={})


def open_document(found: Found, project: Project, data: bytes | None = None) -> Document:
    """The document of one file.

    Args:
        found: the file.
        project: its settings and surroundings.
        data: its bytes; None to read them.

    Raises:
        SpecfmtError: it cannot be read or decoded, or is of no known kind.
    """
    known = read_file(found) if data is None else data
    if isinstance(known, FileResult):
        raise SpecfmtError(f"{found.path}: {known.failure}")
    told, document = read_document(known, found, project, None)
    if document is None:
        reason = told.diagnostics[0].message if told.diagnostics else "this is no file of a known kind"
        raise SpecfmtError(f"{found.path}: {reason}")
    return document


def mend_file(found: Found, project: Project, forced: Kind | None = None, *, unsafe: bool = False) -> Mended:
    """Read a file and apply its fixes to the text, safe ones only unless `unsafe`; writes nothing."""
    data = read_file(found)
    if isinstance(data, FileResult):
        return Mended(found, data, b"", "", "")
    return mend_bytes(data, found, project, forced, unsafe=unsafe)


def mend_bytes(
    data: bytes, found: Found, project: Project, forced: Kind | None = None, *, unsafe: bool = False
) -> Mended:
    """Apply the fixes to the bytes of a file that is called `found.path`."""
    from specfmt.engine.fix import fix

    told, document = read_document(data, found, project, forced)
    if document is None:
        return Mended(found, told, data, "", "")
    fixed = fix(document, project, unsafe=unsafe)
    result = _judged(told, fixed.document, fixed.outcome, project)
    return Mended(found, result, data, document.text, fixed.document.text, fixed.applied)


def read_file(found: Found) -> bytes | FileResult:
    """The bytes of a file, or why there are none."""
    if found.problem:
        return FileResult(found.path, failure=found.problem, named=found.named)
    try:
        return DiskFiles().read(found.absolute)
    except OSError as error:
        return FileResult(found.path, failure=reason_of(error), named=found.named)


def document_of(text: str, found: Found, project: Project, forced: Kind | None = None) -> Document | None:
    """The document that the text of a file makes, or None when it is of no kind that is known.

    Args:
        text: the decoded text, from a file or from an editor.
        found: how the file is called and where it lies.
        project: its settings and surroundings.
        forced: its kind, whatever it looks like.
    """
    kind, _ = _kind(text, found, project.settings, forced)
    return None if kind is None else _opened(text, kind, found, project)


def read_document(
    data: bytes, found: Found, project: Project, forced: Kind | None
) -> tuple[FileResult, Document | None]:
    """What is known without judging, and the document unless there is nothing to judge."""
    text, problem = decode(data)
    kind, told_by = _kind(text, found, project.settings, forced)
    if kind is None:
        return FileResult(found.path, named=found.named), None
    told = FileResult(found.path, kind.name, told_by, named=found.named)
    if problem is None:
        return told, _opened(text, kind, found, project)
    settings = project.settings
    if not settings.enabled(UNREADABLE, "syntax", default_on=True):
        return told, None
    diagnostic = Diagnostic(
        found.path,
        problem.span,
        UNREADABLE,
        settings.severity_for(UNREADABLE, Severity.ERROR),
        problem.message,
        problem.why,
        url_of(UNREADABLE),
    )
    return told._replace(diagnostics=(diagnostic,), sources={found.path: text}), None


def _opened(text: str, kind: Kind, found: Found, project: Project) -> Document:
    root_path = _in_root(found.absolute, project.root)
    folder = found.absolute.replace(os.sep, "/").rpartition("/")[0]
    return Document(found.path, text, kind, root_path, folder)


def _judged(told: FileResult, document: Document, outcome: Outcome, project: Project) -> FileResult:
    sources = {told.path: document.text} if outcome.diagnostics or outcome.suppressed else {}
    for diagnostic in (*outcome.diagnostics, *(each.diagnostic for each in outcome.suppressed)):
        for related in diagnostic.related:
            if related.path is not None and related.path not in sources:
                sources[related.path] = project.shown_text(related.path)
    return told._replace(diagnostics=outcome.diagnostics, suppressed=outcome.suppressed, sources=sources)


def _kind(text: str, found: Found, settings: Settings, forced: Kind | None) -> tuple[Kind | None, str]:
    if forced is not None:
        return forced, "option"
    configured = settings.kind_for(found.absolute)
    if configured:
        return KINDS[configured], "configuration"
    kind = kind_of(text, found.path)
    return kind, "content" if kind else ""


def _in_root(absolute: str, root: str | None) -> str:
    if root is None:
        return ""
    inside = root.replace(os.sep, "/").rstrip("/") + "/"
    absolute = absolute.replace(os.sep, "/")
    return absolute.removeprefix(inside) if absolute.startswith(inside) else ""


def judge_files(
    found: Sequence[Found], project: Project, *, jobs: int = 0, forced: Kind | None = None
) -> list[FileResult]:
    """Judge files, on all cores when there are many; the results are in the order of the files.

    Args:
        found: the files.
        project: their settings and surroundings.
        jobs: how many processes; 0 means one for each core.
        forced: the kind of every file, whatever it looks like.
    """
    results = spread(partial(_judge_all, project, forced), found, jobs)
    places = {each.path: nth for nth, each in enumerate(found)}
    return sorted(results, key=lambda each: places[each.path])


def _judge_all(project: Project, forced: Kind | None, found: Sequence[Found]) -> list[FileResult]:
    return [judge_file(each, project, forced) for each in found]


def report(results: Iterable[FileResult]) -> Report:
    """The report of a run, ordered by path and place."""
    ordered = sorted((each for each in results if each.kind), key=lambda each: each.path)
    sources: dict[str, str] = {}
    for each in ordered:
        sources.update(each.sources)
    return Report(
        tuple(one for each in ordered for one in each.diagnostics),
        len(ordered),
        sources,
        {each.path: each.kind for each in ordered},
        tuple(one for each in ordered for one in each.suppressed),
        tuple(each.path for each in ordered),
    )
