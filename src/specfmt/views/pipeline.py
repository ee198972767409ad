"""A pipeline as CodePipeline reads it: stages, actions, and the graph that artifacts and variables make of them.

The same view lies over the API's form (`roleArn`) and over the properties of a resource in a template (`RoleArn`). Keys
are asked for by their names in the API; `spelled` gives them as the file spells them, for messages too. Every accessor may
answer None or nothing: a view is laid over a tree that may lack anything.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from specfmt.syntax.nodes import Mapping, Scalar, Sequence, resolve
from specfmt.views.pipeline_stages import EVENTS, Action, Condition, ConditionRule, Stage, StageEvent
from specfmt.views.pipeline_steps import Artifact, Step
from specfmt.views.pipeline_stores import Store
from specfmt.views.pipeline_triggers import GitFilter, Trigger
from specfmt.views.pipeline_variables import PipelineVariable, VariableReference, references
from specfmt.views.placeholders import has_placeholder, is_known
from specfmt.views.section import Section
from specfmt.views.spelled import API, TEMPLATE, Definition, SpelledSection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from specfmt.catalog.actions import ActionType
    from specfmt.syntax.nodes import Tree
    from specfmt.views.template import Variant

    _Parts = Callable[[], Iterable[object]]

__all__ = ["API", "TEMPLATE", "Pipeline", "view", "view_within", "within"]

_KEYS = frozenset(
    """
    actionTypeId actions artifactStore artifactStores beforeEntry blockers branches category commands
    conditions configuration created defaultValue description disableInboundStageTransitions
    encryptionKey environmentVariables events excludes executionMode filePaths files gitConfiguration id
    includes inputArtifacts key location metadata name namespace onFailure onSuccess outputArtifacts
    outputVariables owner pipeline pipelineArn pipelineType pollingDisabledAt provider providerType
    pullRequest push reason region restartExecutionOnUpdate result retryConfiguration retryMode roleArn
    ruleTypeId rules runOrder sourceActionName stageName stages tags timeoutInMinutes triggers type
    updated value variables version
    """.split()  # noqa: SIM905  a block of words is easier to read and to extend
)
_REGION_OF_ARN = 3
_EVER = -1
_REPOSITORIES = ("CodeStarSourceConnection", "CodeCommit", "GitHub")


def view(tree: Tree, text: str) -> Pipeline | None:
    """The view of a tree in the API's form, or None when its root is no mapping."""
    root = resolve(tree.root) if tree.root is not None else None
    if not isinstance(root, Mapping):
        return None
    container = Section(None, root)
    wrapped = container.entry("pipeline")
    if wrapped is None:
        return Pipeline(root, text, container=container)
    return Pipeline(wrapped.value, text, container=container, at=wrapped)


def view_within(tree: Tree, text: str, variant: Variant) -> Pipeline | None:
    """The view of the properties of a resource in a template."""
    if not isinstance(tree.root, Mapping):
        return None
    return Pipeline(tree.root, text, form=TEMPLATE, container=variant.resource, variant=variant)


def within(variant: Variant) -> Pipeline:
    """The view of a pipeline in a template, as what else is in the template sees it."""
    properties, text = variant.properties, variant.template.source
    return Pipeline(properties, text, form=TEMPLATE, container=variant.resource, variant=variant)


