"""Standard output and standard error: results on the first, everything else on the second."""

from __future__ import annotations

import os
import sys
from enum import Enum
from typing import IO, TYPE_CHECKING, AnyStr, BinaryIO, TextIO

from specfmt.project.config import reason_of
from specfmt.project.errors import SpecfmtError

if TYPE_CHECKING:
    from specfmt.render import RenderOptions

_WIDTH = 80


def prepare() -> None:
    """Let no character fail that the encoding of a stream lacks: it is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        # A test runner or an embedding program may have put another object there, pythonw has none at all.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


class Stream(Enum):
    """Where text goes. The values are names in `sys`, which tests and embedding programs may point elsewhere."""

    OUTPUT = "stdout"
    ERROR = "stderr"

    @property
    def target(self) -> TextIO | None:
        """The open stream; None where the program was started without one."""
        stream: TextIO | None = getattr(sys, self.value)
        return stream


def write(text: str, stream: Stream = Stream.OUTPUT) -> None:
    """Write at once.

    When the reader has gone (`| head`) the rest is dropped without a word, and the exit status says what it would
    have said anyway.

    Raises:
        SpecfmtError: the text cannot be written, because the disk is full for instance.
    """
    target = stream.target
    if target is not None and text:
        _write(target, target, text)


def write_bytes(data: bytes) -> None:
    """Write to standard output exactly these bytes, whatever its encoding and line ends.

    Raises:
        SpecfmtError: as `write`.
    """
    buffer: BinaryIO | None = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        write(data.decode("utf-8", "replace"))
    else:
        _write(sys.stdout, buffer, data)


def tell(line: str) -> None:
    """Write a line to standard error. Never raises: there is no other place to complain."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        _abandon(sys.stderr)


def read_input() -> bytes:
    """All of standard input.

    Raises:
        SpecfmtError: there is none, or it cannot be read.
    """
    if sys.stdin is None:
        raise SpecfmtError("there is no standard input to read")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise SpecfmtError(f"cannot read standard input: {reason_of(error)}") from None


def wants_colour(stream: TextIO | None) -> bool:
    """Tell whether to colour what goes to a stream: NO_COLOR and FORCE_COLOR decide, else whether it is a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in {"", "0"}:
        return True
    return _is_terminal(stream) and os.environ.get("TERM") != "dumb"


def rendering(stream: Stream) -> RenderOptions:
    """How to render what goes to a stream."""
    from specfmt.render import RenderOptions

    target = stream.target
    colour = wants_colour(target)
    if target is None or not _is_terminal(target):
        return RenderOptions(colour=colour, width=_WIDTH)
    return RenderOptions(colour=colour, hyperlinks=colour, width=_width(target))


def _write(stream: TextIO, target: IO[AnyStr], content: AnyStr) -> None:
    try:
        target.write(content)
        target.flush()
    except BrokenPipeError:
        _abandon(stream)
    except OSError as error:
        _abandon(stream)
        raise SpecfmtError(f"cannot write to standard output: {reason_of(error)}") from None


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()


def _width(stream: TextIO) -> int:
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return int(columns)
    try:
        return os.get_terminal_size(stream.fileno()).columns or _WIDTH
    except (OSError, ValueError):
        return _WIDTH


def _abandon(stream: TextIO) -> None:
    """Send what is still buffered nowhere, or the interpreter would complain about it when it ends."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        return
