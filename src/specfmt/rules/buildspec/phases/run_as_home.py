"""`$HOME` in a phase of another user: it is still the home of root.

`run-as` changes who runs the commands, but `HOME` stays `/root`, where that user may not write. Tools that keep their
settings or caches at home fail with `Permission denied`.

Set it in the first command of that user: `export HOME=/home/codebuild-user`.

Off by default, because images differ in what they allow.

Source: https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-env-vars.html

## Bad

```yaml buildspec
version: 0.2
run-as: codebuild-user
phases:
  build:
    commands:
      - cp npmrc $HOME/.npmrc  # error
```

## Good

```yaml buildspec
version: 0.2
run-as: codebuild-user
phases:
  build:
    commands:
      - export HOME=/home/codebuild-user
      - cp npmrc $HOME/.npmrc
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, Span, rule
from specfmt.views.buildspec import Phase

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Phase, group="suspicious", severity=Severity.INFO, default=False)
def check(phase: Phase, ctx: Context) -> Iterator[Finding]:
    user = phase.run_as
    if not user or user in ("root", "0") or "$" in user:
        return
    if any("HOME=" in command.text for command in phase.spec.commands):
        return
    for command in phase.commands:
        for form in ("$HOME", "${HOME}", "~/"):
            at = command.text.find(form)
            after = command.text[at + len(form) : at + len(form) + 1]
            if at >= 0 and not (form == "$HOME" and (after.isalnum() or after == "_")):
                yield Finding(
                    command.at(Span(at, at + len(form))),
                    f"`{form}` is still `/root`, and `{user}` runs this phase",
                    why="`run-as` does not change `HOME`",
                )
                return
