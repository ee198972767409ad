"""The stages of a pipeline, their actions, and the conditions at their doors."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from specfmt.syntax.nodes import Mapping, Scalar, Sequence
from specfmt.views.pipeline_steps import NamedValue, Step, number_of
from specfmt.views.placeholders import has_placeholder, is_known
from specfmt.views.section import scalars_of
from specfmt.views.spelled import SpelledSection

if TYPE_CHECKING:
    from specfmt.catalog.actions import ActionType, RuleType
    from specfmt.syntax.nodes import Entry, Node
    from specfmt.views.pipeline import Pipeline

BEFORE_ENTRY = "beforeEntry"
ON_SUCCESS = "onSuccess"
ON_FAILURE = "onFailure"
EVENTS = (BEFORE_ENTRY, ON_SUCCESS, ON_FAILURE)

SOURCE = "Source"
CATEGORIES = frozenset((SOURCE, "Build", "Deploy", "Test", "Invoke", "Approval", "Compute"))


class Position(NamedTuple):
    """When an action runs. The order of the text means nothing within a stage."""

    stage: int
    run_order: int


class Stage(SpelledSection):
    """One stage.

    Attributes:
        index: its place in the pipeline, from 0.
    """

    spec: Pipeline

    def __init__(self, spec: Pipeline, node: Node, index: int) -> None:
        super().__init__(spec, node)
        self.index = index

    @cached_property
    def name(self) -> str:
        """The name as written; empty where it is missing."""
        return self.text("name") or ""

    @property
    def place(self) -> Node:
        """Where to point when the stage as a whole is meant: its name, else its first key."""
        return self.scalar("name") or super().place

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """The actions that are mappings, in the order of the text."""
        nodes = self.listed("actions")
        return tuple(Action(self, node, at) for at, node in enumerate(nodes) if isinstance(node, Mapping))

    @property
    def is_partial(self) -> bool:
        """Tell whether it may have actions that cannot be seen."""
        node = self.get("actions")
        if not isinstance(node, Sequence):
            return True
        return len(self.actions) < len(node.items) or any(not each.node.entries for each in self.actions)

    @cached_property
    def events(self) -> tuple[StageEvent, ...]:
        """What is written under `beforeEntry`, `onSuccess` and `onFailure`, in that order."""
        entries = ((name, self.entry(name)) for name in EVENTS)
        return tuple(StageEvent(self, name, entry) for name, entry in entries if entry is not None)

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions of all events."""
        return tuple(condition for event in self.events for condition in event.conditions)


class Action(Step):
    """One action.

    Attributes:
        stage: the stage that holds it.
    """

    type_key = "actionTypeId"

    def __init__(self, stage: Stage, node: Node, index: int) -> None:
        super().__init__(stage.spec, node, index)
        self.stage = stage

    @cached_property
    def run_order(self) -> int | None:
        """The run order, 1 where it is missing; None where it is not known."""
        node = self.get("runOrder")
        return 1 if node is None else number_of(node)

    @cached_property
    def position(self) -> Position:
        """When it runs, as far as that is known; an unknown run order counts as 1."""
        return Position(self.stage.index, 1 if self.run_order is None else self.run_order)

    def precedes(self, other: Action) -> bool | None:
        """Tell whether it is done before another action begins; None where that is not known."""
        if self is other:
            return False
        if self.stage.index != other.stage.index:
            return self.stage.index < other.stage.index
        if self.run_order is None or other.run_order is None:
            return None
        return self.run_order < other.run_order

    @property
    def is_source(self) -> bool:
        """Tell whether it certainly is a source action."""
        return self.certain_category == SOURCE

    @cached_property
    def certain_category(self) -> str | None:
        """The category, unless it is none of the API's, or one in which there is no such provider.

        What is wrong then is the category itself, and nothing else is to be concluded from it.
        """
        category, provider = self.type.category, self.type.provider
        if category not in CATEGORIES:
            return None
        if self.type.owner == "Custom" or provider is None:
            return category
        from specfmt.catalog.actions import providers

        pairs = providers().get(provider)
        return None if pairs and category not in [each for each, _ in pairs] else category

    @cached_property
    def known(self) -> ActionType | None:
        """What the catalogue says of its type; None where the type is unknown, custom or cannot be seen."""
        from specfmt.catalog.actions import action_type

        type_ = self.type
        if type_.category is None or type_.owner is None or type_.provider is None:
            return None
        if type_.owner == "Custom":
            return self.spec.custom_types.get((type_.category, type_.provider, type_.version or ""))
        return action_type(type_.category, type_.owner, type_.provider)

    @property
    def takes_no_inputs(self) -> bool:
        """Tell whether actions of its type certainly read no artifacts, so that any input is one too many."""
        return self.known is not None and self.known.inputs.most == 0

    def is_a(self, category: str, provider: str) -> bool:
        """Tell whether it is of that type, whoever owns it."""
        return self.type.category == category and self.type.provider == provider

    @property
    def namespace(self) -> Scalar | None:
        """The namespace of its variables."""
        return self.scalar("namespace")

    @property
    def output_variables(self) -> tuple[Scalar, ...]:
        """The names under `outputVariables`."""
        return self.scalars("outputVariables")

    @cached_property
    def environment_variables(self) -> tuple[NamedValue, ...]:
        """The items of `environmentVariables`, a key of the action and not of its configuration."""
        return tuple(
            NamedValue(self.spec, node, at) for at, node in enumerate(self.listed("environmentVariables"))
        )

    def offers(self, variable: str) -> bool | None:
        """Tell whether its namespace holds a variable; None where only the run can tell."""
        if self.is_a("Compute", "Commands"):
            names = [node.text for node in self.output_variables]
            return True if variable in names else (None if not all(map(is_known, names)) else False)
        known = self.known
        if known is None or known.variables is None:
            return None
        return variable in known.variables

    @cached_property
    def exported_inline(self) -> tuple[str, ...] | None:
        """What the buildspec exports that is written into an action of CodeBuild; None where there is none to be read."""
        if self.type.provider != "CodeBuild":
            return None
        node = self.setting("BuildspecOverride")
        text = node.text if node is not None else ""
        # Else it is the path of a file, or a template makes a buildspec of it.
        if "phases" not in text or "${" in text or "{{" in text:
            return None
        from specfmt.syntax.parse import parse

        tree = parse(text)
        root = tree.root
        if not isinstance(root, Mapping) or tree.errors or root.get("phases") is None:
            return None
        env = root.get("env")
        if not isinstance(env, Mapping):
            return None
        names = tuple(
            each.text for each in scalars_of(env.get("exported-variables")) if isinstance(each, Scalar)
        )
        return None if any(map(has_placeholder, names)) else names


