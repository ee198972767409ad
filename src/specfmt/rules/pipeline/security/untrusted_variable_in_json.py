"""A commit message, or another text that somebody outside writes, inside JSON.

CodePipeline puts the value of a variable into the text as it is (https://github.com/aws/aws-cdk/issues/8458). A quote or a line break in a commit message ends the
string, and the action fails because its configuration is no JSON any more; whoever writes the message may also add
members of their own, such as a further environment variable for the build. It is the same for the title of a pull
request and for the name and the address of an author.

Hand over the commit's id, and let the build ask git for the message: `git log -1 --format=%B`.

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
          namespace: Git
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration:
            ProjectName: kiosk
            EnvironmentVariables: '[{"name": "MESSAGE", "value": "#{Git.CommitMessage}"}]'  # error
          inputArtifacts: [{name: Source}]
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
          namespace: Git
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration:
            ProjectName: kiosk
            EnvironmentVariables: '[{"name": "MESSAGE", "value": "#{Git.CommitId}"}]'
          inputArtifacts: [{name: Source}]
```

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStore: {type: S3, location: kiosk-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          namespace: Git
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Approve
      actions:
        - name: Approve
          actionTypeId: {category: Approval, owner: AWS, provider: Manual, version: "1"}
          configuration: {CustomData: "Deploy #{Git.CommitMessage}?"}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.catalog.actions import JSON_ARRAY, JSON_OBJECT
from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.pipeline._untrusted import who_writes
from specfmt.views.pipeline_variables import VariableReference

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHY = "CodePipeline does not escape it: a quote in the text breaks the JSON, or adds to it"


@rule(on=VariableReference, group="security", severity=Severity.WARNING)
def check(reference: VariableReference, ctx: Context) -> Iterator[Finding]:
    step = reference.holder
    if step is None or reference.field != "configuration" or not _is_json(reference):
        return
    who = who_writes(reference, step.spec)
    if who:
        message = f"{who} writes the text of `#{{{reference.text}}}`, which stands inside JSON"
        yield Finding(reference.span, message, _WHY)


def _is_json(reference: VariableReference) -> bool:
    """Tell whether the value is read as JSON: by what the catalogue says of its key, else by its look."""
    step = reference.holder
    known = step.known if step is not None else None
    key = known.keys.get(reference.key) if known is not None else None
    if key is not None and key.type in (JSON_ARRAY, JSON_OBJECT):
        return True
    text = reference.node.text.strip()
    return text[:1] + text[-1:] in ("{}", "[]") and '"' in text
