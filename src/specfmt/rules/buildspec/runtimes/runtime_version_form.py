"""A runtime version written in a form that no image takes.

Each runtime has its way of writing versions: `corretto21` for Java, `8.0` for .NET, `22` or `22.11.0` for Node.js. An
image that cannot read the version ends the build in INSTALL with *Unknown runtime version named ...*. Only the form
is judged here: most images can install versions that they do not hold, so an unusual number is no mistake.

## Bad

```yaml buildspec
version: 0.2
phases:
  install:
    runtime-versions:
      java: 17  # error
      nodejs: v22  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  install:
    runtime-versions:
      java: corretto17
      nodejs: 22.x
      python: latest
      ruby: $RUBY_VERSION
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  install:
    runtime-versions:
      java: corretto17
      nodejs: 22
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.catalog.runtimes import runtime_title, version_form_problem
from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.syntax.nodes import Style
from specfmt.syntax.ops import replaced
from specfmt.views.buildspec import Runtime

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Runtime, group="correctness", severity=Severity.WARNING)
def check(runtime: Runtime, ctx: Context) -> Iterator[Finding]:
    if runtime.version is None or runtime.phase.name != "install":
        return
    problem = version_form_problem(runtime.name, runtime.version)
    if problem is None:
        return
    version = runtime.version.strip()
    message = f"`{version}` is no version of {runtime_title(runtime.name)}"
    fix = None
    if problem.suggestion is None:
        message += f"; versions are written like `{problem.expected}`"
    else:
        message += f", write `{problem.suggestion}`"
        style = Style.DOUBLE if ctx.document.is_json else None
        edit = replaced(runtime.entry.value, problem.suggestion, style)
        safety = Safety.SAFE if problem.safe else Safety.UNSAFE
        fix = Fix.of(f"change to `{problem.suggestion}`", edit, safety)
    why = "no image takes a version in this form; the build ends in INSTALL"
    yield Finding(runtime.value, message, why, fix=fix)
