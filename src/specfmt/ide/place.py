"""The place that completion is asked about: its schemas, its names, and how text is written there."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from specfmt.ide.located import located
from specfmt.schema.reading import scalar_value
from specfmt.schema.store import load
from specfmt.schema.walk import Subschemas, matches
from specfmt.syntax.cursor import DOUBLE, SINGLE
from specfmt.syntax.nodes import Alias, Mapping, Scalar, Sequence, resolve
from specfmt.syntax.ops import line_start, step

if TYPE_CHECKING:
    from specfmt.documents.document import Document
    from specfmt.project.project import Project
    from specfmt.syntax.nodes import Node, Path
    from specfmt.syntax.repair import Repaired

_JSON_STEP = re.compile(r'\n( +|\t)"')
# What a list says of its items beside what their own subschema says.
_INHERITED = ("examples", "x-enum-descriptions", "x-values-from", "x-uses")


class Place:
    """Where something is to be completed.

    Attributes:
        document: the document as it is.
        project: what is around it.
        repaired: the place in the repaired text, within the tree of the spec.
        spec: the spec that is completed, where that is a part of the document: a resource of a template, repaired.
        path: to the value, or to the mapping that the key belongs to.
    """

    def __init__(
        self, document: Document, project: Project, repaired: Repaired, spec: Document | None = None
    ) -> None:
        self.document = document
        self.project = project
        self.repaired = repaired
        self.spec = spec
        self.path: Path = repaired.path

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the schemas that the file may follow, as far as it is written."""
        if self.spec is not None:
            return (self.spec.schema,)
        names = tuple(name for name in self.document.kind.schemas if name)
        root = self.repaired.tree.root
        if len(names) < 2 or root is None:
            return names
        strange = [_strangeness(root, name) for name in names]
        least = min(strange)
        return tuple(name for name, amount in zip(names, strange, strict=True) if amount == least)

    def schemas(self, name: str) -> Subschemas:
        """What a schema says about the place.

        Args:
            name: one of `names`.
        """
        repaired = self.repaired
        root, schema = repaired.tree.root, load(name)
        found = located(root, schema, self.path, decided=repaired.is_key and bool(repaired.siblings))
        if repaired.is_key and not repaired.alone:
            return found
        if self.path and isinstance(self.path[-1], int):
            around = located(root, schema, self.path[:-1])
            # The list may be held by a property and described by a definition: each says something.
            kept = tuple({key: layer[key] for key in _INHERITED if key in layer} for layer in around.layers)
            found = Subschemas(found.root, (*found.layers, *(layer for layer in kept if layer)))
        return found

    @cached_property
    def facts_document(self) -> Document:
        """The document to ask for names: the repaired one where the other does not parse."""
        if self.spec is not None:
            return self.spec
        if not self.document.tree.errors or self.document.is_json:
            return self.document
        return self.document.with_text(self.repaired.text)

    @property
    def typed(self) -> str:
        """What has been typed of the token, up to the cursor."""
        cursor = self.repaired.cursor
        return self.document.text[cursor.inside.start : max(cursor.inside.start, cursor.offset)]

    @property
    def is_quoted(self) -> bool:
        """Tell whether the token begins with a quote."""
        return self.repaired.cursor.writing in (SINGLE, DOUBLE)

    @cached_property
    def is_spread(self) -> bool:
        """Tell whether the token goes over several lines, so that it cannot be replaced as a whole."""
        token = self.document.text[slice(*self.repaired.cursor.token)]
        return "\n" in token or "\r" in token

    @property
    def is_json(self) -> bool:
        """Tell whether keys and texts have to be written with double quotes."""
        return self.document.is_json

    @cached_property
    def step(self) -> int:
        """The width of one step of indentation in the file."""
        if self.repaired.in_flow:
            found = _JSON_STEP.search(self.document.text)
            return len(found.group(1)) if found is not None else 2
        return step(self.repaired.text, self.repaired.tree.root)

    @cached_property
    def base(self) -> int:
        """How far the token stands to the right of its line's indentation: behind dashes."""
        cursor, text = self.repaired.cursor, self.document.text
        start = line_start(text, cursor.token.start)
        line = text[start : cursor.token.start].removeprefix("\ufeff")
        return len(line) - (len(line) - len(line.lstrip(" "))) + self.repaired.needs_space

    def spell(self, name: str) -> str:
        """A key of the schemas as the file spells its keys."""
        return name[:1].lower() + name[1:] if self._small_letters else name

    @cached_property
    def _small_letters(self) -> bool:
        """Tell whether the file writes keys that begin with a capital in the schema with a small letter."""
        capitals = smalls = 0
        root = self.repaired.tree.root
        if root is None:
            return False
        for name in self.names:
            schema = load(name)
            if schema.get("x-keys") != "any-case":
                continue
            for match in matches(root, schema):
                node = resolve(match.node)
                for entry in node.entries if isinstance(node, Mapping) else ():
                    known = match.schemas.spelling(entry.name)
                    if known is not None and known[:1].isupper():
                        if entry.name[:1].islower():
                            smalls += 1
                        else:
                            capitals += 1
        return smalls > capitals


def _strangeness(root: Node, name: str) -> int:
    """How much of a tree a schema does not know: the fewer, the likelier the file follows it."""
    amount = 0
    for match in matches(root, load(name)):
        node, schemas = match.node, match.schemas
        if isinstance(node, Alias):
            continue
        if not schemas:
            amount += 1
            continue
        types = schemas.types
        if isinstance(node, Mapping | Sequence):
            wanted = "object" if isinstance(node, Mapping) else "array"
            amount += bool(types) and wanted not in types
        elif isinstance(node, Scalar) and not node.is_null:
            if types and types <= {"object", "array", "null"}:
                amount += 1
            allowed = schemas.first("enum")
            if allowed is not None and scalar_value(node) not in allowed and node.text not in allowed:
                amount += 1
    return amount
