"""More than one YAML document in an AppSpec for servers.

A line `---` after the first key begins another document. Agent 1.x reads the first one only, the rest is not even
parsed; agent 2.x rejects the file. Write one file for each revision.

## Bad

```yaml appspec
version: 0.0
os: linux
files:
  - source: build
    destination: /srv/shop
---  # error
version: 0.0
os: windows
```

## Good

```yaml appspec
---
version: 0.0
os: linux
files:
  - source: build
    destination: /srv/shop
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.documents.document import Document
from specfmt.rules import Context, Finding, Severity, Span, rule
from specfmt.syntax.nodes import Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Document, group="correctness", severity=Severity.WARNING)
def check(document: Document, ctx: Context) -> Iterator[Finding]:
    for root in document.tree.more:
        if root is None or (isinstance(root, Scalar) and root.is_null):
            continue
        at = document.text.rfind("\n---", 0, root.span.start)
        place = Span(at + 1, at + 4) if at >= 0 else Span(root.span.start, root.span.start + 1)
        yield Finding(
            place,
            "another YAML document begins behind this `---`",
            "agent 1.x reads only the first document, agent 2.x rejects the file",
        )
        return
