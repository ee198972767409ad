"""`Hooks` of ECS or Lambda is a mapping.

For ECS and Lambda `Hooks` is a list, each item with one event and its function. A mapping is the form for servers,
where an agent runs scripts.

## Bad

```yaml appspec
version: 0.0
Resources:
  - orders:
      Type: AWS::Lambda::Function
      Properties:
        Name: orders
        Alias: live
        CurrentVersion: "7"
        TargetVersion: "8"
Hooks:  # error
  BeforeAllowTraffic: CodeDeployHook_before
  AfterAllowTraffic: CodeDeployHook_after
```

## Good

```yaml appspec
version: 0.0
Resources:
  - orders:
      Type: AWS::Lambda::Function
      Properties:
        Name: orders
        Alias: live
        CurrentVersion: "7"
        TargetVersion: "8"
Hooks:
  - BeforeAllowTraffic: CodeDeployHook_before
  - AfterAllowTraffic: CodeDeployHook_after
```

## Fixed

```yaml appspec
version: 0.0
Resources:
  - orders:
      Type: AWS::Lambda::Function
      Properties:
        Name: orders
        Alias: live
        CurrentVersion: "7"
        TargetVersion: "8"
Hooks:
  - BeforeAllowTraffic: CodeDeployHook_before
  - AfterAllowTraffic: CodeDeployHook_after
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.appspec._service_values import is_filled_in_later
from specfmt.syntax.nodes import Mapping, Scalar, Style, resolve
from specfmt.views.appspec import AppSpec

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=AppSpec, group="correctness", severity=Severity.ERROR)
def check(spec: AppSpec, ctx: Context) -> Iterator[Finding]:
    entry = spec.loose.entry("hooks")
    value = resolve(entry.value) if entry is not None else None
    if entry is None or not isinstance(value, Mapping) or is_filled_in_later(value):
        return
    edits = _as_list(value) if value is entry.value else ()
    yield Finding(
        entry.key,
        f"`{entry.name}` is a mapping, expected a list",
        "for ECS and Lambda each event is an item of its own, `- EVENT: FUNCTION`",
        fix=Fix("make each event an item", edits, Safety.SAFE) if edits else None,
    )


def _as_list(value: Mapping) -> tuple[Edit, ...]:
    """A dash before each event, or braces around it; nothing where a value takes more than a line.

    A dash that lacks its blank is a part of the key.
    """
    if value.anchor or value.tag or not value.entries:
        return ()
    for entry in value.entries:
        inside = entry.value
        if not isinstance(inside, Scalar) or inside.style in (Style.LITERAL, Style.FOLDED):
            return ()
    if not value.flow:
        return tuple(
            _inserted(entry.key.span.start + 1, " ")
            if entry.name.startswith("-")
            else _inserted(entry.key.span.start, "- ")
            for entry in value.entries
        )
    edits = [_inserted(value.span.start, "[")]
    for before, after in zip(value.entries, value.entries[1:], strict=False):
        edits += [_inserted(before.span.end, "}"), _inserted(after.key.span.start, "{")]
    return (*edits, _inserted(value.span.end, "]"))


def _inserted(at: int, text: str) -> Edit:
    return Edit(Span(at, at), text)
