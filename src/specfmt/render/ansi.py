"""Colour and links for terminals, by escape sequences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.diagnostics import Severity

if TYPE_CHECKING:
    from specfmt.render.options import RenderOptions

BOLD = "1"
RED = "31"
GREEN = "32"
MARGIN = "94"  # bright blue: the plain one is hard to read on black
SEVERITY = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}


def paint(text: str, style: str, options: RenderOptions) -> str:
    """The text in a style, where the options ask for colour."""
    if not options.colour or not text:
        return text
    return f"\x1b[{style}m{text}\x1b[0m"


def link(text: str, url: str, options: RenderOptions) -> str:
    """The text as a link, where the options ask for links and the address is a plain one."""
    if not options.hyperlinks or not url or not url.isascii() or not url.isprintable():
        return text
    return f"\x1b]8;;{url}\x1b\\{text}\x1b]8;;\x1b\\"
