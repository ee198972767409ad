"""Two entries of `files` that put something at the same path.

The agent refuses to plan two copies to one path, and a file where a directory has to be: the event Install fails. The
usual case is `source: /` beside an entry for one of the files in the bundle. Told only where it is certain: the bundle
shows what is a file, or the entries are the same.

## Bad

```yaml appspec file=appspec.yml
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
  - source: index.html  # error
    destination: /srv/shop
```

```html other file=index.html
<p>shop</p>
```

## Good

```yaml appspec file=appspec.yml
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
  - source: index.html
    destination: /srv/maintenance
```

```html other file=index.html
<p>shop</p>
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.appspec._paths import is_within, normal
from specfmt.rules.appspec._reach import Copy, copy_of
from specfmt.views.appspec import AppSpec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.project.bundle import Bundle

_MOST = 100  # entries; each is compared with all before it


@rule(on=AppSpec, group="correctness", severity=Severity.ERROR)
def check(spec: AppSpec, ctx: Context) -> Iterator[Finding]:
    if not 1 < len(spec.files) <= _MOST:
        return
    bundle = ctx.project.bundle(ctx.document)
    earlier: list[Copy] = []
    for mapping in spec.files:
        copy = copy_of(mapping, bundle)
        source = mapping.scalar("source")
        if copy is None or source is None:
            continue
        for other in earlier:
            message = _collision(other, copy, bundle)
            first = other.mapping.scalar("source")
            if message and first is not None:
                why = (
                    "the agent plans each path once, and the event Install fails: keep one of the two entries"
                )
                yield Finding(source, message, why, (Related(first.span, "the first entry is here"),))
                break
        earlier.append(copy)


def _collision(one: Copy, two: Copy, bundle: Bundle | None) -> str:
    """Why two copies cannot both be made; empty where they can, or where that is not known."""
    if one.source == two.source and one.folder == two.folder:
        return f"`{two.source or '/'}` is copied to `{two.folder}` twice"
    for copy, other in ((one, two), (two, one)):
        if copy.is_file and copy.certain:
            if message := _collision_of_file(copy, other, bundle):
                return message
        elif other.source and other.source.startswith(copy.source and f"{copy.source}/"):
            # What lies below the source of a copy: the copy is that of a folder, and takes it along.
            rest = other.source[len(copy.source) :].lstrip("/")
            if normal(f"{copy.folder}/{rest}") == other.folder:
                return (
                    f"`{other.source}` is copied to `{other.folder}` twice, also with `{copy.source or '/'}`"
                )
    return ""


def _collision_of_file(file: Copy, other: Copy, bundle: Bundle | None) -> str:
    if is_within(other.folder, file.target):
        return f"`{file.target}` is a file of one entry and a directory of another"
    if other.is_file and other.certain:
        return f"two files are copied to `{file.target}`" if other.target == file.target else ""
    if other.is_file is False and other.certain and is_within(file.target, other.folder):
        inside = normal(file.target[len(other.folder.rstrip("/")) :])
        if bundle is not None and bundle.has_file(f"{other.source}{inside}"):
            return f"`{file.target}` is copied twice, also with `{other.source or '/'}`"
    return ""
