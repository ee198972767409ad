"""A switch that is neither on nor off.

CodeBuild's switches are `yes` or `no` (`true` or `false` in a batch); all the spellings of YAML are read, in any case and
with or without quotes. What it makes of another word is not documented.

## Bad

```yaml buildspec
version: 0.2
env:
  git-credential-helper: enabled  # error
phases:
  build:
    commands:
      - make
```

## Good

```yaml buildspec
version: 0.2
env:
  git-credential-helper: yes
phases:
  build:
    commands:
      - make
artifacts:
  files: out.zip
  discard-paths: "TRUE"
```

## Fixed

```yaml buildspec
version: 0.2
env:
  git-credential-helper: yes
phases:
  build:
    commands:
      - make
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, rule
from specfmt.rules.structure._shape import is_filled_in_later, subject, value_of
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Scalar, Style

if TYPE_CHECKING:
    from collections.abc import Iterator

_ON = frozenset(("y", "1", "enable", "enabled", "t", "ture"))
_OFF = frozenset(("n", "0", "disable", "disabled", "f", "none", "flase"))


@rule(on=Violation, group="correctness", severity=Severity.WARNING)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    value = value_of(violation)
    if not isinstance(value, Scalar) or is_filled_in_later(value):
        return
    words = ("true", "false") if violation.path[0] == "batch" or ctx.document.is_json else ("yes", "no")
    message = f"{subject(violation.path)} is `{value.text[:60]}`, expected `{words[0]}` or `{words[1]}`"
    fix = None
    meant = words[0] if value.text.lower() in _ON else words[1] if value.text.lower() in _OFF else ""
    if meant and value is violation.at and value.style in (Style.PLAIN, Style.SINGLE, Style.DOUBLE):
        fix = Fix(f"write `{meant}`", (Edit(value.span, meant),), Safety.UNSAFE)
    service = ctx.document.kind.service
    yield Finding(violation.at, message, f"what {service} makes of another word is not documented", fix=fix)
