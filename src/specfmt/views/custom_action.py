"""A custom action type of CodePipeline: which configuration and which artifacts its actions have.

The same view lies over what `create-custom-action-type` takes and over the properties of a resource in a template; see
`views.spelled`.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from specfmt.syntax.nodes import Mapping, Scalar, resolve
from specfmt.syntax.scalars import scalar_map
from specfmt.text.span import Span
from specfmt.views.pipeline_steps import number_of
from specfmt.views.spelled import TEMPLATE, Definition, SpelledSection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.catalog.actions import ActionType, Key, Range
    from specfmt.syntax.nodes import Tree
    from specfmt.views.template import Variant

# The settings that may hold `{Config:Name}`.
URL_TEMPLATES = ("entityUrlTemplate", "executionUrlTemplate", "revisionUrlTemplate")
_CONFIG = "{Config:"
_DOCS = "https://docs.aws.amazon.com/codepipeline/latest/userguide/actions-create-custom-action.html"
# What the API's documentation asks of the value of a queryable property.
_QUERYABLE = "[A-Za-z0-9_-]{1,20}"
_QUERYABLE_IN_WORDS = "at most 20 letters, digits, `-` and `_`"


def view(tree: Tree, text: str) -> CustomAction | None:
    """The view of a tree in the API's form, or None when its root is no mapping."""
    root = resolve(tree.root) if tree.root is not None else None
    return CustomAction(root, text) if isinstance(root, Mapping) else None


def view_within(tree: Tree, text: str, variant: Variant) -> CustomAction | None:
    """The view of the properties of a resource in a template."""
    if not isinstance(tree.root, Mapping):
        return None
    return CustomAction(tree.root, text, form=TEMPLATE, container=variant.resource, variant=variant)


def within(variant: Variant) -> CustomAction:
    """The view of a type in a template, as what else is in the template sees it."""
    properties, text = variant.properties, variant.template.source
    return CustomAction(properties, text, form=TEMPLATE, container=variant.resource, variant=variant)


class Property(SpelledSection):
    """One key of the configuration of such an action."""

    spec: CustomAction

    @cached_property
    def name(self) -> Scalar | None:
        """The key."""
        return self.scalar("name")

    def flag(self, name: str) -> bool | None:
        """Tell what `required`, `key`, `secret` or `queryable` says; None where that cannot be seen.

        A flag that is missing says no: those that may not be missing are told by the schema.
        """
        node = self.get(name)
        if node is None:
            return False
        text = node.text.lower() if isinstance(node, Scalar) else ""
        return {"true": True, "false": False}.get(text)

    def as_key(self) -> Key:
        """What a configuration may hold under it, as the catalogue says it of AWS's own actions."""
        from specfmt.catalog.actions import Key

        name = self.name.text if self.name is not None else ""
        queried = self.flag("queryable") is True
        return Key(
            name,
            required=self.flag("required") is True,
            pattern=_QUERYABLE if queried else "",
            form=_QUERYABLE_IN_WORDS if queried else "",
            description=self.text("description") or "A setting of the custom action.",
            secret=self.flag("secret") is True,
            docs=_DOCS,
        )


class Details(SpelledSection):
    """How many artifacts such an action takes or makes."""

    spec: CustomAction

    @property
    def least(self) -> int | None:
        """The least number; None where it is not known."""
        return number_of(self.scalar("minimumCount"))

    @property
    def most(self) -> int | None:
        """The greatest number; None where it is not known."""
        return number_of(self.scalar("maximumCount"))


class UrlPlaceholder(NamedTuple):
    """A `{Config:Name}` in the template of a link.

    Attributes:
        name: the name of a configuration property.
        node: the text that holds it.
        start: where the name begins in that text.
        setting: the key that holds the text, by its name in the API.
    """

    name: str
    node: Scalar
    start: int
    setting: str

    def span(self, source: str) -> Span:
        """The place of the name in the file."""
        return scalar_map(source, self.node).to_host(Span(self.start, self.start + len(self.name)))


class CustomAction(Definition):
    """The whole type."""

    schema_name = "custom-action-type"

    @property
    def category(self) -> str | None:
        """`Build`, `Test` ... as written."""
        return self.text("category")

    @property
    def provider(self) -> str | None:
        """The name under which pipelines use it, as written."""
        return self.text("provider")

    @property
    def version(self) -> str | None:
        """Its version as written."""
        return self.text("version")

    @cached_property
    def properties(self) -> tuple[Property, ...]:
        """The keys of the configuration of its actions."""
        nodes = self.listed("configurationProperties")
        return tuple(Property(self, node) for node in nodes if isinstance(node, Mapping))

    @cached_property
    def inputs(self) -> Details:
        """How many artifacts its actions take."""
        return self._details("inputArtifactDetails")

    @cached_property
    def outputs(self) -> Details:
        """How many artifacts its actions make."""
        return self._details("outputArtifactDetails")

    @cached_property
    def url_placeholders(self) -> tuple[UrlPlaceholder, ...]:
        """Every `{Config:Name}` in the links, in the order of the settings."""
        settings = self.section("settings")
        return tuple(
            each
            for name in URL_TEMPLATES
            if (node := settings.scalar(name)) is not None and _CONFIG in node.text
            for each in _placeholders(node, name)
        )

    @cached_property
    def action_type(self) -> ActionType:
        """The type as the catalogue holds those of AWS. What is not known of it allows everything."""
        from specfmt.catalog.actions import ActionType

        provider = self.provider or ""
        return ActionType(
            category=self.category or "",
            owner="Custom",
            provider=provider,
            version=self.version or "",
            title=f"the custom action `{provider}`",
            inputs=_range(self.inputs),
            outputs=_range(self.outputs),
            keys={key.name: key for each in self.properties if (key := each.as_key()).name},
            needs=(),
            is_open=not self._are_properties_known,
            variables=None,
            variables_from="the worker that runs the action",
            v2_only=None,
            status="current",
            note="",
            docs=_DOCS,
        )

    @property
    def _are_properties_known(self) -> bool:
        from specfmt.views.placeholders import is_known

        entry = self.entry("configurationProperties")
        count = len(self.listed("configurationProperties"))
        names = [each.name.text if each.name is not None else "" for each in self.properties]
        return (
            (entry is None or count > 0) and len(names) == count and all(map(is_known, names)) and all(names)
        )

    def _details(self, name: str) -> Details:
        entry = self.entry(name)
        return Details(self, entry.value if entry is not None else None, entry)

    def sections(self) -> tuple[str, ...]:
        """The folders of rules that this type calls for."""
        return ("document",)

    def parts(self, on: type) -> tuple[object, ...]:
        """The things of one class, in the order in which rules see them."""
        if on is CustomAction:
            return (self,)
        if on is Property:
            return self.properties
        if on is Details:
            return (self.inputs, self.outputs)
        return self.url_placeholders if on is UrlPlaceholder else ()


def _range(details: Details) -> Range:
    from specfmt.catalog.actions import MOST_ARTIFACTS, Range

    least, most = details.least, details.most
    if least is None or most is None or least > most:
        return Range(0, MOST_ARTIFACTS)
    return Range(max(0, least), min(most, MOST_ARTIFACTS))


def _placeholders(node: Scalar, setting: str) -> Iterator[UrlPlaceholder]:
    pieces = node.text.split(_CONFIG)
    at = len(pieces[0]) + len(_CONFIG)
    for piece in pieces[1:]:
        name, closed, _ = piece.partition("}")
        if closed:
            yield UrlPlaceholder(name, node, at, setting)
        at += len(piece) + len(_CONFIG)
