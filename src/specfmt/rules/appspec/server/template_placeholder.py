"""A placeholder in a path.

`{{ dir }}`, `<DIR>`, `__DIR__` and `@DIR@` mean something to the tool that fills them in. If the file goes into a bundle
as it is, the agents take them for names. Nothing is wrong where a build fills them in first.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/<APP_NAME>  # error
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/shop
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._places import paths_in_bundle, paths_on_server
from specfmt.views.appspec import AppSpec

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKS = (("{{", "}}"), ("<", ">"), ("__", "__"), ("@", "@"))


@rule(on=AppSpec, group="suspicious", severity=Severity.INFO)
def check(spec: AppSpec, ctx: Context) -> Iterator[Finding]:
    if not any(mark in ctx.document.text for mark, _ in _MARKS):
        return
    for _, node in (*paths_in_bundle(spec), *paths_on_server(spec)):
        if name := _placeholder(node.text):
            message = f"`{name}` has to be filled in before the bundle is made"
            yield Finding(node, message, "the agents take it as it stands, as the name of a folder or file")


def _placeholder(text: str) -> str:
    """The first placeholder in a text; empty where there is none."""
    for opening, closing in _MARKS:
        start = text.find(opening)
        end = text.find(closing, start + len(opening)) if start >= 0 else -1
        name = text[start + len(opening) : end].strip() if end >= 0 else ""
        if not name or not name.replace("_", "").replace("-", "").replace(".", "").replace(" ", "").isalnum():
            continue
        if opening in ("__", "@") and not name.isupper():
            continue  # `__init__.py`, `me@host@`
        return text[start : end + len(closing)]
    return ""
