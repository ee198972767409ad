"""No `phases` in a buildspec that starts no batch.

`phases` is required: without a phase there is nothing to run, and the build fails in `DOWNLOAD_SOURCE` with
`YAML_FILE_ERROR`. Only the root file of a batch can do without, where every task names a buildspec of its own. A step
that has nothing to build (a pipeline that only hands its source on) needs a phase all the same: `commands: ['true']`.

## Bad

```yaml buildspec
version: 0.2  # error
artifacts:
  files:
    - appspec.yml
```

```yaml buildspec
version: 0.2
phases:  # error
artifacts:
  files:
    - appspec.yml
```

## Good

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: linux
      buildspec: ci/linux.yml
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Severity, rule
from specfmt.rules.spelling import plain_form
from specfmt.syntax.nodes import Mapping, Scalar
from specfmt.views.buildspec import PHASES, Buildspec

if TYPE_CHECKING:
    from collections.abc import Iterator

_FORMS = frozenset(map(plain_form, (*PHASES, "phases")))


@rule(on=Buildspec, group="correctness", severity=Severity.ERROR)
def check(spec: Buildspec, ctx: Context) -> Iterator[Finding]:
    entry = spec.entry("phases")
    value = spec.get("phases")
    if (value is not None and not _is_empty(value)) or spec.has("batch"):
        return
    entries = spec.node.entries
    if not entries or not all(each.name or each is entry for each in entries):
        return  # blank, or a template
    if spec.has("source") and spec.has("environment"):
        return  # the definition of a project
    if any(plain_form(each.name) in _FORMS for each in entries if each is not entry):
        return  # phases in the wrong place, or `phases` in another spelling
    why = "CodeBuild requires it and fails in `DOWNLOAD_SOURCE` with `YAML_FILE_ERROR`"
    if entry is not None:
        yield Finding(entry.key, "`phases` is empty", why)
        return
    yield Finding(entries[0].key, "`phases` is missing at the top level", why)


def _is_empty(value: object) -> bool:
    if isinstance(value, Mapping):
        return not value.entries
    return isinstance(value, Scalar) and value.is_null
