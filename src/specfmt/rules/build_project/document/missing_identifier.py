"""A further source or artifact without a name, or two of one name.

Commands find a further source under `CODEBUILD_SRC_DIR_<name>`, and the buildspec has an entry of the name of a further artifact
under `secondary-artifacts`. Each needs a name of its own.

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
  - type: GITHUB  # error
    location: https://github.com/example-org/docs.git
```

```yaml build-project
name: shop-build
source: {type: GITHUB, location: https://github.com/example-org/shop.git}
artifacts: {type: NO_ARTIFACTS}
environment:
  type: LINUX_CONTAINER
  image: aws/codebuild/amazonlinux-x86_64-standard:5.0
  computeType: BUILD_GENERAL1_SMALL
serviceRole: arn:aws:iam::111122223333:role/shop-build
secondaryArtifacts:
  - {type: S3, location: shop-docs, artifactIdentifier: docs}
  - type: S3
    location: shop-pages
    artifactIdentifier: docs  # error
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
    sourceIdentifier: docs
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.views.build_project import BuildProject, known

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=BuildProject, group="correctness", severity=Severity.WARNING)
def check(project: BuildProject, ctx: Context) -> Iterator[Finding]:
    groups = (
        ("source", "sourceIdentifier", project.secondary_sources),
        ("artifact", "artifactIdentifier", project.secondary_artifacts),
    )
    for what, key, sections in groups:
        first: dict[str, Related] = {}
        for section in sections:
            if not section.node.entries:
                continue
            if not section.has(key):
                message = f"`{project.spelled(key)}` is missing: a further {what} needs a name"
                yield Finding(section.place, message, "nothing can refer to it without")
                continue
            name = known(section.scalar(key))
            if name is None:
                continue
            before = first.setdefault(name.text, Related(name.span, "the first of this name"))
            if before.span != name.span:
                yield Finding(
                    name, f"two further {what}s are called `{name.text}`", "names tell them apart", (before,)
                )
