"""Which file on the disk a path in a spec means."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.documents.document import Document
    from specfmt.documents.facts import Name
    from specfmt.project.project import Project

BUILDSPEC_FILE = "buildspec-file"  # taken from the root of the source
BUNDLE_FILE = "bundle-file"  # taken from the folder of the AppSpec
SORTS = (BUILDSPEC_FILE, BUNDLE_FILE)


def target(document: Document, name: Name, project: Project) -> str:
    """The absolute path of the file that a name refers to, with `/`; empty where it is no path, or nothing is there.

    A repository often holds the sources of several builds, and a build often copies an AppSpec to the top of the bundle.
    So the same path is also looked for in the folder of the document and in those above it.
    """
    path = name.text.strip()
    if name.sort not in SORTS or not path or "\n" in path:
        return ""
    if name.sort == BUNDLE_FILE:
        if document.view is not None and getattr(document.view, "is_windows", False):
            path = path.replace("\\", "/")
        path = path.lstrip("/")
        bundle = project.bundle(document)
        if bundle is not None and path and bundle.has_file(path):
            return posixpath.normpath(f"{bundle.folder}/{path}")
    places = list(_above(document, path))
    if name.sort == BUILDSPEC_FILE:
        places.reverse()
    found = next((each for each in places if project.has_file(each)), "")
    return posixpath.normpath(f"{project.root}/{found}") if found else ""


def _above(document: Document, path: str) -> Iterator[str]:
    """The path in the folder of the document, and in each folder above it up to the top of the repository."""
    if path.startswith("/"):
        return
    folder = document.root_path
    while folder:
        folder = folder.rpartition("/")[0]
        yield f"{folder}/{path}" if folder else path
