"""The builds that run the phases of a buildspec, as far as the batch in it and the project around it say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Related
from specfmt.views.builds import builds_of

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Entry, Node
    from specfmt.text.span import Span
    from specfmt.views.builds import Build
    from specfmt.views.buildspec import Buildspec


def builds(spec: Buildspec) -> tuple[Build, ...]:
    """The builds of the batch; those of a fan-out run on what the project says and are not among them."""
    return builds_of(spec.batch) if spec.batch is not None else ()


def builds_of_this_file(spec: Buildspec, path: str) -> tuple[Build, ...]:
    """The builds that run this file's own phases; without a batch the one that the project around it starts.

    Args:
        spec: the file.
        path: its place in the repository, empty where that is not known.
    """
    around = spec.surroundings
    if spec.batch is None:
        return (around.build,) if around is not None else ()
    return tuple(
        each if around is None else each.completed(around.build)
        for each in builds(spec)
        if not each.files or (path and any(file.text == path for file in each.files))
    )


def told_by(spec: Buildspec, node: Node | Entry, message: str, at: Span | None = None) -> Related:
    """Where a build says something: in the buildspec itself, or in the file that holds the project around it.

    Args:
        spec: the buildspec.
        node: what is said.
        message: what is to be seen there.
        at: where to point in the buildspec, if not at `node`.
    """
    around = spec.surroundings
    if around is not None and around.build.holds(node):
        return Related(node.span, message, around.path)
    return Related(at or node.span, message)
