"""CodeDeploy's predefined deployment configurations: how fast, and in which steps, a deployment goes ahead."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from specfmt.catalog.store import load


class DeploymentConfig(NamedTuple):
    """One predefined configuration.

    Attributes:
        name: with its prefix `CodeDeployDefault.`.
        platform: `server`, `ecs` or `lambda`.
        strategy: `all-at-once`, `rolling` (servers only), `canary` or `linear`.
        percent: of the traffic that is moved first (canary) or in each step (linear); 0 for the other strategies.
        minutes: between the steps; 0 for the other strategies.
        healthy: for servers, how many stay in service: `none`, `half` or `all but one`; else empty.
    """

    name: str
    platform: str
    strategy: str
    percent: int = 0
    minutes: int = 0
    healthy: str = ""


@lru_cache(maxsize=1)
def deployment_configs() -> tuple[DeploymentConfig, ...]:
    """Return all of them, those for servers first."""
    found = load("deployment_configs")["configs"].items()
    return tuple(
        DeploymentConfig(
            name,
            facts["platform"],
            facts["strategy"],
            facts.get("percent", 0),
            facts.get("minutes", 0),
            facts.get("healthy", ""),
        )
        for name, facts in found
    )


def deployment_config(name: str) -> DeploymentConfig | None:
    """Return the configuration of that name, exact in case, or None."""
    return next((each for each in deployment_configs() if each.name == name), None)


def is_predefined(name: str) -> bool:
    """Tell whether a name is of those that only AWS may give, whether or not there is such a configuration."""
    return name.startswith(load("deployment_configs")["prefix"])


def default_deployment_config() -> str:
    """Return the name of the configuration that deployments to servers use where none is named."""
    name: str = load("deployment_configs")["default"]
    return name


def goes_with_network_load_balancer(name: str) -> bool:
    """Tell whether a predefined configuration for ECS may be used with a Network Load Balancer."""
    return name in load("deployment_configs")["network_load_balancer"]


def deployment_limit(name: str) -> int:
    """Return one of the limits of the service: a count, or an amount of the unit that the name ends in.

    Args:
        name: `custom_name`, `traffic_minutes`, `termination_minutes`, `lambda_percent`, `event_seconds`,
            `in_place_hours`, `lambda_hours`.

    Raises:
        KeyError: there is no such limit.
    """
    limit: int = load("deployment_configs")["limits"][name]
    return limit
