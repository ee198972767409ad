"""A `pattern` or `except` that does not reach what it seems to reach.

Alone, the pattern `**` (also the default) stands for everything below the object at any depth. Any other pattern, and
every entry of `except`, is compared with the names directly in the object: one with a slash never matches, and in
`**.sh` the two stars are worth one. Only `*` is special to agent 1.x; agent 2.x also knows `?`, `[]` and `{}`.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app
    except: [lib/secret.txt]  # error
    mode: 644
    type: [file]
```

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app
    pattern: "**/*.sh"  # error
    mode: 755
    type: [file]
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app/lib
    pattern: "*.txt"
    except: [secret.txt]
    mode: 644
    type: [file]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._agents import is_filled_in_later
from specfmt.rules.appspec._reach import is_file_object, known_copies
from specfmt.views.appspec import AppSpec

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Scalar
    from specfmt.views.appspec import Permission


@rule(on=AppSpec, group="suspicious", severity=Severity.WARNING)
def check(spec: AppSpec, ctx: Context) -> Iterator[Finding]:
    chosen = [(each, patterns) for each in spec.permissions if (patterns := _patterns(each))]
    if not chosen or spec.is_windows:
        return
    bundle = ctx.project.bundle(ctx.document)
    plans = known_copies(spec, bundle)
    for permission, patterns in chosen:
        if is_file_object(permission, plans, bundle):
            continue  # no pattern is taken there, which another rule tells
        place = (permission.object or "").strip()[:80]
        for key, each in patterns:
            if told := _told(key, each.text, place):
                yield Finding(each, *told)


def _patterns(permission: Permission) -> list[tuple[str, Scalar]]:
    pattern = permission.scalar("pattern")
    found = [("pattern", pattern)] if pattern is not None and pattern.text != "**" else []
    return found + [("except", each) for each in permission.excepted]


def _told(key: str, text: str, place: str) -> tuple[str, str] | None:
    """Message and reason for a pattern that reaches something else than it says."""
    if is_filled_in_later(text.replace("{", "").replace("}", "")):
        return None
    if "/" in text:
        why = f"it is compared with the names directly in `{place}`, which have no slash: make an entry whose `object` is the folder"
        return f"`{text[:60]}` under `{key}` never matches", why
    if "**" in text and text.strip("*"):
        why = "`**` reaches every depth only as the whole pattern; here it is worth one `*`"
        return f"`{text[:60]}` matches only names directly in the object", why
    if "*" in text and any(sign in text for sign in "?[{"):
        why = "agent 1.x knows only `*`; agent 2.x also `?`, `[]` and `{}`"
        return f"`{text[:60]}` matches differently on the two agents", why
    return None
