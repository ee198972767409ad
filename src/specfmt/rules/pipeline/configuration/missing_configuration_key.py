"""A key that every action of its type needs is missing from the configuration.

What an action works on stands in its `configuration`: the project of a build, the repository of a source, the
application of a deployment. Each type of action has keys that must be there, exact in case. CodePipeline refuses the
pipeline, or the action fails as soon as it runs.

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
          configuration:  # error
            PrimarySource: SourceOutput
          inputArtifacts: [{name: SourceOutput}]
```

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
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CodeDeploy, version: "1"}
          configuration:
            ApplicationName: web
            deploymentGroupName: blue  # error
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
          inputArtifacts: [{name: SourceOutput}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.pipeline._configuration import called_for, in_its_place, misspelt, place_of, provider_of
from specfmt.rules.spelling import listed
from specfmt.views.pipeline_steps import Step

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Step, group="correctness", severity=Severity.ERROR)
def check(step: Step, ctx: Context) -> Iterator[Finding]:
    missing = next((names for need, names in called_for(step) if need is None), ())
    if not missing:
        return
    provider = provider_of(step)
    why = f"`{provider}` does not work without it"
    elsewhere = misspelt(step, missing)
    for name, entry in elsewhere.items():
        yield in_its_place(step, name, entry, why)
    # One that stands beside the configuration is an unknown key there, which tells where it belongs.
    rest = tuple(name for name in missing if name not in elsewhere and step.node.entry(name) is None)
    if rest:
        verb = "is" if len(rest) == 1 else "are"
        yield Finding(
            place_of(step),
            f"`{provider}` needs {listed(rest, 'and')}, which {verb} missing from the configuration",
            why if len(rest) == 1 else f"`{provider}` does not work without them",
        )
