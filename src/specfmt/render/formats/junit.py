"""JUnit's XML, which CodeBuild report groups, Jenkins and GitLab show as test results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.diagnostics import Severity
from specfmt.render.characters import xml
from specfmt.render.places import Places

if TYPE_CHECKING:
    from specfmt.diagnostics import Diagnostic
    from specfmt.engine.report import Report
    from specfmt.render.options import RenderOptions


def render(report: Report, options: RenderOptions) -> str:  # noqa: ARG001 - every format has this signature
    """A suite for each file that was checked.

    A clean file has one test that passes. Otherwise each finding is a test: an error or a warning fails it, an
    info passes with its text as output. No test has two failures: many readers show the first one only.
    """
    places = Places(report)
    files: dict[str, list[Diagnostic]] = {path: [] for path in report.checked_paths}
    for diagnostic in report.diagnostics:
        files.setdefault(diagnostic.path, []).append(diagnostic)
    suites = [_suite(path, found, places) for path, found in files.items()]
    tests = sum(max(len(found), 1) for found in files.values())
    failures = sum(_failures(found) for found in files.values())
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<testsuites name="specfmt" tests="{tests}" failures="{failures}" errors="0" time="0">\n'
        f"{''.join(suites)}</testsuites>\n"
    )


def _suite(path: str, found: list[Diagnostic], places: Places) -> str:
    name = xml(path)
    tests = "".join(_test(diagnostic, places) for diagnostic in found)
    if not found:
        tests = f'    <testcase name="specfmt" classname="{name}" file="{name}" time="0"/>\n'
    return (
        f'  <testsuite name="{name}" tests="{max(len(found), 1)}" failures="{_failures(found)}" errors="0" '
        f'skipped="0" time="0">\n{tests}  </testsuite>\n'
    )


def _test(diagnostic: Diagnostic, places: Places) -> str:
    path = xml(diagnostic.path)
    line, column = places.lines(diagnostic.path).position(diagnostic.span.start)
    head = (
        f'    <testcase name="{xml(diagnostic.rule)} at {line}:{column}" classname="{path}" file="{path}" '
        f'line="{line}" time="0">\n'
    )
    facts = (f"{diagnostic.path}:{line}:{column}: {diagnostic.message}", diagnostic.why, diagnostic.url)
    text = xml("\n".join(filter(None, facts)))
    if diagnostic.severity is Severity.INFO:
        body = f"      <system-out>{text}</system-out>\n"
    else:
        word = diagnostic.severity.word
        body = f'      <failure message="{xml(diagnostic.message)}" type="{word}">{text}</failure>\n'
    return f"{head}{body}    </testcase>\n"


def _failures(found: list[Diagnostic]) -> int:
    return sum(diagnostic.severity is not Severity.INFO for diagnostic in found)
