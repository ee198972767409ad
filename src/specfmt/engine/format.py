"""The format of one document, as edits: for the command line, the hook and editors alike."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from specfmt.documents.document import Document
from specfmt.text.edit import apply_edits, composed, joined

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from specfmt.syntax.nodes import Scalar
    from specfmt.text.edit import Edit

    _Pass: TypeAlias = Callable[[Document], Iterable[Edit]]
    _Keeps: TypeAlias = Callable[[Scalar], bool]

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


def format_edits(document: Document, *, embedded: bool = False) -> list[Edit]:
    """The edits that bring a document into the one style of `specfmt format`.

    Applied, they change nothing but layout: the result is parsed again and compared with what was there. They are
    small, so an editor that applies them keeps its cursor and its marks. Applying them and asking again gives none.

    Args:
        document: what is to be formatted.
        embedded: format the specs that are written as text inside of it as well.

    Returns:
        Edits in the order of the text. None where `reason_to_leave` gives a reason.

    Raises:
        FormatError: a mistake of ours would have changed more than layout.
    """
    return formatted(document, embedded=embedded).edits


def formatted(document: Document, *, embedded: bool = False) -> Formatted:
    """The same edits with the text that they make.

    Raises:
        FormatError: as `format_edits`.
    """
    if reason_to_leave(document, embedded=embedded):
        return Formatted([], document.text)
    own = _own(document)
    if not embedded or document.kind.embedded is None:
        return own
    from specfmt.engine.format_embedded import embedded_edits

    after = _with_text(document, own.text) if own.edits else document
    inner = embedded_edits(after)
    if not inner:
        return own
    whole = composed(document.text, own.edits, inner) if own.edits else inner
    return Formatted(whole, apply_edits(after.text, inner))


def _own(document: Document) -> Formatted:
    """The format of a document without the specs inside of it; templates are the concern of other tools."""
    if document.kind.is_shared:
        return Formatted([], document.text)
    done = _in_turn(document, _json_passes(document) if document.is_json else _yaml_passes())
    if done.edits:
        _verify(document, done.text)
    return done


def formatted_part(document: Document, keeps: _Keeps) -> Formatted:
    """The format of a text that is a part of something else: its end is left as it is.

    Args:
        document: the text, which ends in a line break.
        keeps: tells of which scalars the quotation marks stay.

    Raises:
        FormatError: as `format_edits`.
    """
    from specfmt.formatting import key_order

    if reason_to_leave(document):
        return Formatted([], document.text)
    done = _in_turn(document, (key_order.edits, partial(_lay_out, keeps=keeps)))
    if done.edits:
        _verify(document, done.text)
    return done


def reason_to_leave(document: Document, *, embedded: bool = False) -> str:
    """Why a document is not formatted, in a few words; empty where it is.

    That it has errors is told by `document.tree.errors`, whose places a caller shows better.

    Args:
        document: what is to be formatted.
        embedded: whether the specs inside of it are to be formatted as well.
    """
    if document.kind.is_shared and not embedded:
        return f"it is a {document.kind.title}; `--embedded` formats the specs inside"
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


def _json_passes(document: Document) -> tuple[_Pass, ...]:
    from specfmt.formatting import json_layout, key_order

    # What the AWS CLI has printed stays in the order in which it will print it again.
    return (json_layout.edits,) if document.kind.is_printed else (key_order.edits, json_layout.edits)


def _yaml_passes() -> tuple[_Pass, ...]:
    from specfmt.formatting import final_newline, key_order

    return final_newline.edits, key_order.edits, _lay_out


def _lay_out(document: Document, keeps: _Keeps | None = None) -> list[Edit]:
    """The passes that change the stretches between tokens, each another part of them.

    Args:
        document: what is laid out.
        keeps: tells of which scalars the quotation marks stay; None where all are changed.
    """
    from specfmt.formatting import blank_lines, indent, line_breaks, quotes, spaces
    from specfmt.formatting.tokens import LostError
    from specfmt.formatting.walk import lay_out

    try:
        layout = lay_out(document.text, document.tree)
    except LostError as error:
        raise FormatError(f"{document.path}: {error}") from error
    if keeps is not None:
        layout.quoted = [each for each in layout.quoted if not keeps(each)]
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
    return Document(
        document.path, text, document.kind, document.root_path, document.folder, host=document.host
    )


def _verify(document: Document, text: str) -> None:
    from specfmt.formatting.sameness import same

    if not same(document.tree, _with_text(document, text).tree):
        raise FormatError(document.path)
