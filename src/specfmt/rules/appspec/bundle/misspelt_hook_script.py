"""A hook script that is not in the bundle, beside one of nearly the same name.

The agent takes `location` from the top of the bundle, in exact letters, and the event fails with ScriptMissing: "Script
does not exist at specified location". The file beside it differs in case, in a dash for an underscore, in its ending or
in a letter.

## Bad

```yaml appspec file=appspec.yml
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/afterinstall.sh  # error
```

```bash other file=scripts/after_install.sh
#!/bin/bash
echo ready
```

## Good

```yaml appspec file=appspec.yml
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/after_install.sh
```

```bash other file=scripts/after_install.sh
#!/bin/bash
echo ready
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.appspec._agents import is_filled_in_later
from specfmt.rules.appspec._bundles import exists, misspelt
from specfmt.syntax.nodes import Style
from specfmt.syntax.ops import replaced
from specfmt.views.appspec import AppSpec

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=AppSpec, group="correctness", severity=Severity.WARNING)
def check(spec: AppSpec, ctx: Context) -> Iterator[Finding]:
    bundle = ctx.project.bundle(ctx.document)
    if bundle is None or not spec.scripts:
        return
    used = {_plain(each.location, spec).lstrip("/") for each in spec.scripts}
    for script in spec.scripts:
        location = (script.location or "").strip()
        node = script.scalar("location")
        if (
            not location
            or node is None
            or " " in location
            or is_filled_in_later(location)
            or ".." in location
        ):
            continue
        path = _plain(location, spec)
        if "\\" in path or exists(path, bundle, ctx):
            continue
        meant = misspelt(path, bundle)
        if not meant or not bundle.has_file(meant) or meant in used:
            continue  # a file that is named elsewhere has its own place: this one is another, which a build may make
        if spec.is_windows and meant.lower() == path.lower():
            continue  # Windows finds it all the same
        if "\\" in location:
            meant = meant.replace("/", "\\")
        edit = replaced(node, meant) if "\\" not in meant or node.style is not Style.DOUBLE else None
        fix = Fix.of(f"write `{meant}`", edit, Safety.UNSAFE)
        message = f"there is no `{location[:80]}` in the bundle, did you mean `{meant[:80]}`?"
        why = "the agent takes the path in exact letters, and the event fails with ScriptMissing"
        yield Finding(node, message, why, fix=fix)


def _plain(location: str | None, spec: AppSpec) -> str:
    """A location with slashes alone between its names."""
    path = (location or "").strip()
    return path.replace("\\", "/") if spec.is_windows else path
