"""The environment variables that CodeBuild sets in a build."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, NamedTuple

from specfmt.catalog.store import load

RESERVED_PREFIX = "CODEBUILD_"


class Variable(NamedTuple):
    """One built-in variable.

    Attributes:
        name: for instance `CODEBUILD_SRC_DIR`, or `CODEBUILD_SRC_DIR_<id>` of a secondary source.
        description: one sentence.
        when: the builds that have it, empty for all.
        untrusted: whether somebody outside can choose its text, by naming a branch or a file.
        indexed: whether each secondary source has its own, with `_` and the source's identifier at the end.
    """

    name: str
    description: str
    when: str = ""
    untrusted: bool = False
    indexed: bool = False


@lru_cache(maxsize=1)
def builtin_variables() -> tuple[Variable, ...]:
    """Return all documented variables, sorted by name."""
    return tuple(_variable(name, facts) for name, facts in load("variables")["variables"].items())


def builtin_variable(name: str) -> Variable | None:
    """Return the variable of that name, or None.

    A variable of a secondary source is found under its full name (`CODEBUILD_SRC_DIR_lib`).
    """
    variables: dict[str, Any] = load("variables")["variables"]
    if name in variables:
        return _variable(name, variables[name])
    if not name.startswith(RESERVED_PREFIX):
        return None
    for base, facts in variables.items():
        if facts.get("indexed") and name.startswith(f"{base}_") and len(name) > len(base) + 1:
            return _variable(name, facts)._replace(
                when=f"sources with the identifier `{name[len(base) + 1 :]}`"
            )
    return None


def is_reserved(name: str) -> bool:
    """Tell whether AWS keeps the name for itself, known variable or not."""
    return name.startswith(RESERVED_PREFIX)


def _variable(name: str, facts: dict[str, Any]) -> Variable:
    return Variable(
        name,
        facts["description"],
        facts.get("when", ""),
        facts.get("untrusted", False),
        facts.get("indexed", False),
    )
