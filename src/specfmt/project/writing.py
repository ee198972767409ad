"""Changing a file so that a crash, a full disk or another program never leaves half of it."""

from __future__ import annotations

import os
import stat
from contextlib import suppress

from specfmt.project.config import reason_of
from specfmt.project.errors import SpecfmtError


def write(path: str, text: str, *, expected: bytes | None = None) -> None:
    """Replace a file's content in one step, or make the file.

    The new content is written beside the file and then takes its name, so a reader sees the old or the new text
    and nothing between, whenever the process or the machine stops. A symbolic link stays and its target changes. The
    mode, extended attributes, and owner and group where the system lets us, are kept. Another hard link to the
    file keeps the old text: to change both would mean to write where readers look. The text is written as it is: line
    ends and a byte order mark are part of it.

    A process that is killed on the way may leave a hidden `.specfmt-*.tmp` behind, which nobody reads.

    Args:
        path: the file.
        text: the new content, written as UTF-8.
        expected: the bytes on which the new text is based; None writes whatever is there.

    Raises:
        SpecfmtError: the file changed since it was read, is read-only or no regular file, or cannot be written.
    """
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError:
        raise SpecfmtError(f"cannot write {path}: the text holds half of a surrogate pair") from None
    target = os.path.realpath(path)
    try:
        _replace(path, target, data, expected)
    except OSError as error:
        raise SpecfmtError(f"cannot write {path}: {reason_of(error)}") from None


def _replace(path: str, target: str, data: bytes, expected: bytes | None) -> None:
    try:
        status: os.stat_result | None = os.stat(target)  # noqa: PTH116  pathlib costs start-up time
    except FileNotFoundError:
        status = None
    if status is not None and not stat.S_ISREG(status.st_mode):
        what = "a folder" if stat.S_ISDIR(status.st_mode) else "no regular file"
        raise SpecfmtError(f"cannot write {path}: it is {what}")
    _refuse_change(path, target, expected)
    # Taking the name of a read-only file would succeed, and would not be what its owner meant.
    if status is not None and not os.access(target, os.W_OK):
        raise SpecfmtError(f"cannot write {path}: the file is read-only")
    folder = os.path.dirname(target)  # noqa: PTH120
    beside = os.path.join(folder, f".specfmt-{os.getpid()}-{os.urandom(4).hex()}.tmp")  # noqa: PTH118
    # The mode of a new file is left to the user's umask; that of an old one is set before it takes its name.
    mode = 0o666 if status is None else 0o600
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if status is not None:
                _copy_attributes(file.fileno(), target)
                _copy_rights(file.fileno(), status)
            os.fsync(file.fileno())
        _refuse_change(path, target, expected)
        os.replace(beside, target)  # noqa: PTH105
    except BaseException:
        _remove(beside)
        raise
    _sync_folder(folder)


def _refuse_change(path: str, target: str, expected: bytes | None) -> None:
    if expected is None:
        return
    try:
        with open(target, "rb") as file:  # noqa: PTH123
            same = file.read() == expected
    except FileNotFoundError:
        same = False
    if not same:
        raise SpecfmtError(
            f"{path} changed while it was being checked, so it was left alone", "run the command again"
        )


def _copy_attributes(handle: int, target: str) -> None:
    """Extended attributes: access lists, labels of SELinux, a user's own."""
    if not hasattr(os, "listxattr"):
        return
    with suppress(OSError):  # many file systems have none
        for name in os.listxattr(target):
            with suppress(OSError):  # some are the superuser's
                os.setxattr(handle, name, os.getxattr(target, name))


def _copy_rights(handle: int, status: os.stat_result) -> None:
    # The owner first: changing it clears some bits of the mode.
    mode = stat.S_IMODE(status.st_mode)
    if hasattr(os, "fchown"):
        try:
            os.fchown(handle, status.st_uid, status.st_gid)
        except OSError:
            # Only the superuser may give files away; the content matters more. Groups of one's own can be kept, and
            # nothing may run with the rights of somebody who does not own it any more.
            mode &= ~(stat.S_ISUID | stat.S_ISGID)
            with suppress(OSError):
                os.fchown(handle, -1, status.st_gid)
    if hasattr(os, "fchmod"):
        with suppress(PermissionError):  # file systems that know no modes refuse to set one
            os.fchmod(handle, mode)


def _remove(path: str) -> None:
    with suppress(OSError):
        os.unlink(path)  # noqa: PTH108


def _sync_folder(folder: str) -> None:
    """Make the new name durable where the system can; the content is safe either way."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    with suppress(OSError):
        os.fsync(handle)
    os.close(handle)
