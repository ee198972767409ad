"""A section of an AppSpec that says `null` or `~` instead of nothing.

A section without a value is an empty one for all agents. With the word `null`, or `~`, it is the same for agent
1.x, but agent 2.x rejects the file. Leave the value out, or the whole section.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: build
    destination: /srv/shop
hooks: ~  # error
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: build
    destination: /srv/shop
hooks:
```

## Fixed

```yaml appspec
version: 0.0
os: linux
files:
  - source: build
    destination: /srv/shop
hooks:
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.syntax.nodes import Scalar
from specfmt.views.appspec import AppSpec

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=AppSpec, group="correctness", severity=Severity.WARNING)
def check(spec: AppSpec, ctx: Context) -> Iterator[Finding]:
    for name in ("files", "permissions", "hooks"):
        entry = spec.entry(name)
        if entry is None:
            continue
        value = entry.value
        if not isinstance(value, Scalar) or not value.is_null or not value.text or spec.node.flow:
            continue
        colon = ctx.document.text.rfind(":", entry.key.span.end, value.span.start)
        edit = Edit(Span(colon + 1, value.span.end), "")
        fix = Fix("leave the value out", (edit,), Safety.SAFE) if colon >= 0 and not value.anchor else None
        message = f"`{name}` is `{value.text}` and not just empty"
        yield Finding(value, message, "agent 2.x rejects the file; for agent 1.x it is empty", fix=fix)
