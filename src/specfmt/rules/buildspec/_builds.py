"""The builds that a batch starts, as far as the file says what they run on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from specfmt.syntax.nodes import Scalar, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.catalog.compute import PairProblem
    from specfmt.syntax.nodes import Entry
    from specfmt.views.batch import Task
    from specfmt.views.buildspec import Buildspec


class Build(NamedTuple):
    """What one task says about its builds; a matrix is one task with several values.

    Attributes:
        task: the task; of a matrix its half `dynamic`, or `static` where there is no other.
        type: the environment type.
        computes: the compute types.
        images: the images.
        fleet: the entry that names a fleet.
        privileged: the entry `privileged-mode`.
        files: the buildspecs that are run instead of this file; none means this one.
    """

    task: Task
    type: Scalar | None
    computes: tuple[Scalar, ...]
    images: tuple[Scalar, ...]
    fleet: Entry | None
    privileged: Entry | None
    files: tuple[Scalar, ...]

    @property
    def is_lambda(self) -> bool:
        """Tell whether the builds run on Lambda compute, as far as the file says."""
        names = [each.text for each in self.computes]
        if self.type is not None:
            names.append(self.type.text)
        return any("LAMBDA" in name.upper() for name in names)


def builds(spec: Buildspec) -> tuple[Build, ...]:
    """The builds of the batch; those of a fan-out run on what the project says and are not among them."""
    if spec.batch is None:
        return ()
    tasks = spec.batch.tasks
    found = [_build([task]) for task in tasks if task.type != "build-matrix"]
    halves = [task for task in tasks if task.type == "build-matrix"]
    if halves:
        found.append(_build(halves))
    return tuple(found)


def builds_of_this_file(spec: Buildspec, path: str) -> tuple[Build, ...]:
    """The builds that run this file's own phases.

    Args:
        spec: the file.
        path: its place in the repository, empty where that is not known.
    """
    return tuple(
        each
        for each in builds(spec)
        if not each.files or (path and any(file.text == path for file in each.files))
    )


def unfit_pairs(spec: Buildspec, *, certain: bool) -> Iterator[tuple[Scalar, Scalar, PairProblem]]:
    """The compute types that do not go with the environment type of their build, each with that type.

    Args:
        spec: the file.
        certain: those that AWS certainly rejects; otherwise those that merely stand in no list.
    """
    for build in builds(spec):
        if build.type is None or not build.computes:
            continue
        from specfmt.catalog.compute import pair_problem

        for compute in build.computes:
            problem = pair_problem(compute.text, build.type.text)
            if problem is not None and problem.certain is certain:
                yield compute, build.type, problem


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
    return Build(last, type_, computes, images, fleet, privileged, files)
