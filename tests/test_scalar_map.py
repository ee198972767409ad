"""Each character of a decoded value leads to the character of the file that it was read from."""

import re

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from specfmt.syntax.nodes import Mapping, Scalar, Style
from specfmt.syntax.parse import parse
from specfmt.syntax.quoting import needs_quotes, quoted
from specfmt.syntax.scalars import scalar_map
from specfmt.text.edit import Edit, apply_edits
from specfmt.text.span import Span


def value_of(text):
    tree = parse(text)
    assert tree.errors == ()
    return tree.root.entries[0].value


def scalars(node):
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        for entry in node.entries:
            yield from scalars(entry.key)
            yield from scalars(entry.value)
    else:
        for item in getattr(node, "items", ()):
            yield from scalars(item)


def assert_law(text, scalar):
    """In a run, inner and host characters are the same; the runs go forward and stay inside the scalar."""
    mapping = scalar_map(text, scalar)
    last_inner = last_host = 0
    for inner, host, length in mapping.runs:
        assert scalar.text[inner : inner + length] == text[host : host + length]
        assert scalar.span.start <= host
        assert host + length <= scalar.span.end
        assert inner >= last_inner
        assert host >= last_host
        last_inner, last_host = inner + length, host + length
        for into in range(length):
            assert mapping.to_inner(host + into) == inner + into
            assert mapping.to_host(Span(inner + into, inner + into + 1)) == Span(host + into, host + into + 1)
    return mapping


@pytest.mark.parametrize(
    ("text", "piece", "host"),
    [
        ("a: one two\n", "two", "two"),
        ("a: one\n   two\n", "two", "two"),
        ("a: one\n   two\n", "one two", "one\n   two"),
        ("a: one  \n\n\n   two\n", "\n\n", "  \n\n\n   "),
        ("a: 'it''s'\n", "'", "''"),
        ("a: 'it''s'\n", "s", "s"),
        ("a: 'it''s'\n", "it's", "it''s"),
        ("a: 'b\n\n  c'\n", "c", "c"),
        ('a: "b\\tc"\n', "\t", "\\t"),
        ('a: "b\\tc"\n', "c", "c"),
        ('a: "\\t\\n\\"b"\n', "\n", "\\n"),
        ('a: "\\t\\n\\"b"\n', '"', '\\"'),
        ('a: "\\x41\\u00e9\\U0001f600b"\n', "é", "\\u00e9"),
        ('a: "\\x41\\u00e9\\U0001f600b"\n', "\U0001f600", "\\U0001f600"),
        ('a: "b\\\n   c"\n', "bc", "b\\\n   c"),
        ('a: "b\\\n   c"\n', "c", "c"),
        ('a: "b \\\n   \\  c"\n', "c", "c"),
        ("a: |\n  one\n  two\n", "two", "two"),
        ("a: |\n  one\n  two\n", "one\n", "one\n"),
        ("a: |\n  one\n    two\n", "  two", "  two"),
        ("a: |  # why\n  one\n  two\n", "one", "one"),
        ("a: |2\n    one\n   two\n", "  one", "  one"),
        ("a: |2-\n    one\n   two\n", " two", " two"),
        ("a: |+\n\n\n  one\n \n  two\n\n", "two", "two"),
        ("a: |\r\n  one\r\n  two\r\n", "two", "two"),
        ("a: |\r\n  one\r\n  two\r\n", "one\n", "one\r\n"),
        ("a: >\n  one\n  two\n", "two", "two"),
        ("a: >\n  one\n  two\n", " ", "\n  "),
        ("a: >-\n  one\n\n  two\n   three\n  four\n", "\ntwo", "\n\n  two"),
        ("a: >-\n  one\n\n  two\n   three\n  four\n", " three\n", " three\n"),
        ("a: >-\n  one\n\n  two\n   three\n  four\n", "four", "four"),
        ("a: |\n  one\u2028  two\n", "\u2028two", "\u2028  two"),
        ("a: |\n  one\x85  two\n", "one", "one"),
    ],
)
def test_a_piece_of_the_value_is_found_in_the_file(text, piece, host):
    scalar = value_of(text)
    mapping = assert_law(text, scalar)
    at = scalar.text.index(piece)
    found = mapping.to_host(Span(at, at + len(piece)))
    assert text[slice(*found)] == host


@pytest.mark.parametrize(
    ("text", "inner", "new", "after"),
    [
        ("a: |\n  one\n  two\n", "one\n", "1\n2\n", "a: |\n  1\n  2\n  two\n"),
        ("a: |\n  one\n  two\n", "one\n", "", "a: |\n  two\n"),
        ("a: |\r\n  one\r\n  two\r\n", "two", "2\n3", "a: |\r\n  one\r\n  2\r\n  3\r\n"),
        ("a: 'it is'\n", "is", "'s", "a: 'it ''s'\n"),
        ('a: "it is"\n', "is", '"\n', 'a: "it \\"\\n"\n'),
        ("a: it is\n", "is", "was", "a: it was\n"),
        ("a: >\n  one\n  two\n", "two", "2", "a: >\n  one\n  2\n"),
    ],
)
def test_an_edit_of_the_value_is_an_edit_of_the_file(text, inner, new, after):
    scalar = value_of(text)
    at = scalar.text.index(inner)
    edit = Edit(Span(at, at + len(inner)), new)
    lifted = scalar_map(text, scalar).lift(edit)
    assert apply_edits(text, [lifted]) == after
    assert value_of(after).text == apply_edits(scalar.text, [edit])


