"""Compute types that do not go with the environment type of their build."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.catalog.compute import PairProblem
    from specfmt.syntax.nodes import Scalar
    from specfmt.views.builds import Build


def unfit_pairs(build: Build, *, certain: bool) -> Iterator[tuple[Scalar, Scalar, PairProblem]]:
    """The compute types that do not go with the environment type of their build, each with that type.

    Args:
        build: what the builds run on; on a fleet the fleet decides, whatever else is said.
        certain: those that AWS certainly rejects; otherwise those that merely stand in no list.
    """
    if build.type is None or not build.computes or (build.is_project and build.fleet is not None):
        return
    from specfmt.catalog.compute import pair_problem

    for compute in build.computes:
        problem = pair_problem(compute.text, build.type.text)
        if problem is not None and problem.certain is certain:
            yield compute, build.type, problem
