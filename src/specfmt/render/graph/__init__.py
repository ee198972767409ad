"""A pipeline as a picture: stages, actions in the order in which they run, artifacts flowing, what is wrong marked.

One file is one format; its name is the format's name.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from specfmt.render.graph.picture import Picture

# The formats, with the ending of a file that holds each.
FORMATS = {"mermaid": (".mmd", ".mermaid", ".md"), "dot": (".dot", ".gv"), "svg": (".svg",)}


def draw(picture: Picture, format_name: str) -> str:
    """The picture in a format, with a final line break.

    Args:
        picture: what to draw.
        format_name: one of `FORMATS`.
    """
    module = import_module(f"{__name__}.{format_name}")
    text: str = module.draw(picture)
    return text


def format_of(path: str) -> str | None:
    """The format that the ending of a file asks for; None where it asks for none."""
    lower = path.lower()
    return next((name for name, endings in FORMATS.items() if lower.endswith(endings)), None)
