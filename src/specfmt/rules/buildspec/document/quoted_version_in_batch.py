"""`version` in quotes in the root file of a batch.

A batch build reads the version as a number. In quotes it is a text, and the batch fails in `DOWNLOAD_SOURCE` with
"cannot unmarshal !!str into float64"; see https://github.com/aws/aws-cdk/issues/29592. A single build takes both.

## Bad

```yaml buildspec
version: "0.2"  # error
batch:
  build-list:
    - identifier: linux
    - identifier: arm
phases:
  build:
    commands:
      - make
```

## Good

```yaml buildspec
version: "0.2"
phases:
  build:
    commands:
      - make
```

## Fixed

```yaml buildspec
version: 0.2
batch:
  build-list:
    - identifier: linux
    - identifier: arm
phases:
  build:
    commands:
      - make
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Related, Safety, Severity, rule
from specfmt.syntax.nodes import Scalar, Style
from specfmt.views.buildspec import Buildspec

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(on=Buildspec, group="correctness", severity=Severity.ERROR)
def check(spec: Buildspec, ctx: Context) -> Iterator[Finding]:
    entry = spec.entry("version")
    batch = spec.entry("batch")
    if entry is None or batch is None:
        return
    value = entry.value
    if not isinstance(value, Scalar) or value.style is Style.PLAIN or value.text not in ("0.1", "0.2"):
        return
    yield Finding(
        value,
        f"the version `{value.text}` stands in quotes, which a batch build rejects",
        "a batch build reads a number here: cannot unmarshal !!str into float64",
        (Related(batch.key.span, "the batch is here"),),
        Fix("remove the quotes", (Edit(value.span, value.text),), Safety.SAFE),
    )
