"""`textDocument/definition`: where a name is defined, or the file that a path means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from specfmt.lsp.convert import location

if TYPE_CHECKING:
    from specfmt.lsp.analysis import Analysis
    from specfmt.lsp.snapshot import Snapshot

METHOD = types.TEXT_DOCUMENT_DEFINITION
OPTIONS = None
EMPTY = None


def answer(
    analysis: Analysis, snapshot: Snapshot, params: types.DefinitionParams
) -> list[types.Location] | list[types.LocationLink] | None:
    """Places; with the text that leads there where the editor takes that."""
    from specfmt.ide.definition import definition

    target = analysis.target(snapshot, params.text_document.uri)
    if target is None:
        return None
    here, offset = target.at(params.position)
    found = definition(here.document, offset, here.project)
    places = [location(each.path, each.span, here, analysis, snapshot) for each in found]
    if not snapshot.abilities.links:
        return places
    return [
        types.LocationLink(
            place.uri, place.range, place.range, here.range(each.origin) if each.origin is not None else None
        )
        for each, place in zip(found, places, strict=True)
    ]
