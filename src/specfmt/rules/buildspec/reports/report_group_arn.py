"""A report group named by an ARN that is none of a report group.

A key of `reports` is the name of a new group or the ARN of an existing one:
`arn:aws:codebuild:REGION:ACCOUNT:report-group/NAME`. With another ARN, or one without region or account, the group is
not found and the reports are lost.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make test]
reports:
  arn:aws:codebuild:eu-west-1:report-group/tests:  # error
    files: [junit.xml]
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make test]
reports:
  arn:aws:codebuild:eu-west-1:123456789012:report-group/tests:
    files: [junit.xml]
  $REPORT_GROUP:
    files: [junit.xml]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.spelling import is_filled_in
from specfmt.views.buildspec import ReportGroup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Node


@rule(on=ReportGroup, group="correctness", severity=Severity.WARNING)
def check(group: ReportGroup, ctx: Context) -> Iterator[Finding]:
    name = group.name
    if not name.startswith("arn:") or is_filled_in(name):
        return
    problem = _problem(name.split(":"))
    if problem:
        place: Node = group.place
        form = "`arn:aws:codebuild:REGION:ACCOUNT:report-group/NAME`"
        message = f"this ARN of a report group {problem} (expected {form})"
        yield Finding(place, message, "CodeBuild cannot find the group that it stands for")


def _problem(parts: list[str]) -> str:
    """What is wrong with the parts of an ARN; empty where nothing is."""
    if len(parts) > 2 and parts[2] != "codebuild":
        return f"belongs to the service `{parts[2]}`"
    if len(parts) < 6:
        if len(parts) == 5 and parts[4].startswith("report-group/"):
            return "lacks the account" if not parts[3].isdecimal() else "lacks the region"
        return "has too few parts"
    if not parts[3]:
        return "lacks the region"
    if not parts[4]:
        return "lacks the account"
    if len(parts[4]) != 12 or not parts[4].isdecimal():
        # A word is a placeholder that documentation and templates leave for the reader.
        return "has an account that is no number of 12 digits" if parts[4].isdecimal() else ""
    if not parts[5].startswith("report-group/"):
        return f"names a `{parts[5].partition('/')[0]}`"
    return ""
