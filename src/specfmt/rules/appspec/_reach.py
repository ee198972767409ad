"""Where the files of a bundle are copied to on a server, and what an entry of `permissions` reaches there.

The agent plans the copies first and then, for each entry of `permissions`, looks among the planned files and directories
only. Source: `installer.rb` and `install_instruction.rb` of github.com/aws/aws-codedeploy-agent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from specfmt.rules.appspec._agents import is_filled_in_later
from specfmt.rules.appspec._paths import base_name, is_file_name, is_within, normal, parts_of

if TYPE_CHECKING:
    from specfmt.project.bundle import Bundle
    from specfmt.views.appspec import AppSpec, FileMapping, Permission

_MOST = 500  # entries of `files`; each permission is compared with all of them
_BOTH = frozenset(("file", "directory"))


class Copy(NamedTuple):
    """One entry of `files` whose paths are known.

    Attributes:
        mapping: the entry.
        source: the path in the bundle without slashes around it; empty for the whole bundle.
        folder: the destination, a normal path.
        is_file: whether the source is one file; None where it is not in the bundle and its name does not tell.
        certain: it was seen in the bundle.
    """

    mapping: FileMapping
    source: str
    folder: str
    is_file: bool | None
    certain: bool

    @property
    def target(self) -> str:
        """Where it ends up if it is a file."""
        return normal(f"{self.folder}/{base_name(self.source)}")


def copy_of(mapping: FileMapping, bundle: Bundle | None) -> Copy | None:
    """What an entry of `files` copies; None where a path is missing, relative or filled in later."""
    source, destination = mapping.source, mapping.destination
    if not source or not destination or not destination.strip().startswith("/"):
        return None
    if is_filled_in_later(source) or is_filled_in_later(destination) or mapping.spec.is_windows:
        return None
    parts = parts_of(source)
    if parts is None:
        return None
    path = "/".join(parts)
    is_file: bool | None = None
    certain = True
    if not path:
        is_file = False
    elif bundle is not None and bundle.has_file(path):
        is_file = True
    elif bundle is not None and bundle.has_folder(path):
        is_file = False
    else:
        certain = False
        if source.rstrip().endswith("/"):
            is_file = False
        elif is_file_name(parts[-1]):
            is_file = True
    return Copy(mapping, path, normal(destination.strip()), is_file, certain)


def copies(spec: AppSpec, bundle: Bundle | None) -> list[Copy] | None:
    """What the entries of `files` copy; None where a path of one is not known, or where there are too many."""
    known = known_copies(spec, bundle)
    return known if len(known) == len(spec.files) else None


def known_copies(spec: AppSpec, bundle: Bundle | None) -> list[Copy]:
    """What the entries of `files` copy, without those of which a path is not known."""
    found = (copy_of(each, bundle) for each in spec.files[:_MOST])
    return [each for each in found if each is not None]


def object_path(permission: Permission) -> str:
    """The object as a normal path; empty where it is missing, relative or filled in later."""
    path = (permission.object or "").strip()
    if not path.startswith("/") or is_filled_in_later(path) or permission.spec.is_windows:
        return ""
    return normal(path)


def is_file_object(permission: Permission, plans: list[Copy], bundle: Bundle | None) -> bool:
    """Tell whether the object is one file: one that the bundle holds, else one whose name says so."""
    path = object_path(permission)
    if not path or path == "/":
        return False
    for copy in plans:
        if not is_within(path, copy.folder):
            continue
        if copy.is_file:
            if copy.target == path:
                return True
            continue
        inside = f"{copy.source}/{path[len(copy.folder) :]}"
        if bundle is not None and bundle.has_file(inside):
            return True
        if bundle is not None and bundle.has_folder(inside):
            return False
    return is_file_name(base_name(path)) and not (permission.object or "").rstrip().endswith("/")


def types_of(permission: Permission) -> frozenset[str]:
    """What an entry reaches: `file`, `directory` or both."""
    types = frozenset(each.text for each in permission.types)
    return (types & _BOTH) or _BOTH


def is_reached(path: str, plans: list[Copy]) -> bool:
    """Tell whether a deployment may copy or create something at a path, or below it."""
    return any(
        is_within(copy.folder, path)
        or (copy.target == path if copy.is_file and copy.certain else is_within(path, copy.folder))
        for copy in plans
    )
