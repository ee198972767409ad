"""An AppSpec for servers that is not called `appspec.yml`.

`aws deploy push` looks for `appspec.yml` at the root of the revision and for nothing else, and so does agent 1.x at
each lifecycle event: with `appspec.yaml` only the files are installed, the hooks fail with "did not find an AppSpec
file within the unpacked revision directory". Agent 2.x takes both names.

Names that only a build turns into `appspec.yml`, such as `appspec-production.yml`, are left alone. For ECS and Lambda any
name will do.

## Bad

```yaml appspec file=appspec.yaml
version: 0.0  # error
os: linux
files:
  - source: build
    destination: /srv/shop
```

## Good

```yaml appspec file=appspec.yml
version: 0.0
os: linux
files:
  - source: build
    destination: /srv/shop
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.documents.document import Document
from specfmt.rules import Context, Finding, Severity, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = "appspec.yml"
_NEAR = ("appspec.yml", "appspec.yaml", "appspec.json", "app-spec.yml", "app_spec.yml", "appspecs.yml")


@rule(on=Document, group="correctness", severity=Severity.WARNING)
def check(document: Document, ctx: Context) -> Iterator[Finding]:
    name = document.path.rpartition("/")[2]
    if name == _NAME or name.lower() not in _NEAR:
        return
    bundle = ctx.project.bundle(document)
    if bundle is not None and _NAME in bundle.names():
        return  # that one is read, and this one perhaps meant for something else
    yield Finding(
        document.view.place,
        f"the file is called `{name}`, an AppSpec for servers has to be called `{_NAME}`",
        "agent 1.x fails every hook and `aws deploy push` stops; agent 2.x takes `appspec.yaml` too",
    )
