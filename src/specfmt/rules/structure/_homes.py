"""Where a key that stands in the wrong place would be read, told by the schema alone."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from specfmt.schema.store import load

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Path

ANY = "*"  # the step of a path that stands for every name, or for every item of a list
_DEEPEST = 9
_DEEPEST_NEAR = 5  # a home farther from the root than this helps nobody
# Words that stand in many formats, so that no home in this one can be concluded from them.
_COMMON = frozenset(
    ("name", "type", "key", "action", "image", "logs", "static", "dynamic", "buildspec", "steps")
)


def home_of(schema_name: str, key: str, *, only: bool = False) -> tuple[str, ...] | None:
    """The path of the mapping in which the schema knows a key, the nearest to the root.

    Args:
        schema_name: the name of a schema.
        key: the key.
        only: where the key is known in several places, at whatever depth, none of them is the one that is meant.

    Returns:
        The path; `*` stands for any name, where the key is known in all neighbours. None where the key is known
        nowhere, is a word of everyday use, or has several homes.
    """
    if key in _COMMON:
        return None
    paths = _homes(schema_name).get(key)
    if not paths or (only and len(paths) > 1):
        return None
    least = min(map(len, paths))
    if least > _DEEPEST_NEAR:
        return None
    nearest = [path for path in paths if len(path) == least]
    if len(nearest) == 1:
        return nearest[0]
    around = {path[:-1] for path in nearest}
    return (*around.pop(), ANY) if len(around) == 1 else None


def outer_home(schema_name: str, key: str, path: Path) -> Path | None:
    """The mapping around `path` that knows the key, the innermost; None where none does, or the one at `path` itself."""
    homes = _homes(schema_name).get(key, ())
    steps = tuple(ANY if isinstance(step, int) else step for step in path)
    if any(_is_at(home, steps) for home in homes):
        return None
    for length in range(len(steps) - 1, -1, -1):
        if any(_is_at(home, steps[:length]) for home in homes):
            return path[:length]
    return None


def _is_at(home: tuple[str, ...], steps: tuple[str, ...]) -> bool:
    return len(home) == len(steps) and all(
        one in (ANY, other) for one, other in zip(home, steps, strict=True)
    )


@cache
def _homes(schema_name: str) -> dict[str, list[tuple[str, ...]]]:
    root = load(schema_name)
    found: dict[str, list[tuple[str, ...]]] = {}
    pending: list[tuple[tuple[str, ...], Any]] = [((), root)]
    while pending:
        path, schema = pending.pop()
        schema = _followed(schema, root)
        if not isinstance(schema, dict) or len(path) > _DEEPEST:
            continue
        for name, inner in schema.get("properties", {}).items():
            if "deprecated" not in inner:
                found.setdefault(name, []).append(path)
                pending.append(((*path, name), inner))
        pending += [((*path, ANY), schema.get(keyword)) for keyword in ("additionalProperties", "items")]
        pending.append((path, schema.get("then")))  # of two shapes of a file the first is the usual one
    return found


def _followed(schema: Any, root: Any) -> Any:
    while isinstance(schema, dict) and "$ref" in schema:
        target: Any = root
        for step in str(schema["$ref"]).removeprefix("#/").split("/"):
            target = target[step]
        schema = target
    return schema
