"""SVG that needs nothing installed.

Nothing has to be laid out: the order is given. Stages stand below each other, and in them the actions, each in a row
of its own, those that run at once in one frame. To the right every artifact has a lane; a dot says where it is made
and an arrow where it is read. So no line crosses a box, whatever the size of the pipeline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.diagnostics import Severity
from specfmt.render.graph.picture import PALETTE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.render.graph.picture import ActionBox, Flow, Mark, Picture, StageBox

_MARGIN = 24
_ROW = 46  # from one action to the next
_BOX = 36  # the height of an action
_PAD = 12
_HEAD = 30  # the name of a stage
_GATE = 16  # a line on what is asked at its doors
_BETWEEN = 26  # stages
_LANE = 26
_APART = 9  # lines that meet the same action
_NARROWEST = 230
_WIDEST = 460
_LONGEST_ARTIFACT = 34
_NOTE = 17
_WRONG = {Severity.ERROR: "#dc2626", Severity.WARNING: "#d97706"}
_SIGNS = {Severity.ERROR: "✖", Severity.WARNING: "▲"}
_STYLE = """\
  text { font-family: -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; fill: #0f172a; }
  .title { font-size: 17px; font-weight: 600; }
  .stage { font-size: 13px; font-weight: 600; }
  .name { font-size: 13px; }
  .small { font-size: 11px; fill: #475569; }
  .artifact { font-size: 11px; }"""


def draw(picture: Picture) -> str:
    """The text of the file."""
    return _Drawing(picture).text()


class _Drawing:
    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self.parts: list[str] = []
        # Where the middle of each action is, and where its box ends.
        self.middles: dict[str, int] = {}
        # Where the line of an artifact meets an action, from the middle of its box.
        self.shifts = dict(_shifts(picture))
        texts = [(action.name, _under(action)) for action in picture.actions]
        longest = max((max(_width(name, 13), _width(below, 11)) for name, below in texts), default=0)
        titles = max((_width(stage.name, 13) for stage in picture.stages), default=0)
        self.box = int(min(max(longest + 64, titles, _NARROWEST), _WIDEST))
        self.left = _MARGIN + _PAD
        self.lanes = _MARGIN + self.box + 2 * _PAD + 2 * _PAD + 34

    def text(self) -> str:
        """The whole file."""
        names = [_cut(flow.name, _LONGEST_ARTIFACT) for flow in self.picture.flows]
        head = int(max((_width(name, 11) for name in names), default=0) * 0.72) + 14
        top = _MARGIN + 22 + (_NOTE if self.picture.notes else 0) + head
        bottom = self._stages(top)
        for at, flow in enumerate(self.picture.flows):
            self._flow(flow, at, top)
        bottom = self._notes(bottom + 8)
        width = self.lanes + len(self.picture.flows) * _LANE + head + _MARGIN
        wide = max(width, int(_width(self.picture.name, 17)) + 2 * _MARGIN, self._notes_width)
        return "\n".join(self._file(wide, bottom + _MARGIN)) + "\n"

    def _file(self, width: int, height: int) -> Iterator[str]:
        name = _escaped(self.picture.name)
        yield (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'viewBox="0 0 {width} {height}" role="img">'
        )
        yield f"<title>{name}</title>"
        yield f"<style>\n{_STYLE}\n</style>"
        yield f'<rect width="{width}" height="{height}" fill="#ffffff"/>'
        yield f'<text class="title" x="{_MARGIN}" y="{_MARGIN + 14}">{name}</text>'
        if self.picture.notes:
            notes = _escaped(" · ".join(self.picture.notes))
            yield f'<text class="small" x="{_MARGIN}" y="{_MARGIN + 32}">{notes}</text>'
        yield from self.parts
        yield "</svg>"

    def _stages(self, top: int) -> int:
        for at, stage in enumerate(self.picture.stages):
            if at:
                middle = _MARGIN + _PAD + self.box // 2
                self.parts.append(
                    f'<path d="M{middle} {top - _BETWEEN + 3}V{top - 5}m-5 -6l5 6l5 -6" fill="none" '
                    f'stroke="#64748b" stroke-width="2"/>'
                )
            top = self._stage(stage, top) + _BETWEEN
        return top - _BETWEEN

    def _stage(self, stage: StageBox, top: int) -> int:
        height = _HEAD + _GATE * len(stage.gates) + _ROW * len(stage.actions) + 4
        # Room between groups, so that what runs at once is seen to.
        height += 8 * max(len(stage.groups) - 1, 0)
        edge = _WRONG.get(stage.mark.severity, "#cbd5e1") if stage.mark.severity else "#cbd5e1"
        width = self.box + 2 * _PAD + 12
        self.parts.append(
            f'<g><rect x="{_MARGIN}" y="{top}" width="{width}" height="{height}" rx="8" fill="#f8fafc" '
            f'stroke="{edge}"/>{_tip(stage.mark, stage.name)}</g>'
        )
        self.parts.append(
            f'<text class="stage" x="{_MARGIN + _PAD}" y="{top + 20}">'
            f"{_escaped(_fit(stage.name, width - 2 * _PAD - 24, 13))}</text>"
        )
        if stage.mark.severity is not None:
            self._sign(stage.mark, _MARGIN + width - 20, top + 20)
        at = top + _HEAD
        for gate in stage.gates:
            self.parts.append(
                f'<text class="small" x="{_MARGIN + _PAD}" y="{at + 8}">'
                f"◇ {_escaped(_fit(gate, width - 3 * _PAD, 11))}</text>"
            )
            at += _GATE
        for group in stage.groups:
            if len(group) > 1:
                self.parts.append(
                    f'<rect x="{_MARGIN + 5}" y="{at - 3}" width="{width - 10}" height="{_ROW * len(group)}" rx="6" '
                    f'fill="none" stroke="#94a3b8" stroke-dasharray="3 3"><title>these run at once</title></rect>'
                )
            for action in group:
                self._action(action, at)
                at += _ROW
            at += 8
        return top + height

    def _action(self, action: ActionBox, top: int) -> None:
        edge = _WRONG[action.mark.severity] if action.mark.severity is not None else "#64748b"
        weight = 2 if action.mark.severity is not None else 1
        fill = "#fef9c3" if action.is_approval else "#ffffff"
        radius = _BOX // 2 if action.is_approval else 5
        self.parts.append(
            f'<g><rect x="{self.left}" y="{top}" width="{self.box}" height="{_BOX}" rx="{radius}" fill="{fill}" '
            f'stroke="{edge}" stroke-width="{weight}"/>{_tip(action.mark, action.name)}</g>'
        )
        inset = 16 if action.is_approval else 10
        room = self.box - inset - 44
        order = "?" if action.run_order is None else str(action.run_order)
        self.parts.append(
            f'<text class="name" x="{self.left + inset}" y="{top + 16}">{_escaped(_fit(action.name, room, 13))}</text>'
            f'<text class="small" x="{self.left + inset}" y="{top + 30}">{_escaped(_fit(_under(action), room, 11))}</text>'
            f'<text class="small" x="{self.left + self.box - 14}" y="{top + 30}" text-anchor="end">{order}</text>'
        )
        if action.mark.severity is not None:
            self._sign(action.mark, self.left + self.box - 22, top + 17)
        self.middles[action.key] = top + _BOX // 2

    def _sign(self, mark: Mark, x: int, y: int) -> None:
        if mark.severity is not None:
            self.parts.append(
                f'<text x="{x}" y="{y}" font-size="13" style="fill:{_WRONG[mark.severity]}">{_SIGNS[mark.severity]}</text>'
            )

    def _flow(self, flow: Flow, at: int, top: int) -> None:
        x = self.lanes + at * _LANE
        start = self.left + self.box
        ends = [
            self.middles[key] + self.shifts[key, at]
            for key in (*flow.makers, *flow.readers)
            if key in self.middles
        ]
        colour = PALETTE[at % len(PALETTE)] if flow.makers else _WRONG[Severity.ERROR]
        first = min(ends, default=top)
        name = flow.name if flow.makers else f"{flow.name} (nothing makes it)"
        self.parts.append(
            f'<g fill="none" stroke="{colour}"><title>{_escaped(name)}</title>'
            f'<path d="M{x} {top - 6}V{first}" stroke-width="2" stroke-opacity="0.25"/>'
            f'<path d="M{x} {first}V{max(ends, default=top)}" stroke-width="2"/>'
        )
        for key in flow.makers:
            y = self.middles[key] + self.shifts[key, at]
            self.parts.append(
                f'<path d="M{start} {y}H{x}" stroke-width="1.5"/><circle cx="{x}" cy="{y}" r="4" fill="{colour}"/>'
            )
        for key in dict.fromkeys(flow.readers):
            y = self.middles[key] + self.shifts[key, at]
            self.parts.append(
                f'<path d="M{x} {y}H{start + 3}" stroke-width="1.5" stroke-dasharray="5 2"/>'
                f'<path d="M{start + 9} {y - 4}l-6 4l6 4" stroke-width="1.5"/>'
            )
        self.parts.append("</g>")
        self.parts.append(
            f'<text class="artifact" transform="translate({x - 2} {top - 12}) rotate(-46)" style="fill:{colour}">'
            f"{_escaped(_cut(name, _LONGEST_ARTIFACT))}</text>"
        )

    @property
    def _wrong(self) -> list[tuple[Severity, str, str]]:
        marks = [("", self.picture.mark)]
        for stage in self.picture.stages:
            marks.append((stage.name, stage.mark))
            marks += [(f"{stage.name} / {action.name}", action.mark) for action in stage.actions]
        return [
            (mark.severity, where, text) for where, mark in marks if mark.severity for text in mark.messages
        ]

    @property
    def _notes_width(self) -> int:
        lines = (_width(f"{where}: {text}", 11) for _, where, text in self._wrong)
        return int(max(lines, default=0)) + 2 * _MARGIN + 24

    def _notes(self, top: int) -> int:
        for severity, where, text in self._wrong:
            top += _NOTE
            place = f"{where}: " if where else ""
            self.parts.append(
                f'<text class="small" x="{_MARGIN}" y="{top}"><tspan style="fill:{_WRONG[severity]}">'
                f"{_SIGNS[severity]}</tspan> {_escaped(place + text)}</text>"
            )
        return top


def _shifts(picture: Picture) -> Iterator[tuple[tuple[str, int], int]]:
    """For each action and artifact how far their line is from the middle of the box: lines keep clear of each other."""
    meeting: dict[str, list[int]] = {}
    for at, flow in enumerate(picture.flows):
        for key in dict.fromkeys((*flow.makers, *flow.readers)):
            meeting.setdefault(key, []).append(at)
    for key, flows in meeting.items():
        apart = min(_APART, (_BOX - 8) / max(len(flows) - 1, 1))
        for place, at in enumerate(flows):
            yield (key, at), round((place - (len(flows) - 1) / 2) * apart)


def _under(action: ActionBox) -> str:
    """What is written below the name of an action."""
    what = "manual approval" if action.is_approval and action.provider == "Manual" else action.provider
    return f"{what} · {action.region}" if action.region else what


def _tip(mark: Mark, name: str) -> str:
    return f"<title>{_escaped(chr(10).join((name, *mark.messages)))}</title>"


def _width(text: str, size: int) -> float:
    """About how many pixels a text takes. Fonts differ: rather too many than too few."""
    return sum(_WIDTHS.get(char, 0.58 if ord(char) < 0x1100 else 1.05) for char in text) * size


_WIDTHS = {
    **dict.fromkeys("iljtf.,:;'|!()[] ", 0.33),
    **dict.fromkeys("mwMW@%", 0.9),
    **dict.fromkeys("ABCDEFGHKNOPQRSUVXYZ", 0.7),
}


def _fit(text: str, room: float, size: int) -> str:
    """The text, cut in its middle where it is too wide: the ends of names differ."""
    if _width(text, size) <= room:
        return text
    keep = len(text)
    while keep > 4 and _width(text[:keep], size) > room:
        keep -= 1
    return _cut(text, keep)


def _cut(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    half = (most - 1) // 2
    return f"{text[: most - 1 - half]}…{text[len(text) - half :]}"


def _escaped(text: str) -> str:
    """The text as XML takes it: the five characters as entities, and no control characters."""
    plain = "".join(char if char.isprintable() or char == "\n" else " " for char in text)
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
