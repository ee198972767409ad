"""What builds run on, as a file says it: the tasks of a batch, or a build project.

Both say the same things in other words, so that one rule judges both, and a buildspec can be judged for the machine that
it will run on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from specfmt.syntax.nodes import Scalar, text_of

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Entry, Node
    from specfmt.views.batch import Batch, Task
    from specfmt.views.section import Section


class Build(NamedTuple):
    """What builds run on; those of a matrix are one with several values.

    Attributes:
        at: the task (of a matrix its half `dynamic`, or `static` where there is no other), or the project's environment.
        owner: how messages call who says it: ``the task `x` ``, `the project`.
        type: the environment type.
        computes: the compute types.
        images: the images.
        fleet: the entry that names a fleet.
        privileged: the entry that gives or takes privileged mode.
        files: the buildspecs that are run instead of this file; none means this one.
        is_project: whether a build project says it.
    """

    at: Section
    owner: str
    type: Scalar | None
    computes: tuple[Scalar, ...]
    images: tuple[Scalar, ...]
    fleet: Entry | None
    privileged: Entry | None
    files: tuple[Scalar, ...] = ()
    is_project: bool = False

    @property
    def is_lambda(self) -> bool:
        """Tell whether the builds run on Lambda compute, as far as the file says."""
        names = [each.text for each in self.computes]
        if self.type is not None:
            names.append(self.type.text)
        return any("LAMBDA" in name.upper() for name in names)

    @property
    def windows(self) -> Scalar | None:
        """What makes the builds run on Windows: the type, or images of that family alone; None where nothing does."""
        if self.type is not None:
            return self.type if self.type.text.upper().startswith("WINDOWS") else None
        if self.images and all("windows-base:" in each.text for each in self.images):
            return self.images[0]
        return None

    @property
    def is_unix(self) -> bool:
        """Tell whether the builds certainly run on Linux or macOS."""
        return self.type is not None and self.type.text.upper().startswith(("LINUX_", "ARM_", "MAC_"))

    @property
    def summary(self) -> tuple[str | None, ...]:
        """What the builds run on as texts: equal ones are equal machines."""
        named = (self.type, *self.computes, *self.images)
        switches = (self.fleet, self.privileged)
        return (
            *(each.text if each is not None else None for each in named),
            *(text_of(each.value) if each is not None else None for each in switches),
        )

    def completed(self, around: Build) -> Build:
        """The same builds, with what they leave open taken from the project; a fleet has machines of its own."""
        if self.fleet is not None:
            return self
        return self._replace(
            type=self.type or around.type,
            computes=self.computes or around.computes,
            images=self.images or around.images,
            fleet=around.fleet,
            privileged=self.privileged or around.privileged,
        )

    def holds(self, node: Node | Entry) -> bool:
        """Tell whether this is where a value stands."""
        own = (self.type, self.fleet, self.privileged, *self.computes, *self.images)
        return any(node is each for each in own)


class Surroundings(NamedTuple):
    """The build project around a buildspec. All places in it are those of the file that holds the project.

    Attributes:
        build: what the builds run on.
        path: the file that holds the project, as the user sees it.
        vpc: the entry that puts the builds into a VPC.
    """

    build: Build
    path: str
    vpc: Entry | None


def builds_of(batch: Batch) -> tuple[Build, ...]:
    """The builds of a batch; those of a fan-out run on what the project says and are not among them."""
    found = [_build([task]) for task in batch.tasks if task.type != "build-matrix"]
    halves = [task for task in batch.tasks if task.type == "build-matrix"]
    if halves:
        found.append(_build(halves))
    return tuple(found)


def _build(tasks: list[Task]) -> Build:
    type_: Scalar | None = None
    computes: tuple[Scalar, ...] = ()
    images: tuple[Scalar, ...] = ()
    files: tuple[Scalar, ...] = ()
    fleet = privileged = None
    for task in tasks:
        node = task.env.get("type")
        if isinstance(node, Scalar) and text_of(node):
            type_ = node
        computes += task.env.scalars("compute-type")
        images += task.images
        files += task.scalars("buildspec")
        fleet = task.env.entry("fleet") or fleet
        privileged = task.env.entry("privileged-mode") or privileged
    last = next((task for task in tasks if task.at is not None and task.at.name == "dynamic"), tasks[-1])
    owner = f"the task `{last.identifier}`" if last.identifier else "a task"
    return Build(last, owner, type_, computes, images, fleet, privileged, files)
