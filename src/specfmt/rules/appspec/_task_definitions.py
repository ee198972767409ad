"""The task definition beside an AppSpec for ECS: `taskdef.json`, as `register-task-definition` takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from specfmt.syntax.nodes import Mapping, Scalar, Sequence, resolve

if TYPE_CHECKING:
    from specfmt.project.referred import Referred
    from specfmt.rules import Context
    from specfmt.syntax.nodes import Node

_FILE = "taskdef.json"


class Container(NamedTuple):
    """A container of the task definition.

    Attributes:
        name: its name.
        ports: the ports that it opens, as far as they are written as numbers; none where one is not.
        file: the task definition.
    """

    name: Scalar
    ports: tuple[int, ...]
    file: Referred


def containers_beside(ctx: Context) -> tuple[Container, ...]:
    """The containers of the task definition beside the AppSpec; none where it is not there, or one cannot be seen."""
    folder, slash, _ = ctx.document.root_path.rpartition("/")
    found = ctx.project.parsed(ctx.document, f"{folder}{slash}{_FILE}")
    root = resolve(found.tree.root) if found is not None and found.tree.root is not None else None
    if found is None or not isinstance(root, Mapping):
        return ()
    containers = [_container(node, found) for node in _items(root.get("containerDefinitions"))]
    seen = tuple(each for each in containers if each is not None)
    return seen if len(seen) == len(containers) else ()


def _container(node: Node, file: Referred) -> Container | None:
    name = node.get("name") if isinstance(node, Mapping) else None
    if not isinstance(node, Mapping) or not isinstance(name, Scalar) or "<" in name.text or "$" in name.text:
        return None
    mappings = _items(node.get("portMappings"))
    ports = [each.get("containerPort") for each in mappings if isinstance(each, Mapping)]
    numbers = tuple(
        int(port.text)
        for port in ports
        if isinstance(port, Scalar) and port.text.isdecimal() and len(port.text) < 6
    )
    return Container(name, numbers if len(numbers) == len(mappings) else (), file)


def _items(node: Node | None) -> tuple[Node, ...]:
    node = resolve(node) if node is not None else None
    return tuple(resolve(item) for item in node.items) if isinstance(node, Sequence) else ()
