"""A template that is no YAML before it is filled in.

A value that starts with `{{` is a mapping to YAML, and a line such as `{% if ... %}` is nothing at all. CodeBuild fills in
no templates. If a tool (Cookiecutter, Jinja, Helm, a deployment script) does it before the file gets there, all is well,
and nothing else in the file can be judged here; if not, the build fails in `DOWNLOAD_SOURCE` with `YAML_FILE_ERROR`.
Quoting the value makes the template itself readable as YAML.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - {{ cookiecutter.build }} --all  # error
      - make
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - '{{ cookiecutter.build }} --all'
      - docker inspect --format {{.Id}} app
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.syntax._finding import finding
from specfmt.syntax.nodes import SyntaxProblem

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=SyntaxProblem, group="syntax", severity=Severity.INFO, slugs=("template",))
def check(problem: SyntaxProblem, ctx: Context) -> Iterator[Finding]:
    first = next(each for each in ctx.document.tree.errors if each.slug == problem.slug)
    if first is not problem:
        return
    service = ctx.document.kind.service
    told = finding(problem, ctx, f"{service} fills in no templates, so a tool has to do it before")
    yield told._replace(fix=None)
