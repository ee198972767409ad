"""The kinds of file that are understood."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from specfmt.documents.outline import Outline
from specfmt.documents.sniffing import (
    is_appspec,
    is_build_project,
    is_buildspec,
    is_custom_action_type,
    is_pipeline,
    is_template,
    is_webhook,
)
from specfmt.documents.sniffing_deployments import (
    is_application,
    is_deployment,
    is_deployment_config,
    is_deployment_group,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from specfmt.documents.document import Document
    from specfmt.syntax.nodes import Node, Tree
    from specfmt.views.template import Variant


class Named(NamedTuple):
    """A file that a spec names, and that is judged for what the spec says of it.

    Attributes:
        at: where it is named.
        path: the file's path in its repository.
        kind: what it is, with a view that knows what the spec says.
    """

    at: Node
    path: str
    kind: Kind


class Kind(NamedTuple):
    """One kind of file.

    Attributes:
        name: as in configuration and reports.
        title: how messages call such a file.
        service: who reads it.
        schemas: the names of the schemas that describe such files; the view says which one it is.
        view: the typed view of a tree, or None when the root is no mapping.
        sniff: tells from a first look at a text whether it is of this kind.
        embedded: finds the specs inside a file of this kind.
        view_within: the view of a resource of a template that is of this kind.
        is_shared: whether most of such a file is the concern of other tools.
        named: finds the files that a file of this kind names.
        is_printed: whether the AWS CLI prints such files, in an order of keys of its own.
    """

    name: str
    title: str
    service: str
    schemas: tuple[str, ...]
    view: Callable[[Tree, str], Any]
    sniff: Callable[[Outline], bool]
    embedded: Callable[[Document], tuple[Document, ...]] | None = None
    view_within: Callable[[Tree, str, Variant], Any] | None = None
    is_shared: bool = False
    named: Callable[[Document], tuple[Named, ...]] | None = None
    is_printed: bool = False

    @property
    def folder(self) -> str:
        """The folder of its rules: the name as Python can write it."""
        return self.name.replace("-", "_")


def _later(module: str, name: str) -> Callable[..., Any]:
    """A function of a module of this package that is imported when it is first called: a run needs few of them."""

    def call(*arguments: Any) -> Any:
        return getattr(import_module(f"specfmt.{module}"), name)(*arguments)

    return call


BUILDSPEC = Kind(
    name="buildspec",
    title="buildspec",
    service="CodeBuild",
    schemas=("buildspec",),
    view=_later("views.buildspec", "view"),
    sniff=is_buildspec,
)


APPSPEC = Kind(
    name="appspec",
    title="AppSpec",
    service="CodeDeploy",
    schemas=("appspec-server", "appspec-ecs", "appspec-lambda"),
    view=_later("views.appspec", "view"),
    sniff=is_appspec,
)


PIPELINE = Kind(
    name="pipeline",
    title="pipeline",
    service="CodePipeline",
    schemas=("pipeline",),
    view=_later("views.pipeline", "view"),
    sniff=is_pipeline,
    view_within=_later("views.pipeline", "view_within"),
    is_printed=True,
)


CUSTOM_ACTION_TYPE = Kind(
    name="custom-action-type",
    title="custom action type",
    service="CodePipeline",
    schemas=("custom-action-type",),
    view=_later("views.custom_action", "view"),
    sniff=is_custom_action_type,
    view_within=_later("views.custom_action", "view_within"),
    is_printed=True,
)


WEBHOOK = Kind(
    name="webhook",
    title="webhook",
    service="CodePipeline",
    schemas=("webhook",),
    view=_later("views.webhook", "view"),
    sniff=is_webhook,
    view_within=_later("views.webhook", "view_within"),
    is_printed=True,
)


BUILD_PROJECT = Kind(
    name="build-project",
    title="build project",
    service="CodeBuild",
    schemas=("build-project",),
    view=_later("views.build_project", "view"),
    sniff=is_build_project,
    embedded=_later("documents.embedded_buildspecs", "within_project"),
    view_within=_later("views.build_project", "view_within"),
    named=_later("documents.embedded_buildspecs", "named_by_project"),
    is_printed=True,
)


APPLICATION = Kind(
    name="application",
    title="application",
    service="CodeDeploy",
    schemas=("application",),
    view=_later("views.application", "view"),
    sniff=is_application,
    view_within=_later("views.application", "view_within"),
    is_printed=True,
)

DEPLOYMENT_GROUP = Kind(
    name="deployment-group",
    title="deployment group",
    service="CodeDeploy",
    schemas=("deployment-group",),
    view=_later("views.deployment_group", "view"),
    sniff=is_deployment_group,
    view_within=_later("views.deployment_group", "view_within"),
    is_printed=True,
)

DEPLOYMENT_CONFIG = Kind(
    name="deployment-config",
    title="deployment configuration",
    service="CodeDeploy",
    schemas=("deployment-config",),
    view=_later("views.deployment_config", "view"),
    sniff=is_deployment_config,
    view_within=_later("views.deployment_config", "view_within"),
    is_printed=True,
)

DEPLOYMENT = Kind(
    name="deployment",
    title="deployment",
    service="CodeDeploy",
    schemas=("deployment",),
    view=_later("views.deployment", "view"),
    sniff=is_deployment,
    embedded=_later("documents.embedded_deployments", "within_deployment"),
    is_printed=True,
)

# There are no files of this kind: a function of a SAM template has it.
DEPLOYMENT_PREFERENCE = Kind(
    name="deployment-preference",
    title="function",
    service="SAM",
    schemas=("template-deployment-preference",),
    view=_later("views.deployment_preference", "view"),
    sniff=lambda _outline: False,
    view_within=_later("views.deployment_preference", "view_within"),
)


TEMPLATE = Kind(
    name="template",
    title="template",
    service="CloudFormation",
    schemas=("",),
    view=_later("views.template", "view"),
    sniff=is_template,
    embedded=_later("documents.embedded", "within_template"),
    is_shared=True,
)

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        BUILDSPEC,
        APPSPEC,
        PIPELINE,
        BUILD_PROJECT,
        CUSTOM_ACTION_TYPE,
        WEBHOOK,
        APPLICATION,
        DEPLOYMENT_GROUP,
        DEPLOYMENT_CONFIG,
        DEPLOYMENT,
        TEMPLATE,
    )
}

# The kinds of resources that are specs themselves, by their type in a template.
EMBEDDABLE: dict[str, Kind] = {
    "AWS::CodeBuild::Project": BUILD_PROJECT,
    "AWS::CodeDeploy::Application": APPLICATION,
    "AWS::CodeDeploy::DeploymentConfig": DEPLOYMENT_CONFIG,
    "AWS::CodeDeploy::DeploymentGroup": DEPLOYMENT_GROUP,
    "AWS::CodePipeline::CustomActionType": CUSTOM_ACTION_TYPE,
    "AWS::CodePipeline::Pipeline": PIPELINE,
    "AWS::CodePipeline::Webhook": WEBHOOK,
}


def kind_of(text: str, path: str) -> Kind | None:
    """The kind of a text that is found under a path, or None if it is of no kind that is known."""
    outline = Outline(text, path.replace("\\", "/").rpartition("/")[2].lower())
    # Repositories are full of templates without anything of ours; no other kind has the key by which they are told.
    kinds = (TEMPLATE,) if outline.is_declared_template else KINDS.values()
    return next((kind for kind in kinds if kind.sniff(outline)), None)
