"""The name of a build project that CodeBuild does not take.

Letters, digits, `-` and `_` make up the name of a build project, 2 to 150 of them; the first is a letter or a digit. CodeBuild rejects
the project; CloudFormation does not look at this before.

## Bad

```yaml build-project
name: my project  # error
source: {type: CODEPIPELINE}
artifacts: {type: CODEPIPELINE}
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_SMALL
serviceRole: arn:aws:iam::111122223333:role/shop-build
```

```yaml build-project
name: -shop  # error
source: {type: CODEPIPELINE}
artifacts: {type: CODEPIPELINE}
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_SMALL
serviceRole: arn:aws:iam::111122223333:role/shop-build
```

## Good

```yaml build-project
name: my-project
source: {type: CODEPIPELINE}
artifacts: {type: CODEPIPELINE}
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_SMALL
serviceRole: arn:aws:iam::111122223333:role/shop-build
```

## Fixed

```yaml build-project
name: my-project
source: {type: CODEPIPELINE}
artifacts: {type: CODEPIPELINE}
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_SMALL
serviceRole: arn:aws:iam::111122223333:role/shop-build
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.structure._shape import place, rejected
from specfmt.rules.structure._words import told, unfit
from specfmt.schema.violation import Violation

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    name, why = violation.name, rejected(ctx)
    if violation.keyword == "minLength":
        message = f"the name {told(name)} is too short, it has 2 to 150 characters"
        yield Finding(place(violation, ctx), message, why)
    elif name[:1] in ("-", "_") and name.replace("-", "a").replace("_", "a").isalnum() and name.isascii():
        message = f"the name {told(name)} begins with `{name[0]}`, it has to begin with a letter or a digit"
        yield Finding(place(violation, ctx), message, why)
    else:
        yield unfit(violation, ctx, "the name", signs="-_", why=why)
