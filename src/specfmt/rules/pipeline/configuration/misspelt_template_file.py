"""A deployment to ECS looks for a file that is there under a slightly different name.

`CodeDeployToECS` reads `appspec.yaml` and `taskdef.json` from their artifacts, unless `AppSpecTemplatePath` and
`TaskDefinitionTemplatePath` say otherwise. This repository, which is the source of the artifact, has no such file, and one
beside it that is called nearly so: `appspec.yml` is the usual one.

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

```yaml appspec file=appspec.yml
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
            AppSpecTemplatePath: appspec.yml
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

```yaml appspec file=appspec.yml
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
from specfmt.rules.pipeline._deployments import PATHS, is_deployment_to_ecs, path_of, template_of
from specfmt.rules.spelling import nearest_file
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Action, group="correctness", severity=Severity.WARNING)
def check(action: Action, ctx: Context) -> Iterator[Finding]:
    for template in PATHS if is_deployment_to_ecs(action) else ():
        path = path_of(action, template)
        if not path or ctx.project.has_file(path) is not False:
            continue
        meant = nearest_file(path, ctx.project.names_in(path.rpartition("/")[0]))
        if not meant or template_of(action, template, ctx, meant) is None:
            continue
        key = f"{template}Path"
        named = action.setting(key)
        node = named or action.setting(f"{template}Artifact")
        if node is None:
            continue
        why = "the action fails without the file"
        if named is None:
            why += f"; without `{key}` it looks for `{path}`"
        yield Finding(
            node,
            f"there is no `{path}` in the repository, did you mean `{meant}`?",
            why,
        )
