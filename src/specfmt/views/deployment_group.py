"""A deployment group: what an application of CodeDeploy is deployed to, and how.

The same view lies over the input of `create-deployment-group` and over the properties of a resource in a template: see
`views.spelled`.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Mapping, Scalar, Sequence, resolve
from specfmt.views.deployments import (
    ECS,
    SERVER,
    Alarms,
    ConfigName,
    Platform,
    Revision,
    Rollback,
    TagFilter,
    TagForms,
    platform_of_application,
    platform_of_config,
    tag_filters,
)
from specfmt.views.spelled import TEMPLATE, Definition, SpelledSection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from specfmt.syntax.nodes import Entry, Tree
    from specfmt.views.template import Variant

    _Parts = Callable[[], Iterable[object]]

IN_PLACE = "IN_PLACE"
BLUE_GREEN = "BLUE_GREEN"
WITH_TRAFFIC = "WITH_TRAFFIC_CONTROL"
WITHOUT_TRAFFIC = "WITHOUT_TRAFFIC_CONTROL"

# What only a group for servers has.
SERVER_KEYS = (
    "ec2TagFilters",
    "ec2TagSet",
    "onPremisesInstanceTagFilters",
    "onPremisesTagSet",
    "autoScalingGroups",
    "outdatedInstancesStrategy",
    "terminationHookEnabled",
    "ec2DeploymentOptions",
)
TARGET_KEYS = SERVER_KEYS[:5]


def view(tree: Tree, text: str) -> DeploymentGroup | None:
    """The view of a tree in the API's form, or None when its root is no mapping."""
    root = resolve(tree.root) if tree.root is not None else None
    return DeploymentGroup(root, text) if isinstance(root, Mapping) else None


def view_within(tree: Tree, text: str, variant: Variant) -> DeploymentGroup | None:
    """The view of the properties of a resource in a template."""
    if not isinstance(tree.root, Mapping):
        return None
    return DeploymentGroup(tree.root, text, form=TEMPLATE, container=variant.resource, variant=variant)


def within(variant: Variant) -> DeploymentGroup:
    """The view of a group in a template, as what else is in the template sees it."""
    return DeploymentGroup(
        variant.properties,
        variant.template.source,
        form=TEMPLATE,
        container=variant.resource,
        variant=variant,
    )


class Style(SpelledSection):
    """The `deploymentStyle`."""

    @property
    def type(self) -> Scalar | None:
        """`IN_PLACE` or `BLUE_GREEN`."""
        return self.scalar("deploymentType")

    @property
    def option(self) -> Scalar | None:
        """`WITH_TRAFFIC_CONTROL` or `WITHOUT_TRAFFIC_CONTROL`."""
        return self.scalar("deploymentOption")

    def says(self, value: str) -> Scalar | None:
        """The scalar of the type or the option that is `value`; None where neither is."""
        return next(
            (node for node in (self.type, self.option) if node is not None and node.text == value), None
        )


