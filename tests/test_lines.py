"""Lines and columns, against a model that counts one character at a time."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specfmt.text.lines import Encoding, LineIndex, Position
from specfmt.text.span import Span

TEXTS = st.text(
    st.one_of(
        st.sampled_from("ab:- \t\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\ufeffé€語😀👩\u200d\u0301"),
        st.characters(),
    ),
    max_size=40,
).flatmap(lambda text: st.sampled_from([text, "\ufeff" + text, text.replace("\n", "\r\n")]))


def units(text, encoding):
    if encoding is Encoding.UTF32:
        return len(text)
    width = 2 if encoding is Encoding.UTF16 else 1
    return len(text.encode(encoding.value + ("-le" if width == 2 else ""), "surrogatepass")) // width


def model(text, encoding):
    """The position of every offset, by walking over the text."""
    positions = []
    line = 1
    start = 1 if text.startswith("\ufeff") else 0
    for offset in range(len(text) + 1):
        inside_break = text[max(offset - 1, 0) : offset + 1] == "\r\n"
        if offset and not inside_break and text[offset - 1] in "\r\n":
            line += 1
            start = offset
        positions.append(Position(line, units(text[start : offset - inside_break], encoding) + 1))
    return positions


@settings(max_examples=200)
@given(TEXTS, st.sampled_from(Encoding))
def test_every_offset_has_the_position_that_counting_gives_and_comes_back(text, encoding):
    lines = LineIndex(text)
    expected = model(text, encoding)
    assert [lines.position(offset, encoding) for offset in range(len(text) + 1)] == expected
    assert lines.line_count == expected[-1].line
    for offset, (line, column) in enumerate(expected):
        if offset == 0 and text.startswith("\ufeff"):
            place = 1
        elif text[max(offset - 1, 0) : offset + 1] == "\r\n":
            place = offset - 1
        else:
            place = offset
        assert lines.offset(line, column, encoding) == place


@settings(max_examples=200)
@given(TEXTS)
def test_the_spans_of_the_lines_and_their_breaks_make_the_text(text):
    lines = LineIndex(text)
    spans = [lines.line_span(line) for line in range(1, lines.line_count + 1)]
    assert all("\n" not in text[start:end] and "\r" not in text[start:end] for start, end in spans)
    breaks = [text[end:start] for (_, end), (start, _) in pairwise(spans)]
    assert set(breaks) <= {"\n", "\r", "\r\n"}
    assert text[: spans[0].start] in {"", "\ufeff"}
    assert spans[-1].end == len(text)


@settings(max_examples=200)
@given(TEXTS, st.integers(-3, 60), st.integers(-3, 60), st.sampled_from(Encoding))
def test_any_line_and_column_is_a_place_in_the_text_on_that_line(text, line, column, encoding):
    lines = LineIndex(text)
    found = lines.offset(line, column, encoding)
    assert 0 <= found <= len(text)
    if 1 <= line <= lines.line_count:
        start, end = lines.line_span(line)
        assert start <= found <= end
        assert lines.position(found, encoding).column <= max(column, 1)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 1),
        ("a", 1),
        ("a\n", 2),
        ("a\nb", 2),
        ("a\r\nb\rc\nd", 4),
        ("\r\r\n\n", 4),
        ("a\x0cb\x85c\u2028d\x0be", 1),
    ],
)
def test_only_three_sequences_end_a_line(text, count):
    assert LineIndex(text).line_count == count


def test_columns_of_an_emoji_in_each_unit():
    lines = LineIndex("a: 😀 é\n")
    accent = 5
    assert lines.position(accent) == (1, 6)
    assert lines.position(accent, Encoding.UTF16) == (1, 7)
    assert lines.position(accent, Encoding.UTF8) == (1, 9)
    assert lines.position(accent + 1, Encoding.UTF8) == (1, 11)


def test_a_column_inside_a_character_is_its_start():
    lines = LineIndex("😀b")
    assert [lines.offset(1, column, Encoding.UTF16) for column in (1, 2, 3, 4, 5)] == [0, 0, 1, 2, 2]
    assert [lines.offset(1, column, Encoding.UTF8) for column in (1, 2, 3, 4, 5, 6)] == [0, 0, 0, 0, 1, 2]


def test_a_byte_order_mark_takes_an_offset_and_no_column():
    lines = LineIndex("\ufeffversion: 0.2\n")
    assert lines.position(0) == lines.position(1) == (1, 1)
    assert lines.position(2, Encoding.UTF8) == (1, 2)
    assert lines.offset(1, 1) == 1
    assert lines.line_text(1) == "version: 0.2"


def test_the_inside_of_a_windows_line_break_is_the_end_of_its_line():
    lines = LineIndex("ab\r\ncd")
    assert lines.position(2) == lines.position(3) == (1, 3)
    assert lines.position(4) == (2, 1)
    assert lines.offset(1, 99) == 2


def test_what_lies_outside_means_the_nearest_place():
    lines = LineIndex("ab\ncd")
    assert lines.position(99) == (2, 3)
    assert lines.position(-5) == (1, 1)
    assert lines.offset(99, 1) == 5
    assert lines.offset(0, 4) == 0
    assert lines.line_span(99) == Span(3, 5)
    assert lines.line_span(-1) == Span(0, 2)


def test_long_lines_outside_ascii_agree_with_short_ones():
    text = "é😀" * 2000
    lines = LineIndex(text)
    assert lines.position(3000, Encoding.UTF16) == (1, 4501)
    assert lines.offset(1, 4501, Encoding.UTF16) == 3000
    assert lines.position(3000, Encoding.UTF8) == (1, 9001)
    assert lines.offset(1, 9001, Encoding.UTF8) == 3000
