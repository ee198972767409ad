"""Paths as URI references."""

from __future__ import annotations


def is_absolute(path: str) -> bool:
    """Tell whether a path with `/` is absolute, on whatever system it was written."""
    return path.startswith("/") or _has_drive(path)


def uri(path: str) -> str:
    """The path as a `file:` URI where it is absolute, else as a relative reference; percent-encoded.

    Bytes of a file name that are no characters come out as those bytes.
    """
    from urllib.parse import quote

    try:
        raw = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # lone surrogates that stand for no byte, as Windows allows in names
        raw = path.encode("utf-8", "surrogatepass")
    if path.startswith("//"):
        return f"file:{quote(raw, safe='/~')}"
    if path.startswith("/"):
        return f"file://{quote(raw, safe='/~')}"
    if _has_drive(path):
        return f"file:///{path[:2]}{quote(raw[2:], safe='/~')}"
    return quote(raw.removeprefix(b"./"), safe="/~")


def _has_drive(path: str) -> bool:
    return path[1:3] == ":/" and path[0].isascii() and path[0].isalpha()
