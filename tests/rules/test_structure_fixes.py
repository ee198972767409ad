"""A safe fix keeps what the author wrote, whatever that is."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from specfmt.diagnostics import Safety
from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS
from specfmt.syntax.nodes import Mapping, Scalar, Sequence
from specfmt.text.edit import apply_edits
from support import check

HEAD = "version: 0.2\nphases:\n  build:\n    commands:\n"

words = (
    st.text(alphabet="ab1 :'\"$|{}[]()\\=-./,*&!%@`\u00e9", min_size=1, max_size=30)
    .map(str.strip)
    .filter(bool)
)
lines = st.lists(
    st.sampled_from(
        (
            "version: 0.2",
            "phases:",
            "  build:",
            "  install:",
            "    post_build:",
            "    commands:",
            "  commands:",
            "      - make",
            "      - echo a: b",
            "      - - make",
            "      -",
            "env:",
            "  variables:",
            "    - A=b",
            "    A: {b: c}",
            "  B: c",
            "cache:",
            "  - x",
            "build:",
            "  commands: make",
            "# specfmt: ignore[unknown-key, nothing]",
            "batch: *a",
            "x: &a [1, 2]",
            "  <<: *a",
            "{{ more }}",
            "\t- tab",
            '"version": "0.3"',
            "? [a]",
        )
    ),
    max_size=14,
)


def commands_of(text: str) -> list[object]:
    """The commands of the phase `build` of a text that is read without problems."""
    tree = Document("buildspec.yml", text, KINDS["buildspec"]).tree
    assert tree.errors == ()
    assert isinstance(tree.root, Mapping)
    phases = tree.root.get("phases")
    assert isinstance(phases, Mapping)
    build = phases.get("build")
    assert isinstance(build, Mapping)
    commands = build.get("commands")
    assert isinstance(commands, Sequence)
    return [item.text if isinstance(item, Scalar) else item for item in commands.items]


@given(words, st.sampled_from(("", "  ")), st.sampled_from(("\n", "\r\n")))
@settings(max_examples=200, deadline=None)
def test_quoting_a_command_keeps_its_characters(command: str, indent: str, newline: str) -> None:
    text = (
        f"{HEAD}    {indent}- {command}\n      - make\n" if indent else f"{HEAD}    - {command}\n    - make\n"
    )
    text = text.replace("\n", newline)
    for each in check(text):
        if each.rule == "command-not-a-string" and each.fix is not None and each.fix.safety is Safety.SAFE:
            assert commands_of(apply_edits(text, each.fix.edits)) == [command, "make"]


@given(st.sampled_from(("echo a: b", "x: 'y' z", 'a: "b\\d"', "a b: 'c' \"d\"", "cd x:", "{ a; }")), words)
@settings(max_examples=50, deadline=None)
def test_a_mapping_among_the_commands_is_found_and_mended(command: str, tail: str) -> None:
    text = f"{HEAD}      - {command}\n      - 'x{tail.replace(chr(39), '')}'\n"

    found = [each for each in check(text) if each.rule == "command-not-a-string"]

    for each in found:
        assert each.fix is not None
        assert commands_of(apply_edits(text, each.fix.edits))[0] == command
    assert found or check(text), "such a command is never silent"


@given(lines)
@settings(max_examples=200, deadline=None)
def test_rules_judge_any_heap_of_lines_and_their_fixes_can_be_applied(heap: list[str]) -> None:
    text = "\n".join(heap) + "\n"

    for each in check(text):
        assert 0 <= each.span.start <= each.span.end <= len(text)
        if each.fix is not None:
            assert apply_edits(text, each.fix.edits) != text
