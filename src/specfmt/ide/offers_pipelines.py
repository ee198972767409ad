"""Values in the configuration of an action that the action itself knows: its input artifacts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.ide.located import step_at
from specfmt.ide.offers import Offer
from specfmt.syntax.nodes import Mapping, Sequence, resolve, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.ide.place import Place


def input_artifacts(place: Place) -> Iterator[Offer]:
    """The artifacts that the action reads."""
    for name in _inputs(place):
        yield Offer(name, "input artifact", kind="name", rank=0)


def input_artifact_paths(place: Place) -> Iterator[Offer]:
    """The same as the beginning of the path of a file in them."""
    for name in _inputs(place):
        yield Offer(f"{name}::", "file of an input artifact", kind="name", rank=0)


def _inputs(place: Place) -> Iterator[str]:
    found = step_at(place.repaired.tree.root, place.path)
    if found is None:
        return
    step = found[0]
    node = step.get("inputArtifacts") or step.get("InputArtifacts")
    listed = resolve(node) if node is not None else None
    for item in listed.items if isinstance(listed, Sequence) else ():
        inside = resolve(item)
        if isinstance(inside, Mapping):
            name = text_of(inside.get("name") or inside.get("Name"))
            if name:
                yield name
