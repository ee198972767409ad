"""A key that is not known at its place.

CodeBuild does not reject a key that it does not know: it ignores it, and the setting is silently lost. Often it is a
spelling (`fileFormat` for `file-format`), a singular for a plural, or a key that stands one level too high or too low.

In a pipeline such a key is an error: the AWS CLI refuses the call, "Unknown parameter in input". Most often it is written as a
template of CloudFormation writes it, `RunOrder` for `runOrder`.

Keys that hold an anchor for use elsewhere in the file, and keys that start with `x-`, `_` or a dot, are left alone.

## Bad

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make test
reports:
  unit:
    files:
      - clover.xml
    fileFormat: CLOVERXML  # error
```

```yaml pipeline
pipeline:
  name: shop
  roleArn: arn:aws:iam::111122223333:role/shop-pipeline
  artifactStore: {type: S3, location: shop-artifacts}
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
          RunOrder: 1  # error
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
```

## Good

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make test
reports:
  unit:
    files:
      - clover.xml
    file-format: CLOVERXML
```

## Fixed

```yaml buildspec
version: 0.2
phases:
  build:
    commands:
      - make test
reports:
  unit:
    files:
      - clover.xml
    file-format: CLOVERXML
```

```yaml pipeline
pipeline:
  name: shop
  roleArn: arn:aws:iam::111122223333:role/shop-pipeline
  artifactStore: {type: S3, location: shop-artifacts}
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
          runOrder: 1
          configuration: {BucketName: shop-site, Extract: "true"}
          inputArtifacts:
            - name: SourceOutput
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from specfmt.rules import Context, Edit, Finding, Fix, Related, Safety, Severity, rule
from specfmt.rules.spelling import in_style, is_certain, is_filled_in, listed, nearest, plain_form
from specfmt.rules.structure._homes import ANY, home_of, outer_home
from specfmt.rules.structure._levels import action_in_stage, configuration_of
from specfmt.rules.structure._missing import OTHER_WORDS
from specfmt.rules.structure._shape import ANY_CASE, dotted, is_request, refused, where_in
from specfmt.rules.structure._strays import into_section
from specfmt.schema.violation import Violation
from specfmt.syntax.nodes import Entry, Mapping, Scalar, Style, resolve
from specfmt.syntax.ops import begins_line, column, node_at, replaced, shifted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specfmt.syntax.nodes import Node, Path

_PHASES = ("install", "pre_build", "build", "post_build")
_PHASE_FORMS = frozenset(map(plain_form, _PHASES))


@rule(on=Violation, group="correctness", severity=Severity.WARNING)
def check(violation: Violation, ctx: Context) -> Iterator[Finding]:
    entry = violation.at
    if not isinstance(entry, Entry) or _is_meant(entry) or _has_rule_of_its_own(violation, ctx):
        return
    place = where_in(violation.path[:-1], ctx)
    service = ctx.document.kind.service
    is_refused = is_request(ctx)
    severity = Severity.ERROR if is_refused else None
    home = _around(violation, ctx) if is_refused else None
    if home is None:
        home = _home(violation, entry, ctx)
    else:
        fellows = _fellows(violation, home, ctx)
        if fellows and fellows[0] is not entry:
            return  # the first one speaks for all
        if len(fellows) > 1:
            names = f"`{violation.name}` and {len(fellows) - 1} more {'key is' if len(fellows) == 2 else 'keys are'}"
            message = f"{names} not read {place}, they belong {_in_words(home, ctx)}"
            yield Finding(entry.key, message, f"{refused(ctx)} for it", severity=severity)
            return
    if home is not None:
        message = f"`{violation.name}` is not read {place}, it belongs {_in_words(home, ctx)}"
        related = _holder_of(home, ctx)
        why = f"{refused(ctx)} for it" if is_refused else f"{service} ignores it there"
        yield Finding(entry.key, message, why, related, _move(violation, entry, home, ctx), severity)
        return
    known = _meant(violation)
    if known and ctx.document.schema in ANY_CASE:
        known = in_style(known, violation.name, violation.keys)
    why = f"{service} ignores keys that it does not know"
    if ctx.document.schema in ANY_CASE:
        why = "AWS documents no such key here"
    if is_refused:
        why = f"{refused(ctx)}: every key in it has to be known"
    if known:
        message = f"unknown key `{violation.name}` {place}, did you mean `{known}`?"
        yield Finding(entry.key, message, why, fix=_rename(violation, entry, known), severity=severity)
        return
    if names := listed(violation.expected, last="and"):
        why += f"; here it knows {names}"
    yield Finding(entry.key, f"unknown key `{violation.name}` {place}", why, severity=severity)


def _is_meant(entry: Entry) -> bool:
    """Tell whether the author knows that nobody reads the key, or does not know its name yet."""
    name = entry.name
    if not name or name.startswith(("x-", "_", ".")) or is_filled_in(name):
        return True
    value = entry.value
    return getattr(value, "anchor", None) is not None


def _has_rule_of_its_own(violation: Violation, ctx: Context) -> bool:
    """Tell whether another rule speaks of it: phases in the wrong place, and a file that is no buildspec at all."""
    around = node_at(ctx.document.tree.root, violation.path[:-1])
    if isinstance(around, Mapping) and action_in_stage(around, violation.path[:-1]) is not None:
        return True
    if ctx.document.kind.name == "appspec" or is_request(ctx):
        # A misspelt key that has to be there is told as the missing one.
        meant = _meant(violation)
        return meant in violation.schema.get("required", ()) and meant not in violation.keys
    path = violation.path
    is_phase = plain_form(violation.name) in _PHASE_FORMS
    if len(path) == 3 and path[0] == "phases":
        return is_phase
    if len(path) != 1:
        return False
    if violation.name == "environment_variables":
        return True
    view = ctx.document.view
    phases = view.get("phases")
    if is_phase:
        return not isinstance(phases, Mapping) or not phases.entries
    return bool(phases is None and view.has("source") and view.has("environment"))


def _meant(violation: Violation) -> str:
    """The known key that was probably meant; empty where none is near."""
    form = plain_form(violation.name)
    for each in violation.expected:
        if plain_form(each) == form:
            return each
    other = OTHER_WORDS.get(violation.name.lower().replace("_", "-"))
    if other in violation.expected:
        return str(other)
    return nearest(violation.name, violation.expected)


def _rename(violation: Violation, entry: Entry, name: str) -> Fix | None:
    if name in violation.keys:
        return None
    edit = replaced(entry.key, name)
    if edit is None:
        return None
    sure = is_certain(violation.name, name, violation.expected)
    return Fix(f"rename it to `{name}`", (edit,), Safety.SAFE if sure else Safety.UNSAFE)


def _home(violation: Violation, entry: Entry, ctx: Context) -> Path | None:
    """The path where the key would be read."""
    path = violation.path[:-1]
    if any(plain_form(each) == plain_form(violation.name) for each in violation.expected):
        return None
    if path == ("env",) and _is_variable(entry):
        return ("env", "variables")
    around = node_at(ctx.document.tree.root, path)
    if isinstance(around, Mapping) and (name := configuration_of(around, path, violation.name)):
        return (*path, name)
    home = home_of(ctx.document.schema, violation.name, only=is_request(ctx))
    if home is None or home == path[:1] == ("batch",):
        return None
    return home


def _around(violation: Violation, ctx: Context) -> Path | None:
    """The mapping further out that would read the key: what stands in it is indented too deep."""
    if any(plain_form(each) == plain_form(violation.name) for each in violation.expected):
        return None
    return outer_home(ctx.document.schema, violation.name, violation.path[:-1])


def _fellows(violation: Violation, home: Path, ctx: Context) -> list[Entry]:
    """All keys of the mapping that belong to the same mapping further out."""
    path = violation.path[:-1]
    around = node_at(ctx.document.tree.root, path)
    if not isinstance(around, Mapping):
        return []
    schema = ctx.document.schema
    return [each for each in around.entries if outer_home(schema, each.name, path) == home]


def _is_variable(entry: Entry) -> bool:
    value = resolve(entry.value)
    return isinstance(value, Scalar) and entry.name.isupper() and entry.name.replace("_", "").isalnum()


def _in_words(home: Path, ctx: Context) -> str:
    if not home:
        return where_in(home, ctx)
    if home == ("phases", ANY):
        return "in a phase"
    if home[-1] == ANY:
        return f"in an entry of `{dotted(home[:-1]).replace('.' + ANY, '[]')}`"
    return f"under `{dotted(home).replace('.' + ANY, '[]')}`"


def _holder_of(home: Path, ctx: Context) -> tuple[Related, ...]:
    if not home or ANY in home:
        return ()
    around = node_at(ctx.document.tree.root, home[:-1])
    entry = around.entry(str(home[-1])) if isinstance(around, Mapping) else None
    return (Related(entry.key.span, f"`{home[-1]}` is here"),) if entry is not None else ()


def _move(violation: Violation, entry: Entry, home: Path, ctx: Context) -> Fix | None:
    """Move the lines to the side, where that is enough to bring them home."""
    text = ctx.document.text
    root = ctx.document.tree.root
    around = node_at(root, violation.path[:-1])
    if not isinstance(around, Mapping) or around.flow or not begins_line(text, entry.key.span.start):
        return None
    at = around.entries.index(entry) if entry in around.entries else -1
    target = node_at(root, home) if ANY not in home else None
    if at < 0 or (isinstance(target, Mapping) and target.entry(violation.name) is not None):
        return None
    own = column(text, entry.key.span.start)
    if home == violation.path[: len(home)]:
        # It stands too deep: at the end of its block it can move out.
        if at + 1 < len(around.entries) or not isinstance(target, Mapping) or len(around.entries) < 2:
            return None
        by = column(text, target.entries[0].key.span.start) - own
        return _shift(text, entry, by, "move it out")
    if home[:-1] != violation.path[:-1] or home[-1] == ANY:
        return None
    before = around.entries[at - 1] if at else None
    value: Node | None = before.value if before is not None and before.name == home[-1] else None
    if isinstance(value, Mapping) and not value.flow and value.entries and not value.anchor:
        return _shift(
            text, entry, column(text, value.entries[0].key.span.start) - own, f"move it into `{home[-1]}`"
        )
    known = violation.schema.get("properties", ())

    def is_stray(other: Entry) -> bool:
        if other.name in known:
            return False
        return (
            _is_variable(other)
            if home == ("env", "variables")
            else home_of(ctx.document.schema, other.name, only=is_request(ctx)) == home
        )

    return into_section(ctx.document, around, entry, str(home[-1]), is_stray)


def _shift(text: str, entry: Entry, by: int, title: str) -> Fix | None:
    edits: tuple[Edit, ...] = shifted(text, entry.span, by) if by else ()
    if isinstance(entry.value, Scalar) and entry.value.style in (Style.LITERAL, Style.FOLDED) and by < 0:
        return None
    return Fix(title, edits, Safety.UNSAFE) if edits else None
