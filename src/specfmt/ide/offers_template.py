"""Names of a template: what is offered where one is wanted, and what is known of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.documents.facts import DEFINED
from specfmt.documents.template_names import CONDITION, MAPPING, PARAMETER, PSEUDO, REFERENCE, RESOURCE
from specfmt.ide import Hover
from specfmt.ide.offers import Offer
from specfmt.syntax.nodes import Mapping, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.documents.document import Document
    from specfmt.syntax.nodes import Node

# What CloudFormation itself knows. Source: "Pseudo parameters reference" of the CloudFormation user guide.
_PSEUDO = {
    "AWS::AccountId": "The number of the account that the stack is created in.",
    "AWS::NotificationARNs": "The topics that are told of events of the stack, as a list.",
    "AWS::NoValue": "Takes the property away, as if it were not written.",
    "AWS::Partition": "`aws`, or the partition of regions apart such as `aws-cn` and `aws-us-gov`.",
    "AWS::Region": "The region that the stack is created in.",
    "AWS::StackId": "The ARN of the stack.",
    "AWS::StackName": "The name of the stack.",
    "AWS::URLSuffix": "The domain of the services in the region, usually `amazonaws.com`.",
}
_SECTIONS = {
    PARAMETER: "Parameters",
    RESOURCE: "Resources",
    CONDITION: "Conditions",
    MAPPING: "Mappings",
}
_LONGEST = 80


def offers(document: Document, sort: str, *, with_own: bool) -> Iterator[Offer]:
    """The names that a template defines and that can stand where one of a sort is wanted.

    Args:
        document: the template.
        sort: of `documents.template_names`; where a `Ref` stands, parameters and resources are wanted.
        with_own: also those that CloudFormation itself knows, which begin with `AWS::`.
    """
    wanted = (PARAMETER, RESOURCE) if sort in (REFERENCE, PARAMETER, PSEUDO) else (sort,)
    for name in document.facts.names:
        if name.role == DEFINED and name.sort in wanted:
            rank = wanted.index(name.sort)
            detail = _detail(document, name.sort, name.text)
            yield Offer(name.text, detail, _about(document, name.sort, name.text), kind="name", rank=rank)
    if with_own and RESOURCE in wanted and PARAMETER in wanted:
        for own, described in _PSEUDO.items():
            yield Offer(own, "CloudFormation", described, kind="name", rank=9)


def of_name(document: Document, offset: int) -> Hover | None:
    """What is known of the name at an offset of a template; None where there is none, or it is where it is defined."""
    name = document.facts.at(offset)
    if name is None or name.role == DEFINED:
        return None
    text = _about(document, name.sort, name.text)
    return Hover(name.span, text) if text else None


def _defined(document: Document, sort: str, name: str) -> Node | None:
    root = document.tree.root
    section = root.get(_SECTIONS.get(sort, "")) if isinstance(root, Mapping) else None
    return section.get(name) if isinstance(section, Mapping) else None


def _detail(document: Document, sort: str, name: str) -> str:
    node = _defined(document, sort, name)
    type_ = text_of(node.get("Type")) if isinstance(node, Mapping) and sort in (PARAMETER, RESOURCE) else None
    return type_ or sort


def _about(document: Document, sort: str, name: str) -> str:
    """What a template says of a name, as Markdown; empty where it defines no such thing."""
    if sort == PSEUDO:
        return _PSEUDO.get(name, "")
    node = _defined(document, sort, name)
    if node is None:
        return ""
    where = next(
        each.span
        for each in document.facts.names
        if (each.sort, each.text, each.role) == (sort, name, DEFINED)
    )
    parts = [f"{sort.capitalize()} `{name}`, line {document.line(where.start)}"]
    if isinstance(node, Mapping) and sort in (PARAMETER, RESOURCE):
        type_, default = text_of(node.get("Type")), text_of(node.get("Default"))
        if type_:
            parts.append(f"`{type_}`")
        if default and sort == PARAMETER and len(default) <= _LONGEST and not set("`\n") & set(default):
            parts.append(f"`{default}` where nobody gives it")
    described = text_of(node.get("Description")) if isinstance(node, Mapping) else None
    return (
        ": ".join(parts[:1] + [", ".join(parts[1:])] * bool(parts[1:]))
        + "."
        + (f"\n\n{described}" if described else "")
    )