class DeploymentGroup(Definition):
    """The whole deployment group."""

    schema_name = "deployment-group"

    @cached_property
    def style(self) -> Style:
        """The `deploymentStyle`; empty where there is none."""
        entry = self.entry("deploymentStyle")
        return Style(self, entry.value if entry is not None else None, entry)

    @cached_property
    def platform(self) -> Platform | None:
        """What the group is for: as the application in the same template says, else as its own settings do."""
        return self.platform_beside_config or self._platform_of_config

    @cached_property
    def application_platform(self) -> Platform | None:
        """What the application in the same template is for."""
        if self.variant is None:
            return None
        return platform_of_application(self.variant, self.text(self.spelled("applicationName")))

    @cached_property
    def platform_beside_config(self) -> Platform | None:
        """As `platform`, without what the name of the configuration tells."""
        if self.application_platform is not None:
            return self.application_platform
        services = self.filled("ecsServices")
        targets = next((entry for key in TARGET_KEYS if (entry := self.filled(key)) is not None), None)
        if services is not None and targets is None:
            return Platform(ECS, f"`{services.name}` makes it a group for ECS", services.key.span)
        if targets is not None and services is None:
            return Platform(SERVER, f"`{targets.name}` makes it a group for servers", targets.key.span)
        return None

    @property
    def _platform_of_config(self) -> Platform | None:
        node = self.config_node
        name = platform_of_config(self.variant, node.text) if node is not None else None
        if node is None or name is None:
            return None
        return Platform(name, f"its configuration `{node.text}` is for {name}", node.span)

    def filled(self, name: str) -> Entry | None:
        """The entry that the API calls `name`, where it says something: it is not null and no empty list or mapping."""
        entry = self.entry(name)
        value = resolve(entry.value) if entry is not None else None
        if isinstance(value, Scalar):
            return None if value.is_null else entry
        items = value.items if isinstance(value, Sequence) else getattr(value, "entries", ())
        return entry if items else None

    def is_hidden(self, name: str) -> bool:
        """Tell whether the entry of that name may hold anything: a function or a variable stands there."""
        return isinstance(self.get(name), Scalar) and self.filled(name) is not None

    @property
    def config_node(self) -> Scalar | None:
        """The name of the deployment configuration."""
        return self.scalar("deploymentConfigName")

    @cached_property
    def services(self) -> dict[tuple[str, str], Scalar]:
        """The ECS services, by the names of the cluster and the service, with the place of the latter."""
        found: dict[tuple[str, str], Scalar] = {}
        for node in self.listed("ecsServices"):
            service = SpelledSection(self, node)
            cluster, name = service.scalar("clusterName"), service.scalar("serviceName")
            if cluster is not None and name is not None:
                found[cluster.text, name.text] = name
        return found

    @property
    def rollback(self) -> Rollback | None:
        """The `autoRollbackConfiguration`; None where there is none."""
        entry = self.filled("autoRollbackConfiguration")
        return Rollback(self, entry.value, entry) if entry is not None else None

    @property
    def alarms(self) -> Alarms | None:
        """The `alarmConfiguration`; None where there is none."""
        entry = self.filled("alarmConfiguration")
        return Alarms(self, entry.value, entry) if entry is not None else None

    @property
    def alarms_of_rollback(self) -> Alarms | None:
        """The alarms that may start a rollback; None where there are none, or where that cannot be seen."""
        return None if self.is_hidden("alarmConfiguration") else self.alarms

    @property
    def blue_green(self) -> SpelledSection:
        """The `blueGreenDeploymentConfiguration`; empty where there is none."""
        return self.section("blueGreenDeploymentConfiguration")

    @property
    def load_balancers(self) -> SpelledSection:
        """The `loadBalancerInfo`; empty where there is none."""
        return self.section("loadBalancerInfo")

    @property
    def revision(self) -> Revision | None:
        """What a template has deployed at once; None where there is nothing."""
        holder = self.section("deployment")
        entry = holder.entry("revision")
        return Revision(self, entry.value, entry) if entry is not None else None

    @cached_property
    def tag_forms(self) -> tuple[TagForms, ...]:
        """Both ways to choose instances by tags, for EC2 and for servers of your own."""
        return (
            TagForms(self.filled("ec2TagFilters"), self.filled("ec2TagSet")),
            TagForms(self.filled("onPremisesInstanceTagFilters"), self.filled("onPremisesTagSet")),
        )

    def _tag_filters(self) -> Iterable[TagFilter]:
        yield from tag_filters(self, "ec2TagFilters", "ec2TagSet", "ec2TagSetList")
        yield from tag_filters(
            self, "onPremisesInstanceTagFilters", "onPremisesTagSet", "onPremisesTagSetList"
        )

    def sections(self) -> tuple[str, ...]:
        """The folders of rules that this group calls for."""
        return ("document", "deployments")

    def parts(self, on: type) -> tuple[object, ...]:
        """The things of one class, in the order in which rules see them."""
        found = self._parts.get(on)
        return tuple(each for each in found() if each is not None) if found is not None else ()

    @cached_property
    def _parts(self) -> dict[type, _Parts]:
        node = self.config_node
        config = (
            ConfigName(node, node.text, self.platform_beside_config, self.variant)
            if node is not None
            else None
        )
        return {
            DeploymentGroup: lambda: (self,),
            ConfigName: lambda: (config,),
            Rollback: lambda: (self.rollback,),
            Alarms: lambda: (self.alarms,),
            TagForms: lambda: self.tag_forms,
            TagFilter: self._tag_filters,
            Revision: lambda: (self.revision,),
        }
