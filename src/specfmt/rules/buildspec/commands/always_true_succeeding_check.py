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
      - if [ ! -z "$CODEBUILD_BUILD_SUCCEEDING" ]; then ./announce.sh; fi  # error
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
      - if [ "$CODEBUILD_BUILD_SUCCEEDING" = 1 ]; then ./announce.sh; fi
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
        negated = len(words) == 3 and words[0].text == "!"
        tested = words[1:] if negated else words
        option = tested[0].text if len(tested) == 2 else ""
        if (
            not tested
            or len(tested) > 2
            or tested[-1].text not in _FORMS
            or (len(tested) == 2 and option not in ("-n", "-z"))
        ):
            continue
        is_false = (option == "-z") != negated
        always, value = ("false", "0") if is_false else ("true", "1")
        made = edit(command, span_of(words), f'"${_NAME}" = {value}')
        yield Finding(
            command.at(span_of(words)),
            f"this test of `{_NAME}` is always {always}",
            why="the variable is `1` or `0`, and never empty",
            fix=Fix.of(f"compare it with {value}", made, Safety.UNSAFE),
        )
