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
        file_pattern: a regular expression for the usual names, which the pre-commit hook uses.
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
    file_pattern: str
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


def _view_buildspec(tree: Tree, text: str) -> Any:
    from specfmt.views.buildspec import view

    return view(tree, text)


BUILDSPEC = Kind(
    name="buildspec",
    title="buildspec",
    service="CodeBuild",
    schemas=("buildspec",),
    # Wide on purpose: a name costs nothing, because the content decides afterwards.
    file_pattern=r"(?i:build[-_.]?spec|code[-_.]?build)[^\n]*\.(?:ya?ml|json)$|(?:^|/)\.release/[^/]+\.ya?ml$",
    view=_view_buildspec,
    sniff=is_buildspec,
)


def _view_appspec(tree: Tree, text: str) -> Any:
    from specfmt.views.appspec import view

    return view(tree, text)


APPSPEC = Kind(
    name="appspec",
    title="AppSpec",
    service="CodeDeploy",
    schemas=("appspec-server", "appspec-ecs", "appspec-lambda"),
    file_pattern=r"(?i:app[-_.]?spec)[^\n]*\.(?:ya?ml|json)$",
    view=_view_appspec,
    sniff=is_appspec,
)


def _view_pipeline(tree: Tree, text: str) -> Any:
    from specfmt.views.pipeline import view

    return view(tree, text)


def _view_pipeline_within(tree: Tree, text: str, variant: Variant) -> Any:
    from specfmt.views.pipeline import view_within

    return view_within(tree, text, variant)


PIPELINE = Kind(
    name="pipeline",
    title="pipeline",
    service="CodePipeline",
    schemas=("pipeline",),
    # Wide as well: most files of such a name are other tools' pipelines, and their content tells.
    file_pattern=r"(?i:pipeline)[^\n]*\.(?:ya?ml|json)$",
    view=_view_pipeline,
    sniff=is_pipeline,
    view_within=_view_pipeline_within,
    is_printed=True,
)


def _view_custom_action(tree: Tree, text: str) -> Any:
    from specfmt.views.custom_action import view

    return view(tree, text)


def _view_custom_action_within(tree: Tree, text: str, variant: Variant) -> Any:
    from specfmt.views.custom_action import view_within

    return view_within(tree, text, variant)


CUSTOM_ACTION_TYPE = Kind(
    name="custom-action-type",
    title="custom action type",
    service="CodePipeline",
    schemas=("custom-action-type",),
    file_pattern=r"(?i:custom[-_.]?action|action[-_.]?type)[^\n]*\.(?:ya?ml|json)$",
    view=_view_custom_action,
    sniff=is_custom_action_type,
    view_within=_view_custom_action_within,
    is_printed=True,
)


def _view_webhook(tree: Tree, text: str) -> Any:
    from specfmt.views.webhook import view

    return view(tree, text)


def _view_webhook_within(tree: Tree, text: str, variant: Variant) -> Any:
    from specfmt.views.webhook import view_within

    return view_within(tree, text, variant)


WEBHOOK = Kind(
    name="webhook",
    title="webhook",
    service="CodePipeline",
    schemas=("webhook",),
    file_pattern=r"(?i:web[-_.]?hook)[^\n]*\.(?:ya?ml|json)$",
    view=_view_webhook,
    sniff=is_webhook,
    view_within=_view_webhook_within,
    is_printed=True,
)


def _view_build_project(tree: Tree, text: str) -> Any:
    from specfmt.views.build_project import view

    return view(tree, text)


def _view_build_project_within(tree: Tree, text: str, variant: Variant) -> Any:
    from specfmt.views.build_project import view_within

    return view_within(tree, text, variant)


def _within_project(document: Document) -> tuple[Document, ...]:
    from specfmt.documents.embedded_buildspecs import within_project

    return within_project(document)


def _named_by_project(document: Document) -> tuple[Named, ...]:
    from specfmt.documents.embedded_buildspecs import named_by_project

    return named_by_project(document)


