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

## Fixed

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

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.spelling import expected, is_certain, nearest
from specfmt.syntax.scalars import scalar_map
from specfmt.views.build_project import WebhookFilter, known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.text.source_map import SourceMap


_EVENTS = (
    "PUSH", "PULL_REQUEST_CREATED", "PULL_REQUEST_UPDATED", "PULL_REQUEST_CLOSED", "PULL_REQUEST_REOPENED",
    "PULL_REQUEST_MERGED", "RELEASED", "PRERELEASED", "WORKFLOW_JOB_QUEUED",
)  # fmt: skip


# What GitHub calls opened, which resembles `PULL_REQUEST_REOPENED` more.
_OPEN = "PULL_REQUEST_OPEN"
_CREATED = "PULL_REQUEST_CREATED"


@rule(on=WebhookFilter, group="correctness", severity=Severity.WARNING)
def check(webhook_filter: WebhookFilter, ctx: Context) -> Iterator[Finding]:
    pattern = known(webhook_filter.scalar("pattern"))
    if webhook_filter.type is None or webhook_filter.type.text != "EVENT" or pattern is None:
        return
    start = 0
    for part in pattern.text.split(","):
        word = part.strip()
        if word not in _EVENTS:
            meant = _CREATED if word.upper().startswith(_OPEN) else nearest(word, _EVENTS)
            hint = f", did you mean `{meant}`?" if meant else expected(_EVENTS)
            at = start + part.find(word)
            fix = _renamed(scalar_map(ctx.document.text, pattern), Span(at, at + len(word)), word, meant)
            why = "it matches nothing, and starts no build"
            yield Finding(pattern, f"no event is called `{word}`{hint}", why, fix=fix)
        start += len(part) + 1


def _renamed(places: SourceMap, at: Span, word: str, meant: str) -> Fix | None:
    """Another event in the text of the pattern."""
    edit = places.lift(Edit(at, meant)) if meant else None
    safety = Safety.SAFE if meant and is_certain(word, meant, _EVENTS) else Safety.UNSAFE
    return Fix.of(f"change to `{meant}`", edit, safety)
