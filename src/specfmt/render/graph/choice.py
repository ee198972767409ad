"""Which pipeline of a file is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.project.errors import SpecfmtError

if TYPE_CHECKING:
    from specfmt.documents.document import Document
    from specfmt.views.pipeline import Pipeline


def pipelines(document: Document) -> dict[str, Pipeline]:
    """The pipelines of a file by the names that it calls them; of what conditions make differ the usual form.

    Raises:
        SpecfmtError: the file cannot be parsed.
    """
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


def named(found: dict[str, Pipeline], wanted: str, path: str) -> tuple[str, Pipeline]:
    """The pipeline that is called so, by its logical or its own name.

    Args:
        found: the pipelines of a file, as `pipelines` gives them.
        wanted: the name.
        path: of the file, for the message.

    Raises:
        SpecfmtError: there is none.
    """
    for name, view in found.items():
        if wanted in (name, view.name):
            return name, view
    raise SpecfmtError(f"{path} holds no pipeline `{wanted}`", f"there is {listed(found)}" if found else "")


def listed(found: dict[str, Pipeline]) -> str:
    """The names of pipelines as words."""
    return ", ".join(f"`{name}`" for name in found)
