"""An SELinux context without `range`.

AWS's guide calls `range` optional, and agent 2.x takes it so. Agent 1.x fails without it at the event Install, with
"undefined method `get_range' for nil". The documented default is `s0`.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app
    context:  # error
      type: httpd_sys_content_t
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app
    context:
      type: httpd_sys_content_t
      range: s0
```

## Fixed

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app
    context:
      type: httpd_sys_content_t
      range: s0
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.syntax.nodes import Mapping
from specfmt.syntax.ops import begins_line, column, line_break, line_end
from specfmt.views.appspec import Permission

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.section import Section


@rule(on=Permission, group="correctness", severity=Severity.ERROR)
def check(permission: Permission, ctx: Context) -> Iterator[Finding]:
    context = permission.context
    if (
        not isinstance(context.value, Mapping)
        or context.text("range") is not None
        or not context.text("type")
    ):
        return
    edit = _added(context, ctx.document.text)
    fix = Fix.of("add `range: s0`", edit, Safety.SAFE)
    why = "agent 1.x fails without it at the event Install; agent 2.x does not need it"
    yield Finding(context.place, "`context` needs a `range`, such as `s0`", why, fix=fix)


def _added(context: Section, text: str) -> Edit | None:
    node = context.node
    if node.flow or context.has("range") or not node.entries:
        return None
    last = node.entries[-1]
    start = last.key.span.start
    if not begins_line(text, start) or text[last.span.end - 1] == "\n":
        return None
    end = line_end(text, last.span.end)
    return Edit(Span(end, end), f"{line_break(text)}{' ' * column(text, start)}range: s0")
