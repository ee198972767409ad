"""Compute types and environment types of CodeBuild, and which of them go together."""

from __future__ import annotations

from typing import NamedTuple

from specfmt.catalog.store import load


class PairProblem(NamedTuple):
    """A compute type and an environment type that the user guide does not pair.

    Attributes:
        certain: True where one is Lambda and the other is not, which can never work. False where the pair is
            merely not listed: AWS keeps adding sizes.
        environments: the environment types that go with the compute type.
        computes: the compute types that go with the environment type.
    """

    certain: bool
    environments: tuple[str, ...]
    computes: tuple[str, ...]


def compute_types() -> tuple[str, ...]:
    """Return all compute types of the API, small to large."""
    return tuple(load("compute")["api"]["compute_types"])


def environment_types() -> tuple[str, ...]:
    """Return all environment types of the API, retired ones included."""
    return tuple(load("compute")["api"]["environment_types"])


def is_lambda(name: str) -> bool:
    """Tell whether a compute type or an environment type means Lambda compute."""
    return name.startswith("BUILD_LAMBDA_") or name.endswith("_LAMBDA_CONTAINER")


def needs_fleet(name: str) -> bool:
    """Tell whether a compute type or an environment type exists on reserved capacity fleets only."""
    reserved = load("compute")["needs_fleet"]
    return name in reserved["compute_types"] or name in reserved["environment_types"]


def replacement_of_retired(environment: str) -> str | None:
    """Return what took the place of a retired environment type, or None for one that is not retired."""
    replacement: str | None = load("compute")["retired"].get(environment)
    return replacement


def known_misspelling(name: str) -> str | None:
    """Return what a wrong name that AWS's own samples contain stands for, or None."""
    right: str | None = load("compute")["misspellings"].get(name)
    return right


def pair_problem(compute: str, environment: str) -> PairProblem | None:
    """Tell whether a compute type and an environment type go together; None means yes or not known.

    Names that the API does not know are other rules' business and have no problem here; nor have retired
    environment types and the compute types of fleets.
    """
    if compute not in compute_types() or environment not in environment_types():
        return None
    pairs: dict[str, list[str]] = load("compute")["pairs"]
    environments = tuple(pairs.get(compute, ()))
    if environment in environments:
        return None
    certain = is_lambda(compute) != is_lambda(environment)
    if not certain and (not environments or replacement_of_retired(environment) is not None):
        return None
    computes = tuple(name for name in compute_types() if environment in pairs.get(name, ()))
    return PairProblem(certain, environments, computes)
