"""The task definition of a deployment to ECS has no place for the new image.

`Image1ContainerName` is the mark that `CodeDeployToECS` replaces in the task definition by the address of the image: for
`IMAGE1_NAME` the text `<IMAGE1_NAME>`. Where that is not there nothing is replaced, and the service runs the image that the
file names. The file is looked for in this repository, when the artifact is its source.

## Bad

```yaml pipeline file=pipeline.yml
pipeline:
  name: shop
  roleArn: arn:aws:iam::111122223333:role/shop-pipeline
  artifactStore: {type: S3, location: shop-artifacts}
  stages:
    - name: Source
      actions:
        - name: Code
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: shop, BranchName: main, PollForSourceChanges: "false"}
          outputArtifacts: [{name: Source}]
        - name: Image
          actionTypeId: {category: Source, owner: AWS, provider: ECR, version: "1"}
          configuration: {RepositoryName: shop}
          outputArtifacts: [{name: Image}]
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CodeDeployToECS, version: "1"}
          inputArtifacts: [{name: Source}, {name: Image}]
          configuration:
            ApplicationName: shop
            DeploymentGroupName: shop
            TaskDefinitionTemplateArtifact: Source
            AppSpecTemplateArtifact: Source
            Image1ArtifactName: Image
            Image1ContainerName: IMAGE_NAME  # error
```

```json other file=taskdef.json
{
  "family": "shop",
  "containerDefinitions": [
    {"name": "web", "image": "<IMAGE1_NAME>", "essential": true, "portMappings": [{"containerPort": 8080}]}
  ]
}
```

```yaml appspec file=appspec.yaml
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: <TASK_DEFINITION>
        LoadBalancerInfo:
          ContainerName: web
          ContainerPort: 8080
```

## Good

```yaml pipeline file=pipeline.yml
pipeline:
  name: shop
  roleArn: arn:aws:iam::111122223333:role/shop-pipeline
  artifactStore: {type: S3, location: shop-artifacts}
  stages:
    - name: Source
      actions:
        - name: Code
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: shop, BranchName: main, PollForSourceChanges: "false"}
          outputArtifacts: [{name: Source}]
        - name: Image
          actionTypeId: {category: Source, owner: AWS, provider: ECR, version: "1"}
          configuration: {RepositoryName: shop}
          outputArtifacts: [{name: Image}]
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: CodeDeployToECS, version: "1"}
          inputArtifacts: [{name: Source}, {name: Image}]
          configuration:
            ApplicationName: shop
            DeploymentGroupName: shop
            TaskDefinitionTemplateArtifact: Source
            AppSpecTemplateArtifact: Source
            Image1ArtifactName: Image
            Image1ContainerName: IMAGE1_NAME
```

```json other file=taskdef.json
{
  "family": "shop",
  "containerDefinitions": [
    {"name": "web", "image": "<IMAGE1_NAME>", "essential": true, "portMappings": [{"containerPort": 8080}]}
  ]
}
```

```yaml appspec file=appspec.yaml
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: <TASK_DEFINITION>
        LoadBalancerInfo:
          ContainerName: web
          ContainerPort: 8080
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.pipeline._deployments import is_deployment_to_ecs, template_of
from specfmt.syntax.nodes import Mapping, text_of
from specfmt.views.pipeline_stages import Action
from specfmt.views.placeholders import is_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.project.referred import Referred
    from specfmt.rules import Related

_MOST = 4


@rule(on=Action, group="suspicious", severity=Severity.WARNING)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    if not is_deployment_to_ecs(action):
        return
    keys = [f"Image{number}ContainerName" for number in range(1, _MOST + 1)]
    nodes = [node for key in keys if (node := action.setting(key)) is not None and is_known(node.text)]
    found = template_of(action, "TaskDefinitionTemplate", ctx) if nodes else None
    if found is None:
        return
    for node in nodes:
        if f"<{node.text}>" not in found.text:
            yield Finding(
                node,
                f"the task definition has no `<{node.text}>` that the new image could replace",
                "nothing is replaced, and the service runs the image that the file names",
                _images(found),
            )


def _images(found: Referred) -> tuple[Related, ...]:
    """Where the task definition names images."""
    from specfmt.views.template import items_of

    root = found.tree.root
    if not isinstance(root, Mapping):
        return ()
    containers = items_of(root.get("containerDefinitions"))
    nodes = [each.get("image") for each in containers if isinstance(each, Mapping)]
    named = [node for node in nodes if node is not None]
    return tuple(found.related(node, f"the image here is `{text_of(node)}`") for node in named[:_MOST])
