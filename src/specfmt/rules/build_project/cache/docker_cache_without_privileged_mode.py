"""A cache of Docker's layers in a project without privileged mode.

`LOCAL_DOCKER_LAYER_CACHE` keeps the layers of images between builds, on Linux and only with `privilegedMode: true`: the reference of
the API asks for it, because the project has no permission for Docker without. Projects without are accepted all the same,
so this is no error.

## Bad

```yaml build-project
name: shop-build
source: {type: CODEPIPELINE}
artifacts: {type: CODEPIPELINE}
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_SMALL
serviceRole: arn:aws:iam::111122223333:role/shop-build
cache:
  type: LOCAL
  modes: [LOCAL_DOCKER_LAYER_CACHE]  # error
```

## Good

```yaml build-project
name: shop-build
source: {type: CODEPIPELINE}
artifacts: {type: CODEPIPELINE}
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_SMALL
  privilegedMode: true
serviceRole: arn:aws:iam::111122223333:role/shop-build
cache:
  type: LOCAL
  modes: [LOCAL_DOCKER_LAYER_CACHE]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.build_project import BuildProject, known

if TYPE_CHECKING:
    from collections.abc import Iterator


_MODE = "LOCAL_DOCKER_LAYER_CACHE"


@rule(on=BuildProject, group="correctness", severity=Severity.WARNING)
def check(project: BuildProject, ctx: Context) -> Iterator[Finding]:
    type_ = known(project.cache.scalar("type"))
    mode = next(
        (each for each in project.cache.scalars(project.spelled("modes")) if each.text == _MODE), None
    )
    if type_ is None or type_.text != "LOCAL" or mode is None:
        return
    key = "privilegedMode"
    switch = project.environment.scalar(key)
    if switch is None and (project.environment.has(key) or not project.environment.node.entries):
        return
    if switch is not None and switch.text.lower() != "false":
        return
    yield Finding(
        mode,
        f"`{_MODE}` needs `{project.spelled(key)}: true`",
        "AWS calls for privileged mode with this cache: without it the build has no access to Docker's layers",
        (Related(switch.span, "privileged mode is off"),) if switch is not None else (),
    )
