"""A credential that is only the mask of one.

`get-pipeline` answers `****` in place of a token. `update-pipeline` takes the mask for "as before", as long as the action
exists and keeps its name; for a new action, and so in `create-pipeline`, CodePipeline refuses it: "may be used in secret
properties only when updating an existing action".

Put the value in before the call, or use a connection, which needs no token.

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
          actionTypeId: {category: Source, owner: ThirdParty, provider: GitHub, version: "1"}  # specfmt: ignore[deprecated-provider]
          configuration: {Owner: kiosk, Repo: kiosk, Branch: main, OAuthToken: "****"}  # error
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
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: ThirdParty, provider: GitHub, version: "1"}  # specfmt: ignore[deprecated-provider]
          configuration: {Owner: kiosk, Repo: kiosk, Branch: main, OAuthToken: "{{github_token}}"}
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.pipeline._credentials import is_masked, secret_keys
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHY = "CodePipeline takes it only for an action that exists, with its old name; it then keeps the old value"


@rule(on=Action, group="suspicious", severity=Severity.WARNING)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    for key in secret_keys(action):
        node = action.setting(key)
        if node is not None and is_masked(node.text):
            yield Finding(
                node, f"`{key}` is `{node.text[:8]}`, which stands for a value that AWS does not show", _WHY
            )
