r"""A path of Windows in double quotes whose backslashes are escapes.

In double quotes YAML reads `\t` as a tab, `\n` as a line break, `\b`, `\r` and others likewise: `"c:\temp\new"` holds a
tab and a line break. Without quotes, or in single ones, a backslash is a backslash.

## Bad

```yaml appspec
version: 0.0
os: windows
files:
  - source: app
    destination: "c:\temp\new"  # error
```

## Good

```yaml appspec
version: 0.0
os: windows
files:
  - source: app
    destination: c:\temp\new
```

## Fixed

```yaml appspec
version: 0.0
os: windows
files:
  - source: app
    destination: 'c:\temp\new'
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, rule
from specfmt.rules.appspec._places import paths_in_bundle, paths_on_server
from specfmt.syntax.nodes import Style
from specfmt.views.appspec import AppSpec

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=AppSpec, group="suspicious", severity=Severity.WARNING)
def check(spec: AppSpec, ctx: Context) -> Iterator[Finding]:
    text = ctx.document.text
    if not spec.is_windows or '"' not in text or "\\" not in text:
        return
    for _, node in (*paths_in_bundle(spec), *paths_on_server(spec)):
        if node.style is not Style.DOUBLE or not any(
            ord(sign) < 32 or ord(sign) > 0x2027 for sign in node.text
        ):
            continue
        raw = text[node.span.start + 1 : node.span.end - 1]
        if "\\" not in raw or "\n" in raw:
            continue
        shown = raw.replace("\\\\", "\\")
        fix = None
        if not ctx.document.is_json and "'" not in raw and '\\"' not in raw:
            fix = Fix("write it in single quotes", (Edit(node.span, f"'{shown}'"),), Safety.SAFE)
        message = f"the backslashes in `{raw[:80]}` are escapes within double quotes"
        yield Finding(node, message, "YAML reads `\\t` as a tab and `\\n` as a line break there", fix=fix)
