"""Strict JSON: what is accepted, what the nodes say, how each mistake is told and mended."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from growth import assert_linear
from specfmt.syntax.nodes import Mapping, Scalar, Sequence, Style
from specfmt.syntax.strict_json import MAX_DEPTH, parse
from specfmt.text.edit import apply_edits


def _refuse(name):
    raise ValueError(name)


def _accepted(text):
    try:
        json.loads(text, parse_constant=_refuse)
    except ValueError:
        return False
    return True


def _data(node):
    if isinstance(node, Mapping):
        return {entry.key.text: _data(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [_data(item) for item in node.items]
    return node.text if node.style is Style.DOUBLE else json.loads(node.text)


def _nodes(node):
    yield node
    if isinstance(node, Mapping):
        for entry in node.entries:
            yield entry.key
            yield from _nodes(entry.value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _nodes(item)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(JSON, st.booleans(), st.sampled_from([None, 2]))
@settings(max_examples=200, deadline=None)
def test_every_json_text_is_read_as_the_standard_library_reads_it(data, ascii_only, indent):
    text = json.dumps(data, ensure_ascii=ascii_only, indent=indent)
    tree = parse(text)
    assert tree.errors == ()
    assert _data(tree.root) == data
    for node in _nodes(tree.root):
        raw = text[node.span.start : node.span.end]
        if isinstance(node, Scalar) and node.style is Style.DOUBLE:
            assert json.loads(raw) == node.text
        elif isinstance(node, Scalar):
            assert raw == node.text
        else:
            assert raw[0] + raw[-1] in ("{}", "[]")


@given(
    st.lists(
        st.sampled_from(
            [
                *list("{}[]:,\"\\/\n\t '#0-+.eE19u"),
                '"a"',
                "true",
                "null",
                "1",
                "//",
                "/*",
                "*/",
                "\\u00e9",
                "NaN",
                "\x01",
            ]
        ),
        max_size=14,
    ).map("".join)
)
@settings(max_examples=200, deadline=None)
def test_exactly_the_texts_are_accepted_that_a_strict_reader_accepts(text):
    tree = parse(text)
    if text.strip(" \t\n\r") == "":
        assert tree.root is None
        assert tree.errors == ()
    else:
        assert (tree.errors == ()) == _accepted(text)
    _check_problems(text, tree)


@given(JSON, st.data())
@settings(max_examples=200, deadline=None)
def test_a_text_with_one_character_changed_is_judged_as_a_strict_reader_does(data, draw):
    text = json.dumps(data, indent=1)
    at = draw.draw(st.integers(0, len(text)))
    width = draw.draw(st.integers(0, 2))
    new = draw.draw(st.sampled_from(["", ",", '"', "}", "]", "{", "\\", ":", "'", "x", "0", "#", "\n"]))
    text = text[:at] + new + text[at + width :]
    tree = parse(text)
    if text.strip():
        # A lone surrogate is told although the standard library lets it pass: no UTF-8 can hold it.
        told = [problem for problem in tree.errors if problem.slug != "lone-surrogate"]
        assert bool(told) != _accepted(text)
    _check_problems(text, tree)


def _check_problems(text, tree):
    for problem in tree.errors:
        assert 0 <= problem.span.start <= problem.span.end <= len(text)
        assert problem.message
        assert not problem.message.endswith(".")
        apply_edits(text, problem.edits)


# place is marked with «»; then slug, piece of the message, text after the fix (None: no fix), safe
CASES = [
    ('{"a": 1«,»}', "trailing-comma", "last entry", '{"a": 1}', True),
    ('["a"«,»\n]', "trailing-comma", "last item", '["a"\n]', True),
    ('{"a": «1»\n "b": 2}', "missing-comma", 'after `"a": 1`', '{"a": 1,\n "b": 2}', True),
    ('["a«"» "b"]', "missing-comma", 'after `"a"`', '["a", "b"]', True),
    ("{«'a'»: 1}", "json-quotes", "single quotes", '{"a": 1}', True),
    ("[«'say \"x\"'»]", "json-quotes", "single quotes", '["say \\"x\\""]', True),
    ("{«a»: 1}", "json-quotes", "not in double quotes", '{"a": 1}', True),
    ("{«// note»\n}", "json-comment", "no comments", "{\n}", False),
    ("{«/* x */»}", "json-comment", "no comments", "{}", False),
    ("[«# x»\n]", "json-comment", "no comments", "[\n]", False),
    ("[«True»]", "json", "`true` is", "[true]", True),
    ("[«None»]", "json", "`null` is", "[null]", True),
    ("[«NaN»]", "json-number", "no JSON number", None, False),
    ("[«-Infinity»]", "json-number", "no JSON number", None, False),
    ("[«+1»]", "json-number", "no JSON number", "[1]", False),
    ("[«.5»]", "json-number", "no JSON number", "[0.5]", False),
    ("[«01»]", "json-number", "no JSON number", None, False),
    ("[«hello»]", "json-quotes", "not in double quotes", '["hello"]', False),
    ('["a«\t»b"]', "json-control", "a tab", '["a\\tb"]', True),
    ('["a«\n»b"]', "json-control", "a line break", '["a\\nb"]', True),
    ('["«\\d»"]', "bad-escape", "no escape", '["\\\\d"]', False),
    ('["«\\u12»"]', "bad-escape", "no escape", '["\\\\u12"]', False),
    ('["«\\ud800»"]', "lone-surrogate", "stands alone", None, False),
    ('{"a": «[»1', "unclosed-bracket", "never closed", None, False),
    ("[1] «2»", "json", "second value", None, False),
    ('{«"a"»}', "json", "has no value", None, False),
    ('{«"a"» 1}', "missing-colon", "colon is missing", '{"a": 1}', False),
    ('{"a" «=» 1}', "json", "in place of a colon", '{"a" : 1}', True),
    ('{"a": «"»x\n}', "unclosed-quote", "never closed", '{"a": "x"\n}', False),
    ("«\ufeff»{}", "bom", "byte order mark", "{}", True),
    ("[1]«]»", "json", "closes nothing", None, False),
    ("[1«}»", "json", "wants `]`", "[1]", False),
]


@pytest.mark.parametrize(("marked", "slug", "words", "fixed", "safe"), CASES)
def test_a_mistake_is_told_at_its_place(marked, slug, words, fixed, safe):
    start, end = marked.index("«"), marked.index("»") - 1
    text = marked.replace("«", "").replace("»", "")
    found = [problem for problem in parse(text).errors if problem.slug == slug]
    assert found
    problem = found[-1]
    if slug == "missing-comma":
        assert problem.span.end == end
    else:
        assert tuple(problem.span) == (start, end)
    assert words in problem.message
    assert problem.safe is safe
    if fixed is None:
        assert problem.edits == ()
    else:
        # `"a": 1` after `missing-colon` is written without a blank before the number's own one.
        assert apply_edits(text, problem.edits) == fixed
        assert _accepted(fixed)


def test_reading_goes_on_behind_a_mistake():
    tree = parse("{'a': 1, b: [True, 2,], // note\n \"c\": {\"d\": 'x'}}")
    assert [entry.name for entry in tree.root.entries] == ["a", "b", "c"]
    assert [item.text for item in tree.root.get("b").items] == ["true", "2"]
    assert tree.root.get("c").get("d").text == "x"
    assert [problem.slug for problem in tree.errors] == [
        "json-quotes", "json-quotes", "json", "trailing-comma", "json-comment", "json-quotes",
    ]  # fmt: skip


def test_duplicate_keys_are_kept():
    tree = parse('{"a": 1, "a": 2}')
    assert [entry.value.text for entry in tree.root.entries] == ["1", "2"]
    assert tree.errors == ()


@pytest.mark.parametrize("text", ["", " \n\t", "\r\n"])
def test_an_empty_text_has_no_root_and_no_error(text):
    tree = parse(text)
    assert tree.root is None
    assert tree.errors == ()


def test_nesting_is_limited_and_told_once():
    tree = parse("[" * 100_000)
    assert [problem.slug for problem in tree.errors] == ["too-deep"]
    assert tree.errors[0].span.start == MAX_DEPTH
    deep = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    assert parse(deep).errors == ()


def test_surrogate_pairs_are_joined():
    assert parse('"\\ud83d\\ude00"').root.text == "\U0001f600"


@pytest.mark.parametrize(
    ("start", "piece", "end"),
    [
        ("[", '{"name": "stage", "values": [1, true, null, "xxxxxxxxxxxxxxxxxxxx"]}, ', "1]"),
        ('"', "\\n", '"'),
        ("[", "'a'", ""),
        ("", '["\n', ""),
        ("", "'", ""),
        ("", "{a", ""),
        ("", '{"a" ', ""),
    ],
    ids=["usual", "escapes", "quotes", "open-strings", "apostrophes", "keys", "colons"],
)
def test_time_grows_in_step_with_the_size(start, piece, end):
    assert_linear(lambda size: start + piece * (size // len(piece)) + end, parse, 400_000)


@pytest.mark.parametrize(
    ("text", "message", "mended"),
    [
        (
            '"kiosk": {"doors": [1, 2]}}',
            "the `{` that opens the object is missing before the first key",
            '{"kiosk": {"doors": [1, 2]}}',
        ),
        (
            '"kiosk": 1, "doors": 2',
            "keys stand outside of any object; `{` is missing before them and `}` behind them",
            None,
        ),
    ],
    ids=["opening", "both"],
)
def test_a_root_without_its_braces_is_one_mistake(text, message, mended):
    (problem,) = parse(text).errors
    assert (problem.span.start, problem.message) == (0, message)
    assert isinstance(parse(text).root, Mapping)
    if mended is None:
        assert problem.edits == ()
    else:
        assert apply_edits(text, problem.edits) == mended
