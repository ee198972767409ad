"""Where a name is defined, and which file a path means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.documents.facts import DEFINED, SET
from specfmt.ide import Location
from specfmt.ide.files import SORTS, target
from specfmt.ide.named import name_at, places
from specfmt.text.span import Span

if TYPE_CHECKING:
    from specfmt.documents.document import Document
    from specfmt.project.project import Project


def definition(document: Document, offset: int, project: Project) -> list[Location]:
    """What the name or path at an offset leads to; nothing where there is none, or where it is defined elsewhere.

    A variable leads to where the file declares it, else to the commands that set it. A path leads to the start of its
    file, if that is there.
    """
    named = name_at(document, offset)
    if named is None:
        return []
    if named.name.sort in SORTS:
        path = target(document, named.name, project)
        return [Location(path, Span(0, 0), DEFINED, named.span)] if path else []
    found = places(named)
    for role in (DEFINED, SET):
        defined = [Location("", each.span, role, named.span) for each in found if each.name.role == role]
        if defined:
            return defined
    return []
