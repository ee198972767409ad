"""`artifacts` written as a list of files.

`artifacts` is a mapping, and the list belongs to its key `files`. (The list is the form of other tools, for instance
of AWS Device Farm.) CodeBuild finds no files to upload in it.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make]
artifacts:
  - 'dist/**/*'  # error
  - appspec.yml
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make]
artifacts:
  files:
    - 'dist/**/*'
    - appspec.yml
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [make]
artifacts:
  files:
    - 'dist/**/*'
    - appspec.yml
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Scalar, Sequence
from specfmt.syntax.ops import begins_line, line_break, line_start, next_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.documents.document import Document


@rule(on=Violation, group="correctness", severity=Severity.WARNING)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    node = violation.at
    if not isinstance(node, Sequence):
        return
    why = "CodeBuild reads the files to upload from the key `files` of the mapping"
    place = node.span if node.flow or not node.items else node.items[0].span
    message = "`artifacts` is a mapping, its list of files belongs under `files`"
    yield Finding(place, message, why, fix=_fix(node, ctx.document))


def _fix(node: Sequence, document: Document) -> Fix | None:
    text = document.text
    if not all(isinstance(item, Scalar) for item in node.items) or not node.items:
        return None
    if node.flow:
        edits = [
            Edit(Span(node.span.start, node.span.start), '{"files": ' if document.is_json else "{files: "),
            Edit(Span(node.span.end, node.span.end), "}"),
        ]
        return Fix("put it under `files`", tuple(edits), Safety.SAFE)
    start = line_start(text, node.span.start)
    indent = text[start : node.span.start]
    if not begins_line(text, node.span.start) or any(
        isinstance(item, Scalar) and "\n" in text[slice(*item.span)] for item in node.items
    ):
        return None
    outer = indent or "  "
    edits = [Edit(Span(start, start), f"{outer}files:{line_break(text)}" + (outer * 2)[len(indent) :])]
    at = next_line(text, start)
    while at < node.span.end:
        edits.append(Edit(Span(at, at), (outer * 2)[len(indent) :]))
        at = next_line(text, at)
    return Fix("put it under `files`", tuple(edits), Safety.SAFE)
