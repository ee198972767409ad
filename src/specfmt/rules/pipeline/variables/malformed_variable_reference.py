"""A reference to a variable in a spelling that CodePipeline does not read.

A reference is `#{namespace.variable}`, without blanks. Anything else stays in the value as it is written: `${Git.CommitId}`
(the spelling of shells and templates), `#(Git.CommitId)`, `#{ Git.CommitId }`, `#{Git}`. Only what begins with a namespace
of this pipeline is judged.

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
            EnvironmentVariables: '[{"name": "COMMIT", "value": "${Git.CommitId}"}]'  # error
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
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{ Git.CommitId }"}]'  # error
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
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#(Git.CommitId)"}]'  # error
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
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{Git}"}]'  # error
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
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{Git.CommitId}"}]'
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
            - make IMAGE=${IMAGE} STACK=${Git_CommitId}
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
          configuration:
            ProjectName: kiosk
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{Git.CommitId}"}]'
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
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{Git.CommitId}"}]'
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
            EnvironmentVariables: '[{"name": "COMMIT", "value": "#{Git.CommitId}"}]'
          inputArtifacts: [{name: Source}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.pipeline._references import EXECUTION_ID, FIELDS, texts_of
from specfmt.syntax.scalars import scalar_map
from specfmt.views.pipeline import API, Pipeline
from specfmt.views.pipeline_variables import EXECUTION, PIPELINE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Scalar
    from specfmt.views.pipeline_variables import VariableReference

# No part of it can match in two ways, so it looks at each character a bounded number of times.
_FOREIGN = r"[$][{]([A-Za-z0-9@_-]+)[.]([A-Za-z0-9@_-]+)[}]|#[(]([A-Za-z0-9@_-]+)[.]([A-Za-z0-9@_-]+)[)]"
_MOST_SHOWN = 60
_WHY = "CodePipeline resolves `#{namespace.variable}` and leaves everything else as it is written"


@rule(on=Pipeline, group="suspicious", severity=Severity.WARNING)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    for reference in pipeline.references:
        if not reference.is_well_formed and reference.holder is not None and reference.field in FIELDS:
            yield from _slip(reference, pipeline)
    source = pipeline.source
    if "${" in source or "#(" in source:
        for step in (*pipeline.actions, *pipeline.condition_rules):
            for _, scalar in texts_of(step):
                if "${" in scalar.text or "#(" in scalar.text:
                    yield from _foreign(scalar, pipeline)


def _slip(reference: VariableReference, pipeline: Pipeline) -> Iterator[Finding]:
    """What is wrong between `#{` and `}`."""
    namespace, variable = reference.namespace.strip(), reference.variable.strip()
    known = namespace in pipeline.namespaces or namespace in (EXECUTION, PIPELINE)
    if not known or (namespace == PIPELINE and not pipeline.variables):
        return
    at = reference.span
    if not reference.is_closed or '"' in variable or "'" in variable:
        end = next(
            (at for at, char in enumerate(variable) if not (char.isalnum() or char in "@_-")), len(variable)
        )
        shown = f"#{{{namespace}.{variable[:end]}"[:_MOST_SHOWN]
        yield Finding(reference.namespace_span, f"`{shown}` has no closing brace", _WHY)
    elif not variable:
        yield Finding(
            at, f"`#{{{reference.text}}}` names no variable of `{namespace}`"[: _MOST_SHOWN * 2], _WHY
        )
    elif variable.replace("-", "_").replace("@", "_").isidentifier():
        # All that is wrong are blanks.
        written, meant = f"#{{{reference.text}}}", f"#{{{namespace}.{variable}}}"
        exact = pipeline.source[at.start : at.end] == written
        fix = Fix(f"change to `{meant}`", (Edit(at, meant),), Safety.SAFE) if exact else None
        yield Finding(at, f"`{written}` has blanks in it, did you mean `{meant}`?", _WHY, fix=fix)


def _foreign(scalar: Scalar, pipeline: Pipeline) -> Iterator[Finding]:
    """References in the spelling of something else."""
    import re

    places = None
    for match in re.finditer(_FOREIGN, scalar.text):
        namespace, variable = match[1] or match[3], match[2] or match[4]
        if not _is_meant(namespace, variable, pipeline, is_dollar=bool(match[1])):
            continue
        places = places or scalar_map(pipeline.source, scalar)
        at = places.to_host(Span(*match.span()))
        meant = f"#{{{namespace}.{variable}}}"
        exact = pipeline.source[at.start : at.end] == match[0]
        # In a template CloudFormation may resolve it, and what then stands there is not known.
        safety = Safety.SAFE if pipeline.form == API else Safety.UNSAFE
        fix = Fix(f"change to `{meant}`", (Edit(at, meant),), safety) if exact else None
        yield Finding(
            at, f"`{match[0]}` is no reference to a variable, did you mean `{meant}`?", _WHY, fix=fix
        )


def _is_meant(namespace: str, variable: str, pipeline: Pipeline, *, is_dollar: bool) -> bool:
    """Tell whether such a text certainly means a variable of the pipeline."""
    if namespace == EXECUTION:
        return variable == EXECUTION_ID
    if namespace == PIPELINE and pipeline.variables:
        return variable in pipeline.variables_named
    actions = pipeline.namespaces.get(namespace, ())
    # `${Git.Arn}` in a template is an attribute of the resource `Git`.
    needed = pipeline.form != API and is_dollar
    if len(actions) != 1:
        return False
    offers = actions[0].offers(variable)
    return offers is True if needed else offers is not False
