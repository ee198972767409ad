"""What concerns CodeDeploy within other files: AppSpecs that are written as text, and SAM's preferences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.documents.document import Document, Host
from specfmt.documents.embedded import of_resource, text_in
from specfmt.documents.kinds import APPSPEC, DEPLOYMENT_PREFERENCE
from specfmt.syntax.nodes import Mapping
from specfmt.views.evaluation import Evaluation, choices
from specfmt.views.section import Section
from specfmt.views.template import Resource, Variant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Entry
    from specfmt.views.deployment import Deployment
    from specfmt.views.template import Template

FUNCTION = "AWS::Serverless::Function"


def within_deployment(document: Document) -> tuple[Document, ...]:
    """The AppSpecs that are written as text in a deployment."""
    deployment: Deployment | None = document.view
    if deployment is None:
        return ()
    found = []
    for app_spec in deployment.app_specs:
        node = app_spec.content
        # One line that is no JSON is no AppSpec, but what a program puts in its place.
        if node is None or not ("\n" in node.text.strip() or node.text.lstrip().startswith('{"')):
            continue
        inner = text_in(document.text, node)
        if inner is not None:
            text, places = inner
            found.append(Document(document.path, text, APPSPEC, host=Host(document, places, {})))
    return tuple(found)


def preferences(document: Document) -> Iterator[Document]:
    """What a SAM template says of the deployments of its functions: for all of them, then for each."""
    template: Template = document.view
    around = Section(template, template.get("Globals")).entry("Function")
    if around is not None:
        yield from _preferences(document, Resource(template, around), around)
    for resource in template.of_type(FUNCTION):
        entry = resource.entry("Properties")
        if entry is not None:
            yield from _preferences(document, resource, entry)


def _preferences(document: Document, resource: Resource, around: Entry) -> Iterator[Document]:
    """The preference of a function, or of all of them, for each choice that makes a difference.

    Args:
        document: the template.
        resource: the function; for all of them what stands in its place.
        around: the entry whose value holds the preference.
    """
    template = resource.spec
    node = Section(template, around.value).get("DeploymentPreference")
    if node is None:
        return
    for choice in choices(template, node, resource.text("Condition") or ""):
        evaluation = Evaluation(template, choice)
        value = evaluation.node(node)
        if isinstance(value, Mapping):
            yield of_resource(
                document, DEPLOYMENT_PREFERENCE, Variant(resource, value, evaluation, resource.asked)
            )
