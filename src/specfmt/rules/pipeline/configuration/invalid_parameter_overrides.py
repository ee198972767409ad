"""`ParameterOverrides` of a stack that CloudFormation cannot read.

The parameters of a CloudFormation action are the text of a JSON object of at most 1024 bytes, such as `{"Stage":
"test"}`. A value may be taken from an input artifact: `{"Fn::GetArtifactAtt": ["Artifact", "ObjectKey"]}` (or
`BucketName`, or `URL`) and `{"Fn::GetParam": ["Artifact", "file.json", "key"]}`. These look like functions of
CloudFormation, and are CodePipeline's.

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
            ParameterOverrides: '{"Code": {"Fn::GetArtifactAtt": ["SourceOutput", "objectKey"]}}'  # error
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
            ParameterOverrides: '{"Stage": "test",}'  # error
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
            ParameterOverrides: '{"Code": {"Fn::GetArtifactAtt": ["SourceOutput", "Key"]}}'  # error
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
            ParameterOverrides: '{"Code": {"Fn::GetArtifactAtt": ["SourceOutput", "ObjectKey"]}}'
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
            ParameterOverrides: '{"Code": {"Fn::GetArtifactAtt": ["SourceOutput", "ObjectKey"]}}'
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
            ParameterOverrides: '{"Stage": "test"}'
          inputArtifacts: [{name: SourceOutput}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.pipeline._json_text import in_words, read_json
from specfmt.rules.spelling import expected, nearest
from specfmt.syntax.nodes import Mapping, Scalar, Sequence
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.rules.pipeline._json_text import JsonText

_KEY = "ParameterOverrides"
_ATTRIBUTES = ("BucketName", "ObjectKey", "URL")
_FUNCTIONS = {"Fn::GetArtifactAtt": 2, "Fn::GetParam": 3}
_FORMS = {
    "Fn::GetArtifactAtt": '`["Artifact", "ObjectKey"]`',
    "Fn::GetParam": '`["Artifact", "file.json", "key"]`',
}
_WHY = "CloudFormation reads the text as a JSON object of the stack's parameters"


@rule(on=Action, group="correctness", severity=Severity.ERROR)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    if not action.is_a("Deploy", "CloudFormation") or action.known is None:
        return
    json = read_json(action.setting(_KEY), ctx.document.text)
    if json is None:
        return
    if json.problem is not None:
        problem = json.problem
        message = f"`{_KEY}` is no JSON: {problem.message}"
        yield Finding(json.span(problem.span), message, _WHY, fix=json.mended())
        return
    root = json.root
    if root is None or (isinstance(root, Scalar) and not json.is_known(root)):
        return
    if not isinstance(root, Mapping):
        yield Finding(json.scalar, f"`{_KEY}` is {in_words(root)} and no object", _WHY)
        return
    yield from _size(json, action)
    for entry in root.entries:
        if isinstance(entry.value, Mapping):
            yield from _function(json, entry.value)


def _size(json: JsonText, action: Action) -> Iterator[Finding]:
    text = json.scalar.text
    known = action.known
    most = known.keys[_KEY].high if known is not None else None
    # What variables become may be longer or shorter.
    if most is None or len(text) <= most // 4 or "${" in text or "#{" in text:
        return
    size = len(text.encode("utf-8", "replace"))
    if size > most:
        yield Finding(
            json.scalar,
            f"`{_KEY}` has {size} bytes, at most {most} are allowed",
            "a template configuration file in an artifact (`TemplateConfiguration`) has no such limit",
        )


def _function(json: JsonText, value: Mapping) -> Iterator[Finding]:
    for entry in value.entries:
        count = _FUNCTIONS.get(entry.name)
        if count is None:
            continue
        items = entry.value.items if isinstance(entry.value, Sequence) else ()
        if len(items) != count:
            yield Finding(
                json.span(entry.value.span),
                f"`{entry.name}` takes an array of {count}, such as {_FORMS[entry.name]}",
                "CodePipeline puts the value in before CloudFormation sees it",
            )
        elif entry.name == "Fn::GetArtifactAtt":
            node = items[1]
            if isinstance(node, Scalar) and json.is_known(node) and node.text not in _ATTRIBUTES:
                yield Finding(
                    json.span(node.span),
                    f"an artifact has no attribute `{node.text}`{expected(_ATTRIBUTES)}",
                    "CodePipeline puts the value in before CloudFormation sees it",
                    fix=json.renamed(node, nearest(node.text, _ATTRIBUTES), _ATTRIBUTES),
                )
