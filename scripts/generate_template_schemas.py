"""Write the schemas of what stands in templates from those of the same things in the API.

CloudFormation spells keys with a capital (`roleArn` is `RoleArn`), takes numbers and booleans where the API wants
text, and differs in a few places, which are listed here. Everything else is said once, in the schema of the API.

python scripts/generate_template_schemas.py [--check]
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

SCHEMAS = Path(__file__).resolve().parent.parent / "schemas"
_ADDRESS = "https://raw.githubusercontent.com/specfmt/specfmt/main/schemas/{}.schema.json"
_REFERENCE = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/"

# What is called otherwise than by a capital letter.
SPELLINGS = {"buildspec": "BuildSpec"}

# For each schema: the definition that a resource follows, what its place is called, and what differs. A change of a
# definition replaces its members; None takes one away. Under `properties` the same holds for each property.
FORMS: dict[str, dict[str, Any]] = {
    "pipeline": {
        "root": "pipeline",
        "title": "AWS::CodePipeline::Pipeline",
        "docs": _REFERENCE + "aws-resource-codepipeline-pipeline.html",
        "changes": {
            "pipeline": {
                "required": ["roleArn", "stages"],
                "properties": {
                    "version": {
                        "description": "The number of the version. CloudFormation tells it; it cannot be set.",
                        "type": ["integer", "string"],
                    },
                    "disableInboundStageTransitions": {
                        "description": "The stages that nothing may enter until somebody enables them.",
                        "x-docs": _REFERENCE
                        + "aws-properties-codepipeline-pipeline-stagetransition.html",
                        "type": "array",
                        "items": {
                            "description": "A stage that nothing may enter.",
                            "type": "object",
                            "additionalProperties": False,
                            "required": ["reason", "stageName"],
                            "properties": {
                                "reason": {
                                    "description": "Why, as the console shows it.",
                                    "x-docs": _REFERENCE
                                    + "aws-properties-codepipeline-pipeline-stagetransition.html",
                                    "type": "string",
                                },
                                "stageName": {
                                    "description": "The name of the stage.",
                                    "x-docs": _REFERENCE
                                    + "aws-properties-codepipeline-pipeline-stagetransition.html",
                                    "type": "string",
                                },
                            },
                        },
                    },
                    "restartExecutionOnUpdate": {
                        "description": "Whether the pipeline runs again when it was updated. Default: `false`.",
                        "x-docs": _REFERENCE + "aws-resource-codepipeline-pipeline.html",
                        "type": "boolean",
                        "default": False,
                    },
                    "tags": {"$ref": "#/definitions/tags", "description": "Tags of the pipeline.",
                             "x-docs": _REFERENCE + "aws-resource-codepipeline-pipeline.html"},
                },
            },
            "artifact-stores": {
                "description": "An artifact store for each region of the actions.",
                "type": "array",
                "additionalProperties": None,
                "propertyNames": None,
                "minProperties": None,
                "items": {
                    "description": "The artifact store of one region.",
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["artifactStore", "region"],
                    "properties": {
                        "region": {
                            "$ref": "#/definitions/region",
                            "description": "The region whose actions use the store.",
                            "x-docs": _REFERENCE + "aws-properties-codepipeline-pipeline-artifactstoremap.html",
                        },
                        "artifactStore": {
                            "$ref": "#/definitions/artifact-store",
                            "description": "Where the artifacts of that region are kept.",
                            "x-docs": _REFERENCE + "aws-properties-codepipeline-pipeline-artifactstoremap.html",
                        },
                    },
                },
            },
            "trigger": {"required": ["providerType"]},
            "failure-result": {"enum": ["ROLLBACK", "RETRY"], "x-enum-descriptions": None},
            "rule": {"properties": {"timeoutInMinutes": None}},
            "configuration": {"type": ["object", "string"]},
        },
    },
}  # fmt: skip


def main(*, check: bool = False) -> int:
    """Write the schemas, or tell whether they are as they would be written.

    Returns:
        The exit status: 1 when `check` finds one that differs.
    """
    stale = 0
    for name, form in FORMS.items():
        path = SCHEMAS / f"template-{name}.schema.json"
        text = json.dumps(converted(name, form), indent=2, ensure_ascii=False) + "\n"
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale += 1
        if check:
            print(f"{path.name} is not what {Path(__file__).name} makes of {name}.schema.json")
        else:
            path.write_text(text, encoding="utf-8")
            print(f"{path.name} written")
    return int(check and stale > 0)


def converted(name: str, form: dict[str, Any]) -> dict[str, Any]:
    """The schema of a thing in a template, made from that of the same thing in the API."""
    source = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    definitions = source["definitions"]
    root = form["root"]
    if root == "":
        definitions = {**definitions, "resource": {key: source[key] for key in source if key in _OF_ROOT}}
        root = "resource"
    for changed, change in form["changes"].items():
        definitions[changed] = _changed(definitions[changed], change)
    names = set(_property_names(list(definitions.values())))
    reached: dict[str, Any] = {}
    pending = [root]
    while pending:
        each = pending.pop()
        if each not in reached:
            reached[each] = _convert(definitions[each], names)
            pending += _references(reached[each])
    top = reached.pop(root)
    return {
        "$schema": source["$schema"],
        "$id": _ADDRESS.format(f"template-{name}"),
        "$comment": f"Made from {name}.schema.json by scripts/generate_template_schemas.py",
        "title": form["title"],
        "x-docs": form["docs"],
        **{key: value for key, value in top.items() if key not in ("title", "x-docs")},
        "definitions": {each: reached[each] for each in definitions if each in reached},
    }


_OF_ROOT = (
    "description",
    "type",
    "required",
    "additionalProperties",
    "properties",
    "x-rules",
    "allOf",
    "oneOf",
    "anyOf",
)


def _changed(definition: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    result = dict(definition)
    for key, value in change.items():
        if key == "properties":
            properties = dict(result.get("properties", {}))
            for name, each in value.items():
                if each is None:
                    properties.pop(name, None)
                else:
                    properties[name] = {**_without_limits(properties.get(name, {})), **each}
            result[key] = properties
        elif value is None:
            result.pop(key, None)
        else:
            result[key] = value
    return result


def _without_limits(schema: dict[str, Any]) -> dict[str, Any]:
    """What is kept of a property that is changed: its documentation."""
    return {key: value for key, value in schema.items() if key in ("description", "x-docs", "default")}


def _convert(schema: Any, names: set[str]) -> Any:
    if isinstance(schema, list):
        return [_convert(each, names) for each in schema]
    if not isinstance(schema, dict):
        return schema
    result: dict[str, Any] = {}
    for key, value in schema.items():
        if key == "properties":
            result[key] = {_spelled(name): _convert(each, names) for name, each in value.items()}
        elif key == "required":
            result[key] = [_spelled(name) for name in value]
        elif key == "x-rules":
            result[key] = {_spelled_rule(name, names): rule for name, rule in value.items()}
        elif key == "type":
            result[key] = _loose(value)
        elif key in ("description", "x-deprecated-note"):
            result[key] = re.sub(r"`(\w+)`", lambda found: _word(found, names), value)
        elif key == "x-snippet":
            result[key] = re.sub(
                r"(?m)(^|\n)( *(?:- )?)([a-z]\w*)(?=:)", lambda found: _key(found, names), value
            )
        elif key in (
            "enum",
            "const",
            "default",
            "examples",
            "x-enum-descriptions",
            "x-docs",
            "title",
            "pattern",
        ):
            result[key] = value
        else:
            result[key] = _convert(value, names)
    return result


def _loose(types: str | list[str]) -> str | list[str]:
    """CloudFormation makes text of numbers and booleans, and numbers and booleans of text."""
    found = [types] if isinstance(types, str) else list(types)
    if any(each in ("string", "integer", "number", "boolean") for each in found):
        found += [each for each in ("string", "number", "boolean") if each not in found]
    return found[0] if len(found) == 1 else found


def _spelled(name: str) -> str:
    return SPELLINGS.get(name) or name[:1].upper() + name[1:]


def _spelled_rule(name: str, names: set[str]) -> str:
    keyword, colon, qualifier = name.partition(":")
    return f"{keyword}{colon}{_spelled(qualifier) if qualifier in names else qualifier}"


def _word(found: re.Match[str], names: set[str]) -> str:
    return f"`{_spelled(found[1])}`" if found[1] in names else found[0]


def _key(found: re.Match[str], names: set[str]) -> str:
    return found[1] + found[2] + (_spelled(found[3]) if found[3] in names else found[3])


def _property_names(schema: Any) -> list[str]:
    if isinstance(schema, list):
        return [name for each in schema for name in _property_names(each)]
    if not isinstance(schema, dict):
        return []
    own = list(schema["properties"]) if isinstance(schema.get("properties"), dict) else []
    return own + [name for each in schema.values() for name in _property_names(each)]


def _references(schema: Any) -> list[str]:
    if isinstance(schema, list):
        return [name for each in schema for name in _references(each)]
    if not isinstance(schema, dict):
        return []
    own = [schema["$ref"].rpartition("/")[2]] if isinstance(schema.get("$ref"), str) else []
    return own + [name for each in schema.values() for name in _references(each)]


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv[1:]))
