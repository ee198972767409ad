"""What the functions of a template come to, and for which choices of parameters and conditions."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specfmt.syntax.nodes import Mapping, Scalar, Sequence, resolve
from specfmt.syntax.parse import parse
from specfmt.views.evaluation import Choice, Evaluation, choices
from specfmt.views.template import view

TEMPLATE = """\
Parameters:
  Stage: {Type: String, Default: test}
  Size: {Type: String, AllowedValues: [small, large]}
  Open: {Type: String}
  Empty: {Type: String, Default: ""}
  Names: {Type: CommaDelimitedList, Default: "one, two"}
  Secret: {Type: String, Default: hidden, NoEcho: true}
  Stored: {Type: "AWS::SSM::Parameter::Value<String>", Default: /shop/key}
Mappings:
  Sizes:
    test: {Type: SMALL, Images: [a, b], Gap: ""}
    live: {Type: LARGE}
Conditions:
  IsTest: !Equals [!Ref Stage, test]
  IsLive: !Not [!Condition IsTest]
  IsHere: !Equals [!Ref "AWS::Region", eu-west-1]
  Both: !And [!Condition IsTest, !Condition IsHere]
  Either: !Or [!Condition IsLive, !Condition IsHere]
  Around: !Condition Around
Resources:
  Thing:
    Type: AWS::CodeBuild::Project
    Properties:
      Value: VALUE
"""


def template_with(value):
    text = TEMPLATE.replace("VALUE", value)
    tree = parse(text)
    assert tree.errors == ()
    return view(tree, text)


def plain(node):
    """A tree as Python's own values."""
    node = resolve(node) if node is not None else None
    if isinstance(node, Mapping):
        return {entry.name: plain(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text if isinstance(node, Scalar) else None


def results(value):
    """The values for each choice that makes a difference, the usual one first."""
    return [plain(each.properties).get("Value") for each in template_with(value).resources["Thing"].variants]


@pytest.mark.parametrize(
    ("value", "result"),
    [
        ("plain", "plain"),
        ("!Ref Stage", "test"),
        ("{Ref: Stage}", "test"),
        ("!Ref Open", "${Open}"),
        ("!Ref Empty", "${Empty}"),
        ("!Ref Secret", "${Secret}"),
        ("!Ref Stored", "${Stored}"),
        ("!Ref Thing", "${Thing}"),
        ('!Ref "AWS::Region"', "${AWS::Region}"),
        ("!Ref Names", ["one", "two"]),
        ("!GetAtt Thing.Arn", "${Thing.Arn}"),
        ("{'Fn::GetAtt': [Thing, Arn]}", "${Thing.Arn}"),
        ("!Sub plain", "plain"),
        ("!Sub 'shop-${Stage}'", "shop-test"),
        ("!Sub 'shop-${ Stage }-${Thing}'", "shop-test-${Thing}"),
        ("!Sub 'shop-${!Stage}'", "shop-${Stage}"),
        ("!Sub ['${A}-${Stage}', {A: !Ref Stage}]", "test-test"),
        ("!Sub ['${A}', {A: !Ref Open}]", "${Open}"),
        ("!Sub '${Open'", "${Open"),
        ("!Join ['-', [shop, !Ref Stage]]", "shop-test"),
        ("!Join ['-', [shop, !Ref Open]]", "shop-${Open}"),
        ("!Join ['-', !Ref Names]", "one-two"),
        ("!Join ['-', !Split [',', 'a,b']]", "a-b"),
        ("!Select [1, [a, b]]", "b"),
        ("!Select ['0', !Ref Names]", "one"),
        ("!Select [1, !Split ['/', 'a/b/c']]", "b"),
        ("!Split [',', !Sub 'a,${Stage}']", ["a", "test"]),
        ("!FindInMap [Sizes, !Ref Stage, Type]", "SMALL"),
        ("!FindInMap [Sizes, test, Images]", ["a", "b"]),
        ("!If [IsTest, a, b]", "a"),
        ("!If [IsTest, !Ref 'AWS::NoValue', b]", None),
        ("[a, !Ref 'AWS::NoValue', b]", ["a", "b"]),
        ("{A: !Ref 'AWS::NoValue', B: c}", {"B": "c"}),
        ("!If [IsTest, {A: !If [IsLive, x, y]}, b]", {"A": "y"}),
        ("&a b", "b"),
    ],
)
def test_the_usual_value(value, result):
    assert results(value)[0] == result


@pytest.mark.parametrize(
    "value",
    [
        "!Select [5, [a, b]]",
        "!Select [x, [a, b]]",
        "!Select [1, !Ref Open]",
        "!Select []",
        "!Split [',', !Ref Open]",
        "!Split ['', 'a']",
        "!FindInMap [Sizes, !Ref Open, Type]",
        "!FindInMap [Sizes, test, Nothing]",
        "!FindInMap [Sizes, test, Gap]",
        "!FindInMap [Sizes]",
        "!ImportValue shop",
        "!Base64 abc",
        "!GetAZs ''",
        "!Transform {Name: Macro}",
        "!Join [a]",
        "!Join [',', !Ref Open]",
        "!Sub {A: b}",
        "!If [IsTest, a]",
        "!Whatever [a, b]",
    ],
)
def test_what_cannot_be_known_is_a_placeholder(value):
    assert all("${" in each for each in results(value))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("!Ref Stage", ["test"]),
        ("!Ref Size", ["small", "large"]),
        ("!If [IsTest, a, b]", ["a", "b"]),
        ("!If [IsLive, a, b]", ["b", "a"]),
        ("!If [IsHere, a, b]", ["a", "b"]),
        ("!If [Unheard, a, b]", ["a"]),
        ("!If [Around, a, b]", ["a"]),
    ],
)
def test_each_choice_that_makes_a_difference_is_judged(value, expected):
    assert results(value) == expected


