"""What a clone of this checkout would hold, with what is not committed yet: for tests that install it somewhere else."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# The settings of whoever runs the tests must not count.
GIT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "tests",
    "GIT_AUTHOR_EMAIL": "tests@example.com",
    "GIT_COMMITTER_NAME": "tests",
    "GIT_COMMITTER_EMAIL": "tests@example.com",
}


def environment() -> dict[str, str]:
    """The environment without what git, pip and Python would take from this run."""
    dropped = ("GIT_", "PYTHONPATH", "PRE_COMMIT", "VIRTUAL_ENV", "FORCE_COLOR", "NO_COLOR")
    return {name: value for name, value in os.environ.items() if not name.startswith(dropped)} | GIT


def git(*arguments: str, cwd: Path) -> str:
    """What a git command prints."""
    done = subprocess.run(
        ["git", *arguments], cwd=cwd, env=environment(), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def take(folder: Path, *parts: str) -> Path:
    """Copy the files of the checkout that git does not ignore.

    Args:
        folder: where to; it is made.
        parts: only what is below these folders or is one of these files; all without any.
    """
    if (ROOT / ".git").exists():
        listed = git("ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *parts, cwd=ROOT)
        names = [name for name in listed.split("\0") if name]
    else:
        # An unpacked archive has no ignored files yet but those that these very tests make.
        names = [
            str(path.relative_to(ROOT))
            for part in parts or (".",)
            for path in (ROOT / part).rglob("*")
            if not {".venv", "__pycache__", ".hypothesis"} & set(path.parts)
        ]
    for name in names:
        if (ROOT / name).is_file():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target)
    return folder
