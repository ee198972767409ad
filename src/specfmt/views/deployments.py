"""What deployment groups, deployments and deployment configurations of CodeDeploy have in common."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from specfmt.syntax.nodes import Mapping, Scalar, Sequence, resolve, text_of
from specfmt.views.section import is_true
from specfmt.views.spelled import SpelledSection
from specfmt.views.template import APPLICATION, DEPLOYMENT_CONFIG

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Entry, Node
    from specfmt.text.span import Span
    from specfmt.views.spelled import Definition
    from specfmt.views.template import Variant

# What an application runs on, as the API calls it.
SERVER = "Server"
ECS = "ECS"
LAMBDA = "Lambda"
PLATFORMS = (SERVER, LAMBDA, ECS)

# Names that only AWS may give.
PREDEFINED = "CodeDeployDefault."


class Platform(NamedTuple):
    """What something is deployed to.

    Attributes:
        name: `Server`, `ECS` or `Lambda`.
        reason: what tells so, as a sentence without a period.
        span: where that is written.
    """

    name: str
    reason: str
    span: Span

    @property
    def words(self) -> str:
        """The platform as sentences call it: `servers`, `ECS`, `Lambda`."""
        return in_words(self.name)


def in_words(platform: str) -> str:
    """A platform as sentences call it."""
    return "servers" if platform == SERVER else platform


def called(name: str) -> str:
    """A name as messages call it: of a reference to another resource that resource's own."""
    is_reference = name.startswith("${") and name.endswith("}") and name.count("${") == 1
    return name[2:-1] if is_reference else name


def platform_of_application(variant: Variant, name: str | None) -> Platform | None:
    """What an application in the same template is for; None where there is none of that name, or it cannot be told."""
    application = variant.referred(name, APPLICATION)
    if application is None:
        return None
    resource = application.resource
    node = application.properties.get("ComputePlatform")
    text = text_of(node) if node is not None else SERVER
    if text not in PLATFORMS:
        return None
    reason = f"the application `{resource.name}` is for {in_words(text)}"
    return Platform(text, reason, node.span if node is not None else resource.key.span)


def platform_of_config(variant: Variant | None, name: str) -> str | None:
    """What a deployment configuration is for: one of AWS, or one in the same template; None where it cannot be told."""
    if name.startswith(PREDEFINED):
        from specfmt.catalog.deployment_configs import deployment_config

        known = deployment_config(name)
        return next((each for each in PLATFORMS if known and each.lower() == known.platform), None)
    config = variant.referred(name, DEPLOYMENT_CONFIG) if variant is not None else None
    if config is None:
        return None
    node = config.properties.get("ComputePlatform")
    text = text_of(node) if node is not None else SERVER
    return text if text in PLATFORMS else None


class ConfigName(NamedTuple):
    """A deployment configuration at the place where it is named.

    Attributes:
        node: the name as written.
        name: the name as CodeDeploy gets it: SAM writes those of AWS without their beginning.
        platform: what is deployed to, as far as anything but this name tells.
        variant: what is around it in a template.
    """

    node: Scalar
    name: str
    platform: Platform | None
    variant: Variant | None


class Rollback(SpelledSection):
    """The `autoRollbackConfiguration`."""

    @property
    def is_enabled(self) -> bool:
        """Tell whether it says that deployments are rolled back."""
        return is_true(self.get("enabled"))

    @property
    def events(self) -> tuple[Scalar, ...]:
        """What starts a rollback."""
        return self.scalars(self.spec.spelled("events"))

    @property
    def alarms(self) -> Alarms | None:
        """The alarms of the same thing; None where there are none, or where they cannot be seen."""
        found: Alarms | None = self.spec.alarms_of_rollback
        return found


class Alarms(SpelledSection):
    """An `alarmConfiguration`."""

    @property
    def is_enabled(self) -> bool:
        """Tell whether it says that the alarms count."""
        return is_true(self.get("enabled"))

    @cached_property
    def names(self) -> tuple[Scalar, ...]:
        """The names of the alarms."""
        sections = (SpelledSection(self.spec, node) for node in self.listed("alarms"))
        return tuple(name for each in sections if (name := each.scalar("name")) is not None)

    @property
    def is_empty(self) -> bool:
        """Tell whether there certainly is no alarm: the list is missing or empty."""
        node = self.get("alarms")
        is_null = isinstance(node, Scalar) and node.is_null
        return node is None or is_null or (isinstance(node, Sequence) and not node.items)


class TagForms(NamedTuple):
    """The two ways to choose instances by tags, of which one thing may have one.

    Attributes:
        filters: the entry that holds tags of which an instance has one; None where it is missing.
        groups: the entry that holds groups of tags; None where it is missing.
    """

    filters: Entry | None
    groups: Entry | None


class TagFilter(SpelledSection):
    """One tag that instances are chosen by. Its keys have capitals in either form."""


def tag_filters(
    spec: Definition | SpelledSection, filters: str, groups: str, listed: str
) -> Iterator[TagFilter]:
    """The tags of both forms.

    Args:
        spec: what holds them.
        filters: the key of the plain list, as the API calls it.
        groups: the key of the groups.
        listed: the key of the list of groups within.
    """
    nodes: list[Node] = list(spec.listed(filters))
    for group in spec.section(groups).listed(listed):
        inner: Node | None = group
        if isinstance(group, Mapping):  # templates name each group
            inner = next((resolve(entry.value) for entry in group.merged()), None)
        if isinstance(inner, Sequence):
            nodes += map(resolve, inner.items)
    for node in nodes:
        if isinstance(node, Mapping):
            yield TagFilter(spec.spec, node)


class Revision(SpelledSection):
    """What is deployed."""

    # The key of the place that each type needs, as the API calls it.
    PLACES = (
        ("S3", "s3Location"),
        ("GitHub", "gitHubLocation"),
        ("String", "string"),
        ("AppSpecContent", "appSpecContent"),
    )

    @property
    def type(self) -> Scalar | None:
        """Where it is."""
        return self.scalar("revisionType")

    @cached_property
    def platform(self) -> Platform | None:
        """What it can be deployed to, where it is for one platform only."""
        type_ = self.type
        if type_ is None:
            return None
        if type_.text == "GitHub":
            return Platform(SERVER, "a revision on GitHub is for servers", type_.span)
        if type_.text == "String":
            return Platform(LAMBDA, "a revision of the type `String` is for Lambda", type_.span)
        content = self.section("appSpecContent").scalar("content")
        if type_.text != "AppSpecContent" or content is None:
            return None
        lower = content.text.lower()
        ecs, function = "aws::ecs::service" in lower, "aws::lambda::function" in lower
        if ecs == function:
            return None
        name = ECS if ecs else LAMBDA
        return Platform(name, f"the AppSpec is for {name}", content.span)