@pytest.mark.parametrize(
    ("condition", "expected"),
    [("Both", {"a", "b"}), ("Either", {"a", "b"})],
)
def test_conditions_of_conditions_are_met_both_ways(condition, expected):
    assert set(results(f"!If [{condition}, a, b]")) == expected


def test_exclusive_branches_never_meet():
    found = results("[!If [IsTest, a, !Ref 'AWS::NoValue'], !If [IsLive, b, !Ref 'AWS::NoValue']]")
    assert ["a"] in found
    assert ["b"] in found
    assert ["a", "b"] not in found
    assert [] not in found


def test_a_resource_with_a_condition_is_there_only_where_it_is_met():
    text = TEMPLATE.replace("VALUE", "!If [IsTest, a, b]").replace(
        "    Properties:\n", "    Condition: IsLive\n    Properties:\n"
    )
    template = view(parse(text), text)
    assert [plain(each.properties)["Value"] for each in template.resources["Thing"].variants] == ["b"]


def test_a_value_leads_to_the_place_where_it_is_written():
    template = template_with("!Ref Stage")
    [variant] = template.resources["Thing"].variants
    node = variant.properties.get("Value")
    origin = variant.evaluation.origins[node.span]
    assert template.source[slice(*origin)] == "test"
    assert template.source[slice(*node.span)] == "Stage"


def test_a_value_that_is_put_together_has_no_place():
    template = template_with("!Sub 'x-${Stage}'")
    [variant] = template.resources["Thing"].variants
    assert variant.evaluation.origins == {variant.properties.get("Value").span: None}


def test_what_holds_no_call_is_the_same_node():
    template = template_with("{A: [b, {C: d}]}")
    resource = template.resources["Thing"]
    assert resource.variants[0].properties is resource.properties


