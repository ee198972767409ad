"""The parts of the style that are easiest to get wrong, one by one."""

from __future__ import annotations

import pytest

from formatting import formatted
from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS
from specfmt.engine import format as formatting_engine
from specfmt.engine.format import FormatError, format_edits, reason_to_leave
from specfmt.formatting import indent
from specfmt.text.edit import Edit, apply_edits, composed, joined
from specfmt.text.span import Span

COMMANDS = "version: 0.2\n\nphases:\n  build:\n    commands:\n"


def command(lines: str) -> str:
    """The formatted lines of a list of commands."""
    return formatted(COMMANDS + lines).removeprefix(COMMANDS)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("      - 'a'\n", '      - "a"\n'),
        ("      - 'it''s'\n", '      - "it\'s"\n'),
        ("      - 'say \"a\"'\n", "      - 'say \"a\"'\n"),
        ("      - 'C:\\temp'\n", "      - 'C:\\temp'\n"),
        ('      - "say \\"a\\""\n', "      - 'say \"a\"'\n"),
        ('      - "say \\"a\\"\\n"\n', '      - "say \\"a\\"\\n"\n'),
        ('      - [\'a\', "b \\" c"]\n', '      - ["a", "b \\" c"]\n'),
        ("      - 3.10\n      - yes\n", "      - 3.10\n      - yes\n"),
    ],
)
def test_quotes(before, after):
    assert command(before) == after


def test_a_commented_out_item_stays_with_its_list_and_the_next_comment_with_what_follows():
    text = "phases:\n    build:\n        commands:\n            - a\n            # - b\n    # post_build:\n# end\nx: 1\n"
    assert formatted(text) == (
        "phases:\n  build:\n    commands:\n      - a\n      # - b\n  # post_build:\n\n# end\nx: 1\n"
    )


def test_spaces_at_the_end_of_a_block_of_lines_are_content():
    text = "      - |\n          a  \n            \n          b\n"
    assert command(text) == "      - |\n        a  \n          \n        b\n"


def test_an_indentation_indicator_follows_the_new_indentation():
    assert command("      - |4\n              a\n          b\n") == "      - |2\n            a\n        b\n"


def test_a_block_without_line_break_at_the_end_of_the_file_gets_none_in_its_value():
    assert command("      - |\n        a") == "      - |-\n        a\n"
    assert command("      - |+\n        a") == "      - |-\n        a\n"
    assert command("      - |-\n        a") == "      - |-\n        a\n"


def test_blank_lines_that_a_block_keeps_are_kept():
    text = "      - |+\n        a\n\n\n      - b\n"
    assert command(text) == text


def test_an_aligned_command_stays_aligned():
    text = "      -   aws s3 sync\n            --delete\n              dist\n"
    assert command(text) == "      - aws s3 sync\n          --delete\n            dist\n"


def test_brackets_stay_on_one_line_or_take_one_for_each_part():
    assert command("      - [a,b ,  c]\n") == "      - [a, b, c]\n"
    assert command("      - [a,\n        b]\n") == "      - [\n        a,\n        b\n      ]\n"


def test_edits_keep_the_line_ends_of_the_file():
    assert (
        formatted("version: 0.2\r\nphases:\r\n  build: {}")
        == "version: 0.2\r\n\r\nphases:\r\n  build: {}\r\n"
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("phases: [\n", "syntax errors"),
        ("a:   1\n# specfmt: format-off\n", "format-off"),
        ("a:   1\rb: 2\n", "line break"),
        ("a:   1\u2028b: 2\n", "line break"),
    ],
)
def test_a_text_is_left_alone_with_a_reason(text, reason):
    document = Document("buildspec.yml", text, KINDS["buildspec"])
    assert reason in reason_to_leave(document)
    assert format_edits(document) == []


def test_an_empty_text_stays_empty():
    assert formatted("") == ""
    assert formatted("\n\n") == ""


def test_json_is_printed_as_the_aws_cli_prints_it():
    text = '{"phases":{"build":{"commands":[],"finally":[ 1,2.50 ]}},\n"version":0.2}'
    assert formatted(text, path="buildspec.json") == (
        '{\n    "version": 0.2,\n    "phases": {\n        "build": {\n            "commands": [],\n'
        '            "finally": [\n                1,\n                2.50\n            ]\n        }\n    }\n}\n'
    )


def test_a_pass_that_would_change_data_is_stopped(monkeypatch):
    monkeypatch.setattr(indent, "edits", lambda _layout: [Edit(Span(0, 0), "x")])
    with pytest.raises(FormatError):
        format_edits(Document("buildspec.yml", "version:   0.2\n", KINDS["buildspec"]))


def test_a_text_in_style_is_not_parsed_again(monkeypatch):
    monkeypatch.setattr(formatting_engine, "_verify", None)
    assert format_edits(Document("buildspec.yml", f"{COMMANDS}      - a\n", KINDS["buildspec"])) == []


def test_two_rounds_of_edits_become_one():
    text = "abcdef"
    first = [Edit(Span(1, 2), "XYZ"), Edit(Span(4, 4), "-")]
    middle = apply_edits(text, first)
    second = [Edit(Span(0, 1), ""), Edit(Span(2, 3), "y"), Edit(Span(7, 8), "E")]
    both = composed(text, first, second)
    assert apply_edits(text, both) == apply_edits(middle, second) == "XyZcd-Ef"
    assert both == [Edit(Span(0, 2), "XyZ"), Edit(Span(4, 5), "-E")]


def test_an_insertion_joins_the_edit_at_its_place():
    edits = [Edit(Span(0, 0), "a"), Edit(Span(0, 1), "b"), Edit(Span(1, 2), "c")]
    assert joined(edits) == [Edit(Span(0, 1), "ab"), Edit(Span(1, 2), "c")]
