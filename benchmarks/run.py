"""Measure whole processes of specfmt, yamllint and check-jsonschema on the same generated files.

python benchmarks/run.py             the table, as Markdown
python benchmarks/run.py --quick     fewer repetitions, to see whether anything is far off

The peers run in turn with specfmt, so that a busy machine slows all of them alike: read the ratios, not the times.
yamllint runs its relaxed configuration and tells nothing of buildspecs; check-jsonschema runs our schema, which is
what it can know of them.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
SCHEMA = ROOT / "schemas" / "buildspec.schema.json"
SMALL_FILES = 500
LARGE = 5_000  # commands in one file; the same with half of them shows whether time grows in step


class Measured(NamedTuple):
    """The runs of one command.

    Attributes:
        seconds: wall time of each run.
        peak: the largest resident set of any process of the runs, in MiB.
    """

    seconds: list[float]
    peak: float

    @property
    def typical(self) -> float:
        """The median, in seconds."""
        return median(self.seconds)


class Task(NamedTuple):
    """One row of the table.

    Attributes:
        name: the row's name.
        commands: tool -> arguments of the process.
        runs: how often each is run.
    """

    name: str
    commands: dict[str, list[str]]
    runs: int


def small(number: int) -> str:
    """A valid buildspec of 50 lines as a service has it."""
    return f"""\
# Builds service {number}.
version: 0.2

env:
  shell: bash
  variables:
    SERVICE: service-{number}
    NODE_ENV: production
  parameter-store:
    NPM_TOKEN: /CodeBuild/service-{number}/npm-token
  exported-variables:
    - IMAGE_TAG

phases:
  install:
    runtime-versions:
      nodejs: 22
    commands:
      - corepack enable
  pre_build:
    commands:
      - export IMAGE_TAG="${{CODEBUILD_RESOLVED_SOURCE_VERSION:0:7}}"
      - aws ecr get-login-password | docker login --username AWS --password-stdin "$REGISTRY"
      - npm ci
  build:
    on-failure: ABORT
    commands:
      - npm run lint
      - npm test -- --reporter=junit
      - docker build --tag "$REGISTRY/$SERVICE:$IMAGE_TAG" .
  post_build:
    commands:
      - docker push "$REGISTRY/$SERVICE:$IMAGE_TAG"
      - printf '[{{"name":"%s"}}]' "$SERVICE" > imagedefinitions.json

reports:
  unit:
    files:
      - junit.xml
    base-directory: reports
    file-format: JUNITXML

artifacts:
  files:
    - imagedefinitions.json

cache:
  paths:
    - /root/.npm/**/*
    - node_modules/**/*
