"""The section `batch` of a buildspec, and the builds that it starts."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Mapping, Sequence, resolve
from specfmt.views.env import Variable
from specfmt.views.section import Section

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Entry, Node, Scalar
    from specfmt.views.buildspec import Buildspec

BATCH_TYPES = ("build-graph", "build-list", "build-matrix", "build-fanout")


class Batch(Section):
    """The section `batch`."""

    @property
    def types(self) -> tuple[Entry, ...]:
        """The entries that say what kind of batch it is, in the order of the text."""
        return tuple(entry for entry in self.node.merged() if entry.name in BATCH_TYPES)

    @cached_property
    def tasks(self) -> tuple[Task, ...]:
        """The tasks of a graph or a list, and the halves of a matrix that carry an `env`."""
        found = []
        for entry in self.types:
            value = resolve(entry.value)
            if entry.name in ("build-graph", "build-list") and isinstance(value, Sequence):
                found += [Task(self.spec, item, entry.name) for item in value.items]
            elif entry.name == "build-matrix" and isinstance(value, Mapping):
                found += [
                    Task(self.spec, half.value, entry.name, half)
                    for half in value.merged()
                    if half.name in ("static", "dynamic")
                ]
        return tuple(found)


class Task(Section):
    """A task of a batch build.

    Attributes:
        type: `build-graph`, `build-list` or `build-matrix` (then it is the half `static` or `dynamic`).
    """

    def __init__(self, spec: Buildspec, node: Node, type_: str, at: Entry | None = None) -> None:
        super().__init__(spec, node, at)
        self.type = type_

    @property
    def identifier(self) -> str | None:
        """The identifier as written."""
        return self.text("identifier")

    @cached_property
    def env(self) -> Section:
        """The section `env` of the task, empty where there is none."""
        return Section(self.spec, self.get("env"), self.entry("env"))

    @cached_property
    def images(self) -> tuple[Scalar, ...]:
        """The image, or the images of a matrix."""
        return self.env.scalars("image")

    @cached_property
    def variables(self) -> tuple[Variable, ...]:
        """The variables of the task; those of a dynamic matrix hold lists."""
        return tuple(Variable(self.spec, entry, "batch") for entry in self.env.entries("variables"))

    @property
    def is_windows(self) -> bool:
        """Tell whether the task runs on Windows, as far as the file says."""
        names = [self.env.text("type") or "", *(image.text for image in self.images)]
        return any("windows" in name.lower() for name in names)

    @property
    def is_lambda(self) -> bool:
        """Tell whether the task runs on Lambda compute, as far as the file says."""
        return "LAMBDA" in f"{self.env.text('type')} {self.env.text('compute-type')}".upper()
