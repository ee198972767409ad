"""The parts of a tag do not fit the type of its filter.

A filter of the type `KEY_AND_VALUE` needs both, one of the type `KEY_ONLY` looks at the key alone and one of the type `VALUE_ONLY` at the
value alone. What CodeDeploy does about a part that is missing is not documented, and a part that the type leaves out is not looked at: the
group then has other instances than were meant.

## Bad

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "ec2TagFilters": [
    {"Key": "app", "Type": "KEY_AND_VALUE"}, // error
    {"Key": "stage", "Value": "production", "Type": "KEY_ONLY"} // error
  ]
}
```

## Good

```json deployment-group
{
  "applicationName": "shop",
  "deploymentGroupName": "production",
  "serviceRoleArn": "arn:aws:iam::111122223333:role/codedeploy",
  "ec2TagFilters": [
    {"Key": "app", "Value": "shop", "Type": "KEY_AND_VALUE"},
    {"Key": "shop", "Type": "KEY_ONLY"}
  ]
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.deployments import TagFilter

if TYPE_CHECKING:
    from collections.abc import Iterator


_PARTS = {"KEY_AND_VALUE": ("Key", "Value"), "KEY_ONLY": ("Key",), "VALUE_ONLY": ("Value",)}


@rule(on=TagFilter, group="suspicious", severity=Severity.WARNING)
def check(tag: TagFilter, ctx: Context) -> Iterator[Finding]:
    type_ = tag.scalar("Type")
    if type_ is None or type_.text not in _PARTS:
        return
    for part in ("Key", "Value"):
        entry = tag.entry(part)
        if entry is None and part in _PARTS[type_.text]:
            why = "which instances such a filter finds is not documented"
            yield Finding(type_, f"a filter of the type `{type_.text}` needs a `{part}`", why)
        elif entry is not None and part not in _PARTS[type_.text]:
            message = f"a filter of the type `{type_.text}` does not look at the `{part}`"
            yield Finding(entry.key, message, "more instances are chosen than the filter seems to say")
