"""Read the JSON files of the catalogue, each once."""

from __future__ import annotations

from functools import cache
from typing import Any

FILES = (
    "actions",
    "compute",
    "deployment_configs",
    "deployment_errors",
    "hooks",
    "images",
    "pipeline_errors",
    "reports",
    "rule_providers",
    "runtime_names",
    "runtimes",
    "service_errors",
    "variables",
)


@cache
def load(name: str) -> dict[str, Any]:
    """Return the content of one data file; callers must not change it.

    Args:
        name: one of `FILES`.

    Raises:
        OSError: the installation lacks the file.
    """
    import json
    import os.path

    # Not pathlib: importing it takes longer than reading the file.
    path = os.path.join(os.path.dirname(__file__), f"{name}.json")  # noqa: PTH118, PTH120
    with open(path, encoding="utf-8") as file:  # noqa: PTH123
        content: dict[str, Any] = json.load(file)
    return content
