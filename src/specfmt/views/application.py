"""An application of CodeDeploy: a name, and what it runs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Mapping, resolve
from specfmt.views.spelled import TEMPLATE, Definition

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Tree
    from specfmt.views.template import Variant


def view(tree: Tree, text: str) -> Application | None:
    """The view of a tree in the API's form, or None when its root is no mapping."""
    root = resolve(tree.root) if tree.root is not None else None
    return Application(root, text) if isinstance(root, Mapping) else None


def view_within(tree: Tree, text: str, variant: Variant) -> Application | None:
    """The view of the properties of a resource in a template."""
    if not isinstance(tree.root, Mapping):
        return None
    return Application(tree.root, text, form=TEMPLATE, container=variant.resource, variant=variant)


class Application(Definition):
    """The whole application."""

    schema_name = "application"

    def sections(self) -> tuple[str, ...]:
        """The folders of rules that it calls for: its schema says all."""
        return ()

    def parts(self, on: type) -> tuple[object, ...]:
        """The things of one class, in the order in which rules see them."""
        return (self,) if on is Application else ()
