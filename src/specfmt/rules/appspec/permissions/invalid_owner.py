"""An `owner` or `group` that is no name.

Agent 1.x looks the user up by name. A number or a boolean without quotes makes it fail at the event Install; so does a
text that can be no name, such as `deploy:deploy`. Agent 2.x takes all of it for a name, which no server has. Name the
user and the group, each under its own key; both must exist on every server.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app
    owner: 1000  # error
```

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app
    owner: deploy:web  # error
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: app
    destination: /srv/app
permissions:
  - object: /srv/app
    owner: deploy
    group: web
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.appspec._agents import is_filled_in_later, is_plain, is_word, ruby_integer
from specfmt.views.appspec import Permission

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Scalar


@rule(on=Permission, group="correctness", severity=Severity.ERROR)
def check(permission: Permission, ctx: Context) -> Iterator[Finding]:
    del ctx
    for name in ("owner", "group"):
        value = permission.scalar(name)
        if value is None or permission.spec.is_windows or is_filled_in_later(value.text):
            continue
        if reason := _reason(value):
            message = f"`{name}` must be a name, {reason}"
            yield Finding(
                value, message, "agent 1.x looks users and groups up by name and fails at the event Install"
            )


def _reason(value: Scalar) -> str:
    text = value.text
    if is_plain(value) and ruby_integer(text) is not None:
        return f"`{text[:40]}` is a number"
    if is_plain(value) and is_word(text):
        return f"`{text[:40]}` is a boolean"
    if ":" in text:
        return f"`{text[:40]}` has a colon in it"
    return f"`{text[:40]}` has a blank in it" if " " in text.strip() else ""
