"""What the rules on missing keys share: a misspelt key that was meant, and words for what the agents do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Finding, Fix, Safety
from specfmt.rules.spelling import is_certain, nearest, plain_form
from specfmt.syntax.nodes import Mapping, Scalar, Style
from specfmt.syntax.ops import first_line, node_at, replaced

if TYPE_CHECKING:
    from specfmt.rules import Context
    from specfmt.schema.violation import Violation
    from specfmt.syntax.nodes import Entry, Node
    from specfmt.text.span import Span


# Other words for a key, where they resemble it too little to be found by their letters.
OTHER_WORDS = {
    "cmd": "commands",
    "cmds": "commands",
    "command": "commands",
    "script": "commands",
    "scripts": "commands",
    "environment": "env",
    "environment-variables": "variables",
    "vars": "variables",
    "ssm": "parameter-store",
    "secret-manager": "secrets-manager",
    "secrets": "secrets-manager",
    "depends-on": "depend-on",
    "exclude": "exclude-paths",
    "excludes": "exclude-paths",
    "format": "file-format",
    "base-dir": "base-directory",
    "runtimes": "runtime-versions",
    "caches": "cache",
    "path": "location",
    "run-as-user": "runas",
    "execute-as": "runas",
    "src": "source",
    "dest": "destination",
    "dst": "destination",
    "target": "destination",
}


def mapping_of(violation: Violation, ctx: Context) -> Mapping | None:
    """The mapping that lacks a key."""
    node = node_at(ctx.document.tree.root, violation.path)
    return node if isinstance(node, Mapping) else None


def misspelt(name: str, mapping: Mapping, known: tuple[str, ...]) -> Entry | None:
    """The entry whose key was meant to be the missing one: a slip of it, its other spelling, or another word for it."""
    unknown = [entry for entry in mapping.entries if entry.name and entry.name not in known]
    for entry in unknown:
        if (
            plain_form(entry.name) == plain_form(name)
            or OTHER_WORDS.get(entry.name.lower().replace("_", "-")) == name
        ):
            return entry
    return next((entry for entry in unknown if nearest(entry.name, (*known, name), 0.8) == name), None)


def known_keys(violation: Violation) -> tuple[str, ...]:
    """The keys that the mapping may have."""
    return tuple(violation.schema.get("properties", ()))


def in_its_place(violation: Violation, entry: Entry, why: str, name: str = "") -> Finding:
    """The finding for a missing key whose misspelt form is there; `name` is the key as the author would write it."""
    name = name or violation.name
    edit = replaced(entry.key, name)
    sure = is_certain(entry.name, name, (*known_keys(violation), name))
    safety = Safety.SAFE if sure else Safety.UNSAFE
    fix = Fix.of(f"rename it to `{name}`", edit, safety)
    return Finding(entry.key, f"`{entry.name}` is no known key, `{name}` is missing", why, fix=fix)


def place_of(mapping: Mapping, text: str) -> Span:
    """Where to point when a mapping lacks a key: at its first key, else at its first line."""
    return mapping.entries[0].key.span if mapping.entries else first_line(text, mapping.span)


def written(node: Node) -> str:
    """A scalar with its quotes, shortened for a message."""
    if not isinstance(node, Scalar):
        return ""
    mark = node.style.value if node.style in (Style.SINGLE, Style.DOUBLE) else ""
    return f"{mark}{node.text[:60]}{mark}"
