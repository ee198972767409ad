"""Every place of a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.ide import Location
from specfmt.ide.named import name_at, places

if TYPE_CHECKING:
    from specfmt.documents.document import Document
    from specfmt.project.project import Project


def references(document: Document, offset: int, project: Project) -> list[Location]:
    """All places of the name at an offset, in the order of the text; nothing where there is no name.

    The roles tell definitions, the commands that set a variable, and uses apart, as highlighting a name needs it too.
    """
    del project  # no name that is known today reaches beyond its file
    named = name_at(document, offset)
    if named is None:
        return []
    return [Location("", each.span, each.name.role, named.span) for each in places(named)]
