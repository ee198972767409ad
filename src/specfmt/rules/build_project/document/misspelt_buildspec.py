"""A project runs a buildspec that is there under a slightly different name.

The repository has no file of that path, and in the same folder a buildspec that is called nearly so: another ending, or
other letters in upper and lower case. CodeBuild looks for the path as it is written, and the build ends in DOWNLOAD_SOURCE with
"YAML_FILE_ERROR ... stat ... no such file or directory".

## Bad

```yaml template file=template.yml
Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      ServiceRole: arn:aws:iam::111122223333:role/shop-build
      Artifacts: {Type: CODEPIPELINE}
      Environment:
        Type: LINUX_CONTAINER
        ComputeType: BUILD_GENERAL1_SMALL
        Image: aws/codebuild/amazonlinux-x86_64-standard:5.0
      Source:
        Type: CODEPIPELINE
        BuildSpec: ci/buildspec.yaml  # error
```

```yaml buildspec file=ci/buildspec.yml
version: 0.2
phases:
  build:
    commands: [make]
```

## Good

```yaml template file=template.yml
Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      ServiceRole: arn:aws:iam::111122223333:role/shop-build
      Artifacts: {Type: CODEPIPELINE}
      Environment:
        Type: LINUX_CONTAINER
        ComputeType: BUILD_GENERAL1_SMALL
        Image: aws/codebuild/amazonlinux-x86_64-standard:5.0
      Source:
        Type: CODEPIPELINE
        BuildSpec: ci/buildspec.yml
```

```yaml buildspec file=ci/buildspec.yml
version: 0.2
phases:
  build:
    commands: [make]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.documents.embedded_buildspecs import named_by_project
from specfmt.documents.kinds import BUILDSPEC, kind_of
from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.spelling import nearest_file
from specfmt.syntax.ops import replaced
from specfmt.views.build_project import BuildProject

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=BuildProject, group="correctness", severity=Severity.WARNING)
def check(project: BuildProject, ctx: Context) -> Iterator[Finding]:
    for named in named_by_project(ctx.document):
        path = named.path
        if ctx.project.has_file(path) is not False:
            continue
        meant = nearest_file(path, ctx.project.names_in(path.rpartition("/")[0]))
        kind = kind_of(ctx.project.text(meant) or "", meant) if meant else None
        if kind is None or kind.name != BUILDSPEC.name:
            continue
        yield Finding(
            named.at,
            f"there is no `{path}` in the repository, did you mean `{meant}`?",
            "CodeBuild looks for the buildspec under this very path",
            fix=Fix.of(f"write `{meant}`", replaced(named.at, meant), Safety.UNSAFE),
        )
