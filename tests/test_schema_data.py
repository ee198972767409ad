"""What a decoder makes of a tree."""

import math

import pytest

from growth import assert_linear
from specfmt.schema.validate import data, violations
from specfmt.syntax.nodes import Alias, Entry, Mapping, Scalar
from specfmt.syntax.parse import parse
from specfmt.text.span import Span


def decoded(text):
    tree = parse(text)
    assert not tree.errors
    return data(tree.root)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("0.2", 0.2),
        ("3.10", 3.1),
        ("-7", -7),
        ("1e3", 1000.0),
        ("0644", "0644"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        (".5", ".5"),
        ("1.", 1.0),
        ("-", None),
        ("٣", "٣"),
        ("1" * 5000, "1" * 5000),
        ("true", True),
        ("FALSE", False),
        ("yes", "yes"),
        ("on", "on"),
        ("null", None),
        ("~", None),
        ("", None),
        ('"0.2"', "0.2"),
        ("'true'", "true"),
        ('""', ""),
        ("!!str 0.2", "0.2"),
    ],
)
def test_a_scalar(written, value):
    if written == "-":
        assert decoded("k:\n  -") == {"k": [None]}
        return
    found = decoded(f"k: {written}")["k"]
    assert found == value
    assert type(found) is type(value)


def test_an_integer_stays_whole_and_an_exponent_does_not_overflow():
    assert type(decoded("k: 12")["k"]) is int
    assert math.isinf(decoded("k: 1e999")["k"])


def test_aliases_and_merges_are_resolved():
    text = (
        "base: &b {x: 1, y: 2}\nmore: &m {y: 3, z: 4}\nboth: {<<: [*b, *m], z: 5}\none: {<<: *m}\nsame: *b\n"
    )
    value = decoded(text)
    assert value["both"] == {"x": 1, "y": 2, "z": 5}
    assert value["one"] == {"y": 3, "z": 4}
    assert value["same"] is value["base"]


def test_of_duplicate_keys_the_last_counts_and_a_quoted_merge_key_is_a_key():
    assert decoded('a: 1\na: 2\n"<<": {b: 3}\n') == {"a": 2, "<<": {"b": 3}}


def test_an_alias_without_target_and_an_alias_into_itself_are_nothing():
    entries: list[Entry] = []
    alias = Alias(Span(3, 5), "a", None)
    entries.append(Entry(Scalar(Span(0, 1), "k"), alias))
    assert data(Mapping(Span(0, 5), tuple(entries))) == {"k": None}
    circular = Alias(Span(3, 5), "a", None)
    mapping = Mapping(Span(0, 5), (Entry(Scalar(Span(0, 1), "k"), circular),))
    circular.target = mapping
    assert data(mapping) == {"k": None}


def bomb(levels):
    lines = ["a0: &a0 [x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, levels)]
    return "\n".join([*lines, f"version: *a{levels - 1}", f"env: {{variables: {{A: *a{levels - 1}}}}}", ""])


def merge_bomb(levels):
    lines = ["m0: &m0 {x: 1}"]
    lines += [f"m{n}: &m{n} {{<<: [*m{n - 1}, *m{n - 1}, *m{n - 1}]}}" for n in range(1, levels)]
    return "\n".join([*lines, f"phases: *m{levels - 1}", ""])


@pytest.mark.parametrize("make", [bomb, merge_bomb])
def test_aliases_that_multiply_cost_no_more_than_their_text(make):
    assert violations(parse(make(40)).root, "buildspec")
    assert_linear(lambda levels: parse(make(levels)).root, lambda root: violations(root, "buildspec"), 2_000)
