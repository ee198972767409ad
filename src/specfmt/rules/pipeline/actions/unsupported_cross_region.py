"""A source, third-party or custom action in another region than the pipeline.

Only actions of AWS that build, test, deploy or invoke can run in another region. CodePipeline refuses a `region` other
than its own on sources, on actions of third parties and on custom actions. Where a file does not hold the ARN of the
pipeline, its region is taken to be the one that has a store and no action of its own, and this is a warning; so it is for
S3 sources, of which users report that they work. Two such actions in two regions are an error whatever the pipeline's
region is: one of them is in another.

## Bad

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStores:
    eu-west-1: {type: S3, location: kiosk-artifacts}
    us-east-1: {type: S3, location: kiosk-artifacts-us}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
          region: us-east-1  # error
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
  artifactStores:
    eu-west-1: {type: S3, location: kiosk-artifacts}
    us-east-1: {type: S3, location: kiosk-artifacts-us}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
          region: us-east-1
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.pipeline_stages import Action
from specfmt.views.placeholders import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHY = "sources, third-party and custom actions run in the region of the pipeline"


@rule(on=Action, group="correctness", severity=Severity.ERROR)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    del ctx
    region = action.region
    if region is None or not is_known(region.text):
        return
    if action.is_source:
        sort = "a source action"
    elif action.type.owner in ("ThirdParty", "Custom"):
        sort = f"an action of owner `{action.type.owner}`"
    else:
        return
    pipeline = action.spec
    own = pipeline.region or pipeline.likely_region
    if own is None:
        yield from _beside_another(action)
        return
    if own == region.text:
        return
    certain = pipeline.region is not None and action.type.provider != "S3"
    message = f"{sort} runs in `{region.text}`, the pipeline is in `{own}`"
    yield Finding(region, message, _WHY, severity=None if certain else Severity.WARNING)


def _beside_another(action: Action) -> Iterator[Finding]:
    """Where nobody knows the region of the pipeline: two actions that run there name two regions."""
    bound = action.spec.bound_to_region
    first, region = (bound[0] if bound else action), action.region
    if first.region is None or region is None or first is action or first.region.text == region.text:
        return
    if action.type.provider == "S3" and action.is_source:
        return
    message = (
        f"action `{action.name}` runs in `{region.text}`, action `{first.name}` in `{first.region.text}`"
    )
    yield Finding(region, message, _WHY, (Related(first.region.span, "the other region is here"),))
