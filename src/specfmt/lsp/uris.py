"""Between the editor's addresses and paths with `/`."""

from __future__ import annotations

import os
from urllib.parse import unquote

from pygls.uris import to_fs_path

from specfmt.render.uris import uri as uri_of

__all__ = ["name_of", "path_of", "uri_of"]


def path_of(uri: str) -> str:
    """The absolute path of a `file:` address; empty for any other, and for one that cannot be read."""
    try:
        path = to_fs_path(uri)
    except ValueError:  # an address that is none
        return ""
    if not path or "\0" in path:
        return ""
    return os.path.normpath(path).replace(os.sep, "/")


def name_of(uri: str) -> str:
    """What to call a text that is no file: the last part of its address, without what is asked of it or within it."""
    place = uri.partition("?")[0].partition("#")[0]
    return unquote(place.rstrip("/").rpartition("/")[2].rpartition(":")[2]) or "untitled"
