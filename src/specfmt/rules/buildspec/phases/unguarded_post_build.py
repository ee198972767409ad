"""`post_build` publishes or deploys although `build` may have failed.

When a command of the `build` phase fails, CodeBuild still runs `post_build`. A push or a deployment there goes out with
what is left of an earlier build, or with half of this one.

Two ways out:

- `on-failure: ABORT` in the `build` phase ends the build at its first failure. (It is not supported on Lambda compute
  and reserved capacity.)
- The commands of `post_build` look at `CODEBUILD_BUILD_SUCCEEDING`, which is `1` as long as nothing has failed.

Silent when any command of `post_build` mentions that variable, when `build` says what happens on failure, when the
command that publishes stands in a condition, and behind a command that may `exit` with a failure.

Source: https://docs.aws.amazon.com/codebuild/latest/userguide/view-build-details-phases.html

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - docker build -t $IMAGE .
  post_build:
    commands:
      - echo Pushing $IMAGE
      - docker push $IMAGE  # error
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    on-failure: ABORT
    commands:
      - docker build -t $IMAGE .
  post_build:
    commands:
      - docker push $IMAGE
```

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - docker build -t $IMAGE .
  post_build:
    commands:
      - if [ "$CODEBUILD_BUILD_SUCCEEDING" = 1 ]; then docker push $IMAGE; fi
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    on-failure: ABORT
    commands:
      - docker build -t $IMAGE .
  post_build:
    commands:
      - echo Pushing $IMAGE
      - docker push $IMAGE
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Related, Safety, Severity, Span, rule
from specfmt.rules.buildspec._commands import is_plain
from specfmt.rules.buildspec._effects import publishes
from specfmt.syntax.ops import begins_line, column, line_break, next_line
from specfmt.views.buildspec import Phase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.shell.nodes import SimpleCommand

# Without one of these words no command publishes anything.
_HINTS = (
    "push", "deploy", "publish", "s3", "apply", "update", "upgrade", "create", "install", "upload", " up", "copy", " set ",
    "replace", "execute",
)  # fmt: skip
_HARMLESS = frozenset(
    ("echo", "printf", "cd", "export", "true", ":", "pwd", "ls", "date", "cat", "set", "mkdir", "")
)


@rule(on=Phase, group="suspicious", severity=Severity.WARNING)
def check(phase: Phase, ctx: Context) -> Iterator[Finding]:
    if phase.name != "post_build":
        return
    build = phase.spec.phase("build")
    if build is None or build.on_failure is not None or build.has("steps"):
        return
    texts = [command.text for command in phase.commands]
    if not any(hint in text for text in texts for hint in _HINTS):
        return
    if any("CODEBUILD_BUILD_SUCCEEDING" in text for text in texts) or not phase.spec.is_posix:
        return
    for command in phase.commands:
        if "exit" not in command.text and not any(hint in command.text for hint in _HINTS):
            continue
        for simple in command.script.commands:
            if simple.name == "exit" and [word.text for word in simple.argv[1:]] != ["0"]:
                return  # it has a condition of its own
            what = publishes(simple)
            if not what or not is_plain(simple) or _is_tested(simple):
                continue
            if not _can_fail(build):
                return
            yield Finding(
                command.at(_place(simple)),
                f"`{what}` also runs when the `build` phase has failed",
                why="CodeBuild runs `post_build` after a failed `build`",
                related=(Related(build.key.span, "its failure does not end the build"),),
                fix=_abort(build),
            )
            return


def _can_fail(build: Phase) -> bool:
    return any(
        simple.name not in _HARMLESS for command in build.commands for simple in command.script.commands
    )


def _is_tested(simple: SimpleCommand) -> bool:
    """Tell whether the call depends on the command before it."""
    return simple.before in ("&&", "||")


def _place(simple: SimpleCommand) -> Span:
    return Span(simple.argv[0].span.start, simple.span.end)


def _abort(build: Phase) -> Fix | None:
    node, text = build.node, build.spec.source
    if not node.entries or node.flow or build.at is None:
        return None
    first, at = node.entries[0].key.span.start, next_line(text, build.key.span.end)
    if not begins_line(text, first) or text[build.key.span.end : at].strip() != ":":
        return None
    line = f"{' ' * column(text, first)}on-failure: ABORT{line_break(text)}"
    return Fix("end the build when `build` fails", (Edit(Span(at, at), line),), Safety.UNSAFE)
