"""A lifecycle event that stands twice under `Hooks`.

Each event calls one function, and AWS documents one entry for each event. Which of two functions is called is
documented nowhere. Let one function do both, or call the second from the first.

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
Hooks:
  - BeforeAllowTraffic: CodeDeployHook_orders
  - BeforeAllowTraffic: CodeDeployHook_invoices  # error
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
  - BeforeAllowTraffic: CodeDeployHook_orders
  - AfterAllowTraffic: CodeDeployHook_invoices
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.syntax.nodes import Mapping, Sequence, resolve
from specfmt.views.appspec import AppSpec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Entry


@rule(on=AppSpec, group="correctness", severity=Severity.WARNING)
def check(spec: AppSpec, ctx: Context) -> Iterator[Finding]:
    hooks = spec.loose.get("hooks")
    if not isinstance(hooks, Sequence) or len(hooks.items) < 2:
        return
    first: dict[str, tuple[int, Entry]] = {}
    for at, item in enumerate(hooks.items):
        inside = resolve(item)
        for entry in inside.entries if isinstance(inside, Mapping) else ():
            before, known = first.setdefault(entry.name.lower(), (at, entry))
            if before != at:  # twice in one item is a duplicate key
                yield Finding(
                    entry.key,
                    f"event `{entry.name}` stands here a second time",
                    "an event calls one function, and AWS documents one entry for each",
                    (Related(known.key.span, "the first time"),),
                )
