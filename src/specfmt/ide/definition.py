"""Where a name is defined, and which file a path means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.documents.facts import DEFINED, SET
from specfmt.ide import Location
from specfmt.ide.files import SORTS, target
from specfmt.text.span import Span

if TYPE_CHECKING:
    from specfmt.documents.document import Document
    from specfmt.project.project import Project


def definition(document: Document, offset: int, project: Project) -> list[Location]:
    """What the name or path at an offset leads to; nothing where there is none, or where it is defined elsewhere.

    A variable leads to where the file declares it, else to the commands that set it. A path leads to the start of its
    file, if that is there.
    """
    name = document.facts.at(offset)
    if name is None:
        return []
    if name.sort in SORTS:
        path = target(document, name, project)
        return [Location(path, Span(0, 0), DEFINED, name.span)] if path else []
    places = document.facts.places(name)
    for role in (DEFINED, SET):
        found = [Location("", each.span, role, name.span) for each in places if each.role == role]
        if found:
            return found
    return []
