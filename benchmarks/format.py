"""Measure whole processes of `specfmt format` and prettier on the same generated files.

python benchmarks/format.py             the table, as Markdown
python benchmarks/format.py --quick     fewer repetitions

prettier is taken from the environment variable SPECFMT_PRETTIER, else from PATH; where there is none only specfmt is
measured. Both only check, so no disk is measured, and run in turn, so that a busy machine slows both: read the ratios.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

from run import LARGE, SMALL_FILES, Task, describe_machine, large, measure, row, small, specfmt


def untidy(text: str) -> str:
    """The same text as somebody may have written it: lists flush with their keys, other quotes, more blanks."""
    lines = []
    for line in text.split("\n"):
        item = re.match(r"( *)  - (.*)", line)
        lines.append(f"{item[1]}-   {item[2]}" if item else line)
    return "\n".join(lines).replace('"$REGISTRY"', "'$REGISTRY'") + "\n\n"


def prepare(folder: Path) -> None:
    """Write the files."""
    for name, change in (("tidy", str), ("untidy", untidy)):
        (folder / name).mkdir()
        for number in range(SMALL_FILES):
            (folder / name / f"buildspec-{number:03}.yml").write_text(change(small(number)))
    (folder / "half.yml").write_text(untidy(large(LARGE // 2)))
    (folder / "whole.yml").write_text(untidy(large(LARGE)))
    (folder / ".git").mkdir()


def tasks(prettier: str | None, *, quick: bool) -> list[Task]:
    """What is measured."""

    def both(*paths: str) -> dict[str, list[str]]:
        commands = {"specfmt": specfmt("format", "--check", *paths)}
        if prettier is not None:
            commands["prettier"] = [prettier, "--check", *paths]
        return commands

    runs = 1 if quick else 5
    return [
        Task(f"{SMALL_FILES} files of 50 lines, formatted", both("tidy"), runs),
        Task(f"{SMALL_FILES} files of 50 lines, not formatted", both("untidy"), runs),
        Task(f"one file of {LARGE // 2} commands, not formatted", both("half.yml"), runs),
        Task(f"one file of {LARGE} commands, not formatted", both("whole.yml"), runs),
    ]


def main(arguments: list[str]) -> int:
    """Measure and print. Returns the exit status."""
    quick = "--quick" in arguments
    for name in ("FORCE_COLOR", "PYTHONDONTWRITEBYTECODE", "PYTHONPROFILEIMPORTTIME"):
        os.environ.pop(name, None)
    prettier = os.environ.get("SPECFMT_PRETTIER") or shutil.which("prettier")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder)
        print(f"{describe_machine()}\n")
        if prettier is None:
            print("prettier is neither on PATH nor named by SPECFMT_PRETTIER, so only specfmt is measured.\n")
        tools = ["specfmt"] if prettier is None else ["specfmt", "prettier"]
        print(f"| | {' | '.join(tools)} |\n|{' --- |' * (len(tools) + 1)}")
        for task in tasks(prettier, quick=quick):
            # Files that are not formatted are told by the status.
            print(row(task.name, measure(task, folder, allowed=(0, 1))), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
