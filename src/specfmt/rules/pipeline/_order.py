"""When actions run: whether what one makes is there when another step begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.views.pipeline_stages import Action, ConditionRule, comes_too_late

if TYPE_CHECKING:
    from specfmt.views.pipeline_steps import Step

__all__ = ["by_whom", "comes_too_late"]


def by_whom(producer: Action, step: Step) -> str:
    """The producer that comes too late for a step, and when it comes: what follows `made by`."""
    if producer is step:
        return "this action itself"
    if isinstance(step, Action) and producer.stage is step.stage:
        order = step.spec.spelled("runOrder")
        if producer.run_order == step.run_order:
            return f"`{producer.name}`, which runs at the same time (`{order}` {step.run_order})"
        return f"`{producer.name}`, which runs later (`{order}` {producer.run_order})"
    if isinstance(step, ConditionRule) and producer.stage is step.stage:
        return f"`{producer.name}`, after this stage is entered"
    return f"`{producer.name}` of the later stage `{producer.stage.name}`"
