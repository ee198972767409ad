"""`source: /` copies the whole bundle.

With it go `appspec.yml`, the scripts of the hooks and, for a bundle from GitHub, everything that is checked in. Behind a
web server that may be published. It is the usual way all the same, so this rule runs only when it is selected.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: /  # error
    destination: /var/www/html
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: public
    destination: /var/www/html
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._paths import is_root_of_bundle
from specfmt.views.appspec import FileMapping

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=FileMapping, group="style", severity=Severity.INFO, default=False)
def check(mapping: FileMapping, ctx: Context) -> Iterator[Finding]:
    del ctx
    node = mapping.scalar("source")
    if node is None or not mapping.source or not is_root_of_bundle(mapping.source):
        return
    message = f"`{node.text}` copies the whole bundle, with `appspec.yml` and the scripts"
    yield Finding(node, message, "name a folder to copy only what the application needs")
