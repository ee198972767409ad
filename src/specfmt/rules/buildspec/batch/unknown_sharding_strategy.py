"""A `--sharding-strategy` that `codebuild-tests-run` does not know.

There are two ways to divide the tests: `equal-distribution`, the default, and `stability`.

## Bad

```yaml buildspec
version: 0.2
batch:
  build-fanout:
    parallelism: 5
phases:
  build:
    commands:
      - codebuild-tests-run --test-command 'npx jest' --files-search 'ls t' --sharding-strategy stabilty  # error
```

```yaml buildspec
version: 0.2
batch:
  build-fanout:
    parallelism: 5
phases:
  build:
    commands:
      - codebuild-tests-run --test-command 'npx jest' --files-search 'ls t' --sharding-strategy even  # error
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-fanout:
    parallelism: 5
phases:
  build:
    commands:
      - codebuild-tests-run --test-command 'npx jest' --files-search 'ls t' --sharding-strategy stability
```

## Fixed

```yaml buildspec
version: 0.2
batch:
  build-fanout:
    parallelism: 5
phases:
  build:
    commands:
      - codebuild-tests-run --test-command 'npx jest' --files-search 'ls t' --sharding-strategy stability
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, Span, rule
from specfmt.rules.buildspec._commands import edit
from specfmt.rules.spelling import expected, is_certain, is_filled_in, nearest
from specfmt.views.buildspec import Command

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.shell.nodes import Word

_OPTION = "--sharding-strategy"
_STRATEGIES = ("equal-distribution", "stability")


@rule(on=Command, group="correctness", severity=Severity.WARNING)
def check(command: Command, ctx: Context) -> Iterator[Finding]:
    if _OPTION not in command.text:
        return
    why = "the tool knows two ways to divide the tests and refuses others"
    for each in command.script.commands:
        if each.name != "codebuild-tests-run":
            continue
        for word, after in zip(each.words, (*each.words[1:], None), strict=True):
            name, sign, value = word.text.partition("=")
            place = word if sign else after
            if name != _OPTION or place is None:
                continue
            text = value if sign else place.text
            if text not in _STRATEGIES and not is_filled_in(text, underscores=True):
                message = f"unknown sharding strategy `{text}`{expected(_STRATEGIES)}"
                yield Finding(command.at(place.span), message, why, fix=_fix(command, place, text))


def _fix(command: Command, place: Word, text: str) -> Fix | None:
    meant = nearest(text, _STRATEGIES)
    if not meant or not place.raw.endswith(text):
        return None
    made = edit(command, Span(place.span.end - len(text), place.span.end), meant)
    safety = Safety.SAFE if is_certain(text, meant, _STRATEGIES) else Safety.UNSAFE
    return Fix.of(f"write `{meant}`", made, safety)
