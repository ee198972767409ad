"""Words and quotations for messages."""

from __future__ import annotations


def show(raw: str, limit: int = 40) -> str:
    """The user's words in backticks, on one line and at most `limit` characters long."""
    words = " ".join(raw[: 4 * limit].split())
    if len(words) > limit:
        words = words[: limit - 1].rstrip() + "…"
    if "`" in words:
        return f"`` {words} ``"
    return f"`{words}`"


def spaces(count: int) -> str:
    """A width in words: `1 space`, `4 spaces`, `no spaces`."""
    if count == 0:
        return "no spaces"
    return "1 space" if count == 1 else f"{count} spaces"
