"""What the rules on configurations share: the keys that are called for and missing, and those that are misspelt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.catalog.actions import BOOLEAN
from specfmt.rules import Finding, Fix
from specfmt.rules.pipeline._references import safety_of
from specfmt.rules.spelling import nearest
from specfmt.syntax.nodes import Mapping, Scalar, Sequence
from specfmt.syntax.ops import replaced
from specfmt.views.placeholders import has_placeholder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.catalog.actions import ActionType, Need, RuleType
    from specfmt.syntax.nodes import Entry, Node
    from specfmt.text.span import Span
    from specfmt.views.pipeline_steps import Step

# Less alike than this, two keys are two keys: `StackName` and `StackSetName` are.
_ALIKE = 0.85


def provider_of(step: Step) -> str:
    """The provider as written; empty where it is missing."""
    return step.type.provider or ""


def place_of(step: Step) -> Span:
    """Where to point when a configuration lacks something: its key, else where the step is named."""
    entry = step.entry("configuration")
    return entry.key.span if entry is not None else step.beginning


def called_for(step: Step) -> Iterator[tuple[Need | None, tuple[str, ...]]]:
    """The keys that are missing, with what calls for them: None where every step of the type needs them.

    Nothing where the catalogue does not know the type, or where not all keys can be seen.
    """
    known = step.known
    if known is None or known.is_open or not step.is_configuration_known:
        return
    has = step.configuration.has
    missing = tuple(name for name in known.required if not has(name))
    if missing:
        yield None, missing
    for need in known.needs:
        if has(need.key) and (not need.values or _is_one_of(step, known, need)):
            missing = tuple(name for name in need.keys if not has(name))
            if missing:
                yield need, missing


def misspelt(step: Step, missing: tuple[str, ...]) -> dict[str, Entry]:
    """Of the missing keys those that are there in another spelling, each with its entry."""
    found: dict[str, Entry] = {}
    known = step.known
    if known is None:
        return found
    for entry in step.configuration.node.entries:
        if entry.name and entry.name not in known.keys and (name := nearest(entry.name, missing, _ALIKE)):
            found.setdefault(name, entry)
    return found


def in_its_place(step: Step, name: str, entry: Entry, why: str) -> Finding:
    """The finding for a missing key whose misspelt form is there."""
    known = step.known.keys if step.known is not None else ()
    safety = safety_of(entry.name, name, (*known, name))
    return Finding(
        entry.key,
        f"`{entry.name}` is no key of `{provider_of(step)}`, `{name}` is missing",
        why,
        fix=Fix.of(f"rename it to `{name}`", replaced(entry.key, name), safety),
    )


def has_no_inputs(step: Step) -> bool:
    """Tell whether a step certainly reads no artifact."""
    return count_is_exact(step, "inputArtifacts") and not step.inputs


def count_is_exact(step: Step, key: str) -> bool:
    """Tell whether a list of artifacts is seen as a whole, so that its items can be counted."""
    node = step.get(key)
    if node is None:
        return True
    if not isinstance(node, Sequence):
        return False
    artifacts = step.inputs if key == "inputArtifacts" else step.outputs
    # In a template an item may be a choice, of none among others.
    return len(artifacts) == len(node.items) and not any(
        isinstance(each.item, Mapping) and not each.name for each in artifacts
    )


def is_hidden(node: Node | None) -> bool:
    """Tell whether a value is there and is not what AWS gets to see."""
    if node is None:
        return False
    return not isinstance(node, Scalar) or "#{" in node.text or has_placeholder(node.text)


def _is_one_of(step: Step, known: ActionType | RuleType, need: Need) -> bool:
    setting = step.setting(need.key)
    if setting is None:
        return False
    text = setting.text
    return (text.lower() if known.keys[need.key].type == BOOLEAN else text) in need.values
