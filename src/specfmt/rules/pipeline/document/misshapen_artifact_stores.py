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
from specfmt.syntax.ops import (
    begins_line,
    column,
    dash_before,
    in_braces,
    indented,
    line_break,
    line_start,
    shifted,
)
from specfmt.text.edit import joined
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
    written = value is entry.value
    if isinstance(value, Sequence) and pipeline.form == API:
        message = f"`{entry.name}` is a list, the API wants a mapping from regions to stores"
        why = "lists of `Region` and `ArtifactStore` belong in CloudFormation; the AWS CLI does not send them"
        edits = _as_mapping(entry, value, ctx.document.text) if written else ()
        fix = Fix("write a mapping by region", edits, Safety.SAFE) if edits else None
        yield Finding(entry.key, message, why, fix=fix)
    elif isinstance(value, Mapping) and pipeline.form == API:
        yield from _without_region(entry, value)
    elif isinstance(value, Mapping) and not in_braces(value):
        if any(is_function(each.name) for each in value.entries):
            return
        message = f"`{entry.name}` is a mapping, CloudFormation wants a list of `Region` and `ArtifactStore`"
        why = "mappings from regions to stores belong in definitions for the API"
        edits = _as_list(value, ctx) if written else ()
        fix = Fix("write a list with an item for each region", edits, Safety.SAFE) if edits else None
        yield Finding(entry.key, message, why, fix=fix)


def _without_region(entry: Entry, value: Mapping) -> Iterator[Finding]:
    """One store in the place of the mapping: its keys count as regions."""
    if any(each.name in _STORE_KEYS for each in value.entries):
        message = f"`{entry.name}` is one store, the API wants a mapping from regions to stores"
        yield Finding(entry.key, message, "a store without a region stands under `artifactStore`")


def _as_mapping(entry: Entry, stores: Sequence, text: str) -> tuple[Edit, ...]:
    """The edits that turn a list into a mapping; nothing where that is not mechanical."""
    start, end = stores.span
    edits = [Edit(Span(start, start + 1), "{")] if stores.flow else []
    seen = set()
    for item in stores.items:
        found = _region_and_store(item)
        if found is None or found[0].text in seen:
            return ()
        region, store = found
        seen.add(region.text)
        if stores.flow:
            edits.append(Edit(item.span, f'"{region.text}": {text[store.span.start : store.span.end]}'))
            continue
        edit = _below_region(entry, item, region, store, text)
        if edit is None:
            return ()
        edits.append(edit)
    return (*edits, Edit(Span(end - 1, end), "}")) if stores.flow and edits else tuple(edits)


def _below_region(entry: Entry, item: Node, region: Scalar, store: Mapping, text: str) -> Edit | None:
    """An item of a block list as an entry of a block mapping."""
    dash = dash_before(text, item.span.start)
    if dash is None or "#" in text[slice(*item.span)]:
        return None
    indent = column(text, entry.key.span.start) + 2
    head = f"{' ' * indent}{region.text}:"
    first, end = line_start(text, dash), item.span.end
    if store.flow:
        return Edit(Span(first, end), f"{head} {text[slice(*store.span)]}")
    lines = text[line_start(text, store.span.start) : store.span.end]
    moved = indented(lines, indent + 2 - column(text, store.span.start))
    return Edit(Span(first, end), f"{head}{line_break(text)}{moved}") if moved is not None else None


def _region_and_store(item: Node) -> tuple[Scalar, Mapping] | None:
    """The two halves of an item; None where it holds anything else."""
    if not isinstance(item, Mapping):
        return None
    found = {entry.name.lower(): entry.value for entry in item.entries}
    region, store = found.get("region"), found.get("artifactstore")
    if len(found) != len(item.entries) or set(found) != {"region", "artifactstore"}:
        return None
    if not isinstance(region, Scalar) or not isinstance(store, Mapping) or not store.entries:
        return None
    fits = _is_region(region) and {_in_small(entry.name) for entry in store.entries} <= _STORE_KEYS
    return (region, store) if fits else None


def _as_list(stores: Mapping, ctx: Context) -> tuple[Edit, ...]:
    """The edits that turn a mapping by region into a list; nothing where that is not mechanical."""
    text = ctx.document.text
    quote = '"' if ctx.document.is_json else ""
    edits: list[Edit] = []
    for entry in stores.entries:
        key, store = entry.key, entry.value
        if not isinstance(key, Scalar) or not _is_region(key) or not isinstance(store, Mapping):
            return ()
        if not {_in_small(each.name) for each in store.entries} <= _STORE_KEYS:
            return ()
        if stores.flow:
            head = f"{{{quote}Region{quote}: {quote}{key.text}{quote}, {quote}ArtifactStore{quote}: "
            edits.append(Edit(Span(key.span.start, store.span.start), head))
            edits.append(Edit(Span(store.span.end, store.span.end), "}"))
            continue
        if not begins_line(text, key.span.start):
            return ()
        indent = " " * (column(text, key.span.start) + 2)
        edits.append(Edit(key.span, f"- Region: {key.text}{line_break(text)}{indent}ArtifactStore"))
        if not store.flow:
            moved = shifted(text, store.span, 2)
            if not moved:
                return ()
            edits += moved
    if not stores.flow:
        return tuple(edits)
    start, end = stores.span
    return tuple(joined((Edit(Span(start, start + 1), "["), *edits, Edit(Span(end - 1, end), "]"))))


def _is_region(key: Scalar) -> bool:
    return key.text.replace("-", "").isalnum() and not key.tag and not key.anchor


def _in_small(name: str) -> str:
    return name[:1].lower() + name[1:]