@pytest.mark.parametrize(
    ("text", "at", "new"),
    [
        ("a: 'b'\n", 0, "x\n"),
        ("a: b\n", 0, "'"),
        ("a: b\n", 1, ": "),
        ("a: b\n", 1, " #"),
        ("a: b\n", 1, "\n"),
        ("a: >\n  b\n", 1, "x\ny"),
        ("a: |\n  b\n", 0, " "),
        ("a: |\n  b\n", 1, "\x07"),
        ("a: |\n  b\n", 2, "x"),
    ],
)
def test_what_a_style_cannot_hold_is_not_inserted(text, at, new):
    assert scalar_map(text, value_of(text)).lift(Edit(Span(at, at), new)) is None


def test_json_writes_one_character_as_two_halves():
    text = '"a\\ud83d\\ude00b"'
    scalar = Scalar(Span(0, len(text)), "a\U0001f600b", Style.DOUBLE)
    mapping = assert_law(text, scalar)
    assert mapping.to_host(Span(1, 2)) == Span(2, 14)
    assert mapping.to_host(Span(2, 3)) == Span(14, 15)


def test_a_value_that_is_read_differently_gets_a_coarse_map():
    text = "a: b\n"
    mapping = scalar_map(text, Scalar(Span(3, 4), "something else"))
    assert mapping.is_coarse
    assert mapping.to_host(Span(2, 5)) == Span(3, 4)


LINES = st.lists(st.text("ab '\"\\#:\té", max_size=6), min_size=1, max_size=5)


@settings(max_examples=200, deadline=None)
@given(
    LINES,
    st.sampled_from(["|", "|-", "|+", ">", ">-", ">+", "|2", ">2-"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_block_scalars_keep_the_law(lines, header, line_break):
    text = line_break.join([f"a: {header}", *("  " + line if line else "" for line in lines), "b: c", ""])
    tree = parse(text)
    assume(not tree.errors and tree.root.get("b") is not None)
    scalar = tree.root.get("a")
    mapping = assert_law(text, scalar)
    assert not mapping.is_coarse or not scalar.text.strip("\n")


@settings(max_examples=200, deadline=None)
@given(st.text("ab \n\t'\\\"nx0\u2028é\U0001f600", max_size=14), st.sampled_from("'\"|"))
@example('a \\\n\n b"\\\n', '"')
def test_flow_scalars_keep_the_law(inside, quote):
    body = {"'": f"'{inside}'", '"': f'"{inside}"', "|": f"a{inside}"}[quote].replace("\n", "\n  ")
    text = f"a: {body}\n"
    tree = parse(text)
    assume(not tree.errors)
    for scalar in scalars(tree.root):
        mapping = assert_law(text, scalar)
        assert not mapping.is_coarse or not scalar.text


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
def test_any_text_can_be_quoted(text):
    written = quoted(text)
    scalar = value_of(f"a: [{written}, b]\n").items[0]
    assert scalar.text == text
    assert scalar.style in (Style.SINGLE, Style.DOUBLE)
    assert "\n" not in written
    assert not scalar_map(f"a: [{written}, b]\n", scalar).is_coarse


@settings(max_examples=200, deadline=None)
@given(st.text("ab0:-#?,[]{}&*!|>'\"%@`~ .\té\n", max_size=6), st.booleans())
def test_a_text_that_needs_no_quotes_is_read_back(text, flow):
    if needs_quotes(text, flow=flow):
        return
    scalar = value_of(f"a: [{text}]\n").items[0] if flow else value_of(f"a: {text}\n")
    assert (scalar.text, scalar.style) == (text, Style.PLAIN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *(
            (text, True)
            for text in ("", " a", "a ", "- a", "a: b", "a:", "a #b", "*.sh", "@x", "%x", "a\nb", "---")
        ),
        *(
            (text, True)
            for text in ("3.10", "1e3", "0x1F", "12:30:45", "2001-12-14", "yes", "No", "NULL", "~", ".nan")
        ),
        *(
            (text, False)
            for text in ("npm ci", "a:b", "a#b", "-x", "http://x", "10 commands", "yesterday", "é", "a, b")
        ),
    ],
)
def test_when_quotes_are_needed(text, expected):
    assert needs_quotes(text) is expected


def test_single_quotes_are_preferred():
    assert quoted("it's") == "'it''s'"
    assert quoted("a\nb") == '"a\\nb"'
    assert re.fullmatch(r'"\\u[0-9a-f]{4}"', quoted("\ufeff"))
