"""A key of a configuration that is longer than 50 characters.

CodePipeline takes keys of at most 50 characters in the configuration of an action, of a custom one too, and of a
rule. It refuses the pipeline otherwise.

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
        - name: Build
          actionTypeId: {category: Build, owner: Custom, provider: Jenkins, version: "1"}
          configuration:
            ProjectName: web
            NameOfTheServerThatReceivesTheResultsOfTheWholeBuild: ci  # error
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
          actionTypeId: {category: Build, owner: Custom, provider: Jenkins, version: "1"}
          configuration:
            ProjectName: web
            ResultServer: ci
          inputArtifacts: [{name: SourceOutput}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.pipeline_steps import Step
from specfmt.views.placeholders import has_placeholder

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 50
_SHOWN = 80


@rule(on=Step, group="correctness", severity=Severity.ERROR)
def check(step: Step, ctx: Context) -> Iterator[Finding]:
    for entry in step.configuration.node.entries:
        name = entry.name
        if len(name) > _MOST and not has_placeholder(name):
            shown = name if len(name) <= _SHOWN else f"{name[: _SHOWN - 3]}..."
            yield Finding(
                entry.key,
                f"the key `{shown}` has {len(name)} characters, at most {_MOST} are allowed",
                "CodePipeline refuses the pipeline",
            )
