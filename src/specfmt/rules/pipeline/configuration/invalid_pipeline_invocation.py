"""`Variables` or `SourceRevisions` of an invoked pipeline that CodePipeline cannot read.

Both are the text of a JSON array. An item of `Variables` has `name` and `value`; one of `SourceRevisions` has
`actionName`, `revisionType` and `revisionValue`, and the type is `COMMIT_ID`, `IMAGE_DIGEST`, `S3_OBJECT_VERSION_ID`
or `S3_OBJECT_KEY`.

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
    - name: Next
      actions:
        - name: Next
          actionTypeId: {category: Invoke, owner: AWS, provider: CodePipeline, version: "1"}
          configuration:
            PipelineName: next
            SourceRevisions: '[{"actionName": "Source", "revisionType": "COMMITID", "revisionValue": "main"}]'  # error
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
    - name: Next
      actions:
        - name: Next
          actionTypeId: {category: Invoke, owner: AWS, provider: CodePipeline, version: "1"}
          configuration:
            PipelineName: next
            Variables: STAGE=test  # error
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
    - name: Next
      actions:
        - name: Next
          actionTypeId: {category: Invoke, owner: AWS, provider: CodePipeline, version: "1"}
          configuration:
            PipelineName: next
            SourceRevisions: '[{"actionName": "Source", "revisionType": "COMMIT", "revisionValue": "main"}]'  # error
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
    - name: Next
      actions:
        - name: Next
          actionTypeId: {category: Invoke, owner: AWS, provider: CodePipeline, version: "1"}
          configuration:
            PipelineName: next
            Variables: '[{"name": "STAGE", "value": "test"}]'
```

## Fixed

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
    - name: Next
      actions:
        - name: Next
          actionTypeId: {category: Invoke, owner: AWS, provider: CodePipeline, version: "1"}
          configuration:
            PipelineName: next
            SourceRevisions: '[{"actionName": "Source", "revisionType": "COMMIT_ID", "revisionValue": "main"}]'
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.pipeline._json_text import in_words, read_json
from specfmt.rules.spelling import expected, listed, nearest
from specfmt.syntax.nodes import Mapping, Scalar, Sequence
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.rules.pipeline._json_text import JsonText

_KEYS = {
    "Variables": ("name", "value"),
    "SourceRevisions": ("actionName", "revisionType", "revisionValue"),
}
_REVISIONS = ("COMMIT_ID", "IMAGE_DIGEST", "S3_OBJECT_VERSION_ID", "S3_OBJECT_KEY")


@rule(on=Action, group="correctness", severity=Severity.ERROR)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    if not action.is_a("Invoke", "CodePipeline") or action.known is None:
        return
    for name in _KEYS:
        json = read_json(action.setting(name), ctx.document.text)
        if json is not None:
            yield from _judge(json, name)


def _judge(json: JsonText, name: str) -> Iterator[Finding]:
    names = _KEYS[name]
    why = f"CodePipeline reads the text as a JSON array of objects with {listed(names, 'and')}"
    if json.problem is not None:
        message = f"`{name}` is no JSON: {json.problem.message}"
        yield Finding(json.span(json.problem.span), message, why, fix=json.mended())
        return
    root = json.root
    if root is None or (isinstance(root, Scalar) and not json.is_known(root)):
        return
    if not isinstance(root, Sequence):
        yield Finding(json.scalar, f"`{name}` is {in_words(root)} and no array", why)
        return
    for item in json.not_objects():
        yield Finding(json.span(item.span), f"an item of `{name}` is {in_words(item)} and no object", why)
    for item in json.objects():
        yield from _item(json, name, item, why)


def _item(json: JsonText, name: str, item: Mapping, why: str) -> Iterator[Finding]:
    missing = tuple(each for each in _KEYS[name] if item.entry(each) is None)
    if missing and all(json.is_known(entry.key) for entry in item.entries):
        first = item.entries[0].key.span if item.entries else item.span
        yield Finding(json.span(first), f"an item of `{name}` has no {listed(missing, 'and')}", why)
    kind = item.get("revisionType")
    if name != "SourceRevisions" or not isinstance(kind, Scalar) or kind.text in _REVISIONS:
        return
    if json.is_known(kind):
        message = f"unknown revision type `{kind.text}`{expected(_REVISIONS)}"
        fix = json.renamed(kind, nearest(kind.text, _REVISIONS), _REVISIONS)
        yield Finding(json.span(kind.span), message, why, fix=fix)
