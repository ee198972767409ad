"""An output artifact of a CloudFormation action that nothing is written to.

The action fills its output artifact with one file, the outputs of the stack, and `OutputFileName` names it. Without
that name CodePipeline makes neither file nor artifact, and an action that reads the artifact finds nothing. Many
pipelines declare the artifact and never read it, so this rule is off unless it is selected.

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
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CREATE_UPDATE
            StackName: web
            RoleArn: arn:aws:iam::111122223333:role/stack
            TemplatePath: SourceOutput::template.yml
          inputArtifacts: [{name: SourceOutput}]
          outputArtifacts:
            - name: StackOutputs  # error
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
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CREATE_UPDATE
            StackName: web
            RoleArn: arn:aws:iam::111122223333:role/stack
            TemplatePath: SourceOutput::template.yml
            OutputFileName: outputs.json
          inputArtifacts: [{name: SourceOutput}]
          outputArtifacts:
            - name: StackOutputs
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Action, group="suspicious", severity=Severity.INFO, default=False)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    if not action.outputs or action.known is None or not action.is_a("Deploy", "CloudFormation"):
        return
    if action.configuration.has("OutputFileName") or not action.is_configuration_known:
        return
    artifact = action.outputs[0]
    readers = action.spec.consumers.get(artifact.name, ()) if artifact.is_known else ()
    yield Finding(
        artifact.node,
        f"nothing is written to `{artifact.name}`, `{action.name}` has no `OutputFileName`",
        "without a file name CodePipeline makes neither the file nor the artifact",
        tuple(Related(each.node.span, "read here") for each in readers[:1]),
    )