"""


def large(commands: int) -> str:
    """A valid buildspec with that many commands."""
    lines = "".join(
        f'      - ./run --step {number} "$STAGE" | tee log-{number}.txt\n' for number in range(commands)
    )
    return f"version: 0.2\nenv:\n  shell: bash\nphases:\n  build:\n    commands:\n{lines}"


def specfmt(*arguments: str) -> list[str]:
    """The command as installed, or the module of this checkout."""
    installed = BIN / "specfmt"
    start = [str(installed)] if installed.exists() else [sys.executable, "-m", "specfmt"]
    return [*start, *arguments]


def peers(*paths: str) -> dict[str, list[str]]:
    """The three tools on the same files."""
    return {
        "specfmt": specfmt("check", *paths),
        "yamllint": [str(BIN / "yamllint"), "-d", "relaxed", *paths],
        "check-jsonschema": [str(BIN / "check-jsonschema"), "--schemafile", str(SCHEMA), *paths],
    }


def once(command: list[str], folder: Path, allowed: tuple[int, ...] = (0,)) -> tuple[float, float]:
    """Run a command that ends with one of some statuses. Returns wall seconds and its peak resident set in MiB."""
    script = (
        "import resource, subprocess, sys, time\n"
        "start = time.perf_counter()\n"
        "done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)\n"
        "seconds = time.perf_counter() - start\n"
        "peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss\n"
        "print(done.returncode, seconds, peak, flush=True)\n"
        "sys.stderr.buffer.write(done.stderr)\n"
    )
    # A process of its own for each run: the peak of children only ever rises.
    done = subprocess.run(
        [sys.executable, "-S", "-c", script, *command], cwd=folder, capture_output=True, text=True, check=True
    )
    status, seconds, peak = done.stdout.split()
    if int(status) not in allowed:
        raise SystemExit(
            f"{command[0]} ended with status {status}, so it was not measured:\n{done.stderr[-2000:]}"
        )
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return float(seconds), float(peak) / unit


def measure(task: Task, folder: Path, allowed: tuple[int, ...] = (0,)) -> dict[str, Measured]:
    """Run the tools of a task in turn; they end with one of some statuses."""
    seconds: dict[str, list[float]] = {tool: [] for tool in task.commands}
    peaks = dict.fromkeys(task.commands, 0.0)
    for nth in range(task.runs + 1):
        for tool, command in task.commands.items():
            taken, peak = once(command, folder, allowed)
            peaks[tool] = max(peaks[tool], peak)
            if nth:  # the first round only warms the caches
                seconds[tool].append(taken)
    return {tool: Measured(seconds[tool], peaks[tool]) for tool in task.commands}


def describe_machine() -> str:
    """What the times were measured on."""
    return f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}"


def prepare(folder: Path) -> None:
    """Write the files."""
    (folder / "buildspec.yml").write_text(small(0))
    (folder / "many").mkdir()
    for number in range(SMALL_FILES):
        (folder / "many" / f"buildspec-{number:03}.yml").write_text(small(number))
    (folder / "half.yml").write_text(large(LARGE // 2))
    (folder / "whole.yml").write_text(large(LARGE))
    # The folder is a repository of its own, so that no configuration above it counts.
    (folder / ".git").mkdir()


def tasks(folder: Path, *, quick: bool) -> list[Task]:
    """What is measured."""
    many = sorted(str(path.relative_to(folder)) for path in (folder / "many").iterdir())
    all_files = peers(*many)
    return [
        Task("one file of 50 lines", peers("buildspec.yml"), 5 if quick else 25),
        Task(f"{SMALL_FILES} files of 50 lines", all_files, 1 if quick else 5),
        Task(f"one file of {LARGE // 2} commands", peers("half.yml"), 1 if quick else 5),
        Task(f"one file of {LARGE} commands", peers("whole.yml"), 1 if quick else 5),
    ]


def row(name: str, measured: dict[str, Measured]) -> str:
    """One row: the median and the minimum of each tool, its ratio to specfmt, and its memory."""
    own = measured["specfmt"].typical
    cells = [name]
    for tool, each in measured.items():
        ratio = "" if tool == "specfmt" else f" ({each.typical / own:.1f} times)"
        cells.append(f"{_time(each.typical)}, min {_time(min(each.seconds))}{ratio}, {each.peak:.0f} MiB")
    return f"| {' | '.join(cells)} |"


def _time(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.2f} s"


def main(arguments: list[str]) -> int:
    """Measure and print. Returns the exit status."""
    quick = "--quick" in arguments
    # What a shell or a previous run left in the environment must not count.
    for name in ("FORCE_COLOR", "PYTHONDONTWRITEBYTECODE", "PYTHONPROFILEIMPORTTIME"):
        os.environ.pop(name, None)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder)
        print(f"{describe_machine()}\n")
        print("| | specfmt | yamllint | check-jsonschema |\n| --- | --- | --- | --- |")
        linear = []
        for task in tasks(folder, quick=quick):
            measured = measure(task, folder)
            print(row(task.name, measured), flush=True)
            linear.append(measured["specfmt"].typical)
        growth = linear[3] / linear[2]
        print(f"\nTwice the commands take {growth:.2f} times as long.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
