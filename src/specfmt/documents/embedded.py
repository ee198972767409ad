"""The specs inside a file: texts that are specs, and the resources of a template.

A text is parsed as the service would parse it, with a map from its characters to those of the file. A resource is
judged where it stands: its tree is a part of the file's.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from specfmt.documents.document import Document, Host
from specfmt.documents.kinds import EMBEDDABLE
from specfmt.syntax.nodes import Mapping, Scalar, Sequence, Tree, resolve
from specfmt.syntax.scalars import scalar_map
from specfmt.text.source_map import Run, SourceMap
from specfmt.text.span import Span
from specfmt.views.intrinsics import call_of, substituted_text

if TYPE_CHECKING:
    from specfmt.documents.kinds import Kind
    from specfmt.syntax.nodes import Node
    from specfmt.views.template import Resource, Template, Variant


def within_template(document: Document) -> tuple[Document, ...]:
    """The specs inside a template, in the order of the text; what a condition makes differ is there once for each way."""
    template: Template | None = document.view
    if template is None:
        return ()
    found = [each for resource in template.resources.values() for each in within_resource(document, resource)]
    return (*found, *beside_resources(document))


def within_resource(document: Document, resource: Resource) -> tuple[Document, ...]:
    """A resource of a template as documents of its own kind, one for each way in which conditions let it be."""
    kind = EMBEDDABLE.get(resource.type)
    if kind is None:
        return ()
    found = document.resources.get(resource.name)
    if found is None:
        found = tuple(of_resource(document, kind, variant) for variant in resource.variants)
        document.resources[resource.name] = found
    return found


def beside_resources(document: Document) -> tuple[Document, ...]:
    """The specs inside a template that are no resources: what SAM says of the deployments of functions."""
    if "DeploymentPreference" not in document.text:
        return ()
    from specfmt.documents.embedded_deployments import preferences

    return tuple(preferences(document))


def holding(document: Document, offset: int) -> tuple[Document, int] | None:
    """What `Document.holding` answers."""
    best: tuple[int, Document, int] | None = None
    for inner in document.embedded:
        host, root = inner.host, inner.tree.root
        if host is None:
            continue
        if host.places is not None:
            if not host.places.whole.start <= offset <= host.places.whole.end or host.places.is_coarse:
                continue
            at = host.places.to_inner(offset)
            if at is not None:
                return inner, at
        elif root is not None and root.span.start <= offset <= root.span.end:
            depth = _depth(root, offset)
            if best is None or depth > best[0]:
                best = depth, inner, offset
    return best[1:] if best is not None else None


def _depth(node: Node, offset: int) -> int:
    """How many nodes of a tree are around an offset."""
    depth = 0
    following: Node | None = node
    while following is not None:
        depth += 1
        parts: list[Node] = []
        if isinstance(following, Mapping):
            parts = [part for entry in following.entries for part in (entry.value, entry.key)]
        elif isinstance(following, Sequence):
            parts = list(following.items)
        following = next((each for each in parts if each.span.start <= offset <= each.span.end), None)
    return depth


def of_resource(document: Document, kind: Kind, variant: Variant) -> Document:
    """A resource of a template as a document of its own kind, for one choice."""
    host = Host(document, None, variant.evaluation.origins, variant.evaluation.assumed)
    own = kind._replace(view=partial(_view, kind, variant))
    return Document(document.path, document.text, own, tree=Tree(variant.properties), host=host)


def _view(kind: Kind, variant: Variant, tree: Tree, text: str) -> Any:
    return kind.view_within(tree, text, variant) if kind.view_within is not None else None


def text_in(host: str, node: Node) -> tuple[str, SourceMap] | None:
    """The text that a node stands for, and where its characters stand; None where too little of it is known.

    Of `Sub` the text is what it fills in: a `${Name}` stays as it is, `${!Name}` becomes `${Name}`. Of `Join` it is the
    pieces with what stands between them, where what is not known becomes `${...}`.
    """
    call = call_of(node)
    if call is None:
        return (node.text, scalar_map(host, node)) if isinstance(node, Scalar) else None
    if call.name == "Sub":
        scalar = substituted_text(call)
        return None if scalar is None else _substituted(host, scalar)
    if call.name == "Join" and len(call.arguments) == 2:
        delimiter, items = call.arguments
        if isinstance(delimiter, Scalar) and isinstance(items, Sequence) and call_of(items) is None:
            return _joined(host, node.span, delimiter.text, [resolve(item) for item in items.items])
    return None


def _substituted(host: str, scalar: Scalar) -> tuple[str, SourceMap]:
    places = scalar_map(host, scalar)
    if "${!" not in scalar.text:
        return scalar.text, SourceMap(places.runs, places.whole, _escaping(places))
    parts = []
    runs = []
    inner = at = 0
    while True:
        found = scalar.text.find("${!", at)
        end = len(scalar.text) if found < 0 else found + 2
        runs.append(Run(inner, at, end - at))
        parts.append(scalar.text[at:end])
        inner += end - at
        if found < 0:
            break
        at = end + 1
    whole = Span(0, len(scalar.text))
    literal = SourceMap(runs, whole, lambda text, _at: text.replace("${", "${!"))
    return "".join(parts), literal.then(places)


def _escaping(places: SourceMap) -> Any:
    """Write text into what `Sub` fills in: what looks like a name to fill in is marked as none."""
    return lambda text, at: places.encode(text.replace("${", "${!"), at)


def _joined(host: str, whole: Span, delimiter: str, items: list[Node]) -> tuple[str, SourceMap]:
    parts: list[str] = []
    runs: list[Run] = []
    inner = 0
    maps: list[tuple[int, int, SourceMap]] = []
    for nth, item in enumerate(items):
        if nth:
            parts.append(delimiter)
            inner += len(delimiter)
        known = text_in(host, item)
        if known is None:
            text, places = f"${{{nth}}}", SourceMap.coarse(item.span)
            runs.append(Run(inner, item.span.start, 0))
        else:
            text, places = known
            if places.is_coarse:
                runs.append(Run(inner, item.span.start, 0))
            runs += [Run(inner + run.inner, run.host, run.length) for run in places.runs]
        parts.append(text)
        maps.append((inner, inner + len(text), places))
        inner += len(text)

    def encode(text: str, at: int) -> str | None:
        for start, end, places in maps:
            if start <= at <= end:
                return places.encode(text, at - start)
        return None

    ordered = [
        run
        for run, before in zip(runs, [None, *runs], strict=False)
        if before is None or run.host >= before.host
    ]
    return "".join(parts), SourceMap(ordered, whole, encode) if ordered else SourceMap.coarse(whole)
