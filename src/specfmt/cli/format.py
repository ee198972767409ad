"""`specfmt format`: bring files into the one style, or say which are not in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from specfmt.cli import streams
from specfmt.cli.guard import ISSUES, complain
from specfmt.cli.notes import tell_failures, tell_others
from specfmt.cli.status import ExitStatus
from specfmt.cli.surroundings import find_inputs
from specfmt.engine.format_files import format_bytes, format_files
from specfmt.project.errors import SpecfmtError
from specfmt.project.settings import Overrides

if TYPE_CHECKING:
    from collections.abc import Sequence

    from specfmt.cli.surroundings import Inputs
    from specfmt.engine.format_files import FormattedFile


class FormatOptions(NamedTuple):
    """What `format` may be told. The names are those of the options; the defaults hold for every way to call it.

    Attributes:
        paths: files and folders; none means the current folder, `-` standard input.
        check: name the files that are not formatted, and change nothing.
        diff: show what would change, and change nothing.
        kind: what every file is, whatever it looks like; empty to tell by its content.
        stdin_filename: what standard input is called.
        config: a configuration file; empty to look for one.
        isolated: read no configuration.
        force_exclude: leave out excluded files although they are named.
        quiet: no summary, no notes.
        jobs: processes; 0 for one a core.
        embedded: format the specs inside templates and other files as well.
    """

    paths: tuple[str, ...] = ()
    check: bool = False
    diff: bool = False
    kind: str = ""
    stdin_filename: str = ""
    config: str = ""
    isolated: bool = False
    force_exclude: bool = False
    quiet: bool = False
    jobs: int = 0
    embedded: bool = False

    @property
    def writes(self) -> bool:
        """Tell whether files are changed."""
        return not self.check and not self.diff


def run_format(options: FormatOptions) -> ExitStatus:
    """Do what the options say.

    Raises:
        SpecfmtError: the arguments or the configuration are wrong, or standard output cannot be written.
    """
    inputs = find_inputs(
        options.paths,
        Overrides(),
        kind=options.kind,
        stdin_filename=options.stdin_filename,
        configuration=options.config,
        isolated=options.isolated,
        force_exclude=options.force_exclude,
    )
    results = _formatted(inputs, options)
    told = [each.result for each in results]
    complete = tell_failures(told)
    # With --force-exclude the names come from a tool, which gives more than its user means.
    if not options.quiet and not options.force_exclude:
        tell_others(told, "formatted")
        _tell_left(results)
    changed = [each for each in results if each.before != each.after]
    if inputs.data is not None and options.writes:
        streams.write_bytes(changed[0].after.encode() if changed else inputs.data)
    else:
        done = [each for each in changed if _put(each, options)]
        complete = complete and len(done) == len(changed)
        if not options.quiet:
            _tell_summary(len(done), sum(bool(each.kind) and not each.failure for each in told), options)
    broken = [each for each in results if each.broken]
    for each in broken:
        streams.tell(
            f"error: {each.found.path}: left alone, because formatting would have changed what it says;"
            f" this is a mistake in specfmt, please report it with the file: {ISSUES}"
        )
    if broken:
        return ExitStatus.BUG
    if not complete:
        return ExitStatus.USAGE
    return ExitStatus.FINDINGS if changed and not options.writes else ExitStatus.CLEAN


def _formatted(inputs: Inputs, options: FormatOptions) -> list[FormattedFile]:
    found, project, kind, data = inputs
    if data is None:
        return format_files(found, project, jobs=options.jobs, forced=kind, embedded=options.embedded)
    return [format_bytes(data, each, project, kind, embedded=options.embedded) for each in found]


def _tell_left(results: Sequence[FormattedFile]) -> None:
    """Name the files that the user gave and that were left alone."""
    for each in results:
        if each.left and each.found.named:
            streams.tell(f"note: {each.found.path}: not formatted, {each.left}")


def _put(each: FormattedFile, options: FormatOptions) -> bool:
    """Write a file, show how it would change, or name it. Returns False where it cannot be written."""
    path = each.found.path
    if options.diff:
        from specfmt.render.diff import unified

        streams.write(unified(path, each.before, each.after, streams.rendering(streams.Stream.OUTPUT)))
        return True
    if options.check:
        streams.write(f"would reformat {path}\n")
        return True
    from specfmt.project.writing import write

    try:
        write(each.found.absolute, each.after, expected=each.data)
    except SpecfmtError as error:
        complain(error)
        return False
    if not options.quiet:
        streams.tell(f"reformatted {path}")
    return True


def _tell_summary(changed: int, all_files: int, options: FormatOptions) -> None:
    kept = all_files - changed
    verb, rest = (
        ("reformatted", "left unchanged") if options.writes else ("would be reformatted", "already formatted")
    )
    parts = [f"{_files(changed)} {verb}"] if changed else []
    if kept or not changed:
        parts.append(f"{_files(kept)} {rest}")
    streams.tell(f"{', '.join(parts)}.")


def _files(count: int) -> str:
    return f"{count} file{'' if count == 1 else 's'}"
