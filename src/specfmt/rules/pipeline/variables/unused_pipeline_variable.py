"""A variable of the pipeline that no action uses.

It does no harm: whoever starts an execution may set it, and nothing comes of that. It may be kept for later, so this rule
runs only when it is selected.

## Bad

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  variables:
    - {name: STAGE, defaultValue: test}  # error
  stages:
    - name: Source
      actions:
        - name: Source
          namespace: Git
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
```

## Good

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  variables:
    - {name: STAGE, defaultValue: test}
  stages:
    - name: Source
      actions:
        - name: Source
          namespace: Git
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration:
            ProjectName: kiosk
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{variables.STAGE}"}]'
          inputArtifacts: [{name: Source}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.pipeline import Pipeline
from specfmt.views.pipeline_variables import PIPELINE
from specfmt.views.placeholders import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Pipeline, group="style", severity=Severity.INFO, default=False)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    if not pipeline.variables or pipeline.is_partial:
        return
    asked = [each for each in pipeline.references if each.namespace.strip() == PIPELINE]
    if any("{" in each.variable for each in asked):
        return  # a part of the name is filled in
    used = {each.variable.strip() for each in asked}
    for variable in pipeline.variables:
        name = variable.name
        if name is not None and is_known(name.text) and name.text not in used:
            yield Finding(name, f"no action uses the variable `{name.text}`")
