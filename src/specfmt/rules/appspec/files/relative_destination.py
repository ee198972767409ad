"""A `destination` that is no absolute path.

AWS's guide asks for a fully qualified path. The agents take a relative one and put the files below the folder in which
they happen to run, often `/` or the agent's own; `~` is the home of the agent's user, not of yours.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: var/www/html  # error
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /var/www/html
```

## Fixed

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /var/www/html
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.appspec._agents import is_filled_in_later, is_plain, is_word, ruby_integer
from specfmt.rules.appspec._paths import is_address, is_windows_absolute
from specfmt.syntax.ops import replaced
from specfmt.views.appspec import FileMapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Scalar

# First folders of a Linux system: a path that starts with one lacks nothing but its slash.
_TOP = frozenset(("bin", "etc", "home", "mnt", "opt", "root", "srv", "tmp", "usr", "var"))


@rule(on=FileMapping, group="suspicious", severity=Severity.WARNING)
def check(mapping: FileMapping, ctx: Context) -> Iterator[Finding]:
    del ctx
    destination = (mapping.destination or "").strip()
    node = mapping.scalar("destination")
    system = mapping.spec.os
    if (
        not destination
        or node is None
        or _is_no_text(node)
        or is_filled_in_later(destination)
        or is_address(destination)
        or system not in ("linux", "windows")
    ):
        return
    if system == "windows":
        # A single slash is the root of the current drive.
        if (
            is_windows_absolute(destination)
            or destination[0] in "\\/"
            or "\n" in destination
            or "\t" in destination
        ):
            return
        message = f"`{destination[:80]}` is no absolute path, such as `C:\\{destination.lstrip('.~')[:60]}`"
        yield Finding(node, message, "the agent takes it from the folder in which it runs")
        return
    if destination.startswith("/"):
        return
    if is_windows_absolute(destination):
        message = f"`{destination[:80]}` is a path of Windows, and `os` is `linux`"
        yield Finding(node, message, "the agent on Linux takes it for a name in the folder in which it runs")
        return
    fix = None
    if destination.partition("/")[0] in _TOP and (edit := replaced(node, f"/{destination}")) is not None:
        fix = Fix(f"write `/{destination}`", (edit,), Safety.UNSAFE)
    why = "the agents take it from the folder in which they run"
    if destination.startswith("~"):
        why = "`~` is the home of the user that the agent runs as"
    yield Finding(node, f"`{destination[:80]}` is no absolute path", why, fix=fix)


def _is_no_text(node: Scalar) -> bool:
    """Tell whether YAML reads a number or a boolean, which is told as such."""
    return is_plain(node) and (is_word(node.text) or ruby_integer(node.text) is not None)
