"""How many entries of a kind a file may have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Entry, Mapping, resolve

if TYPE_CHECKING:
    from specfmt.schema.violation import Violation


def first_beyond(violation: Violation) -> tuple[Entry, int] | None:
    """The first entry above the number that a `maxProperties` allows, with that number; None where there is none."""
    node = resolve(violation.at.value if isinstance(violation.at, Entry) else violation.at)
    most = int(violation.expected[0])
    entries = list(node.merged()) if isinstance(node, Mapping) else []
    return (entries[most], most) if len(entries) > most else None
