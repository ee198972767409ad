"""CodeDeploy's lifecycle events: which there are, which take scripts or functions, and in which deployments they run."""

from __future__ import annotations

from specfmt.catalog.store import load

PLATFORMS = ("server", "ecs", "lambda")


def lifecycle_events(platform: str) -> tuple[str, ...]:
    """Return the events of a platform in the order in which they run, those of CodeDeploy itself included.

    Args:
        platform: one of `PLATFORMS`.

    Raises:
        KeyError: there is no such platform.
    """
    return tuple(load("hooks")["platforms"][platform]["events"])


def hook_events(platform: str) -> tuple[str, ...]:
    """Return the events that an AppSpec may name, in the order in which they run.

    Raises:
        KeyError: there is no such platform.
    """
    reserved = reserved_events(platform)
    return tuple(name for name in lifecycle_events(platform) if name not in reserved)


def reserved_events(platform: str) -> tuple[str, ...]:
    """Return the events in which CodeDeploy works itself and no script or function can run.

    Raises:
        KeyError: there is no such platform.
    """
    return tuple(load("hooks")["platforms"][platform]["reserved"])


def events_around(platform: str, event: str) -> tuple[str, ...]:
    """Return the events before and after a reserved one that an AppSpec may name; nothing for any other event.

    Raises:
        KeyError: there is no such platform.
    """
    return tuple(load("hooks")["platforms"][platform]["reserved"].get(event, ()))


def needs_load_balancer(event: str) -> bool:
    """Tell whether an event on servers runs only where the deployment group has a load balancer."""
    return event in load("hooks")["platforms"]["server"]["load_balancer"]


def runs_previous_revision(event: str) -> bool:
    """Tell whether the scripts of an event on servers come from the revision that was deployed before."""
    return event in load("hooks")["platforms"]["server"]["previous_revision"]


def deployments() -> tuple[str, ...]:
    """Return the sorts of deployment to servers: `in-place`, `blue-green original`, ..."""
    return tuple(load("hooks")["deployments"])


def events_of_deployment(deployment: str) -> tuple[str, ...]:
    """Return the events with scripts that run in a sort of deployment to servers, in their order.

    Raises:
        KeyError: there is no such sort.
    """
    return tuple(load("hooks")["deployments"][deployment])


def service_of_event(event: str) -> str:
    """Return whose event a name is that CodeDeploy does not know: `sam`, `ecs-service`, or empty."""
    found = load("hooks")["elsewhere"].items()
    return next((service for service, names in found if event in names), "")
