"""A deployment to EC2 instances that does not say what to do.

The action needs a deploy specification in the input artifact (`DeploySpec`), or else the directory that the files go
to (`TargetDirectory`) and the script that runs afterwards (`PostScript`).

## Bad

```yaml pipeline
pipeline:
  name: web
  roleArn: arn:aws:iam::111122223333:role/pipeline
  pipelineType: V2
  artifactStore: {type: S3, location: web-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: web, BranchName: main, PollForSourceChanges: "false"}
          outputArtifacts: [{name: SourceOutput}]
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: EC2, version: "1"}
          configuration:  # error
            InstanceTagKey: app
            InstanceType: EC2
            TargetDirectory: /srv/app
          inputArtifacts: [{name: SourceOutput}]
```

## Good

```yaml pipeline
pipeline:
  name: web
  roleArn: arn:aws:iam::111122223333:role/pipeline
  pipelineType: V2
  artifactStore: {type: S3, location: web-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: web, BranchName: main, PollForSourceChanges: "false"}
          outputArtifacts: [{name: SourceOutput}]
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: EC2, version: "1"}
          configuration:
            InstanceTagKey: app
            InstanceType: EC2
            TargetDirectory: /srv/app
            PostScript: scripts/start.sh
          inputArtifacts: [{name: SourceOutput}]
```

```yaml pipeline
pipeline:
  name: web
  roleArn: arn:aws:iam::111122223333:role/pipeline
  pipelineType: V2
  artifactStore: {type: S3, location: web-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: web, BranchName: main, PollForSourceChanges: "false"}
          outputArtifacts: [{name: SourceOutput}]
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: EC2, version: "1"}
          configuration:
            InstanceTagKey: app
            InstanceType: EC2
            DeploySpec: deployspec.yaml
          inputArtifacts: [{name: SourceOutput}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.pipeline._configuration import misspelt, place_of
from specfmt.rules.spelling import listed
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPEC = "DeploySpec"
_PARTS = ("TargetDirectory", "PostScript")


@rule(on=Action, group="correctness", severity=Severity.ERROR)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    if not action.is_a("Deploy", "EC2") or action.known is None or not action.is_configuration_known:
        return
    missing = tuple(name for name in _PARTS if not action.configuration.has(name))
    if action.configuration.has(_SPEC) or not missing or misspelt(action, (_SPEC, *missing)):
        return
    yield Finding(
        place_of(action),
        f"`EC2` needs {listed(missing, 'and')}, or `{_SPEC}` in place of directory and scripts",
        "the action copies files and runs a script, or does what the deploy specification says",
    )
