"""Edits between two texts: applied, they give the second; what both have stays untouched."""

from __future__ import annotations

from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from specfmt.text.difference import edits_between
from specfmt.text.edit import Edit, apply_edits
from specfmt.text.span import Span

LINES = st.lists(st.sampled_from(["a\n", "b\n", "c\r\n", "\n", "d", "\u2028", "\x0c\n"]), max_size=12).map(
    "".join
)


@given(LINES, LINES)
@limits(max_examples=150, deadline=None)
def test_the_edits_make_the_second_text_of_the_first(before, after):
    assert apply_edits(before, edits_between(before, after)) == after


def test_only_lines_that_differ_are_touched():
    assert edits_between("a\nb\nc\n", "a\nB\nc\n") == [Edit(Span(2, 4), "B\n")]
    assert edits_between("a\nc\n", "a\nb\nc\n") == [Edit(Span(2, 2), "b\n")]
    assert edits_between("a\nb\n", "a\n") == [Edit(Span(2, 4), "")]
    assert edits_between("a\n", "a\n") == []


def test_a_text_that_is_all_new_is_one_edit():
    before, after = "a\n" * 700, "b\n" * 900
    assert edits_between(before, after) == [Edit(Span(0, 1400), after)]
