"""A test whether `CODEBUILD_BUILD_SUCCEEDING` is empty: it never is.

The variable is `1` while nothing has failed, and `0` afterwards. `[ -n "$CODEBUILD_BUILD_SUCCEEDING" ]` is true in
both cases, so that the command behind it runs after a failed build as well; `-z` is never true.

Compare the value: `[ "$CODEBUILD_BUILD_SUCCEEDING" = 1 ]`.

Source: https://docs.aws.amazon.com/codebuild/latest/userguide/build-env-ref-env-vars.html

## Bad

```yaml buildspec
version: 0.2
phases:
  post_build:
    commands:
      - test -n "$CODEBUILD_BUILD_SUCCEEDING" && ./release.sh  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  post_build:
    commands:
      - test "$CODEBUILD_BUILD_SUCCEEDING" = 1 && ./release.sh
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  post_build:
    commands:
      - test "$CODEBUILD_BUILD_SUCCEEDING" = 1 && ./release.sh
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.buildspec._commands import called, edit, span_of
from specfmt.views.buildspec import Command

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = "CODEBUILD_BUILD_SUCCEEDING"
_FORMS = (f"${_NAME}", f"${{{_NAME}}}")


@rule(on=Command, group="correctness", severity=Severity.WARNING)
def check(command: Command, ctx: Context) -> Iterator[Finding]:
    if _NAME not in command.text:
        return
    for simple in called(command, "test", "[", "[["):
        words = simple.argv[1:]
        if simple.name != "test":
            words = words[:-1]
        option = words[0].text if len(words) == 2 else ""
        if (
            not words
            or len(words) > 2
            or words[-1].text not in _FORMS
            or (len(words) == 2 and option not in ("-n", "-z"))
        ):
            continue
        always = "false" if option == "-z" else "true"
        value = "0" if option == "-z" else "1"
        made = edit(command, span_of(words), f'"${_NAME}" = {value}')
        yield Finding(
            command.at(span_of(words)),
            f"this test of `{_NAME}` is always {always}",
            why="the variable is `1` or `0`, and never empty",
            fix=Fix.of(f"compare it with {value}", made, Safety.UNSAFE),
        )
