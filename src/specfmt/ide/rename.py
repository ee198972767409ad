"""Another name for something that a file defines, at every place where it stands, in shell commands too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from specfmt.documents.facts import ANCHOR, DEFINED, SET, VARIABLE, names_from_elsewhere
from specfmt.documents.lifting import edits_in_file
from specfmt.documents.template_names import PARAMETER, REFERENCE, RESOURCE
from specfmt.documents.template_names import SORTS as TEMPLATE_SORTS
from specfmt.ide import RenameRefused
from specfmt.ide.files import SORTS
from specfmt.ide.named import name_at, places, ways
from specfmt.schema.store import load
from specfmt.syntax.nodes import Entry, Mapping, Sequence, Style
from specfmt.text.edit import Edit
from specfmt.text.span import Span

if TYPE_CHECKING:
    from specfmt.documents.document import Document
    from specfmt.documents.facts import Name
    from specfmt.ide.named import Named
    from specfmt.syntax.nodes import Node, Scalar
    from specfmt.text.source_map import SourceMap

# Names in a template. Source: the CloudFormation user guide, "Resources" and "Parameters".
_LOGICAL = re.compile(r"[A-Za-z0-9]{1,255}")
_SHARED = frozenset((PARAMETER, RESOURCE, REFERENCE))
# What the C parser takes for an anchor; YAML allows more, which it refuses.
_ANCHOR = re.compile(r"[A-Za-z0-9_-]+")


def prepare(document: Document, offset: int) -> Span | None:
    """The name at an offset that `rename` would change; None where there is none, or where it is not ours to change."""
    named = name_at(document, offset)
    return named.span if named is not None and not _obstacle(named) else None


def rename(document: Document, offset: int, new_name: str) -> list[Edit]:
    """The edits that give the name at an offset another one, at all its places. The quotes around it stay.

    Raises:
        RenameRefused: there is no name, it is not defined in this file, or the new one is not valid or taken.
    """
    named = name_at(document, offset)
    if named is None:
        raise RenameRefused("there is no name here that can be changed")
    obstacle = _obstacle(named) or _objection(named, new_name)
    if obstacle:
        raise RenameRefused(obstacle)
    if new_name == named.name.text:
        return []
    maps: dict[tuple[int, Span], SourceMap] = {}
    return [edit for place in places(named) for edit in _edits(place, new_name, maps)]


def _obstacle(named: Named) -> str:
    """Why a name cannot be changed, whatever the new one is; empty where it can."""
    name = named.name
    if name.sort in SORTS:
        return "a path is changed by moving its file"
    if name.sort == VARIABLE and (owner := _owner(name.text)):
        return f"`{name.text}` is set by {owner}"
    if not any(each.name.role in (DEFINED, SET) for each in places(named)):
        return f"`{name.text}` is not defined in this file"
    if any(_is_put_together(each, name) for each in ways(named.document)):
        return f"a value that is written elsewhere is `{name.text}` too"
    return ""


def _is_put_together(document: Document, name: Name) -> bool:
    """Tell whether a resource has the name at a place where it is not written: a parameter's default, perhaps."""
    if document.host is None or not document.host.origins:
        return False
    return any(each.identity == name.identity for each in names_from_elsewhere(document))


