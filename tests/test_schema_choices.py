"""Keywords that the buildspec's schema uses little or not at all: choices, constants, conditions, unknown ones."""

import pytest

from specfmt.schema import validate
from specfmt.syntax.parse import parse


@pytest.fixture
def told(monkeypatch):
    def of(schema, text):
        monkeypatch.setattr(validate, "load", lambda _name: schema)
        found = validate.violations(parse(text).root, "no-generated-validator")
        return [(each.keyword, each.path, each.name, each.expected) for each in found]

    return of


KINDS = {
    "oneOf": [
        {
            "properties": {"kind": {"const": "a"}, "size": {"type": "number"}, "x": {"enum": [1]}},
            "required": ["size"],
        },
        {"properties": {"kind": {"const": "b"}, "label": {"type": "string"}}, "additionalProperties": False},
    ]
}


def test_the_branch_with_the_same_constant_speaks(told):
    assert told(KINDS, "kind: a\nsize: big\nx: 2\n") == [
        ("type", ("size",), "big", ("number",)),
        ("enum", ("x",), "2", ("1",)),
    ]
    assert told(KINDS, "kind: b\ncolour: red\n") == [
        ("additionalProperties", ("colour",), "colour", ("kind", "label"))
    ]


def test_a_value_of_no_branch_is_one_wrong_type(told):
    schema = {"anyOf": [{"type": "object"}, {"anyOf": [{"type": "array"}, {"type": ["number", "boolean"]}]}]}
    assert told(schema, "text\n") == [("type", (), "text", ("mapping", "list", "number"))]


def test_the_branch_for_the_type_speaks(told):
    schema = {"anyOf": [{"type": "array", "maxItems": 1}, {"type": "string", "maxLength": 2}]}
    assert told(schema, "[a, b]\n") == [("maxItems", (), "", ("1",))]
    assert told(schema, "abc\n") == [("maxLength", (), "abc", ("2",))]


def test_a_value_that_fits_too_many_branches_is_reported_once(told):
    assert [each[0] for each in told({"oneOf": [{"type": "string"}, {"minLength": 1}]}, "a\n")] == ["oneOf"]


def test_what_follows_from_a_wrong_type_is_left_out(told):
    schema = {
        "properties": {"a": {"type": "integer", "minimum": 1}, "b": {"type": "string"}},
        "allOf": [{"properties": {"b": {"properties": {"c": {"type": "number"}}}}}],
    }
    assert [each[:2] for each in told(schema, "a: 0.5\nb: {c: x}\n")] == [("type", ("a",)), ("type", ("b",))]


def test_keys_that_match_a_pattern_are_known(told):
    schema = {"patternProperties": {"^x-": {}}, "properties": {"a": {}}, "additionalProperties": False}
    assert [each[1] for each in told(schema, "a: 1\nx-b: 2\nc: 3\n")] == [("c",)]


@pytest.mark.parametrize(
    ("schema", "text", "keyword"),
    [
        ({"if": {"required": ["a"]}, "then": {"required": ["b"]}}, "a: 1\n", "required"),
        ({"not": {"type": "object"}}, "a: 1\n", "not"),
        ({"contains": {"type": "number"}}, "[a]\n", "contains"),
        ({"dependencies": {"a": ["b"]}}, "a: 1\n", "dependencies"),
        ({"minProperties": 2}, "a: 1\n", "minProperties"),
        ({"uniqueItems": True}, "[a, a]\n", "uniqueItems"),
        ({"multipleOf": 2}, "3\n", "multipleOf"),
        ({"properties": {"a": False}}, "a: 1\n", "additionalProperties"),
        ({"propertyNames": False}, "a: 1\n", "additionalProperties"),
        ({"properties": {"a": {"propertyNames": {"enum": ["x"]}}}}, "a: {b: 1}\n", "enum"),
    ],
)
def test_no_keyword_is_too_strange(told, schema, text, keyword):
    assert [each[0] for each in told(schema, text)] == [keyword]


def test_keywords_that_nobody_knows_are_ignored(told):
    assert told({"x-anything": 1, "flavour": {"type": "sweet"}, "x-rules": "no mapping"}, "a: 1\n") == []
