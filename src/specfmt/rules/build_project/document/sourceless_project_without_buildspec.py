"""A project without a source whose buildspec is not written in it.

With the type `NO_SOURCE` there are no files, and so no `buildspec.yml` in them. The buildspec has to be written in the project, or
lie in S3.

## Bad

```yaml build-project
name: shop-build
source:
  type: NO_SOURCE  # error
artifacts: {type: NO_ARTIFACTS}
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_SMALL
serviceRole: arn:aws:iam::111122223333:role/shop-build
```

```yaml build-project
name: shop-build
source:
  type: NO_SOURCE
  buildspec: ci/buildspec.yml  # error
artifacts: {type: NO_ARTIFACTS}
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_SMALL
serviceRole: arn:aws:iam::111122223333:role/shop-build
```

## Good

```yaml build-project
name: shop-build
source:
  type: NO_SOURCE
  buildspec: |
    version: 0.2
    phases:
      build:
        commands: [make]
artifacts: {type: NO_ARTIFACTS}
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
from specfmt.views.build_project import BuildProject, known

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=BuildProject, group="correctness", severity=Severity.WARNING)
def check(project: BuildProject, ctx: Context) -> Iterator[Finding]:
    source = project.source_section
    if source.type is None or source.type.text != "NO_SOURCE":
        return
    why = "there is no source that could hold a file"
    if not source.has("buildspec"):
        yield Finding(
            source.type, f"with `NO_SOURCE` the project needs `{project.spelled('buildspec')}`", why
        )
        return
    path = known(source.scalar("buildspec"))
    if path is not None and _is_path(path.text):
        yield Finding(path, f"the buildspec `{path.text}` is a path, and the project has `NO_SOURCE`", why)


def _is_path(text: str) -> bool:
    return (
        text.lower().endswith((".yml", ".yaml", ".json")) and "\n" not in text and not text.startswith("arn:")
    )
