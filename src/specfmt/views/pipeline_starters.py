"""What else in a template starts a pipeline: rules of EventBridge, and webhooks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from specfmt.syntax.nodes import Mapping, text_of
from specfmt.views.section import scalars_of
from specfmt.views.template import WEBHOOK, items_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.views.pipeline import Pipeline
    from specfmt.views.template import Resource, Variant

_EVENT_RULE = "AWS::Events::Rule"


class Starter(NamedTuple):
    """A resource that starts a pipeline.

    Attributes:
        resource: it.
        action: of a webhook the name of the source action that it stands for; empty for an event rule.
        services: of an event rule the sources of its events (`aws.codecommit`); empty for a webhook.
    """

    resource: Resource
    action: str
    services: tuple[str, ...]


def starters(pipeline: Pipeline) -> tuple[Starter, ...]:
    """What starts the pipeline in the template around it, in the order of the text; nothing outside of templates."""
    variant = pipeline.variant
    if variant is None:
        return ()
    found = [*_event_rules(pipeline, variant), *_webhooks(variant)]
    return tuple(sorted(found, key=lambda each: each.resource.key.span))


def _event_rules(pipeline: Pipeline, variant: Variant) -> Iterator[Starter]:
    # What a name in an ARN looks like: a reference to the resource, or the name that it is given.
    ends = tuple(f":{name}" for name in (f"${{{variant.resource.name}}}", pipeline.name) if name)
    for each in variant.of_type(_EVENT_RULE):
        pattern = each.properties.get("EventPattern")
        if not isinstance(pattern, Mapping) or text_of(each.properties.get("State")) == "DISABLED":
            continue
        targets = (
            item.get("Arn") for item in items_of(each.properties.get("Targets")) if isinstance(item, Mapping)
        )
        if any((text_of(arn) or "").endswith(ends) for arn in targets):
            services = tuple(node.text for node in scalars_of(pattern.get("source")))
            yield Starter(each.resource, "", services)


def _webhooks(variant: Variant) -> Iterator[Starter]:
    for each in variant.of_type(WEBHOOK):
        target = variant.referred(text_of(each.properties.get("TargetPipeline")), variant.resource.type)
        action = text_of(each.properties.get("TargetAction"))
        if action and target is not None and target.resource is variant.resource:
            yield Starter(each.resource, action, ())
