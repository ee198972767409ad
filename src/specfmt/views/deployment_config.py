"""A deployment configuration: in which steps a deployment of CodeDeploy goes on.

The same view lies over the input of `create-deployment-config` and over the properties of a resource in a template: see
`views.spelled`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Mapping, Scalar, resolve
from specfmt.views.deployments import PLATFORMS, SERVER
from specfmt.views.spelled import TEMPLATE, Definition, SpelledSection

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Tree
    from specfmt.views.template import Variant

CANARY = "TimeBasedCanary"
LINEAR = "TimeBasedLinear"
ALL_AT_ONCE = "AllAtOnce"
FLEET_PERCENT = "FLEET_PERCENT"


def view(tree: Tree, text: str) -> Config | None:
    """The view of a tree in the API's form, or None when its root is no mapping."""
    root = resolve(tree.root) if tree.root is not None else None
    return Config(root, text) if isinstance(root, Mapping) else None


def view_within(tree: Tree, text: str, variant: Variant) -> Config | None:
    """The view of the properties of a resource in a template."""
    if not isinstance(tree.root, Mapping):
        return None
    return Config(tree.root, text, form=TEMPLATE, container=variant.resource, variant=variant)


class HealthyHosts(SpelledSection):
    """How many servers have to stay healthy, of all or of a zone."""

    @property
    def type(self) -> Scalar | None:
        """`HOST_COUNT` or `FLEET_PERCENT`."""
        return self.scalar("type")

    @property
    def amount(self) -> Scalar | None:
        """The count or the percentage."""
        return self.scalar("value")


class TrafficRouting(SpelledSection):
    """How traffic is moved."""

    @property
    def type(self) -> Scalar | None:
        """`TimeBasedCanary`, `TimeBasedLinear` or `AllAtOnce`."""
        return self.scalar("type")


class TrafficShift(SpelledSection):
    """The steps of one type.

    Attributes:
        type: `TimeBasedCanary` or `TimeBasedLinear`.
    """

    def __init__(self, routing: TrafficRouting, type_: str) -> None:
        self.type = type_
        self._prefix = "canary" if type_ == CANARY else "linear"
        entry = routing.entry(f"timeBased{type_.removeprefix('TimeBased')}")
        super().__init__(routing.spec, entry.value if entry is not None else None, entry)

    @property
    def percentage(self) -> Scalar | None:
        """The share of the first step, or of each."""
        return self.scalar(f"{self._prefix}Percentage")

    @property
    def interval(self) -> Scalar | None:
        """The minutes between two steps."""
        return self.scalar(f"{self._prefix}Interval")


class Config(Definition):
    """The whole deployment configuration."""

    schema_name = "deployment-config"

    @property
    def name(self) -> Scalar | None:
        """The name."""
        return self.scalar("deploymentConfigName")

    @property
    def platform(self) -> str | None:
        """What it is for: servers where it does not say; None where it cannot be seen."""
        node = self.get("computePlatform")
        if node is None:
            return SERVER
        text = node.text if isinstance(node, Scalar) else None
        return text if text in PLATFORMS else None

    @property
    def routing(self) -> TrafficRouting | None:
        """The `trafficRoutingConfig`; None where there is none."""
        entry = self.entry("trafficRoutingConfig")
        return TrafficRouting(self, entry.value, entry) if entry is not None else None

    def sections(self) -> tuple[str, ...]:
        """The folders of rules that this configuration calls for."""
        return ("document",)

    def parts(self, on: type) -> tuple[object, ...]:
        """The things of one class, in the order in which rules see them."""
        if on is Config:
            return (self,)
        if on is HealthyHosts:
            holders = (self, self.section("zonalConfig"))
            keys = ("minimumHealthyHosts", "minimumHealthyHostsPerZone")
            entries = (holder.entry(key) for holder, key in zip(holders, keys, strict=True))
            return tuple(HealthyHosts(self, entry.value, entry) for entry in entries if entry is not None)
        routing = self.routing
        if routing is None:
            return ()
        if on is TrafficRouting:
            return (routing,)
        return (TrafficShift(routing, CANARY), TrafficShift(routing, LINEAR)) if on is TrafficShift else ()
