"""Completion in what a file holds: in the text of a spec that is a scalar of it, and of the names of a template.

A text inside a file is completed by the same function as a file, and what that offers is written as the scalar wants it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from specfmt.documents.document import Document, Host
from specfmt.documents.facts import DEFINED
from specfmt.documents.template_names import REFERENCE
from specfmt.ide import Completion
from specfmt.ide.completion_values import completed
from specfmt.ide.narrowing import names_only
from specfmt.ide.place import Place
from specfmt.ide.snippets import escaped, indented
from specfmt.syntax.cursor import BLOCK, DOUBLE, SINGLE
from specfmt.syntax.parse import parse
from specfmt.text.edit import Edit
from specfmt.text.source_map import Run, SourceMap
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from specfmt.project.project import Project
    from specfmt.syntax.repair import Repaired

# The beginning of a name that `Sub` fills in, up to the cursor.
_OPEN = re.compile(r"\$\{[A-Za-z0-9:]*$")
_FURTHEST = 300
_NAME = re.compile(r"[A-Za-z0-9:]*")
# An escaped character, what makes a snippet one, other text.
_PIECE = re.compile(r"\\([\\$}])|(\$\{\d+(?:\|[^}]*\|\}|:)?|\$\d+|\})|([^\\$}]+|[\\$])")


class Text(NamedTuple):
    """A spec that is the text of a scalar, and the cursor in it.

    Attributes:
        document: the spec; its host says where its characters stand.
        offset: the cursor in it.
        around: the text that the places of what is offered are wanted for.
        places: from the spec to that text.
    """

    document: Document
    offset: int
    around: str
    places: SourceMap

    def lifted(self, completions: Iterable[Completion]) -> list[Completion]:
        """What is offered for the spec, for the text around it; what cannot be written there is left out."""
        found = (self._lifted(each) for each in completions)
        return [each for each in found if each is not None]

    def _lifted(self, completion: Completion) -> Completion | None:
        start = completion.edit.span.start
        span = self.places.lift(Edit(completion.edit.span, ""))
        if span is None:
            return None
        extra = [self.places.lift(each) for each in completion.extra_edits]
        text = indented(completion.edit.text, self.document.text, start)
        written = (
            _snippet(text, lambda piece: self.places.encode(piece, start))
            if completion.is_snippet
            else self.places.encode(text, start)
        )
        if written is None:
            return None
        shown = _from_its_line(written, self.around, span.span.start)
        kept = tuple(each for each in extra if each is not None)
        if shown is None or len(kept) < len(extra):
            return None
        return completion._replace(edit=Edit(span.span, shown), extra_edits=kept)


def _snippet(text: str, encode: Callable[[str], str | None]) -> str | None:
    """A snippet whose literal text is written in another way."""
    parts: list[str] = []
    literal = ""
    for found in (*_PIECE.finditer(text), None):
        if found is not None and found[2] is None:
            literal += found[1] or found[3]
            continue
        if literal:
            written = encode(literal)
            if written is None:
                return None
            parts.append(escaped(written))
            literal = ""
        if found is not None:
            parts.append(found[2])
    return "".join(parts)


def _from_its_line(written: str, text: str, offset: int) -> str | None:
    """Lines as seen from the indentation of the line that they are put into, which editors add by themselves."""
    if "\n" not in written:
        return written
    start = text.rfind("\n", 0, offset) + 1
    line = text[start:offset]
    indent = line[: len(line) - len(line.lstrip(" "))]
    first, *rest = written.replace("\r\n", "\n").split("\n")
    if any(each.strip() and not each.startswith(indent) for each in rest):
        return None
    return "\n".join((first, *(each[len(indent) :] if each.strip() else "" for each in rest)))


def text_at(document: Document, repaired: Repaired) -> Text | None:
    """The spec whose text the cursor is in; None where it is in none.

    In a block the mark is put into the text. What is between quotes may run over several lines, of which a repaired copy
    has only those up to the cursor: if the document is in order, it is read as it is.
    """
    writing = repaired.cursor.writing
    if document.kind.embedded is None or writing not in (BLOCK, SINGLE, DOUBLE):
        return None
    if writing != BLOCK:
        if not _may_be_a_spec(document.text[slice(*repaired.cursor.token)]):
            return None
        if not document.tree.errors:
            return _text(document, *document.innermost(repaired.cursor.offset))
    return _repaired_text(document, repaired)


def _text(document: Document, inner: Document, at: int) -> Text | None:
    if inner.host is None or inner.host.places is None or inner.host.places.is_coarse:
        return None
    return Text(inner, at, document.text, inner.host.places)


def _repaired_text(document: Document, repaired: Repaired) -> Text | None:
    """The text that a cursor is in, of a repaired copy of the document."""
    marked = _marked(document, repaired)
    inner, at = marked.document.innermost(marked.at)
    found = inner.host
    if found is None or found.places is None or found.places.is_coarse:
        return None
    size = len(repaired.mark)
    at = inner.text.find(repaired.mark)
    if at < 0:
        return None
    text = inner.text[:at] + inner.text[at + size :]
    without = SourceMap((Run(0, 0, at), Run(at, at + size, len(text) - at)), Span(0, len(text)))
    places = without.then(found.places).then(marked.places)
    host = Host(document, places, {})
    return _text(document, Document(document.path, text, inner.kind, host=host), at)


def _may_be_a_spec(token: str) -> bool:
    return (
        "\n" in token or "\\n" in token or token[1:].lstrip()[:1] == "{" or token[1:].startswith("version:")
    )


class _Marked(NamedTuple):
    """A repaired copy of a document with all of the token that the cursor is in, and the mark at the cursor."""

    document: Document
    at: int
    places: SourceMap


def _marked(document: Document, repaired: Repaired, ending: str = "") -> _Marked:
    """Put the token back that the mark stands for.

    Args:
        document: the original.
        repaired: its place.
        ending: what is put in behind the mark.
    """
    text, cursor = document.text, repaired.cursor
    offset, mark = cursor.offset, repaired.mark + ending
    if cursor.writing == BLOCK:
        start, at = cursor.token.start, repaired.at
        whole = repaired.text[:at] + mark + repaired.text[at + len(repaired.mark) :]
    else:
        start, end = cursor.token
        is_quoted = repaired.text[repaired.at - 1 : repaired.at] == '"'
        left, right = repaired.at - is_quoted, repaired.at + len(repaired.mark) + is_quoted
        quote = cursor.writing if cursor.writing in (SINGLE, DOUBLE) and not cursor.closed else ""
        at = left + offset - start
        token = text[start:offset] + mark + text[offset:end] + quote
        whole = repaired.text[:left] + token + repaired.text[right:]
    behind = at + len(mark)
    begin = 0 if whole.startswith(text[:offset]) and at == offset else start
    end = len(text) if whole[behind:] == text[offset:] else max(cursor.token.end, offset)
    if not text.startswith(whole[behind : behind + end - offset], offset):
        end = offset
    runs = (Run(at - (offset - begin), begin, offset - begin), Run(behind, offset, end - offset))
    is_same = whole == repaired.text
    held = document.with_text(whole, tree=repaired.tree if is_same else parse(whole))
    return _Marked(held, at, SourceMap(runs, Span(0, len(text))))


def within(document: Document, repaired: Repaired) -> Iterator[Document]:
    """The resources of a repaired template that hold the cursor, in the ways that conditions allow."""
    held = document.with_text(repaired.text, tree=repaired.tree)
    for inner in held.embedded:
        root = inner.tree.root
        if root is not None and root.span.start <= repaired.at <= root.span.end:
            yield inner


def _is_filled_in(document: Document, offset: int) -> bool:
    """Tell whether what stands before an offset of a template looks like the beginning of `${Name}`."""
    return (
        document.kind.is_shared
        and _OPEN.search(document.text, max(0, offset - _FURTHEST), offset) is not None
    )


def filled_in(document: Document, repaired: Repaired, original: Document) -> list[Completion] | None:
    """The names that `Sub` can fill in at the cursor; None where it fills in nothing there.

    Args:
        document: the template, perhaps narrowed.
        repaired: the place in it.
        original: the template with all its names.
    """
    from specfmt.ide.offers_template import offers

    text, offset = document.text, repaired.cursor.offset
    if not _is_filled_in(document, offset):
        return None
    begin = text.rfind("${", 0, offset) + 2
    found = _NAME.match(text, offset)
    end = found.end() if found is not None else offset
    is_closed = text[end : end + 1] in ("}", ".")
    marked = _marked(document, repaired, "" if is_closed else "}")
    name = marked.document.facts.at(marked.at)
    if name is None or name.inside is None:
        return None
    defined = names_only(original)
    found_in = marked.document if defined is original else defined
    ending = "" if is_closed else "}"
    edit = Span(begin, end if is_closed else offset)
    return [
        Completion(
            each.text,
            each.kind,
            each.detail,
            each.documentation,
            Edit(edit, each.text + ending),
            sort_key=f"{each.rank}{each.text}",
        )
        for each in sorted(
            offers(found_in, name.sort, with_own=True), key=lambda each: (each.rank, each.text)
        )
    ]


def names(document: Document, project: Project, repaired: Repaired, original: Document) -> list[Completion]:
    """The names of the template that can stand at a place where a function or an attribute takes one.

    Args:
        document: the template, perhaps narrowed.
        project: what is around it.
        repaired: the place in it.
        original: the template with all its names.
    """
    from specfmt.ide.offers_template import offers

    if repaired.alone:
        # What looks like the first key of a mapping may as well be an item.
        behind = repaired.at + len(repaired.mark)
        held = document.with_text(repaired.text[:behind] + repaired.text[behind:].removeprefix(":"))
    else:
        held = document.with_text(repaired.text, tree=repaired.tree)
    name = held.facts.at(repaired.at)
    if name is None or name.role == DEFINED or name.text != repaired.mark:
        return []
    place = Place(document, project, repaired)
    defined = names_only(original)
    offered = offers(held if defined is original else defined, name.sort, with_own=name.sort == REFERENCE)
    found = (completed(place, each, f"{each.rank}{each.text}") for each in offered)
    return sorted(found, key=lambda each: each.sort_key)
