"""What the shell offers for completion: names of rules, groups, kinds, formats and schemas."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

Offer = list[tuple[str, str]]


def complete_rules(incomplete: str) -> Offer:
    """Rules with their summaries."""
    from specfmt import rules
    from specfmt.rules.pages import page

    found = [name for name in sorted(rules.names()) if name.startswith(incomplete)]
    return [(name, page(name).summary) for name in found]


def complete_selectors(incomplete: str) -> Offer:
    """Rules, groups and `all`; after a comma the next one."""
    from specfmt.project.options import ALL

    before, comma, last = incomplete.rpartition(",")
    offered = [*complete_rules(last), *complete_groups(last), *_starting(last, [(ALL, "every rule")])]
    return [(f"{before}{comma}{word}", meaning) for word, meaning in offered]


def complete_groups(incomplete: str) -> Offer:
    """Groups of rules with their meaning."""
    from specfmt.rules import GROUPS

    return _starting(incomplete, GROUPS.items())


def complete_severities(incomplete: str) -> Offer:
    """`RULE=`, then `RULE=LEVEL`."""
    from specfmt.project.options import SEVERITIES

    rule, equals, level = incomplete.partition("=")
    if not equals:
        return [(f"{name}=", summary) for name, summary in complete_rules(rule)]
    return [(f"{rule}={each}", "") for each in (*SEVERITIES, "off") if each.startswith(level)]


def complete_levels(incomplete: str) -> Offer:
    """What `--fail-on` takes."""
    from specfmt.project.options import FAIL_ON

    return _starting(incomplete, ((level, "") for level in FAIL_ON))


def complete_kinds(incomplete: str) -> Offer:
    """Kinds of file."""
    from specfmt.documents.kinds import KINDS

    return _starting(incomplete, ((name, f"{kind.title} of {kind.service}") for name, kind in KINDS.items()))


def complete_formats(incomplete: str) -> Offer:
    """Output formats with their descriptions."""
    from specfmt.render import FORMATS, describe

    return _starting(incomplete, ((name, describe(name)) for name in FORMATS))


def complete_graph_formats(incomplete: str) -> Offer:
    """Formats of pictures with the endings of their files."""
    from specfmt.render.graph import FORMATS

    return _starting(incomplete, ((name, " ".join(endings)) for name, endings in FORMATS.items()))


def complete_schemas(incomplete: str) -> Offer:
    """Names of schemas."""
    from specfmt.cli.schema import schemas

    return _starting(incomplete, schemas().items())


def _starting(incomplete: str, offered: Iterable[tuple[str, str]]) -> Offer:
    return [(word, meaning) for word, meaning in offered if word.startswith(incomplete)]
