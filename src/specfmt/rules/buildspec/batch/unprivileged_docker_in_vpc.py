"""Docker in a project that runs in a VPC without privileged mode.

Outside a VPC a build may talk to the Docker daemon of its own accord. In a VPC it needs privileged mode; without it the commands fail with
*Cannot connect to the Docker daemon*. Switch it on in the project's environment.

Checked where the buildspec is written in the project, or the project is known.

## Bad

```yaml build-project
name: shop-build
source:
  type: CODEPIPELINE
  buildspec: |
    version: 0.2
    phases:
      build:
        commands:
          - docker build -t shop .  # error
artifacts: {type: CODEPIPELINE}
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_MEDIUM
serviceRole: arn:aws:iam::111122223333:role/shop-build
vpcConfig:
  vpcId: vpc-0123456789abcdef0
  subnets: [subnet-0123456789abcdef0]
  securityGroupIds: [sg-0123456789abcdef0]
```

## Good

```yaml build-project
name: shop-build
source:
  type: CODEPIPELINE
  buildspec: |
    version: 0.2
    phases:
      build:
        commands:
          - docker build -t shop .
artifacts: {type: CODEPIPELINE}
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_MEDIUM
  privilegedMode: true
serviceRole: arn:aws:iam::111122223333:role/shop-build
vpcConfig:
  vpcId: vpc-0123456789abcdef0
  subnets: [subnet-0123456789abcdef0]
  securityGroupIds: [sg-0123456789abcdef0]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.buildspec._commands import called
from specfmt.syntax.nodes import text_of
from specfmt.views.buildspec import Buildspec

if TYPE_CHECKING:
    from collections.abc import Iterator


# The sub-commands that talk to the daemon.
_DAEMON = frozenset(("build", "buildx", "compose", "load", "pull", "push", "run", "save"))


@rule(on=Buildspec, group="correctness", severity=Severity.WARNING)
def check(spec: Buildspec, ctx: Context) -> Iterator[Finding]:
    around = spec.surroundings
    if around is None or around.vpc is None or around.build.is_lambda or not around.build.is_unix:
        return
    switch = around.build.privileged
    if switch is not None and (text_of(switch.value) or "$").lower() != "false":
        return
    from specfmt.catalog.images import image

    # An image of one's own may bring Docker in another way, and so may those of years ago.
    found = [image(each.text) for each in around.build.images]
    if not found or any(each is None or each.status != "maintained" for each in found):
        return
    for command in spec.commands:
        if "docker" not in command.text or "dockerd" in spec.source or "DOCKER_HOST" in spec.source:
            continue
        for simple in called(command, "docker"):
            words = simple.argv
            if len(words) > 1 and words[1].text in _DAEMON:
                related = (Related(around.vpc.key.span, "the builds run in a VPC", around.path),)
                yield Finding(
                    command.at(words[0].span),
                    "`docker` needs privileged mode in a VPC, and the project has none",
                    "the command cannot connect to the Docker daemon",
                    related,
                )
                return
