"""Every constraint of AWS's own model of a pipeline is enforced: one violation, one error, at its place.

The model is botocore's, which carries the API as AWS publishes it. A good pipeline with every member of every shape is
broken at one place at a time.
"""

import copy
import importlib.util
import json
from pathlib import Path

import pytest

from specfmt.diagnostics import Severity
from specfmt.syntax.nodes import Entry, Mapping, Scalar, resolve
from specfmt.syntax.ops import holder, node_at
from specfmt.syntax.strict_json import parse
from support import check

ROOT = Path(__file__).resolve().parent.parent


def script():
    path = ROOT / "scripts" / "refresh_pipeline_model.py"
    spec = importlib.util.spec_from_file_location("refresh_pipeline_model", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


REFRESH = script()
pytest.importorskip("botocore")
SHAPES = REFRESH.read_shapes()
SCHEMA = json.loads(REFRESH.SCHEMA_FILE.read_text(encoding="utf-8"))


# --- the schema and the model agree


def test_the_schema_agrees_with_the_model_member_by_member():
    assert [str(each) for each in REFRESH.differences(SCHEMA, SHAPES)] == []


@pytest.mark.parametrize(
    ("definition", "keyword", "value"),
    [
        ("action-owner", "enum", ["AWS", "ThirdParty", "Custom", "Partner"]),
        ("pipeline-name", "maxLength", 99),
        ("artifact-name", "pattern", "^[a-z]+$"),
        ("run-order", "minimum", 0),
        ("conditions", "maxItems", 2),
        ("stage", "required", ["name"]),
    ],
)
def test_a_limit_that_drifts_is_seen_and_can_be_taken_over(definition, keyword, value):
    schema = copy.deepcopy(SCHEMA)
    schema["definitions"][definition][keyword] = value
    (found,) = REFRESH.differences(schema, SHAPES)
    assert (found.definition, found.keyword, found.was) == (definition, keyword, value)
    assert found.can_be_taken_over
    REFRESH.take_over(schema, found)
    assert REFRESH.differences(schema, SHAPES) == []


def test_a_member_that_comes_or_goes_is_told_and_left_to_a_hand():
    schema = copy.deepcopy(SCHEMA)
    del schema["definitions"]["action"]["properties"]["region"]
    schema["definitions"]["stage"]["properties"]["owner"] = {"$ref": "#/definitions/action-owner"}
    found = REFRESH.differences(schema, SHAPES)
    assert sorted(map(str, found)) == [
        '+ action.properties: null -> "region: AWSRegionName"',
        '- stage.properties: "owner" -> null',
    ]
    assert not any(each.can_be_taken_over for each in found)


def test_the_script_tells_by_its_status_whether_something_differs(tmp_path, capsys):
    assert REFRESH.main(["--check"]) == 0
    stale = copy.deepcopy(SCHEMA)
    stale["definitions"]["stage-name"]["maxLength"] = 50
    file = tmp_path / "pipeline.schema.json"
    file.write_text(json.dumps(stale), encoding="utf-8")
    assert REFRESH.main(["--check", "--output", str(file)]) == 1
    assert REFRESH.main(["--output", str(file)]) == 0
    assert json.loads(file.read_text(encoding="utf-8")) == SCHEMA
    assert "~ stage-name.maxLength: 50 -> 100" in capsys.readouterr().out


# --- one violation, one error


ROLE = "arn:aws:iam::111122223333:role/shop"


def action(name, category, provider, owner="AWS", **more):
    type_id = {"category": category, "owner": owner, "provider": provider, "version": "1"}
    return {"name": name, "actionTypeId": type_id, **more}


def rule(name, **more):
    type_id = {"category": "Rule", "owner": "AWS", "provider": "LambdaInvoke", "version": "1"}
    return {"name": name, "ruleTypeId": type_id, "configuration": {"FunctionName": "shop-may-deploy"}, **more}


def source(at):
    configuration = GIT | {"FullRepositoryId": f"shop/site{at}"}
    output = [{"name": f"Code{at}"}]
    return action(
        f"Code{at}", "Source", "CodeStarSourceConnection", configuration=configuration, outputArtifacts=output
    )


def store(bucket):
    key = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
    return {"type": "S3", "location": bucket, "encryptionKey": {"id": key, "type": "KMS"}}


GIT = {
    "ConnectionArn": "arn:aws:codeconnections:eu-west-1:111122223333:connection/1234abcd-12ab-34cd-56ef-1234567890ab",
    "FullRepositoryId": "shop/site",
    "BranchName": "main",
}
# The first source is the one that is broken: nothing else leans on it.
STAGES = [
    {
        "name": "Source",
        "actions": [
            action(
                "Spare",
                "Source",
                "S3",
                configuration={"S3Bucket": "shop-spare", "S3ObjectKey": "spare.zip"},
                outputArtifacts=[{"name": "Spare"}],
            ),
            action(
                "Code",
                "Source",
                "CodeStarSourceConnection",
                configuration=GIT,
                outputArtifacts=[{"name": "Code"}],
            ),
        ],
    },
    {
        "name": "Build",
        "blockers": [{"name": "Later", "type": "Schedule"}],
        "actions": [
            action(
                "Pack",
                "Compute",
                "Commands",
                runOrder=1,
                commands=["make pack"],
                inputArtifacts=[{"name": "Code"}],
                outputArtifacts=[{"name": "Packed", "files": ["dist/**/*"]}],
                outputVariables=["IMAGE_TAG"],
                roleArn=ROLE,
                region="eu-west-1",
                namespace="PackVariables",
                environmentVariables=[{"name": "STAGE", "value": "test", "type": "PLAINTEXT"}],
            ),
            action(
                "Jenkins",
                "Build",
                "OurJenkins",
                "Custom",
                configuration={"ProjectName": "site"},
                inputArtifacts=[{"name": "Code"}],
            ),
        ],
        "onFailure": {"result": "RETRY", "retryConfiguration": {"retryMode": "ALL_ACTIONS"}},
        "onSuccess": {"conditions": [{"result": "FAIL", "rules": [rule("MayLeave")]}]},
    },
    {
        "name": "Approve",
        "actions": [action("Ask", "Approval", "Manual", timeoutInMinutes=60)],
        "onFailure": {"conditions": [{"result": "ROLLBACK", "rules": [rule("MayFail")]}]},
        "beforeEntry": {
            "conditions": [
                {
                    "result": "SKIP",
                    "rules": [
                        rule(
                            "MayEnter",
                            inputArtifacts=[{"name": "Packed"}],
                            roleArn=ROLE,
                            region="eu-west-1",
                            timeoutInMinutes=30,
                        ),
                    ],
                }
            ]
        },
    },
    {
        "name": "Deploy",
        "actions": [
            action(
                "Copy",
                "Deploy",
                "CodeDeploy",
                configuration={"ApplicationName": "shop", "DeploymentGroupName": "web"},
                inputArtifacts=[{"name": "Packed"}],
            )
        ],
        "beforeEntry": {
            "conditions": [
                {
                    "result": "FAIL",
                    "rules": [
                        {
                            "name": "Look",
                            "ruleTypeId": {
                                "category": "Rule",
                                "owner": "AWS",
                                "provider": "Commands",
                                "version": "1",
                            },
                            "commands": ["make look"],
                        }
                    ],
                }
            ]
        },
    },
]
PIPELINE = {
    "name": "shop",
    "roleArn": ROLE,
    "artifactStore": store("shop-artifacts"),
    "stages": STAGES,
    "version": 3,
    "executionMode": "QUEUED",
    "pipelineType": "V2",
    "variables": [{"name": "REASON", "defaultValue": "none", "description": "Why it runs"}],
    "triggers": [
        {
            "providerType": "CodeStarSourceConnection",
            "gitConfiguration": {
                "sourceActionName": "Code",
                "push": [
                    {"tags": {"includes": ["v*"], "excludes": ["v*-rc*"]}},
                    {
                        "branches": {"includes": ["main"], "excludes": ["main-*"]},
                        "filePaths": {"includes": ["src/**"], "excludes": ["src/docs/**"]},
                    },
                ],
                "pullRequest": [
                    {
                        "events": ["OPEN"],
                        "branches": {"includes": ["main"]},
                        "filePaths": {"includes": ["src/**"]},
                    }
                ],
            },
        }
    ],
}
GOOD = {"pipeline": PIPELINE, "tags": [{"key": "team", "value": "shop"}]}
REGIONAL = {
    "pipeline": {key: value for key, value in PIPELINE.items() if key != "artifactStore"}
    | {"artifactStores": {"eu-west-1": store("shop-artifacts")}}
}


def findings(data, least=Severity.ERROR):
    """What is found, with the text that it is about."""
    text = json.dumps(data, indent=2)
    found = check(text, kind="pipeline", path="pipeline.json")
    return text, [each for each in found if each.severity >= least]


@pytest.mark.parametrize("data", [GOOD, REGIONAL, PIPELINE], ids=["one store", "regional stores", "bare"])
def test_the_pipeline_that_is_broken_below_is_good(data):
    assert findings(data, Severity.WARNING)[1] == []


def test_the_good_pipelines_have_every_member_of_every_shape():
    used = set()
    for data in (GOOD, REGIONAL):
        used |= {(shape, path[-1]) for path, shape, _ in members(data, "CreatePipelineInput")}
    assert {
        (shape, name)
        for shape in {shape for shape, _ in used}
        for name in SHAPES[shape].get("members", ())
        if SHAPES[shape]["type"] == "structure"
    } <= used


def members(value, shape, path=()):
    """Every member of every structure in data: its path, the shape around it, and its own shape."""
    kind = SHAPES[shape]["type"]
    if kind == "structure":
        for name, inner in value.items():
            own = SHAPES[shape]["members"][name]["shape"]
            yield (*path, name), shape, own
            yield from members(inner, own, (*path, name))
    elif kind == "list":
        for at, inner in enumerate(value):
            yield from members(inner, SHAPES[shape]["member"]["shape"], (*path, at))
    elif kind == "map":
        for name, inner in value.items():
            yield from members(inner, SHAPES[shape]["value"]["shape"], (*path, name))


def at_path(data, path):
    for step in path:
        data = data[step]
    return data


def replaced(data, path, value):
    changed = copy.deepcopy(data)
    at_path(changed, path[:-1])[path[-1]] = value
    return changed


def values(value, shape, path):
    """Every value in data with its shape, keys of maps included (`None` as value), each shape below its member once."""
    kind = SHAPES[shape]["type"]
    yield path, shape
    if kind == "structure":
        for name, inner in value.items():
            yield from values(inner, SHAPES[shape]["members"][name]["shape"], (*path, name))
    elif kind == "list" and value:
        for at, inner in enumerate(value):
            yield from values(inner, SHAPES[shape]["member"]["shape"], (*path, at))
    elif kind == "map":
        for name, inner in value.items():
            yield from values(inner, SHAPES[shape]["value"]["shape"], (*path, name))


# A text that breaks the pattern of a shape and none of its lengths.
NO_PATTERN = "no such text!"


def broken_values(value, shape, path):
    """The ways to break one value: the name of the constraint and the broken value."""
    model = SHAPES[shape]
    kind = model["type"]
    if kind == "string":
        yield "type", 7
        if model.get("min"):
            yield "min", "" if model["min"] == 1 else "a" * (model["min"] - 1)
        if "max" in model:
            # The API's reference names a limit of 1000 for settings, the service one of 50000: certain is the greater.
            most = 50_000 if shape == "ActionConfigurationValue" else model["max"]
            yield "max", value + "a" * (most + 1 - len(value))
        if model.get("pattern", ".*") != ".*":
            yield "pattern", NO_PATTERN
        if "enum" in model:
            yield "enum", "Nonsense"
    elif kind == "integer":
        yield "type", "many"
        yield "min", model["min"] - 1
        if "max" in model:
            yield "max", model["max"] + 1
    elif kind == "list":
        yield "type", "text"
        if model.get("min"):
            yield "min", []
        if "max" in model:
            yield "max", [numbered(value[0], at) for at in range(model["max"] + 1)]
    elif kind == "map":
        yield "type", "text"
        key = SHAPES[model["key"]["shape"]]
        if path[-1] != "artifactStores":
            longest = key["max"]
            yield "key max", value | {"K" * (longest + 1): "x"}
            yield "key min", value | {"": "x"}
        if "max" in model:
            yield "max", value | {f"Key{at}": "x" for at in range(model["max"] + 1 - len(value))}
    else:
        yield "type", "text"


def numbered(item, at):
    """A copy of an item of a list that differs from the others: by its name, or by its first pattern."""
    if isinstance(item, str):
        return item if item.isupper() and item in ("OPEN", "UPDATED", "CLOSED") else f"{item}{at}"
    item = copy.deepcopy(item)
    if "name" in item:
        item["name"] += str(at)
    elif "gitConfiguration" in item:
        item["gitConfiguration"]["sourceActionName"] += str(at)
    elif "rules" not in item:
        next(iter(item[next(key for key in item if key != "events")].values()))[0] += str(at)
    return item


def violations():
    """One violation of each constraint at each member: its id, the broken pipeline, and the path that is to be told."""
    seen = set()
    for data in (GOOD, REGIONAL):
        for path, around, _ in members(data, "CreatePipelineInput"):
            if path == ("pipeline",):
                continue  # without that key the file is read as a bare pipeline
            if path[-1] in SHAPES[around].get("required", ()) and (around, path[-1], "required") not in seen:
                seen.add((around, path[-1], "required"))
                changed = copy.deepcopy(data)
                del at_path(changed, path[:-1])[path[-1]]
                yield f"{around}.{path[-1]}-required", changed, path[:-1], "required"
        for path, shape in values(data, "CreatePipelineInput", ()):
            if not path:
                continue
            holder_shape = tuple(step for step in path if isinstance(step, str))[-2:]
            for constraint, value in broken_values(at_path(data, path), shape, path):
                mark = (shape, holder_shape, constraint)
                if mark not in seen:
                    seen.add(mark)
                    name = ".".join(map(str, path))
                    changed = replaced(data, path, value)
                    if path[-1] == "triggers" and constraint == "max":
                        changed["pipeline"]["stages"][0]["actions"] += map(source, range(len(value)))
                    yield f"{name}-{shape}-{constraint}", changed, path, constraint


CASES = list(violations())


def place(text, path, constraint):
    """Where the error belongs: at the value; at the key that holds a mapping or a list, or that lacks a member."""
    root = parse(text).root
    if constraint.startswith("key "):
        mapping = node_at(root, path)
        return mapping.entries[-1].key.span
    node = resolve(node_at(root, path)) if path else root
    if isinstance(node, Scalar):
        return node.span
    entry = holder(root, path) if path else None
    if isinstance(entry, Entry):
        return entry.key.span
    return node.entries[0].key.span if isinstance(node, Mapping) and node.entries else node.span


@pytest.mark.parametrize(
    ("data", "path", "constraint"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_one_violation_is_one_error_at_its_place(data, path, constraint):
    text, found = findings(data)
    assert [(each.severity, each.span.start) for each in found] == [
        (Severity.ERROR, place(text, path, constraint).start)
    ], [(each.rule, each.message, text[slice(*each.span)][:60]) for each in found]


def test_every_constraint_of_the_model_was_broken():
    assert len(CASES) > 200
    assert {constraint for *_, constraint in CASES} == {
        "required", "type", "min", "max", "pattern", "enum", "key min", "key max",
    }  # fmt: skip
