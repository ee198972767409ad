"""A secret under `exported-variables`: CodePipeline keeps and shows it in clear text.

Exported variables become output variables of the pipeline action. They are not masked there: whoever may look at the
pipeline reads the value in the console and in the history of executions. The user guide of CodeBuild says that values
from Secrets Manager and Parameter Store must not be exported.

Let the later action read the secret from its store by itself, and export at most its name.

Parameter Store also holds plain settings, so that a parameter counts only when its name says that it is secret. A
variable that a command sets anew is not the secret any more, and is left alone.

## Bad

```yaml buildspec
version: 0.2
env:
  secrets-manager:
    DB_PASSWORD: prod/db:password
  exported-variables:
    - DB_PASSWORD  # error
phases:
  build:
    commands:
      - make migrate
```

## Good

```yaml buildspec
version: 0.2
env:
  secrets-manager:
    DB_PASSWORD: prod/db:password
  exported-variables:
    - SCHEMA_VERSION
phases:
  build:
    commands:
      - make migrate
      - export SCHEMA_VERSION=$(cat schema.version)
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.secrets import names_a_secret
from specfmt.views.env import Env

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Env, group="security", severity=Severity.WARNING)
def check(env: Env, ctx: Context) -> Iterator[Finding]:
    exported = env.exported
    if not exported:
        return
    secrets = {each.name: each for each in env.definitions if each.is_secret}
    for item in exported:
        variable = secrets.get(item.text)
        if variable is None or (variable.source == "parameter-store" and not names_a_secret(item.text)):
            continue
        if any(f"{item.text}=" in command.text for command in env.spec.commands):
            continue
        yield Finding(
            item,
            f"`{item.text}` is a secret, and exporting it shows it in clear text",
            why="exported variables become output variables of CodePipeline, which nothing masks",
            related=(Related(variable.key.span, f"read from `{variable.source}` here"),),
        )
