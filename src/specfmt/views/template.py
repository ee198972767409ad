"""A CloudFormation or SAM template, as far as what it says of deliveries goes.

Only the resources that are ours are looked into; everything else is left alone. Every accessor may answer None or
nothing: a view is laid over a tree that may lack anything.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Mapping, Scalar, Sequence, resolve, text_of
from specfmt.views.evaluation import Evaluation, choices
from specfmt.views.section import Section, scalars_of

if TYPE_CHECKING:
    from specfmt.syntax.nodes import Entry, Node, Tree
    from specfmt.text.span import Span

PIPELINE = "AWS::CodePipeline::Pipeline"
CUSTOM_ACTION = "AWS::CodePipeline::CustomActionType"
WEBHOOK = "AWS::CodePipeline::Webhook"
PROJECT = "AWS::CodeBuild::Project"
APPLICATION = "AWS::CodeDeploy::Application"
DEPLOYMENT_GROUP = "AWS::CodeDeploy::DeploymentGroup"
DEPLOYMENT_CONFIG = "AWS::CodeDeploy::DeploymentConfig"

# Types of parameters whose value in the template is the name of something that holds the value.
_STORED = "AWS::SSM::Parameter::Value"


def view(tree: Tree, text: str) -> Template | None:
    """The view of a tree, or None when its root is no mapping."""
    root = resolve(tree.root) if tree.root is not None else None
    return Template(root, text) if isinstance(root, Mapping) else None


class Template(Section):
    """The whole file.

    Attributes:
        source: the text.
    """

    def __init__(self, root: Mapping, source: str) -> None:
        super().__init__(self, root)
        self.source = source

    # Nothing holds a template as a whole against a schema: that is the work of other tools.
    schema = ""

    @cached_property
    def resources(self) -> dict[str, Resource]:
        """The resources by their logical names, in the order of the text."""
        found = (Resource(self, entry) for entry in self.entries("Resources"))
        return {each.name: each for each in found if each.name and isinstance(each.value, Mapping)}

    @cached_property
    def parameters(self) -> dict[str, Parameter]:
        """The parameters by name."""
        return {entry.name: Parameter(self, entry) for entry in self.entries("Parameters")}

    @cached_property
    def conditions(self) -> dict[str, Node]:
        """What each condition asks, by name."""
        return {entry.name: resolve(entry.value) for entry in self.entries("Conditions")}

    @cached_property
    def mappings(self) -> Mapping | None:
        """The section `Mappings`."""
        node = self.get("Mappings")
        return node if isinstance(node, Mapping) else None

    def of_type(self, *types: str) -> tuple[Resource, ...]:
        """The resources of some types, in the order of the text."""
        return tuple(each for each in self.resources.values() if each.type in types)

    def sections(self) -> tuple[str, ...]:
        """The folders of rules that this file calls for."""
        return ("document",)

    def parts(self, on: type) -> tuple[object, ...]:
        """The things of one class, in the order in which rules see them."""
        if on is Template:
            return (self,)
        return tuple(self.resources.values()) if on is Resource else ()


class Parameter(Section):
    """A parameter of the template."""

    spec: Template

    def __init__(self, spec: Template, entry: Entry) -> None:
        super().__init__(spec, entry.value, entry)
        self.name = entry.name

    @property
    def type(self) -> str:
        """The type as written; `String` where there is none."""
        return self.text("Type") or "String"

    @property
    def is_list(self) -> bool:
        """Tell whether the value is a list, written with commas."""
        return self.type == "CommaDelimitedList" or self.type.startswith("List<")

    @property
    def is_hidden(self) -> bool:
        """Tell whether the value stands elsewhere, or is a secret."""
        return self.type.startswith(_STORED) or (self.text("NoEcho") or "").lower() == "true"

    @cached_property
    def allowed(self) -> tuple[str, ...]:
        """The allowed values."""
        return tuple(each.text for each in self.scalars("AllowedValues"))

    @cached_property
    def usual(self) -> str | None:
        """The value where nobody gives one; None where it has no default, an empty one, or a hidden one.

        An empty default says "not given", and a mark to be filled in (`<your bucket>`) that it must be given.
        """
        if self.is_hidden:
            return None
        node = self.get("Default")
        text = node.text if isinstance(node, Scalar) and not node.is_null else ""
        if self.allowed:
            return text if text in self.allowed else self.allowed[0]
        return text.strip() or None

    def place_of(self, value: str) -> Span | None:
        """Where a value of the parameter is written: its default or one of the allowed values."""
        nodes = (*scalars_of(self.get("Default")), *self.scalars("AllowedValues"))
        return next((each.span for each in nodes if each.text == value), None)


class Resource(Section):
    """One resource of the template.

    Attributes:
        name: its logical name.
        key: the name's node.
        asked: the types of other resources that were looked for on its behalf: what is said of it hangs on those.
    """

    spec: Template

    def __init__(self, spec: Template, entry: Entry) -> None:
        super().__init__(spec, entry.value, entry)
        self.name = entry.name
        self.key = entry.key
        self.asked: set[str] = set()

    @cached_property
    def type(self) -> str:
        """Its type, for instance `AWS::CodePipeline::Pipeline`; empty where there is none."""
        return self.text("Type") or ""

    @cached_property
    def properties(self) -> Node | None:
        """Its properties as written."""
        return self.get("Properties")

    @cached_property
    def variants(self) -> tuple[Variant, ...]:
        """Its properties as CloudFormation reads them, for each choice that makes a difference; the usual one first."""
        node = self.properties
        if node is None:
            return ()
        found: list[Variant] = []
        for choice in choices(self.spec, node, self.text("Condition") or ""):
            evaluation = Evaluation(self.spec, choice)
            value = evaluation.node(node)
            if isinstance(value, Mapping):
                found.append(Variant(self, value, evaluation, self.asked))
        return tuple(found)


class Variant:
    """The properties of a resource for one choice of parameters and conditions.

    Attributes:
        resource: whose they are.
        properties: the mapping, its calls evaluated.
        evaluation: of the whole template for the same choice.
        asked: where the types of resources are noted that are looked for.
    """

    def __init__(
        self, resource: Resource, properties: Mapping, evaluation: Evaluation, asked: set[str]
    ) -> None:
        self.resource = resource
        self.properties = properties
        self.evaluation = evaluation
        self.asked = asked

    @property
    def template(self) -> Template:
        """The template around it."""
        return self.resource.spec

    def referred(self, text: str | None, *types: str) -> Variant | None:
        """The resource of one of some types that a text names, for the same choice.

        Args:
            text: the value where the name is written: a call of `Ref` or `GetAtt` leaves `${Name}` there, and a
                literal is held against the names that the resources are given.
            types: the types that count.
        """
        self.asked.update(types)
        if not text:
            return None
        if text.startswith("${") and text.endswith("}") and text.count("${") == 1:
            resource = self.template.resources.get(text[2:-1].partition(".")[0])
            return self._of(resource) if resource is not None and resource.type in types else None
        for resource in self.template.of_type(*types):
            variant = self._of(resource)
            if variant is not None and text in variant.names:
                return variant
        return None

    def of_type(self, *types: str) -> tuple[Variant, ...]:
        """The resources of some types for the same choice, in the order of the text."""
        self.asked.update(types)
        found = (self._of(resource) for resource in self.template.of_type(*types))
        return tuple(each for each in found if each is not None)

    def parameter_behind(self, node: Scalar) -> Parameter | None:
        """The parameter whose value stands for a node as a whole; None where there is none.

        Args:
            node: a value of the properties, evaluated.
        """
        parameters = self.template.parameters
        if node.text.startswith("${") and node.text.endswith("}") and node.text[2:-1] in parameters:
            return parameters[node.text[2:-1]]
        origin = self.evaluation.origins.get(node.span)
        if origin is None:
            return None
        return next((each for each in parameters.values() if each.place_of(node.text) == origin), None)

    @property
    def names(self) -> tuple[str, ...]:
        """The physical names that it is given."""
        keys = ("Name", "ApplicationName", "DeploymentGroupName", "DeploymentConfigName")
        own = keys[1:] if self.resource.type != DEPLOYMENT_GROUP else keys[2:3]
        texts = (text_of(self.properties.get(key)) for key in ("Name", *own))
        return tuple(text for text in texts if text)

    def _of(self, resource: Resource) -> Variant | None:
        node = resource.properties
        # Some resources need no properties, and are what their defaults make them.
        value = self.evaluation.node(node) if node is not None else Mapping(resource.key.span, ())
        return Variant(resource, value, self.evaluation, self.asked) if isinstance(value, Mapping) else None


def items_of(node: Node | None) -> tuple[Node, ...]:
    """The items of a list, aliases resolved; none where it is no list."""
    node = resolve(node) if node is not None else None
    return tuple(resolve(item) for item in node.items) if isinstance(node, Sequence) else ()
