"""A key that has to be there is missing.

CodeDeploy's agents refuse an AppSpec in which a script has no `location`, a permission no `object` or an SELinux context
no `type`: every lifecycle event of the deployment then fails, before anything is copied or run. For ECS and Lambda the
service rejects the file when the deployment is created, and says no more than "is missing or has an invalid
configuration".

A key that only differs in case counts as missing for servers: `Location` is not `location`.

In a pipeline every stage and action has a `name`, every action an `actionTypeId` with all of its four keys, every artifact a
`name`. The AWS CLI refuses the call before anything is sent: "Missing required parameter in input".

## Bad

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - Location: scripts/configure.sh  # error
      timeout: 300
```

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - timeout: 300  # error
      runas: root
```

```yaml appspec
version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: <TASK_DEFINITION>
        LoadBalancerInfo:  # error
          ContainerPort: 80
```

```yaml pipeline
pipeline:  # error
  name: shop
  artifactStore: {type: S3, location: shop-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: S3, version: "1"}
          configuration: {S3Bucket: shop-source, S3ObjectKey: shop.zip}
          outputArtifacts:
            - name: SourceOutput
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId:  # error
            category: Deploy
            provider: S3
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
```

## Good

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh
      timeout: 300
```

## Fixed

```yaml appspec
version: 0.0
os: linux
hooks:
  AfterInstall:
    - location: scripts/configure.sh
      timeout: 300
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.spelling import in_style
from specfmt.rules.structure._homes import outer_home
from specfmt.rules.structure._levels import action_in_stage
from specfmt.rules.structure._missing import in_its_place, known_keys, mapping_of, misspelt, place_of
from specfmt.rules.structure._shape import ANY_CASE, is_filled_in_later, is_request, refused, where_in
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry, Mapping, Scalar, resolve, text_of
from specfmt.syntax.ops import begins_line, column, line_break
from specfmt.syntax.quoting import needs_quotes

if TYPE_CHECKING:
    from collections.abc import Iterator

_IN_TENSION = ("CurrentVersion", "TargetVersion")
_TYPES = ("actionTypeId", "ruleTypeId")


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    mapping = mapping_of(violation, ctx)
    if mapping is None or is_filled_in_later(mapping):
        return
    why = f"{ctx.document.kind.service} rejects the file"
    if ctx.document.schema == "appspec-server":
        why = "the agents reject the file, and every lifecycle event fails"
    if is_request(ctx):
        why = refused(ctx)
    severity = None
    if violation.name in _IN_TENSION:
        why = "AWS's reference calls it required, a template in the same guide optional"
        severity = Severity.WARNING
    entry = misspelt(violation.name, mapping, known_keys(violation))
    if entry is not None:
        name = violation.name
        if ctx.document.schema in ANY_CASE:
            name = in_style(name, entry.name, [each.name for each in mapping.entries])
        yield in_its_place(violation, entry, why, name)._replace(severity=severity)
        return
    if is_request(ctx) and _stands_deeper(violation, mapping, ctx):
        return
    action = action_in_stage(mapping, violation.path)
    if action is not None and violation.name.lower() == "actions":
        message = f"`{action.name}` stands {where_in(violation.path, ctx)} itself, where `{violation.name}` is missing"
        yield Finding(action.key, message, f"{why}: a stage holds its actions as a list, `{violation.name}`")
        return
    at = violation.at
    place = at.key.span if isinstance(at, Entry) else place_of(mapping, ctx.document.text)
    message = f"`{violation.name}` is missing {where_in(violation.path, ctx)}"
    fix = (
        _completed(violation, mapping, ctx) if violation.path[-1:] and violation.path[-1] in _TYPES else None
    )
    yield Finding(place, message, why, fix=fix, severity=severity)


def _stands_deeper(violation: Violation, mapping: Mapping, ctx: Context) -> bool:
    """Tell whether the key stands in one of the mapping's values, as an unknown key that is told to belong here."""
    name, schema = violation.name, ctx.document.schema
    return any(
        isinstance(inner := resolve(entry.value), Mapping)
        and inner.entry(name) is not None
        and outer_home(schema, name, (*violation.path, entry.name)) == violation.path
        for entry in mapping.entries
    )


def _completed(violation: Violation, mapping: Mapping, ctx: Context) -> Fix | None:
    """Write the missing part of a type, where the other parts leave no choice."""
    value = _part(violation, mapping)
    last = mapping.entries[-1] if mapping.entries else None
    if (
        not value
        or last is None
        or mapping.anchor
        or not isinstance(last.value, Scalar)
        or "\n" in last.value.text
    ):
        return None
    text = ctx.document.text
    if ctx.document.is_json:
        entry = f'"{violation.name}": "{value}"'
    else:
        entry = f'{violation.name}: "{value}"' if needs_quotes(value) else f"{violation.name}: {value}"
    between = ", "
    own_line = begins_line(text, last.key.span.start)
    if own_line:
        between = line_break(text) + " " * column(text, last.key.span.start)
    if mapping.flow and own_line:
        between = "," + between
    at = last.value.span.end
    if not mapping.flow and not own_line:
        return None
    return Fix(f"add `{violation.name}: {value}`", (Edit(Span(at, at), between + entry),), Safety.SAFE)


def _part(violation: Violation, mapping: Mapping) -> str:
    if violation.path[-1] == "ruleTypeId":
        return "Rule" if violation.name == "category" else ""
    from specfmt.catalog.actions import providers

    known = providers().get(text_of(mapping.get("provider")) or "", ())
    category, owner = (text_of(mapping.get(name)) for name in ("category", "owner"))
    fitting = [pair for pair in known if category in (None, pair[0]) and owner in (None, pair[1])]
    if violation.name == "version":
        return "1" if fitting else ""
    at = ("category", "owner").index(violation.name) if violation.name in ("category", "owner") else -1
    values = {pair[at] for pair in fitting} if at >= 0 else set()
    return values.pop() if len(values) == 1 else ""
