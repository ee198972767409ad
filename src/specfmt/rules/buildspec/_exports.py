"""A quick look at the usual way of setting a variable, which spares the reader of shell scripts."""

from __future__ import annotations


def plainly_exported(text: str) -> str:
    """The name in a command `export NAME=...` that nothing can put into a child shell; else an empty text."""
    if not text.startswith("export ") or "&" in text or ("|" in text and "$(" not in text):
        return ""
    return text[7:].partition("=")[0]
