"""An action or rule `Commands` without `commands`.

`Commands` runs what its key `commands` lists, and that key stands beside `configuration`, not in it. CodePipeline
refuses the pipeline: the action "must have a non-empty commands field".

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
    - name: Build
      actions:
        - name: Build  # error
          actionTypeId: {category: Compute, owner: AWS, provider: Commands, version: "1"}
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
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Compute, owner: AWS, provider: Commands, version: "1"}
          commands: [make]
          inputArtifacts: [{name: SourceOutput}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.pipeline._configuration import provider_of
from specfmt.views.pipeline_steps import Step

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Step, group="correctness", severity=Severity.ERROR)
def check(step: Step, ctx: Context) -> Iterator[Finding]:
    if provider_of(step) != "Commands" or step.known is None or step.has("commands"):
        return
    if any(entry.name.lower() == "commands" for entry in step.node.entries):
        return  # spelled for the other form: told as an unknown key
    key = step.spec.spelled("commands")
    misplaced = next(
        (each for each in step.configuration.node.entries if each.name.lower() == "commands"), None
    )
    if misplaced is not None:
        message = f"`{misplaced.name}` belongs beside the configuration as `{key}`, not in it"
        yield Finding(misplaced.key, message, "`Commands` runs what the key of the action lists")
        return
    yield Finding(
        step.place,
        f"`{step.name or 'Commands'}` runs `Commands` and has no `{key}`",
        "CodePipeline refuses the pipeline: the field must not be empty",
    )
