"""Edits on a parsed text: what they leave, and where there are none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specfmt.syntax.nodes import Mapping, Style, resolve
from specfmt.syntax.ops import dash_before, indented, line_end, next_line, replaced, shifted, without_entry
from specfmt.syntax.parse import parse
from specfmt.text.edit import apply_edits
from specfmt.text.span import Span


def _mapping(text):
    """The mapping at the top, or the one in the list at the top."""
    root = parse(text).root
    found = resolve(root if isinstance(root, Mapping) else root.items[0])
    assert isinstance(found, Mapping)
    return found


@pytest.mark.parametrize(
    ("text", "name", "left"),
    [
        ("a: 1\nb: 2\n", "a", "b: 2\n"),
        ("a: 1\nb: 2 # two\n", "b", "a: 1\n"),
        ("a: 1\r\nb: 2\r\n", "a", "b: 2\r\n"),
        ("a: |\n  x\n  y\nb: 2\n", "a", "b: 2\n"),
        ("a:\n  - x\nb: 2\n", "a", "b: 2\n"),
        ("- a: 1\n  b: 2\n", "a", "- b: 2\n"),
        ("- a: 1\n  b: 2\n", "b", "- a: 1\n"),
        ("{a: 1, b: 2}\n", "a", "{b: 2}\n"),
        ("{a: 1, b: 2}\n", "b", "{a: 1}\n"),
        ('{"a": 1,\n "b": 2}\n', "b", '{"a": 1}\n'),
    ],
)
def test_an_entry_goes_with_its_lines_or_its_comma(text, name, left):
    mapping = _mapping(text)
    edit = without_entry(text, mapping, mapping.entry(name))
    assert edit is not None
    assert apply_edits(text, (edit,)) == left


@pytest.mark.parametrize(
    ("text", "name"), [("a: 1\n", "a"), ("{a: 1}\n", "a"), ("- a: 1 # one\n  b: 2\n", "a")]
)
def test_the_only_entry_and_one_beside_a_comment_stay(text, name):
    mapping = _mapping(text)
    assert without_entry(text, mapping, mapping.entry(name)) is None


@pytest.mark.parametrize(
    ("value", "style", "left"),
    [
        ("old", None, "new"),
        ("'old'", None, "'new'"),
        ('"old"', None, '"new"'),
        ("old", Style.DOUBLE, '"new"'),
        ('"old"', Style.PLAIN, "new"),
    ],
)
def test_another_text_keeps_its_quotes_unless_others_are_named(value, style, left):
    text = f"a: {value} # said\n"
    edit = replaced(_mapping(text).entry("a").value, "new", style)
    assert edit is not None
    assert apply_edits(text, (edit,)) == f"a: {left} # said\n"


@pytest.mark.parametrize("value", ["&x old", "!Ref old", "|\n  old", "[old]"])
def test_what_bears_an_anchor_or_a_tag_and_what_is_no_scalar_on_a_line_stays(value):
    assert replaced(_mapping(f"a: {value}\n").entry("a").value, "new") is None


@pytest.mark.parametrize(
    ("text", "at"),
    [("- a: 1\n", 0), ("x:\n  -  a: 1\n", 5), ("- - a\n", None), ("x: -a\n", None), ("a\n", None)],
)
def test_the_dash_of_an_item(text, at):
    assert dash_before(text, text.index("a")) == at


def test_a_line_ends_before_its_break_and_the_next_begins_behind_it():
    text = "ab\r\ncd"
    assert (line_end(text, 1), next_line(text, 1)) == (2, 4)
    assert (line_end(text, 4), next_line(text, 4)) == (6, 6)


@settings(max_examples=100)
@given(st.lists(st.sampled_from(["", "  ", "a", "  b", "    c", "   # d"]), min_size=1), st.integers(0, 6))
def test_lines_moved_there_and_back_are_the_same(lines, by):
    text = "\n".join(lines)
    moved = indented(text, by)
    assert moved is not None
    assert indented(moved, -by) == text
    if text.strip():
        there = apply_edits(text, shifted(text, Span(0, len(text)), by))
        assert there.split() == text.split()
        assert there == moved
