"""More actions than a stage or a pipeline may have.

AWS's quotas give 50 actions for a stage in one place and 100 in parallel and 100 in sequence in another, and 1000 for a
pipeline, which were 500 until lately. This rule speaks from the 101st action of a stage and the 1001st of a pipeline on:
in between, the service decides.

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
    - name: Approvals  # error
      actions: [
        {name: a0, actionTypeId: &approval {category: Approval, owner: AWS, provider: Manual, version: "1"}},
        {name: a1, actionTypeId: *approval}, {name: a2, actionTypeId: *approval},
        {name: a3, actionTypeId: *approval}, {name: a4, actionTypeId: *approval},
        {name: a5, actionTypeId: *approval}, {name: a6, actionTypeId: *approval},
        {name: a7, actionTypeId: *approval}, {name: a8, actionTypeId: *approval},
        {name: a9, actionTypeId: *approval}, {name: a10, actionTypeId: *approval},
        {name: a11, actionTypeId: *approval}, {name: a12, actionTypeId: *approval},
        {name: a13, actionTypeId: *approval}, {name: a14, actionTypeId: *approval},
        {name: a15, actionTypeId: *approval}, {name: a16, actionTypeId: *approval},
        {name: a17, actionTypeId: *approval}, {name: a18, actionTypeId: *approval},
        {name: a19, actionTypeId: *approval}, {name: a20, actionTypeId: *approval},
        {name: a21, actionTypeId: *approval}, {name: a22, actionTypeId: *approval},
        {name: a23, actionTypeId: *approval}, {name: a24, actionTypeId: *approval},
        {name: a25, actionTypeId: *approval}, {name: a26, actionTypeId: *approval},
        {name: a27, actionTypeId: *approval}, {name: a28, actionTypeId: *approval},
        {name: a29, actionTypeId: *approval}, {name: a30, actionTypeId: *approval},
        {name: a31, actionTypeId: *approval}, {name: a32, actionTypeId: *approval},
        {name: a33, actionTypeId: *approval}, {name: a34, actionTypeId: *approval},
        {name: a35, actionTypeId: *approval}, {name: a36, actionTypeId: *approval},
        {name: a37, actionTypeId: *approval}, {name: a38, actionTypeId: *approval},
        {name: a39, actionTypeId: *approval}, {name: a40, actionTypeId: *approval},
        {name: a41, actionTypeId: *approval}, {name: a42, actionTypeId: *approval},
        {name: a43, actionTypeId: *approval}, {name: a44, actionTypeId: *approval},
        {name: a45, actionTypeId: *approval}, {name: a46, actionTypeId: *approval},
        {name: a47, actionTypeId: *approval}, {name: a48, actionTypeId: *approval},
        {name: a49, actionTypeId: *approval}, {name: a50, actionTypeId: *approval},
        {name: a51, actionTypeId: *approval}, {name: a52, actionTypeId: *approval},
        {name: a53, actionTypeId: *approval}, {name: a54, actionTypeId: *approval},
        {name: a55, actionTypeId: *approval}, {name: a56, actionTypeId: *approval},
        {name: a57, actionTypeId: *approval}, {name: a58, actionTypeId: *approval},
        {name: a59, actionTypeId: *approval}, {name: a60, actionTypeId: *approval},
        {name: a61, actionTypeId: *approval}, {name: a62, actionTypeId: *approval},
        {name: a63, actionTypeId: *approval}, {name: a64, actionTypeId: *approval},
        {name: a65, actionTypeId: *approval}, {name: a66, actionTypeId: *approval},
        {name: a67, actionTypeId: *approval}, {name: a68, actionTypeId: *approval},
        {name: a69, actionTypeId: *approval}, {name: a70, actionTypeId: *approval},
        {name: a71, actionTypeId: *approval}, {name: a72, actionTypeId: *approval},
        {name: a73, actionTypeId: *approval}, {name: a74, actionTypeId: *approval},
        {name: a75, actionTypeId: *approval}, {name: a76, actionTypeId: *approval},
        {name: a77, actionTypeId: *approval}, {name: a78, actionTypeId: *approval},
        {name: a79, actionTypeId: *approval}, {name: a80, actionTypeId: *approval},
        {name: a81, actionTypeId: *approval}, {name: a82, actionTypeId: *approval},
        {name: a83, actionTypeId: *approval}, {name: a84, actionTypeId: *approval},
        {name: a85, actionTypeId: *approval}, {name: a86, actionTypeId: *approval},
        {name: a87, actionTypeId: *approval}, {name: a88, actionTypeId: *approval},
        {name: a89, actionTypeId: *approval}, {name: a90, actionTypeId: *approval},
        {name: a91, actionTypeId: *approval}, {name: a92, actionTypeId: *approval},
        {name: a93, actionTypeId: *approval}, {name: a94, actionTypeId: *approval},
        {name: a95, actionTypeId: *approval}, {name: a96, actionTypeId: *approval},
        {name: a97, actionTypeId: *approval}, {name: a98, actionTypeId: *approval},
        {name: a99, actionTypeId: *approval}, {name: a100, actionTypeId: *approval}
      ]
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
from specfmt.views.pipeline import Pipeline

if TYPE_CHECKING:
    from collections.abc import Iterator

# From AWS's page of CodePipeline quotas.
_MOST_OF_STAGE = 100
_MOST_OF_PIPELINE = 1000


@rule(on=Pipeline, group="correctness", severity=Severity.WARNING)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    del ctx
    for stage in pipeline.stages:
        count = len(stage.actions)
        if count > _MOST_OF_STAGE:
            message = (
                f"stage `{stage.name}` has {count} actions, more than the {_MOST_OF_STAGE} that one may have"
            )
            yield Finding(stage.place, message, "CodePipeline refuses stages above its quota")
    count = len(pipeline.actions)
    if count > _MOST_OF_PIPELINE:
        extra = pipeline.actions[_MOST_OF_PIPELINE]
        message = f"action `{extra.name}` is one of {count}, a pipeline may have {_MOST_OF_PIPELINE}"
        yield Finding(extra.place, message, "CodePipeline refuses pipelines above its quota")
