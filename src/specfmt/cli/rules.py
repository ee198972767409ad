"""`specfmt rules`: what is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt import rules
from specfmt.cli import streams
from specfmt.cli.status import ExitStatus
from specfmt.cli.surroundings import chosen
from specfmt.rules.pages import page

if TYPE_CHECKING:
    from specfmt.rules.pages import RulePage

FORMATS = ("text", "json")


def run_rules(group: str, output_format: str) -> ExitStatus:
    """Print a table of rules.

    Args:
        group: only this one; empty for all.
        output_format: one of `FORMATS`.

    Raises:
        SpecfmtError: there is no such group or format.
    """
    chosen("--output-format", "format", output_format, FORMATS)
    if group:
        chosen("--group", "group", group, rules.GROUPS)
    pages = [page(name) for name in sorted(rules.names())]
    pages = [each for each in pages if not group or each.group == group]
    if output_format == "json":
        import json

        listed = [each._asdict() for each in pages]
        streams.write(json.dumps({"schema_version": 1, "rules": listed}, indent=2, ensure_ascii=False) + "\n")
    else:
        streams.write(_table(pages))
    return ExitStatus.CLEAN


def _table(pages: list[RulePage]) -> str:
    widest = max((len(each.name) for each in pages), default=0)
    lines = []
    for each in pages:
        off = "" if each.default else " (off unless selected)"
        lines.append(f"{each.name:{widest}}  {each.severity:7}  {each.group:11}  {each.summary}{off}\n")
    return "".join(lines)