@pytest.mark.parametrize(
    "adds", ["Fn::ForEach::Each: [X, [a], {'${X}': 1}]", "Fn::Transform: {Name: AWS::Include}"]
)
def test_nothing_is_known_of_what_a_loop_or_a_macro_adds_to(adds):
    [value] = results(f"{{Kept: a, {adds}}}")
    assert value.startswith("${")
    text = TEMPLATE.replace("      Value: VALUE\n", f"      Value: a\n      {adds}\n")
    assert view(parse(text), text).resources["Thing"].variants == ()


def many(count):
    parameters = "".join(f"  P{n}: {{Type: String, AllowedValues: [a, b, c]}}\n" for n in range(count))
    values = ", ".join(f"!Ref P{n}" for n in range(count))
    return f"Parameters:\n{parameters}Resources:\n  Thing:\n    Type: X\n    Properties:\n      Value: [{values}]\n"


@pytest.mark.parametrize("count", [3, 10, 40])
def test_too_many_choices_are_varied_one_by_one(count):
    text = many(count)
    found = view(parse(text), text).resources["Thing"].variants
    assert 1 < len(found) <= 24
    usual = plain(found[0].properties)["Value"]
    assert usual == ["a"] * count
    changed = [sum(one != "a" for one in plain(each.properties)["Value"]) for each in found[1:]]
    assert set(changed) == {1}


def test_few_choices_are_combined():
    text = many(2)
    found = view(parse(text), text).resources["Thing"].variants
    assert len({tuple(plain(each.properties)["Value"]) for each in found}) == 9


SCALARS = st.sampled_from(["a", "Stage", "IsTest", "AWS::NoValue", "0", "${Stage}", "${", "", "Sizes"]).map(
    repr
)
CALLS = st.sampled_from(
    [
        "Ref",
        "Sub",
        "If",
        "Join",
        "Select",
        "Split",
        "FindInMap",
        "GetAtt",
        "Equals",
        "Not",
        "And",
        "Or",
        "Condition",
    ]
)
TREES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(st.sampled_from("ABC"), inner, max_size=3).map(
            lambda items: f"{{{', '.join(f'{key}: {value}' for key, value in items.items())}}}"
        ),
        st.tuples(CALLS, inner).map(lambda call: f"{{'{_long(call[0])}': {call[1]}}}"),
        st.tuples(CALLS, st.lists(inner, max_size=4)).map(
            lambda call: f"{{'{_long(call[0])}': [{', '.join(call[1])}]}}"
        ),
    ),
    max_leaves=12,
)


def _long(name):
    return name if name in ("Ref", "Condition") else f"Fn::{name}"


@settings(max_examples=150, deadline=None)
@given(value=TREES, condition=TREES)
def test_no_tree_is_too_strange(value, condition):
    text = TEMPLATE.replace("VALUE", value).replace("!Condition Around", condition)
    tree = parse(text)
    assert tree.errors == ()
    template = view(tree, text)
    node = template.resources["Thing"].properties
    for choice in choices(template, node, "Around"):
        made = Evaluation(template, choice).node(node)
        assert isinstance(made, Mapping)
        again = Evaluation(template, Choice(choice.values, choice.answers)).node(node)
        assert plain(made) == plain(again)


@pytest.mark.parametrize(
    ("value", "assumed"),
    [
        ("!Ref Stage", True),
        ("!Sub 'a-${Stage}'", True),
        ("!Join ['-', [a, !Ref Stage]]", True),
        ("!Ref Names", True),
        ("!Ref Size", False),  # nobody may give another value than those that are allowed
        ("!Ref Open", False),
        ("plain", False),
        ("!If [IsTest, plain, other]", False),
        (
            "!If [IsTest, {Inner: !Ref Stage}, other]",
            False,
        ),  # the mapping is what it is, whatever stands in it
        ("!If [IsTest, [!Ref Stage], other]", False),
    ],
)
def test_what_hangs_on_a_default_is_told_from_what_is_written(value, assumed):
    template = template_with(value)
    node = template.resources["Thing"].properties.get("Value")
    evaluation = Evaluation(template, choices(template, node)[0])
    found = evaluation.node(node)
    assert (found.span in evaluation.assumed) is assumed
