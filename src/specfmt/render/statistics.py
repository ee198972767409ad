"""How often each rule spoke."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.diagnostics import Safety
from specfmt.render.ansi import SEVERITY, paint
from specfmt.render.characters import one_line

if TYPE_CHECKING:
    from specfmt.diagnostics import Severity
    from specfmt.engine.report import Report
    from specfmt.render.options import RenderOptions


def table(report: Report, options: RenderOptions) -> str:
    """One line for each rule and severity, the most frequent first; `[*]` where `--fix` fixes all, `[-]` some."""
    counts: dict[tuple[str, Severity], list[int]] = {}
    for diagnostic in report.diagnostics:
        count = counts.setdefault((diagnostic.rule, diagnostic.severity), [0, 0])
        count[0] += 1
        if diagnostic.fix is not None and diagnostic.fix.safety is Safety.SAFE:
            count[1] += 1
    if not counts:
        return ""
    number_width = max(len(str(total)) for total, _ in counts.values())
    name_width = max(len(one_line(rule)) for rule, _ in counts)
    lines = []
    for (rule, severity), (total, fixable) in sorted(
        counts.items(), key=lambda item: (-item[1][0], -item[0][1], item[0][0])
    ):
        mark = "[*]" if fixable == total else "[-]" if fixable else ""
        word = paint(f"{severity.word:7}", SEVERITY[severity], options)
        lines.append(f"{total:{number_width}}  {word}  {one_line(rule):{name_width}}  {mark}".rstrip() + "\n")
    return "".join(lines)
