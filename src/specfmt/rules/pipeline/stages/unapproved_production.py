"""A stage for production deploys without an approval before it.

Speaks of stages whose names hold the word `prod`, `production` or `live`, where neither this stage nor an earlier one
asks for a manual approval and the stage has no entry condition. Off unless it is selected: many teams deploy without.

## Bad

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Production  # error
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CodeDeploy, version: "1"}
          configuration: {ApplicationName: kiosk, DeploymentGroupName: live}
          inputArtifacts: [{name: Source}]
```

## Good

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Production
      actions:
        - name: Approve
          actionTypeId: {category: Approval, owner: AWS, provider: Manual, version: "1"}
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CodeDeploy, version: "1"}
          configuration: {ApplicationName: kiosk, DeploymentGroupName: live}
          inputArtifacts: [{name: Source}]
          runOrder: 2
```

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Products
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CodeDeploy, version: "1"}
          configuration: {ApplicationName: kiosk, DeploymentGroupName: live}
          inputArtifacts: [{name: Source}]
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.pipeline import Pipeline
from specfmt.views.pipeline_stages import BEFORE_ENTRY

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = frozenset(("prod", "production", "live"))


@rule(on=Pipeline, group="suspicious", severity=Severity.INFO, default=False)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    del ctx
    if pipeline.is_partial:
        return
    for stage in pipeline.stages:
        if any(action.certain_category in ("Approval", None) for action in stage.actions):
            return  # whatever comes later waits for it
        is_production = not _WORDS.isdisjoint(re.split(r"[^a-z]+", _spaced(stage.name)))
        if not is_production or stage.has(BEFORE_ENTRY):
            continue
        if any(action.certain_category == "Deploy" for action in stage.actions):
            message = f"stage `{stage.name}` deploys, and nobody approves it"
            yield Finding(
                stage.place, message, "no manual approval comes before it, and it has no entry condition"
            )


def _spaced(name: str) -> str:
    """The words of a name in lower case: `DeployProd` is `deploy prod`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name).lower()
