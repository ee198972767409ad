"""What the rules on `#{namespace.variable}` share: which references are judged, and whom they ask.

What the user guide says of variables: https://docs.aws.amazon.com/codepipeline/latest/userguide/reference-variables.html
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Edit, Fix, Safety
from specfmt.rules.spelling import is_certain, plain_form
from specfmt.syntax.nodes import Mapping, Scalar, resolve
from specfmt.views.pipeline_variables import EXECUTION, PIPELINE, RULE
from specfmt.views.placeholders import has_placeholder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from specfmt.text.span import Span
    from specfmt.views.pipeline import Pipeline
    from specfmt.views.pipeline_stages import Action
    from specfmt.views.pipeline_steps import Step
    from specfmt.views.pipeline_variables import VariableReference

# The fields of an action or a rule in which CodePipeline puts values in place of references.
FIELDS = frozenset(("configuration", "commands", "environmentVariables"))
# The only variable of the namespace `codepipeline`.
EXECUTION_ID = "PipelineExecutionId"


def is_judged(reference: VariableReference) -> bool:
    """Tell whether a reference stands where CodePipeline resolves it, well formed and without placeholders."""
    return (
        reference.holder is not None
        and reference.field in FIELDS
        and reference.is_well_formed
        and not has_placeholder(reference.text)
    )


def is_of_action(pipeline: Pipeline, namespace: str) -> bool:
    """Tell whether a namespace is none of those that CodePipeline has itself, so that it has to be an action's.

    An action may call its own `variables` as long as the pipeline declares none.
    """
    if namespace == PIPELINE:
        return not pipeline.has("variables") and namespace in pipeline.namespaces
    return namespace not in (EXECUTION, RULE)


def producer_of(reference: VariableReference, pipeline: Pipeline) -> Action | None:
    """The only action that declares the namespace of a reference; None where there is none, or more than one."""
    if not is_of_action(pipeline, reference.namespace):
        return None
    actions = pipeline.namespaces.get(reference.namespace, ())
    return actions[0] if len(actions) == 1 else None


def texts_of(step: Step) -> Iterator[tuple[str, Scalar]]:
    """The values of a step in which CodePipeline puts values in place of references, each with its key."""
    for entry in step.configuration.node.merged():
        value = resolve(entry.value)
        if isinstance(value, Scalar):
            yield entry.name, value
    for command in step.commands:
        yield "", command
    for item in step.listed("environmentVariables"):
        found = item.get(step.spec.spelled("value")) if isinstance(item, Mapping) else None
        content = resolve(found) if found is not None else None
        if isinstance(content, Scalar):
            yield "", content


def safety_of(name: str, meant: str, names: Iterable[str]) -> Safety:
    """How sure a name is in place of a misspelt one.

    Entirely where it is the only one that differs in case or dashes, or in one slip of the finger.

    Args:
        name: as written.
        meant: the one that it most resembles.
        names: all that could stand there.
    """
    known = frozenset(names)
    form = plain_form(name)
    alike = sum(plain_form(each) == form for each in known)
    return Safety.SAFE if alike <= 1 and is_certain(name, meant, known) else Safety.UNSAFE


def renamed(source: str, span: Span, old: str, new: str, safety: Safety) -> Fix | None:
    """Another text for a part of a reference; None where the file writes that part otherwise than it reads."""
    if source[span.start : span.end] != old:
        return None
    return Fix(f"change to `{new}`", (Edit(span, new),), safety)
