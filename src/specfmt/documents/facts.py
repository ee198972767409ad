"""The names that a document defines and uses, each with its place, and the files that it refers to.

Which scalars and keys are names is said by the schemas (`x-defines`, `x-uses`), so that a new kind of file brings its
own. What no schema sees is added here: variables in shell commands, `#{namespace.variable}`, anchors and aliases.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from specfmt.documents.commands import commands_of
from specfmt.schema.store import load
from specfmt.schema.walk import matches
from specfmt.syntax.nodes import Alias, Mapping, Scalar, Sequence, Style
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.documents.document import Document
    from specfmt.schema.walk import Subschemas
    from specfmt.syntax.nodes import Node, Tree
    from specfmt.views.buildspec import Command

VARIABLE = "environment-variable"
NAMESPACE = "namespace"
PIPELINE_VARIABLE = "pipeline-variable"
ANCHOR = "anchor"

# The namespace of the variables that a pipeline declares itself; all others are named by its actions, or CodePipeline's.
# Source: the CodePipeline user guide, "Variables reference".
_OWN_VARIABLES = "variables"

# Roles: what happens to the name at a place.
DEFINED = "definition"  # the file says that it exists
SET = "set"  # a command gives a variable a value
USED = "use"


class Name(NamedTuple):
    """One place where a name stands.

    Attributes:
        span: the letters of the name, without quotes, `$`, `&` or `*`.
        text: the name.
        sort: what it names, in the words of the schemas, or `anchor`.
        role: `definition`, `set` or `use`.
        scalar: the scalar that holds it; None for anchors and aliases.
        inside: which part of the scalar's decoded text it is; None for all of it.
        group: tells names apart that are spelt alike: of an anchor, which of those of its name; else 0.
        member: what is asked of the name, as in `#{namespace.member}`; empty where nothing is.
        any_case: capitals count for nothing, as in the names of variables on Windows.
    """

    span: Span
    text: str
    sort: str
    role: str
    scalar: Scalar | None = None
    inside: Span | None = None
    group: int = 0
    member: str = ""
    any_case: bool = False

    @property
    def identity(self) -> tuple[str, str, int]:
        """What all places of one name have in common."""
        return self.sort, self.text.lower() if self.any_case else self.text, self.group


class Facts(NamedTuple):
    """What a document says about names.

    Attributes:
        names: in the order of the text; no two overlap.
        sorts: the sorts of names that documents of this schema can define.
    """

    names: tuple[Name, ...]
    sorts: frozenset[str]

    def at(self, offset: int) -> Name | None:
        """The name that an offset is in or at an end of; of two that touch, the one that begins there."""
        at = bisect_right(self.names, offset, key=_name_start) - 1
        found = self.names[at] if at >= 0 else None
        return found if found is not None and offset <= found.span.end else None

    def places(self, name: Name) -> tuple[Name, ...]:
        """Every place of the same name, in the order of the text."""
        return tuple(each for each in self.names if each.identity == name.identity)


def facts_of(document: Document) -> Facts:
    """Collect the facts of a document; `Document.facts` keeps them. Never raises."""
    if document.kind.is_shared:
        from specfmt.documents.template_names import SORTS, names_in_template

        sorts = SORTS
        found = list(names_in_template(document))
    else:
        sorts = sorts_defined(document.schema)
        found = list(names_in_structure(document))
    if VARIABLE in sorts:
        commands = commands_of(document)
        posix = bool(commands) and commands[0].spec.is_posix
        for command in commands:
            found += _of_command(command, posix=posix)
        if commands and not posix:
            found = [each._replace(any_case=True) if each.sort == VARIABLE else each for each in found]
    is_resource = document.host is not None and document.host.places is None
    if "&" in document.text and not is_resource:
        found += _of_anchors(document.tree, document.text)
    return Facts(tuple(_in_order(found)), sorts)


def names_in_structure(document: Document) -> Iterator[Name]:
    """The names that keys and values are, without those in commands and without anchors: read in a fraction of the time.

    Yields:
        the names in no order.
    """
    return (name for name, is_written in _in_structure(document) if is_written)


def names_from_elsewhere(document: Document) -> Iterator[Name]:
    """The names of a resource that are not written where they are used: a parameter's default, what is put together."""
    return (name for name, is_written in _in_structure(document) if not is_written)


