"""Imports ahead of time, so that the first finding does not wait for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from specfmt.lsp.analysis import Analysis

# One mistake of the schema, so that what explains such mistakes is imported too.
_SAMPLE = "version: 0.2\nphases:\n  build:\n    comands: [make]\n    commands: [make]\n"


def import_rules(_analysis: Analysis) -> None:
    """Judge a small buildspec."""
    from specfmt.documents.document import Document
    from specfmt.documents.kinds import KINDS
    from specfmt.engine.check import check
    from specfmt.project.files import MemoryFiles
    from specfmt.project.project import Project
    from specfmt.project.settings import Settings

    document = Document("buildspec.yml", _SAMPLE, KINDS["buildspec"])
    check(document, Project(None, Settings(), MemoryFiles({})))
