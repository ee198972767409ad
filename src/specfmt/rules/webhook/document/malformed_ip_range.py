"""The range of addresses of a webhook is no CIDR range.

With the authentication `IP` CodePipeline takes requests from one range of addresses: an address, a slash, and the number
of bits that count, such as `192.0.2.0/24`. It refuses the webhook when the range is anything else.

## Bad

```json webhook
{
  "webhook": {
    "name": "shop-main",
    "targetPipeline": "shop",
    "targetAction": "Source",
    "filters": [{"jsonPath": "$.ref"}],
    "authentication": "IP",
    "authenticationConfiguration": {"AllowedIPRange": "192.0.2.0-192.0.2.255"} // error
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
    "filters": [{"jsonPath": "$.ref"}],
    "authentication": "IP",
    "authenticationConfiguration": {"AllowedIPRange": "192.0.2.0/24"}
  }
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.syntax.explanations.wording import show
from specfmt.views.placeholders import is_known
from specfmt.views.webhook import Webhook

if TYPE_CHECKING:
    from collections.abc import Iterator

# The longest address there is, with its number of bits.
_LONGEST = 49


@rule(on=Webhook, group="correctness", severity=Severity.ERROR)
def check(webhook: Webhook, ctx: Context) -> Iterator[Finding]:
    node = webhook.settings.scalar("AllowedIPRange")
    if node is None or not node.text or not is_known(node.text) or _is_range(node.text):
        return
    yield Finding(
        node,
        f"{show(node.text)} is no CIDR range (such as `192.0.2.0/24`)",
        "CodePipeline refuses the webhook",
    )


def _is_range(text: str) -> bool:
    import ipaddress

    if "/" not in text or len(text) > _LONGEST:
        return False
    try:
        ipaddress.ip_network(text, strict=False)
    except ValueError:
        return False
    return True
