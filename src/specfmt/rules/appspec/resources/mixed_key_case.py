"""Keys of one file in two styles: `Resources` beside `hooks`.

CodeDeploy reads the keys of files for ECS and Lambda in any case, and AWS's own pages write both `Resources` and
`resources`. A file that mixes them works, but is hard to search and to compare. This rule asks for the style of the
first key that has one.

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
hooks:  # error
  - BeforeAllowTraffic: CodeDeployHook_orders
```

## Good

```yaml appspec
version: 0.0
resources:
  - orders:
      type: AWS::Lambda::Function
      properties:
        name: orders
        alias: live
        currentversion: "7"
        targetversion: "8"
hooks:
  - BeforeAllowTraffic: CodeDeployHook_orders
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
  - BeforeAllowTraffic: CodeDeployHook_orders
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Related, Safety, Severity, rule
from specfmt.syntax.ops import replaced
from specfmt.views.appspec import AppSpec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Entry

_SECTIONS = ("Resources", "Hooks")
_KEYS = ("Type", "Properties")


@rule(on=AppSpec, group="style", severity=Severity.INFO, default=False)
def check(spec: AppSpec, ctx: Context) -> Iterator[Finding]:
    keys = _known(spec)
    if len(keys) < 2:
        return
    first = keys[0][0]
    is_upper = first.name[:1].isupper()
    for entry, name in keys[1:]:
        if entry.name[:1].isupper() == is_upper:
            continue
        meant = name if is_upper else name.lower()
        edit = replaced(entry.key, meant)
        yield Finding(
            entry.key,
            f"`{entry.name}` is written in another style than `{first.name}`",
            "CodeDeploy reads both",
            (Related(first.key.span, "the first key with a style"),),
            Fix.of(f"write `{meant}`", edit, Safety.SAFE),
        )


def _known(spec: AppSpec) -> list[tuple[Entry, str]]:
    """The entries whose names are AWS's, with the names as AWS writes them first, in the order of the text."""
    found = [(spec.loose.entry(name), name) for name in _SECTIONS]
    found += [(resource.entry(name), name) for resource in spec.resources for name in _KEYS]
    held = [(entry, name) for entry, name in found if entry is not None]
    return sorted(held, key=lambda pair: pair[0].key.span)
