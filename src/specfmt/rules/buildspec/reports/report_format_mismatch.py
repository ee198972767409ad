"""A coverage file that is read in another format.

Without `file-format` CodeBuild reads every report as JUnit XML. A coverage file such as `clover.xml` then ends in
*expected element type <testsuite> but have <coverage>*, and the report stays incomplete.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm test]
reports:
  coverage:
    files:
      - coverage/clover.xml  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm test]
reports:
  coverage:
    files:
      - coverage/clover.xml
    file-format: CLOVERXML
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands: [npm test]
reports:
  coverage:
    files:
      - coverage/clover.xml
    file-format: CLOVERXML
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Related, Safety, Severity, rule
from specfmt.rules.spelling import nearest
from specfmt.syntax.nodes import Scalar
from specfmt.syntax.ops import line_break, lines_of, next_line, replaced
from specfmt.text.span import Span
from specfmt.views.buildspec import ReportGroup

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=ReportGroup, group="correctness", severity=Severity.WARNING)
def check(group: ReportGroup, ctx: Context) -> Iterator[Finding]:
    if not group.files:
        return
    from specfmt.catalog.reports import coverage_format_for, default_report_format, report_format

    written = group.text("file-format")
    entry = group.entry("file-format")
    if entry is None and nearest("file-format", [each.name for each in group.node.entries], cutoff=0.8):
        return  # a misspelt key, which is told as such
    current = report_format(written if written is not None else default_report_format())
    if current is None:
        return
    for each in group.files:
        announced = coverage_format_for(each.text)
        if announced is None or announced == current.name:
            continue
        why = "CodeBuild reads the file in the format of the group; the report stays incomplete"
        related = (Related(entry.span, "the format is set here"),) if entry is not None else ()
        how = f"as `{current.name}`" if written is not None else f"as `{current.name}`, the default"
        if report_format(announced) is None:
            message = f"`{each.text}` is read {how}; CodeBuild has no format for {announced} files"
            yield Finding(each, message, why, related)
            continue
        message = f"`{each.text}` is read {how}, not as `{announced}`"
        only = len(group.files) == 1
        yield Finding(
            each, message, why, related, _fix(group, announced, ctx.document.text) if only else None
        )


def _fix(group: ReportGroup, name: str, text: str) -> Fix | None:
    entry = group.entry("file-format")
    title = f"set `file-format: {name}`"
    if entry is not None:
        edit = (
            replaced(entry.value, name)
            if isinstance(entry.value, Scalar) and not entry.value.is_null
            else None
        )
        return Fix.of(title, edit, Safety.UNSAFE)
    last = group.node.entries[-1] if group.node.entries else None
    if last is None or group.node.flow:
        return None
    lines = lines_of(text, last)
    if (
        lines is None
        or next_line(text, last.span.end) != lines.end
        or text[lines.end - 1 : lines.end] != "\n"
    ):
        return None
    indent = " " * (last.key.span.start - lines.start)
    return Fix(
        title,
        (Edit(Span(lines.end, lines.end), f"{indent}file-format: {name}{line_break(text)}"),),
        Safety.UNSAFE,
    )
