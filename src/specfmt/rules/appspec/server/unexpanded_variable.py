"""A variable in a path.

The agents expand no environment variables: `$HOME/app` is a folder called `$HOME` in the folder where the agent runs.
Write the path out, or let the build write it into the file before the bundle is made.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: $HOME/app  # error
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /home/ec2-user/app
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._paths import is_address
from specfmt.rules.appspec._places import paths_in_bundle, paths_on_server
from specfmt.views.appspec import AppSpec

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=AppSpec, group="suspicious", severity=Severity.WARNING)
def check(spec: AppSpec, ctx: Context) -> Iterator[Finding]:
    if "$" not in ctx.document.text and "%" not in ctx.document.text:
        return
    for _, node in (*paths_in_bundle(spec), *paths_on_server(spec)):
        if not is_address(node.text) and (name := _variable(node.text)):
            message = f"`{name}` is not expanded in `{node.text.strip()[:80]}`"
            yield Finding(
                node, message, "the agents take the text as it stands, as the name of a folder or file"
            )


def _variable(text: str) -> str:
    """The first variable of a shell in a text: `$NAME`, `${NAME}` or `%NAME%`."""
    at = text.find("$")
    while 0 <= at < len(text) - 1:
        braced = text[at + 1] == "{" and text[at + 2 : at + 3] != "{"
        end = start = at + 1 + braced
        while end < len(text) and (text[end].isalnum() or text[end] == "_"):
            end += 1
        name = text[start:end]
        if name and not name[0].isdigit() and (not braced or text[end : end + 1] == "}"):
            return text[at : end + braced]
        at = text.find("$", at + 1)
    first, percent, rest = text.partition("%")
    name, closing, _ = rest.partition("%")
    del first
    return f"%{name}%" if percent and closing and name.replace("_", "").isalnum() else ""
