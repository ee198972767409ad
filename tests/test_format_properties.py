"""What holds for any text: formatting changes layout and nothing else, and formatting again changes nothing."""

from __future__ import annotations

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from formatting import events, formatted, torn_files
from growth import assert_linear
from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS
from specfmt.engine.format import format_edits, reason_to_leave
from specfmt.text.edit import apply_edits

KEYS = st.sampled_from(
    [
        "version",
        "phases",
        "build",
        "install",
        "commands",
        "finally",
        "env",
        "files",
        "os",
        "hooks",
        "a b",
        '"q"',
        "'s'",
    ]
)
SCALARS = st.sampled_from(
    [
        "a",
        "a b",
        "0.2",
        '"x"',
        "'it''s'",
        "'say \"x\"'",
        '"say \\"x\\""',
        "yes",
        "~",
        "*x",
        "!t v",
        "[a,b ]",
        "{a: 1}",
    ]
)
COMMENTS = st.sampled_from(["", "", "", " # c", "    #d", "  "])
BLOCKS = st.sampled_from(["|", "|-", "|+", ">", ">-", "|2"])


@st.composite
def blocks(draw: st.DrawFn, indent: int = 0, depth: int = 0) -> list[str]:
    """The lines of a collection that begins at a column."""
    lines: list[str] = []
    step = draw(st.integers(1, 5))
    is_list = depth > 0 and draw(st.booleans())
    names = iter(draw(st.lists(KEYS, min_size=1, max_size=4, unique=True)))
    for name in names:
        lines += draw(
            st.lists(st.sampled_from(["", "  ", " " * indent + "# above", "# far left"]), max_size=2)
        )
        head = " " * indent + (
            "-" + " " * draw(st.integers(1, 3)) if is_list else name + draw(st.sampled_from([":", " :"]))
        )
        sort = draw(st.integers(0, 6 if depth < 4 else 4))
        if sort < 3:
            lines.append(f"{head} {draw(SCALARS)}{draw(COMMENTS)}")
        elif sort == 3:
            inner = " " * (indent + (2 if draw(st.booleans()) else step + 1))
            mark = draw(BLOCKS)
            if "2" in mark:
                inner = " " * (indent + 2)
            lines += [
                f"{head} {mark}{draw(COMMENTS)}",
                f"{inner}text # no comment",
                f"{inner}  deeper",
                "",
                f"{inner}end",
            ]
        elif sort == 4:
            lines += [
                f"{head} runs on  ",
                f"{' ' * (indent + step)}to here",
                f"{' ' * (indent + step + 3)}{name}",
            ]
        else:
            flush = sort == 6 and not is_list
            lines.append(f"{head.rstrip()}{draw(COMMENTS)}")
            below = draw(blocks(indent if flush else indent + step, depth + 1))
            if flush and not any(line.lstrip().startswith("-") for line in below):
                below = [" " + line if line.strip() else line for line in below]
            lines += below
    return lines


@st.composite
def texts(draw: st.DrawFn) -> str:
    lines = ["&x a: &x b", *draw(blocks())]
    ending = draw(st.sampled_from(["\n", "\n", "\r\n"]))
    return (
        draw(st.sampled_from(["", "", "---\n", "\ufeff"]))
        + ending.join(lines)
        + draw(st.sampled_from(["", ending]))
    )


def assert_only_layout_changes(text: str, kind: str) -> None:
    document = Document("spec.yml", text, KINDS[kind])
    if document.tree.errors or reason_to_leave(document):
        assert format_edits(document) == []
        return
    after = formatted(text, kind=kind, path="spec.yml")
    assert after in {"", "\ufeff"} or after.endswith("\n")
    try:
        expected = events(text)
    except yaml.YAMLError:
        return
    assert events(after) == expected


@settings(max_examples=150, deadline=None)
@given(texts(), st.sampled_from(sorted(KINDS)))
def test_any_layout_becomes_the_one_style_and_says_the_same(text, kind):
    assert_only_layout_changes(text, kind)


@settings(max_examples=150, deadline=None)
@given(torn_files(), st.sampled_from(sorted(KINDS)))
def test_a_torn_file_says_the_same_or_is_left_alone(text, kind):
    assert_only_layout_changes(text, kind)


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet=" \n\t-:?#[]{},&*!|>'\"%ab0\r\ufeff\x85\u2028", max_size=40))
def test_any_characters_say_the_same_or_are_left_alone(text):
    assert_only_layout_changes(text, "buildspec")


@settings(max_examples=100, deadline=None)
@given(texts())
def test_edits_touch_only_what_changes(text):
    document = Document("spec.yml", text, KINDS["buildspec"])
    for edit in format_edits(document):
        assert text[slice(*edit.span)] != edit.text
    assert apply_edits(text, format_edits(document)).endswith("\n")


def long_buildspec(commands: int) -> str:
    lines = "".join(f"    - ./run   --step {number}   # {number}\n\n\n" for number in range(commands))
    return f"phases:\n  build:\n    commands:\n{lines}version: 0.2\n"


def test_time_grows_with_the_number_of_commands():
    def work(text: str) -> None:
        format_edits(Document("buildspec.yml", text, KINDS["buildspec"]))

    assert_linear(long_buildspec, work, 5_000)


def test_time_grows_with_the_length_of_what_brackets_hold():
    def make(size: int) -> str:
        return "version: 0.2\nphases: {build: {commands: [" + "a ,b,  c, " * size + "d]}}\n"

    def work(text: str) -> None:
        format_edits(Document("buildspec.yml", text, KINDS["buildspec"]))

    assert_linear(make, work, 2_000)
