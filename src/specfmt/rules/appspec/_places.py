"""The scalars of an AppSpec that are paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Scalar
    from specfmt.views.appspec import AppSpec


def paths_in_bundle(spec: AppSpec) -> Iterator[tuple[str, Scalar]]:
    """The paths from the top of the bundle, each with the name of its key."""
    for mapping in spec.files:
        if (node := mapping.scalar("source")) is not None:
            yield "source", node
    for script in spec.scripts:
        if (node := script.scalar("location")) is not None:
            yield "location", node


def paths_on_server(spec: AppSpec) -> Iterator[tuple[str, Scalar]]:
    """The paths on a server, each with the name of its key."""
    for mapping in spec.files:
        if (node := mapping.scalar("destination")) is not None:
            yield "destination", node
    for permission in spec.permissions:
        if (node := permission.scalar("object")) is not None:
            yield "object", node