def _in_structure(document: Document) -> Iterator[tuple[Name, bool]]:
    root = document.tree.root
    if root is None or not document.schema:
        return
    host = document.host
    origins = host.origins if host is not None and host.places is None else None
    reads_namespaces = NAMESPACE in sorts_defined(document.schema)
    for node, _, schemas in matches(root, load(document.schema)):
        is_written = origins is None or (node.span not in origins and root.span.covers(node.span))
        if isinstance(node, Scalar):
            yield from ((name, is_written) for name in _of_scalar(node, schemas))
            if reads_namespaces and "#{" in node.text and is_written:
                yield from ((name, True) for name in _of_placeholders(document.text, node))
        elif isinstance(node, Mapping):
            yield from ((name, is_written) for name in _of_keys(node, schemas))


def sorts_defined(schema: str) -> frozenset[str]:
    """The sorts of names that documents of a schema define.

    Args:
        schema: its name, as for `specfmt.schema.store.load`.
    """
    definitions = load(schema).get("definitions", {}).values()
    return frozenset(each["x-defines"] for each in definitions if "x-defines" in each)


def _of_scalar(node: Scalar, schemas: Subschemas) -> Iterator[Name]:
    defines, uses = schemas.first("x-defines"), schemas.first("x-uses")
    if defines is None and uses is None and schemas.first("items") is not None:
        # A lone value where a list is expected counts as a list of one.
        item = schemas.item(node)
        defines, uses = item.first("x-defines"), item.first("x-uses")
    if defines is not None:
        yield from _whole(node, defines, DEFINED)
    elif uses is not None:
        yield from _whole(node, uses, USED)


def _of_keys(node: Mapping, schemas: Subschemas) -> Iterator[Name]:
    sort = schemas.key().first("x-defines")
    if sort is None:
        return
    for entry in node.entries:
        if isinstance(entry.key, Scalar) and entry.name != "<<":
            yield from _whole(entry.key, sort, DEFINED)


def _whole(node: Scalar, sort: str, role: str) -> Iterator[Name]:
    """A scalar that is a name; nothing where it is empty or spreads over lines."""
    if node.is_null or not node.text.strip() or node.style in (Style.LITERAL, Style.FOLDED):
        return
    start, end = node.span
    if node.style is not Style.PLAIN:
        start, end = start + 1, max(start + 1, end - 1)
    yield Name(Span(start, end), node.text, sort, role, node)


def _of_command(command: Command, *, posix: bool) -> Iterator[Name]:
    """The variables that a command sets and uses."""
    for name, inside, role in _variables(command.text, posix):
        if command.source_map.is_coarse:
            return  # its letters do not stand in the file as they are
        span = command.at(inside)
        if span.end - span.start == len(name):
            yield Name(span, name, VARIABLE, role, command.node, inside)


@lru_cache(maxsize=4096)
def _variables(text: str, posix: bool) -> tuple[tuple[str, Span, str], ...]:  # noqa: FBT001  the key of the cache
    """The variables of a command: name, place and role. Kept, because while one command is typed the others stay."""
    found = _in_posix(text) if posix else _in_powershell(text)
    return tuple(each for each in found if text[each[1].start : each[1].end] == each[0])


def _in_posix(text: str) -> Iterator[tuple[str, Span, str]]:
    from specfmt.shell.assignments import variables_set, variables_used
    from specfmt.shell.commands import parse
    from specfmt.shell.mentions import variables_named

    script = parse(text)
    for found in variables_set(script):
        yield found.name, found.span, SET
    for used in variables_used(script):
        at = text.find(used.name, used.span.start, used.span.end)
        if at >= 0:
            yield used.name, Span(at, at + len(used.name)), USED
    yield from ((named.name, named.span, USED) for named in variables_named(script))


