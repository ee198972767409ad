"""`EnvironmentVariables` of a build that CodeBuild cannot read.

The variables of a CodeBuild action are the text of a JSON array: `[{"name": "STAGE", "value": "test", "type":
"PLAINTEXT"}]`. The type is `PLAINTEXT`, `PARAMETER_STORE` or `SECRETS_MANAGER`, and may be left out. Anything else
lets the action fail when it runs: text that is no JSON, an object in place of the array, an item without `name` or
`value`.

The keys are documented in lower case. What becomes of `Name` and `Value` is not known, so those are a warning.

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
          configuration:
            ProjectName: web
            EnvironmentVariables: '[{"name": "STAGE", "value": "test", "type": "plaintext"}]'  # error
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
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration:
            ProjectName: web
            EnvironmentVariables: STAGE=test  # error
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
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration:
            ProjectName: web
            EnvironmentVariables: '[{"name": "STAGE", "value": "test", "type": "SECRET"}]'  # error
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
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration:
            ProjectName: web
            EnvironmentVariables: '[{"name": "STAGE"}]'  # error
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
            EnvironmentVariables: '[{"name": "STAGE", "value": "test"}]'
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
          namespace: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: web, BranchName: main, PollForSourceChanges: "false"}
          outputArtifacts: [{name: SourceOutput}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration:
            ProjectName: web
            EnvironmentVariables: |
              [
                {"name": "COMMIT", "value": "#{Source.CommitId}"},
                {"name": "KEY", "value": "/web/key", "type": "PARAMETER_STORE"}
              ]
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
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration:
            ProjectName: web
            EnvironmentVariables: '[{"name": "STAGE", "value": "test", "type": "PLAINTEXT"}]'
          inputArtifacts: [{name: SourceOutput}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.pipeline._configuration import provider_of
from specfmt.rules.pipeline._json_text import in_words, plain_json, read_json
from specfmt.rules.spelling import expected, listed, nearest
from specfmt.syntax.nodes import Mapping, Scalar, Sequence
from specfmt.views.pipeline_steps import Step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.rules.pipeline._json_text import JsonText
    from specfmt.syntax.nodes import Entry

_KEY = "EnvironmentVariables"
_TYPES = ("PLAINTEXT", "PARAMETER_STORE", "SECRETS_MANAGER")
_KEYS = ("name", "value", "type")
_NAMES = frozenset(_KEYS)
_FORM = 'expected `[{"name": "...", "value": "..."}]`'
_WHY_LOWER = "the keys of a variable are documented in lower case"
_WHY = "CodeBuild reads the text as a JSON array of objects with `name`, `value` and perhaps `type`"


@rule(on=Step, group="correctness", severity=Severity.ERROR)
def check(step: Step, ctx: Context) -> Iterator[Finding]:
    if step.known is None or provider_of(step) != "CodeBuild":
        return
    if _is_fine(plain_json(step.setting(_KEY))):
        return
    json = read_json(step.setting(_KEY), ctx.document.text)
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
    if not isinstance(root, Sequence):
        yield Finding(json.scalar, f"`{_KEY}` is {in_words(root)} and no array, {_FORM}", _WHY)
        return
    for item in json.not_objects():
        yield Finding(json.span(item.span), f"an item of `{_KEY}` is {in_words(item)}, {_FORM}", _WHY)
    for variable in json.objects():
        yield from _judge(json, variable)


def _is_fine(variables: Any) -> bool:
    """Tell whether a quick look finds nothing, as in nearly all pipelines."""
    return isinstance(variables, list) and all(
        isinstance(each, dict)
        and {"name", "value"} <= each.keys() <= _NAMES
        and each.get("type", "PLAINTEXT") in _TYPES
        for each in variables
    )


def _in_capitals(json: JsonText, entries: list[Entry], names: set[str]) -> Finding:
    """Known keys of one variable with capital letters: who writes one so writes all of them so."""
    meant = [entry.name.lower() for entry in entries]
    fixes = [json.renamed(entry.key, entry.name.lower(), _KEYS) for entry in entries]
    edits = tuple(edit for fix in fixes if fix is not None for edit in fix.edits)
    is_whole = len(edits) == len(entries) and names.isdisjoint(meant)
    return Finding(
        json.span(entries[0].key.span),
        f"unknown key{'s' if len(entries) > 1 else ''} {listed([entry.name for entry in entries], 'and')}"
        f" in `{_KEY}`, did you mean {listed(meant, 'and')}?",
        _WHY_LOWER,
        fix=Fix(f"change to {listed(meant, 'and')}", edits, Safety.SAFE) if is_whole else None,
        severity=Severity.WARNING,
    )


def _judge(json: JsonText, variable: Mapping) -> Iterator[Finding]:
    names = {entry.name for entry in variable.entries}
    lower = {name.lower() for name in names}
    if any("${" in name or "#{" in name for name in names):
        return
    unknown = [entry for entry in variable.entries if entry.name not in _KEYS]
    if capitals := [entry for entry in unknown if entry.name.lower() in _KEYS]:
        yield _in_capitals(json, capitals, names)
    for entry in unknown:
        if entry.name.lower() not in _KEYS:
            message = f"unknown key `{entry.name}` in `{_KEY}`{expected(_KEYS)}"
            yield Finding(json.span(entry.key.span), message, _WHY_LOWER, severity=Severity.WARNING)
    missing = next((name for name in ("name", "value") if name not in lower), "")
    if missing:
        first = variable.entries[0].key.span if variable.entries else variable.span
        yield Finding(json.span(first), f"a variable in `{_KEY}` has no `{missing}`", _WHY)
    node = variable.get("type")
    if isinstance(node, Scalar) and node.text not in _TYPES and json.is_known(node):
        fix = json.renamed(node, nearest(node.text, _TYPES), _TYPES)
        yield Finding(
            json.span(node.span), f"unknown type `{node.text}` of a variable{expected(_TYPES)}", _WHY, fix=fix
        )
