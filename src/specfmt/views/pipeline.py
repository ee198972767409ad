"""A pipeline as CodePipeline reads it: stages, actions, and the graph that artifacts and variables make of them.

The same view lies over the API's form (`roleArn`) and over the properties of a resource in a template (`RoleArn`). Keys
are asked for by their names in the API; `spelled` gives them as the file spells them, for messages too. Every accessor may
answer None or nothing: a view is laid over a tree that may lack anything.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from specfmt.syntax.nodes import Entry, Mapping, Scalar, Sequence, resolve
from specfmt.views.pipeline_stages import EVENTS, Action, Condition, ConditionRule, Stage, StageEvent
from specfmt.views.pipeline_steps import Artifact, Step
from specfmt.views.pipeline_stores import Store
from specfmt.views.pipeline_triggers import GitFilter, Trigger
from specfmt.views.pipeline_variables import PipelineVariable, VariableReference, references
from specfmt.views.placeholders import has_placeholder, is_capitals, is_function
from specfmt.views.section import Section
from specfmt.views.spelled import SpelledSection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from specfmt.syntax.nodes import Node, Tree

    _Parts = Callable[[], Iterable[object]]

API = "api"
TEMPLATE = "template"

_REGION_OF_ARN = 3
_EVER = -1
_LIMITS = frozenset(("pattern", "minLength", "maxLength", "enum", "const", "minimum", "maximum", "format"))
_CAPITALS_TOLERATED = frozenset(("pattern", "minLength", "maxLength", "minimum", "maximum"))


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


class Pipeline(SpelledSection):
    """The whole pipeline.

    Attributes:
        source: the text of the file.
        form: `API` or `TEMPLATE`.
        container: what holds it: the root with `pipeline`, `metadata`, `tags`, or the pipeline itself when it is bare; the
            resource in a template.
    """

    schema = "pipeline"

    def __init__(
        self,
        node: Node,
        source: str,
        *,
        form: str = API,
        container: Section | None = None,
        at: Entry | None = None,
    ) -> None:
        super().__init__(self, node, at)
        self.source = source
        self.form = form
        self.container = container if container is not None else self
        self._is_template = form == TEMPLATE

    def spelled(self, name: str) -> str:
        """The key that the API calls `name` (`roleArn`), as this form spells it."""
        return name[:1].upper() + name[1:] if self._is_template else name

    def named(self, key: str) -> str:
        """The name that the API has for a key of this form: the other way round."""
        return key[:1].lower() + key[1:] if self._is_template else key

    @property
    def is_wrapped(self) -> bool:
        """Tell whether the file holds it under `pipeline`, as `--cli-input-json` wants it."""
        return self.form == API and self.at is not None

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

    def tolerates(self, violation: Any) -> bool:
        """Tell whether a value that the schema refuses is a placeholder, so that nothing is known of what AWS will see.

        Args:
            violation: what the schema has against the file.
        """
        if _is_intrinsic(violation):
            return True
        keyword, text = violation.keyword, violation.name
        if keyword not in _LIMITS and keyword != "type":
            return False
        if not text or "commands" in violation.path:  # `$X` is usual in shell text
            return False
        if has_placeholder(text):
            return True
        if keyword not in _CAPITALS_TOLERATED and keyword != "type":
            return False
        # `pipeline-ACCOUNT_ID`: the words of a name are joined by dashes, those of an ARN by colons.
        return "_" in text and any(map(is_capitals, text.replace(":", "-").split("-")))


def _is_intrinsic(violation: Any) -> bool:
    """Tell whether a function of CloudFormation stands there; what that means in a file for the API, a rule tells."""
    if violation.keyword in ("additionalProperties", "required") and len(violation.keys) == 1:
        return is_function(violation.keys[0])
    at = violation.at
    node = resolve(at.value if isinstance(at, Entry) else at)
    if isinstance(node, Mapping):
        return len(node.entries) == 1 and is_function(node.entries[0].name)
    tag = node.tag if isinstance(node, Scalar | Sequence) else None
    return tag is not None and not tag.startswith("!!")


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
