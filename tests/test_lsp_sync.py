"""The text that the server holds is the editor's, whatever is typed, in every unit of columns.

The editor here is a model of its own: it counts in encoded bytes, and shares nothing with the code under test.
"""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lsprotocol import types

from lsp_editor import ENCODINGS, capabilities, editor, run
from specfmt.lsp.positions import Ruler
from specfmt.lsp.texts import changed, whole
from specfmt.text.lines import Encoding
from specfmt.text.span import Span

CODECS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
# What editors disagree on, and what takes one, two, three and four bytes.
PIECES = [
    "a",
    "b: ",
    "\n",
    "\r\n",
    "\r",
    "  ",
    "\u00e9",
    "\u20ac",
    "\U0001f600",
    "e\u0301",
    "\u2028",
    "\x0c",
    "\x85",
    "\ufeff",
]
EDITS = 10_000


def units(text: str, encoding: str) -> int:
    codec, size = CODECS[encoding]
    return len(text.encode(codec)) // size


def position(text: str, offset: int, encoding: str) -> types.Position:
    """Where an editor says that an offset is: it counts the lines before, and the units since the last of them."""
    before = text[:offset]
    line = before.count("\n") + before.count("\r") - before.count("\r\n")
    start = max(before.rfind("\n"), before.rfind("\r")) + 1
    return types.Position(line, units(before[start:], encoding))


def splits_a_break(text: str, offset: int) -> bool:
    """Between the halves of `\\r\\n` is no place where an editor puts its cursor."""
    return 0 < offset < len(text) and text[offset - 1 : offset + 1] == "\r\n"


def place(dice: random.Random, text: str, low: int = 0) -> int:
    while splits_a_break(text, offset := dice.randint(low, len(text))):
        pass
    return offset


def an_edit(
    dice: random.Random, text: str, encoding: str
) -> tuple[types.TextDocumentContentChangePartial, str]:
    start = place(dice, text)
    end = place(dice, text, start) if dice.random() < 0.3 else start
    if end - start > 20 and len(text) < 400:
        end = start
    words = "".join(dice.choices(PIECES, k=dice.randint(0, 4)))
    # What is inserted must not make one break of two halves, which no editor would do without saying so.
    if (start and text[start - 1] == "\r") or text[end : end + 1] == "\n":
        words = words.replace("\r", "").replace("\n", "")
        if start and text[start - 1] == "\r" and not words and text[end : end + 1] == "\n":
            words = "x"
    range_ = types.Range(position(text, start, encoding), position(text, end, encoding))
    return types.TextDocumentContentChangePartial(range_, words), text[:start] + words + text[end:]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_after_ten_thousand_edits_the_text_is_the_editors(encoding):
    dice = random.Random(4711)  # noqa: S311
    text = held = "version: 0.2\r\nphases: {}\n\U0001f600"
    for _ in range(EDITS):
        change, text = an_edit(dice, text, encoding)
        held = changed(held, [change], Encoding(encoding))
        assert held == text


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.sampled_from(ENCODINGS), st.data())
@settings(max_examples=150, deadline=None)
def test_every_place_goes_out_and_comes_back(text, encoding, data):
    ruler = Ruler(text, Encoding(encoding), counts_mark=True)
    offset = data.draw(st.integers(0, len(text)).filter(lambda each: not splits_a_break(text, each)))
    assert ruler.position(offset) == position(text, offset, encoding)
    assert ruler.offset(position(text, offset, encoding)) == offset


@given(
    st.lists(st.sampled_from(PIECES), max_size=20).map("".join),
    st.sampled_from(ENCODINGS),
    st.lists(
        st.tuples(st.integers(0, 40), st.integers(0, 40), st.integers(0, 40), st.integers(0, 40)),
        max_size=4,
    ),
)
@settings(max_examples=100, deadline=None)
def test_positions_that_are_none_do_no_harm(text, encoding, places):
    for line, character, line_after, character_after in places:
        range_ = types.Range(types.Position(line, character), types.Position(line_after, character_after))
        text = changed(text, [types.TextDocumentContentChangePartial(range_, "+")], Encoding(encoding))
        start, end = Ruler(text, Encoding(encoding)).span(range_)
        assert 0 <= start <= end <= len(text)


def test_a_mark_at_the_start_counts_for_who_sent_it_and_for_nobody_else():
    text = "\ufeffversion"
    sent, read = (Ruler(text, Encoding.UTF8, counts_mark=mine) for mine in (True, False))
    assert sent.range(Span(1, 8)) == types.Range(types.Position(0, 3), types.Position(0, 10))
    assert read.range(Span(1, 8)) == types.Range(types.Position(0, 0), types.Position(0, 7))
    assert sent.offset(types.Position(0, 1)) == 0
    assert sent.offset(types.Position(0, 3)) == 1


def test_halves_of_characters_are_replaced_where_they_come_in():
    assert whole("a\ud83db") == "a\ufffdb"
    assert whole("\U0001f600") == "\U0001f600"


def test_several_changes_at_once_speak_of_one_another():
    first = types.TextDocumentContentChangePartial(
        types.Range(types.Position(0, 0), types.Position(0, 0)), "x\n"
    )
    second = types.TextDocumentContentChangePartial(
        types.Range(types.Position(1, 0), types.Position(1, 1)), "y"
    )
    assert changed("abc", [first, second], Encoding.UTF16) == "x\nybc"
    assert (
        changed("abc", [first, types.TextDocumentContentChangeWholeDocument("new")], Encoding.UTF16) == "new"
    )


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_over_the_wire_the_findings_stand_where_the_text_is(tmp_path, encoding):
    """Two hundred edits above a finding, by a real client: were one of them misplaced, the finding would be too."""
    dice = random.Random(encoding)  # noqa: S311
    tail = "version: 0.2\nphases:\n  build:\n    comands: [make]\n    commands: [make]\n"

    async def scenario():
        async with editor(tmp_path, given=capabilities(pulls=True, encoding=encoding)) as one:
            head = "# \U0001f600 head\r\n"
            uri = one.open("buildspec.yml", head + tail)
            for version in range(2, 202):
                at = dice.randint(2, len(head) - 2)
                word = "".join(dice.choices(["a", "\u00e9", "\u20ac", "\U0001f600", "\r\n# ", "\n# "], k=2))
                if splits_a_break(head, at) or head[at - 1] in "\r\n":
                    word = ""
                here = position(head, at, encoding)
                one.edit(
                    uri, [types.TextDocumentContentChangePartial(types.Range(here, here), word)], version
                )
                head = head[:at] + word + head[at:]
            found = {each.code: each.range for each in (await one.pull(uri)).items}
            start = (head + tail).index("comands")
            assert found["unknown-key"].start == position(head + tail, start, encoding)

    run(scenario)
