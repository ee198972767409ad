"""A value that is none of those that the key allows.

Some keys of a configuration take one of a few words, exact in case: the mode of a CloudFormation action, the access
list of an object in S3, the type of a test. Switches take the texts `true` and `false`.

`True` and `FALSE` are an info only: whether CodePipeline minds the case of a switch is not known. Values with
variables or placeholders are left alone.

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
            ActionMode: CREATE_OR_UPDATE  # error
            StackName: web
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
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          configuration:
            BucketName: web-site
            Extract: "yes"  # error
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
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          configuration:
            BucketName: web-site
            Extract: "True"  # error
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
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          configuration:
            BucketName: web-site
            Extract: "true"
          inputArtifacts: [{name: SourceOutput}]
```

```yaml pipeline
pipeline:
  name: web
  roleArn: arn:aws:iam::111122223333:role/pipeline
  variables: [{name: Extract, defaultValue: "true"}]
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
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          configuration:
            BucketName: web-site
            Extract: "#{variables.Extract}"
          inputArtifacts: [{name: SourceOutput}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.catalog.actions import BOOLEAN, BOOLEANS, LIST
from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.spelling import expected, nearest
from specfmt.syntax.nodes import Scalar, Style, resolve
from specfmt.syntax.ops import replaced
from specfmt.views.pipeline_steps import Step
from specfmt.views.placeholders import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.catalog.actions import Key
    from specfmt.syntax.nodes import Node

_MEANT = {
    "yes": "true",
    "on": "true",
    "1": "true",
    "enabled": "true",
    "no": "false",
    "off": "false",
    "0": "false",
    "disabled": "false",
}


@rule(on=Step, group="correctness", severity=Severity.ERROR)
def check(step: Step, ctx: Context) -> Iterator[Finding]:
    known = step.known
    if known is None or not known.keys:
        return
    for entry in step.configuration.node.merged():
        key = known.keys.get(entry.name)
        if key is None or not key.enum or key.type == LIST:
            continue
        value = resolve(entry.value)
        if not isinstance(value, Scalar) or value.is_null or not value.text or value.text in key.enum:
            continue
        if not is_known(value.text):
            continue
        finding = _switch(entry.value, value, key) if key.type == BOOLEAN else _word(entry.value, value, key)
        if finding is not None:
            yield finding


def _switch(place: Node, value: Scalar, key: Key) -> Finding | None:
    text = value.text
    lower = text.strip().lower()
    if lower in BOOLEANS:
        if value.style is Style.PLAIN:
            return (
                None  # a boolean and no text: templates take it, and in the API's form that is told already
            )
        edit = replaced(place, lower)
        return Finding(
            place,
            f"`{key.name}` is `{text}`, expected `true` or `false`",
            "whether CodePipeline takes other spellings is not known",
            fix=Fix.of(f"write `{lower}`", edit, Safety.SAFE),
            severity=Severity.INFO,
        )
    meant = _MEANT.get(lower, "")
    style = Style.DOUBLE if value.style is Style.PLAIN else None
    return Finding(
        place,
        f"`{key.name}` is `{text}`, expected `true` or `false`",
        "CodePipeline knows these two words only",
        fix=Fix.of(f"write `{meant}`", replaced(place, meant, style) if meant else None, Safety.UNSAFE),
    )


def _word(place: Node, value: Scalar, key: Key) -> Finding:
    text = value.text
    meant = nearest(text, key.enum)
    hint = f", did you mean `{meant}`?" if meant else expected(key.enum)
    safety = Safety.SAFE if meant.lower() == text.lower() else Safety.UNSAFE
    choice = expected(key.enum) if meant else ""
    return Finding(
        place,
        f"unknown value `{text}` of `{key.name}`{hint}",
        f"the words are exact in case{choice}",
        fix=Fix.of(f"write `{meant}`", replaced(place, meant) if meant else None, safety),
    )
