"""A `file-format` that CodeBuild cannot read.

The formats of test results are `CUCUMBERJSON`, `JUNITXML`, `NUNITXML`, `NUNIT3XML`, `TESTNGXML` and `VISUALSTUDIOTRX`;
those of code coverage are `CLOVERXML`, `COBERTURAXML`, `JACOCOXML` and `SIMPLECOV`. Upper and lower case count the
same. A test runner that writes something else can usually write JUnit XML as well.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm test]
reports:
  unit:
    files: [junit.xml]
    file-format: JUNIT  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm test]
reports:
  unit:
    files: [junit.xml]
    file-format: JUNITXML
  dotnet:
    files: ['*.trx']
    file-format: VisualStudioTrx
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm test]
reports:
  unit:
    files: [junit.xml]
    file-format: JUNITXML
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.spelling import is_certain, is_filled_in, nearest
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry
from specfmt.syntax.ops import replaced

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    name = violation.name
    if isinstance(violation.at, Entry) or is_filled_in(name, underscores=True):
        return
    from specfmt.catalog.reports import report_format_suggestion, report_formats

    if len(name) > 60:
        name = name[:60]
    message = f"unknown report format `{name}`"
    known = [each.name for each in report_formats()]
    suggestion = report_format_suggestion(name)
    near = nearest(name, known)
    meant = suggestion.name if suggestion is not None else near
    safe = suggestion.safe if suggestion is not None else is_certain(name, near, known)
    fix = None
    if meant:
        message += f", did you mean `{meant}`?"
        edit = replaced(violation.at, meant)
        fix = Fix.of(f"change to `{meant}`", edit, Safety.SAFE if safe else Safety.UNSAFE)
    elif suggestion is not None and suggestion.advice:
        message += f"; {suggestion.advice}"
    else:
        message += f"; formats are called like {', '.join(f'`{each}`' for each in known[:3])}"
    yield Finding(violation.at, message, "CodeBuild has no parser for it and refuses the value", fix=fix)
