"""An environment variable that a project sets twice.

A variable has one value, and CodeBuild does not say which of two it takes. Where the list is put together from conditions of a
template, each way to deploy it is judged alone.

## Bad

```yaml build-project
name: shop-build
source: {type: CODEPIPELINE}
artifacts: {type: CODEPIPELINE}
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_SMALL
  environmentVariables:
    - {name: STAGE, value: test}
    - {name: STAGE, value: production}  # error
serviceRole: arn:aws:iam::111122223333:role/shop-build
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
  environmentVariables:
    - {name: STAGE, value: test}
    - {name: TIER, value: production}
serviceRole: arn:aws:iam::111122223333:role/shop-build
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.build_project import BuildProject, known

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=BuildProject, group="suspicious", severity=Severity.WARNING)
def check(project: BuildProject, ctx: Context) -> Iterator[Finding]:
    first: dict[str, Related] = {}
    for variable in project.variables:
        name = known(variable.name)
        if name is None:
            continue
        before = first.setdefault(name.text, Related(name.span, "first set here"))
        if before.span != name.span:
            why = "only one of the two values can win, and AWS does not say which"
            yield Finding(name, f"the variable `{name.text}` is set twice", why, (before,))
