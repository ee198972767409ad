"""The AppSpec of a deployment to ECS names a task definition of its own.

`CodeDeployToECS` registers the new task definition and puts its ARN in the place of `<TASK_DEFINITION>` in the AppSpec. An
AppSpec that holds anything else there deploys that other task definition, every time.

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
            AppSpecTemplateArtifact: Source  # error
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
        TaskDefinition: arn:aws:ecs:eu-west-1:111122223333:task-definition/shop:7
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
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.nodes import Mapping, Scalar, resolve
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK = "<TASK_DEFINITION>"


@rule(on=Action, group="suspicious", severity=Severity.WARNING)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    node = action.setting("AppSpecTemplateArtifact") if is_deployment_to_ecs(action) else None
    found = template_of(action, "AppSpecTemplate", ctx) if node is not None else None
    root = resolve(found.tree.root) if found is not None and found.tree.root is not None else None
    if node is None or found is None or not isinstance(root, Mapping):
        return
    from specfmt.views.appspec import AppSpec

    for resource in AppSpec(root, found.text).resources:
        value = resource.properties.get("taskdefinition")
        if isinstance(value, Scalar) and not value.is_null and value.text.strip() != _MARK:
            yield Finding(
                node,
                f"the AppSpec deploys {show(value.text)}, expected `{_MARK}`",
                "the action replaces that mark by the task definition that it has registered, and nothing else",
                (found.related(value, "the task definition is named here"),),
            )
