"""Colons inside words, as in `AWS::Region` and `https://host:8080`, out of the sight of an old parser and back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

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


def show_colons(next_event: Callable[[], Any]) -> Callable[[], Any]:
    """What gives a parser's next event, with the colons in the texts of scalars again.

    Args:
        next_event: gives the events of a text with hidden colons.
    """

    def shown() -> Any:
        event = next_event()
        value = getattr(event, "value", None)
        if value and COLON in value:
            event.value = value.replace(COLON, ":")
        return event

    return shown
