"""No source starts the pipeline when something changes.

All sources have `DetectChanges` or `PollForSourceChanges` off, and there is no trigger. A rule of EventBridge or a webhook outside of
this file may start it, a schedule or a person: so this rule is off by default.

## Bad

```yaml pipeline
pipeline:
  name: shop
  roleArn: arn:aws:iam::111122223333:role/shop-pipeline
  artifactStore: {type: S3, location: shop-artifacts}
  stages:
    - name: Source
      actions:
        - name: Code
          actionTypeId: {category: Source, owner: AWS, provider: CodeStarSourceConnection, version: "1"}
          configuration:
            ConnectionArn: arn:aws:codeconnections:eu-west-1:111122223333:connection/1234abcd-12ab-34cd-56ef-1234567890ab
            FullRepositoryId: shop/site
            BranchName: main
            DetectChanges: "false"  # error
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
        - name: Code
          actionTypeId: {category: Source, owner: AWS, provider: CodeStarSourceConnection, version: "1"}
          configuration:
            ConnectionArn: arn:aws:codeconnections:eu-west-1:111122223333:connection/1234abcd-12ab-34cd-56ef-1234567890ab
            FullRepositoryId: shop/site
            BranchName: main
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
from specfmt.views.pipeline import Pipeline
from specfmt.views.placeholders import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator


_SWITCHES = ("DetectChanges", "PollForSourceChanges")


@rule(on=Pipeline, group="suspicious", severity=Severity.INFO, default=False)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    if pipeline.is_partial or pipeline.has("triggers"):
        return
    switches = []
    for action in pipeline.actions:
        if not is_known(action.type.category):
            return
        if action.is_source:
            found = next((node for name in _SWITCHES if (node := action.setting(name)) is not None), None)
            if found is None or found.text.lower() != "false":
                return
            switches.append(found)
    if switches:
        yield Finding(
            switches[0],
            "nothing in this file starts the pipeline: `false` here, and no trigger",
            "it starts by hand, by a schedule, or by an event rule or webhook that is defined elsewhere",
        )
