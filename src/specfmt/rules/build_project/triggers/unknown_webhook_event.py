"""An event that no webhook sends.

The pattern of a filter of the type `EVENT` is a list of events with commas between them. A word that is none of them matches nothing.

## Bad

```yaml template
Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      Source: {Type: GITHUB, Location: https://github.com/example-org/shop.git}
      Artifacts: {Type: NO_ARTIFACTS}
      Environment: {Type: LINUX_CONTAINER, ComputeType: BUILD_GENERAL1_SMALL, Image: aws/codebuild/amazonlinux-x86_64-standard:5.0}
      ServiceRole: arn:aws:iam::111122223333:role/shop-build
      Triggers:
        Webhook: true
        FilterGroups:
          - - Type: EVENT
              Pattern: PUSH, PULL_REQUEST_CREATE  # error
```

## Good

```yaml template
Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      Source: {Type: GITHUB, Location: https://github.com/example-org/shop.git}
      Artifacts: {Type: NO_ARTIFACTS}
      Environment: {Type: LINUX_CONTAINER, ComputeType: BUILD_GENERAL1_SMALL, Image: aws/codebuild/amazonlinux-x86_64-standard:5.0}
      ServiceRole: arn:aws:iam::111122223333:role/shop-build
      Triggers:
        Webhook: true
        FilterGroups:
          - - Type: EVENT
              Pattern: PUSH, PULL_REQUEST_CREATED
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.spelling import expected, nearest
from specfmt.views.build_project import WebhookFilter, known

if TYPE_CHECKING:
    from collections.abc import Iterator


_EVENTS = (
    "PUSH", "PULL_REQUEST_CREATED", "PULL_REQUEST_UPDATED", "PULL_REQUEST_CLOSED", "PULL_REQUEST_REOPENED",
    "PULL_REQUEST_MERGED", "RELEASED", "PRERELEASED", "WORKFLOW_JOB_QUEUED",
)  # fmt: skip


@rule(on=WebhookFilter, group="correctness", severity=Severity.WARNING)
def check(webhook_filter: WebhookFilter, ctx: Context) -> Iterator[Finding]:
    pattern = known(webhook_filter.scalar("pattern"))
    if webhook_filter.type is None or webhook_filter.type.text != "EVENT" or pattern is None:
        return
    for word in (each.strip() for each in pattern.text.split(",")):
        if word not in _EVENTS:
            meant = nearest(word, _EVENTS)
            hint = f", did you mean `{meant}`?" if meant else expected(_EVENTS)
            yield Finding(
                pattern, f"no event is called `{word}`{hint}", "it matches nothing, and starts no build"
            )
