"""The schemas explain themselves, and the generated validators belong to them."""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from specfmt.schema import store

ROOT = Path(__file__).resolve().parent.parent
META = json.loads((ROOT / "schemas" / "meta.json").read_text(encoding="utf-8"))
ANNOTATIONS = {"examples", "default", "enum", "const", "x-rules", "x-enum-descriptions"}


def subschemas(schema, path="#"):
    """Every subschema with its place; annotations are not looked into."""
    if isinstance(schema, dict):
        yield path, schema
        for key, value in schema.items():
            if key in {"properties", "definitions", "patternProperties"}:
                for name, inner in value.items():
                    yield from subschemas(inner, f"{path}/{key}/{name}")
            elif key not in ANNOTATIONS:
                yield from subschemas(value, f"{path}/{key}")
    elif isinstance(schema, list):
        for index, inner in enumerate(schema):
            yield from subschemas(inner, f"{path}/{index}")


def cases():
    return [
        pytest.param(name, schema, id=f"{name}{path}")
        for name in store.specs()
        for path, schema in subschemas(store.load(name))
        if "examples" in schema or "default" in schema
    ]


@pytest.mark.parametrize("name", store.specs())
def test_a_schema_has_every_annotation_that_the_meta_schema_asks_for(name):
    Draft7Validator.check_schema(store.load(name))
    problems = [
        f"{error.json_path}: {error.message}" for error in Draft7Validator(META).iter_errors(store.load(name))
    ]
    assert problems == []


def test_the_meta_schema_finds_a_property_without_description():
    schema = json.loads(json.dumps(store.load("buildspec")))
    del schema["definitions"]["cache"]["properties"]["paths"]["description"]
    del schema["definitions"]["proxy"]["properties"]["logs"]["x-docs"]
    messages = sorted(error.message for error in Draft7Validator(META).iter_errors(schema))
    assert messages == ["'description' is a required property", "'x-docs' is a required property"]


@pytest.mark.parametrize(("name", "schema"), cases())
def test_examples_and_defaults_fit_their_own_subschema(name, schema):
    whole = store.load(name)
    values = list(schema.get("examples", ())) + ([schema["default"]] if "default" in schema else [])
    validator = Draft7Validator({**schema, "definitions": whole["definitions"]})
    assert [value for value in values if not validator.is_valid(value)] == []


@pytest.mark.parametrize("name", store.specs())
def test_every_definition_is_used_and_every_reference_leads_somewhere(name):
    whole = store.load(name)
    used = {
        schema["$ref"].removeprefix("#/definitions/") for _, schema in subschemas(whole) if "$ref" in schema
    }
    assert used == set(whole["definitions"])


def generator():
    spec = importlib.util.spec_from_file_location(
        "generate_validators", ROOT / "scripts" / "generate_validators.py"
    )
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", store.specs())
def test_the_generated_validator_is_fresh(name):
    script = generator()
    assert script.module_path(name).read_text(encoding="utf-8") == script.generate(name)


def test_judging_a_valid_document_imports_no_validator_library():
    code = (
        "import sys; from specfmt.schema.validate import fits\n"
        "assert fits({'version': 0.2, 'phases': {}}, 'buildspec')\n"
        "assert not fits({'version': 0.2, 'phasen': {}}, 'buildspec')\n"
        "print(sorted({'jsonschema', 'fastjsonschema', 'decimal', 'pathlib', 'dataclasses'} & set(sys.modules)))"
    )
    env = {"PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env)
    assert done.stdout.strip() == "[]"


def test_a_name_that_is_no_schema_is_a_key_error():
    with pytest.raises(KeyError, match="nonsense"):
        store.load("nonsense")
    assert "buildspec" in store.specs()
    assert set(store.specs()) <= set(store.names())


def test_the_keys_of_the_buildspec_stand_in_the_order_of_the_guide():
    properties = [
        key for key, value in store.load("buildspec")["properties"].items() if "deprecated" not in value
    ]
    guide = ["version", "run-as", "env", "proxy", "batch", "phases", "reports", "artifacts", "cache"]
    assert properties == [*guide, "eb_codebuild_settings"]
