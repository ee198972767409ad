"""`specfmt graph`: a pipeline as a picture."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from specfmt.cli import streams
from specfmt.cli.status import ExitStatus
from specfmt.cli.surroundings import chosen, open_project
from specfmt.project.errors import SpecfmtError

if TYPE_CHECKING:
    from specfmt.diagnostics import Diagnostic
    from specfmt.documents.document import Document
    from specfmt.views.pipeline import Pipeline


def run_graph(path: str, *, pipeline: str = "", output_format: str = "", output: str = "") -> ExitStatus:
    """Draw the pipeline of a file.

    Args:
        path: the file; `-` is standard input.
        pipeline: which one, where a template holds several: its logical or its own name.
        output_format: one of `render.graph.FORMATS`; empty for what the ending of `output` asks for, else Mermaid.
        output: a file to write to; empty for standard output.

    Raises:
        SpecfmtError: the file cannot be read, holds no such pipeline, or cannot be parsed.
    """
    from specfmt.render.graph import FORMATS, draw, format_of
    from specfmt.render.graph.picture import picture_of

    name = output_format or format_of(output) or "mermaid"
    chosen("--output-format", "format", name, FORMATS)
    document, diagnostics = _judged(path)
    found = _pipelines(document)
    label, view = _chosen(found, pipeline, document.path)
    text = draw(picture_of(view, label, diagnostics), name)
    if output:
        from specfmt.cli.reports import write_file

        write_file(output, text)
    else:
        streams.write(text)
    return ExitStatus.CLEAN


def _judged(path: str) -> tuple[Document, tuple[Diagnostic, ...]]:
    from specfmt.engine.check import check
    from specfmt.engine.run import open_document
    from specfmt.project.discovery import Found
    from specfmt.project.settings import Overrides

    project = open_project((path,) if path != "-" else (), Overrides())
    absolute = os.path.abspath(path).replace(os.sep, "/")  # noqa: PTH100
    data = streams.read_input() if path == "-" else None
    document = open_document(Found("<stdin>" if path == "-" else path, absolute, named=True), project, data)
    return document, check(document, project).diagnostics


def _pipelines(document: Document) -> dict[str, Pipeline]:
    """The pipelines of a file by the names that it calls them; of what conditions make differ the usual form."""
    if document.tree.errors:
        place = document.lines.position(document.tree.errors[0].span.start)
        message = document.tree.errors[0].message
        raise SpecfmtError(
            f"{document.path}:{place.line}:{place.column}: {message}", "`specfmt check` tells more"
        )
    if document.kind.name == "pipeline":
        return {document.path: document.view} if document.view is not None else {}
    found: dict[str, Pipeline] = {}
    for inner in document.embedded:
        if inner.kind.name == "pipeline" and inner.view is not None:
            found.setdefault(inner.view.container.name, inner.view)
    return found


def _chosen(found: dict[str, Pipeline], wanted: str, path: str) -> tuple[str, Pipeline]:
    if not found:
        raise SpecfmtError(f"{path} holds no pipeline")
    if wanted:
        for name, view in found.items():
            if wanted in (name, view.name):
                return name, view
        raise SpecfmtError(f"{path} holds no pipeline `{wanted}`", f"there is {_listed(found)}")
    if len(found) > 1:
        raise SpecfmtError(
            f"{path} holds {len(found)} pipelines", f"choose with --pipeline: {_listed(found)}"
        )
    return next(iter(found.items()))


def _listed(found: dict[str, Pipeline]) -> str:
    return ", ".join(f"`{name}`" for name in found)
