"""Files and folders around the document, as values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.ide.offers import Offer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.ide.offers import Asked
    from specfmt.ide.place import Place

_MOST = 300
_SPECS = (".yml", ".yaml", ".json")
_SCRIPTS = (".sh", ".bash", ".py", ".rb", ".pl", ".js", ".ps1", ".bat", ".cmd", ".exe")


def buildspecs(place: Place) -> Iterator[Offer]:
    """Files that can be buildspecs, and the folders on the way to them, from the root of the source."""
    for path, is_folder in _listed(place):
        if is_folder:
            yield Offer(path, "folder", kind="folder", rank=3)
        elif path.lower().endswith(_SPECS):
            rank = 1 if "build" in path.lower() else 2
            yield Offer(path, "file", kind="file", rank=rank)


def source_paths(place: Place) -> Iterator[Offer]:
    """Files and folders of the source, and globs for all that is in a folder. What a build makes is not there yet."""
    folder = place.typed.rpartition("/")[0]
    yield Offer(f"{folder}/**/*" if folder else "**/*", "everything", kind="folder", rank=0)
    for path, is_folder in _listed(place):
        if is_folder:
            yield Offer(f"{path}**/*", "everything in the folder", kind="folder", rank=2)
        else:
            yield Offer(path, "file", kind="file", rank=1)


def source_folders(place: Place) -> Iterator[Offer]:
    """Folders of the source."""
    for path, is_folder in _listed(place):
        if is_folder:
            yield Offer(path.rstrip("/"), "folder", kind="folder")


def bundle_files(place: Place) -> Iterator[Offer]:
    """The files of the folder that the AppSpec is in; for a hook the scripts first, for a source the folders too."""
    bundle = place.project.bundle(place.document)
    if bundle is None:
        return
    is_script = place.path[:1] == ("hooks",)
    own = place.document.path.rpartition("/")[2]
    folders: dict[str, None] = {}
    for path in bundle.files()[:_MOST]:
        folder = path.rpartition("/")[0]
        while folder and folder not in folders:
            folders[folder] = None
            folder = folder.rpartition("/")[0]
        if path != own and not path.startswith("."):
            script = path.lower().endswith(_SCRIPTS) or (is_script and _is_script(bundle.head(path)))
            yield Offer(path, "script" if script else "file", kind="file", rank=1 if script else 2)
    if not is_script:
        for folder in folders:
            yield Offer(folder, "folder", kind="folder", rank=1)


def about_buildspec(asked: Asked) -> str:
    """Whether the repository holds a buildspec; nothing where that cannot be known."""
    held = asked.project.has_file(asked.text) if asked.text else None
    if held is None:
        return ""
    return "In the repository." if held else "Not in the repository at this path, taken from its root."


def about_bundle_file(asked: Asked) -> str:
    """What a path in a deployment leads to, as far as the folder of the AppSpec holds it."""
    bundle = asked.project.bundle(asked.document)
    path = asked.text.strip()
    if getattr(asked.document.view, "is_windows", False):
        path = path.replace("\\", "/")
    held = bundle.has_file(path) if bundle is not None and path else None
    if bundle is None or held is None:
        return ""
    if held:
        head = (bundle.head(path) or b"").split(b"\n", 1)[0].rstrip(b"\r")
        reader = head[2:].decode("utf-8", "replace").strip() if head.startswith(b"#!") else ""
        return f"A script for `{reader}`." if reader and "`" not in reader else "A file beside this one."
    if bundle.has_folder(path):
        return "A folder beside this file."
    return "Nothing is there beside this file; a build may still make it."


def _is_script(head: bytes | None) -> bool:
    return head is not None and head[:2] == b"#!"


def _listed(place: Place) -> Iterator[tuple[str, bool]]:
    """The paths in the folder that has been typed so far, relative to the root; folders end in a slash."""
    project = place.project
    folder = place.typed.rpartition("/")[0]
    if place.typed.startswith("/") or ".." in folder.split("/"):
        return
    for name in project.names_in(folder)[:_MOST]:
        if name.startswith(".") or name == "node_modules":
            continue
        path = f"{folder}/{name}" if folder else name
        is_folder = not project.has_file(path)
        yield (f"{path}/" if is_folder else path), is_folder
