"""Changing a file so that a crash, a full disk or another program never leaves half of it."""

from __future__ import annotations

import os
from contextlib import suppress

from specfmt.project.config import reason_of
from specfmt.project.errors import SpecfmtError


def write(path: str, text: str, *, expected: bytes | None = None) -> None:
    """Replace a file's content in one step, or make the file.

    The new content is written beside the file and then takes its name, so a reader sees the old or the new text
    and nothing between. A symbolic link stays and its target changes. Mode, and owner where the system lets us,
    are kept. The text is written as it is: line ends and a byte order mark are part of it.

    Args:
        path: the file.
        text: the new content, written as UTF-8.
        expected: the bytes on which the new text is based; None writes whatever is there.

    Raises:
        SpecfmtError: the file changed since it was read, is read-only, or cannot be written.
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
    _refuse_change(path, target, expected)
    # Taking the name of a read-only file would succeed, and would not be what its owner meant.
    if status is not None and not os.access(target, os.W_OK):
        raise SpecfmtError(f"cannot write {path}: the file is read-only")
    folder, name = os.path.split(target)
    beside = os.path.join(folder, f".{name[:100]}.{os.getpid()}-{os.urandom(4).hex()}.tmp")  # noqa: PTH118
    # The mode of a new file is left to the user's umask; that of an old one is set before it takes its name.
    mode = 0o666 if status is None else 0o600
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if status is not None:
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


def _copy_rights(handle: int, status: os.stat_result) -> None:
    # The owner first: changing it clears some bits of the mode.
    if hasattr(os, "fchown"):
        # Only the superuser may give files away; the content matters more.
        with suppress(OSError):
            os.fchown(handle, status.st_uid, status.st_gid)
    if hasattr(os, "fchmod"):
        os.fchmod(handle, status.st_mode & 0o7777)


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
