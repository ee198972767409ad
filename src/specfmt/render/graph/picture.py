"""What a picture of a pipeline shows, whatever it is drawn with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from specfmt.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from specfmt.diagnostics import Diagnostic
    from specfmt.views.pipeline import Pipeline
    from specfmt.views.pipeline_stages import Action, Stage

# The colours of the artifacts, one after the other and then again.
PALETTE = ("#2563eb", "#059669", "#9333ea", "#c2410c", "#0891b2", "#be185d", "#4d7c0f", "#6d28d9")
_RANK = {Severity.ERROR: 2, Severity.WARNING: 1}


class Mark(NamedTuple):
    """What is wrong with a thing.

    Attributes:
        severity: the worst; None where nothing is wrong.
        messages: the findings of severity error and warning, in the order of the text.
    """

    severity: Severity | None = None
    messages: tuple[str, ...] = ()


class ActionBox(NamedTuple):
    """One action.

    Attributes:
        key: a name that is unique in the picture, made of letters, digits and `_`.
        name: as written.
        provider: for instance `CodeBuild`; `Approval` for a manual approval.
        is_approval: somebody has to approve here.
        region: where it runs, if it says so.
        run_order: when it runs within its stage; None where that is not known.
        mark: what is wrong with it.
    """

    key: str
    name: str
    provider: str
    is_approval: bool
    region: str
    run_order: int | None
    mark: Mark


class StageBox(NamedTuple):
    """One stage.

    Attributes:
        key: as in `ActionBox`.
        name: as written.
        groups: the actions that run at once, in the order in which the groups run.
        gates: what is asked at its doors, for instance `before entry: CloudWatchAlarm, else FAIL`.
        mark: what is wrong with it and with none of its actions.
    """

    key: str
    name: str
    groups: tuple[tuple[ActionBox, ...], ...]
    gates: tuple[str, ...]
    mark: Mark

    @property
    def actions(self) -> tuple[ActionBox, ...]:
        """Its actions in the order in which they run."""
        return tuple(action for group in self.groups for action in group)


class Flow(NamedTuple):
    """One artifact.

    Attributes:
        name: as written.
        makers: the keys of the actions that make it: one, unless something is wrong.
        readers: the keys of the actions that read it.
    """

    name: str
    makers: tuple[str, ...]
    readers: tuple[str, ...]


class Picture(NamedTuple):
    """A whole pipeline.

    Attributes:
        name: as written, or what it is called where it has no name.
        notes: its type, its mode, and what starts it.
        stages: in the order in which they run.
        flows: the artifacts in the order in which they are made; those that nobody makes come last.
        mark: what is wrong with the pipeline and with none of its stages.
    """

    name: str
    notes: tuple[str, ...]
    stages: tuple[StageBox, ...]
    flows: tuple[Flow, ...]
    mark: Mark

    @property
    def actions(self) -> tuple[ActionBox, ...]:
        """The actions of all stages in the order in which they run."""
        return tuple(action for stage in self.stages for action in stage.actions)


def picture_of(pipeline: Pipeline, name: str, diagnostics: Sequence[Diagnostic] = ()) -> Picture:
    """The picture of a pipeline.

    Args:
        pipeline: the view.
        name: what it is called where it has no name of its own.
        diagnostics: what was found in the file; what lies outside the pipeline is left out.
    """
    marks = _Marks(pipeline, diagnostics)
    keys = {id(action): f"a{number}" for number, action in enumerate(pipeline.ordered, 1)}
    stages = tuple(_stage(stage, keys, marks) for stage in pipeline.stages)
    return Picture(
        pipeline.name or name, _notes(pipeline), stages, _flows(pipeline, keys), marks.of(pipeline)
    )


class _Marks:
    """Which finding is about which thing: the innermost one that holds its place."""

    def __init__(self, pipeline: Pipeline, diagnostics: Iterable[Diagnostic]) -> None:
        self.found: dict[int, list[Diagnostic]] = {}
        things = [pipeline, *pipeline.stages, *pipeline.actions]
        spans = sorted(
            ((thing.node.span, id(thing)) for thing in things), key=lambda each: (each[0].start, -each[0].end)
        )
        wrong = sorted((each for each in diagnostics if each.severity in _RANK), key=lambda each: each.span)
        around: list[tuple[int, int]] = []
        at = 0
        for diagnostic in wrong:
            place = diagnostic.span.start
            while at < len(spans) and spans[at][0].start <= place:
                around.append((spans[at][0].end, spans[at][1]))
                at += 1
            while around and around[-1][0] < place:
                around.pop()
            if around:
                self.found.setdefault(around[-1][1], []).append(diagnostic)

    def of(self, thing: object) -> Mark:
        """What is wrong with a thing."""
        found = self.found.get(id(thing), [])
        worst = max((each.severity for each in found), key=lambda each: _RANK[each], default=None)
        return Mark(worst, tuple(dict.fromkeys(each.message for each in found)))


def _stage(stage: Stage, keys: dict[int, str], marks: _Marks) -> StageBox:
    groups: dict[int, list[ActionBox]] = {}
    for action in stage.actions:
        groups.setdefault(action.position.run_order, []).append(_action(action, keys, marks))
    ordered = tuple(tuple(groups[order]) for order in sorted(groups))
    return StageBox(
        f"s{stage.index + 1}",
        stage.name or f"stage {stage.index + 1}",
        ordered,
        _gates(stage),
        marks.of(stage),
    )


def _action(action: Action, keys: dict[int, str], marks: _Marks) -> ActionBox:
    region = action.region
    return ActionBox(
        keys[id(action)],
        action.name or "(no name)",
        action.type.provider or "(no provider)",
        action.type.category == "Approval",
        region.text if region is not None else "",
        action.run_order,
        marks.of(action),
    )


_EVENTS = {"beforeEntry": "before entry", "onSuccess": "on success", "onFailure": "on failure"}


def _gates(stage: Stage) -> tuple[str, ...]:
    gates = []
    for event in stage.events:
        name = _EVENTS[event.event]
        if event.result is not None:
            gates.append(f"{name}: {event.result.text}")
        for condition in event.conditions:
            rules = ", ".join(rule.type.provider or rule.name for rule in condition.rules)
            result = f", else {condition.result.text}" if condition.result is not None else ""
            gates.append(f"{name}: {rules or 'a condition'}{result}")
    return tuple(gates)


def _notes(pipeline: Pipeline) -> tuple[str, ...]:
    notes = [node.text for node in (pipeline.pipeline_type, pipeline.execution_mode) if node is not None]
    for trigger in pipeline.triggers:
        source = trigger.source_action_name
        if source is not None:
            notes.append(f"triggered through {source.text}")
    return tuple(notes)


def _flows(pipeline: Pipeline, keys: dict[int, str]) -> tuple[Flow, ...]:
    order: dict[str, tuple[list[str], list[str]]] = {}
    for action in pipeline.ordered:
        for artifact in action.outputs:
            if artifact.name:
                order.setdefault(artifact.name, ([], []))[0].append(keys[id(action)])
    for action in pipeline.ordered:
        for artifact in action.inputs:
            if artifact.name:
                order.setdefault(artifact.name, ([], []))[1].append(keys[id(action)])
    return tuple(Flow(name, tuple(makers), tuple(readers)) for name, (makers, readers) in order.items())
