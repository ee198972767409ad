"""The same key twice in one mapping.

YAML forbids it, and what a reader does about it differs: some reject the file, most take the last one and forget the
first without a word. What CodeBuild does is not documented; in either case one of the two is lost. Of CodeDeploy's agents,
agent 1.x takes the last one and agent 2.x rejects the file.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
  install:
    commands:
      - npm ci
  build:  # error
    commands:
      - make test
```

## Good

```yaml buildspec
version: 0.2
phases:
  install:
    commands:
      - npm ci
  build:
    commands:
      - make
      - make test
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.documents.document import Document
from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.syntax.nodes import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Node

# Lists whose items are texts: a mapping in them is a mistake of its own, of which another rule speaks.
_TEXTS = frozenset(("commands", "finally"))
# Below `phases` these stand beside a phase and not inside it, one for each phase: the same holds.
_MISPLACED = frozenset(("commands", "finally", "runtime-versions", "on-failure", "run-as"))

_OF_READERS = "most readers of YAML take the last one and forget the first, some reject the file"
_OF_AGENTS = "agent 1.x takes the last one and forgets the first, agent 2.x rejects the file"


@rule(on=Document, group="correctness", severity=Severity.WARNING)
def check(document: Document, ctx: Context) -> Iterator[Finding]:
    why = _OF_AGENTS if document.schema == "appspec-server" else _OF_READERS
    stack: list[tuple[Node | None, str]] = [(document.tree.root, "")]
    while stack:
        node, name = stack.pop()
        if isinstance(node, Mapping):
            entries = node.entries
            if len({entry.name for entry in entries}) < len(entries):
                yield from _repeated(node, name, why)
            stack += [(entry.value, entry.name) for entry in entries if type(entry.value) is not Scalar]
        elif isinstance(node, Sequence) and name not in _TEXTS:
            stack += [(item, name) for item in node.items if not isinstance(item, Scalar)]


def _repeated(node: Mapping, name: str, why: str) -> Iterator[Finding]:
    first: dict[str, Scalar] = {}
    for entry in node.entries:
        key = entry.key
        if not isinstance(key, Scalar) or key.text == "<<" or (name == "phases" and key.text in _MISPLACED):
            continue
        before = first.setdefault(key.text, key)
        if before is not key:
            place = f" in `{name}`" if name else " at the top level"
            yield Finding(
                key,
                f"the key `{key.text[:80]}` is given twice{place}",
                why,
                (Related(before.span, "first given here"),),
            )
