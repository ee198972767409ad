"""`CombineArtifacts` on a build that is no batch build.

`CombineArtifacts` puts the artifacts of all builds of a batch into one place. CodePipeline takes it only where
`BatchEnabled` is `true`.

## Bad

```yaml pipeline
pipeline:
  name: web
  roleArn: arn:aws:iam::111122223333:role/pipeline
  artifactStore: {type: S3, location: web-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: web, BranchName: main, PollForSourceChanges: "false"}
          outputArtifacts: [{name: SourceOutput}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration:
            ProjectName: web
            CombineArtifacts: "true"  # error
          inputArtifacts: [{name: SourceOutput}]
```

## Good

```yaml pipeline
pipeline:
  name: web
  roleArn: arn:aws:iam::111122223333:role/pipeline
  artifactStore: {type: S3, location: web-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: web, BranchName: main, PollForSourceChanges: "false"}
          outputArtifacts: [{name: SourceOutput}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration:
            ProjectName: web
            BatchEnabled: "true"
            CombineArtifacts: "true"
          inputArtifacts: [{name: SourceOutput}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.pipeline._configuration import is_hidden, provider_of
from specfmt.views.pipeline_steps import Step

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Step, group="correctness", severity=Severity.ERROR)
def check(step: Step, ctx: Context) -> Iterator[Finding]:
    entry = step.configuration.entry("CombineArtifacts")
    if entry is None or step.known is None or provider_of(step) != "CodeBuild":
        return
    if (step.known_setting("CombineArtifacts") or "").lower() != "true":
        return
    batch = step.configuration.entry("BatchEnabled")
    if is_hidden(step.configuration.get("BatchEnabled")):
        return
    if batch is not None and (step.known_setting("BatchEnabled") or "").lower() != "false":
        return
    yield Finding(
        entry.key,
        "`CombineArtifacts` needs `BatchEnabled`, which is "
        + ("`false`" if batch is not None else "missing"),
        "only the builds of a batch have artifacts to combine",
        (Related(batch.key.span, "no batch build"),) if batch is not None else (),
    )