BUILD_PROJECT = Kind(
    name="build-project",
    title="build project",
    service="CodeBuild",
    schemas=("build-project",),
    file_pattern=r"(?i:project|code[-_.]?build)[^\n]*\.(?:ya?ml|json)$",
    view=_view_build_project,
    sniff=is_build_project,
    embedded=_within_project,
    view_within=_view_build_project_within,
    named=_named_by_project,
    is_printed=True,
)


def _viewed_by(module: str) -> Callable[[Tree, str], Any]:
    """The view of files that a module of `views` makes, which is imported when the first is looked at."""

    def view(tree: Tree, text: str) -> Any:
        return import_module(f"specfmt.views.{module}").view(tree, text)

    return view


def _viewed_within_by(module: str) -> Callable[[Tree, str, Variant], Any]:
    """The same for resources of templates."""

    def view_within(tree: Tree, text: str, variant: Variant) -> Any:
        return import_module(f"specfmt.views.{module}").view_within(tree, text, variant)

    return view_within


def _within_deployment(document: Document) -> tuple[Document, ...]:
    from specfmt.documents.embedded_deployments import within_deployment

    return within_deployment(document)


APPLICATION = Kind(
    name="application",
    title="application",
    service="CodeDeploy",
    schemas=("application",),
    file_pattern=r"(?i:application|code[-_.]?deploy)[^\n]*\.(?:ya?ml|json)$",
    view=_viewed_by("application"),
    sniff=is_application,
    view_within=_viewed_within_by("application"),
    is_printed=True,
)

DEPLOYMENT_GROUP = Kind(
    name="deployment-group",
    title="deployment group",
    service="CodeDeploy",
    schemas=("deployment-group",),
    file_pattern=r"(?i:deploy)[^\n]*\.(?:ya?ml|json)$",
    view=_viewed_by("deployment_group"),
    sniff=is_deployment_group,
    view_within=_viewed_within_by("deployment_group"),
    is_printed=True,
)

DEPLOYMENT_CONFIG = Kind(
    name="deployment-config",
    title="deployment configuration",
    service="CodeDeploy",
    schemas=("deployment-config",),
    file_pattern=r"(?i:deploy)[^\n]*\.(?:ya?ml|json)$",
    view=_viewed_by("deployment_config"),
    sniff=is_deployment_config,
    view_within=_viewed_within_by("deployment_config"),
    is_printed=True,
)

DEPLOYMENT = Kind(
    name="deployment",
    title="deployment",
    service="CodeDeploy",
    schemas=("deployment",),
    file_pattern=r"(?i:deploy)[^\n]*\.(?:ya?ml|json)$",
    view=_viewed_by("deployment"),
    sniff=is_deployment,
    embedded=_within_deployment,
    is_printed=True,
)

# There are no files of this kind: a function of a SAM template has it.
DEPLOYMENT_PREFERENCE = Kind(
    name="deployment-preference",
    title="function",
    service="SAM",
    schemas=("template-deployment-preference",),
    file_pattern="",
    view=_viewed_by("deployment_preference"),
    sniff=lambda _outline: False,
    view_within=_viewed_within_by("deployment_preference"),
)


def _view_template(tree: Tree, text: str) -> Any:
    from specfmt.views.template import view

    return view(tree, text)


def _within_template(document: Document) -> tuple[Document, ...]:
    from specfmt.documents.embedded import within_template

    return within_template(document)


TEMPLATE = Kind(
    name="template",
    title="template",
    service="CloudFormation",
    schemas=("",),
    # Templates have every name. Those without a resource of ours are passed after a look at their text.
    file_pattern=r"\.(?:ya?ml|json|template)$",
    view=_view_template,
    sniff=is_template,
    embedded=_within_template,
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
    return next((kind for kind in KINDS.values() if kind.sniff(outline)), None)
