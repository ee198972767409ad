"""One thing of an AppSpec where CodeDeploy's agents want a list.

`files`, `permissions` and every lifecycle event hold lists of mappings, so each item begins with a dash; `type`, `except`
and `acls` of a permission hold lists of texts. There is no short form for a list of one: the agents fail every lifecycle
event with a `TypeError` or a `NoMethodError` that names neither the key nor the line.

## Bad

```yaml appspec
version: 0.0
os: linux
files:  # error
  source: /
  destination: /srv/shop
permissions:
  - object: /srv/shop
    owner: shop
    type: directory  # error
hooks:
  AfterInstall:  # error
    location: scripts/configure.sh
    timeout: 300
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
permissions:
  - object: /srv/shop
    owner: shop
    type:
      - directory
hooks:
  AfterInstall:
    - location: scripts/configure.sh
      timeout: 300
```

## Fixed

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
permissions:
  - object: /srv/shop
    owner: shop
    type: [directory]
hooks:
  AfterInstall:
    - location: scripts/configure.sh
      timeout: 300
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.structure._shape import dotted, is_filled_in_later, place, shape, value_of
from specfmt.schema.violation import Violation
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.nodes import Mapping, Scalar, Style
from specfmt.syntax.ops import begins_line, column, holder, line_break, shifted, step
from specfmt.syntax.quoting import needs_quotes, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Entry, Node

_WHY = "the agents want a list here and fail every lifecycle event"
_KEYS = {
    "files": frozenset(("source", "destination")),
    "permissions": frozenset(
        ("object", "pattern", "except", "owner", "group", "mode", "acls", "context", "type")
    ),
    "hooks": frozenset(("location", "timeout", "runas", "sudo")),
}
_FIRST = {"files": "source", "permissions": "object"}
_TEXTS = ("type", "except", "acls")


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    value = value_of(violation)
    if is_filled_in_later(value):
        return
    path = violation.path
    name = f"`{dotted(path)}`"
    if (
        isinstance(value, Scalar)
        and value.style is Style.PLAIN
        and value.text.lower() in ("false", "no", "off")
    ):
        message = f"{name} is `{value.text}`, expected a list"
        why = "agent 1.x takes it for an empty list; agent 2.x rejects the file"
        yield Finding(value, message, why, severity=Severity.WARNING)
    elif isinstance(value, Mapping):
        yield from _mapping(violation, value, ctx)
    elif path[0] == "hooks" and path[-1] in _KEYS["hooks"]:
        key = path[-1]
        message = f"`{key}` stands among the lifecycle events, it belongs to a script below one of them"
        why = "the agents take it for a lifecycle event, want a list there and fail"
        yield Finding(_place_of_key(violation, ctx), message, why)
    elif isinstance(value, Scalar) and path[0] == "hooks":
        message = f"{name} is the text {show(value.text)}, expected a list of scripts with `- location: ...`"
        yield Finding(violation.at, message, _WHY, fix=_as_script(violation, value, ctx))
    else:
        message = f"{name} is {shape(value)}, expected a list"
        if isinstance(value, Scalar):
            message = f"{name} is the text {show(value.text)}, expected a list"
            if len(path) == 1 and path[0] in _FIRST:
                message += f" of items that begin with `- {_FIRST[path[0]]}: ...`"
        yield Finding(place(violation, ctx), message, _WHY, fix=_bracketed(violation, value))


def _place_of_key(violation: Violation, ctx: Context) -> Span:
    """The key that holds the value."""
    entry = holder(ctx.document.tree.root, violation.path)
    return entry.key.span if entry is not None else place(violation, ctx)


def _mapping(violation: Violation, value: Mapping, ctx: Context) -> Iterator[Finding]:
    text = ctx.document.text
    path = violation.path
    if not value.entries:
        why = "agent 1.x takes it for an empty list; agent 2.x rejects the file"
        message = f"`{dotted(path)}` is an empty mapping, expected a list"
        yield Finding(value, message, why, severity=Severity.WARNING)
        return
    first = value.entries[0]
    if first.name.startswith("-") and begins_line(text, first.key.span.start):
        at = first.key.span.start
        fix = None
        if len(value.entries) == 1:
            fix = Fix("put a blank behind the dash", (Edit(Span(at + 1, at + 1), " "),), Safety.SAFE)
        message = f"the dash of `{first.name}` needs a blank behind it"
        yield Finding(
            first.key, message, "without it the dash is part of the key, and there is no list", fix=fix
        )
        return
    message = f"`{dotted(path)}` is a mapping, expected a list: the dash before `{first.name}` is missing"
    if path[-1] in _TEXTS:
        message = f"`{dotted(path)}` is a mapping, expected a list of texts"
    yield Finding(place(violation, ctx), message, _WHY, fix=_with_dash(violation, value, ctx))


def _with_dash(violation: Violation, value: Mapping, ctx: Context) -> Fix | None:
    text = ctx.document.text
    path = violation.path
    start = value.span.start
    if value is not violation.at or value.flow or value.anchor or value.tag or not begins_line(text, start):
        return None
    names = [entry.name for entry in value.entries]
    if path[-1] in _TEXTS or len(set(names)) < len(names):
        return None
    edits = shifted(text, value.span, 2)
    if not edits:
        return None
    certain = _KEYS[str(path[0])].issuperset(names)
    return Fix(
        "add the dash",
        (Edit(Span(start, start), "- "), *edits[1:]),
        Safety.SAFE if certain else Safety.UNSAFE,
    )


def _as_script(violation: Violation, value: Scalar, ctx: Context) -> Fix | None:
    text = ctx.document.text
    entry: Entry | None = holder(ctx.document.tree.root, violation.path)
    if entry is None or value is not violation.at or not begins_line(text, entry.key.span.start):
        return None
    colon = text.find(":", entry.key.span.end, value.span.start)
    if colon < 0 or value.style in (Style.LITERAL, Style.FOLDED) or ctx.document.is_json:
        return None
    indent = " " * (column(text, entry.key.span.start) + step(text, ctx.document.tree.root))
    source = text[slice(*value.span)]
    edit = Edit(Span(colon + 1, value.span.end), f"{line_break(text)}{indent}- location: {source}")
    return Fix("make it a script", (edit,), Safety.UNSAFE)


def _bracketed(violation: Violation, value: Node) -> Fix | None:
    """`[x]` for `x`, where a list of texts belongs."""
    if violation.path[-1] not in _TEXTS or not isinstance(value, Scalar) or value is not violation.at:
        return None
    if value.style is not Style.PLAIN:
        if value.style in (Style.LITERAL, Style.FOLDED):
            return None
        edits = (
            Edit(Span(value.span.start, value.span.start), "["),
            Edit(Span(value.span.end, value.span.end), "]"),
        )
        return Fix("make it a list", edits, Safety.SAFE)
    text = quoted(value.text) if needs_quotes(value.text, flow=True) else value.text
    return Fix("make it a list", (Edit(value.span, f"[{text}]"),), Safety.SAFE)
