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
    from specfmt.render.graph.choice import pipelines
    from specfmt.render.graph.picture import picture_of

    name = output_format or format_of(output) or "mermaid"
    chosen("--output-format", "format", name, FORMATS)
    document, diagnostics = _judged(path)
    label, view = _chosen(pipelines(document), pipeline, document.path)
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


def _chosen(found: dict[str, Pipeline], wanted: str, path: str) -> tuple[str, Pipeline]:
    from specfmt.render.graph.choice import listed, named

    if not found:
        raise SpecfmtError(f"{path} holds no pipeline")
    if wanted:
        return named(found, wanted, path)
    if len(found) > 1:
        raise SpecfmtError(f"{path} holds {len(found)} pipelines", f"choose with --pipeline: {listed(found)}")
    return next(iter(found.items()))
