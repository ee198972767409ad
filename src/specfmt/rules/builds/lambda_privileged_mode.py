"""Privileged mode on Lambda compute.

Builds on Lambda have no privileged mode, no Docker daemon and no root. CodeBuild refuses a task or a project that asks for it. Take
the switch out, or run the builds on another compute type.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: quick
      buildspec: ci/quick.yml
      env:
        compute-type: BUILD_LAMBDA_2GB
        privileged-mode: true  # error
```

```yaml build-project
name: shop-build
source: {type: CODEPIPELINE}
artifacts: {type: CODEPIPELINE}
environment:
  type: LINUX_LAMBDA_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-lambda-standard:nodejs22
  computeType: BUILD_LAMBDA_2GB
  privilegedMode: true  # error
serviceRole: arn:aws:iam::111122223333:role/shop-build
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: quick
      buildspec: ci/quick.yml
      env:
        compute-type: BUILD_LAMBDA_2GB
        privileged-mode: false
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.builds import Build
from specfmt.views.section import is_true

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Build, group="correctness", severity=Severity.ERROR)
def check(build: Build, ctx: Context) -> Iterator[Finding]:
    switch = build.privileged
    if switch is not None and build.is_lambda and is_true(switch.value):
        why = "builds on Lambda have no privileged mode and no Docker daemon"
        yield Finding(switch, f"`{switch.name}` is not available on Lambda compute", why)
