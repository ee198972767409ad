"""An address such as `s3://` or `https://` where the agents want a path.

`source` and `location` are paths in the bundle, `destination` and `object` are paths on the server. The agents download
nothing but the bundle itself: they take the address for the name of a folder, and the event fails with "No such file or
directory". Put the file into the bundle, or fetch it in a script.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: s3://releases/shop/app.zip  # error
    destination: /srv/shop
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
from specfmt.rules.appspec._paths import is_address
from specfmt.rules.appspec._places import paths_in_bundle, paths_on_server
from specfmt.views.appspec import AppSpec

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=AppSpec, group="correctness", severity=Severity.WARNING)
def check(spec: AppSpec, ctx: Context) -> Iterator[Finding]:
    if "://" not in ctx.document.text:
        return
    for where, paths in (("in the bundle", paths_in_bundle(spec)), ("on the server", paths_on_server(spec))):
        for name, node in paths:
            if is_address(node.text):
                message = f"`{name}` is a path {where}, `{node.text.strip()[:80]}` is an address"
                why = (
                    "the agents download nothing but the bundle and take the address for the name of a folder"
                )
                yield Finding(node, message, why)