def _objection(named: Named, new_name: str) -> str:
    """What speaks against a new name; empty where nothing does."""
    name = named.name
    if new_name == name.text:
        return ""
    words = name.sort.replace("-", " ")
    if name.sort == ANCHOR:
        if not _ANCHOR.fullmatch(new_name):
            return f"`{new_name}` is no name of an anchor: letters, digits, dashes and underscores"
    elif name.sort in TEMPLATE_SORTS:
        if not _LOGICAL.fullmatch(new_name):
            return f"`{new_name}` is no name in a template: letters and digits, at most 255"
    else:
        for schema in load(named.document.schema).get("definitions", {}).values():
            if schema.get("x-defines") == name.sort and not _fits(schema, new_name):
                rule, _, _ = schema["description"].partition("\n")
                return f"`{new_name}` is no valid {words}: {rule[:1].lower()}{rule[1:].rstrip('.')}"
        if not new_name.strip() or "\n" in new_name or "\r" in new_name:
            return "a name has to be one line of text"
    if name.sort == VARIABLE and (owner := _owner(new_name)):
        return f"`{new_name}` is set by {owner}"
    taken = name._replace(text=new_name, group=0).identity
    for document in ways(named.document):
        for each in document.facts.names:
            other = each._replace(group=0)
            if each.identity == name.identity:
                continue
            if other.identity == taken or (
                name.sort in _SHARED and other.sort in _SHARED and other.text == new_name
            ):
                return f"there is another {other.sort.replace('-', ' ')} `{new_name}` in this file"
    return ""


def _fits(schema: dict[str, object], text: str) -> bool:
    """Tell whether a text is a name that a definition allows."""
    pattern, most = schema.get("pattern"), schema.get("maxLength")
    if isinstance(most, int) and len(text) > most:
        return False
    return not isinstance(pattern, str) or re.fullmatch(pattern.removesuffix("$"), text) is not None


def _owner(variable: str) -> str:
    """Who sets a variable that is no author's to name; empty for all others."""
    from specfmt.catalog.variables import builtin_variable, is_reserved

    if is_reserved(variable) or builtin_variable(variable) is not None:
        return "CodeBuild"
    return "the system" if variable in ("PATH", "HOME", "USER", "PWD", "SHELL", "IFS") else ""


def _edits(named: Named, new_name: str, maps: dict[tuple[int, Span], SourceMap]) -> tuple[Edit, ...]:
    edit = _edit(named, new_name, maps)
    edits = edits_in_file((edit,), named.document) if edit is not None else None
    if edits is None:
        line = named.document.whole.lines.position(named.span.start).line
        raise RenameRefused(f"`{new_name}` cannot be written in the text on line {line}")
    return edits


def _edit(named: Named, new_name: str, maps: dict[tuple[int, Span], SourceMap]) -> Edit | None:
    """The edit on the document of the name; None where the new one cannot be written there."""
    document, place, _ = named
    scalar = place.scalar
    if scalar is None:
        return Edit(place.span, new_name)
    if place.inside is None:
        return _whole(document, scalar, new_name)
    key = id(document), scalar.span
    known = maps.get(key)
    if known is None:
        from specfmt.syntax.scalars import scalar_map

        known = maps[key] = scalar_map(document.text, scalar)
    return known.lift(Edit(place.inside, new_name))


def _whole(document: Document, scalar: Scalar, new_name: str) -> Edit:
    """A name as all of a scalar, in the quotes that it has; a plain one gets quotes where it would mean something else."""
    from specfmt.syntax.quoting import encoder_for, needs_quotes, quoted

    if scalar.style is Style.PLAIN:
        # Where it stands is looked for only when it matters: there may be many places.
        is_special = needs_quotes(new_name, flow=True) and (
            needs_quotes(new_name) or _is_in_flow(document.tree.root, scalar.span.start)
        )
        return Edit(scalar.span, quoted(new_name) if is_special else new_name)
    written = encoder_for(document.text, scalar, 0)(new_name, 0)
    if written is None:
        return Edit(scalar.span, quoted(new_name))
    return Edit(Span(scalar.span.start + 1, scalar.span.end - 1), written)


def _is_in_flow(root: Node | None, offset: int) -> bool:
    """Tell whether what stands at an offset is between brackets or braces."""
    node = root
    while isinstance(node, Mapping | Sequence):
        if node.flow:
            return True
        parts: tuple[Node | Entry, ...] = node.entries if isinstance(node, Mapping) else node.items
        part = next((each for each in parts if each.span.start <= offset <= each.span.end), None)
        if isinstance(part, Entry):
            part = part.key if offset < part.key.span.end else part.value
        node = part
    return False
