"""A task of a batch without `identifier`.

Every task of a `build-graph` or `build-list` needs one; CodeBuild does not start the batch otherwise.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-list:
    - buildspec: ci/linux.yml  # error
    - identifier: windows
      buildspec: ci/windows.yml
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: linux
      buildspec: ci/linux.yml
    - identifier: windows
      buildspec: ci/windows.yml
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.spelling import nearest
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry, Mapping, Node, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Violation, group="correctness", severity=Severity.ERROR)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    if violation.keyword == "required" and nearest("identifier", violation.keys):
        return  # a misspelt key, which is told as such
    at: Node | Entry = violation.at
    if isinstance(at, Entry):
        at = at.key
    else:
        node = resolve(at)
        if isinstance(node, Mapping) and node.entries:
            at = node.entries[0].key
    yield Finding(
        at, "this task has no `identifier`", "every task of a graph or list needs one to be started"
    )
