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

from specfmt.views.spelled import SPELLINGS

SCHEMAS = Path(__file__).resolve().parent.parent / "schemas"
_ADDRESS = "https://raw.githubusercontent.com/specfmt/specfmt/main/schemas/{}.schema.json"
_REFERENCE = "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/"

# Too much to stand here: a webhook belongs to the resource of a project, and has calls of its own in the API.
_BUILD_PROJECT = json.loads(
    Path(__file__).with_name("template_build_project.json").read_text(encoding="utf-8")
)

# For each schema: the definition that a resource follows, what its place is called, and what differs. A change of a
# definition replaces its members; None takes one away. Under `properties` the same holds for each property. `definitions` are
# those that the API does not have.
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
                "x-rules": {"type:object": "misshapen-artifact-stores"},
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
    "custom-action-type": {
        "root": "",
        "title": "AWS::CodePipeline::CustomActionType",
        "docs": _REFERENCE + "aws-resource-codepipeline-customactiontype.html",
        "changes": {},
    },
    "webhook": {
        "root": "webhook",
        "title": "AWS::CodePipeline::Webhook",
        "docs": _REFERENCE + "aws-resource-codepipeline-webhook.html",
        "changes": {
            "webhook": {
                "required": [
                    "targetPipeline", "targetAction", "filters", "authentication", "authenticationConfiguration",
                ],
                "properties": {
                    "name": {
                        "$ref": "#/definitions/webhook-name",
                        "description": "The name of the webhook, 1 to 100 letters, digits and `.` `@` `-` `_`.",
                    },
                    "registerWithThirdParty": {
                        "description": "Whether CloudFormation makes the webhook known to GitHub.",
                        "x-docs": _REFERENCE + "aws-resource-codepipeline-webhook.html",
                        "type": "boolean",
                    },
                    "targetPipelineVersion": {
                        "description": "The version of the pipeline, usually `!GetAtt Pipeline.Version`.",
                        "x-docs": _REFERENCE + "aws-resource-codepipeline-webhook.html",
                        "type": "integer",
                    },
                },
            },
        },
    },
    "build-project": {
        "root": "",
        "title": "AWS::CodeBuild::Project",
        "docs": _REFERENCE + "aws-resource-codebuild-project.html",
        "definitions": _BUILD_PROJECT["definitions"],
        "changes": {
            "resource": {
                "description": "A build project in a template.",
                "required": ["artifacts", "environment", "serviceRole", "source"],
                "properties": {
                    "name": {
                        "$ref": "#/definitions/project-name",
                        "description": "The name of the project. Default: one that CloudFormation makes.\n\nLetters, digits, "
                        "`-` and `_`, 2 to 150 characters; it begins with a letter or a digit.",
                    },
                    "triggers": {
                        "$ref": "#/definitions/webhook-triggers",
                        "description": "What starts builds by itself.",
                        "x-docs": _REFERENCE + "aws-properties-codebuild-project-projecttriggers.html",
                    },
                    "visibility": {
                        "$ref": "#/definitions/visibility",
                        "description": "Who may see the builds.",
                        "x-docs": _REFERENCE + "aws-resource-codebuild-project.html",
                    },
                    "resourceAccessRole": {
                        "$ref": "#/definitions/filled-text",
                        "description": "The role that shows logs and artifacts of public builds.",
                        "x-docs": _REFERENCE + "aws-resource-codebuild-project.html",
                    },
                },
            },
            "source-version": {"required": ["sourceIdentifier"]},
            "file-system": {"required": ["identifier", "location", "mountPoint", "type"]},
        },
    },
    "application": {
        "root": "",
        "title": "AWS::CodeDeploy::Application",
        "docs": _REFERENCE + "aws-resource-codedeploy-application.html",
        "changes": {"resource": {"description": "An application.", "required": None}},
    },
    "deployment-config": {
        "root": "",
        "title": "AWS::CodeDeploy::DeploymentConfig",
        "docs": _REFERENCE + "aws-resource-codedeploy-deploymentconfig.html",
        "changes": {
            "resource": {"description": "In which steps a deployment goes on.", "required": None},
        },
    },
    "deployment-group": {
        "root": "",
        "title": "AWS::CodeDeploy::DeploymentGroup",
        "docs": _REFERENCE + "aws-resource-codedeploy-deploymentgroup.html",
        # What a group is deployed at once is described with the deployment.
        "borrows": {
            "deployment": (
                "revision", "revision-type", "s3-location", "bundle-type", "github-location", "description",
            ),
        },
        "changes": {
            "resource": {
                "description": "What an application is deployed to, and how.",
                "required": ["applicationName", "serviceRoleArn"],
                "properties": {
                    "ec2DeploymentOptions": None,
                    "deployment": {
                        "$ref": "#/definitions/first-deployment",
                        "description": "What is deployed as soon as the group is there.",
                        "x-docs": _REFERENCE + "aws-properties-codedeploy-deploymentgroup-deployment.html",
                    },
                },
            },
            "first-deployment": {
                "description": "What is deployed as soon as the group is there.",
                "type": "object",
                "required": ["revision"],
                "additionalProperties": False,
                "properties": {
                    "description": {
                        "$ref": "#/definitions/description",
                        "description": "A comment, at most 256 characters.",
                        "x-docs": _REFERENCE + "aws-properties-codedeploy-deploymentgroup-deployment.html",
                    },
                    "ignoreApplicationStopFailures": {
                        "$ref": "#/definitions/flag",
                        "description": "Whether it goes on when a script of the last revision fails.",
                        "x-docs": _REFERENCE + "aws-properties-codedeploy-deploymentgroup-deployment.html",
                        "default": False,
                    },
                    "revision": {
                        "$ref": "#/definitions/revision",
                        "description": "What is deployed. Required.",
                        "x-docs": _REFERENCE + "aws-properties-codedeploy-deploymentgroup-revisionlocation.html",
                    },
                },
            },
            "revision": {"properties": {"string": None, "appSpecContent": None}},
            "revision-type": {
                "enum": ["S3", "GitHub"],
                "x-enum-descriptions": {"S3": "In a bucket.", "GitHub": "On GitHub."},
            },
            "ec2-tag-group": {
                "type": "object",
                "items": None,
                "additionalProperties": False,
                "properties": {
                    "ec2TagGroup": {
                        "$ref": "#/definitions/tag-filters",
                        "description": "Tags of which an instance has to have one.",
                        "x-docs": _REFERENCE + "aws-properties-codedeploy-deploymentgroup-ec2tagsetlistobject.html",
                    },
                },
            },
            "on-premises-tag-group": {
                "type": "object",
                "items": None,
                "additionalProperties": False,
                "properties": {
                    "onPremisesTagGroup": {
                        "$ref": "#/definitions/tag-filters",
                        "description": "Tags of which a server has to have one.",
                        "x-docs": _REFERENCE
                        + "aws-properties-codedeploy-deploymentgroup-onpremisestagsetlistobject.html",
                    },
                },
            },
            "s3-location": {"required": ["bucket", "key"]},
            "github-location": {"required": ["commitId", "repository"]},
            "ecs-service": {"required": ["clusterName", "serviceName"]},
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
    definitions = {**source["definitions"], **form.get("definitions", {})}
    for lender, borrowed in form.get("borrows", {}).items():
        lent = json.loads((SCHEMAS / f"{lender}.schema.json").read_text(encoding="utf-8"))["definitions"]
        definitions = {**definitions, **{each: lent[each] for each in borrowed}}
    root = form["root"]
    if root == "":
        definitions = {**definitions, "resource": {key: source[key] for key in source if key in _OF_ROOT}}
        root = "resource"
    for changed, change in form["changes"].items():
        definitions[changed] = _changed(definitions.get(changed, {}), change)
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
    return {**result, **_digits(result)}


def _digits(schema: dict[str, Any]) -> dict[str, Any]:
    """The limits of a number once more as a pattern: in quotes, and from a parameter, it is text."""
    rules = schema.get("x-rules", {})
    least, most = schema.get("minimum"), schema.get("maximum")
    if rules.get("minimum") not in _RULES_ON_LIMITS or least is None or most is None:
        return {}
    digits = "|".join(_between(least, most))
    return {
        "pattern": rf"^0*({digits})(\.0*)?$",
        "x-rules": {**rules, "pattern": rules["minimum"]},
    }


# Other limits are held by rules that read a number however it is written.
_RULES_ON_LIMITS = ("number-out-of-range", "run-order-out-of-range")


def _between(least: int, most: int) -> list[str]:
    """Patterns that together match the whole numbers from `least` to `most`, the short ones first."""
    found: list[str] = []
    while least <= most:
        # As many last digits as may be anything, as long as that stays within the limits.
        free = 0
        while least % 10 ** (free + 1) == 0 < least and least + 10 ** (free + 1) - 1 <= most:
            free += 1
        step = 10**free
        head, last = divmod(least // step, 10)
        until = min(9, last + (most - least + 1) // step - 1)
        digit = str(last) if until == last else f"[{last}-{until}]"
        found.append((str(head) if head else "") + digit + "[0-9]" * free)
        least += (until - last + 1) * step
    return found


def _loose(types: str | list[str]) -> str | list[str]:
    """CloudFormation makes text of numbers and booleans, and numbers and booleans of text."""
    found = [types] if isinstance(types, str) else list(types)
    if any(each in ("string", "integer", "number", "boolean") for each in found):
        # A fraction is no whole number; whole numbers it reads in texts too.
        others = ("string", "boolean") if "integer" in found else ("string", "number", "boolean")
        found += [each for each in others if each not in found]
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
