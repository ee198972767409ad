"""A tag that makes a Ruby object in an AppSpec for servers.

`!ruby/object:Name` asks Ruby's YAML reader for an object of a class. Agent 1.x has that reader: on Ruby 3.1 and
later it rejects the file with `Psych::DisallowedClass`, on Ruby 3.0 and earlier it makes the object. Agent 2.x, which is
no Ruby program, ignores the tag. Such tags come from files that a Ruby program wrote; nothing in an AppSpec needs one.

## Bad

```yaml appspec
version: 0.0
os: linux
x-origin: !ruby/object:Release {}  # error
files:
  - source: build
    destination: /srv/shop
```

## Good

```yaml appspec
version: 0.0
os: linux
x-origin: {}
files:
  - source: build
    destination: /srv/shop
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.syntax.nodes import Alias, Mapping, Sequence
from specfmt.syntax.ops import first_line
from specfmt.views.appspec import AppSpec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Node

_TAG = "!ruby/object"


@rule(on=AppSpec, group="correctness", severity=Severity.ERROR)
def check(spec: AppSpec, ctx: Context) -> Iterator[Finding]:
    if _TAG not in spec.source:
        return
    pending: list[Node] = [spec.node]
    while pending:
        node = pending.pop()
        if isinstance(node, Alias):
            continue
        if node.tag is not None and node.tag.startswith(_TAG):
            yield Finding(
                first_line(spec.source, node.span),
                f"the tag `{node.tag}` makes a Ruby object",
                "agent 1.x rejects the file on Ruby 3.1 and later and makes the object on Ruby 3.0 and earlier; agent 2.x ignores the tag",
            )
        if isinstance(node, Mapping):
            for entry in node.entries:
                pending += [entry.key, entry.value]
        elif isinstance(node, Sequence):
            pending += node.items
