"""The `--fix` and `--diff` of `specfmt check`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from specfmt.cli import streams
from specfmt.cli.guard import complain
from specfmt.diagnostics import Safety
from specfmt.engine.run import mend_bytes, mend_file
from specfmt.project.errors import SpecfmtError
from specfmt.project.writing import write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from specfmt.cli.check import CheckOptions
    from specfmt.cli.surroundings import Inputs
    from specfmt.engine.run import FileResult, Mended


class Done(NamedTuple):
    """What the fixes did, or with `--diff` would do.

    Attributes:
        results: of all files, those that were mended with what is left.
        applied: the names of the rules whose findings were fixed, one for each finding.
        files: how many files changed.
        complete: every file that changed could be written.
    """

    results: list[FileResult]
    applied: tuple[str, ...]
    files: int
    complete: bool


def mend(inputs: Inputs, results: Sequence[FileResult], options: CheckOptions) -> Done:
    """Fix what can be fixed: write the files, the text of standard input, or the diffs.

    Args:
        inputs: the files.
        results: what was found in each of them, in the same order.
        options: what the command was told.

    Raises:
        SpecfmtError: standard output cannot be written.
    """
    after: list[FileResult] = []
    applied: list[str] = []
    count = 0
    complete = True
    text = inputs.data
    for found, result in zip(inputs.found, results, strict=True):
        after.append(result)
        if not _has_fix(result, options):
            continue
        if inputs.data is None:
            mended = mend_file(found, inputs.project, inputs.kind, unsafe=options.unsafe_fixes)
        else:
            mended = mend_bytes(inputs.data, found, inputs.project, inputs.kind, unsafe=options.unsafe_fixes)
            text = mended.after.encode()
        if mended.before == mended.after:
            continue
        try:
            _put(mended, options, to_file=inputs.data is None)
        except SpecfmtError as error:
            complain(error)
            complete = False
            continue
        count += 1
        applied += mended.applied
        if not options.diff:
            after[-1] = mended.result
    if text is not None and not options.diff:
        streams.write_bytes(text)
    return Done(after, tuple(applied), count, complete)


def tell_summary(done: Done, options: CheckOptions) -> None:
    """Say how much was fixed."""
    verb = "Would fix" if options.diff else "Fixed"
    if not done.applied:
        streams.tell(f"{verb} nothing.")
        return
    counts: dict[str, int] = {}
    for name in done.applied:
        counts[name] = counts.get(name, 0) + 1
    each = ", ".join(
        f"{count} `{name}`" for name, count in sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    )
    findings = f"{len(done.applied)} finding{'' if len(done.applied) == 1 else 's'}"
    files = f"{done.files} file{'' if done.files == 1 else 's'}"
    streams.tell(f"{verb} {findings} in {files}: {each}.")


def _has_fix(result: FileResult, options: CheckOptions) -> bool:
    wanted = (Safety.SAFE, Safety.UNSAFE) if options.unsafe_fixes else (Safety.SAFE,)
    return any(each.fix is not None and each.fix.safety in wanted for each in result.diagnostics)


def _put(mended: Mended, options: CheckOptions, *, to_file: bool) -> None:
    if options.diff:
        from specfmt.render.diff import unified

        rendering = streams.rendering(streams.Stream.OUTPUT)
        streams.write(unified(mended.found.path, mended.before, mended.after, rendering))
    elif to_file:
        write(mended.found.absolute, mended.after, expected=mended.data)
