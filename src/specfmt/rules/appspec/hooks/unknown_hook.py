"""A name under `hooks` that is no lifecycle event.

CodeDeploy runs scripts in nine events. A deployment passes over any other name in silence, so the scripts under it
never run; `codedeploy-local` rejects the file. The names are exact in case: `afterInstall` is not `AfterInstall`.

## Bad

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstal:  # error
    - location: scripts/configure.sh
  applicationStart:  # error
    - location: scripts/start.sh
```

## Good

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh
  ApplicationStart:
    - location: scripts/start.sh
```

## Fixed

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh
  ApplicationStart:
    - location: scripts/start.sh
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.appspec._agents import is_filled_in_later
from specfmt.rules.spelling import is_certain, nearest, plain_form
from specfmt.syntax.nodes import Mapping, Scalar, Sequence
from specfmt.syntax.ops import replaced
from specfmt.views.appspec import SERVER, Hook

if TYPE_CHECKING:
    from collections.abc import Iterator

# Words of other tools and of the service, for the event that does the same.
_OTHER_WORDS = {
    "afterdeploy": "ApplicationStart",
    "beforedeploy": "BeforeInstall",
    "preinstall": "BeforeInstall",
    "postinstall": "AfterInstall",
    "applicationrun": "ApplicationStart",
    "startapplication": "ApplicationStart",
    "stopapplication": "ApplicationStop",
    "afterallowtesttraffic": "AfterAllowTraffic",
    "pretraffic": "BeforeAllowTraffic",
    "posttraffic": "AfterAllowTraffic",
    "validate": "ValidateService",
}


@rule(on=Hook, group="correctness", severity=Severity.ERROR)
def check(hook: Hook, ctx: Context) -> Iterator[Finding]:
    from specfmt.catalog.hooks import hook_events, reserved_events

    del ctx
    name = hook.name
    events = hook_events(SERVER)
    if (
        name in events
        or name in reserved_events(SERVER)
        or not name
        or name.startswith("x-")
        or is_filled_in_later(name)
    ):
        return
    value = hook.value
    if not (isinstance(value, Sequence) or (isinstance(value, Scalar) and value.is_null)):
        return  # the shape is the mistake: a key of a script that stands one level too high, for instance
    if isinstance(value, Sequence) and value.anchor:
        return  # kept for its anchor, to be used elsewhere
    form = plain_form(name)
    same = next((each for each in events if plain_form(each) == form), "")
    meant = same or _OTHER_WORDS.get(form) or nearest(name, events)
    hint = f", did you mean `{meant}`?" if meant else ""
    fix = None
    holder = hook.spec.get("hooks")
    is_free = isinstance(holder, Mapping) and holder.entry(meant) is None
    if meant and is_free and form not in _OTHER_WORDS and (edit := replaced(hook.entry.key, meant)):
        safety = Safety.SAFE if is_certain(name, meant, events) else Safety.UNSAFE
        fix = Fix(f"rename it to `{meant}`", (edit,), safety)
    why = (
        "a deployment passes over it in silence and its scripts never run; codedeploy-local rejects the file"
    )
    if not meant:
        why += f"; the events are {', '.join(events)}"
    yield Finding(hook.key, f"`{name}` is no lifecycle event{hint}", why, fix=fix)
