"""The format of one document, as edits: for the command line, the hook and editors alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from specfmt.documents.document import Document
from specfmt.text.edit import apply_edits, composed, joined

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from specfmt.text.edit import Edit

    _Pass: TypeAlias = Callable[[Document], Iterable[Edit]]

# Line breaks of YAML 1.1 that YAML 1.2, and most programs, take for ordinary characters, or the other way round; and
# a byte order mark that does not stand first.
_ODD = re.compile("\r(?!\n)|[\x85\u2028\u2029]|(?!\\A)\ufeff")
_OFF = re.compile(r"#\s*specfmt:\s*format-off\b")


class Formatted(NamedTuple):
    """The edits that format a text, in its order, and the text after them."""

    edits: list[Edit]
    text: str


class FormatError(Exception):
    """The formatted text would not say the same as the text: a mistake in specfmt. Nothing may be written then."""


def format_edits(document: Document) -> list[Edit]:
    """The edits that bring a document into the one style of `specfmt format`.

    Applied, they change nothing but layout: the result is parsed again and compared with what was there. They are
    small, so an editor that applies them keeps its cursor and its marks. Applying them and asking again gives none.

    Returns:
        Edits in the order of the text. None where `reason_to_leave` gives a reason.

    Raises:
        FormatError: a mistake of ours would have changed more than layout.
    """
    return formatted(document).edits


def formatted(document: Document) -> Formatted:
    """The same edits with the text that they make.

    Raises:
        FormatError: as `format_edits`.
    """
    if reason_to_leave(document):
        return Formatted([], document.text)
    done = _in_turn(document, _json_passes() if document.is_json else _yaml_passes())
    if done.edits:
        _verify(document, done.text)
    return done


def reason_to_leave(document: Document) -> str:
    """Why a document is not formatted, in a few words; empty where it is.

    That it has errors is told by `document.tree.errors`, whose places a caller shows better.
    """
    if document.tree.errors:
        return "it has syntax errors"
    text = document.text
    if document.is_json:
        return ""
    if "format-off" in text and any(
        comment.own_line and _OFF.match(comment.text) for comment in document.tree.comments
    ):
        return "`# specfmt: format-off` says so"
    if ("\r" in text or not text.isascii()) and _ODD.search(text):
        return "it has a character that some readers of YAML take for a line break and others do not"
    return ""


def _json_passes() -> tuple[_Pass, ...]:
    from specfmt.formatting import json_layout, key_order

    return key_order.edits, json_layout.edits


def _yaml_passes() -> tuple[_Pass, ...]:
    from specfmt.formatting import final_newline, key_order

    return final_newline.edits, key_order.edits, _lay_out


def _lay_out(document: Document) -> list[Edit]:
    """The passes that change the stretches between tokens, each another part of them."""
    from specfmt.formatting import blank_lines, indent, line_breaks, quotes, spaces
    from specfmt.formatting.tokens import LostError
    from specfmt.formatting.walk import lay_out

    try:
        layout = lay_out(document.text, document.tree)
    except LostError as error:
        raise FormatError(f"{document.path}: {error}") from error
    passes = (blank_lines, indent, line_breaks, quotes, spaces)
    return joined(sorted(edit for each in passes for edit in each.edits(layout)))


def _in_turn(document: Document, passes: tuple[_Pass, ...]) -> Formatted:
    """What passes make of a document, of which each sees the text that the ones before it make."""
    before = text = document.text
    whole: list[Edit] = []
    for each in passes:
        if text is not document.text:
            document = _with_text(document, text)
        edits = list(each(document))
        if edits:
            text = apply_edits(text, edits)
            whole = composed(before, whole, edits) if whole else sorted(edits)
    return Formatted(whole, text)


def _with_text(document: Document, text: str) -> Document:
    return Document(document.path, text, document.kind, document.root_path, document.folder)


def _verify(document: Document, text: str) -> None:
    from specfmt.formatting.sameness import same

    if not same(document.tree, _with_text(document, text).tree):
        raise FormatError(document.path)
