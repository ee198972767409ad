"""Credentials for a registry in a project that pulls its image as CodeBuild.

With an image of a private registry or of another account the project has to pull with its own role:
`imagePullCredentialsType: SERVICE_ROLE`. Without it the credentials are those of CodeBuild, which are for its own images, and the
project is refused.

## Bad

```yaml build-project
name: shop-build
source: {type: CODEPIPELINE}
artifacts: {type: CODEPIPELINE}
environment:
  type: LINUX_CONTAINER
  image: registry.example.com/shop/build:7
  computeType: BUILD_GENERAL1_SMALL
  imagePullCredentialsType: CODEBUILD
  registryCredential:  # error
    credential: hub
    credentialProvider: SECRETS_MANAGER
serviceRole: arn:aws:iam::111122223333:role/shop-build
```

## Good

```yaml build-project
name: shop-build
source: {type: CODEPIPELINE}
artifacts: {type: CODEPIPELINE}
environment:
  type: LINUX_CONTAINER
  image: registry.example.com/shop/build:7
  computeType: BUILD_GENERAL1_SMALL
  imagePullCredentialsType: SERVICE_ROLE
  registryCredential:
    credential: hub
    credentialProvider: SECRETS_MANAGER
serviceRole: arn:aws:iam::111122223333:role/shop-build
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.syntax.nodes import Mapping
from specfmt.views.build_project import BuildProject, known

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=BuildProject, group="correctness", severity=Severity.ERROR)
def check(project: BuildProject, ctx: Context) -> Iterator[Finding]:
    entry = project.environment.entry("registryCredential")
    if entry is None or not isinstance(project.environment.get("registryCredential"), Mapping):
        return
    key = "imagePullCredentialsType"
    pull = known(project.environment.scalar(key))
    if pull is None and project.environment.has(key):
        return
    if pull is not None and pull.text != "CODEBUILD":
        return
    yield Finding(
        entry.key,
        f"`{entry.name}` needs `{project.spelled(key)}: SERVICE_ROLE`",
        "CodeBuild rejects the project: it pulls images of private registries with the project's role only",
        (Related(pull.span, "the image is pulled as CodeBuild"),) if pull is not None else (),
    )
