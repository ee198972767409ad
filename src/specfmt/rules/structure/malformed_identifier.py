"""The name of a further source or artifact with a character that it may not have.

Such names are made of letters, digits and `_`, less than 128 of them: CodeBuild makes variables of them, and the buildspec has them as
keys.

## Bad

```yaml build-project
name: shop-build
source: {type: GITHUB, location: https://github.com/example-org/shop.git}
artifacts: {type: NO_ARTIFACTS}
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_SMALL
serviceRole: arn:aws:iam::111122223333:role/shop-build
secondarySources:
  - type: GITHUB
    location: https://github.com/example-org/docs.git
    sourceIdentifier: shop-docs  # error
```

## Good

```yaml build-project
name: shop-build
source: {type: GITHUB, location: https://github.com/example-org/shop.git}
artifacts: {type: NO_ARTIFACTS}
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_SMALL
serviceRole: arn:aws:iam::111122223333:role/shop-build
secondarySources:
  - type: GITHUB
    location: https://github.com/example-org/docs.git
    sourceIdentifier: shop_docs
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.structure._shape import rejected
from specfmt.rules.structure._words import unfit
from specfmt.schema.violation import Violation

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    yield unfit(violation, ctx, "the name", signs="_", why=rejected(ctx))
