"""A capability that CloudFormation does not have, or a blank between two of them.

`Capabilities` are `CAPABILITY_IAM`, `CAPABILITY_NAMED_IAM` and `CAPABILITY_AUTO_EXPAND`, separated by a comma and
nothing else: AWS asks for no space between them.

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
            Capabilities: CAPABILITY_NAME_IAM  # error
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
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CREATE_UPDATE
            StackName: web
            RoleArn: arn:aws:iam::111122223333:role/stack
            TemplatePath: SourceOutput::template.yml
            Capabilities: CAPABILITY_IAM, CAPABILITY_AUTO_EXPAND  # error
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
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CREATE_UPDATE
            StackName: web
            RoleArn: arn:aws:iam::111122223333:role/stack
            TemplatePath: SourceOutput::template.yml
            Capabilities: CAPABILITY_IAM,CAPABILITY_AUTO_EXPAND
          inputArtifacts: [{name: SourceOutput}]
```

## Fixed

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
            Capabilities: CAPABILITY_NAMED_IAM
          inputArtifacts: [{name: SourceOutput}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.catalog.actions import LIST
from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.spelling import expected, nearest
from specfmt.syntax.scalars import scalar_map
from specfmt.views.pipeline_steps import Step
from specfmt.views.placeholders import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.catalog.actions import Key
    from specfmt.syntax.nodes import Scalar

_KEY = "Capabilities"


@rule(on=Step, group="correctness", severity=Severity.ERROR)
def check(step: Step, ctx: Context) -> Iterator[Finding]:
    value = step.setting(_KEY)
    known = step.known
    key = known.keys.get(_KEY) if known is not None and value is not None else None
    if value is None or key is None or key.type != LIST:
        return
    at = 0
    for item in value.text.split(","):
        yield from _judge(item, at, value, key, ctx)
        at += len(item) + 1


def _judge(item: str, at: int, value: Scalar, key: Key, ctx: Context) -> Iterator[Finding]:
    name = item.strip()
    if (name in key.enum and name == item) or not is_known(item):
        return
    map_ = scalar_map(ctx.document.text, value)
    start = at + len(item) - len(item.lstrip())
    if name in key.enum:
        edit = map_.lift(Edit(Span(at, at + len(item)), name))
        yield Finding(
            map_.to_host(Span(at, at + len(item))),
            f"a blank stands beside `{name}` in `{_KEY}`, expected a comma and nothing else between two",
            "CodePipeline takes the capabilities separated by a comma without a space",
            fix=Fix.of("remove the blank", edit, Safety.SAFE),
        )
        return
    if not name and item and at + len(item) < len(value.text):
        return
    meant = nearest(name, key.enum)
    edit = map_.lift(Edit(Span(start, start + len(name)), meant)) if meant else None
    safety = Safety.SAFE if meant.lower() == name.lower() else Safety.UNSAFE
    hint = f", did you mean `{meant}`?" if meant else expected(key.enum)
    yield Finding(
        map_.to_host(Span(start, start + len(name))) if name else value,
        f"unknown capability `{name}`{hint}" if name else f"an item of `{_KEY}` is empty",
        "CloudFormation knows `CAPABILITY_IAM`, `CAPABILITY_NAMED_IAM` and `CAPABILITY_AUTO_EXPAND`",
        fix=Fix.of(f"write `{meant}`", edit, safety),
    )
