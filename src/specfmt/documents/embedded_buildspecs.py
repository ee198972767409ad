"""The buildspec inside a build project, with what the project says of the machine that runs it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from specfmt.documents.document import Document, Host
from specfmt.documents.embedded import text_in
from specfmt.documents.kinds import BUILDSPEC, Named
from specfmt.syntax.nodes import Mapping, Scalar, Tree, resolve, text_of
from specfmt.views.build_project import known, view_within
from specfmt.views.intrinsics import call_of

if TYPE_CHECKING:
    from specfmt.documents.kinds import Kind
    from specfmt.syntax.nodes import Node
    from specfmt.views.build_project import BuildProject
    from specfmt.views.builds import Surroundings
    from specfmt.views.evaluation import Evaluation


def within_project(document: Document) -> tuple[Document, ...]:
    """The buildspec that is written in a build project; none where it stands in a file of its own, or is not known."""
    project: BuildProject | None = document.view
    if project is None:
        return ()
    node = written(project)
    if node is None or _is_told_before(project, node):
        return ()
    kind = BUILDSPEC._replace(view=partial(_view, project.around(document.path)))
    if project.variant is not None:
        call = call_of(node)
        if call is not None and call.name == "ToJsonString":
            return _as_tree(document, kind, call.argument, project.variant.evaluation)
    inner = text_in(document.text, node)
    if inner is None or not is_inline(inner[0]):
        return ()
    text, places = inner
    return (Document(document.path, text, kind, host=Host(document, places, {})),)


def named_by_project(document: Document) -> tuple[Named, ...]:
    """The buildspec that a project names by its path in the source."""
    project: BuildProject | None = document.view
    if project is None or project.source_section.type is None:
        return ()
    node = known(project.source_section.scalar("buildspec"))
    type_ = project.source_section.type.text
    if node is None or is_inline(node.text) or node.text.startswith("arn:") or type_ in ("S3", "NO_SOURCE"):
        return ()
    if _is_told_before(project, node):
        return ()
    kind = BUILDSPEC._replace(view=partial(_view, project.around(document.path)))
    return (Named(node, node.text, kind),)


def _view(surroundings: Surroundings, tree: Tree, text: str) -> Any:
    from specfmt.views.buildspec import view

    return view(tree, text, surroundings)


def _as_tree(document: Document, kind: Kind, node: Node, evaluation: Evaluation) -> tuple[Document, ...]:
    """A mapping that CloudFormation makes a text of: it is judged where it stands."""
    value = evaluation.node(node)
    if not isinstance(value, Mapping):
        return ()
    host = Host(document, None, evaluation.origins, evaluation.assumed)
    return (Document(document.path, document.text, kind, tree=Tree(value), host=host),)


def _is_told_before(project: BuildProject, node: Node) -> bool:
    """Tell whether an earlier choice of parameters and conditions runs the same buildspec on the same machine."""
    variant = project.variant
    variants = variant.resource.variants if variant is not None else ()
    # One that another resource refers to is none of them.
    at = next((number for number, each in enumerate(variants) if each is variant), 0)
    machine = project.build.summary
    for earlier in variants[:at]:
        other = view_within(Tree(earlier.properties), project.source, earlier)
        if (
            other is None
            or other.build.summary != machine
            or other.has("vpcConfig") != project.has("vpcConfig")
        ):
            continue
        if node in (written(other), other.source_section.scalar("buildspec")):
            return True
    return False


def written(project: BuildProject) -> Node | None:
    """The node that says what the buildspec is, as it is written: calls whose result has a place are followed."""
    variant = project.variant
    if variant is None:
        return project.source_section.get("buildspec")
    evaluation = variant.evaluation
    source = _followed(variant.resource.properties, evaluation)
    for name in ("Source", "BuildSpec"):
        source = _followed(source.get(name) if isinstance(source, Mapping) else None, evaluation)
    return source


def _followed(node: Node | None, evaluation: Evaluation) -> Node | None:
    """The branch of an `If` that is taken, and the default of a parameter that has it."""
    for _ in range(_DEEPEST):
        node = resolve(node) if node is not None else None
        call = call_of(node) if node is not None else None
        if call is None:
            return node
        if call.name == "If" and len(call.arguments) == 3:
            node = call.arguments[1 if evaluation.holds(text_of(call.arguments[0]) or "") else 2]
            continue
        if call.name == "Ref":
            name = text_of(call.argument) or ""
            parameter = evaluation.template.parameters.get(name)
            default = parameter.get("Default") if parameter is not None else None
            if isinstance(default, Scalar) and default.text.strip() == evaluation.choice.values.get(name):
                return default
        return node
    return node


# Branches within branches; trees are bounded, and nobody nests more.
_DEEPEST = 50


def is_inline(text: str) -> bool:
    """Tell whether the text is a buildspec and not the path of one: CodeBuild takes several lines or JSON for one."""
    stripped = text.strip()
    return "\n" in stripped or stripped.startswith(("{", "version:"))
