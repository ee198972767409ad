"""A `#{...}` without quotes, which YAML takes for a comment.

A `#` after a blank begins a comment, so `StackName: #{Git.BranchName}` is a `StackName` without a value, and
`echo #{Git.CommitId}` is nothing but `echo`. Put the whole value into quotes.

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
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CREATE_UPDATE
            StackName: #{Git.BranchName}  # error
            TemplatePath: Source::template.yaml
            RoleArn: arn:aws:iam::111122223333:role/kiosk-stack
          inputArtifacts: [{name: Source}]
```

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
            - echo #{Git.CommitId}  # error
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
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CREATE_UPDATE
            StackName: "#{Git.BranchName}"
            TemplatePath: Source::template.yaml
            RoleArn: arn:aws:iam::111122223333:role/kiosk-stack
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
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CREATE_UPDATE
            StackName: kiosk-#{Git.BranchName}
            TemplatePath: Source::template.yaml
            RoleArn: arn:aws:iam::111122223333:role/kiosk-stack
          inputArtifacts: [{name: Source}]
```

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
            - "echo #{Git.CommitId}"
            - make # the whole thing
          inputArtifacts: [{name: Source}]
```

## Fixed

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
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CloudFormation, version: "1"}
          configuration:
            ActionMode: CREATE_UPDATE
            StackName: "#{Git.BranchName}"
            TemplatePath: Source::template.yaml
            RoleArn: arn:aws:iam::111122223333:role/kiosk-stack
          inputArtifacts: [{name: Source}]
```

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
            - "echo #{Git.CommitId}"
          inputArtifacts: [{name: Source}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.syntax.nodes import Mapping, Scalar, Sequence, Style
from specfmt.syntax.ops import line_end
from specfmt.views.pipeline import Pipeline
from specfmt.views.pipeline_variables import EXECUTION, PIPELINE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Node

# In front of a comment stands a blank.
_BLANKS = (" ", "\t")
_WHY = "in YAML a `#` after a blank begins a comment; in quotes it is part of the value"


@rule(on=Pipeline, group="correctness", severity=Severity.ERROR)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    if any(f"{blank}#{{" in pipeline.source for blank in _BLANKS):
        yield from _within(pipeline.node, "", pipeline)


def _within(node: Node, key: str, pipeline: Pipeline) -> Iterator[Finding]:
    """The values below a node that end before a `#{`. An alias is told where it is anchored."""
    if isinstance(node, Mapping):
        for entry in node.entries:
            yield from _within(entry.value, entry.name, pipeline)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _within(item, key, pipeline)
    elif isinstance(node, Scalar) and node.style is Style.PLAIN:
        yield from _judge(node, key, pipeline)


def _judge(scalar: Scalar, key: str, pipeline: Pipeline) -> Iterator[Finding]:
    text = pipeline.source
    start = end = scalar.span.end
    while text.startswith(_BLANKS, start):
        start += 1
    if not text.startswith("#{", start):
        return
    line = line_end(text, start)
    reference, brace, rest = text[start + 2 : line].partition("}")
    namespace, dot, variable = reference.partition(".")
    is_reference = bool(brace and dot and namespace and variable) and not any(map(str.isspace, reference))
    if not scalar.text:
        message = f"`#{{{reference[:60]}{brace}` is a comment, and `{key}` is empty"
    elif is_reference and start > end:
        message = f"`#{{{reference[:60]}}}` is a comment, and the value ends before it"
    else:
        return
    # A further comment may stand behind it; one that begins with a reference belongs to the value.
    stop = line
    note = rest.find(" # ")
    if note >= 0:
        stop = start + len("#{") + len(reference) + len(brace) + note
    value = text[scalar.span.start if scalar.text else start : stop].rstrip()
    fix = None
    if is_reference and '"' not in value and "\\" not in value:
        is_known = namespace in pipeline.namespaces or namespace in (PIPELINE, EXECUTION)
        safety = Safety.SAFE if is_known else Safety.UNSAFE
        begin = scalar.span.start if scalar.text else start
        blank = " " if text[begin - 1 : begin] == ":" else ""
        edit = Edit(Span(begin, begin + len(value)), f'{blank}"{value}"')
        fix = Fix("put the value into quotes", (edit,), safety)
    stop = start + len("#{") + len(reference) + len(brace)
    yield Finding(Span(start, stop), message, _WHY, fix=fix)
