"""What happens to existing files, said where no agent reads it.

`file_exists_behavior` stands once, at the top level, in small letters with underscores, and holds for all of `files`.
Inside an item of `files`, or as `fileExistsBehavior` (its name in the API) or `overwrite`, it is an unknown key: the
agents ignore it, the default `DISALLOW` holds, and the deployment fails as soon as one of the files exists already.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
    overwrite: true  # error
```

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
fileExistsBehavior: OVERWRITE  # error
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
file_exists_behavior: OVERWRITE
```

## Fixed

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
file_exists_behavior: OVERWRITE
```

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
file_exists_behavior: OVERWRITE
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.spelling import plain_form
from specfmt.rules.structure._shape import where
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry, Mapping, Scalar, Sequence, resolve
from specfmt.syntax.ops import begins_line, column, line_break, lines_of, replaced, without_entry

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEY = "file_exists_behavior"
_VALUES = ("DISALLOW", "OVERWRITE", "RETAIN")
_MOST = 200  # items of `files`; the fix of each of them names them all
_SWITCHES = {"true": "OVERWRITE", "yes": "OVERWRITE", "on": "OVERWRITE"}


@rule(on=Violation, group="correctness", severity=Severity.WARNING)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    entry = violation.at
    if not isinstance(entry, Entry):
        return
    place = where(violation.path[:-1])
    own = ctx.document.view.entry(_KEY)
    if not violation.path[:-1]:
        message = f"unknown key `{entry.name}` {place}, did you mean `{_KEY}`?"
        fix = _renamed(entry) if own is None else None
        yield Finding(entry.key, message, "the agents ignore it, and the default `DISALLOW` holds", fix=fix)
        return
    belongs = "it" if entry.name == _KEY else f"`{_KEY}`"
    message = f"`{entry.name}` is not read {place}, {belongs} belongs at the top level"
    why = "the agents ignore it; existing files fail the deployment unless the top level says `OVERWRITE` or `RETAIN`"
    if own is not None:
        why = f"the agents ignore it; `{_KEY}` at the top level holds for all files"
    yield Finding(entry.key, message, why, fix=_moved(entry, own, ctx))


def _value(entry: Entry) -> str:
    """What an entry asks for, in the words that the agents know; empty where it cannot be told."""
    value = entry.value
    if not isinstance(value, Scalar) or value.anchor or value.tag:
        return ""
    text = value.text.strip()
    return text.upper() if text.upper() in _VALUES else _SWITCHES.get(text.lower(), "")


def _is_said(entry: Entry) -> bool:
    """Tell whether an entry has the right name but for its spelling, and one of the values that there are."""
    value = entry.value
    return plain_form(entry.name) == plain_form(_KEY) and isinstance(value, Scalar) and value.text in _VALUES


def _renamed(entry: Entry) -> Fix | None:
    key, value, meant = replaced(entry.key, _KEY), entry.value, _value(entry)
    if key is None or not meant:
        return None
    edits: tuple[Edit, ...] = (key,)
    if isinstance(value, Scalar) and value.text != meant:
        edits = (key, Edit(value.span, meant))
    return Fix(f"rename it to `{_KEY}`", edits, Safety.SAFE if _is_said(entry) else Safety.UNSAFE)


def _moved(entry: Entry, own: Entry | None, ctx: Context) -> Fix | None:
    """Say once for all files what their items say; or nothing more, where the top level says it already."""
    text = ctx.document.text
    files = ctx.document.view.entry("files")
    items = resolve(files.value) if files is not None else None
    if files is None or not isinstance(items, Sequence) or items.anchor or len(items.items) > _MOST:
        return None
    mappings = [item for item in items.items if isinstance(item, Mapping) and not item.anchor]
    found = [(item, each) for item in mappings for each in item.entries if each.name == entry.name]
    wanted = {_value(each) for _, each in found}
    if entry not in [each for _, each in found] or len(wanted) != 1 or "" in wanted:
        return None
    meant = wanted.pop()
    edits = [without_entry(text, item, each) for item, each in found]
    said = all(_is_said(each) for _, each in found) and len(found) == len(items.items)
    if own is not None:
        same = isinstance(own.value, Scalar) and own.value.text == meant
        kept = [edit for edit in edits if edit is not None]
        return Fix("remove it", tuple(kept), Safety.SAFE) if same and len(kept) == len(edits) else None
    lines = lines_of(text, files)
    if lines is None or not begins_line(text, files.key.span.start):
        return None
    ended = text[lines.end - 1] == "\n" or any(
        edit is not None and edit.span.end == lines.end for edit in edits
    )
    start = "" if ended else line_break(text)
    indent = " " * column(text, files.key.span.start)
    edits.append(Edit(Span(lines.end, lines.end), f"{start}{indent}{_KEY}: {meant}{line_break(text)}"))
    kept = [edit for edit in edits if edit is not None]
    if len(kept) < len(edits):
        return None
    return Fix(
        f"say `{_KEY}: {meant}` once, below `files`", tuple(kept), Safety.SAFE if said else Safety.UNSAFE
    )
