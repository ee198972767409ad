"""A build variable that is set twice in one action.

Of two entries with one name in `EnvironmentVariables` only one can win, and AWS does not say which.

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
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration:
            ProjectName: web
            EnvironmentVariables: |
              [
                {"name": "STAGE", "value": "test"},
                {"name": "STAGE", "value": "prod"}  # error
              ]
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
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration:
            ProjectName: web
            EnvironmentVariables: |
              [
                {"name": "STAGE", "value": "test"},
                {"name": "STAGE_NAME", "value": "prod"}
              ]
          inputArtifacts: [{name: SourceOutput}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.pipeline._configuration import provider_of
from specfmt.rules.pipeline._json_text import plain_json, read_json
from specfmt.syntax.nodes import Scalar
from specfmt.views.pipeline_steps import Step

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEY = "EnvironmentVariables"


@rule(on=Step, group="suspicious", severity=Severity.WARNING)
def check(step: Step, ctx: Context) -> Iterator[Finding]:
    if step.known is None or provider_of(step) != "CodeBuild":
        return
    quick = plain_json(step.setting(_KEY))
    if isinstance(quick, list):
        names = [
            each["name"] for each in quick if isinstance(each, dict) and isinstance(each.get("name"), str)
        ]
        if len(names) == len(set(names)):
            return
    json = read_json(step.setting(_KEY), ctx.document.text)
    if json is None or json.root is None:
        return
    first: dict[str, Scalar] = {}
    for variable in json.objects():
        node = variable.get("name")
        if not isinstance(node, Scalar) or not node.text:
            continue
        before = first.setdefault(json.written(node), node)
        if before is not node:
            yield Finding(
                json.span(node.span),
                f"the variable `{node.text}` is set twice in `{_KEY}`",
                "only one of the two values can win, and AWS does not say which",
                (Related(json.span(before.span), "first set here"),),
            )
