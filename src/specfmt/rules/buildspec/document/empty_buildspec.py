"""A file without a buildspec in it.

A blank file, a file of nothing but comments, a list or a text, and the definition of a build project (`source`,
`environment`, ...) all make the build fail in `DOWNLOAD_SOURCE` with `YAML_FILE_ERROR`: "wrong number of container tags,
expected 1". The definition of a project belongs into `aws codebuild create-project`; the buildspec it names is another
file.

## Bad

```yaml buildspec
# to be written  # error
```

```yaml buildspec
- npm ci  # error
- npm test
```

```json buildspec
{
  "name": "shop-build",  // error
  "source": {"type": "CODEPIPELINE", "buildspec": "buildspec.yml"},
  "environment": {"type": "LINUX_CONTAINER", "image": "aws/codebuild/standard:7.0"}
}
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - npm ci
      - npm test
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

_WHY = "CodeBuild finds no buildspec in the file and fails in `DOWNLOAD_SOURCE` with `YAML_FILE_ERROR`"


@rule(on=Document, group="correctness", severity=Severity.ERROR)
def check(document: Document, ctx: Context) -> Iterator[Finding]:
    view = document.view
    if view is not None:
        if (
            not view.has("phases")
            and not view.has("batch")
            and view.has("source")
            and view.has("environment")
        ):
            message = "this is the definition of a build project and no buildspec: it has `source` and `environment`"
            yield Finding(view.node.entries[0].key, message, _WHY)
        elif not view.node.entries:
            yield Finding(first_line(document.text, view.node.span), "the buildspec `{}` is empty", _WHY)
        return
    root = document.tree.root
    start = first_line(document.text, Span(0, len(document.text)))
    if root is None or (isinstance(root, Scalar) and root.is_null):
        if any(each is not None for each in document.tree.more):
            return
        yield Finding(start, "the file holds no buildspec: `version` and `phases` are missing", _WHY)
        return
    node = resolve(root)
    if isinstance(node, Scalar) and ("{{" in node.text or "{%" in node.text or node.tag is not None):
        return
    what = "a list" if isinstance(node, Sequence) else "a text"
    message = f"the file is {what}, expected a mapping with `version` and `phases`"
    yield Finding(first_line(document.text, root.span), message, _WHY)
