"""The settings of actions that are credentials."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.pipeline_stages import Action


def secret_keys(action: Action) -> Iterator[str]:
    """The keys of an action's configuration that must not stand in plain text.

    The provider alone decides: with a wrong owner the token is a token nevertheless.
    """
    provider = action.type.provider
    if provider is None or not action.configuration.node.entries:
        return
    from specfmt.catalog.actions import action_type, providers

    known = action.known
    if known is None:
        pairs = providers().get(provider, ())
        types = [action_type(category, owner, provider) for category, owner in pairs]
    else:
        types = [known]
    names = (key.name for each in types if each is not None for key in each.keys.values() if key.secret)
    yield from dict.fromkeys(names)


def is_masked(text: str) -> bool:
    """Tell whether a text is the row of asterisks that the API answers in place of a credential."""
    return bool(text) and not text.strip("*")
