"""More than one YAML document in a file.

`---` begins a new document. A build reads one buildspec from a file; which one of several it takes, or whether it takes
the file at all, is not documented. Nothing below the first document was checked.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
---
version: 0.2  # error
phases:
  build:
    commands:
      - make test
```

## Good

```yaml buildspec
---
version: 0.2
phases:
  build:
    commands:
      - make
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.documents.document import Document
from specfmt.rules import Context, Finding, Severity, rule
from specfmt.syntax.nodes import Scalar
from specfmt.syntax.ops import first_line

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Document, group="suspicious", severity=Severity.INFO)
def check(document: Document, ctx: Context) -> Iterator[Finding]:
    for root in document.tree.more:
        if root is None or (isinstance(root, Scalar) and root.is_null):
            continue
        yield Finding(
            first_line(document.text, root.span),
            "a second YAML document begins here, behind `---`",
            "CodeBuild documents one buildspec for a file; only the first document was checked",
        )
        return
