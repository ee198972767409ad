"""What can be typed at a place: keys, values, snippets, names, files; in ignore comments the names of rules."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from specfmt.ide import Completion
from specfmt.ide.completion_keys import keys, new_entry, structure
from specfmt.ide.completion_values import SHELL_TEXT, values
from specfmt.ide.completion_within import filled_in, names, text_at, within
from specfmt.ide.narrowing import narrowed
from specfmt.ide.offers import sources_of
from specfmt.ide.pipeline_variables import in_reference
from specfmt.ide.place import Place
from specfmt.syntax.cursor import COMMENT, cursor_at
from specfmt.syntax.repair import repair
from specfmt.text.edit import Edit
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.documents.document import Document
    from specfmt.project.project import Project
    from specfmt.schema.walk import Subschemas
    from specfmt.syntax.repair import Repaired

_LISTING = re.compile(r"#\s*specfmt:\s*ignore(?:-file)?\s*\[[^\]\n]*$")
_DIRECTIVE = re.compile(r"#\s*specfmt:\s*([a-z-]*)$")
_NAME = re.compile(r"[a-z-]*")
_SCALARS = frozenset(("string", "number", "integer", "boolean"))


def complete(document: Document, offset: int, project: Project) -> list[Completion]:
    """What can be typed at an offset, in the order in which it should be shown.

    The text may be broken: only what leads to the cursor has to be there.
    """
    offset = min(max(offset, 0), len(document.text))
    if "specfmt:" in document.text:
        cursor = cursor_at(document.text, offset, json=document.is_json)
        if cursor.writing == COMMENT:
            start = cursor.token.start
            return sorted(_in_comment(document, start, offset, project), key=_sort_key)
    original, document = document, narrowed(document, offset)
    repaired = repair(document.text, offset, json=document.is_json)
    if repaired is None:
        return []
    if document.kind.is_shared:
        filled = filled_in(document, repaired, original)
        if filled is not None:
            return filled
    text = text_at(document, repaired)
    if text is not None:
        return text.lifted(complete(text.document, text.offset, project))
    found: dict[tuple[str, str], Completion] = {}
    for place in _places(document, project, repaired):
        references = in_reference(place, original) if "#{" in document.text else None
        if references is not None:
            return sorted(references, key=_sort_key)
        for name in place.names:
            for each in _at(place, place.schemas(name)):
                found.setdefault((each.kind, each.label), _together(each))
    if not found and document.kind.is_shared:
        return names(document, project, repaired, original)
    return sorted(found.values(), key=_sort_key)


def _places(document: Document, project: Project, repaired: Repaired) -> Iterator[Place]:
    """The place in the spec that it belongs to: the document itself, or a resource of it in one of its ways."""
    if document.kind.is_shared:
        for inner in within(document, repaired):
            found = repaired.within(inner.tree)
            if found is not None:
                yield Place(document, project, found, inner)
                return
    else:
        yield Place(document, project, repaired)


def _at(place: Place, schemas: Subschemas) -> Iterator[Completion]:
    repaired = place.repaired
    if not schemas:
        return
    if place.is_spread:
        if SHELL_TEXT in sources_of(schemas):
            yield from values(place, schemas)
        return
    if repaired.is_key and (not repaired.alone or "object" in schemas.types or not schemas.types):
        yield from keys(place, schemas)
        yield from new_entry(place, schemas)
    if repaired.is_key and not repaired.alone:
        return
    if repaired.own_line:
        yield from structure(place, schemas)
    types = schemas.types
    if not types or types & _SCALARS or (types == {"null"}) or SHELL_TEXT in sources_of(schemas):
        yield from values(place, schemas)


def _together(completion: Completion) -> Completion:
    """The same completion; what has to be inserted right where its own edit begins becomes a part of that."""
    edit = completion.edit
    if not any(each.span.end >= edit.span.start for each in completion.extra_edits):
        return completion
    before = "".join(f"{each.text} " for each in completion.extra_edits)
    return completion._replace(edit=edit._replace(text=before + edit.text), extra_edits=())


def _in_comment(document: Document, start: int, offset: int, project: Project) -> Iterator[Completion]:
    """The names of rules in an ignore comment, those that have something to say about the file first."""
    from specfmt import rules
    from specfmt.engine.check import check

    before = document.text[start:offset]
    directive = _DIRECTIVE.search(before)
    if directive is not None:
        span = Span(offset - len(directive.group(1)), offset)
        for index, (word, detail) in enumerate(
            (("ignore", "on this line, or below"), ("ignore-file", "in this file"))
        ):
            edit = Edit(span, f"{word}[$1]")
            yield Completion(word, "snippet", detail, "", edit, is_snippet=True, sort_key=str(index))
        return
    if _LISTING.search(before) is None:
        return
    begin = offset
    while begin > start and document.text[begin - 1] in "abcdefghijklmnopqrstuvwxyz-":
        begin -= 1
    match = _NAME.match(document.text, offset)
    span = Span(begin, match.end() if match is not None else offset)
    messages: dict[str, str] = {}
    for diagnostic in check(document, project).diagnostics:
        messages.setdefault(diagnostic.rule, diagnostic.message)
    for name in rules.names():
        message = messages.get(name, "")
        sort_key = f"{0 if message else 1}{name}"
        yield Completion(name, "rule", message, "", Edit(span, name), sort_key=sort_key)


def _sort_key(completion: Completion) -> str:
    return completion.sort_key
