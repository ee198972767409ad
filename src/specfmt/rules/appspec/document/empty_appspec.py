"""A file in the place of an AppSpec that holds none.

It is empty, holds nothing but comments, or is a list or a text. For servers every lifecycle event fails, because "the
application specification file was empty" or with a `TypeError`; for ECS and Lambda the deployment is not created.

`version:0.0` without a blank behind the colon is a text too, and so are all lines after it.

## Bad

```yaml appspec
version:0.0 os:linux  # error
```

```yaml appspec
# version: 0.0  # error
```

## Good

```yaml appspec
version: 0.0
os: linux
files:
  - source: /
    destination: /srv/shop
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.documents.document import Document
from specfmt.rules import Context, Finding, Severity, Span, rule
from specfmt.syntax.nodes import Scalar, Sequence, resolve
from specfmt.syntax.ops import first_line

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHY = "CodeDeploy rejects it, and for servers every lifecycle event fails"


@rule(on=Document, group="correctness", severity=Severity.ERROR)
def check(document: Document, ctx: Context) -> Iterator[Finding]:
    view = document.view
    if view is not None:
        if not view.node.entries:
            yield Finding(first_line(document.text, view.node.span), "the AppSpec `{}` is empty", _WHY)
        return
    root = document.tree.root
    if root is None or (isinstance(root, Scalar) and root.is_null):
        start = first_line(document.text, Span(0, len(document.text)))
        yield Finding(start, "the file holds no AppSpec: `version` and all else is missing", _WHY)
        return
    node = resolve(root)
    if isinstance(node, Scalar) and ("{{" in node.text or "{%" in node.text or node.tag is not None):
        return
    what = "a list" if isinstance(node, Sequence) else "a text"
    message = f"the file is {what}, expected a mapping with `version` and more"
    yield Finding(first_line(document.text, root.span), message, _WHY)
