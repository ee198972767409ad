"""A number out of its range, or a value without the form that the key asks for.

The deployment timeout of ECS is 1 to 60 minutes, the percentages of a stack set are 0 to 100, the target directory on
an instance is absolute, a deployment strategy of Lambda is `AllAtOnce`, `Canary10Percent5Minutes` or
`Linear10PercentEvery1Minute` with other numbers. The action fails with anything else. Values with variables or
placeholders are left alone.

## Bad

```yaml pipeline
pipeline:
  name: web
  roleArn: arn:aws:iam::111122223333:role/pipeline
  artifactStore: {type: S3, location: web-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: web, BranchName: main, PollForSourceChanges: "false"}
          outputArtifacts: [{name: SourceOutput}]
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: ECS, version: "1"}
          configuration:
            ClusterName: web
            ServiceName: web
            DeploymentTimeout: "90"  # error
          inputArtifacts: [{name: SourceOutput}]
```

```yaml pipeline
pipeline:
  name: web
  roleArn: arn:aws:iam::111122223333:role/pipeline
  artifactStore: {type: S3, location: web-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: web, BranchName: main, PollForSourceChanges: "false"}
          outputArtifacts: [{name: SourceOutput}]
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: Lambda, version: "1"}
          configuration:
            FunctionName: web
            FunctionAlias: live
            DeployStrategy: Canary10%5  # error
          inputArtifacts: [{name: SourceOutput}]
```

## Good

```yaml pipeline
pipeline:
  name: web
  roleArn: arn:aws:iam::111122223333:role/pipeline
  artifactStore: {type: S3, location: web-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: web, BranchName: main, PollForSourceChanges: "false"}
          outputArtifacts: [{name: SourceOutput}]
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: ECS, version: "1"}
          configuration:
            ClusterName: web
            ServiceName: web
            DeploymentTimeout: "60"
          inputArtifacts: [{name: SourceOutput}]
```

```yaml pipeline
pipeline:
  name: web
  roleArn: arn:aws:iam::111122223333:role/pipeline
  artifactStore: {type: S3, location: web-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: web, BranchName: main, PollForSourceChanges: "false"}
          outputArtifacts: [{name: SourceOutput}]
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: Lambda, version: "1"}
          configuration:
            FunctionName: web
            FunctionAlias: live
            DeployStrategy: Linear10PercentEvery1Minute
          inputArtifacts: [{name: SourceOutput}]
```
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from specfmt.catalog.actions import INTEGER, LIST
from specfmt.rules import Context, Finding, Severity, rule
from specfmt.syntax.nodes import Scalar, resolve
from specfmt.views.pipeline_steps import Step
from specfmt.views.placeholders import is_capitals, is_known

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from specfmt.catalog.actions import Key

# Digits of the longest number that any of the keys takes; a longer one is out of every range.
_LONGEST = 9


@rule(on=Step, group="correctness", severity=Severity.ERROR)
def check(step: Step, ctx: Context) -> Iterator[Finding]:
    known = step.known
    if known is None or not known.keys:
        return
    for entry in step.configuration.node.merged():
        key = known.keys.get(entry.name)
        if key is None or not (key.pattern or key.type == INTEGER or (key.type == LIST and key.high)):
            continue
        value = resolve(entry.value)
        if not isinstance(value, Scalar) or value.is_null or not value.text:
            continue
        if is_known(value.text) and not is_capitals(value.text) and (problem := _problem(key, value.text)):
            yield Finding(
                entry.value,
                f"`{key.name}` {problem}",
                f"the action `{step.type.provider}` fails with anything else",
            )


def _problem(key: Key, text: str) -> str:
    """What is wrong with a value, as the end of a sentence; empty for a good one."""
    shown = text if len(text) <= 60 else f"{text[:57]}..."
    if key.type == LIST:
        count = text.count(",") + 1
        return f"has {count} items, at most {key.high} are allowed" if key.high and count > key.high else ""
    if key.type == INTEGER:
        bounds = f" from {key.low} to {key.high}" if key.low is not None and key.high is not None else ""
        return "" if _is_within(key, text) else f"is `{shown}`, expected a whole number{bounds}"
    if _compiled(key.pattern).fullmatch(text):
        return ""
    return f"is `{shown}`, expected {key.form}"


def _is_within(key: Key, text: str) -> bool:
    if not (text.isascii() and text.isdecimal() and len(text) <= _LONGEST):
        return False
    number = int(text)
    return (key.low is None or number >= key.low) and (key.high is None or number <= key.high)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    import re

    return re.compile(pattern)
