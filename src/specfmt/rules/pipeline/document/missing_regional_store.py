"""A region in which actions run has no entry in `artifactStores`.

An action reads and writes its artifacts in a bucket of the region in which it runs. With `artifactStores`, every region
that an action names needs an entry, and so does the region of the pipeline itself; CodePipeline refuses the definition
otherwise.

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
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
          region: eu-central-1  # error
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
from specfmt.rules.spelling import expected
from specfmt.views.pipeline import Pipeline
from specfmt.views.placeholders import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHY = "an action keeps its artifacts in a bucket of the region in which it runs"


@rule(on=Pipeline, group="correctness", severity=Severity.ERROR)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    del ctx
    entry = pipeline.entry("artifactStores")
    stores = pipeline.stores
    if entry is None or not stores or len(stores) < len(pipeline.regional_stores):
        return
    if not all(map(is_known, stores)):
        return
    related = (Related(entry.key.span, "the stores are here"),)
    key = pipeline.spelled("artifactStores")
    seen = set()
    for action in pipeline.actions:
        region = action.region
        if region is None or region.text in stores or region.text in seen or not is_known(region.text):
            continue
        seen.add(region.text)
        yield Finding(region, f"`{key}` has no store for `{region.text}`{expected(stores)}", _WHY, related)
    own = pipeline.region
    if own is not None and own not in stores and own not in seen:
        message = f"`{key}` has no store for `{own}`, the region of the pipeline"
        yield Finding(entry.key, message, "the pipeline itself keeps artifacts in its own region")
