"""Write the skeleton of a new rule.

python scripts/new_rule.py buildspec/phases my-new-rule
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

_SKELETON = '''"""One line that says what the rule finds.

What AWS does about it, in a sentence or two, and why it matters.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:  # error
      - make
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.views.buildspec import Phase

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Phase, group="correctness", severity=Severity.WARNING)
def check(phase: Phase, ctx: Context) -> Iterator[Finding]:
    entry = phase.entry("commands")
    if entry is not None:
        yield Finding(entry.key, "`commands` says what is wrong", why="what AWS does")
'''


def main(arguments: list[str]) -> int:
    """Create the file and say what to do next. Returns the exit status."""
    if len(arguments) != 2:
        print(__doc__)
        return 2
    folder, name = arguments
    path = ROOT / "src" / "specfmt" / "rules" / folder / f"{name.replace('-', '_')}.py"
    if not path.parent.is_dir() or path.exists():
        print(f"{path.parent} is no folder of rules, or {path.name} exists already")
        return 2
    path.write_text(_SKELETON, encoding="utf-8")
    print(f"wrote {path.relative_to(ROOT)}; now: .venv/bin/pytest tests/rules -k {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
