"""The same key twice in one mapping.

YAML forbids it, and what a reader does about it differs: some reject the file, most take the last one and forget the
first without a word. What CodeBuild does is not documented; in either case one of the two is lost. Of CodeDeploy's agents,
agent 1.x takes the last one and agent 2.x rejects the file.

Where both say the same, one of them can go.

## Bad

```yaml buildspec
version: 0.2
env:
  variables:
    STAGE: test
    REGION: eu-west-1
    STAGE: test  # error
phases:
  build:
    commands:
      - make
```

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

## Fixed

```yaml buildspec
version: 0.2
env:
  variables:
    STAGE: test
    REGION: eu-west-1
phases:
  build:
    commands:
      - make
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.documents.document import Document
from specfmt.rules import Context, Finding, Fix, Related, Safety, Severity, rule
from specfmt.syntax.nodes import Mapping, Scalar, Sequence, Style
from specfmt.syntax.ops import without_entry

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Entry, Node

# Lists whose items are texts: a mapping in them is a mistake of its own, of which another rule speaks.
_TEXTS = frozenset(("commands", "finally"))
# Below `phases` these stand beside a phase and not inside it, one for each phase: the same holds.
_MISPLACED = frozenset(("commands", "finally", "runtime-versions", "on-failure", "run-as"))

_OF_READERS = "most readers of YAML take the last one and forget the first, some reject the file"
_OF_AGENTS = "agent 1.x takes the last one and forgets the first, agent 2.x rejects the file"


@rule(on=Document, group="correctness", severity=Severity.WARNING)
def check(document: Document, ctx: Context) -> Iterator[Finding]:
    host = document.host
    # The root of a resource is no top level that its author would know of.
    top = (
        f" in the {document.kind.title}" if host is not None and host.places is None else " at the top level"
    )
    why = _OF_AGENTS if document.schema == "appspec-server" else _OF_READERS
    stack: list[tuple[Node | None, str]] = [(document.tree.root, "")]
    while stack:
        node, name = stack.pop()
        if isinstance(node, Mapping):
            entries = node.entries
            if len({entry.name for entry in entries}) < len(entries):
                yield from _repeated(node, name, why, document.text, top)
            stack += [(entry.value, entry.name) for entry in entries if type(entry.value) is not Scalar]
        elif isinstance(node, Sequence) and name not in _TEXTS:
            stack += [(item, name) for item in node.items if not isinstance(item, Scalar)]


def _repeated(node: Mapping, name: str, why: str, text: str, top: str) -> Iterator[Finding]:
    first: dict[str, Entry] = {}
    for entry in node.entries:
        key = entry.key
        if not isinstance(key, Scalar) or key.text == "<<" or (name == "phases" and key.text in _MISPLACED):
            continue
        before = first.setdefault(key.text, entry)
        if before is not entry:
            place = f" in `{name}`" if name else top
            yield Finding(
                key,
                f"the key `{key.text[:80]}` is given twice{place}",
                why,
                (Related(before.key.span, "first given here"),),
                _without(node, entry, text) if _same(before.value, entry.value) else None,
            )


def _without(node: Mapping, entry: Entry, text: str) -> Fix | None:
    """Take the repetition away, unless somebody wrote a comment in it."""
    edit = without_entry(text, node, entry)
    if edit is None or "#" in text[slice(*edit.span)]:
        return None
    return Fix("remove the repetition", (edit,), Safety.SAFE)


def _same(one: Node, other: Node) -> bool:
    """Tell whether two values are the same for every reader, and nothing else in the file refers to either."""
    if isinstance(one, Scalar) and isinstance(other, Scalar):
        if one.tag or other.tag or one.anchor or other.anchor:
            return False
        return one.text == other.text and (one.style is Style.PLAIN) == (other.style is Style.PLAIN)
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        if one.anchor or other.anchor or len(one.entries) != len(other.entries):
            return False
        pairs = zip(one.entries, other.entries, strict=True)
        return all(_same(left.key, right.key) and _same(left.value, right.value) for left, right in pairs)
    if isinstance(one, Sequence) and isinstance(other, Sequence):
        if one.anchor or other.anchor or len(one.items) != len(other.items):
            return False
        return all(_same(left, right) for left, right in zip(one.items, other.items, strict=True))
    return False
