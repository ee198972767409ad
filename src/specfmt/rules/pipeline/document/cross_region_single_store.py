"""Actions in several regions, and a single `artifactStore`.

An action with a `region` other than the pipeline's reads and writes its artifacts in a bucket of its own region. A
pipeline with such actions lists a bucket for each region in `artifactStores`, that of the pipeline included;
CodePipeline refuses a single `artifactStore`.

## Bad

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}  # error
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
          region: eu-west-1
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CodeDeploy, version: "1"}
          configuration: {ApplicationName: kiosk, DeploymentGroupName: live}
          inputArtifacts: [{name: Source}]
          region: us-east-1
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
          region: eu-west-1
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CodeDeploy, version: "1"}
          configuration: {ApplicationName: kiosk, DeploymentGroupName: live}
          inputArtifacts: [{name: Source}]
          region: us-east-1
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.spelling import listed
from specfmt.views.pipeline import Pipeline
from specfmt.views.placeholders import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Pipeline, group="correctness", severity=Severity.ERROR)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    del ctx
    store = pipeline.entry("artifactStore")
    if store is None or pipeline.has("artifactStores"):
        return
    nodes = [action.region for action in pipeline.actions if action.region is not None]
    places = {node.text: node for node in reversed(nodes) if is_known(node.text)}
    regions = list(dict.fromkeys(node.text for node in nodes if node.text in places))
    own = pipeline.region
    if own is not None and own not in places:
        regions.insert(0, own)
    if len(regions) < 2:
        return  # where the pipeline itself is, the file does not say
    key = pipeline.spelled("artifactStores")
    named = listed(regions, "and") or f"{len(regions)} regions, `{regions[0]}` among them"
    message = f"the actions run in {named}, which takes `{key}` with a store for each"
    related = tuple(Related(places[each].span, f"`{each}` is here") for each in regions[:4] if each in places)
    yield Finding(store.key, message, "a cross-region action needs a bucket in its own region", related)
