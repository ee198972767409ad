"""What is said about a place: by its schema, and in the configuration of an action or rule by the catalogue.

Which keys a configuration has, its provider decides, so no schema lists them. What the catalogue knows of them is put into
the form of a schema here, and everything that reads schemas offers and explains them like any other keys.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from specfmt.schema.walk import Subschemas, locate
from specfmt.syntax.nodes import Mapping, Sequence, resolve, text_of
from specfmt.syntax.ops import node_at

if TYPE_CHECKING:
    from specfmt.catalog.actions import Key
    from specfmt.syntax.nodes import Node, Path

# The sources of values that only a configuration has.
INPUT_ARTIFACT = "input-artifact"
INPUT_ARTIFACT_PATH = "input-artifact-path"

# The keys that tell what an action or a rule is, and that hold its configuration, in both spellings.
_RULES = ("ruleTypeId", "RuleTypeId")
_TYPE_KEYS = ("actionTypeId", "ActionTypeId", *_RULES)
_CONFIGURATION = frozenset(("configuration", "Configuration"))


def located(root: Node | None, schema: dict[str, Any], path: Path, *, decided: bool = True) -> Subschemas:
    """As `schema.walk.locate`, with what the catalogue says."""
    found = locate(root, schema, path, decided=decided)
    if not found:
        return found
    layer = _layer(root, path)
    return found if layer is None else Subschemas(found.root, (layer, *found.layers))


def step_at(root: Node | None, path: Path) -> tuple[Mapping, Path] | None:
    """The innermost action or rule on the way to a place, and the way from there; None outside of any."""
    node = root
    found = None
    for nth in range(len(path) + 1):
        inside = resolve(node) if node is not None else None
        if isinstance(inside, Mapping):
            if any(inside.entry(key) is not None for key in _TYPE_KEYS):
                found = inside, path[nth:]
            node = inside.get(str(path[nth])) if nth < len(path) else None
        elif isinstance(inside, Sequence) and nth < len(path):
            index = path[nth]
            node = inside.items[index] if isinstance(index, int) and index < len(inside.items) else None
        else:
            break
    return found


def beside(root: Node | None, path: Path, key: str) -> str | None:
    """The scalar of another key of the mapping that holds the value at a path (or the list that holds it)."""
    steps = list(path)
    while steps and isinstance(steps[-1], int):
        steps.pop()
    around = node_at(root, tuple(steps[:-1])) if steps else None
    if not isinstance(around, Mapping):
        return None
    value = around.get(key) or around.get(key.capitalize())  # the latter in a template
    if isinstance(value, Sequence):
        return text_of(resolve(value.items[0])) if value.items else None
    return text_of(value)


def _layer(root: Node | None, path: Path) -> dict[str, Any] | None:
    """What the catalogue says about an action, its configuration, or a value of that."""
    if not (path and isinstance(path[-1], int)) and not any(key in _CONFIGURATION for key in path[-2:]):
        return None
    around = step_at(root, path)
    if around is None:
        return None
    step, rest = around
    if rest and rest[0] not in _CONFIGURATION:
        return None
    spelled, schema = _configuration(step)
    if schema is None:
        return None
    if not rest:
        # What the configuration needs goes into the snippet for it.
        return {"properties": {spelled: schema}}
    found: dict[str, Any] | None = schema if len(rest) == 1 else schema["properties"].get(rest[1])
    return found


def _configuration(step: Mapping) -> tuple[str, dict[str, Any] | None]:
    """How a step spells the key of its configuration, and what the catalogue says of that; None where it knows nothing."""
    key = next(each for each in _TYPE_KEYS if step.entry(each) is not None)
    capital = key[:1].isupper()
    node = step.get(key)
    type_ = resolve(node) if node is not None else None
    if not isinstance(type_, Mapping):
        return "", None
    category, owner, provider = (
        text_of(type_.get(name.capitalize() if capital else name)) or ""
        for name in ("category", "owner", "provider")
    )
    schema = _schema_of("", "", provider) if key in _RULES else _schema_of(category, owner, provider)
    return ("Configuration" if capital else "configuration"), schema


@lru_cache(maxsize=128)
def _schema_of(category: str, owner: str, provider: str) -> dict[str, Any] | None:
    """The keys of a type of action, or of rule where there is no category."""
    from specfmt.catalog.actions import action_type, rule_type

    known = action_type(category, owner, provider) if category else rule_type(provider)
    if known is None or known.is_open:
        return None
    ordered = sorted(known.keys.values(), key=lambda key: not key.required)
    return {
        "required": [key.name for key in ordered if key.required],
        "properties": {key.name: _schema_of_key(key) for key in ordered},
    }


def _schema_of_key(key: Key) -> dict[str, Any]:
    from specfmt.catalog import actions

    notes = [key.description]
    if key.form:
        notes.append(f"Form: {key.form}.")
    if key.low is not None or key.high is not None:
        notes.append(_limits(key))
    if key.secret:
        notes.append("A secret: it does not belong into the file in plain text.")
    found: dict[str, Any] = {"description": "\n\n".join(notes), "type": "string", "x-docs": key.docs}
    if key.enum:
        found["enum"] = list(key.enum)
    if key.example:
        found["examples"] = [key.example]
    if key.type == actions.ARTIFACT:
        found["x-values-from"] = INPUT_ARTIFACT
    elif key.type in (actions.ARTIFACT_PATH, actions.ARTIFACT_PATH_OR_TEXT):
        found["x-values-from"] = INPUT_ARTIFACT_PATH
    return found


def _limits(key: Key) -> str:
    from specfmt.catalog import actions

    unit = {actions.LIST: " items", actions.INTEGER: ""}.get(key.type, " bytes")
    if key.low is None:
        return f"At most {key.high}{unit}."
    return f"At least {key.low}{unit}." if key.high is None else f"{key.low} to {key.high}{unit}."
