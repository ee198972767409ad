"""Keys of a pipeline that stand one level too high: an action's in its stage, a configuration's in its action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Mapping, text_of

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Entry, Path

# The keys as the API and as a template spell them.
_TYPES = ("actionTypeId", "ActionTypeId")
_ACTIONS = ("actions", "Actions")
_CONFIGURATIONS = {"actionTypeId": "configuration", "ActionTypeId": "Configuration"}


def action_in_stage(mapping: Mapping, path: Path) -> Entry | None:
    """Where a stage is written as if it were an action, the entry that says so."""
    if not _is_in(path, "stages") or any(mapping.entry(name) for name in _ACTIONS):
        return None
    return next((entry for name in _TYPES if (entry := mapping.entry(name)) is not None), None)


def configuration_of(mapping: Mapping, path: Path, key: str) -> str:
    """The name of the configuration of an action that stands in the mapping, if its provider reads `key` from there."""
    if not _is_in(path, "actions"):
        return ""
    for name in _TYPES:
        type_ = mapping.get(name)
        if isinstance(type_, Mapping):
            from specfmt.catalog.actions import action_type

            category, owner, provider = (
                text_of(type_.get(each) or type_.get(each.capitalize())) or ""
                for each in ("category", "owner", "provider")
            )
            known = action_type(category, owner, provider)
            return _CONFIGURATIONS[name] if known is not None and key in known.keys else ""
    return ""


def _is_in(path: Path, holder: str) -> bool:
    """Tell whether a path leads to an item of the list that is called `holder`."""
    return len(path) > 1 and isinstance(path[-1], int) and str(path[-2]).lower() == holder
