"""Lines inside brackets and braces: the collection stands on one line, or each of its parts on one of its own.

The author decides which, with any line break inside; the width of a line plays no part. Block collections have their
lines anyway.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.syntax.ops import line_break
from specfmt.text.edit import Edit
from specfmt.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.formatting.layout import Layout


def edits(layout: Layout) -> Iterator[Edit]:
    """Edits that begin a line."""
    if not layout.breaks:
        return
    end = line_break(layout.text)
    for start, stop, column in layout.breaks:
        yield Edit(Span(start, stop), end + " " * column)
