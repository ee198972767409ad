"""List the modules that a cold check of one valid buildspec imports, the slowest first.

python benchmarks/profile_imports.py [NUMBER OF ROWS]

Times are the least of several runs, without what a module imports itself. `-X importtime` makes each import slower
than it is, so read them against each other; the last line is the whole process without it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from run import small

ROOT = Path(__file__).resolve().parent.parent
RUNS = 10


def imports(folder: Path) -> dict[str, int]:
    """Module -> microseconds, of one run."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "specfmt", "check", "buildspec.yml"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    found = {}
    for line in done.stderr.splitlines():
        own, _, name = line.removeprefix("import time:").split("|")
        if own.strip().isdecimal():
            found[name.strip()] = int(own)
    return found


def cold(folder: Path) -> float:
    """The wall time of one process, in milliseconds."""
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "specfmt", "check", "buildspec.yml"],
        cwd=folder,
        capture_output=True,
        check=True,
    )
    return (time.perf_counter() - start) * 1000


def main(arguments: list[str]) -> None:
    """Print the table."""
    os.environ["PYTHONPATH"] = str(ROOT / "src")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    rows = int(arguments[0]) if arguments else 25
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "buildspec.yml").write_text(small(0))
        least: dict[str, int] = {}
        for _ in range(RUNS):
            for module, taken in imports(folder).items():
                least[module] = min(taken, least.get(module, taken))
        for module, taken in sorted(least.items(), key=lambda item: -item[1])[:rows]:
            print(f"{taken / 1000:7.2f} ms  {module}")
        print(f"\n{len(least)} modules, {sum(least.values()) / 1000:.1f} ms; ", end="")
        print(f"the whole process takes {min(cold(folder) for _ in range(RUNS)):.1f} ms")


if __name__ == "__main__":
    main(sys.argv[1:])
