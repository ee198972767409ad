"""Known findings: a file that says which ones are not shown, so that a project can begin with a clean slate.

The file is JSON with one finding on a line, sorted, so that a change is easy to read and to merge:

    {"schema_version": 1, "findings": [
      {"path": "buildspec.yml", "rule": "unknown-key", "fingerprint": "8b1f..."}
    ]}

Paths are relative to the folder of the file, so that it means the same wherever a run is started.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NamedTuple

from specfmt.engine.fingerprint import fingerprints
from specfmt.engine.report import Suppressed
from specfmt.project.errors import SpecfmtError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from specfmt.diagnostics import Diagnostic
    from specfmt.engine.report import Report

SCHEMA_VERSION = 1
BASELINE = "baseline"


class Known(NamedTuple):
    """One finding of a baseline.

    Attributes:
        path: relative to the folder of the baseline, with `/`.
        rule: the rule's name.
        fingerprint: as `engine.fingerprint` makes it.
    """

    path: str
    rule: str
    fingerprint: str


class Applied(NamedTuple):
    """A report without what is known.

    Attributes:
        report: known findings are in `suppressed`, by `baseline`.
        stale: entries of the baseline that match nothing any more, in its order: for files that were checked, and
            for files that are gone.
    """

    report: Report
    stale: tuple[Known, ...]


def parse(text: str, name: str) -> tuple[Known, ...]:
    """Read a baseline.

    Args:
        text: the file's content.
        name: what messages call the file.

    Raises:
        SpecfmtError: it is no baseline, or one of a later version.
    """
    import json

    again = "write it again with `--write-baseline`"
    try:
        held: Any = json.loads(text)
    except ValueError as error:
        raise SpecfmtError(f"{name}: not a baseline: {error}", again) from None
    except RecursionError:
        raise SpecfmtError(f"{name}: not a baseline: nested too deeply", again) from None
    if not isinstance(held, dict) or not isinstance(held.get("findings"), list):
        raise SpecfmtError(f"{name}: not a baseline: there is no list `findings`", again)
    if held.get("schema_version") != SCHEMA_VERSION:
        raise SpecfmtError(f"{name}: made by another version of specfmt", again)
    return tuple(_known(each, nth, name) for nth, each in enumerate(held["findings"], 1))


def _known(entry: Any, nth: int, name: str) -> Known:
    values = entry if isinstance(entry, dict) else {}
    strings = [value for key in Known._fields if isinstance(value := values.get(key), str)]
    if len(strings) < len(Known._fields):
        wanted = ", ".join(f"`{key}`" for key in Known._fields)
        raise SpecfmtError(f"{name}: finding number {nth} lacks one of the strings {wanted}")
    return Known(*strings)


def dump(report: Report, folder: str) -> str:
    """The text of a baseline that knows everything the report shows, and what an earlier baseline hid from it.

    Args:
        report: of a run.
        folder: where the baseline will be, absolute.
    """
    import json

    hidden = {id(each.diagnostic) for each in report.suppressed if each.by != BASELINE}
    rows = sorted(known for diagnostic, known in _identified(report, folder) if id(diagnostic) not in hidden)
    lines = ",\n".join(f"  {json.dumps(row._asdict(), ensure_ascii=False)}" for row in rows)
    body = f"\n{lines}\n" if lines else ""
    return f'{{"schema_version": {SCHEMA_VERSION}, "findings": [{body}]}}\n'


def apply(report: Report, known: Iterable[Known], folder: str, exists: Callable[[str], bool]) -> Applied:
    """Take out of a report what a baseline knows. Each entry hides one finding.

    Args:
        report: of a run, without any baseline.
        known: the baseline.
        folder: where the baseline is, absolute.
        exists: tells whether there is a file at an absolute path.
    """
    known = tuple(known)
    left: dict[Known, int] = {}
    for each in known:
        left[each] = left.get(each, 0) + 1
    hidden = {id(each.diagnostic) for each in report.suppressed}
    shown: list[Diagnostic] = []
    suppressed = list(report.suppressed)
    for diagnostic, name in _identified(report, folder):
        if id(diagnostic) in hidden:
            continue
        if left.get(name, 0):
            left[name] -= 1
            suppressed.append(Suppressed(diagnostic, BASELINE))
        else:
            shown.append(diagnostic)
    # The sort is stable: what the engine suppressed in one place stays in its order.
    suppressed.sort(key=lambda each: (each.diagnostic.path, each.diagnostic.span, each.diagnostic.rule))
    checked = {_place(path, folder) for path in report.checked_paths}
    stale = []
    for each in known:
        if not left[each]:
            continue
        if each.path in checked or not exists(os.path.join(folder, each.path)):  # noqa: PTH118
            left[each] -= 1
            stale.append(each)
    return Applied(report._replace(diagnostics=tuple(shown), suppressed=tuple(suppressed)), tuple(stale))


def _identified(report: Report, folder: str) -> Sequence[tuple[Diagnostic, Known]]:
    """Every diagnostic of the report, those shown first, with what a baseline in `folder` calls it."""
    places: dict[str, str] = {}
    diagnostics = (*report.diagnostics, *(each.diagnostic for each in report.suppressed))
    for each in diagnostics:
        if each.path not in places:
            places[each.path] = _place(each.path, folder)
    moved = [each._replace(path=places[each.path]) for each in diagnostics]
    sources = {places.get(path, path): text for path, text in report.sources.items()}
    names = fingerprints(moved, sources)
    return [
        (each, Known(there.path, each.rule, name))
        for each, there, name in zip(diagnostics, moved, names, strict=True)
    ]


def _place(path: str, folder: str) -> str:
    """A path as shown to the user, as the baseline has it."""
    try:
        return os.path.relpath(path, folder).replace(os.sep, "/")
    except ValueError:  # another drive on Windows
        return path
