"""Hold the schemas of CodePipeline against AWS's model of the API, and take over what can be taken over.

    python -m pip install botocore
    python scripts/refresh_pipeline_model.py           # writes the schemas, prints what changed
    python scripts/refresh_pipeline_model.py --check   # writes nothing, exit status 1 when something differs

botocore carries AWS's own model of the CodePipeline API. Limits, patterns, choices and required members are taken over
from it. A member that is new, or gone, is only told: what a hover says of it is written by hand. `DEVIATIONS` holds where
the schema says more or less than the model on purpose. Run `scripts/generate_validators.py` after a change.

Exit status: 0 up to date or written, 1 something differs (with --check) or needs a hand, 2 botocore is not installed or has
no such model.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from pathlib import Path
from typing import Any, NamedTuple

SCHEMAS = Path(__file__).parents[1] / "schemas"
SCHEMA_FILE = SCHEMAS / "pipeline.schema.json"

# Shapes of the model with the definitions of the schema that describe them, and those of their members that are meant; the
# rest follows from these. The root of a schema has an empty name.
ROOTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "CreatePipelineInput": ("wrapped", ("pipeline", "tags")),
    "GetPipelineOutput": ("wrapped", ("pipeline", "metadata")),
}
ROOTS_OF: dict[str, dict[str, tuple[str, tuple[str, ...]]]] = {
    "pipeline": ROOTS,
    "custom-action-type": {"CreateCustomActionTypeInput": ("", ())},
    "webhook": {"PutWebhookInput": ("wrapped", ())},
}

# (definition, keyword) -> the value that the schema has on purpose, whatever the model says; None for no such keyword.
DEVIATIONS: dict[tuple[str, str], Any] = {
    # The guide's quotas; the model has no limits for these lists.
    ("stages", "minItems"): 2,
    ("stages", "maxItems"): 50,
    ("actions", "minItems"): 1,
    # What the service takes for a Region has this form; the model limits the length alone.
    ("region", "pattern"): "^[a-z]{2}(-[a-z]+)+-[0-9]+$",
    # Part of what the service answers, never of what it is sent.
    ("any-text", "pattern"): None,
}

_TYPES = {
    "structure": "object",
    "map": "object",
    "list": "array",
    "string": "string",
    "integer": "integer",
    "boolean": "boolean",
    "timestamp": ["number", "string"],
}
_LIMITS = {
    "string": ("minLength", "maxLength"),
    "integer": ("minimum", "maximum"),
    "list": ("minItems", "maxItems"),
    "map": ("minProperties", "maxProperties"),
}
_ANYTHING = ".*"  # a pattern that every text on one line has, and the service takes texts of several


Roots = dict[str, tuple[str, tuple[str, ...]]]


class Difference(NamedTuple):
    """Where schema and model differ.

    Attributes:
        definition: the name of the definition.
        keyword: of JSON Schema; `properties` for a member that one of the two lacks.
        was: what the schema says; None for nothing.
        now: what the model says; None for nothing.
    """

    definition: str
    keyword: str
    was: Any
    now: Any

    @property
    def can_be_taken_over(self) -> bool:
        """Tell whether nothing but a value has to change."""
        return self.keyword not in ("properties", "items", "type")

    def __str__(self) -> str:
        """One line: `~ action-owner.enum: [...] -> [...]`."""
        sign = "~" if self.can_be_taken_over else "+" if self.was is None else "-"
        return f"{sign} {self.definition}.{self.keyword}: {json.dumps(self.was)} -> {json.dumps(self.now)}"


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 when the schema differs")
    parser.add_argument("--output", type=Path, help="the schema of pipelines to compare with and to write")
    options = parser.parse_args(arguments)
    try:
        shapes = read_shapes()
    except ImportError:
        print("botocore is not installed: python -m pip install botocore", file=sys.stderr)
        return 2
    except KeyError as error:
        print(f"botocore's model of CodePipeline is not as expected: {error}", file=sys.stderr)
        return 2
    files = {"pipeline": options.output} if options.output else {name: _file(name) for name in ROOTS_OF}
    return max(
        _refresh(file, shapes, ROOTS_OF[name], writes=not options.check) for name, file in files.items()
    )


def _file(name: str) -> Path:
    return SCHEMAS / f"{name}.schema.json"


def _refresh(file: Path, shapes: dict[str, Any], roots: Roots, *, writes: bool) -> int:
    """Compare one schema and write it anew; returns the exit status."""
    schema = json.loads(file.read_text(encoding="utf-8"))
    found = differences(schema, shapes, roots)
    for each in found:
        print(each)
    if not found:
        print(f"{file.name} is up to date")
        return 0
    if not writes:
        return 1
    for each in found:
        if each.can_be_taken_over:
            take_over(schema, each)
    file.write_text(json.dumps(schema, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"wrote {file}")
    return 0 if all(each.can_be_taken_over for each in found) else 1


def read_shapes() -> dict[str, Any]:
    """The shapes of the model in the installed botocore, by name.

    Raises:
        ImportError: botocore is not installed.
        KeyError: its model has no shapes.
    """
    importlib.import_module("botocore")
    loader = importlib.import_module("botocore.loaders").Loader()
    shapes: dict[str, Any] = loader.load_service_model("codepipeline", "service-2")["shapes"]
    return shapes


def differences(
    schema: dict[str, Any], shapes: dict[str, Any], roots: Roots | None = None
) -> list[Difference]:
    """What schema and model do not agree on, member by member, beyond `DEVIATIONS`.

    Args:
        schema: the schema.
        shapes: the model.
        roots: where to begin; those of pipelines where none are given.
    """
    comparison = _Comparison({"": schema, **schema["definitions"]}, shapes)
    for shape, (definition, members) in (roots or ROOTS).items():
        if not members:
            comparison.pair(definition, shape)
        for member in members:
            comparison.member(definition, member, shapes[shape]["members"][member]["shape"])
    return comparison.found


def take_over(schema: dict[str, Any], difference: Difference) -> None:
    """Write what the model says into the schema. The rule that reports it stays as it is."""
    definition = schema["definitions"][difference.definition]
    if difference.now is None:
        definition.pop(difference.keyword, None)
    else:
        definition[difference.keyword] = difference.now


def limits_of(shape: dict[str, Any]) -> dict[str, Any]:
    """What the model asks of the values of a shape, as keywords of JSON Schema; those that it does not limit are None."""
    kind = shape["type"]
    limits: dict[str, Any] = {"type": _TYPES[kind]}
    if kind in _LIMITS:
        least, most = _LIMITS[kind]
        limits[least] = shape.get("min") if kind == "integer" else shape.get("min") or None
        limits[most] = shape.get("max")
    if kind == "string":
        pattern = shape.get("pattern", _ANYTHING)
        limits["pattern"] = None if pattern == _ANYTHING else f"^{pattern}$"
        limits["enum"] = shape.get("enum")
    if kind == "structure":
        limits["required"] = shape.get("required") or None
    return limits


class _Comparison:
    """The walk through both sides at once; each pair of shape and definition is looked at once."""

    def __init__(self, definitions: dict[str, Any], shapes: dict[str, Any]) -> None:
        self.definitions = definitions
        self.shapes = shapes
        self.found: list[Difference] = []
        self.seen: set[tuple[str, str]] = set()

    def member(self, holder: str, name: str, shape: str) -> None:
        """Compare a member of a structure."""
        reference = self.definitions[holder]["properties"].get(name)
        if reference is None:
            self.found.append(Difference(holder, "properties", None, f"{name}: {shape}"))
        else:
            self.pair(_target(reference), shape)

    def pair(self, definition: str, shape: str) -> None:
        """Compare a definition with a shape, and all that they hold."""
        if (definition, shape) in self.seen:
            return
        self.seen.add((definition, shape))
        schema, model = self.definitions[definition], self.shapes[shape]
        for keyword, limit in limits_of(model).items():
            wanted = DEVIATIONS.get((definition, keyword), limit)
            if _unordered(schema.get(keyword)) != _unordered(wanted):
                self.found.append(Difference(definition, keyword, schema.get(keyword), wanted))
        kind = model["type"]
        if kind == "structure":
            self._members(definition, model["members"])
        elif kind == "list":
            self.pair(_target(schema["items"]), model["member"]["shape"])
        elif kind == "map":
            self.pair(_target(schema["propertyNames"]), model["key"]["shape"])
            self.pair(_target(schema["additionalProperties"]), model["value"]["shape"])

    def _members(self, definition: str, members: dict[str, Any]) -> None:
        for name in self.definitions[definition]["properties"]:
            if name not in members:
                self.found.append(Difference(definition, "properties", name, None))
        for name, member in members.items():
            self.member(definition, name, member["shape"])


def _target(reference: dict[str, Any]) -> str:
    return str(reference["$ref"]).removeprefix("#/definitions/")


def _unordered(value: Any) -> Any:
    """The order of choices and of required members means nothing."""
    return sorted(value) if isinstance(value, list) else value


if __name__ == "__main__":
    sys.exit(main())
