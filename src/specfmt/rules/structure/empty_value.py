"""A key that has to say something and is empty.

A file without a source or a destination, a script without a location and a permission without an object are rejected by
the agents, and every lifecycle event fails. An empty `source: ""` is the exception: agent 1.x copies the whole
revision, agent 2.x rejects the file.

In a pipeline no text may be empty: the AWS CLI refuses the call, for an empty setting of an action as well. Take the key out, or
fill it. `--generate-cli-skeleton` writes such empty texts.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: build
    destination:  # error
hooks:
  AfterInstall:
    - location: ""  # error
```

```yaml pipeline
pipeline:
  name: shop
  roleArn: arn:aws:iam::111122223333:role/shop-pipeline
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
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          configuration:
            BucketName: shop-site
            Extract: "true"
            CacheControl: ""  # error
            CannedACL:  # error
          inputArtifacts:
            - name: SourceOutput
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: build
    destination: /srv/shop
hooks:
  AfterInstall:
    - location: scripts/configure.sh
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.structure._shape import place, refused, subject, value_of, where_in
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Mapping, Scalar, text_of
from specfmt.syntax.ops import line_end, node_at, without_entry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Node


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    value = value_of(violation)
    name = violation.path[-1]
    message = f"`{name}` is empty {where_in(violation.path[:-1], ctx)}"
    if isinstance(name, int):
        message = f"{subject(violation.path)} is empty"
    if ctx.document.kind.name != "appspec":
        if not _hides_variable(value, ctx):
            why = f"{refused(ctx)}: nothing stands where a value has to be"
            yield Finding(place(violation, ctx), message, why, fix=_dropped(violation, ctx))
        return
    if name == "source" and isinstance(value, Scalar) and not value.is_null:
        why = "agent 1.x copies the whole revision then, as for `/`; agent 2.x rejects the file"
        yield Finding(place(violation, ctx), message, why, severity=Severity.WARNING)
        return
    why = "the agents reject the file, and every lifecycle event fails"
    if not ctx.document.view.is_server:
        why = "CodeDeploy refuses to create the deployment"
    yield Finding(place(violation, ctx), message, why)


def _hides_variable(value: Node, ctx: Context) -> bool:
    """Tell whether a variable follows that YAML takes for a comment: that is another mistake, with a rule of its own."""
    text = ctx.document.text
    end = value.span.end
    return (
        isinstance(value, Scalar)
        and value.is_null
        and text[end : line_end(text, end)].lstrip().startswith("#{")
    )


def _dropped(violation: Violation, ctx: Context) -> Fix | None:
    """Take a setting out that says nothing, where the action can do without it."""
    path, root = violation.path, ctx.document.tree.root
    if len(path) < 2 or path[-2] != "configuration":
        return None
    around, action = node_at(root, path[:-1]), node_at(root, path[:-2])
    if not isinstance(around, Mapping) or not isinstance(action, Mapping):
        return None
    from specfmt.catalog.actions import action_type

    type_ = action.get("actionTypeId")
    names = ("category", "owner", "provider")
    words = [text_of(type_.get(name)) or "" for name in names] if isinstance(type_, Mapping) else ["", "", ""]
    known = action_type(*words)
    key = known.keys.get(str(path[-1])) if known is not None else None
    entry = around.entry(str(path[-1]))
    if key is None or key.required or entry is None:
        return None
    edit = without_entry(ctx.document.text, around, entry)
    return Fix.of(f"take `{path[-1]}` out", edit, Safety.UNSAFE)
