"""What starts a pipeline: the triggers of git sources with their filters."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from specfmt.views.spelled import SpelledSection

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Node, Scalar
    from specfmt.views.pipeline import Pipeline
    from specfmt.views.pipeline_stages import Action

PUSH = "push"
PULL_REQUEST = "pullRequest"


class Trigger(SpelledSection):
    """One trigger.

    Attributes:
        index: its place in the list, from 0.
    """

    spec: Pipeline

    def __init__(self, spec: Pipeline, node: Node, index: int) -> None:
        super().__init__(spec, node)
        self.index = index

    @property
    def provider(self) -> Scalar | None:
        """The `providerType`."""
        return self.scalar("providerType")

    @cached_property
    def git(self) -> SpelledSection:
        """The `gitConfiguration`; an empty section where there is none."""
        return self.section("gitConfiguration")

    @property
    def source_action_name(self) -> Scalar | None:
        """The name of the source action whose repository it watches."""
        return self.git.scalar("sourceActionName")

    @property
    def actions(self) -> tuple[Action, ...]:
        """All actions of that name, whatever they are."""
        name = self.source_action_name
        return self.spec.actions_named.get(name.text, ()) if name is not None else ()

    @cached_property
    def filters(self) -> tuple[GitFilter, ...]:
        """The filters for pushes, then those for pull requests."""
        return tuple(
            GitFilter(self, on, node, at)
            for on in (PUSH, PULL_REQUEST)
            for at, node in enumerate(self.git.listed(on))
        )


class GitFilter(SpelledSection):
    """One filter of a trigger.

    Attributes:
        trigger: the trigger that holds it.
        on: `push` or `pullRequest`.
        index: its place in the list, from 0.
    """

    spec: Pipeline

    def __init__(self, trigger: Trigger, on: str, node: Node, index: int) -> None:
        super().__init__(trigger.spec, node)
        self.trigger = trigger
        self.on = on
        self.index = index

    @property
    def events(self) -> tuple[Scalar, ...]:
        """The events of a pull request."""
        return self.scalars("events")

    def includes(self, of: str) -> tuple[Scalar, ...]:
        """The patterns that must match; `of` is `branches`, `tags` or `filePaths`."""
        return self.section(of).scalars("includes")

    def excludes(self, of: str) -> tuple[Scalar, ...]:
        """The patterns that must not match; `of` as above."""
        return self.section(of).scalars("excludes")
