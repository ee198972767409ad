"""A text inside a text inside a text: offsets and edits find their way out and back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specfmt.text.edit import Edit, apply_edits
from specfmt.text.source_map import Run, SourceMap
from specfmt.text.span import Span

# "ab" + newline + "cd" + an escape for one character + "e", indented by two in its host, which starts at 10:
#   host:  10 ab  12 newline  13 two blanks  15 cd  17 \t  19 e
ESCAPED = SourceMap((Run(0, 10, 3), Run(3, 15, 2), Run(6, 19, 1)), Span(8, 21))


def test_the_identity_changes_nothing():
    mapping = SourceMap.identity(5)
    assert mapping.to_host(Span(1, 4)) == Span(1, 4)
    assert mapping.to_inner(5) == 5
    assert mapping.lift(Edit(Span(0, 5), "x")) == Edit(Span(0, 5), "x")


def test_a_shifted_text_keeps_its_distances():
    mapping = SourceMap.shift(3, 7)
    assert mapping.to_host(Span(1, 3)) == Span(8, 10)
    assert [mapping.to_inner(offset) for offset in (6, 7, 9, 10, 11)] == [None, 0, 2, 3, None]


@pytest.mark.parametrize(
    ("inner", "host"),
    [
        (Span(0, 2), Span(10, 12)),
        (Span(0, 3), Span(10, 13)),  # the line break, without the indentation behind it
        (Span(3, 5), Span(15, 17)),  # without the indentation before it
        (Span(1, 4), Span(11, 16)),
        (Span(5, 6), Span(17, 19)),  # the escape as a whole
        (Span(4, 7), Span(16, 20)),
        (Span(3, 3), Span(15, 15)),
        (Span(5, 5), Span(17, 17)),
        (Span(7, 7), Span(20, 20)),
    ],
)
def test_a_span_is_found_in_the_host(inner, host):
    assert ESCAPED.to_host(inner) == host


def test_indentation_and_the_inside_of_an_escape_have_no_inner_offset():
    found = {offset: ESCAPED.to_inner(offset) for offset in range(9, 22)}
    expected = {
        9: None,
        10: 0,
        11: 1,
        12: 2,
        13: 3,
        14: None,
        15: 3,
        16: 4,
        17: 5,
        18: None,
        19: 6,
        20: 7,
        21: None,
    }
    assert found == expected


def test_a_deleted_line_takes_the_next_indentation_with_it():
    assert ESCAPED.lift(Edit(Span(0, 3), "")) == Edit(Span(10, 15), "")


def test_an_edit_inside_a_gap_is_dropped():
    wide = SourceMap((Run(0, 0, 2), Run(5, 9, 2)), Span(0, 11))
    assert wide.lift(Edit(Span(1, 3), "x")) is None
    assert wide.lift(Edit(Span(3, 6), "x")) is None
    assert wide.lift(Edit(Span(1, 6), "x")) == Edit(Span(1, 10), "x")
    assert wide.to_host(Span(3, 4)) == Span(2, 9)


def test_a_coarse_map_points_at_the_whole():
    mapping = SourceMap.coarse(Span(4, 9))
    assert mapping.is_coarse
    assert mapping.to_host(Span(1, 2)) == Span(4, 9)
    assert mapping.to_inner(5) is None
    assert mapping.lift(Edit(Span(0, 1), "x")) is None
    assert mapping.encode("x") is None


def test_text_is_encoded_on_its_way_out():
    mapping = SourceMap((Run(0, 3, 4),), Span(3, 7), lambda text, at: None if at == 0 else text.upper())
    assert mapping.encode("x") == "X"
    assert mapping.lift(Edit(Span(2, 3), "x")) == Edit(Span(5, 6), "X")
    assert mapping.lift(Edit(Span(0, 1), "x")) is None
    assert mapping.lift(Edit(Span(0, 1), "")) == Edit(Span(3, 4), "")


def test_encoders_are_applied_from_the_inside_out():
    inner = SourceMap((Run(0, 0, 4),), Span(0, 4), lambda text, _at: f"<{text}>")
    outer = SourceMap((Run(0, 20, 9),), Span(20, 29), lambda text, at: f"{at}{text}")
    assert inner.then(outer).lift(Edit(Span(2, 3), "x")) == Edit(Span(22, 23), "2<x>")


def test_a_map_through_a_coarse_one_is_coarse():
    outer = SourceMap.coarse(Span(4, 9))
    assert SourceMap.identity(3).then(outer).to_host(Span(1, 2)) == Span(4, 9)
    assert SourceMap.coarse(Span(1, 2)).then(SourceMap.shift(5, 10)).to_host(Span(0, 0)) == Span(11, 12)


@st.composite
def maps(draw, length):
    """A map from a text of that length to one with indentation and escapes put in."""
    runs = []
    host = draw(st.integers(0, 3))
    begin = host
    inner = 0
    while inner < length:
        size = draw(st.integers(0, min(4, length - inner)))
        runs.append(Run(inner, host, size))
        inner += size
        host += size
        if inner < length and draw(st.booleans()):  # an escape: one character, written with two
            inner += 1
            host += 2
            runs.append(Run(inner, host, 0))
        elif inner < length:
            host += draw(st.integers(1, 3))
    return SourceMap(runs or [Run(0, host, 0)], Span(begin, max(host, begin))), host


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_two_maps_in_a_row_are_one_map(data):
    first, middle = data.draw(maps(data.draw(st.integers(0, 15))))
    second, _ = data.draw(maps(middle))
    both = first.then(second)
    assert list(both.runs) == sorted(both.runs)
    assert all(
        left.host + left.length <= right.host for left, right in zip(both.runs, both.runs[1:], strict=False)
    )
    assert all(
        left.inner + left.length <= right.inner for left, right in zip(both.runs, both.runs[1:], strict=False)
    )
    for run in both.runs:
        for into in range(run.length):
            through = first.to_host(Span(run.inner + into, run.inner + into + 1))
            assert second.to_host(through) == Span(run.host + into, run.host + into + 1)
    for run in first.runs:
        for into in range(run.length):
            at = run.inner + into
            through = second.to_host(first.to_host(Span(at, at + 1)))
            assert both.to_host(Span(at, at + 1)).covers(through)


@settings(max_examples=100, deadline=None)
@given(st.text("ab\n", max_size=12), st.integers(0, 12), st.integers(0, 12), st.text("xy", max_size=3))
def test_an_edit_through_indentation_is_the_edit(text, one, other, new):
    lines = text.split("\n")
    host = "\n".join("  " + line for line in lines)
    runs = []
    inner = 0
    for number, line in enumerate(lines):
        size = len(line) + (number < len(lines) - 1)
        runs.append(Run(inner, inner + 2 * (number + 1), size))
        inner += size
    mapping = SourceMap(runs, Span(0, len(host)))
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    edit = Edit(Span(start, end), new)
    lifted = mapping.lift(edit)
    assert lifted is not None
    after = apply_edits(host, [lifted])
    assert "\n".join(line[2:] for line in after.split("\n")) == apply_edits(text, [edit])
