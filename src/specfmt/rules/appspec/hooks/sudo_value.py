"""`sudo` with something else than `true` or `false`.

`sudo` is not documented; both agents know it. Agent 1.x takes any text as true, also `"false"` and `0`, and runs the
script with sudo. Agent 2.x takes only `true` and `false` without quotes and rejects the file otherwise, `yes` included.

## Bad

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh
      sudo: "false"  # error
```

## Good

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh
      sudo: true
```

## Fixed

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh
      sudo: false
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.appspec._agents import is_filled_in_later, is_plain
from specfmt.syntax.nodes import Style
from specfmt.syntax.ops import replaced
from specfmt.views.appspec import Script

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAKEN = frozenset(("true", "True", "TRUE", "false", "False", "FALSE"))
_MEANT = {
    "true": "true",
    "yes": "true",
    "on": "true",
    "1": "true",
    "false": "false",
    "no": "false",
    "off": "false",
    "0": "false",
}
_FALSE_IN_RUBY = frozenset(("no", "false", "off"))


@rule(on=Script, group="correctness", severity=Severity.WARNING)
def check(script: Script, ctx: Context) -> Iterator[Finding]:
    sudo = script.sudo
    if sudo is None or sudo.tag or is_filled_in_later(sudo.text) or (is_plain(sudo) and sudo.text in _TAKEN):
        return
    word = sudo.text.strip().lower()
    is_false = is_plain(sudo) and word in _FALSE_IN_RUBY
    meant = _MEANT.get(word, "")
    edit = replaced(sudo, meant, Style.PLAIN) if meant and not ctx.document.is_json else None
    fix = Fix.of(f"write `{meant}`", edit, Safety.SAFE)
    raw = ctx.document.text[sudo.span.start : sudo.span.end]
    message = (
        f"`sudo: {raw[:40]}` is {'false' if is_false else 'true'} to agent 1.x and rejected by agent 2.x"
    )
    yield Finding(sudo, message, "agent 2.x takes only `true` and `false` without quotes", fix=fix)