class Pipeline(Definition):
    """The whole pipeline.

    Attributes:
        container: what holds it: the root with `pipeline`, `metadata`, `tags`, or the pipeline itself when it is bare; the
            resource in a template.
    """

    schema_name = "pipeline"
    shell_keys = ("commands", "Commands")
    names_of_keys = _KEYS

    @cached_property
    def name(self) -> str | None:
        """The name as written."""
        return self.text("name")

    @property
    def pipeline_type(self) -> Scalar | None:
        """`V1` or `V2`; absent it may be either."""
        return self.scalar("pipelineType")

    @property
    def execution_mode(self) -> Scalar | None:
        """`SUPERSEDED` (also where it is missing), `QUEUED` or `PARALLEL`."""
        return self.scalar("executionMode")

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        """The stages that are mappings, in the order of the text, which is that of the run."""
        nodes = self.listed("stages")
        return tuple(Stage(self, node, at) for at, node in enumerate(nodes) if isinstance(node, Mapping))

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """The actions of all stages, in the order of the text."""
        return tuple(action for stage in self.stages for action in stage.actions)

    @property
    def ordered(self) -> list[Action]:
        """The actions in the order of the run; those that run at once in the order of the text."""
        return sorted(self.actions, key=lambda action: action.position)

    @cached_property
    def condition_rules(self) -> tuple[ConditionRule, ...]:
        """The rules of all conditions of all stages."""
        return tuple(rule for condition in self.conditions for rule in condition.rules)

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions of all stages."""
        return tuple(condition for stage in self.stages for condition in stage.conditions)

    @cached_property
    def variables(self) -> tuple[PipelineVariable, ...]:
        """The variables that are declared at the level of the pipeline."""
        return tuple(PipelineVariable(self, node, at) for at, node in enumerate(self.listed("variables")))

    @cached_property
    def variables_named(self) -> dict[str, Scalar]:
        """Where each variable of the pipeline is declared, by its name; of two with one name the first."""
        found: dict[str, Scalar] = {}
        for variable in self.variables:
            if variable.name is not None:
                found.setdefault(variable.name.text, variable.name)
        return found

    @cached_property
    def triggers(self) -> tuple[Trigger, ...]:
        """The triggers."""
        return tuple(Trigger(self, node, at) for at, node in enumerate(self.listed("triggers")))

    @cached_property
    def store(self) -> Store | None:
        """What `artifactStore` says; None where it is missing."""
        entry = self.entry("artifactStore")
        return Store(self, entry.value, entry) if entry is not None else None

    @cached_property
    def regional_stores(self) -> tuple[Store, ...]:
        """What `artifactStores` says, in the order of the text: a mapping by region, in templates a list."""
        node = self.get("artifactStores")
        if isinstance(node, Mapping):
            return tuple(Store(self, entry.value, entry, region=entry.key) for entry in node.merged())
        if isinstance(node, Sequence):
            return tuple(Store.within(self, item) for item in node.items)
        return ()

    @cached_property
    def stores(self) -> dict[str, Store]:
        """The stores of `artifactStores` by their regions."""
        return {store.region: store for store in self.regional_stores if store.region}

    @property
    def all_stores(self) -> tuple[Store, ...]:
        """Every store of either key."""
        return (self.store, *self.regional_stores) if self.store is not None else self.regional_stores

    @cached_property
    def region(self) -> str | None:
        """The region of the pipeline, where the ARN in its metadata tells it."""
        arn = Section(None, self.container.get("metadata")).text("pipelineArn") or ""
        parts = arn.split(":")
        known = len(parts) > _REGION_OF_ARN and not has_placeholder(arn)
        return parts[_REGION_OF_ARN] or None if known else None

    @cached_property
    def likely_region(self) -> str | None:
        """The region of the pipeline as far as its stores tell: one for each region that an action names, and its own."""
        named = {action.region.text for action in self.actions if action.region is not None}
        others = [region for region in self.stores if region not in named]
        return others[0] if len(others) == 1 and not has_placeholder(others[0]) else None

    @cached_property
    def is_partial(self) -> bool:
        """Tell whether stages or actions may be there that cannot be seen: then nothing is said to be missing."""
        node = self.get("stages")
        if not isinstance(node, Sequence) or len(self.stages) < len(node.items):
            return True
        return any(stage.is_partial for stage in self.stages)

    @cached_property
    def producers(self) -> dict[str, list[Artifact]]:
        """The output artifacts by name, in the order of the text."""
        return _by_name(artifact for action in self.actions for artifact in action.outputs)

    @cached_property
    def first_made(self) -> dict[str, Artifact]:
        """The earliest output of each name; one whose time cannot be told counts as the earliest of its stage."""
        found: dict[str, tuple[tuple[int, int], Artifact]] = {}
        for action in self.actions:
            for artifact in action.outputs:
                when = (action.stage.index, _EVER if action.run_order is None else action.run_order)
                if artifact.name not in found or when < found[artifact.name][0]:
                    found[artifact.name] = (when, artifact)
        return {name: artifact for name, (_, artifact) in found.items()}

    @cached_property
    def consumers(self) -> dict[str, list[Artifact]]:
        """The input artifacts by name, those of actions before those of rules."""
        steps = (*self.actions, *self.condition_rules)
        return _by_name(artifact for step in steps for artifact in step.inputs)

    @cached_property
    def has_unknown_outputs(self) -> bool:
        """Tell whether an action may make an artifact whose name cannot be seen."""
        if self.is_partial or any(
            not artifact.is_known for each in self.producers.values() for artifact in each
        ):
            return True
        return any(_has_hidden_outputs(action) for action in self.actions)

    @cached_property
    def namespaces(self) -> dict[str, list[Action]]:
        """The actions by their namespaces, in the order of the text."""
        found: dict[str, list[Action]] = {}
        for action in self.actions:
            if action.namespace is not None:
                found.setdefault(action.namespace.text, []).append(action)
        return found

    @cached_property
    def has_unknown_namespaces(self) -> bool:
        """Tell whether an action may have a namespace that cannot be seen."""
        if self.is_partial or any(map(has_placeholder, self.namespaces)):
            return True
        nodes = (action.get("namespace") for action in self.actions)
        return any(node is not None and not isinstance(node, Scalar) for node in nodes)

    @cached_property
    def actions_named(self) -> dict[str, tuple[Action, ...]]:
        """The actions by their names; names are unique within a stage only."""
        found: dict[str, list[Action]] = {}
        for action in self.actions:
            found.setdefault(action.name, []).append(action)
        return {name: tuple(actions) for name, actions in found.items()}

    @cached_property
    def references(self) -> tuple[VariableReference, ...]:
        """Every `#{...}` in the order of the text."""
        return tuple(references(self))

    @cached_property
    def custom_types(self) -> dict[tuple[str, str, str], ActionType]:
        """The custom types of actions that the same template holds, by category, provider and version."""
        if self.variant is None:
            return {}
        from specfmt.views.custom_action import within as view_of_type
        from specfmt.views.template import CUSTOM_ACTION

        types = (view_of_type(each).action_type for each in self.variant.of_type(CUSTOM_ACTION))
        return {(each.category, each.provider, each.version): each for each in types if each.provider}

    @cached_property
    def bound_to_region(self) -> tuple[Action, ...]:
        """The actions that name a region and can run in no other than the pipeline's, in the order of the text.

        Sources of `S3` are not among them: the guide forbids them another region, and users report that it works.
        """
        return tuple(
            action
            for action in self.actions
            if action.region is not None
            and is_known(action.region.text)
            and (action.is_source or action.type.owner in ("ThirdParty", "Custom"))
            and is_known(action.type.provider)
            and action.type.provider != "S3"
        )

    @cached_property
    def repositories(self) -> tuple[Action, ...]:
        """The sources that fetch a Git repository, in the order of the text."""
        return tuple(each for each in self.actions if each.is_source and each.type.provider in _REPOSITORIES)

    @property
    def disabled_stages(self) -> tuple[SpelledSection, ...]:
        """The items of `disableInboundStageTransitions`, which only templates have."""
        return tuple(SpelledSection(self, node) for node in self.listed("disableInboundStageTransitions"))

    def sections(self) -> tuple[str, ...]:
        """The folders of rules that this pipeline calls for."""
        found = ["document"]
        if self.stages:
            found.append("stages")
        if self.actions:
            found += ("actions", "artifacts", "configuration", "security")
        if "#{" in self.source or "${" in self.source or self.variables or self.namespaces:
            found.append("variables")
        if self.has("triggers"):
            found.append("triggers")
        if any(stage.has(event) for stage in self.stages for event in EVENTS):
            found.append("conditions")
        return tuple(found)

    def parts(self, on: type) -> tuple[object, ...]:
        """The things of one class, in the order in which rules see them."""
        return tuple(self._parts[on]()) if on in self._parts else ()

    @cached_property
    def _parts(self) -> dict[type, _Parts]:
        return {
            Pipeline: lambda: (self,),
            Stage: lambda: self.stages,
            Action: lambda: self.actions,
            Step: lambda: (*self.actions, *self.condition_rules),
            Artifact: lambda: (
                artifact
                for step in (*self.actions, *self.condition_rules)
                for artifact in (*step.inputs, *step.outputs)
            ),
            StageEvent: lambda: (event for stage in self.stages for event in stage.events),
            Condition: lambda: self.conditions,
            ConditionRule: lambda: self.condition_rules,
            Store: lambda: self.all_stores,
            Trigger: lambda: self.triggers,
            GitFilter: lambda: (each for trigger in self.triggers for each in trigger.filters),
            PipelineVariable: lambda: self.variables,
            VariableReference: lambda: self.references,
        }


def _by_name(artifacts: Iterable[Artifact]) -> dict[str, list[Artifact]]:
    found: dict[str, list[Artifact]] = {}
    for artifact in artifacts:
        found.setdefault(artifact.name, []).append(artifact)
    return found


def _has_hidden_outputs(action: Action) -> bool:
    """Tell whether an action makes artifacts that its list does not show.

    The list may be something else than a list; or it lacks what such an action must have, which is told elsewhere: then
    the missing name may be any name.
    """
    node = action.get("outputArtifacts")
    if (
        node is not None
        and not isinstance(node, Sequence)
        and not (isinstance(node, Scalar) and node.is_null)
    ):
        return True
    known = action.known
    return known is not None and len(action.outputs) < known.outputs.least
