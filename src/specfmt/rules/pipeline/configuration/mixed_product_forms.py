"""A Service Catalog deployment that mixes its two forms, or has neither.

What the action deploys stands in a file of the input artifact (`ConfigurationFilePath`), or in the keys
`TemplateFilePath`, `ProductVersionName` and `ProductType`. It takes one of the two.

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
          actionTypeId: {category: Deploy, owner: AWS, provider: ServiceCatalog, version: "1"}
          configuration:
            ProductId: prod-abcdefghijkl2
            ConfigurationFilePath: product.json
            ProductVersionName: v2  # error
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
          actionTypeId: {category: Deploy, owner: AWS, provider: ServiceCatalog, version: "1"}
          configuration:  # error
            ProductId: prod-abcdefghijkl2
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
          actionTypeId: {category: Deploy, owner: AWS, provider: ServiceCatalog, version: "1"}
          configuration:
            ProductId: prod-abcdefghijkl2
            ConfigurationFilePath: product.json
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
          actionTypeId: {category: Deploy, owner: AWS, provider: ServiceCatalog, version: "1"}
          configuration:
            ProductId: prod-abcdefghijkl2
            TemplateFilePath: template.yml
            ProductVersionName: v2
            ProductType: CLOUD_FORMATION_TEMPLATE
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

_FILE = "ConfigurationFilePath"
_TEMPLATE = "TemplateFilePath"
_KEYS = (_TEMPLATE, "ProductVersionName", "ProductType")


@rule(on=Action, group="correctness", severity=Severity.ERROR)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    if not action.is_a("Deploy", "ServiceCatalog") or action.known is None:
        return
    file = action.configuration.entry(_FILE)
    for name in _KEYS:
        entry = action.configuration.entry(name)
        if file is not None and entry is not None:
            yield Finding(
                entry.key,
                f"`{name}` does not go with `{_FILE}`",
                "the file says which template, version and type it is",
                (Related(file.key.span, "the file is named here"),),
            )
            return
    if file is not None or action.configuration.has(_TEMPLATE) or not action.is_configuration_known:
        return
    if not misspelt(action, (_FILE, *_KEYS)):
        yield Finding(
            place_of(action),
            f"`ServiceCatalog` needs `{_FILE}`, or `{_TEMPLATE}` with `ProductVersionName` and `ProductType`",
            "there is nothing to deploy",
        )
