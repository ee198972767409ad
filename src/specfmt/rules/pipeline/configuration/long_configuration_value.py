"""A value of a configuration that is longer than CodePipeline's guide allows.

The documented limit is 1000 characters, variables not yet resolved, and CodePipeline has refused longer values with
"length less than or equal to 1000". Other pipelines got as far as 50000, so that is where the error begins, and
before it stands a note. A `BuildspecOverride` is meant to be longer. Rules of conditions take 10000.

Long lists of variables belong in the buildspec, or in Parameter Store.

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
            EnvironmentVariables: |  # error
              [
                {"name": "SERVICE_00_ADDRESS", "value": "service-00.internal.example.com:8443"},
                {"name": "SERVICE_01_ADDRESS", "value": "service-01.internal.example.com:8443"},
                {"name": "SERVICE_02_ADDRESS", "value": "service-02.internal.example.com:8443"},
                {"name": "SERVICE_03_ADDRESS", "value": "service-03.internal.example.com:8443"},
                {"name": "SERVICE_04_ADDRESS", "value": "service-04.internal.example.com:8443"},
                {"name": "SERVICE_05_ADDRESS", "value": "service-05.internal.example.com:8443"},
                {"name": "SERVICE_06_ADDRESS", "value": "service-06.internal.example.com:8443"},
                {"name": "SERVICE_07_ADDRESS", "value": "service-07.internal.example.com:8443"},
                {"name": "SERVICE_08_ADDRESS", "value": "service-08.internal.example.com:8443"},
                {"name": "SERVICE_09_ADDRESS", "value": "service-09.internal.example.com:8443"},
                {"name": "SERVICE_10_ADDRESS", "value": "service-10.internal.example.com:8443"},
                {"name": "SERVICE_11_ADDRESS", "value": "service-11.internal.example.com:8443"},
                {"name": "SERVICE_12_ADDRESS", "value": "service-12.internal.example.com:8443"}
              ]
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
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.syntax.nodes import Scalar, resolve
from specfmt.syntax.ops import first_line
from specfmt.views.pipeline_stages import ConditionRule
from specfmt.views.pipeline_steps import Step
from specfmt.views.placeholders import has_placeholder

if TYPE_CHECKING:
    from collections.abc import Iterator

_DOCUMENTED = 1000
_IN_RULES = 10_000
_REFUSED = 50_000
_TEXTS = ("BuildspecOverride",)


@rule(on=Step, group="suspicious", severity=Severity.INFO)
def check(step: Step, ctx: Context) -> Iterator[Finding]:
    is_rule = isinstance(step, ConditionRule)
    most = _IN_RULES if is_rule else _DOCUMENTED
    for entry in step.configuration.node.entries:
        value = resolve(entry.value)
        if not isinstance(value, Scalar) or len(value.text) <= most:
            continue
        size = len(value.text)
        if (entry.name in _TEXTS and size <= _REFUSED) or _has_limit_of_its_own(step, entry.name):
            continue
        if has_placeholder(value.text):
            continue
        is_refused = is_rule or size > _REFUSED
        limit = f"{most} are allowed" if is_rule or not is_refused else f"{_REFUSED} are allowed"
        yield Finding(
            first_line(ctx.document.text, entry.value.span),
            f"`{entry.name}` has {size} characters, at most {limit}",
            "CodePipeline refuses the pipeline"
            if is_refused
            else "that is the documented limit, and pipelines with longer values have been refused",
            severity=Severity.ERROR if is_refused else None,
        )


def _has_limit_of_its_own(step: Step, name: str) -> bool:
    """Tell whether another rule counts the bytes of the value."""
    known = step.known
    key = known.keys.get(name) if known is not None else None
    return key is not None and key.type == "json-object"
