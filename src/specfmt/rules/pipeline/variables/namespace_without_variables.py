"""A namespace for an action that sets no variables.

Deployments with CodeDeploy, ECS and S3, approvals and some others set no variables, so nothing can come of their
namespace. It does no harm; this rule runs only when it is selected.

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
          namespace: Git
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Approve
      actions:
        - name: Approve
          namespace: Approval  # error
          actionTypeId: {category: Approval, owner: AWS, provider: Manual, version: "1"}
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
          namespace: Git
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          namespace: Built
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.syntax.ops import without_entry
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Action, group="style", severity=Severity.INFO, default=False)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    node, known = action.namespace, action.known
    if node is None or known is None or known.variables != () or action.output_variables:
        return
    entry = action.entry("namespace")
    edit = without_entry(action.spec.source, action.node, entry) if entry is not None else None
    fix = Fix.of(f"take `{action.spec.spelled('namespace')}` out", edit, Safety.UNSAFE)
    message = f"actions of `{known.provider}` set no variables, so the namespace `{node.text}` stays empty"
    yield Finding(node, message, fix=fix)
