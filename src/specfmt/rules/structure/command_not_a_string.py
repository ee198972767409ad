"""A command that YAML reads as a mapping, because of a `: ` in it.

YAML takes `: ` for the end of a key, and a colon at the end of the line as well, even in the middle of words that the
shell would see in quotes. The item is then a mapping and no text, and CodeBuild rejects the whole file before the first
phase: `YAML_FILE_ERROR`, "Expected Commands[0] to be of string type". It counts commands from 0. The braces, `=` or `|` in
the command are not to blame.

Put the whole command into quotes, or write it as a `|` block. A colon without a blank behind it does no harm.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - echo "Build: done"  # error
      - make
```

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - echo 'Build:'  "$(date)"; echo 'done: yes'  # error
      - { make; }  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - 'echo "Build: done"'
      - curl http://localhost:8080/health
      - '{ make; }'
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - 'echo "Build: done"'
      - make
```

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - |-
        echo 'Build:'  "$(date)"; echo 'done: yes'
      - '{ make; }'
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.structure._shape import is_filled_in_later, value_of
from specfmt.schema.violation import Violation
from specfmt.syntax.explanations.quoting import source_end
from specfmt.syntax.explanations.wording import show
from specfmt.syntax.nodes import Alias, Mapping, Scalar, Sequence, Style
from specfmt.syntax.ops import column, ends_line, first_line, line_break, line_end, node_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Entry

# Keys of other build services in whose place a plain command belongs.
_OTHER_SERVICES = frozenset(("run", "script", "bash", "sh", "cmd", "command", "pwsh", "powershell"))


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    value = value_of(violation)
    if not isinstance(value, Mapping) or _is_template(value):
        return
    text = ctx.document.text
    why = f"{ctx.document.kind.service} rejects the whole file, every command has to be a text"
    at = violation.at
    if isinstance(at, Alias):
        yield Finding(at, f"the command `*{at.name}` stands for a mapping", why)
        return
    if not value.entries:
        yield Finding(value.span, f"the command {show(text[slice(*value.span)])} is an empty mapping", why)
        return
    first = value.entries[0]
    source = show(text[value.span.start : _source_end(value, text, in_brackets=False)], 60)
    if ctx.document.is_json or text.startswith("{", value.span.start):
        message = f"the command {source} starts with `{{`, so YAML reads it as a mapping"
        if ctx.document.is_json:
            message = f"the command {source} is an object, expected a text"
        yield Finding(first_line(text, value.span), message, why, fix=_fix(violation, value, ctx))
        return
    if first.name in _OTHER_SERVICES and isinstance(first.value, Scalar) and not first.value.is_null:
        message = f"the command stands under the key `{first.name}`, which is the way of other build services"
        edit = Edit(Span(value.span.start, first.value.span.start), "")
        fix = Fix(f"remove `{first.name}:`", (edit,), Safety.UNSAFE) if len(value.entries) == 1 else None
        yield Finding(first.key, message, why, fix=fix)
        return
    colon = text.find(":", first.key.span.end, line_end(text, first.key.span.end))
    if colon < 0:
        yield Finding(first_line(text, value.span), f"the command {source} is a mapping", why)
        return
    sign = "`: `" if text[colon + 1 : colon + 2] in (" ", "\t") else "last `:`"
    message = f"the {sign} at column {column(text, colon) + 1} makes the command {source} a mapping"
    yield Finding(Span(colon, colon + 1), message, why, fix=_fix(violation, value, ctx))


def _is_template(value: Mapping) -> bool:
    """Tell whether the command is nothing but `{{ name }}`; other braces are a shell's."""
    return bool(value.entries) and isinstance(value.entries[0].key, Mapping) and is_filled_in_later(value)


def _fix(violation: Violation, value: Mapping, ctx: Context) -> Fix | None:
    """Put the source of the command into quotes."""
    text = ctx.document.text
    around = node_at(ctx.document.tree.root, violation.path[:-1])
    if ctx.document.is_json or not isinstance(around, Sequence) or value.anchor or value.tag:
        return None
    first = value.entries[0]
    if not value.flow and not _is_plain(first):
        return None
    start = value.span.start
    end = _source_end(value, text, in_brackets=around.flow)
    if "\n" in text[start : max(end, value.span.end)] or (len(value.entries) > 1 and not value.flow):
        return None if around.flow or value.flow else _block(value, text)
    source = text[start:end]
    style = _quoted(source, text, start, end, in_brackets=around.flow)
    return Fix("quote the command", (Edit(Span(start, end), style),), Safety.SAFE)


def _is_plain(entry: Entry) -> bool:
    key = entry.key
    return isinstance(key, Scalar) and key.style is Style.PLAIN and not key.tag and not key.anchor


def _source_end(value: Mapping, text: str, *, in_brackets: bool) -> int:
    """Where the words of the command end: on its first line, a `#` within its quotes included."""
    if in_brackets:
        return value.span.end
    end = source_end(text, value.span.start, line_end(text, value.span.start))
    return max(end, value.span.end) if "\n" not in text[value.span.start : value.span.end] else end


def _quoted(source: str, text: str, start: int, end: int, *, in_brackets: bool) -> str:
    """The source as a YAML text of the same characters, in the way that is easiest to read."""
    if "'" not in source:
        return f"'{source}'"
    if '"' not in source and "\\" not in source:
        return f'"{source}"'
    if in_brackets or not ends_line(text, end) or text[end : line_end(text, end)].strip():
        return "'" + source.replace("'", "''") + "'"
    return f"|-{line_break(text)}{' ' * column(text, start)}{source}"


def _block(value: Mapping, text: str) -> Fix | None:
    """Several lines become a `|` block as they stand; whether they were meant as one line nobody can tell."""
    start = value.span.start
    indent = column(text, start)
    for line in text[line_end(text, start) : value.span.end].splitlines()[1:]:
        if line.strip() and (len(line) - len(line.lstrip(" ")) < indent or line.lstrip(" ").startswith("\t")):
            return None
    header = f"|-{line_break(text)}{' ' * indent}"
    return Fix("write it as a `|` block", (Edit(Span(start, start), header),), Safety.UNSAFE)
