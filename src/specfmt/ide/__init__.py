"""What an editor asks about a document, answered without knowing any editor or protocol.

Offsets are code points into the document's text, as everywhere inside. Answers are the named tuples below; whoever
speaks a protocol translates them. Every function takes any document, a broken or half-typed one too, and any offset, and
never raises unless it says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from specfmt.diagnostics import Diagnostic
    from specfmt.text.edit import Edit
    from specfmt.text.span import Span


class Completion(NamedTuple):
    """One thing that can be typed at a place.

    Attributes:
        label: what the list shows.
        kind: `key`, `value`, `snippet`, `variable`, `file`, `folder`, `name`, ...
        detail: a few words beside the label.
        documentation: Markdown.
        edit: what is replaced and by what; the span covers what has been typed of it.
        is_snippet: the text has tab stops (`$1`, `${1:name}`, `$0`) and escapes `$`, `}` and a backslash.
        sort_key: items are shown in its order.
        required: a key without which the service refuses the file.
        filter_text: what typing is compared with; empty for the label.
        deprecated: still read, and no longer to be used.
        extra_edits: what else has to change, for instance a comma before; none touches the span of `edit`.

    The lines of the text behind the first one are indented as seen from the indentation of the line that the span is
    on, which editors add by themselves.
    """

    label: str
    kind: str
    detail: str
    documentation: str
    edit: Edit
    is_snippet: bool = False
    sort_key: str = ""
    required: bool = False
    filter_text: str = ""
    deprecated: bool = False
    extra_edits: tuple[Edit, ...] = ()


class Hover(NamedTuple):
    """What is known of a place, as Markdown, and the text it speaks of."""

    span: Span
    markdown: str


class Location(NamedTuple):
    """A place in a file.

    Attributes:
        path: the absolute path of another file; empty for the document that was asked about.
        span: within that file; an empty span at its start where the file as a whole is meant.
        role: `definition`, `set` (a command gives a variable a value) or `use`.
        origin: in the document that was asked about, what leads there; None where the asker knows it best.
    """

    path: str
    span: Span
    role: str = "definition"
    origin: Span | None = None


class RenameRefused(Exception):  # noqa: N818  the editor shows it as an answer
    """A name cannot be changed as asked. The message says why, in one sentence for the user."""


class Symbol(NamedTuple):
    """One line of an outline.

    Attributes:
        name: as in the file.
        detail: a few words beside it; may be empty.
        kind: `module`, `namespace`, `class`, `method`, `function`, `event`, `variable`, `constant`, `property`,
            `string`, `array`, `object`, `file`, `package` or `key`.
        span: all of it.
        selection: its name; inside `span`.
        children: in the order of the text, each inside `span`.
    """

    name: str
    detail: str
    kind: str
    span: Span
    selection: Span
    children: tuple[Symbol, ...] = ()


class Fold(NamedTuple):
    """Lines that can be folded: from the line on which `span` starts to the one on which it ends.

    Attributes:
        span: of several lines.
        kind: `region` or `comment`.
    """

    span: Span
    kind: str = "region"


class Token(NamedTuple):
    """A piece of text with a meaning that the colours of YAML do not show. On one line; tokens never overlap.

    Attributes:
        span: not empty.
        type: `variable`, `namespace`, `property`, `parameter` or `class`, in the words of the Language Server Protocol.
        modifiers: `modification` where a variable is set, `defaultLibrary` for what AWS provides.
    """

    span: Span
    type: str
    modifiers: tuple[str, ...] = ()


class Hint(NamedTuple):
    """A few words that an editor shows in the text without them being there."""

    offset: int
    label: str
    tooltip: str = ""


class Link(NamedTuple):
    """Text that leads somewhere.

    Attributes:
        span: the text.
        target: an absolute path, or an address that begins with `https://`.
        tooltip: a few words about where it leads.
    """

    span: Span
    target: str
    tooltip: str = ""


class Action(NamedTuple):
    """Something that an editor can offer to do.

    Attributes:
        title: what the menu shows.
        kind: `quickfix`, `refactor.rewrite`, `source.fixAll.specfmt`, ...
        edits: on the document that was asked about; they do not overlap.
        diagnostic: what it mends, if it mends something.
        is_preferred: the one that the editor may apply when only one can be.
    """

    title: str
    kind: str
    edits: tuple[Edit, ...]
    diagnostic: Diagnostic | None = None
    is_preferred: bool = False
