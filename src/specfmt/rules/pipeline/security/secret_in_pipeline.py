"""A secret written into an action or a variable of the pipeline.

Everyone who can read the file or see the pipeline sees the values of its configuration, and the user guide of CodePipeline
strongly discourages secrets in `EnvironmentVariables`. Take the secret back where it was issued, and store its successor
in Secrets Manager or Parameter Store: a variable of the type `SECRETS_MANAGER` or `PARAMETER_STORE` then holds its name.

Only the value counts, never the name alone: the known forms of keys and tokens, and under a name such as `API_TOKEN` also
long text that looks drawn at random.

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
            EnvironmentVariables: '[{"name": "AWS_ACCESS_KEY_ID", "value": "AKIAQ7XKZJ4MVT2WPN5D"}]'  # error
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
          configuration:
            ProjectName: kiosk
            EnvironmentVariables: '[{"name": "UPLOAD_TOKEN", "value": "q7Lx0Vt9Rb2KdW5sYn8Zc3Hj"}]'  # error
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
            - git clone https://ci:ghp_q7Lx0Vt9Rb2KdW5sYn8Zc3HjP4mQ6tUeA1fG@github.com/kiosk/kiosk  # error
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
            EnvironmentVariables: '[{"name": "UPLOAD_TOKEN", "value": "ci/upload:token", "type": "SECRETS_MANAGER"}]'
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
          configuration:
            ProjectName: kiosk
            EnvironmentVariables: '[{"name": "AWS_ACCESS_KEY_ID", "value": "AKIAIOSFODNN7EXAMPLE"}, {"name": "API_TOKEN", "value": "changeme"}]'
          inputArtifacts: [{name: Source}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, Span, rule
from specfmt.rules.pipeline._credentials import secret_keys
from specfmt.rules.pipeline._json_text import read_json
from specfmt.rules.pipeline._references import texts_of
from specfmt.rules.secrets import looks_random, names_a_secret, shapes_in
from specfmt.syntax.scalars import scalar_map
from specfmt.views.pipeline import Pipeline
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Scalar
    from specfmt.views.pipeline_steps import Step

_VARIABLES = "EnvironmentVariables"
# The shortest text that `looks_random` takes for a secret, and that any known form has.
_SHORTEST = 16
_STORES = ("PARAMETER_STORE", "SECRETS_MANAGER")
_WHY = "the file, the console and the API show it in clear text"


@rule(on=Pipeline, group="security", severity=Severity.WARNING)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    has_shapes = next(shapes_in(pipeline.source), None) is not None
    for step in (*pipeline.actions, *pipeline.condition_rules):
        if has_shapes:
            yield from _shapes(step, pipeline.source)
        yield from _random(step, pipeline.source)
    for variable in pipeline.variables:
        name, value = variable.name, variable.default
        if value is not None and len(value.text) >= _SHORTEST:
            yield from _judge(name.text if name is not None else "", value, pipeline.source)


def _shapes(step: Step, source: str) -> Iterator[Finding]:
    """Secrets that their form gives away, wherever they stand in the values of a step."""
    # What stands under a key for credentials is told by another rule.
    skipped = set(secret_keys(step)) if isinstance(step, Action) else ()
    for key, scalar in texts_of(step):
        if key not in skipped and len(scalar.text) >= _SHORTEST:
            yield from _forms(scalar, key, source)


def _forms(scalar: Scalar, key: str, source: str) -> Iterator[Finding]:
    places = None
    for start, end, what in shapes_in(scalar.text):
        places = places or scalar_map(source, scalar)
        shown = scalar.text[start : start + 4]
        where = f" in `{key}`" if key else ""
        yield Finding(places.to_host(Span(start, end)), f"`{shown}...`{where} looks like {what}", _WHY)


def _random(step: Step, source: str) -> Iterator[Finding]:
    """Values of environment variables that look drawn at random, under names that tell of a secret."""
    for item in step.environment_variables if isinstance(step, Action) else ():
        name, value, kind = item.name, item.content, item.kind
        if name is None or value is None or (kind is not None and kind.text in _STORES):
            continue
        if _is_random(name.text, value.text):
            yield Finding(value, f"the value of `{name.text}` looks like a secret", _WHY)
    scalar = step.setting(_VARIABLES)
    if scalar is None or len(scalar.text) < _SHORTEST or not _may_tell_of_secret(scalar.text):
        return
    json = read_json(scalar, source)
    if json is None:
        return
    for variable in json.objects():
        name_text, value_text = json.text_of(variable, "name"), json.text_of(variable, "value")
        if name_text is None or value_text is None or (json.text_of(variable, "type") or "") in _STORES:
            continue
        node = variable.get("value")
        if node is not None and _is_random(name_text, value_text):
            yield Finding(json.span(node.span), f"the value of `{name_text}` looks like a secret", _WHY)


def _judge(name: str, value: Scalar, source: str) -> Iterator[Finding]:
    """A default of a variable of the pipeline."""
    found = tuple(_forms(value, "", source))
    yield from found
    if not found and _is_random(name, value.text):
        yield Finding(value, f"the value of `{name}` looks like a secret", _WHY)


def _is_random(name: str, value: str) -> bool:
    """Tell of a secret without a form of its own; those with one are told already."""
    return names_a_secret(name) and looks_random(value) and next(shapes_in(value), None) is None


def _may_tell_of_secret(text: str) -> bool:
    """Tell quickly whether the name of a variable may be that of a secret."""
    upper = text.upper()
    return any(word in upper for word in ("SECRET", "TOKEN", "PASS", "PWD", "KEY", "CREDENTIAL"))
