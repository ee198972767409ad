"""A Region with a slip of the finger: `us-est-1`.

It has the form of a Region, so that nothing refuses it before CodePipeline does: "not a valid AWS Region". AWS adds Regions,
and no list is kept here: told are only names whose direction is a misspelt `east`, `central`, `northwest` and so on.

## Bad

```yaml pipeline
pipeline:
  name: shop
  roleArn: arn:aws:iam::111122223333:role/shop-pipeline
  artifactStores:
    us-east-1: {type: S3, location: shop-artifacts-us}
    eu-cental-1: {type: S3, location: shop-artifacts-eu}  # error
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: S3, version: "1"}
          configuration: {S3Bucket: shop-source, S3ObjectKey: shop.zip}
          outputArtifacts:
            - name: SourceOutput
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          region: eu-cental-1  # error
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
```

## Good

```yaml pipeline
pipeline:
  name: shop
  roleArn: arn:aws:iam::111122223333:role/shop-pipeline
  artifactStores:
    us-east-1: {type: S3, location: shop-artifacts-us}
    eu-central-1: {type: S3, location: shop-artifacts-eu}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: S3, version: "1"}
          configuration: {S3Bucket: shop-source, S3ObjectKey: shop.zip}
          outputArtifacts:
            - name: SourceOutput
    - name: Deploy
      actions:
        - name: Deploy
          actionTypeId: {category: Deploy, owner: AWS, provider: S3, version: "1"}
          region: eu-central-1
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Finding, Fix, Safety, Severity, rule
from specfmt.rules.spelling import listed
from specfmt.syntax.nodes import Scalar
from specfmt.syntax.ops import replaced
from specfmt.text.likeness import is_slip
from specfmt.views.pipeline import Pipeline

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIRECTIONS = (
    "central", "east", "north", "northeast", "northwest", "south", "southeast", "southwest", "west",
)  # fmt: skip


@rule(on=Pipeline, group="correctness", severity=Severity.WARNING)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    del ctx
    for node in _regions(pipeline):
        meant = _meant(node.text)
        if not meant:
            continue
        fix = None
        if len(meant) == 1:
            fix = Fix.of(f"write `{meant[0]}`", replaced(node, meant[0]), Safety.UNSAFE)
        message = f"there is no Region `{node.text}`, did you mean {listed(meant)}?"
        yield Finding(node, message, "CodePipeline rejects the pipeline: not a valid AWS Region", fix=fix)


def _regions(pipeline: Pipeline) -> Iterator[Scalar]:
    """Every place that names a Region, in no order."""
    for store in pipeline.regional_stores:
        if isinstance(store.region_node, Scalar):
            yield store.region_node
    for step in (*pipeline.actions, *pipeline.condition_rules):
        if step.region is not None:
            yield step.region


def _meant(region: str) -> tuple[str, ...]:
    """The Regions that a misspelt one may stand for; none where it is not misspelt, or no Region at all."""
    country, _, rest = region.partition("-")
    place, _, number = rest.rpartition("-")
    before, dash, direction = place.rpartition("-")
    if not (len(country) == 2 and number.isdigit() and direction.isalpha()) or direction in _DIRECTIONS:
        return ()
    return tuple(
        f"{country}-{before}{dash}{each}-{number}" for each in _DIRECTIONS if is_slip(direction, each)
    )
