"""A key that the configuration of this type of action does not have.

Each type of action reads its own keys, exact in case. `PollForSourceChanges` belongs to CodeCommit, S3 and the old
GitHub source, and a connection has `DetectChanges` in its place; `EnvVars` is no key of anything. AWS adds keys
without notice, so this is a warning.

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
            environmentVariables: "[]"  # error
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
          actionTypeId: {category: Source, owner: AWS, provider: CodeStarSourceConnection, version: "1"}
          configuration:
            ConnectionArn: arn:aws:codeconnections:eu-west-1:111122223333:connection/11112222-3333-4444-5555-666677778888
            FullRepositoryId: example/web
            BranchName: main
            PollForSourceChanges: "false"  # error
          outputArtifacts: [{name: SourceOutput}]
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CodeDeploy, version: "1"}
          configuration: {ApplicationName: web, DeploymentGroupName: blue}
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
            EnvironmentVariables: "[]"
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
            EnvironmentVariables: "[]"
          inputArtifacts: [{name: SourceOutput}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.catalog.actions import action_types
from specfmt.rules import Context, Finding, Fix, Severity, rule
from specfmt.rules.pipeline._configuration import called_for, misspelt, provider_of
from specfmt.rules.pipeline._references import safety_of
from specfmt.rules.spelling import listed, nearest
from specfmt.syntax.ops import replaced
from specfmt.views.pipeline_steps import Step
from specfmt.views.placeholders import has_placeholder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Entry

_PER_IMAGE = ("ArtifactName", "ContainerName")


@rule(on=Step, group="suspicious", severity=Severity.WARNING)
def check(step: Step, ctx: Context) -> Iterator[Finding]:
    known = step.known
    if known is None or known.is_open:
        return
    strangers = [
        entry
        for entry in step.configuration.node.entries
        if entry.name and entry.name not in known.keys and not _is_meant(step, entry)
    ]
    if not strangers:
        return
    # A misspelt key that has to be there is told as the missing one.
    told = {id(entry) for _, names in called_for(step) for entry in misspelt(step, names).values()}
    for entry in strangers:
        if id(entry) not in told:
            yield _finding(step, entry, tuple(known.keys))


def _is_meant(step: Step, entry: Entry) -> bool:
    """Tell whether the author does not know its name yet, or another rule speaks of it."""
    name = entry.name
    if name == "<<" or name.startswith("Fn::") or has_placeholder(name):
        return True
    if name.lower() == "commands" and provider_of(step) == "Commands" and not step.has("commands"):
        return True
    # One of too many images.
    return name.startswith("Image") and name.endswith(_PER_IMAGE)


def _finding(step: Step, entry: Entry, keys: tuple[str, ...]) -> Finding:
    name, provider = entry.name, provider_of(step)
    meant = nearest(name, keys)
    if meant:
        edit = replaced(entry.key, meant) if not step.configuration.has(meant) else None
        fix = Fix.of(f"rename it to `{meant}`", edit, safety_of(name, meant, keys))
        return Finding(
            entry.key,
            f"`{name}` is no key of `{provider}`, did you mean `{meant}`?",
            f"`{provider}` does not read it; keys are exact in case",
            fix=fix,
        )
    owners = listed(dict.fromkeys(each.provider for each in action_types() if name in each.keys), "and")
    why = f"it is a key of {owners}; " if owners else ""
    if not keys:
        why += f"`{provider}` has no configuration"
    else:
        known = listed(keys, "and")
        why += (
            f"`{provider}` knows {known}"
            if known
            else f"`{provider}` does not read it; keys are exact in case"
        )
    return Finding(entry.key, f"`{name}` is no key of `{provider}`", why)
