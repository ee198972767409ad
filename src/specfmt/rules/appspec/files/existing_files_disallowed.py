"""No `file_exists_behavior` where files may be there already.

Without it a deployment fails on the first file that exists at its destination and was not put there by the last
deployment: the default is `DISALLOW`, unless the deployment says otherwise in its API call. Typical are the default page
of a web server, and files that a script or a first manual copy has left.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: public
    destination: /var/www/html  # error
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: public
    destination: /var/www/html
file_exists_behavior: OVERWRITE
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.appspec import FileMapping

if TYPE_CHECKING:
    from collections.abc import Iterator

# Folders that a fresh server fills by itself.
_FILLED = ("/var/www/html", "/usr/share/nginx/html", "/etc/nginx", "/etc/httpd", "/etc/apache2")


@rule(on=FileMapping, group="suspicious", severity=Severity.INFO, default=False)
def check(mapping: FileMapping, ctx: Context) -> Iterator[Finding]:
    del ctx
    node = mapping.scalar("destination")
    destination = (mapping.destination or "").rstrip("/ ")
    if node is None or mapping.spec.has("file_exists_behavior"):
        return
    if not (destination in _FILLED or destination.lower().endswith("inetpub\\wwwroot")):
        return
    message = f"files in `{node.text.strip()[:80]}` may exist already, and `file_exists_behavior` is not set"
    yield Finding(
        node, message, "the default is DISALLOW: the event Install fails on the first file that exists"
    )
