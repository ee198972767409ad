"""Text with tab stops, for editors that take it and for those that do not."""

from __future__ import annotations

import re

# An escaped character, a stop with a text, a stop without one.
_PIECE = re.compile(r"\\([\\$}])|\$\{\d+:((?:[^\\}]|\\.)*)\}|\$\{\d+\}|\$\d+", re.DOTALL)
_ESCAPED = re.compile(r"\\([\\$}])")


def without_stops(snippet: str) -> str:
    """The text that the snippet is when nothing is filled in: stops give the text that they propose."""
    return _PIECE.sub(lambda found: found[1] or _ESCAPED.sub(r"\1", found[2] or ""), snippet)
