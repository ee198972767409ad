"""Paths in a spec that lead to a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.documents.lifting import span_in_file
from specfmt.ide import Link
from specfmt.ide.files import SORTS, target

if TYPE_CHECKING:
    from specfmt.documents.document import Document
    from specfmt.project.project import Project


def links(document: Document, project: Project) -> list[Link]:
    """The paths whose files are there, in the order of the text."""
    paths = {
        span_in_file(name.span, each): target(document, name, project)
        for each in document.every
        for name in each.facts.names
        if name.sort in SORTS
    }
    return [
        Link(span, path, f"Open {path.rpartition('/')[2]}") for span, path in sorted(paths.items()) if path
    ]