def _in_powershell(text: str) -> Iterator[tuple[str, Span, str]]:
    from specfmt.shell import powershell

    set_at = {found.span: found.name for found in powershell.variables_set(text)}
    yield from ((name, span, SET) for span, name in set_at.items())
    for used in powershell.variables_used(text):
        if used.span not in set_at:
            yield used.name, used.span, USED


def _of_placeholders(text: str, node: Scalar) -> Iterator[Name]:
    """The names in `#{namespace.variable}`, which CodePipeline fills in."""
    from specfmt.syntax.scalars import scalar_map

    places = None
    for namespace, inside, member in placeholders(node.text):
        if places is None:
            places = scalar_map(text, node)
        named = [(namespace, NAMESPACE, inside, member)]
        if namespace == _OWN_VARIABLES and member:
            start = inside.end + 1
            named.append((member, PIPELINE_VARIABLE, Span(start, start + len(member)), ""))
        for name, sort, at, asked in named:
            span = places.to_host(at)
            if not places.is_coarse and span.end - span.start == len(name):
                yield Name(span, name, sort, USED, node, at, member=asked)


def placeholders(text: str) -> Iterator[tuple[str, Span, str]]:
    """Every `#{namespace.variable}` in a text: the namespace, its place, and the variable."""
    at = text.find("#{")
    while at >= 0:
        end = text.find("}", at)
        if end < 0:
            return
        following = text.find("#{", at + 2)
        if not 0 <= following < end:
            name, dot, member = text[at + 2 : end].partition(".")
            if dot and name:
                yield name, Span(at + 2, at + 2 + len(name)), member
        at = following


def _of_anchors(tree: Tree, text: str) -> Iterator[Name]:
    """Anchors and their aliases. An anchor can be given again; an alias means the last one before it."""
    comments = [each.span for each in tree.comments]
    groups: dict[int, int] = {}
    aliases: list[Alias] = []
    stack: list[Node | None] = [tree.root, *tree.more]
    while stack:
        node = stack.pop()
        if isinstance(node, Alias):
            aliases.append(node)
            continue
        if node is None:
            continue
        if node.anchor is not None:
            start = _anchor_start(text, node, comments)
            if start >= 0:
                groups[id(node)] = start
                span = Span(start + 1, start + 1 + len(node.anchor))
                yield Name(span, node.anchor, ANCHOR, DEFINED, group=start)
        if isinstance(node, Mapping):
            for entry in node.entries:
                stack += (entry.key, entry.value)
        elif isinstance(node, Sequence):
            stack += node.items
    for alias in aliases:
        group = groups.get(id(alias.target))
        if group is not None:
            yield Name(Span(alias.span.start + 1, alias.span.end), alias.name, ANCHOR, USED, group=group)


def _anchor_start(text: str, node: Scalar | Mapping | Sequence, comments: list[Span]) -> int:
    """Where the `&` of a node's anchor stands: before it, with only a tag, blanks and comments between; -1 for nowhere."""
    at = node.span.start
    while True:
        at = text.rfind(f"&{node.anchor}", 0, at)
        if at < 0:
            return -1
        before = bisect_right(comments, at, key=_start) - 1
        if before < 0 or comments[before].end <= at:
            return at


def _in_order(found: list[Name]) -> Iterator[Name]:
    """The names by their places; of two that overlap the first, and of two at one place the one that says more."""
    last = -1
    for name in sorted(found, key=_rank):
        if name.span.start >= last and name.span.end > name.span.start:
            yield name
            last = name.span.end


def _rank(name: Name) -> tuple[int, int]:
    return name.span.start, (DEFINED, SET, USED).index(name.role)


def _start(span: Span) -> int:
    return span.start


def _name_start(name: Name) -> int:
    return name.span.start
