"""A webhook of CodePipeline: the requests that start a pipeline, and the source action that they stand for.

The same view lies over what `put-webhook` takes and over the properties of a resource in a template; see
`views.spelled`.
"""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Mapping, Scalar, resolve
from specfmt.syntax.scalars import scalar_map
from specfmt.text.span import Span
from specfmt.views.section import Section
from specfmt.views.spelled import TEMPLATE, Definition, SpelledSection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Tree
    from specfmt.views.pipeline import Pipeline
    from specfmt.views.template import Variant

HMAC = "GITHUB_HMAC"
IP = "IP"
NONE = "UNAUTHENTICATED"


def view(tree: Tree, text: str) -> Webhook | None:
    """The view of a tree in the API's form, or None when its root is no mapping."""
    root = resolve(tree.root) if tree.root is not None else None
    if not isinstance(root, Mapping):
        return None
    container = Section(None, root)
    wrapped = container.entry("webhook")
    if wrapped is None:
        return Webhook(root, text, container=container)
    return Webhook(wrapped.value, text, container=container, at=wrapped)


def view_within(tree: Tree, text: str, variant: Variant) -> Webhook | None:
    """The view of the properties of a resource in a template."""
    if not isinstance(tree.root, Mapping):
        return None
    return Webhook(tree.root, text, form=TEMPLATE, container=variant.resource, variant=variant)


class Placeholder:
    """A `{Key}` in what a filter compares with.

    Attributes:
        key: the name of a configuration key of the target action.
        node: the text that holds it.
    """

    def __init__(self, webhook: Webhook, node: Scalar, start: int, key: str) -> None:
        self.key = key
        self.node = node
        self._webhook = webhook
        self._start = start

    @property
    def span(self) -> Span:
        """Its place in the file, without the braces."""
        places = scalar_map(self._webhook.source, self.node)
        return places.to_host(Span(self._start, self._start + len(self.key)))


class Filter(SpelledSection):
    """One rule that a request has to meet."""

    spec: Webhook

    @property
    def match(self) -> Scalar | None:
        """What it compares with; None where the value only has to be there."""
        return self.scalar("matchEquals")

    @cached_property
    def placeholders(self) -> tuple[Placeholder, ...]:
        """The keys that are filled in from the target action, in the order of the text."""
        node = self.match
        return () if node is None else tuple(self._within(node))

    def _within(self, node: Scalar) -> Iterator[Placeholder]:
        pieces = node.text.split("{")
        at = len(pieces[0]) + 1
        for before, piece in pairwise(pieces):
            key, closed, _ = piece.partition("}")
            # `${Name}` is filled in by CloudFormation, or by whatever makes the file.
            if closed and key and not before.endswith("$"):
                yield Placeholder(self.spec, node, at, key)
            at += len(piece) + 1


class Webhook(Definition):
    """The whole webhook."""

    schema_name = "webhook"

    @property
    def target_pipeline(self) -> Scalar | None:
        """The name of the pipeline that it starts."""
        return self.scalar("targetPipeline")

    @property
    def target_action(self) -> Scalar | None:
        """The name of the source action that it stands for."""
        return self.scalar("targetAction")

    @property
    def authentication(self) -> Scalar | None:
        """`GITHUB_HMAC`, `IP` or `UNAUTHENTICATED`."""
        return self.scalar("authentication")

    @cached_property
    def settings(self) -> SpelledSection:
        """What the authentication needs. Its keys, `SecretToken` and `AllowedIPRange`, have one spelling."""
        return self.section("authenticationConfiguration")

    @cached_property
    def filters(self) -> tuple[Filter, ...]:
        """The rules for requests that are mappings."""
        return tuple(Filter(self, node) for node in self.listed("filters") if isinstance(node, Mapping))

    @cached_property
    def pipeline(self) -> Pipeline | None:
        """The pipeline that it starts, where that stands in the same template."""
        from specfmt.views.template import PIPELINE

        name = self.target_pipeline
        if self.variant is None or name is None:
            return None
        found = self.variant.referred(name.text, PIPELINE)
        if found is None:
            return None
        from specfmt.views.pipeline import within

        return within(found)

    def sections(self) -> tuple[str, ...]:
        """The folders of rules that this webhook calls for."""
        return ("document",)

    def parts(self, on: type) -> tuple[object, ...]:
        """The things of one class, in the order in which rules see them."""
        if on is Webhook:
            return (self,)
        return self.filters if on is Filter else ()
