"""What is known of the thing under the cursor: a key, a value, a variable, an alias, an ignore comment."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from specfmt.documents.facts import VARIABLE
from specfmt.documents.lifting import span_in_file
from specfmt.ide import Hover
from specfmt.ide.located import located
from specfmt.ide.offers import Asked, known, sources_of
from specfmt.ide.offers_names import about
from specfmt.ide.pipeline_variables import about_reference
from specfmt.schema.reference import documentation, known_values
from specfmt.schema.store import load
from specfmt.syntax.nodes import Alias, Mapping, Scalar, Sequence
from specfmt.syntax.ops import first_line
from specfmt.text.span import Span

if TYPE_CHECKING:
    from specfmt.documents.document import Document
    from specfmt.project.project import Project
    from specfmt.schema.walk import Subschemas
    from specfmt.syntax.nodes import Node, Path

_WORD = re.compile(r"[A-Za-z0-9_]*")
_BEFORE_A_NAME = ("$", "${", "${#", "${!", "$env:", "%")
_LONGEST_NAME = 200
_MOST_LINES = 8
_RUNTIME = "runtime-version"


class _Spot(NamedTuple):
    """What is at an offset.

    Attributes:
        node: the key or value.
        path: to the value that it is, or whose key it is.
        is_key: it is a key.
    """

    node: Node
    path: Path
    is_key: bool


def hover(document: Document, offset: int, project: Project) -> Hover | None:
    """What is known of the text at an offset; None where that is nothing.

    Args:
        document: the file, which may be broken: what can be read of it is explained.
        offset: within the text.
        project: what is around the file.
    """
    if document.kind.is_shared:
        from specfmt.ide.offers_template import of_name

        named = of_name(document, offset)
        if named is not None:
            return named
    inner, at = document.innermost(offset)
    found = _within(inner, at, project)
    if found is None:
        return _of_suppression(document, offset)
    return found._replace(span=span_in_file(found.span, inner))


def _within(document: Document, offset: int, project: Project) -> Hover | None:
    """What is known of a place in a document itself, whatever is around it."""
    found = _of_suppression(document, offset)
    if found is not None:
        return found
    if not document.schema:
        return None
    spot = _spot(document.tree.root, offset)
    if spot is None:
        return None
    if isinstance(spot.node, Alias):
        return _of_alias(document, spot.node)
    if "#{" in document.text:
        reference = about_reference(document, offset, project)
        if reference is not None:
            return reference
    variable = None if spot.is_key else _of_variable(document, spot, offset)
    if variable is not None:
        return variable
    root = document.tree.root
    schema = load(document.schema)
    around = located(root, schema, spot.path[:-1])
    schemas = located(root, schema, spot.path)
    text = _of_key(document, spot, around, schemas) if spot.is_key else _of_value(document, spot, project)
    return Hover(first_line(document.text, spot.node.span), text) if text else None


def _of_key(document: Document, spot: _Spot, around: Subschemas, schemas: Subschemas) -> str:
    name = str(spot.path[-1])
    if not schemas:
        return ""
    known_as = around.spelling(name)
    parts = [documentation(schemas, name=name, required=(known_as or name) in around.required)]
    if known_as is None:
        names = around.key()
        parts += [str(names.first("description") or "")]
        if names.first("x-defines") == VARIABLE:
            parts.append(about(document, name))
    if _RUNTIME in sources_of(schemas):
        from specfmt.ide.offers_services import about_runtime

        parts.append(about_runtime(name))
    return "\n\n".join(each for each in parts if each)


def _of_value(document: Document, spot: _Spot, project: Project) -> str:
    """About a scalar: what this value means, and the key that it belongs to. Text that lets anything be says nothing."""
    path = spot.path
    root, schema = document.tree.root, load(document.schema)
    text = spot.node.text if isinstance(spot.node, Scalar) else ""
    schemas = located(root, schema, path)
    if not schemas:
        return ""
    steps = len(path)
    while steps and isinstance(path[steps - 1], int):
        steps -= 1
    holder = schemas if steps == len(path) else located(root, schema, path[:steps])
    sources = dict.fromkeys((*sources_of(schemas), *sources_of(holder)))
    parts = [known(source, Asked(document, path[:steps], text, project)) for source in sources]
    described = {each.text: each.description for of in (schemas, holder) for each in known_values(of)}
    meaning = described.get(text) or described.get(text.upper(), "")
    if meaning:
        parts.append(f"`{text}`: {meaning}")
    if steps:
        name = str(path[steps - 1])
        around = located(root, schema, path[: steps - 1])
        required = (around.spelling(name) or name) in around.required
        parts.append(documentation(holder, name=name, required=required, values=not meaning))
    return "\n\n---\n\n".join(each for each in parts if each)


def _of_variable(document: Document, spot: _Spot, offset: int) -> Hover | None:
    """The environment variable under the cursor in a text that a shell reads."""
    span = _word_at(document.text, offset, spot.node.span)
    word = document.text[slice(*span)]
    before = document.text[max(0, span.start - 5) : span.start].lower()
    if not word or not (before.endswith(_BEFORE_A_NAME) or document.text[span.end : span.end + 1] == "="):
        return None
    text = about(document, word)
    return Hover(span, f"`{word}`\n\n{text}") if text else None


def _word_at(text: str, offset: int, within: Span) -> Span:
    start = offset
    least = max(within.start, offset - _LONGEST_NAME)
    while start > least and (text[start - 1].isalnum() or text[start - 1] == "_"):
        start -= 1
    match = _WORD.match(text, start, within.end)
    return Span(start, match.end() if match is not None else start)


def _of_alias(document: Document, alias: Alias) -> Hover | None:
    target = alias.target
    if target is None:
        return None
    line = document.line(target.span.start)
    shown = document.text[slice(*target.span)].splitlines()
    lines = shown[:_MOST_LINES] + (["..."] if len(shown) > _MOST_LINES else [])
    # The fence is longer than any run of backticks that a file holds.
    body = "\n".join(lines)
    fence = "```"
    while fence in body:
        fence += "`"
    return Hover(alias.span, f"`*{alias.name}` stands for line {line}:\n\n{fence}yaml\n{body}\n{fence}")


def _of_suppression(document: Document, offset: int) -> Hover | None:
    """The rule that an ignore comment names."""
    for suppression in document.suppressions:
        for name, span in suppression.rules:
            if span.start <= offset <= span.end:
                return Hover(span, text) if (text := rule_page(name)) else None
    return None


def rule_page(name: str) -> str:
    """What a rule finds and why, as Markdown, without its examples; empty where there is no such rule."""
    from specfmt import rules

    if name not in rules.names():
        return ""
    from specfmt.rules.pages import page

    shown = page(name)
    prose = shown.markdown.partition("## ")[0].strip()
    state = shown.severity if shown.default else f"{shown.severity}, off unless selected"
    parts = (f"`{shown.name}` · {state}", f"{shown.summary}.", prose, f"[Examples]({shown.url})")
    return "\n\n".join(each for each in parts if each)


def _spot(root: Node | None, offset: int) -> _Spot | None:
    """The key, scalar or alias at an offset, or that ends there."""
    node: Node | None = root
    path: Path = ()
    while node is not None:
        if isinstance(node, Scalar | Alias):
            return _Spot(node, path, is_key=False) if path else None
        following: tuple[Node, Path] | None = None
        if isinstance(node, Mapping):
            for entry in node.entries:
                if _holds(entry.key, offset):
                    return _Spot(entry.key, (*path, entry.name), is_key=True) if entry.name else None
                if _holds(entry.value, offset):
                    following = entry.value, (*path, entry.name)
        elif isinstance(node, Sequence):
            for index, item in enumerate(node.items):
                if _holds(item, offset):
                    following = item, (*path, index)
        if following is None:
            return None
        node, path = following
    return None


def _holds(node: Node, offset: int) -> bool:
    return node.span.start <= offset <= node.span.end and node.span.end > node.span.start
