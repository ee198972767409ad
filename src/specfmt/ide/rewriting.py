"""A command written in another way that YAML reads as the very same text: in quotes, as a block of lines, on one line."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from specfmt.documents.commands import command_at
from specfmt.documents.lifting import edits_in_file
from specfmt.ide import Action
from specfmt.syntax.nodes import Style
from specfmt.syntax.ops import column, dash_before, line_break, line_end, line_start, step
from specfmt.syntax.quoting import needs_quotes, quoted
from specfmt.text.edit import Edit, apply_edits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.documents.document import Document
    from specfmt.views.buildspec import Command

KIND = "refactor.rewrite"
# Shorter commands are not broken into lines: they are easier to read on one.
_LONG = 60
_JOINS = frozenset(("&&", "||", "|", "|&"))


def rewrites(document: Document, offset: int) -> Iterator[Action]:
    """The other ways to write the command at an offset of a file. Each is held against a new reading of the whole text."""
    inner, at = document.innermost(offset)
    for action in _rewrites(inner, at):
        edits = edits_in_file(action.edits, inner)
        if edits is not None:
            yield action._replace(edits=edits)


def _rewrites(document: Document, offset: int) -> Iterator[Action]:
    command = None if document.is_json or document.tree.errors else command_at(document, offset)
    if command is None or command.node.tag is not None:
        return
    for title, written in _spellings(document, command):
        edit = Edit(command.node.span, written)
        if _means_the_same(document, edit):
            yield Action(title, KIND, (edit,))


def _spellings(document: Document, command: Command) -> Iterator[tuple[str, str]]:
    node, text = command.node, command.text
    if node.style in (Style.LITERAL, Style.FOLDED):
        if "\n" not in text:
            yield "Write this command on one line", quoted(text) if needs_quotes(text) else text
        return
    if node.style is Style.PLAIN:
        yield "Quote this command", quoted(text)
    if not text.strip():
        return
    indent = " " * _block_indent(document, command)
    end = line_break(document.text)
    lines = text.split("\n")
    # `-` drops the break at the end, without a sign there is one, `+` keeps them all.
    mark = "|-" if lines[-1] else "|" if len(lines) > 1 and lines[-2] else "|+"
    if text.endswith("\n"):
        lines.pop()
    block = "".join(f"{end}{indent}{line}" if line else end for line in lines)
    yield "Turn this command into a block", mark + block
    pieces = _pieces(command)
    if len(pieces) > 1:
        yield "Break this command into lines", ">-" + "".join(f"{end}{indent}{piece}" for piece in pieces)


def _block_indent(document: Document, command: Command) -> int:
    """How far the lines of a block have to stand to the right."""
    text, start = document.text, command.node.span.start
    dash = dash_before(text, start)
    if dash is not None:
        return column(text, dash) + 2
    line = text[line_start(text, start) : line_end(text, start)]
    indent = len(line) - len(line.lstrip(" "))
    return indent + (2 if line.lstrip(" ").startswith("-") else step(text, document.tree.root))


def _pieces(command: Command) -> list[str]:
    """A long command cut before its operators, else before its long options; a folded block joins the pieces again."""
    text = command.text
    if len(text) <= _LONG or "\n" in text:
        return [text]
    script = command.script
    outer = [each for each in (*script.commands, *script.compounds) if not each.context]
    outer.sort(key=lambda each: each.span.start)
    cuts = []
    for each, following in pairwise(outer):
        at = text.rfind(following.before, each.span.end, following.span.start)
        if following.before in _JOINS and at >= 0:
            cuts.append(at)
    if not cuts:
        words = [word for each in outer for word in getattr(each, "words", ())]
        cuts = [word.span.start for word in words if word.raw.startswith("--") and len(word.raw) > 2]
    found = []
    at = 0
    for cut in cuts:
        # The one blank between two pieces is what the line break stands for.
        if cut - at > 1 and text[cut - 1] == " " and text[cut - 2] not in " \t":
            found.append(text[at : cut - 1])
            at = cut
    return [*found, text[at:]]


def _means_the_same(document: Document, edit: Edit) -> bool:
    """Tell whether the edit leaves every value of the document what it is, and every comment where it was."""
    from specfmt.schema.reading import decoded

    before = document.tree
    after = document.with_text(apply_edits(document.text, [edit])).tree
    if after.errors or after.root is None or before.root is None:
        return False
    same_comments = [each.text for each in before.comments] == [each.text for each in after.comments]
    return same_comments and decoded(after.root) == decoded(before.root)
