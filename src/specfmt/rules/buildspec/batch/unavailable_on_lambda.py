"""A setting or command that Lambda compute does not support.

On Lambda compute nothing is cached, debug sessions do not exist, and there is no root user, so `yum`, `dnf`, `rpm` and
`apt-get` cannot install anything. CodeBuild ignores the settings; the commands fail.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: quick
      env:
        compute-type: BUILD_LAMBDA_2GB
phases:
  install:
    commands:
      - yum install -y jq  # error
cache:  # error
  paths:
    - node_modules/**/*
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: quick
      env:
        compute-type: BUILD_LAMBDA_2GB
    - identifier: full
      env:
        compute-type: BUILD_GENERAL1_SMALL
cache:
  paths:
    - node_modules/**/*
phases:
  build:
    commands:
      - npm test
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.buildspec._builds import builds_of_this_file, told_by
from specfmt.views.buildspec import Buildspec
from specfmt.views.section import is_true

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.text.span import Span

_ROOT_TOOLS = frozenset(("yum", "dnf", "rpm", "apt-get", "apt", "microdnf"))


@rule(on=Buildspec, group="correctness", severity=Severity.WARNING)
def check(spec: Buildspec, ctx: Context) -> Iterator[Finding]:
    for task in spec.batch.tasks if spec.batch is not None else ():
        entry = task.entry("debug-session")
        if entry is not None and task.is_lambda and is_true(entry.value):
            yield Finding(
                entry, "`debug-session` is not available on Lambda compute", "CodeBuild ignores it there"
            )
    here = builds_of_this_file(spec, ctx.document.root_path)
    on_lambda = [each for each in here if each.is_lambda]
    if not on_lambda:
        return
    first = on_lambda[0]
    node = first.type or first.computes[0]
    place = first.at.place.span
    related = (told_by(spec, node, f"{first.owner} runs on Lambda compute", place),)
    cache = spec.entry("cache")
    if cache is not None and len(on_lambda) == len(here):
        yield Finding(
            cache.key, "`cache` has no effect on Lambda compute", "nothing is cached there", related
        )
    for span, name in _root_tools(spec):
        yield Finding(
            span, f"`{name}` needs root, which Lambda compute does not give", "the command fails", related
        )


def _root_tools(spec: Buildspec) -> Iterator[tuple[Span, str]]:
    """The package managers that run whatever the circumstances."""
    for command in spec.commands:
        if not any(name in command.text for name in _ROOT_TOOLS):
            continue
        for each in command.script.commands:
            always = not each.context and each.before in ("", ";", "newline")
            if always and each.name in _ROOT_TOOLS and any(word.text == "install" for word in each.argv):
                yield command.at(each.argv[0].span), each.name