class StageEvent(SpelledSection):
    """What a stage does at an event.

    Attributes:
        stage: the stage.
        event: `beforeEntry`, `onSuccess` or `onFailure`.
    """

    spec: Pipeline

    def __init__(self, stage: Stage, event: str, entry: Entry) -> None:
        super().__init__(stage.spec, entry.value, entry)
        self.stage = stage
        self.event = event

    @property
    def result(self) -> Scalar | None:
        """What happens to the stage; only `onFailure` has it."""
        return self.scalar("result")

    @property
    def retry(self) -> SpelledSection:
        """The `retryConfiguration`; only `onFailure` has it."""
        return self.section("retryConfiguration")

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions, at most one by the API."""
        return tuple(Condition(self, node, at) for at, node in enumerate(self.listed("conditions")))


class Condition(SpelledSection):
    """A condition: rules, and what happens when they fail.

    Attributes:
        event: the event that asks it.
        stage: the stage.
        index: its place in the list, from 0.
    """

    spec: Pipeline

    def __init__(self, event: StageEvent, node: Node, index: int) -> None:
        super().__init__(event.spec, node)
        self.event = event
        self.stage = event.stage
        self.index = index

    @property
    def result(self) -> Scalar | None:
        """What happens when the rules are not met."""
        return self.scalar("result")

    @cached_property
    def rules(self) -> tuple[ConditionRule, ...]:
        """The rules that are mappings."""
        nodes = self.listed("rules")
        return tuple(
            ConditionRule(self, node, at) for at, node in enumerate(nodes) if isinstance(node, Mapping)
        )


class ConditionRule(Step):
    """One rule of a condition.

    Attributes:
        condition: the condition that holds it.
        stage: the stage.
    """

    type_key = "ruleTypeId"

    def __init__(self, condition: Condition, node: Node, index: int) -> None:
        super().__init__(condition.spec, node, index)
        self.condition = condition
        self.stage = condition.stage

    @cached_property
    def known(self) -> RuleType | None:
        """What the catalogue says of its type; None where the type is unknown or cannot be seen."""
        from specfmt.catalog.actions import rule_type

        provider = self.type.provider
        return rule_type(provider) if provider is not None else None


def comes_too_late(producer: Action, step: Step) -> bool | None:
    """Tell whether a producer is not done when a step begins; None where that is not known."""
    if isinstance(step, Action):
        precedes = producer.precedes(step)
        return None if precedes is None else not precedes
    if isinstance(step, ConditionRule):
        if producer.stage.index != step.stage.index:
            return producer.stage.index > step.stage.index
        return True if step.condition.event.event == BEFORE_ENTRY else None
    return None
