"""The kinds of file that are understood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from specfmt.documents.outline import Outline
from specfmt.documents.sniffing import is_appspec, is_buildspec, is_pipeline, is_template

if TYPE_CHECKING:
    from collections.abc import Callable

    from specfmt.documents.document import Document
    from specfmt.syntax.nodes import Tree
    from specfmt.views.template import Variant


class Kind(NamedTuple):
    """One kind of file.

    Attributes:
        name: as in configuration and reports; also the folder of its rules.
        title: how messages call such a file.
        service: who reads it.
        schemas: the names of the schemas that describe such files; the view says which one it is.
        file_pattern: a regular expression for the usual names, which the pre-commit hook uses.
        view: the typed view of a tree, or None when the root is no mapping.
        sniff: tells from a first look at a text whether it is of this kind.
        embedded: finds the specs inside a file of this kind.
        view_within: the view of a resource of a template that is of this kind.
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
)

KINDS: dict[str, Kind] = {kind.name: kind for kind in (BUILDSPEC, APPSPEC, PIPELINE, TEMPLATE)}

# The kinds of resources that are specs themselves, by their type in a template.
EMBEDDABLE: dict[str, Kind] = {"AWS::CodePipeline::Pipeline": PIPELINE}


def kind_of(text: str, path: str) -> Kind | None:
    """The kind of a text that is found under a path, or None if it is of no kind that is known."""
    outline = Outline(text, path.replace("\\", "/").rpartition("/")[2].lower())
    return next((kind for kind in KINDS.values() if kind.sniff(outline)), None)
