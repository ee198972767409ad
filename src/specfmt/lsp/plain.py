"""What the protocol leaves open, settings and arguments of commands, as dictionaries and lists."""

from __future__ import annotations

from typing import Any


def plain(value: Any) -> Any:
    """A value as dictionaries and lists, whatever the library made of them."""
    if hasattr(value, "_asdict"):
        value = value._asdict()
    if isinstance(value, dict):
        return {str(name): plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return value
