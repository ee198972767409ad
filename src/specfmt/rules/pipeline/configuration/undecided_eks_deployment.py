"""A deployment to EKS with neither manifests nor a Helm chart, or with both.

The action applies Kubernetes manifests (`ManifestFiles`) or installs a Helm chart (`HelmReleaseName` and
`HelmChartLocation`). It needs one of the two, and fails with both.

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
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: EKS, version: "1"}
          configuration:  # error
            ClusterName: web
          inputArtifacts: [{name: SourceOutput}]
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
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: EKS, version: "1"}
          configuration:
            ClusterName: web
            HelmReleaseName: web
            HelmChartLocation: chart
            ManifestFiles: app.yaml  # error
          inputArtifacts: [{name: SourceOutput}]
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
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: EKS, version: "1"}
          configuration:
            ClusterName: web
            ManifestFiles: app.yaml
          inputArtifacts: [{name: SourceOutput}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.pipeline._configuration import misspelt, place_of
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator

_MANIFESTS = "ManifestFiles"
_CHART = ("HelmReleaseName", "HelmChartLocation")


@rule(on=Action, group="correctness", severity=Severity.ERROR)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    if not action.is_a("Deploy", "EKS") or action.known is None or not action.is_configuration_known:
        return
    manifests = action.configuration.entry(_MANIFESTS)
    chart = next((entry for name in _CHART if (entry := action.configuration.entry(name)) is not None), None)
    if manifests is not None and chart is not None:
        yield Finding(
            manifests.key,
            f"`{_MANIFESTS}` and `{chart.name}` are both there, expected one of the two",
            "the action applies manifests or installs a Helm chart, not both",
            (Related(chart.key.span, "the Helm chart"),),
        )
    elif manifests is None and chart is None and not misspelt(action, (_MANIFESTS, *_CHART)):
        yield Finding(
            place_of(action),
            f"`EKS` needs `{_MANIFESTS}`, or `HelmReleaseName` and `HelmChartLocation`",
            "the action applies manifests or installs a Helm chart",
        )
