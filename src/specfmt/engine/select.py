"""Which rules of a folder run under given settings, grouped by what they judge. Worked out once, not once a file."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from specfmt import rules

if TYPE_CHECKING:
    from specfmt.project.options import RuleNames
    from specfmt.project.settings import Settings
    from specfmt.rules import Rule


def words() -> RuleNames:
    """The words that configuration and options may use."""
    from specfmt.documents.kinds import KINDS
    from specfmt.project.options import RuleNames

    return RuleNames(rules.names(), rules.GROUPS, KINDS)


def enabled(rule: Rule, settings: Settings) -> bool:
    """Tell whether a rule runs."""
    return settings.enabled(rule.name, rule.group, default_on=rule.default)


def plan(folder: str, settings: Settings) -> tuple[tuple[type, tuple[Rule, ...]], ...]:
    """The rules of a folder that run: what they judge, and the rules that judge it, in the order of their names.

    Args:
        folder: as for `rules.load_folder`.
        settings: what is selected and ignored.
    """
    return _plan(folder, settings.selected, settings.ignored, settings.with_defaults)


@cache
def _plan(
    folder: str,
    selected: frozenset[str],
    ignored: frozenset[str],
    with_defaults: bool,  # noqa: FBT001  a part of the settings, and of the key of the cache
) -> tuple[tuple[type, tuple[Rule, ...]], ...]:
    from specfmt.project.settings import Settings

    settings = Settings(selected=selected, ignored=ignored, with_defaults=with_defaults)
    grouped: dict[type, list[Rule]] = {}
    for rule in rules.load_folder(folder):
        if enabled(rule, settings):
            grouped.setdefault(rule.on, []).append(rule)
    return tuple((on, tuple(members)) for on, members in grouped.items())
