"""What many tests share: text in, diagnostics out, through the real engine."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS
from specfmt.engine.check import check as engine_check
from specfmt.project.files import MemoryFiles
from specfmt.project.project import Project
from specfmt.project.settings import Settings
from specfmt.text.edit import apply_edits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from specfmt.diagnostics import Diagnostic
    from specfmt.engine.check import Outcome

_MARK = re.compile(r"[ \t]*(?:#|//) error$", re.MULTILINE)


def unmarked(text: str) -> tuple[str, list[int]]:
    """The text without its `# error` marks, and the numbers of the lines that bore one."""
    lines = [number for number, line in enumerate(text.split("\n"), 1) if _MARK.search(line)]
    return _MARK.sub("", text), lines


def project(files: Mapping[str, str] | None = None, *, select: tuple[str, ...] = ()) -> Project:
    """A project with the files given (paths relative to its root), or one that knows nothing around a file."""
    settings = Settings(selected=frozenset(select))
    if files is None:
        return Project(None, settings, MemoryFiles({}))
    held = {f"/repo/{path}": text.encode() for path, text in files.items()}
    return Project("/repo", settings, MemoryFiles(held))


def outcome(
    text: str,
    *,
    kind: str = "buildspec",
    path: str = "buildspec.yml",
    files: Mapping[str, str] | None = None,
    select: tuple[str, ...] = (),
) -> Outcome:
    """Judge a text; a rule that fails raises."""
    document = Document(path, text, KINDS[kind], path)
    if files is not None:
        files = {path: text, **files}
    return engine_check(document, project(files, select=select), raise_errors=True)


def check(text: str, **options: object) -> tuple[Diagnostic, ...]:
    """The diagnostics of a text."""
    return outcome(text, **options).diagnostics  # type: ignore[arg-type]


def shown(text: str, **options: object) -> list[str]:
    """The diagnostics of a text as `line:column rule`, for short expectations."""
    kind = str(options.get("kind", "buildspec"))
    document = Document(str(options.get("path", "buildspec.yml")), text, KINDS[kind])
    found = []
    for each in check(text, **options):
        place = document.lines.position(each.span.start)
        found.append(f"{place.line}:{place.column} {each.rule}")
    return found


def fixed(text: str, rule: str, **options: object) -> str:
    """The text after the fixes of one rule, applied once each and re-checked until none is left."""
    for _ in range(20):
        fixes = [each.fix for each in check(text, **options) if each.rule == rule and each.fix is not None]
        if not fixes:
            return text
        text = apply_edits(text, fixes[0].edits)
    raise AssertionError(f"the fix of {rule} does not remove its finding:\n{text}")
