"""Where a buildspec has lists of texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.buildspec import Buildspec
    from specfmt.views.section import Section


def lists_of(spec: Buildspec) -> Iterator[tuple[Section, tuple[str, ...]]]:
    """The sections that are there, each with the names of its lists."""
    yield spec.env, ("exported-variables",)
    for phase in spec.ordered_phases:
        yield phase, ("commands", "finally")
    for artifacts in spec.artifacts:
        yield artifacts, ("files", "exclude-paths")
    for report in spec.reports:
        yield report, ("files",)
    if spec.cache is not None:
        yield spec.cache, ("paths", "fallback-keys")
    if spec.batch is not None:
        for task in spec.batch.tasks:
            yield task, ("depend-on",)
