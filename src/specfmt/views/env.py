"""The section `env` of a buildspec, and the variables that it defines."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from specfmt.syntax.nodes import resolve, text_of
from specfmt.views.section import Section

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Entry, Scalar
    from specfmt.views.build_project import BuildProject
    from specfmt.views.buildspec import Buildspec


class Env(Section):
    """The section `env`."""

    @cached_property
    def definitions(self) -> tuple[Variable, ...]:
        """The variables of all three sources."""
        return tuple(
            Variable(self.spec, entry, source)
            for source in ("variables", "parameter-store", "secrets-manager")
            for entry in self.entries(source)
        )

    @cached_property
    def exported(self) -> tuple[Scalar, ...]:
        """The names under `exported-variables`."""
        return self.scalars("exported-variables")


class Variable:
    """One environment variable that a buildspec defines, or a build project.

    Attributes:
        source: `variables`, `parameter-store`, `secrets-manager`, or `batch` for a variable of a batch task.
        name: as written.
        value: the value's node, aliases resolved.
        text: the value as text; None for null and for what is no scalar.
    """

    def __init__(self, spec: Buildspec | BuildProject, entry: Entry, source: str) -> None:
        self.spec: Any = spec
        self.entry = entry
        self.source = source
        self.name = entry.name
        self.key = entry.key
        self.value = resolve(entry.value)
        self.text = text_of(entry.value)

    @property
    def is_secret(self) -> bool:
        """Tell whether the value comes from a store of secrets or parameters."""
        return self.source in ("parameter-store", "secrets-manager")
