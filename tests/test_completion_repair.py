"""Half-typed text is repaired where the cursor is, and the place is found in the tree. `‸` is the cursor."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from growth import assert_linear
from specfmt.syntax import cursor
from specfmt.syntax.cursor import cursor_at
from specfmt.syntax.repair import repair


def placed(marked, *, json=False):
    offset = marked.index("‸")
    return repair(marked.replace("‸", "", 1), offset, json=json)


def told(marked, *, json=False):
    """The place in short: path, `key` or `value`, and the keys beside it."""
    found = placed(marked, json=json)
    if found is None:
        return None
    return found.path, "key" if found.is_key else "value", [each.name for each in found.siblings]


@pytest.mark.parametrize(
    ("marked", "place"),
    [
        ("‸", ((), "key", [])),
        ("ver‸", ((), "key", [])),
        ("a: 1\nb‸: 2\nc: 3\n", ((), "key", ["a", "c"])),
        ("a:‸", (("a",), "value", [])),
        ("a: ‸\nb: 1\n", (("a",), "value", [])),
        ("a: x‸y # why\n", (("a",), "value", [])),
        ("a:\n  - b: 1\n    ‸\n  - c: 2\n", (("a", 0), "key", ["b"])),
        ("a:\n- b: 1\n  ‸\n", (("a", 0), "key", ["b"])),
        ("a:\n- b: 1\n‸\nc: 2\n", ((), "key", ["a", "c"])),
        ("a:\n  - ‸", (("a", 0), "key", [])),
        ("a:\n  -‸", (("a", 0), "key", [])),
        ("a: [x, ‸, y]", (("a", 1), "value", [])),
        ("a: [x, y‸", (("a", 1), "value", [])),
        ("{a: 1, ‸", ((), "key", ["a"])),
        ("{a: {‸}, b: 2}", (("a",), "key", [])),
        ("a: 'x‸\nb: 1\n", (("a",), "value", [])),
        ('a: "x‸y"\nb: 1\n', (("a",), "value", [])),
        ("a: |\n  x‸\nb: 1\n", (("a",), "value", [])),
        ("a: |\n  x\n‸\nb: 1\n", ((), "key", ["a", "b"])),
        ("a: |\n  x\n  ‸\nb: 1\n", (("a",), "value", [])),
        ("a: # b‸\n", None),
        ("a: 'b'‸", None),
        ("&x a: 1\nb: *x\n‸", ((), "key", ["a", "b"])),
    ],
)
def test_the_place_of_a_cursor(marked, place):
    assert told(marked) == place


@pytest.mark.parametrize(
    ("marked", "place"),
    [
        ('{"a": 1, ‸}', ((), "key", ["a"])),
        ('{"a": 1, "b‸}', ((), "key", ["a"])),
        ('{"a": 1\n "b‸"\n "c": 2}', ((), "key", ["a", "c"])),
        ('{"a": ‸, "b": 2}', (("a",), "value", [])),
        ('{"a": tr‸', (("a",), "value", [])),
        ('{"a": [{"b": 1, ‸', (("a", 0), "key", ["b"])),
        ('{\n\t"a": 1,\n\t‸\n}', ((), "key", ["a"])),
    ],
)
def test_the_place_of_a_cursor_in_json(marked, place):
    assert told(marked, json=True) == place


def test_what_is_missing_around_the_token_is_told():
    found = placed('{"a": 1\n "b‸"\n "c": 2}', json=True)
    assert (found.needs_comma, found.before_more, found.has_colon) == (True, True, False)
    assert placed("a:‸").needs_space
    assert placed("b‸: 1").has_colon
    assert not placed("http‸://x").has_colon


@pytest.mark.parametrize(
    "broken",
    [
        "x: 'open",
        'x: "open',
        "x: [open",
        "x: {open: y",
        'x: "a" b',
        "x: a: b",
        "x: @a",
        "x: *a b",
        "x",
        "- x",
        "\tx: y",
    ],
)
@pytest.mark.parametrize("indent", ["", "  ", "    "])
def test_a_mistake_elsewhere_does_not_hide_the_place(broken, indent):
    above = f"a: 1\nb:\n  c:\n    d: 1\n{indent}{broken}\ne:\n  f:\n    g: 1\n    ‸\n    h: 2\n"
    below = f"e:\n  f:\n    g: 1\n    ‸\n    h: 2\nb:\n  c:\n    d: 1\n{indent}{broken}\n"
    for marked in (above, below):
        assert told(marked) == (("e", "f"), "key", ["g", "h"])


def test_a_text_that_holds_the_mark_is_no_problem():
    assert told("cursor0: cursor00\n‸") == ((), "key", ["cursor0"])


def test_the_token_is_told_with_and_without_its_quotes():
    text = 'a: "bc" # d'
    found = cursor_at(text, 5)
    assert text[slice(*found.token)] == '"bc"'
    assert text[slice(*found.inside)] == "bc"
    assert cursor_at(text, 10).writing == "#"


@settings(max_examples=150, deadline=None)
@given(
    st.text(alphabet=" \n\r\t-:#'\"[]{},|>&*!?ab\\\ufeff%@`", max_size=40), st.integers(-1, 42), st.booleans()
)
def test_any_text_has_a_cursor_and_a_place_or_none(text, offset, json):
    here = cursor_at(text, offset, json=json)
    assert 0 <= here.token.start <= here.offset <= here.token.end <= len(text)
    assert here.token.start <= here.inside.start <= here.inside.end <= here.token.end
    found = repair(text, offset, json=json)
    assert found is None or found.cursor == here


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "a: b\n",
                "- a\n",
                "  b:\n",
                "  c: d #e\n",
                "'",
                '"',
                "a: |\n",
                "  - - x\r\n",
                "- ",
                "a:b c\n",
                ": ",
                " ",
                "\n",
                "#",
                "[",
                "- k: v\n",
                "x",
                "\t",
                "\r",
            ]
        ),
        max_size=14,
    ).map("".join),
    st.data(),
)
def test_lines_that_are_passed_at_once_change_nothing(text, data):
    offset = data.draw(st.integers(0, len(text)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cursor, "_SIMPLE", re.compile("(?!)"))
        slow = cursor_at(text, offset)
    assert cursor_at(text, offset) == slow


@pytest.mark.parametrize(
    "piece",
    [
        "a: 'x\n",
        'a: "x\n',
        "a: [x\n",
        "- 'x\n  y\"\n",
        "a: |\n  x\n",
        "key: value\n",
        "x: y: z: ",
        "[",
        "'",
        "{a: ",
        "a=",
        "  \n",
    ],
)
def test_the_time_grows_in_step_with_the_text(piece):
    def work(text):
        cursor_at(text, len(text))

    assert_linear(lambda size: piece * size, work, 6000)


@pytest.mark.parametrize("piece", ["a: 'x\n", "a: [x\n", "- a: 1\n  b: 2\n", "a: b: c\n"])
def test_the_time_of_a_repair_grows_in_step_with_the_text(piece):
    assert_linear(lambda size: piece * size, lambda text: repair(text, len(text)), 2000)
