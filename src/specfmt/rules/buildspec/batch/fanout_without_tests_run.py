"""A `build-fanout` whose commands do not divide the tests.

CodeBuild starts the same build several times; dividing the tests among them is the work of `codebuild-tests-run`. A
plain `npm test` runs every test in every build. Nothing is said where a script or a build tool might call it.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-fanout:  # error
    parallelism: 5
phases:
  build:
    commands:
      - npx jest
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-fanout:
    parallelism: 5
phases:
  build:
    commands:
      - codebuild-tests-run --test-command 'npx jest' --files-search "codebuild-glob-search '**/*.test.js'"
```

```yaml buildspec
version: 0.2
batch:
  build-fanout:
    parallelism: 5
phases:
  build:
    commands:
      - ./ci/run-tests.sh
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.batch import Batch

if TYPE_CHECKING:
    from collections.abc import Iterator

# Whoever divides the tests by hand reads one of these.
_SIGNS = (
    "codebuild-tests-run",
    "CODEBUILD_BATCH_BUILD_IDENTIFIER",
    "SHARD",
    "shard",
    "codebuild-glob-search",
)
# Whatever these run may call `codebuild-tests-run` in turn.
_SCRIPTS = (".sh", ".ps1", ".py", "make", "just ", "task ", "npm run", "yarn run", "./")


@rule(on=Batch, group="suspicious", severity=Severity.WARNING)
def check(batch: Batch, ctx: Context) -> Iterator[Finding]:
    fanout = next((entry for entry in batch.types if entry.name == "build-fanout"), None)
    commands = batch.spec.commands
    if fanout is None or not commands or any(sign in ctx.document.text for sign in _SIGNS):
        return
    if any(script in command.text for command in commands for script in _SCRIPTS):
        return
    yield Finding(
        fanout.key,
        "every build of the `build-fanout` runs all tests, no command is `codebuild-tests-run`",
        "CodeBuild starts the same build several times; the tool divides the tests among them",
    )
