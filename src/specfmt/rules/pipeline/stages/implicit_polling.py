"""A source that polls because `PollForSourceChanges` is not said.

Sources in CodeCommit, S3 and GitHub (with a token) poll for changes unless `PollForSourceChanges` is `"false"`. Polling is slower than
events, stops after 30 days without an execution, and starts the pipeline twice where an event rule does so too. Half of all pipelines
leave it out, so this rule is off by default.

## Bad

```yaml pipeline
pipeline:
  name: shop
  roleArn: arn:aws:iam::111122223333:role/shop-pipeline
  artifactStore: {type: S3, location: shop-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source  # error
          actionTypeId: {category: Source, owner: AWS, provider: S3, version: "1"}
          configuration: {S3Bucket: shop-source, S3ObjectKey: shop.zip}
          outputArtifacts:
            - name: SourceOutput
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
```

## Good

```yaml pipeline
pipeline:
  name: shop
  roleArn: arn:aws:iam::111122223333:role/shop-pipeline
  artifactStore: {type: S3, location: shop-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: S3, version: "1"}
          configuration: {S3Bucket: shop-source, S3ObjectKey: shop.zip, PollForSourceChanges: "false"}
          outputArtifacts:
            - name: SourceOutput
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator


_PROVIDERS = ("CodeCommit", "S3", "GitHub")


@rule(on=Action, group="suspicious", severity=Severity.INFO, default=False)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    if not action.is_source or action.type.provider not in _PROVIDERS or not action.is_configuration_known:
        return
    if action.configuration.has("PollForSourceChanges"):
        return
    yield Finding(
        action.place,
        f"the source `{action.name}` polls for changes: `PollForSourceChanges` is not said",
        "left out it means `true`; events of EventBridge or webhooks start a pipeline sooner, and only once",
    )
