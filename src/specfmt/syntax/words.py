"""Colons inside words, as in `AWS::Region` and `https://host:8080`, out of the sight of an old parser and back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Scalar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from specfmt.syntax.nodes import Alias

# Of Unicode's private use, so that it means nothing by itself; a parser takes it for a letter.
COLON = "\ue03a"

# A tag, an anchor or an alias, which go on to the next blank, or what stands between blanks, brackets and quotes.
_WORD = re.compile(r"""[!&*]\S*|[^\s\[\]{},"']+""")
_MARKS = frozenset("!&*")
_INSIDE = re.compile(r"(?<=[\w:/.-]):(?=[\w:/.-])")


def hide_colons(text: str) -> str:
    """The text with `COLON` for each colon that has a character of a word before and behind it; as long as before."""
    return _WORD.sub(_hidden, text)


def _hidden(word: re.Match[str]) -> str:
    found = word[0]
    return _INSIDE.sub(COLON, found) if ":" in found and found[0] not in _MARKS else found


def show_colons(leaves: Iterable[Scalar | Alias]) -> None:
    """Give scalars that were read with hidden colons the text that they have."""
    for leaf in leaves:
        if isinstance(leaf, Scalar) and COLON in leaf.text:
            leaf.text = leaf.text.replace(COLON, ":")
