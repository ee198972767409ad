"""The runtime `android` without the Java version that it needs.

The tables of the images that know `android` say which Java each version of it requires: Java 8, called `corretto8` or
`openjdk8`. With another one the build ends in INSTALL because of conflicting runtimes. No maintained image has
`android` any more.

## Bad

```yaml buildspec
version: 0.2
phases:
  install:
    runtime-versions:
      android: 29
      java: corretto11  # error
```

```yaml buildspec
version: 0.2
phases:
  install:
    runtime-versions:
      android: 29  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  install:
    runtime-versions:
      android: 29
      java: corretto8
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Related, Severity, rule
from specfmt.rules.spelling import expected, is_filled_in
from specfmt.views.buildspec import Runtime

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Runtime, group="correctness", severity=Severity.WARNING)
def check(runtime: Runtime, ctx: Context) -> Iterator[Finding]:
    if runtime.name != "android" or runtime.version is None or runtime.phase.name != "install":
        return
    from specfmt.catalog.runtimes import required_runtimes

    why = "the image refuses this pair of runtimes and ends the build in INSTALL"
    for other, versions in required_runtimes(runtime.name, runtime.version).items():
        found = next((each for each in runtime.phase.runtimes if each.name == other), None)
        choice = expected(sorted(versions))
        if found is None:
            message = f"`android` needs the runtime `{other}` beside it{choice}"
            yield Finding(runtime.key, message, why)
        elif (
            found.version is not None
            and not is_filled_in(found.version, underscores=True)
            and found.version not in versions
        ):
            if found.version.lower() == "latest":
                continue
            message = f"`{other}: {found.version}` does not go with `android`{choice}"
            yield Finding(
                found.value, message, why, (Related(runtime.key.span, "`android` is asked for here"),)
            )
