"""Print the requirements of dependency groups of pyproject.toml, one a word, for pip versions without `--group`.

python scripts/requirements.py dev bench
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main(groups: list[str]) -> None:
    """Print the requirements of the groups named."""
    with (ROOT / "pyproject.toml").open("rb") as handle:
        known = tomllib.load(handle)["dependency-groups"]
    print("\n".join(requirement for group in groups for requirement in known[group]))


if __name__ == "__main__":
    main(sys.argv[1:])
