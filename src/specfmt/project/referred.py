"""What a pipeline refers to beside itself: the buildspec that an action runs, and files of the repository.

A pipeline fetches a source, and that source mostly is the repository that holds the pipeline's own definition. Then the
paths in it are paths of this repository. Where a pipeline fetches several repositories nobody can tell which of them this
is, and nothing is said.
"""

from __future__ import annotations

from posixpath import dirname, join, normpath, relpath
from typing import TYPE_CHECKING, NamedTuple

from specfmt.diagnostics import Related
from specfmt.documents.kinds import BUILD_PROJECT
from specfmt.text.span import Span
from specfmt.views.placeholders import is_known
from specfmt.views.template import PROJECT

if TYPE_CHECKING:
    from specfmt.documents.document import Document
    from specfmt.project.project import Project
    from specfmt.syntax.nodes import Node, Tree
    from specfmt.views.buildspec import Buildspec
    from specfmt.views.pipeline_stages import Action
    from specfmt.views.template import Variant

# Where CodeBuild looks for a buildspec that nobody names.
USUAL_BUILDSPEC = "buildspec.yml"


class Referred(NamedTuple):
    """A text that a spec refers to.

    Attributes:
        text: the text.
        tree: what it parses to, without errors.
        path: its file as the user sees it; None for a text inside the file of the spec.
        document: the document inside that file; None for a file of its own.
    """

    text: str
    tree: Tree
    path: str | None
    document: Document | None = None

    def related(self, at: Node | Span, message: str) -> Related:
        """A place in it, for a finding in the spec that refers to it."""
        span = at if isinstance(at, Span) else at.span
        inner = self.document
        while inner is not None and inner.host is not None:
            places = inner.host.places
            span = span if places is None else places.to_host(span)
            inner = inner.host.document
        return Related(span, message, self.path)

    @property
    def buildspec(self) -> Buildspec | None:
        """Its view as a buildspec; None when its root is no mapping."""
        if self.document is not None:
            found: Buildspec | None = self.document.view
            return found
        from specfmt.views.buildspec import view

        return view(self.tree, self.text)


def shown_path(document: Document, path: str) -> str:
    """A file of the repository as the user sees it, who sees `document` under its path.

    Args:
        document: a file of the repository.
        path: the other file, relative to the root.
    """
    return normpath(join(dirname(document.path), relpath(path, dirname(document.root_path) or ".")))


def buildspec_of(project: Project, document: Document, action: Action) -> Referred | None:
    """The buildspec that an action of CodeBuild runs; None where it cannot be seen, or cannot be parsed.

    Args:
        project: the files around it.
        document: the pipeline.
        action: one of its actions.
    """
    if action.type.provider != "CodeBuild" or action.type.owner != "AWS" or not action.is_configuration_known:
        return None
    if action.configuration.has("BuildspecOverride"):
        return _file_of(project, document, action, action.known_setting("BuildspecOverride"))
    name = action.setting("ProjectName")
    variant = action.spec.variant
    found = variant.referred(name.text, PROJECT) if variant is not None and name is not None else None
    return None if found is None else _of_project(project, document, action, found)


def file_of(
    project: Project, document: Document, action: Action, artifact: str, path: str
) -> Referred | None:
    """A file of an artifact that an action reads, where the artifact is the source and the source this repository.

    Args:
        project: the files around it.
        document: the pipeline.
        action: the action that reads it.
        artifact: the name of the artifact.
        path: the file's path in the artifact.
    """
    if not _is_repository(action, artifact) or not is_known(path):
        return None
    return project.parsed(document.whole, path)


def _of_project(project: Project, document: Document, action: Action, variant: Variant) -> Referred | None:
    from specfmt.documents.embedded import of_resource
    from specfmt.documents.embedded_buildspecs import is_inline, written
    from specfmt.syntax.nodes import Scalar

    holder = of_resource(document.whole, BUILD_PROJECT, variant)
    for inner in holder.embedded:
        return None if inner.tree.errors else Referred(inner.text, inner.tree, None, inner)
    view = holder.view
    if view is None or not view.source_section.node.entries:
        return None
    node = view.source_section.get("buildspec")
    if node is None:
        return None if written(view) is not None else _file_of(project, document, action, USUAL_BUILDSPEC)
    if not isinstance(node, Scalar) or is_inline(node.text) or not is_known(node.text):
        return None
    return _file_of(project, document, action, node.text)


def _file_of(project: Project, document: Document, action: Action, path: str | None) -> Referred | None:
    if path is None or path.startswith("arn:") or "\n" in path:
        return None
    inputs = [each.name for each in action.inputs]
    primary = inputs[0] if len(inputs) == 1 else action.known_setting("PrimarySource")
    return file_of(project, document, action, primary, path) if primary else None


def _is_repository(action: Action, artifact: str) -> bool:
    """Tell whether an artifact is the source of the only repository that the pipeline fetches."""
    producers = action.spec.producers.get(artifact, [])
    if len(producers) != 1:
        return False
    repositories = action.spec.repositories
    return len(repositories) == 1 and producers[0].step is repositories[0]
