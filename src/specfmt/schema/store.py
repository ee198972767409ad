"""The schemas as data: the same files that editors read."""

from __future__ import annotations

import os
from functools import cache
from typing import Any

_SUFFIX = ".schema.json"


@cache
def folder() -> str:
    """Where the schemas are: beside the package in a wheel, else in the checkout."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 - see below
    packed = os.path.join(package, "schemas")  # noqa: PTH118 - importing pathlib costs more than reading a schema
    if os.path.isdir(packed):  # noqa: PTH112
        return packed
    return os.path.join(os.path.dirname(os.path.dirname(package)), "schemas")  # noqa: PTH118, PTH120


@cache
def load(name: str) -> dict[str, Any]:
    """The schema of that name (`buildspec`). The dictionary is shared: do not change it.

    Raises:
        KeyError: there is no schema of that name.
    """
    import json  # a file that is right is judged without any schema being read

    try:
        with open(os.path.join(folder(), name + _SUFFIX), encoding="utf-8") as file:  # noqa: PTH118, PTH123
            schema: dict[str, Any] = json.load(file)
    except FileNotFoundError:
        raise KeyError(name) from None
    return schema


def names() -> tuple[str, ...]:
    """The names that `load` knows, in alphabetical order."""
    files = os.listdir(folder())  # noqa: PTH208
    return tuple(sorted(file.removesuffix(_SUFFIX) for file in files if file.endswith(_SUFFIX)))


def specs() -> tuple[str, ...]:
    """Those of `names` that AWS's files are held against: they say where AWS documents them (`x-docs`)."""
    return tuple(name for name in names() if "x-docs" in load(name))
