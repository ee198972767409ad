"""A switch in another spelling than the guide's.

The guide writes `yes` and `no` for the switches of a build, and `true` and `false` for those of a batch. CodeBuild reads
all of them; one spelling for each is easier to search for. A matter of taste, off by default. JSON knows only `true` and
`false`.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
artifacts:
  files:
    - out.zip
  discard-paths: true  # error
```

```yaml buildspec
version: 0.2
batch:
  fast-fail: "no"  # error
  build-list:
    - identifier: linux
      ignore-failure: Yes  # error
phases:
  build:
    commands:
      - make
```

## Good

```yaml buildspec
version: 0.2
batch:
  fast-fail: false
  build-list:
    - identifier: linux
phases:
  build:
    commands:
      - make
artifacts:
  files:
    - out.zip
  discard-paths: yes
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make
artifacts:
  files:
    - out.zip
  discard-paths: yes
```

```yaml buildspec
version: 0.2
batch:
  fast-fail: false
  build-list:
    - identifier: linux
      ignore-failure: true
phases:
  build:
    commands:
      - make
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, rule
from specfmt.syntax.nodes import Scalar, Style
from specfmt.views.buildspec import Buildspec
from specfmt.views.section import Section, is_true

if TYPE_CHECKING:
    from collections.abc import Iterator

_OFF = frozenset(("no", "false", "off"))


@rule(on=Buildspec, group="style", severity=Severity.INFO, default=False)
def check(spec: Buildspec, ctx: Context) -> Iterator[Finding]:
    if ctx.document.is_json:
        return
    for section, names, (on, off) in _switches(spec):
        for name in names:
            value = section.get(name)
            if not isinstance(value, Scalar) or value.style not in (Style.PLAIN, Style.SINGLE, Style.DOUBLE):
                continue
            usual = on if is_true(value) else off if value.text.lower() in _OFF else ""
            if not usual or (value.text == usual and value.style is Style.PLAIN) or value.tag is not None:
                continue
            yield Finding(
                value,
                f"`{name}` is written `{ctx.document.text[slice(*value.span)]}`, the guide writes `{usual}`",
                "CodeBuild reads both",
                fix=Fix(f"write `{usual}`", (Edit(value.span, usual),), Safety.SAFE),
            )


def _switches(spec: Buildspec) -> Iterator[tuple[Section, tuple[str, ...], tuple[str, str]]]:
    build, batch = ("yes", "no"), ("true", "false")
    yield spec.env, ("git-credential-helper",), build
    yield Section(spec, spec.get("proxy")), ("upload-artifacts", "logs"), build
    for artifacts in spec.artifacts:
        yield artifacts, ("discard-paths", "enable-symlinks"), build
    for report in spec.reports:
        yield report, ("discard-paths",), build
    if spec.batch is not None:
        yield spec.batch, ("fast-fail",), batch
        yield Section(spec, spec.batch.get("build-fanout")), ("ignore-failure",), batch
        for task in spec.batch.tasks:
            yield task, ("ignore-failure", "debug-session"), batch
            yield task.env, ("privileged-mode",), batch
