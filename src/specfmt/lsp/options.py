"""The arguments of `specfmt lsp`."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Transport(NamedTuple):
    """How to talk: over standard input and output where `name` is empty, else `tcp` or `ws` on a host and port."""

    name: str
    host: str
    port: int


def read(arguments: Sequence[str]) -> Transport:
    """Read the arguments.

    Raises:
        SystemExit: after help, and for wrong usage.
    """
    parser = argparse.ArgumentParser(
        prog="specfmt lsp",
        description="Serve an editor: the language server for buildspec, AppSpec and pipeline files.",
        epilog="Without options it talks over standard input and output, as editors expect.",
    )
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument(
        "--stdio", action="store_true", help="talk over standard input and output (the default)"
    )
    ways.add_argument("--tcp", metavar="HOST:PORT", type=_address, help="listen for one editor on a socket")
    ways.add_argument("--ws", metavar="HOST:PORT", type=_address, help="the same for a WebSocket")
    # Editors that are built with Microsoft's library say whose child we are; standard input tells of its end.
    parser.add_argument("--clientProcessId", help=argparse.SUPPRESS)
    given = parser.parse_args(list(arguments))
    if given.ws and not _has_websockets():
        parser.error("--ws needs the package `websockets`: pip install websockets")
    if given.tcp:
        return Transport("tcp", *given.tcp)
    return Transport("ws", *given.ws) if given.ws else Transport("", "", 0)


def _address(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    if not port.isdecimal() or int(port) > 65535:
        raise argparse.ArgumentTypeError(f"`{text}` is not of the form HOST:PORT")
    return host.strip("[]") or "127.0.0.1", int(port)


def _has_websockets() -> bool:
    from importlib.util import find_spec

    return find_spec("websockets") is not None
