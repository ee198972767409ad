"""A command of several lines.

Each item of `commands` is one line. AWS takes all commands but those that run over several lines: write an item for
each line, join them with `&&`, or put them into a script of the source.

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
          actionTypeId: {category: Compute, owner: AWS, provider: Commands, version: "1"}
          commands:
            - |  # error
              npm ci
              npm test
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
          actionTypeId: {category: Compute, owner: AWS, provider: Commands, version: "1"}
          commands:
            - npm ci
            - npm test
          inputArtifacts: [{name: SourceOutput}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.pipeline._configuration import provider_of
from specfmt.syntax.ops import first_line
from specfmt.views.pipeline_steps import Step

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Step, group="correctness", severity=Severity.ERROR)
def check(step: Step, ctx: Context) -> Iterator[Finding]:
    if provider_of(step) != "Commands" or step.known is None:
        return
    for command in step.commands:
        text = command.text.strip()
        if "\n" in text:
            first = text.partition("\n")[0].strip()
            shown = first if len(first) <= 60 else f"{first[:57]}..."
            yield Finding(
                first_line(ctx.document.text, command.span),
                f"the command that starts with `{shown}` runs over several lines",
                "AWS takes a command of one line only: make an item of each line, or call a script",
            )
