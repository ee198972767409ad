"""A build project as CodeBuild reads it: sources, artifacts, environment, cache, and what starts builds.

The same view lies over the input of `create-project` and over the properties of a resource in a template: see
`views.spelled`. Every accessor may answer None or nothing: a view is laid over a tree that may lack anything.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Entry, Mapping, Scalar, Sequence, resolve, text_of
from specfmt.views.builds import Build, Surroundings
from specfmt.views.env import Variable
from specfmt.views.placeholders import has_placeholder
from specfmt.views.section import Section
from specfmt.views.spelled import TEMPLATE, Definition, SpelledSection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from specfmt.syntax.nodes import Node, Tree
    from specfmt.views.template import Variant

    _Parts = Callable[[], Iterable[object]]


def view(tree: Tree, text: str) -> BuildProject | None:
    """The view of a tree in the API's form, or None when its root is no mapping."""
    root = resolve(tree.root) if tree.root is not None else None
    return BuildProject(root, text, container=Section(None, root)) if isinstance(root, Mapping) else None


def view_within(tree: Tree, text: str, variant: Variant) -> BuildProject | None:
    """The view of the properties of a resource in a template."""
    if not isinstance(tree.root, Mapping):
        return None
    return BuildProject(tree.root, text, form=TEMPLATE, container=variant.resource, variant=variant)


class BuildProject(Definition):
    """The whole project."""

    schema_name = "build-project"

    @property
    def source_section(self) -> Source:
        """The primary source; an empty one where there is none."""
        entry = self.entry("source")
        return Source(self, entry.value if entry is not None else None, entry)

    @cached_property
    def secondary_sources(self) -> tuple[Source, ...]:
        """The further sources."""
        return tuple(Source(self, node, is_secondary=True) for node in self.listed("secondarySources"))

    @property
    def sources(self) -> tuple[Source, ...]:
        """The primary source, then the further ones."""
        return (self.source_section, *self.secondary_sources)

    @property
    def artifacts(self) -> ProjectArtifacts:
        """The primary artifacts; an empty section where there are none."""
        entry = self.entry("artifacts")
        return ProjectArtifacts(self, entry.value if entry is not None else None, entry)

    @cached_property
    def secondary_artifacts(self) -> tuple[ProjectArtifacts, ...]:
        """The further artifacts."""
        nodes = self.listed("secondaryArtifacts")
        return tuple(ProjectArtifacts(self, node, is_secondary=True) for node in nodes)

    @cached_property
    def environment(self) -> SpelledSection:
        """What builds run on."""
        return self.section("environment")

    @cached_property
    def variables(self) -> tuple[ProjectVariable, ...]:
        """The environment variables."""
        nodes = self.environment.listed("environmentVariables")
        return tuple(ProjectVariable(self, node) for node in nodes if isinstance(node, Mapping))

    @cached_property
    def cache(self) -> SpelledSection:
        """What builds keep for those after them."""
        return self.section("cache")

    @cached_property
    def filters(self) -> tuple[WebhookFilter, ...]:
        """The filters of all groups of the webhook."""
        groups = enumerate(self.section("triggers").listed("filterGroups"))
        return tuple(
            WebhookFilter(self, resolve(item), number)
            for number, group in groups
            if isinstance(group, Sequence)
            for item in group.items
        )

    @property
    def has_webhook(self) -> bool:
        """Tell whether events of the source certainly start builds."""
        return (self.section("triggers").text("webhook") or "").lower() == "true"

    @cached_property
    def build(self) -> Build:
        """What builds run on."""
        environment = self.environment
        type_ = self._machine("type")
        compute = self._machine("computeType")
        image = self._machine("image")
        fleet = environment.section("fleet").entry("fleetArn")
        return Build(
            environment,
            "the project",
            type_,
            (compute,) if compute is not None else (),
            (image,) if image is not None else (),
            fleet,
            environment.entry("privilegedMode"),
            is_project=True,
        )

    def around(self, path: str) -> Surroundings:
        """What a buildspec has to know of the project that runs it.

        Args:
            path: the file that holds the project, as the user sees it.
        """
        return Surroundings(self.build, path, self.entry("vpcConfig"))

    def is_composed(self, node: Node) -> bool:
        """Tell whether a value is not written where it is used, but comes from a parameter or is put together."""
        return self.variant is not None and node.span in self.variant.evaluation.origins

    def _machine(self, name: str) -> Scalar | None:
        """A value of the environment, as far as it is known.

        A value that a parameter may take besides its usual one says nothing about the others: nobody deploys every
        image with every type.
        """
        node = known(self.environment.scalar(name))
        if node is None or not node.text:
            return None
        return None if self.is_composed(node) and node.text != self._usual(name) else node

    def _usual(self, name: str) -> str | None:
        """A value of the environment for the usual choice of parameters and conditions."""
        variant = self.variant
        first = variant.resource.variants[0] if variant is not None and variant.resource.variants else None
        environment = first.properties.get(self.spelled("environment")) if first is not None else None
        return text_of(environment.get(self.spelled(name))) if isinstance(environment, Mapping) else None

    def sections(self) -> tuple[str, ...]:
        """The folders of rules that this project calls for."""
        found = ["document", "builds"]
        if self.variables:
            found += ("variables", "build_variables")
        if self.has("cache"):
            found.append("cache")
        if self.has("triggers"):
            found.append("triggers")
        return tuple(found)

    def parts(self, on: type) -> tuple[object, ...]:
        """The things of one class, in the order in which rules see them."""
        return tuple(self._parts[on]()) if on in self._parts else ()

    @cached_property
    def _parts(self) -> dict[type, _Parts]:
        return {
            BuildProject: lambda: (self,),
            Build: lambda: (self.build,),
            Source: lambda: self.sources,
            ProjectArtifacts: lambda: (self.artifacts, *self.secondary_artifacts),
            ProjectVariable: lambda: self.variables,
            Variable: lambda: (each for each in map(_as_variable, self.variables) if each is not None),
            WebhookFilter: lambda: self.filters,
        }


