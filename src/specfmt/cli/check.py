"""`specfmt check`: find what is wrong, say it, and mend it where that is asked for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from specfmt.cli import reports, streams
from specfmt.cli.notes import MOST_NAMED, tell_failures, tell_others
from specfmt.cli.status import ExitStatus
from specfmt.cli.surroundings import STANDARD_INPUT, find_inputs
from specfmt.diagnostics import Severity
from specfmt.engine.check import INTERNAL_ERROR
from specfmt.engine.run import judge_bytes, judge_files, report, tell_bytes, tell_file
from specfmt.project.config import reason_of
from specfmt.project.errors import SpecfmtError
from specfmt.project.files import DiskFiles
from specfmt.project.settings import Overrides

if TYPE_CHECKING:
    from collections.abc import Sequence

    from specfmt.cli.surroundings import Inputs
    from specfmt.engine.report import Report
    from specfmt.engine.run import FileResult


class CheckOptions(NamedTuple):
    """What `check` may be told. The names are those of the options; the defaults hold for every way to call it.

    Attributes:
        paths: files and folders; none means the current folder, `-` standard input.
        fix: apply the safe fixes.
        unsafe_fixes: apply the unsafe fixes as well.
        diff: show what the fixes would change, and change nothing.
        output_format: names of formats.
        output_file: files for them, in the same order.
        select: rules or groups, to run these only.
        ignore: rules or groups that do not run.
        severity: `RULE=LEVEL`.
        fail_on: the severity from which the status is 1; empty for what is configured.
        kind: what every file is, whatever it looks like; empty to tell by its content.
        stdin_filename: what standard input is called.
        config: a configuration file; empty to look for one.
        isolated: read no configuration.
        statistics: count the findings of each rule.
        baseline: a file of known findings; empty for what is configured.
        write_baseline: a file to write the findings to.
        exit_zero: findings do not change the status.
        force_exclude: leave out excluded files although they are named.
        quiet: findings only.
        show_files: list the files with their kind, and check nothing.
        jobs: processes; 0 for one a core.
    """

    paths: tuple[str, ...] = ()
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    output_format: tuple[str, ...] = ()
    output_file: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[str, ...] = ()
    fail_on: str = ""
    kind: str = ""
    stdin_filename: str = ""
    config: str = ""
    isolated: bool = False
    statistics: bool = False
    baseline: str = ""
    write_baseline: str = ""
    exit_zero: bool = False
    force_exclude: bool = False
    quiet: bool = False
    show_files: bool = False
    jobs: int = 0

    @property
    def mends(self) -> bool:
        """Tell whether fixes are asked for, be it only to look at them."""
        return self.fix or self.unsafe_fixes or self.diff


def run_check(options: CheckOptions) -> ExitStatus:
    """Do what the options say, and print what was found.

    Raises:
        SpecfmtError: the arguments or the configuration are wrong, or an output cannot be written.
    """
    outputs = reports.pair(options.output_format, options.output_file)
    inputs = _inputs(options)
    if options.show_files:
        return _show_files(_told(inputs), options)
    results = _judged(inputs, options)
    fixable = 0
    complete = True
    if options.mends:
        from specfmt.cli import mending

        done = mending.mend(inputs, results, options)
        results, fixable, complete = done.results, done.files, done.complete
    complete = tell_failures(results) and complete
    # With --force-exclude the names come from a tool, which knows nothing of kinds.
    if not options.quiet and not options.force_exclude:
        tell_others(results)
    whole = report(results)
    if options.write_baseline:
        return _write_baseline(whole, options, complete=complete)
    whole = _without_known(whole, inputs.project.settings.baseline, options)
    if not options.diff:
        _print(whole, outputs, options, complete=complete)
    if options.mends and not options.quiet:
        mending.tell_summary(done, options)
    if any(each.rule == INTERNAL_ERROR for each in whole.diagnostics):
        return ExitStatus.BUG
    if not complete:
        return ExitStatus.USAGE
    if options.exit_zero:
        return ExitStatus.CLEAN
    failed = fixable > 0 if options.diff else _fails(whole, inputs.project.settings.fail_on)
    return ExitStatus.FINDINGS if failed else ExitStatus.CLEAN


def _inputs(options: CheckOptions) -> Inputs:
    return find_inputs(
        options.paths,
        Overrides(options.select, options.ignore, options.severity, options.fail_on, options.baseline),
        kind=options.kind,
        stdin_filename=options.stdin_filename,
        configuration=options.config,
        isolated=options.isolated,
        force_exclude=options.force_exclude,
    )


def _judged(inputs: Inputs, options: CheckOptions) -> list[FileResult]:
    found, project, kind, data = inputs
    if data is None:
        return judge_files(found, project, jobs=options.jobs, forced=kind)
    return [judge_bytes(data, each, project, kind) for each in found]


def _told(inputs: Inputs) -> list[FileResult]:
    found, project, kind, data = inputs
    if data is None:
        return [tell_file(each, project, kind) for each in found]
    return [tell_bytes(data, each, project, kind) for each in found]


def _show_files(told: Sequence[FileResult], options: CheckOptions) -> ExitStatus:
    complete = tell_failures(told)
    if not options.quiet:
        tell_others(told)
    rows = sorted((each.path, each.kind, each.told_by) for each in told if each.kind)
    widest = max((len(path) for path, _, _ in rows), default=0)
    streams.write("".join(f"{path:{widest}}  {kind}  (told by {by})\n" for path, kind, by in rows))
    return ExitStatus.CLEAN if complete else ExitStatus.USAGE


def _fails(whole: Report, fail_on: str) -> bool:
    if fail_on == "never":
        return False
    threshold = Severity[fail_on.upper()]
    return any(each.severity >= threshold for each in whole.diagnostics)


def _without_known(whole: Report, path: str, options: CheckOptions) -> Report:
    if not path:
        return whole
    from specfmt.engine import baseline

    files = DiskFiles()
    folder, name = os.path.split(path)
    try:
        text = files.read(path).decode("utf-8-sig")
    except OSError as error:
        hint = "make it with `--write-baseline`"
        raise SpecfmtError(f"cannot read the baseline {name}: {reason_of(error)}", hint) from None
    except UnicodeDecodeError:
        raise SpecfmtError(f"{name}: not a baseline: the file is not UTF-8") from None
    applied = baseline.apply(whole, baseline.parse(text, name), folder, files.exists)
    if applied.stale and not options.quiet:
        for each in applied.stale[:MOST_NAMED]:
            streams.tell(f"note: {name}: `{each.rule}` in {each.path} is gone")
        rest = len(applied.stale) - MOST_NAMED
        more = f"{rest} more entries are gone; " if rest > 0 else ""
        streams.tell(f"note: {name}: {more}write it again with `--write-baseline` to forget what is gone")
    return applied.report


def _write_baseline(whole: Report, options: CheckOptions, *, complete: bool) -> ExitStatus:
    if not complete:
        raise SpecfmtError("the baseline was not written, because not every file could be read")
    from specfmt.engine import baseline

    path = os.path.abspath(options.write_baseline)  # noqa: PTH100
    reports.write_file(path, baseline.dump(whole, os.path.dirname(path)))  # noqa: PTH120
    if not options.quiet:
        count = len(whole.diagnostics)
        streams.tell(f"Wrote {count} finding{'' if count == 1 else 's'} to {options.write_baseline}.")
    return ExitStatus.CLEAN


def _print(
    whole: Report, outputs: Sequence[reports.Output], options: CheckOptions, *, complete: bool
) -> None:
    # Where standard input was mended, standard output holds its text.
    stream = (
        streams.Stream.ERROR if STANDARD_INPUT in options.paths and options.mends else streams.Stream.OUTPUT
    )
    rendering = streams.rendering(stream)._replace(
        quiet=options.quiet,
        note_fixable=not options.unsafe_fixes,
        statistics=options.statistics,
        successful=complete,
    )
    reports.write(whole, outputs, rendering, stream)
