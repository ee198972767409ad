"""Values in an action: its provider, by what is said of it beside, and the input artifacts that its configuration names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.ide.located import beside, step_at
from specfmt.ide.offers import Offer
from specfmt.syntax.nodes import Mapping, Sequence, resolve, text_of
from specfmt.views.pipeline import Pipeline
from specfmt.views.pipeline_stages import Action

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.catalog.actions import ActionType, Key
    from specfmt.ide.offers import Asked
    from specfmt.ide.place import Place
    from specfmt.syntax.nodes import Node, Path


def action_providers(place: Place) -> Iterator[Offer]:
    """The providers of the category and owner that the type of the action says; all where it says nothing of them."""
    from specfmt.catalog.actions import action_types

    category, owner = _said(place.repaired.tree.root, place.path)
    fitting = [
        each for each in action_types() if category in ("", each.category) and owner in ("", each.owner)
    ]
    names = dict.fromkeys(each.provider for each in fitting)
    for name in names:
        types = [each for each in fitting if each.provider == name]
        first = types[0]
        old = all(each.status != "current" for each in types)
        detail = ", ".join(dict.fromkeys(each.category for each in types))
        if first.owner != "AWS":
            detail = f"{detail}, {first.owner}"
        page = "\n\n---\n\n".join(map(_type_page, types))
        yield Offer(name, detail, page, rank=3 if old else 2 if first.is_open else 1, deprecated=old)


def about_action_provider(asked: Asked) -> str:
    """What a provider of actions does and takes; empty where the catalogue has none of that name."""
    from specfmt.catalog.actions import action_types

    category, owner = _said(asked.document.tree.root, asked.path)
    types = [each for each in action_types() if each.provider == asked.text]
    fitting = [each for each in types if category in ("", each.category) and owner in ("", each.owner)]
    return "\n\n---\n\n".join(map(_type_page, fitting or types))


def rule_providers(_place: Place) -> Iterator[Offer]:
    """The providers of rules for the conditions of stages."""
    from specfmt.catalog.actions import rule_providers as names

    for name in names():
        yield Offer(name, documentation=_rule_page(name))


def about_rule_provider(asked: Asked) -> str:
    """What a provider of rules decides by; empty where there is none of that name."""
    return _rule_page(asked.text)


def about_artifact(asked: Asked) -> str:
    """Who makes an artifact that an action reads; empty where nobody does that can be seen."""
    view = asked.document.view
    found = maker_of(view, asked.text) if isinstance(view, Pipeline) else ""
    return f"`{asked.text}`: {found}." if found else ""


def maker_of(pipeline: Pipeline, artifact: str) -> str:
    """The actions that make an artifact, in words; empty where there is none."""
    makers = []
    for each in pipeline.producers.get(artifact, ()):
        step = each.step
        if isinstance(step, Action) and step.name and step.stage.name:
            makers.append(f"the action `{step.name}` of the stage `{step.stage.name}`")
    return f"made by {' and '.join(makers)}" if makers else ""


def _said(root: Node | None, path: Path) -> tuple[str, str]:
    """The category and the owner beside a provider; empty where they are not said."""
    return beside(root, path, "category") or "", beside(root, path, "owner") or ""


def _type_page(type_: ActionType) -> str:
    """What a type of action is, as Markdown."""
    lines = [
        f"`{type_.provider}`: {type_.title}. Category `{type_.category}`, owner `{type_.owner}`, version `{type_.version}`."
    ]
    if type_.status != "current":
        lines.append(f"{type_.status.capitalize()}: {type_.note}.")
    if type_.v2_only:
        lines.append("Only in pipelines of type V2.")
    if not type_.is_open:
        lines.append(f"Input artifacts: {type_.inputs}. Output artifacts: {type_.outputs}.")
        lines += _configuration_lines(type_.keys)
    if type_.variables:
        lines.append(f"Variables: {', '.join(f'`{each}`' for each in type_.variables)}")
    lines.append(f"[AWS documentation]({type_.docs})")
    return "\n\n".join(lines)


def _rule_page(name: str) -> str:
    from specfmt.catalog.actions import rule_type

    known = rule_type(name)
    if known is None:
        return ""
    lines = [
        f"`{name}`: {known.title}.",
        *_configuration_lines(known.keys),
        f"[AWS documentation]({known.docs})",
    ]
    return "\n\n".join(lines)


def _configuration_lines(keys: dict[str, Key]) -> list[str]:
    """The keys of a configuration, those that are needed marked."""
    shown = [
        f"`{key.name}`{' (required)' if key.required else ''}"
        for key in sorted(keys.values(), key=lambda key: not key.required)
    ]
    return [f"Configuration: {', '.join(shown)}"] if shown else []


def input_artifacts(place: Place) -> Iterator[Offer]:
    """The artifacts that the action reads."""
    for name in _inputs(place):
        yield Offer(name, "input artifact", kind="name", rank=0)


def input_artifact_paths(place: Place) -> Iterator[Offer]:
    """The same as the beginning of the path of a file in them."""
    for name in _inputs(place):
        yield Offer(f"{name}::", "file of an input artifact", kind="name", rank=0)


def _inputs(place: Place) -> Iterator[str]:
    found = step_at(place.repaired.tree.root, place.path)
    if found is None:
        return
    step = found[0]
    node = step.get("inputArtifacts") or step.get("InputArtifacts")
    listed = resolve(node) if node is not None else None
    for item in listed.items if isinstance(listed, Sequence) else ():
        inside = resolve(item)
        if isinstance(inside, Mapping):
            name = text_of(inside.get("name") or inside.get("Name"))
            if name:
                yield name
