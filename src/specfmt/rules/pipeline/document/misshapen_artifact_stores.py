"""`artifactStores` written as CloudFormation writes it, or the other way round.

The API wants a mapping from regions to stores; a template wants a list of items with `Region` and `ArtifactStore`. The
two get mixed up when a definition is taken from one form to the other. The AWS CLI does not send the list, and
CloudFormation refuses the mapping. A single store, `type` and `location`, belongs under `artifactStore`.

## Bad

```json pipeline
{
  "pipeline": {
    "name": "kiosk",
    "roleArn": "arn:aws:iam::111122223333:role/kiosk-pipeline",
    "artifactStores": [  // error
      {"region": "eu-west-1", "artifactStore": {"type": "S3", "location": "kiosk-artifacts"}}
    ],
    "stages": [
      {"name": "Source", "actions": [{
        "name": "Source",
        "actionTypeId": {"category": "Source", "owner": "AWS", "provider": "CodeCommit", "version": "1"},
        "configuration": {"RepositoryName": "kiosk", "BranchName": "main"},
        "outputArtifacts": [{"name": "Source"}]
      }]},
      {"name": "Build", "actions": [{
        "name": "Build",
        "actionTypeId": {"category": "Build", "owner": "AWS", "provider": "CodeBuild", "version": "1"},
        "configuration": {"ProjectName": "kiosk"},
        "inputArtifacts": [{"name": "Source"}]
      }]}
    ]
  }
}
```

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStores:  # error
    type: S3
    location: kiosk-artifacts
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
```

## Good

```yaml pipeline
pipeline:
  name: kiosk
  roleArn: arn:aws:iam::111122223333:role/kiosk-pipeline
  artifactStores:
    eu-west-1: {type: S3, location: kiosk-artifacts}
  stages:
    - name: Source
      actions:
        - name: Source
          actionTypeId: {category: Source, owner: AWS, provider: CodeCommit, version: "1"}
          configuration: {RepositoryName: kiosk, BranchName: main}
          outputArtifacts: [{name: Source}]
    - name: Build
      actions:
        - name: Build
          actionTypeId: {category: Build, owner: AWS, provider: CodeBuild, version: "1"}
          configuration: {ProjectName: kiosk}
          inputArtifacts: [{name: Source}]
```

## Fixed

```json pipeline
{
  "pipeline": {
    "name": "kiosk",
    "roleArn": "arn:aws:iam::111122223333:role/kiosk-pipeline",
    "artifactStores": {
      "eu-west-1": {"type": "S3", "location": "kiosk-artifacts"}
    },
    "stages": [
      {"name": "Source", "actions": [{
        "name": "Source",
        "actionTypeId": {"category": "Source", "owner": "AWS", "provider": "CodeCommit", "version": "1"},
        "configuration": {"RepositoryName": "kiosk", "BranchName": "main"},
        "outputArtifacts": [{"name": "Source"}]
      }]},
      {"name": "Build", "actions": [{
        "name": "Build",
        "actionTypeId": {"category": "Build", "owner": "AWS", "provider": "CodeBuild", "version": "1"},
        "configuration": {"ProjectName": "kiosk"},
        "inputArtifacts": [{"name": "Source"}]
      }]}
    ]
  }
}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Safety, Severity, Span, rule
from specfmt.syntax.nodes import Mapping, Scalar, Sequence, resolve
from specfmt.syntax.ops import in_braces
from specfmt.views.pipeline import API, Pipeline
from specfmt.views.placeholders import is_function

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Entry, Node

_STORE_KEYS = frozenset(("type", "location", "encryptionKey"))


@rule(on=Pipeline, group="structure", severity=Severity.ERROR)
def check(pipeline: Pipeline, ctx: Context) -> Iterator[Finding]:
    entry = pipeline.entry("artifactStores")
    value = resolve(entry.value) if entry is not None else None
    if entry is None:
        return
    if isinstance(value, Sequence) and pipeline.form == API:
        message = f"`{entry.name}` is a list, the API wants a mapping from regions to stores"
        why = "lists of `Region` and `ArtifactStore` belong in CloudFormation; the AWS CLI does not send them"
        edits = _as_mapping(value, ctx.document.text) if value is entry.value else ()
        fix = Fix("write a mapping by region", edits, Safety.SAFE) if edits else None
        yield Finding(entry.key, message, why, fix=fix)
    elif isinstance(value, Mapping) and pipeline.form == API:
        yield from _without_region(entry, value)
    elif isinstance(value, Mapping) and not in_braces(value):
        if any(is_function(each.name) for each in value.entries):
            return
        message = f"`{entry.name}` is a mapping, CloudFormation wants a list of `Region` and `ArtifactStore`"
        yield Finding(entry.key, message, "mappings from regions to stores belong in definitions for the API")


def _without_region(entry: Entry, value: Mapping) -> Iterator[Finding]:
    """One store in the place of the mapping: its keys count as regions."""
    if any(each.name in _STORE_KEYS for each in value.entries):
        message = f"`{entry.name}` is one store, the API wants a mapping from regions to stores"
        yield Finding(entry.key, message, "a store without a region stands under `artifactStore`")


def _as_mapping(stores: Sequence, text: str) -> tuple[Edit, ...]:
    """The edits that turn a list in brackets into a mapping in braces; nothing where that is not mechanical."""
    if not stores.flow or not stores.items:
        return ()
    start, end = stores.span
    edits = [Edit(Span(start, start + 1), "{")]
    seen = set()
    for item in stores.items:
        found = _region_and_store(item)
        if found is None or found[0].text in seen:
            return ()
        region, store = found
        seen.add(region.text)
        span = item.span
        edits.append(Edit(span, f'"{region.text}": {text[store.span.start : store.span.end]}'))
    return (*edits, Edit(Span(end - 1, end), "}"))


def _region_and_store(item: Node) -> tuple[Scalar, Mapping] | None:
    """The two halves of an item; None where it holds anything else."""
    if not isinstance(item, Mapping) or not item.flow:
        return None
    found = {entry.name.lower(): entry.value for entry in item.entries}
    region, store = found.get("region"), found.get("artifactstore")
    if len(found) != len(item.entries) or set(found) != {"region", "artifactstore"}:
        return None
    if not isinstance(region, Scalar) or not isinstance(store, Mapping) or not store.flow:
        return None
    fits = region.text.replace("-", "").isalnum() and {entry.name for entry in store.entries} <= _STORE_KEYS
    return (region, store) if fits else None
