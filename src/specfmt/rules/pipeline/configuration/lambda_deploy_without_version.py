"""A deployment of a Lambda function with neither code nor a version.

The action publishes the code of its input artifact as a new version, or moves the alias to a version that is already
there (`PublishedTargetVersion`). Without input artifact it needs that version.

## Bad

```yaml pipeline
pipeline:
  name: web
  roleArn: arn:aws:iam::111122223333:role/pipeline
  pipelineType: V2
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
          configuration:  # error
            FunctionName: web
            FunctionAlias: live
```

## Good

```yaml pipeline
pipeline:
  name: web
  roleArn: arn:aws:iam::111122223333:role/pipeline
  pipelineType: V2
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
            PublishedTargetVersion: "7"
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.pipeline._configuration import has_no_inputs, misspelt, place_of
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEY = "PublishedTargetVersion"


@rule(on=Action, group="correctness", severity=Severity.ERROR)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    if not action.is_a("Deploy", "Lambda") or action.known is None or not action.is_configuration_known:
        return
    if action.configuration.has(_KEY) or not has_no_inputs(action) or misspelt(action, (_KEY,)):
        return
    yield Finding(
        place_of(action),
        f"`{action.name}` has neither an input artifact nor `{_KEY}`",
        "there is neither code to publish nor a version to move the alias to",
    )
