"""A name under `exported-variables` that nothing in the file sets.

CodeBuild takes the value that the variable has at the end of the `post_build` phase. A misspelt or forgotten name has
none: the pipeline's later actions then fail with "one or more variables could not be resolved", or get nothing.

Silent when the name occurs in any command, when it is one of CodeBuild's own variables, and when a command may set
variables that cannot be read here (`source`, `.`, `eval`, `set -a`, `export $(...)`). A variable of the project's
settings is exported as well; use it in a command, or suppress the finding where the name stands.

## Bad

```yaml buildspec
version: 0.2
env:
  exported-variables:
    - IMAGE_TAG  # error
phases:
  build:
    commands:
      - IMAGETAG=$(git rev-parse --short HEAD)
      - docker build -t app:$IMAGETAG .
```

## Good

```yaml buildspec
version: 0.2
env:
  exported-variables:
    - IMAGE_TAG
    - CODEBUILD_BUILD_ID
phases:
  build:
    commands:
      - IMAGE_TAG=$(git rev-parse --short HEAD)
      - docker build -t app:$IMAGE_TAG .
```

## Fixed

```yaml buildspec
version: 0.2
env:
  exported-variables:
    - IMAGETAG
phases:
  build:
    commands:
      - IMAGETAG=$(git rev-parse --short HEAD)
      - docker build -t app:$IMAGETAG .
```
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.buildspec._exports import plainly_exported
from specfmt.rules.spelling import nearest
from specfmt.syntax.ops import replaced
from specfmt.views.env import Env

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Scalar


@cache
def _opaque() -> re.Pattern[str]:
    """Commands that may set variables whose names do not stand in the file."""
    return re.compile(
        r"(?:^|[\s;&|({\"'])(?:\.|source|eval|iex|Invoke-Expression|call)\s|\bset\s+-\w*a|\bset\s+-o\s+allexport"
        r"|\b(?:export|declare|typeset|printf\s+-v)\b[^\n;&|]*\s[\"']?[$`@]|SetEnvironmentVariable|Set-Item|\bsteps\b",
        re.MULTILINE | re.IGNORECASE,
    )


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@cache
def _assigned() -> re.Pattern[str]:
    return re.compile(r"(?<![$\w{-])([A-Za-z_][A-Za-z0-9_]*)=")


@rule(on=Env, group="suspicious", severity=Severity.WARNING)
def check(env: Env, ctx: Context) -> Iterator[Finding]:
    exported = env.exported
    if not exported:
        return
    spec = env.spec
    texts = [command.text for command in spec.commands]
    if not texts or any(phase.has("steps") for phase in spec.phases):
        return
    from specfmt.catalog.variables import builtin_variable

    names = {each.name for each in env.definitions} | {plainly_exported(text) for text in texts}
    if spec.batch is not None:
        names.update(each.name for task in spec.batch.tasks for each in task.variables)
    wanted = [each for each in exported if each.text not in names and not _is_elsewhere(each.text)]
    wanted = [each for each in wanted if builtin_variable(each.text) is None]
    if not wanted or any(_opaque().search(text) for text in texts):
        return
    mentioned = {word for text in texts for word in _word().findall(text)}
    assigned = {name for text in texts for name in _assigned().findall(text)}
    candidates = sorted((assigned | names) - {each.text for each in exported})
    guesses = 5  # comparing many names with many others would take long
    for item in wanted:
        if item.text not in mentioned:
            guesses -= 1
            yield Finding(
                item,
                f"nothing sets `{item.text}`",
                why="it has no value to export when the build ends, and a pipeline cannot resolve it",
                fix=_rename(item, candidates) if guesses >= 0 else None,
            )


def _is_elsewhere(name: str) -> bool:
    """Tell whether another rule or nobody can judge the name."""
    return (
        not name
        or " " in name
        or name[0] == "-"
        or "$" in name
        or "{" in name
        or "<" in name
        or name.startswith("AWS_")
    )


def _rename(item: Scalar, candidates: list[str]) -> Fix | None:
    close = nearest(item.text, candidates, cutoff=0.8)
    made = replaced(item, close) if close else None
    return Fix.of(f"export `{close}`", made, Safety.UNSAFE)
