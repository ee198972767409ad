"""Graphviz' DOT (https://graphviz.org/doc/info/lang.html)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from specfmt.diagnostics import Severity
from specfmt.render.graph.picture import PALETTE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.render.graph.picture import ActionBox, Picture, StageBox

_COLOURS = {Severity.ERROR: "#b91c1c", Severity.WARNING: "#b45309"}
_SIGNS = {Severity.ERROR: "✖ ", Severity.WARNING: "⚠ "}


def draw(picture: Picture) -> str:
    """The text of the graph."""
    return "\n".join(_lines(picture)) + "\n"


def _lines(picture: Picture) -> Iterator[str]:
    yield "digraph pipeline {"
    yield f"  label={_text(' · '.join((picture.name, *picture.notes)))} labelloc=t compound=true newrank=true"
    yield '  graph [fontname="Helvetica" style=rounded color="#94a3b8"]'
    yield '  node [fontname="Helvetica" fontsize=11 shape=box style="rounded,filled" fillcolor=white color="#475569"]'
    yield '  edge [fontname="Helvetica" fontsize=9 color="#64748b"]'
    for stage in picture.stages:
        yield from _stage(stage)
    filled = [stage for stage in picture.stages if stage.actions]
    for before, after in pairwise(filled):
        ends = f"{before.actions[-1].key} -> {after.actions[0].key}"
        yield f"  {ends} [ltail=cluster_{before.key} lhead=cluster_{after.key} style=bold]"
    for number, flow in enumerate(picture.flows, 1):
        colour = _text(PALETTE[(number - 1) % len(PALETTE)])
        makers = flow.makers
        if not makers:
            colour = _text(_COLOURS[Severity.ERROR])
            yield f"  missing_{number} [label={_text(flow.name + ': nothing makes it')} color={colour}]"
            makers = (f"missing_{number}",)
        for maker in makers:
            for reader in flow.readers:
                yield f"  {maker} -> {reader} [label={_text(flow.name)} color={colour} fontcolor={colour} style=dashed constraint=false]"
    yield "}"


def _stage(stage: StageBox) -> Iterator[str]:
    yield f"  subgraph cluster_{stage.key} {{"
    title = "\n".join((_sign(stage.mark.severity) + stage.name, *stage.gates))
    colour = f" color={_text(_COLOURS[stage.mark.severity])}" if stage.mark.severity is not None else ""
    yield f"    label={_text(title)}{colour}"
    for action in stage.actions:
        yield f"    {_action(action)}"
    for group in stage.groups:
        if len(group) > 1:
            yield f"    {{rank=same; {'; '.join(action.key for action in group)}}}"
    for before, after in pairwise(stage.groups):
        ends = (f"{{{' '.join(each.key for each in group)}}}" for group in (before, after))
        yield f"    {' -> '.join(ends)}"
    yield "  }"


def _action(action: ActionBox) -> str:
    lines = [_sign(action.mark.severity) + action.name, action.provider]
    if action.region:
        lines.append(f"in {action.region}")
    parts = [f"label={_text(chr(10).join(lines))}"]
    if action.is_approval:
        parts.append('shape=octagon style=filled fillcolor="#fef9c3"')
    if action.mark.severity is not None:
        parts.append(f"color={_text(_COLOURS[action.mark.severity])} penwidth=2")
        parts.append(f"tooltip={_text(chr(10).join(action.mark.messages))}")
    return f"{action.key} [{' '.join(parts)}]"


def _sign(severity: Severity | None) -> str:
    return _SIGNS[severity] if severity is not None else ""


def _text(text: str) -> str:
    """A quoted text; a line break of ours becomes one of the label, any other control character a blank."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{"".join(char if char.isprintable() else " " for char in escaped)}"'
