"""A rule that failed on a file: a mistake in specfmt, not in the file.

The message names the rule. All other rules have judged the file as usual. Please report it with the file, or with as much
of it as makes the rule fail; until it is mended, `--ignore RULE` runs the others without it.

## Bad

```text
buildspec.yml:1:1 error internal-error: the rule `unknown-key` failed on this file (KeyError: 'name')
```

## Good

```text
buildspec.yml: nothing found
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, EngineFinding, Finding, Severity, rule

if TYPE_CHECKING:
    from collections.abc import Iterable


@rule(on=EngineFinding, group="correctness", severity=Severity.ERROR)
def check(_: EngineFinding, ctx: Context) -> Iterable[Finding]:
    return ()
