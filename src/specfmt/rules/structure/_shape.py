"""What the rules of this folder share: words for places and shapes, and what a template will fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Entry, Mapping, Scalar, Sequence, resolve
from specfmt.syntax.ops import first_line, holder, in_braces

if TYPE_CHECKING:
    from specfmt.rules import Context
    from specfmt.schema.violation import Violation
    from specfmt.syntax.nodes import Node, Path
    from specfmt.text.span import Span


def where(path: Path) -> str:
    """The place of a mapping in words: `at the top level`, ``in phase `build` ``, ``in `batch.build-list[0].env` ``."""
    if not path:
        return "at the top level"
    if len(path) == 2 and path[0] == "phases":
        return f"in phase `{path[1]}`"
    return f"in `{dotted(path)}`"


def where_in(path: Path, ctx: Context) -> str:
    """As `where`; in a template the top level of a resource is the resource."""
    host = ctx.document.host
    if not path and host is not None and host.places is None:
        return f"in the {ctx.document.kind.title}"
    return where(path)


def dotted(path: Path) -> str:
    """A path as it is written in other tools: `batch.build-list[0].env`."""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".")


def subject(path: Path) -> str:
    """A value in words, as the subject of a sentence."""
    if not path:
        return "the file"
    last = path[-1]
    if isinstance(last, int):
        return f"item {last + 1} of `{dotted(path[:-1])}`"
    return f"phase `{last}`" if len(path) == 2 and path[0] == "phases" else f"`{last}`"


def shape(node: Node) -> str:
    """What a value is, in words: `a list`, `a mapping`, `empty`, or the text itself."""
    node = resolve(node)
    if isinstance(node, Sequence):
        return "a list"
    if isinstance(node, Mapping):
        return "a mapping"
    if isinstance(node, Scalar) and node.is_null:
        return "empty"
    return "a text"


def value_of(violation: Violation) -> Node:
    """The value that a violation speaks of, aliases resolved."""
    at = violation.at
    return resolve(at.value if isinstance(at, Entry) else at)


def place(violation: Violation, ctx: Context) -> Span:
    """Where to point: at a scalar itself, else at the key that holds the value, else at the value's first line."""
    at = violation.at
    if isinstance(at, Entry):
        return at.key.span
    if not isinstance(at, Mapping | Sequence):
        return first_line(ctx.document.text, at.span)
    entry = holder(ctx.document.tree.root, violation.path)
    return first_line(ctx.document.text, at.span if entry is None else entry.key.span)


# The schemas of files whose keys are read in any case.
ANY_CASE = ("appspec-ecs", "appspec-lambda")


def is_request(ctx: Context) -> bool:
    """Tell whether the file is what a call of the API takes: whoever sends it knows every key and refuses others."""
    return ctx.document.kind.name not in ("buildspec", "appspec", "deployment-preference")


def refused(ctx: Context) -> str:
    """What happens to a request of the wrong shape, before the service sees it."""
    host = ctx.document.host
    if host is not None and host.places is None:
        return "CloudFormation refuses the template"
    return "the AWS CLI refuses the call"


def rejected(ctx: Context) -> str:
    """What the service does with a value that it cannot take."""
    kind = ctx.document.kind
    return f"{kind.service} rejects the {kind.title}"


def is_filled_in_later(node: Node) -> bool:
    """Tell whether a value is a variable, a template or a placeholder in braces, which only looks like what it is."""
    node = resolve(node)
    if isinstance(node, Mapping):
        return in_braces(node)
    if isinstance(node, Scalar):
        return node.tag is not None or any(mark in node.text for mark in ("$", "{{", "{%", "<%"))
    return bool(node.tag) if isinstance(node, Sequence) else False
