"""A value of the wrong shape: a list where a mapping belongs, or the other way round.

CodeBuild's reader knows for each key whether a mapping, a list or a text stands there, and cannot read the file
otherwise. The usual cases are a list of `NAME=value` under `variables`, runtimes or cache paths as a plain list, and a
phase whose commands stand directly under its name.

A single text where a list belongs (`commands: make`) is read as a list of one and is no mistake.

The AWS CLI reads pipelines with less patience: a number or a boolean where a text belongs, in a configuration for instance,
is refused before anything is sent, and so is a text where a number belongs. In a template a list or a mapping in a configuration
is a warning: CloudFormation takes any JSON there, and CodePipeline wants texts.

## Bad

```yaml buildspec
version: 0.2
env:
  variables:  # error
    - STAGE=test
    - REGION=eu-west-1
phases:
  build:
    commands:
      - make
```

```yaml buildspec
version: 0.2
phases:
  install:
    runtime-versions:  # error
      - nodejs: 22
      - python: "3.13"
```

```yaml buildspec
version: 0.2
phases:
  build:  # error
    - make
    - make test
```

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
cache:  # error
- node_modules/**/*
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
          configuration:
            S3Bucket: shop-source
            S3ObjectKey: shop.zip
            PollForSourceChanges: False  # error
          outputArtifacts:
            - name: SourceOutput
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: 1}  # error
          runOrder: "1"  # error
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
```

## Good

```yaml buildspec
version: 0.2
env:
  variables:
    STAGE: test
phases:
  install:
    runtime-versions:
      nodejs: 22
  build:
    commands: make
cache:
  paths:
    - node_modules/**/*
```

## Fixed

```yaml buildspec
version: 0.2
env:
  variables:
    STAGE: test
    REGION: eu-west-1
phases:
  build:
    commands:
      - make
```

```yaml buildspec
version: 0.2
phases:
  install:
    runtime-versions:
      nodejs: 22
      python: "3.13"
```

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
      - make test
```

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
cache:
  paths:
  - node_modules/**/*
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
          configuration:
            S3Bucket: shop-source
            S3ObjectKey: shop.zip
            PollForSourceChanges: "false"
          outputArtifacts:
            - name: SourceOutput
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          runOrder: 1
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.structure._composite import as_json_text
from specfmt.rules.structure._shape import is_filled_in_later, place, shape, subject, value_of
from specfmt.schema.store import load
from specfmt.schema.violation import Violation
from specfmt.schema.walk import referred
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.nodes import Mapping, Scalar, Sequence, Style
from specfmt.syntax.ops import (
    begins_line,
    column,
    dash_before,
    first_line,
    holder,
    line_break,
    line_start,
    replaced,
    shifted,
    step,
)
from specfmt.syntax.quoting import needs_quotes, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Entry, Node

# The one key of a section whose value is a list: a bare list was meant as that.
_LIST_IN = {"cache": "paths", "artifacts": "files"}
_STORE = ("type", "location")


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    value = value_of(violation)
    if is_filled_in_later(value) or _is_key_of_store(violation):
        return
    if violation.expected == ("integer",) and isinstance(value, Scalar) and not value.is_null:
        yield _no_number(violation, value, ctx)
        return
    if violation.expected == ("string",) and isinstance(value, Scalar) and not value.is_null:
        yield _no_text(violation, value, ctx)
        return
    expected = " or ".join(_with_article(word) for word in violation.expected)
    found = shape(value)
    if found == "empty":
        message = f"{subject(violation.path)} is empty, expected {expected}"
    else:
        message = f"{subject(violation.path)} is {found}, expected {expected}"
    why = f"{ctx.document.kind.service} cannot read the file{_advice(violation, value)}"
    at, severity = place(violation, ctx), None
    if ctx.document.kind.name == "appspec" and ctx.document.view.foreign:
        # Half of the file is for another platform: which half a deployment reads, the file does not tell.
        at, severity = first_line(ctx.document.text, value.span), Severity.WARNING
    elif ctx.document.schema == "template-pipeline" and "Configuration" in violation.path[:-1]:
        # CloudFormation takes any JSON there, and what CodePipeline makes of it is not documented.
        severity = Severity.WARNING
    yield Finding(at, message, why, fix=_fix(violation, value, ctx), severity=severity)


def _is_key_of_store(violation: Violation) -> bool:
    """Tell whether the value is a part of a store that stands where stores by Region belong, which is told as a whole."""
    return violation.path[-2:-1] == ("artifactStores",) and violation.path[-1] in _STORE


def _no_text(violation: Violation, value: Scalar, ctx: Context) -> Finding:
    """A number, a boolean or a date where a text belongs: quotes make it one."""
    text = value.text[:60]
    kind = "number" if text[:1].isdigit() or text[:1] in "+-." else "boolean"
    message = f"{subject(violation.path)} is the {kind} `{text}`, expected a text: quote it"
    fix = None
    if value is violation.at and not value.anchor and not value.tag:
        # The services know booleans in lower case only.
        written = value.text.lower() if kind == "boolean" else value.text
        fix = Fix("quote it", (Edit(value.span, f'"{written}"'),), Safety.SAFE)
    language = "JSON" if ctx.document.is_json else "YAML"
    why = f"without quotes {language} reads a {kind}, and {ctx.document.kind.service} takes only a text here"
    return Finding(place(violation, ctx), message, why, fix=fix)


def _no_number(violation: Violation, value: Scalar, ctx: Context) -> Finding:
    """A text or a boolean where a number belongs: a text of digits becomes one without its quotes."""
    message = f"{subject(violation.path)} is {show(value.text)}, expected a whole number"
    fix = None
    if _is_whole(value.text) and value.style in (Style.SINGLE, Style.DOUBLE):
        message = f"{subject(violation.path)} is the text {show(value.text)}, expected a number: write it without quotes"
        if value is violation.at:
            fix = Fix.of("take the quotes away", replaced(value, value.text, Style.PLAIN), Safety.SAFE)
    return Finding(
        place(violation, ctx), message, f"{ctx.document.kind.service} takes only a number here", fix=fix
    )


def _is_whole(text: str) -> bool:
    return text.isascii() and text.isdecimal() and (text == "0" or text[0] != "0")


def _with_article(word: str) -> str:
    return f"an {word}" if word[0] in "aio" else f"a {word}"


def _advice(violation: Violation, value: Node) -> str:
    path = violation.path
    if isinstance(value, Mapping) and path[-1:] in (("commands",), ("finally",)):
        return "; each command begins with `- `"
    if isinstance(value, Mapping) and "list" in violation.expected:
        return "; each item begins with `- `"
    if isinstance(value, Scalar) and not value.is_null and "list" in violation.expected:
        return f"; write `[{value.text[:60]}]`"
    if isinstance(value, Sequence) and path[-1:] == ("variables",):
        return "; write each variable as `NAME: value`, without a dash"
    if (
        violation.expected == ("string",)
        and isinstance(value, Mapping | Sequence)
        and "configuration" in path
    ):
        return "; write it as JSON in one text"
    if violation.schema.get("required") == ["name"] and isinstance(value, Scalar):
        return "; each item has a `name`"
    if path[-2:-1] == ("runtime-versions",) and path[-1] in ("commands", "finally"):
        return f"; `{path[-1]}` belongs to the phase, in the column of `runtime-versions`"
    if len(path) == 2 and path[0] == "phases":
        return "; the commands of a phase stand under `commands`"
    return ""


def _fix(violation: Violation, value: Node, ctx: Context) -> Fix | None:
    """Turn a block list into what was meant, where all its items say the same; a bare name into an item with that name."""
    if violation.schema.get("required") == ["name"] and isinstance(value, Scalar) and value is violation.at:
        return _named(value, ctx)
    if (
        violation.expected == ("list",)
        and isinstance(value, Mapping)
        and value.flow
        and value is violation.at
    ):
        start, end = value.span
        edits = (Edit(Span(start, start), "["), Edit(Span(end, end), "]"))
        return Fix("make it a list of one", edits, Safety.SAFE) if _is_item(violation, value, ctx) else None
    if violation.expected == ("string",) and isinstance(value, Mapping | Sequence) and value is violation.at:
        return (
            as_json_text(value, ctx) if "configuration" in map(str.lower, map(str, violation.path)) else None
        )
    if not isinstance(value, Sequence) or value.flow or not value.items or violation.expected != ("mapping",):
        return None
    entry = holder(ctx.document.tree.root, violation.path)
    text = ctx.document.text
    if entry is None or entry.value is not value or not begins_line(text, entry.key.span.start):
        return None
    path = violation.path
    name = "commands" if len(path) == 2 and path[0] == "phases" else _LIST_IN.get(str(path[-1]))
    if name is not None:
        return _wrapped(entry, value, name, ctx)
    return _without_dashes(entry, value, text)


def _is_item(violation: Violation, value: Mapping, ctx: Context) -> bool:
    """Tell whether a mapping has only keys of the items that a list is meant to have."""
    items = violation.schema.get("items", {})
    if "$ref" in items:
        items = referred(load(ctx.document.schema), items["$ref"])
    known = items.get("properties", ())
    return bool(value.entries) and all(entry.name in known for entry in value.entries)


def _named(value: Scalar, ctx: Context) -> Fix | None:
    """`{name: X}` for `X`, as other tools write artifacts."""
    if value.is_null or value.anchor or value.tag or value.style in (Style.LITERAL, Style.FOLDED):
        return None
    source = ctx.document.text[slice(*value.span)]
    if ctx.document.is_json:
        text = f'{{"name": {source}}}'
    else:
        text = f"{{name: {quoted(value.text) if needs_quotes(value.text, flow=True) else source}}}"
    return Fix("write it as the `name` of an item", (Edit(value.span, text),), Safety.SAFE)


def _wrapped(entry: Entry, value: Sequence, name: str, ctx: Context) -> Fix | None:
    """Put a key between a section and its list."""
    if not all(isinstance(item, Scalar) for item in value.items):
        return None
    text = ctx.document.text
    width = step(text, ctx.document.tree.root)
    edits = shifted(text, value.span, width)
    if not edits:
        return None
    at = line_start(text, value.span.start)
    if at <= entry.key.span.end:
        return None
    indent = " " * (column(text, entry.key.span.start) + width)
    first, *others = edits
    first = Edit(first.span, f"{indent}{name}:{line_break(text)}{first.text}")
    return Fix(f"put the list under `{name}`", (first, *others), Safety.SAFE)


def _without_dashes(entry: Entry, value: Sequence, text: str) -> Fix | None:
    """`- A: b` and `- A=b` without their dashes."""
    edits: list[Edit] = []
    # A list may stand as far left as its key; the keys of a mapping may not.
    indent = "" if column(text, value.span.start) > column(text, entry.key.span.start) else "  "
    for item in value.items:
        dash = dash_before(text, item.span.start)
        if dash is None:
            return None
        edits.append(Edit(Span(dash, item.span.start), indent))
        if isinstance(item, Mapping):
            if item.flow or item.anchor or item.tag or len(item.entries) != 1:
                return None
            continue
        assignment = _assignment(item)
        if assignment is None:
            return None
        edits.append(Edit(item.span, assignment))
    return Fix("write `NAME: value` without dashes", tuple(edits), Safety.SAFE)


def _assignment(item: Node) -> str | None:
    """`NAME=value` as an entry of a mapping."""
    if not isinstance(item, Scalar) or item.style in (Style.LITERAL, Style.FOLDED) or "\n" in item.text:
        return None
    name, sign, value = item.text.partition("=")
    if not sign or not name.replace("_", "a").isalnum():
        return None
    return f"{name}: {quoted(value) if needs_quotes(value) else value}"