class Source(SpelledSection):
    """A source of the project.

    Attributes:
        is_secondary: whether it is one of the further sources.
    """

    spec: BuildProject

    def __init__(
        self, spec: BuildProject, node: Node | None, at: Entry | None = None, *, is_secondary: bool = False
    ) -> None:
        super().__init__(spec, node, at)
        self.is_secondary = is_secondary

    @property
    def type(self) -> Scalar | None:
        """Where the source comes from, if that is known."""
        return known(self.scalar("type"))


class ProjectArtifacts(SpelledSection):
    """Artifacts of the project.

    Attributes:
        is_secondary: whether they are some of the further ones.
    """

    spec: BuildProject

    def __init__(
        self, spec: BuildProject, node: Node | None, at: Entry | None = None, *, is_secondary: bool = False
    ) -> None:
        super().__init__(spec, node, at)
        self.is_secondary = is_secondary

    @property
    def type(self) -> Scalar | None:
        """What becomes of them, if that is known."""
        return known(self.scalar("type"))


class ProjectVariable(SpelledSection):
    """An environment variable of the project."""

    spec: BuildProject

    @property
    def name(self) -> Scalar | None:
        """Its name."""
        return self.scalar("name")

    @property
    def value_node(self) -> Scalar | None:
        """Its value, or the name of what holds it."""
        return self.scalar("value")

    @property
    def source(self) -> str:
        """Where the value is: `PLAINTEXT` where nothing else is said."""
        return self.text("type") or "PLAINTEXT"


# What a buildspec calls the section that holds variables of a type.
_SECTIONS = {
    "PLAINTEXT": "variables",
    "PARAMETER_STORE": "parameter-store",
    "SECRETS_MANAGER": "secrets-manager",
}


def _as_variable(variable: ProjectVariable) -> Variable | None:
    """A variable as a buildspec has it; None where what it holds is filled in later."""
    name, value = variable.name, known(variable.value_node)
    section = _SECTIONS.get(variable.source)
    if name is None or value is None or section is None:
        return None
    return Variable(variable.spec, Entry(name, value), section)


class WebhookFilter(SpelledSection):
    """One filter of the webhook.

    Attributes:
        group: the number of its group, from 0.
    """

    spec: BuildProject

    def __init__(self, spec: BuildProject, node: Node, group: int) -> None:
        super().__init__(spec, node)
        self.group = group

    @property
    def type(self) -> Scalar | None:
        """What of an event is looked at, if that is known."""
        return known(self.scalar("type"))


def known(node: Scalar | None) -> Scalar | None:
    """A value that is what AWS gets to see; None where it is missing, or filled in later."""
    return None if node is None or has_placeholder(node.text) else node
