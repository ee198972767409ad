"""The settings of a webhook's authentication do not fit its kind.

`GITHUB_HMAC` needs a `SecretToken` and nothing else, `IP` an `AllowedIPRange` and nothing else, `UNAUTHENTICATED` takes no
settings at all. CodePipeline refuses the webhook otherwise.

## Bad

```json webhook
{
  "webhook": {
    "name": "shop-main",
    "targetPipeline": "shop",
    "targetAction": "Source",
    "filters": [{"jsonPath": "$.ref", "matchEquals": "refs/heads/{Branch}"}],
    "authentication": "IP",
    "authenticationConfiguration": {} // error
  }
}
```

## Good

```json webhook
{
  "webhook": {
    "name": "shop-main",
    "targetPipeline": "shop",
    "targetAction": "Source",
    "filters": [{"jsonPath": "$.ref", "matchEquals": "refs/heads/{Branch}"}],
    "authentication": "IP",
    "authenticationConfiguration": {"AllowedIPRange": "192.0.2.0/24"}
  }
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.spelling import nearest
from specfmt.syntax.nodes import Mapping
from specfmt.views.placeholders import is_function
from specfmt.views.webhook import HMAC, IP, NONE, Webhook

if TYPE_CHECKING:
    from collections.abc import Iterator

_SETTING = {HMAC: "SecretToken", IP: "AllowedIPRange", NONE: ""}
_WHY = "CodePipeline refuses the webhook: each kind of authentication takes its own settings only"


@rule(on=Webhook, group="correctness", severity=Severity.ERROR)
def check(webhook: Webhook, ctx: Context) -> Iterator[Finding]:
    kind = webhook.authentication
    if kind is None or kind.text not in _SETTING:
        return
    settings = webhook.settings
    entry = settings.at
    needed = _SETTING[kind.text]
    if (
        entry is None
        or not isinstance(settings.value, Mapping)
        or any(map(is_function, _names(settings.node)))
    ):
        return
    related = (Related(kind.span, "the kind of authentication is here"),)
    extras = [
        extra
        for name in _SETTING.values()
        if name and name != needed and (extra := settings.entry(name)) is not None
    ]
    for extra in extras:
        takes = f"takes only `{needed}`" if needed else "takes no settings"
        yield Finding(extra.key, f"`{kind.text}` {takes}, not `{extra.name}`", _WHY, related)
    # Where the settings of another kind stand, or the setting with a slip in it, that is told already.
    if extras or not needed or settings.has(needed):
        return
    if not any(nearest(name, (needed,), 0.8) for name in _names(settings.node)):
        yield Finding(entry.key, f"`{kind.text}` needs `{needed}`, which is missing here", _WHY, related)


def _names(node: Mapping) -> list[str]:
    return [entry.name for entry in node.entries]
