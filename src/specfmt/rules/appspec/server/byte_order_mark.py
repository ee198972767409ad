"""An AppSpec for servers that begins with a byte order mark.

Editors on Windows put three invisible bytes before the first character of a file in UTF-8. The YAML reader of the agents
counts them as a column: the first key then stands further to the right than the second, and the file ends after its first
line. What they say is misleading: "specifies an unsupported operating system ()", or "missing field `os`".

Save the file as UTF-8 without a byte order mark. Before a comment, `---` or `{` the mark does no harm.

## Bad

```yaml appspec file=appspec.yml
\ufeffversion: 0.0  # error
os: linux
files:
  - source: build
    destination: /srv/shop
```

## Good

```yaml appspec
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
from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.syntax.nodes import Mapping, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK = "\ufeff"


@rule(on=Document, group="correctness", severity=Severity.ERROR)
def check(document: Document, ctx: Context) -> Iterator[Finding]:
    if not document.text.startswith(_MARK):
        return
    root = document.tree.root
    if not isinstance(root, Mapping) or root.flow or root.span.start > len(_MARK) or len(root.entries) < 2:
        return
    first = document.view.node.entries[0].key
    before = first.text if isinstance(first, Scalar) else "U+FEFF"
    yield Finding(
        Span(0, first.span.end),
        f"a byte order mark stands before `{before}`",
        "the agents take it for a column, so that the file ends after its first line: unsupported operating system ()",
        fix=Fix("remove the byte order mark", (Edit(Span(0, len(_MARK)), ""),), Safety.SAFE),
    )
