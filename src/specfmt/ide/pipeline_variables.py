"""`#{namespace.variable}` in pipelines: what can be asked for at a place, and who gives it its value.

Source of what is resolved where: the CodePipeline user guide, "Variables reference"
(https://docs.aws.amazon.com/codepipeline/latest/userguide/reference-variables.html).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from specfmt.ide import Completion, Hover
from specfmt.text.edit import Edit
from specfmt.text.span import Span
from specfmt.views.pipeline_stages import Action, comes_too_late
from specfmt.views.pipeline_variables import EXECUTION, PIPELINE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.documents.document import Document
    from specfmt.ide.place import Place
    from specfmt.project.project import Project
    from specfmt.views.pipeline import Pipeline
    from specfmt.views.pipeline_steps import Step
    from specfmt.views.pipeline_variables import VariableReference

# What has been typed of a reference, and what of its name stands behind the cursor.
_TYPED = re.compile(r"#\{([A-Za-z0-9_@-]*)(?:(\.)([A-Za-z0-9_-]*))?$")
_REST = re.compile(r"[A-Za-z0-9_@-]*")
_FURTHEST = 300  # characters before the cursor that are looked at
_EXECUTION_ID = "PipelineExecutionId"
_ABOUT_EXECUTION = "The ID of the execution of the pipeline; every pipeline has it."
# The keys of an action or rule in which references are resolved.
_FIELDS = frozenset(("configuration", "commands", "environmentvariables"))
_VARIABLES_PAGE = "https://docs.aws.amazon.com/codepipeline/latest/userguide/reference-variables.html"


class _Known(NamedTuple):
    """A variable that can be asked for: its name, a few words, and what is known of it as Markdown."""

    name: str
    detail: str
    documentation: str


def in_reference(place: Place, original: Document) -> list[Completion] | None:
    """What can stand at a place within `#{...}`; None where the place is not within one that is resolved.

    Args:
        place: the place in the text as it was repaired.
        original: the whole document as it is.
    """
    cursor = place.repaired.cursor
    text = place.document.text
    start = max(cursor.inside.start, cursor.offset - _FURTHEST)
    typed = _TYPED.search(text[start : cursor.offset])
    if typed is None or not _FIELDS & {str(step).lower() for step in place.path}:
        return None
    found = _around(place, original)
    if found is None:
        return None
    document, step = found
    namespace, dot, variable = typed.groups()
    if dot:
        offers = list(_variables(document, step, namespace, place.project))
        kind, word = "variable", variable
    else:
        offers = list(_namespaces(step))
        kind, word = "name", namespace
    rest = _REST.match(text, cursor.offset)
    end = rest.end() if rest is not None else cursor.offset
    span = Span(cursor.offset - len(word), end)
    closing = "}" if dot and text[end : end + 1] != "}" else ""
    return [
        Completion(each.name, kind, each.detail, each.documentation, Edit(span, each.name + closing), sort_key=f"{nth:04}")
        for nth, each in enumerate(offers)
    ]  # fmt: skip


def about_reference(document: Document, offset: int, project: Project) -> Hover | None:
    """Who gives the variable its value that a reference at an offset asks for; None where there is none or nobody."""
    for holder in _pipelines(document):
        pipeline: Pipeline = holder.view
        for reference in pipeline.references:
            span = reference.span
            if span.start <= offset <= span.end and reference.is_well_formed:
                text = _about(holder, pipeline, reference, project)
                return Hover(span, f"`#{{{reference.text}}}`\n\n{text}") if text else None
    return None


def _about(holder: Document, pipeline: Pipeline, reference: VariableReference, project: Project) -> str:
    name = reference.variable
    if reference.namespace == EXECUTION and EXECUTION not in pipeline.namespaces:
        return _ABOUT_EXECUTION if name == _EXECUTION_ID else ""
    if reference.namespace == PIPELINE and pipeline.variables:
        return next((each.documentation for each in _declared(pipeline) if each.name == name), "")
    parts = []
    for action in pipeline.namespaces.get(reference.namespace, ()):
        parts.append(_producer(action))
        known = _offered(holder, action, project)
        if known is not None and name not in known:
            parts.append(f"It sets no variable `{name}`.")
        if reference.holder is not None and comes_too_late(action, reference.holder):
            parts.append("It is not done when the value is asked for.")
    return "\n\n".join(parts)


def _namespaces(step: Step) -> Iterator[_Known]:
    """The namespaces of actions that are done by then, the latest first, and those that every pipeline has."""
    pipeline = step.spec
    before = [
        action
        for action in pipeline.ordered
        if action.namespace is not None and not comes_too_late(action, step) and action is not step
    ]
    seen = set()
    for action in reversed(before):
        name = action.namespace.text if action.namespace is not None else ""
        if name and name not in seen:
            seen.add(name)
            yield _Known(name, f"action {action.name}", _producer(action))
    if pipeline.variables and PIPELINE not in seen and not _is_source(step):
        names = ", ".join(f"`{each.name}`" for each in _declared(pipeline))
        yield _Known(PIPELINE, "of the pipeline", f"What the pipeline declares: {names}.")
    if EXECUTION not in seen:
        yield _Known(EXECUTION, "of every pipeline", f"Holds `{_EXECUTION_ID}`: {_ABOUT_EXECUTION}")


def _variables(document: Document, step: Step, namespace: str, project: Project) -> Iterator[_Known]:
    """The variables of a namespace, as far as they are known before the run."""
    pipeline = step.spec
    if namespace == EXECUTION and namespace not in pipeline.namespaces:
        yield _Known(_EXECUTION_ID, "of every pipeline", _ABOUT_EXECUTION)
    elif namespace == PIPELINE and pipeline.variables:
        if not _is_source(step):
            yield from _declared(pipeline)
    else:
        for action in pipeline.namespaces.get(namespace, ()):
            if comes_too_late(action, step):
                continue
            for name in _offered(document, action, project) or ():
                yield _Known(name, f"action {action.name}", _producer(action))


def _declared(pipeline: Pipeline) -> Iterator[_Known]:
    for variable in pipeline.variables:
        if variable.name is None:
            continue
        default = variable.default
        words = f"default `{default.text}`" if default is not None else "without a default"
        described = variable.text("description") or ""
        about = f"A variable of the pipeline, {words}: whoever starts an execution may give another value."
        yield _Known(
            variable.name.text, words.replace("`", ""), "\n\n".join(filter(None, (described, about)))
        )


def _offered(document: Document, action: Action, project: Project) -> tuple[str, ...] | None:
    """The variables that an action sets; None where only the run can tell.

    Args:
        document: the pipeline.
        action: one of its actions.
        project: what is around the file: a buildspec says what a build exports.
    """
    if action.is_a("Compute", "Commands"):
        return tuple(node.text for node in action.output_variables)
    known = action.known
    if known is not None and known.variables is not None:
        return known.variables
    if action.exported_inline is not None:
        return action.exported_inline
    found = project.buildspec_of(document, action)
    buildspec = found.buildspec if found is not None else None
    return tuple(node.text for node in buildspec.env.exported) if buildspec is not None else None


def _producer(action: Action) -> str:
    provider = f" ({action.type.provider})" if action.type.provider else ""
    known = action.known
    parts = [f"Set by the action `{action.name}`{provider} of the stage `{action.stage.name}`."]
    if known is not None and known.variables is None and known.variables_from:
        parts.append(f"What it sets: {known.variables_from}.")
    parts.append(f"[AWS documentation]({_VARIABLES_PAGE})")
    return "\n\n".join(parts)


def _is_source(step: Step) -> bool:
    """Tell whether a step is a source action, which cannot ask for the variables of the pipeline."""
    return isinstance(step, Action) and step.is_source


def _pipelines(document: Document) -> tuple[Document, ...]:
    """The pipelines in a document, itself among them."""
    if document.kind.name == "pipeline":
        return (document,) if document.view is not None else ()
    if "CodePipeline" not in document.text:
        return ()
    return tuple(
        inner for inner in document.embedded if inner.kind.name == "pipeline" and inner.view is not None
    )


def _around(place: Place, original: Document) -> tuple[Document, Step] | None:
    """The pipeline that a place is in, and the action or rule.

    The file as it is knows most: which project an action runs, and what that exports. While it cannot be read, the
    repaired text tells what is left.
    """
    offset = place.repaired.cursor.offset
    if not original.tree.errors:
        found = _step_at(original, offset)
        if found is not None:
            return found
    if place.spec is not None:
        return _step_at(place.spec, offset)
    held = place.document
    tree = place.repaired.tree
    return _step_at(held.with_text(place.repaired.text, tree=tree), offset)


def _step_at(document: Document, offset: int) -> tuple[Document, Step] | None:
    innermost: tuple[Document, Step] | None = None
    for holder in _pipelines(document):
        pipeline: Pipeline = holder.view
        for step in (*pipeline.actions, *pipeline.condition_rules):
            if step.node.span.start <= offset <= step.node.span.end:
                innermost = holder, step
    return innermost
