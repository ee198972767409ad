"""Mermaid's flowcharts: what GitHub, GitLab and many editors draw in Markdown (https://mermaid.js.org)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from specfmt.diagnostics import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.render.graph.picture import ActionBox, Picture, StageBox

_CLASSES = {Severity.ERROR: "bad", Severity.WARNING: "odd"}
_SIGNS = {Severity.ERROR: "✖ ", Severity.WARNING: "⚠ "}


def draw(picture: Picture) -> str:
    """The text of the chart."""
    return "\n".join(_lines(picture)) + "\n"


def _lines(picture: Picture) -> Iterator[str]:
    yield "---"
    yield f"title: {_quoted(' · '.join((picture.name, *picture.notes)))}"
    yield "---"
    yield "flowchart TB"
    for stage in picture.stages:
        yield from _stage(stage)
    for before, after in pairwise(picture.stages):
        yield f"  {before.key} ==> {after.key}"
    for flow in picture.flows:
        makers = flow.makers
        if not makers:
            key = f"missing_{picture.flows.index(flow) + 1}"
            yield f"  {key}[/{_text(flow.name + ': nothing makes it')}/]:::bad"
            makers = (key,)
        for maker in makers:
            for reader in flow.readers:
                yield f"  {maker} -. {_text(flow.name)} .-> {reader}"
    yield "  classDef approval stroke-dasharray: 5 3"
    yield "  classDef odd stroke:#b45309,stroke-width:2px"
    yield "  classDef bad stroke:#b91c1c,stroke-width:3px"


def _stage(stage: StageBox) -> Iterator[str]:
    title = "<br/>".join(_escaped(each) for each in (stage.name, *stage.gates))
    yield f'  subgraph {stage.key}["{_sign(stage.mark.severity)}{title}"]'
    yield "    direction LR"
    for group in stage.groups:
        for action in group:
            yield f"    {_action(action)}"
    for before, after in pairwise(stage.groups):
        yield f"    {' & '.join(each.key for each in before)} --> {' & '.join(each.key for each in after)}"
    yield "  end"
    if stage.mark.severity is not None:
        yield f"  class {stage.key} {_CLASSES[stage.mark.severity]}"


def _action(action: ActionBox) -> str:
    lines = [_sign(action.mark.severity) + _escaped(action.name), f"<i>{_escaped(action.provider)}</i>"]
    if action.region:
        lines.append(f"in {_escaped(action.region)}")
    lines += [_escaped(message) for message in action.mark.messages]
    label = f'"{"<br/>".join(lines)}"'
    shape = f"{{{{{label}}}}}" if action.is_approval else f"[{label}]"
    kind = "approval" if action.is_approval else ""
    if action.mark.severity is not None:
        kind = _CLASSES[action.mark.severity]
    return f"{action.key}{shape}" + (f":::{kind}" if kind else "")


def _sign(severity: Severity | None) -> str:
    return _SIGNS[severity] if severity is not None else ""


def _text(text: str) -> str:
    return f'"{_escaped(text)}"'


def _escaped(text: str) -> str:
    """The text with everything that means something to Mermaid, or to HTML, as an entity."""
    return "".join(_ENTITIES.get(char, char) for char in " ".join(text.split()))


_ENTITIES = {"#": "#35;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "&": "#amp;", "`": "#96;", "\\": "#92;"}


def _quoted(text: str) -> str:
    plain = " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'
