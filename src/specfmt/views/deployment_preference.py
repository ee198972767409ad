"""The `DeploymentPreference` of a function in a SAM template: how its traffic moves to a new version.

SAM makes a deployment group of it. What it reads and refuses: github.com/aws/serverless-application-model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Mapping, Scalar, Sequence, resolve
from specfmt.views.deployments import LAMBDA, PREDEFINED, ConfigName, Platform
from specfmt.views.section import Section
from specfmt.views.spelled import TEMPLATE, Definition

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Tree
    from specfmt.views.template import Variant

ALIAS = "AutoPublishAlias"
_OFF = frozenset(("false", "no", "off"))


def view(tree: Tree, text: str) -> DeploymentPreference | None:
    """The view of a tree, or None when its root is no mapping."""
    root = resolve(tree.root) if tree.root is not None else None
    return DeploymentPreference(root, text, form=TEMPLATE) if isinstance(root, Mapping) else None


def view_within(tree: Tree, text: str, variant: Variant) -> DeploymentPreference | None:
    """The view of the preference of a function in a template."""
    if not isinstance(tree.root, Mapping):
        return None
    return DeploymentPreference(tree.root, text, form=TEMPLATE, container=variant.resource, variant=variant)


def lambda_types() -> dict[str, str]:
    """The names of AWS's configurations for Lambda by the words that SAM has for them (`AllAtOnce`)."""
    from specfmt.catalog.deployment_configs import deployment_configs

    prefix = f"{PREDEFINED}Lambda"
    return {
        each.name.removeprefix(prefix): each.name
        for each in deployment_configs()
        if each.name.startswith(prefix)
    }


class DeploymentPreference(Definition):
    """The whole preference."""

    schema_name = "deployment-preference"

    @property
    def is_off(self) -> bool:
        """Tell whether SAM passes it over."""
        return (self.text("Enabled") or "").lower() in _OFF

    @property
    def is_certainly_on(self) -> bool:
        """Tell whether SAM certainly reads it: nothing says otherwise, and nothing unknown is said."""
        node = self.get("Enabled")
        return node is None or (isinstance(node, Scalar) and node.text.lower() == "true")

    @property
    def config(self) -> Scalar | None:
        """The `Type`, which is a configuration; those of AWS are named without `CodeDeployDefault.Lambda`."""
        return self.scalar("type")

    @property
    def alarms(self) -> tuple[Scalar, ...]:
        """The names of the alarms."""
        node = self.get("alarms")
        return tuple(self.scalars("Alarms")) if isinstance(node, Sequence) else ()

    @property
    def is_shared(self) -> bool:
        """Tell whether it stands under `Globals`, for all functions: each may add what is missing in it."""
        if self.variant is None:
            return True
        resource = self.variant.resource
        return resource.spec.resources.get(resource.name) is not resource

    @property
    def is_type_given(self) -> bool:
        """Tell whether the steps are said here or for all functions, as far as can be seen."""
        if self.is_shared or self.has("Type"):
            return True
        return Section(None, self.globals.get("DeploymentPreference")).has("Type")

    @property
    def globals(self) -> Section:
        """What the template says for all its functions."""
        template = self.variant.template if self.variant is not None else None
        around = Section(template, template.get("Globals") if template is not None else None)
        return Section(template, around.get("Function"))

    @property
    def has_alias(self) -> bool:
        """Tell whether the function publishes an alias, as far as can be seen; where it cannot, it may."""
        if self.variant is None or self.is_shared or self.globals.has(ALIAS):
            return True
        properties = self.variant.resource.properties
        if not isinstance(properties, Mapping):
            return True
        return properties.entry(ALIAS) is not None or any(
            each.name.startswith("Fn::") for each in properties.entries
        )

    def sections(self) -> tuple[str, ...]:
        """The folders of rules that it calls for."""
        return () if self.is_off else ("document", "deployments")

    def parts(self, on: type) -> tuple[object, ...]:
        """The things of one class, in the order in which rules see them."""
        if on is DeploymentPreference:
            return (self,)
        node = self.config
        if on is not ConfigName or node is None:
            return ()
        name = lambda_types().get(node.text, node.text)
        platform = Platform(LAMBDA, "a `DeploymentPreference` is for Lambda", self.place.span)
        return (ConfigName(node, name, platform, self.variant),)
