"""What an editor offers to do: fixes, ignore comments, and other ways to write a command."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cursor import open_at, opened
from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS, kind_of
from specfmt.engine.check import check
from specfmt.engine.fix import fix
from specfmt.ide.actions import actions, fix_all
from specfmt.ide.ignoring import ignore_here, ignore_in_file
from specfmt.ide.rewriting import rewrites
from specfmt.syntax.quoting import quoted
from specfmt.text.edit import apply_edits
from specfmt.text.span import Span
from support import project

NOWHERE = project()
BAD = sorted(
    path
    for path in (Path(__file__).resolve().parent.parent / "fixtures" / "bad").iterdir()
    if path.suffix in {".yml", ".yaml", ".json"}
)
HEAD = "version: 0.2\nphases:\n  build:\n    commands:\n"


def read(path):
    text = path.read_bytes().decode("utf-8", errors="replace")
    kind = kind_of(text, path.name) or KINDS["buildspec"]
    return opened(text, kind=kind.name, path=path.name)


def offered(marked, **options):
    """The actions at the cursor: title -> the text after it."""
    document, offset = open_at(marked, **options)
    found = check(document, NOWHERE, raise_errors=True).diagnostics
    return {
        each.title: apply_edits(document.text, each.edits)
        for each in actions(document, Span(offset, offset), found, NOWHERE)
    }


def rewritten(command):
    """The ways to write the first command of a build, by their titles; the cursor stands at its start."""
    text = f"{HEAD}      - {command}\n"
    document = opened(text)
    at = text.index("- ") + 2
    return {
        each.title: apply_edits(text, each.edits).removeprefix(HEAD + "      - ").removesuffix("\n")
        for each in rewrites(document, at)
    }


# -- fixes


def test_fixes_say_how_far_they_can_be_trusted():
    text = "version: 0.2\nphases:\n  build:\n    on_fail‸ure: ABORT\n    comnds: [make]\n"
    document, offset = open_at(text)
    found = check(document, NOWHERE).diagnostics
    first = actions(document, Span(offset, offset), found, NOWHERE)[0]
    assert (first.title, first.kind, first.is_preferred) == ("Rename it to `on-failure`", "quickfix", True)
    assert first.diagnostic in found
    assert apply_edits(document.text, first.edits) == document.text.replace("on_failure", "on-failure")
    at = document.text.index("comnds")
    first = actions(document, Span(at, at), found, NOWHERE)[0]
    assert (first.title, first.is_preferred) == ("Rename it to `commands` (may change what runs)", False)


def test_all_findings_of_a_rule_at_once():
    text = "version: 0.2\nphases:\n  build:\n    on_fail‸ure: ABORT\n    commands: [make]\n  post_build:\n    on_failure: ABORT\n    commands: [make]\n"
    after = offered(text)["Fix all 2 findings of `unknown-key` in this file"]
    assert after == text.replace("‸", "").replace("on_failure", "on-failure")


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.name)
def test_fix_all_is_what_the_command_line_does(path):
    document = read(path)
    expected = fix(document, NOWHERE).document.text
    action = fix_all(document, NOWHERE)
    assert apply_edits(document.text, action.edits if action is not None else ()) == expected
    assert action is None or action.kind == "source.fixAll.specfmt"


def test_only_the_kinds_that_are_wanted():
    text = "version: 0.2\nphases:\n  build:\n    on_failure: ABORT\n    commands:\n      - make\n"
    document = opened(text)
    found = check(document, NOWHERE).diagnostics
    whole = Span(text.index("make"), len(text))
    on = Span(text.index("on_failure"), text.index("on_failure"))

    def kinds(span, *only):
        return sorted({each.kind for each in actions(document, span, found, NOWHERE, only=only)})

    assert kinds(on) == ["quickfix", "source.fixAll.specfmt"]
    assert kinds(on, "source") == kinds(whole, "source.fixAll") == ["source.fixAll.specfmt"]
    assert kinds(whole, "refactor") == ["refactor.rewrite"]
    assert kinds(on, "refactor", "quickfix") == ["quickfix"]
    assert kinds(on, "source.fix") == []
    assert kinds(on, "") == kinds(on)


def test_unsafe_fixes_at_once():
    document = opened("version: 0.2\nphases:\n  build:\n    comnds: [make]\n")
    assert fix_all(document, NOWHERE) is None
    action = fix_all(document, NOWHERE, unsafe=True)
    assert action is not None
    assert apply_edits(document.text, action.edits) == document.text.replace("comnds", "commands")


def test_nothing_is_offered_where_nothing_is():
    assert offered("version: 0.2‸\nphases:\n  build:\n    commands:\n      - make\n") == {}


# -- ignore comments


def test_ignore_on_a_line():
    text = "version: 0.2\nphases:\n  build:\n    com‸ands: [make]\n    commands: [make]\n"
    after = offered(text)["Ignore `unknown-key` here"]
    assert after == text.replace("‸", "").replace(
        "comands: [make]\n", "comands: [make]  # specfmt: ignore[unknown-key]\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# note", "# note  # specfmt: ignore[unknown-key]"),
        ("# specfmt: ignore[null-command] - later", "# specfmt: ignore[null-command, unknown-key] - later"),
        ("# specfmt: ignore", "# specfmt: ignore[unknown-key]"),
        ("# specfmt: ignore  - later", "# specfmt: ignore[unknown-key]  - later"),
        ("# specfmt: ignore[]", "# specfmt: ignore[unknown-key]"),
    ],
)
def test_ignore_beside_a_comment(before, after):
    text = f"version: 0.2\nphases:\n  build:\n    com‸ands: [make] {before}\n    commands: [make]\n"
    assert offered(text)["Ignore `unknown-key` here"] == text.replace("‸", "").replace(before, after)


def test_ignore_in_a_block_stands_above_the_command():
    text = f"{HEAD}      - |\n        make\n        i‸f true; then\n          make\n"
    (title,) = [title for title in offered(text) if title.endswith("here")]
    rule = title.split("`")[1]
    assert offered(text)[title] == text.replace("‸", "").replace(
        "      - |", f"      # specfmt: ignore[{rule}]\n      - |"
    )
    above = text.replace("      - |", "      # specfmt: ignore[null-command]\n      - |")
    assert offered(above)[title] == above.replace("‸", "").replace("null-command", f"null-command, {rule}")


def test_ignore_in_the_file():
    text = "version: 0.2\nphases:\n  build:\n    com‸ands: [make]\n    commands: [make]\n"
    title = "Ignore `unknown-key` in this file"
    bare = text.replace("‸", "")
    assert offered(text)[title] == f"# specfmt: ignore-file[unknown-key]\n{bare}"
    assert offered(f"# specfmt: ignore-file[null-command]\n{text}")[title] == (
        f"# specfmt: ignore-file[null-command, unknown-key]\n{bare}"
    )
    windows = text.replace("\n", "\r\n")
    assert offered(f"\ufeff{windows}")[title] == (
        "\ufeff# specfmt: ignore-file[unknown-key]\r\n" + windows.replace("‸", "")
    )


def test_json_has_no_comments():
    text = '{"version": 0.2, "phases": {"build": {"on_fail‸ure": "ABORT", "commands": ["make"]}}}'
    titles = list(offered(text, path="buildspec.json"))
    assert titles
    assert not [title for title in titles if "gnore" in title or "block" in title or "Quote" in title]


def test_what_cannot_be_read_cannot_be_ignored():
    titles = list(offered("version: 0.2\nphases:\n  build:\n    commands:\n      - '‸open\n"))
    assert not [title for title in titles if title.startswith("Ignore")]


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.name)
def test_an_ignore_comment_suppresses_its_finding_and_adds_none(path):
    document = read(path)
    if document.tree.errors or document.is_json:
        return
    before = check(document, NOWHERE).diagnostics
    for found in [each for each in before if each.rule != "unused-suppression"][:12]:
        for edit in (
            ignore_here(document, found.rule, found.span.start),
            ignore_in_file(document, found.rule),
        ):
            if edit is None:
                continue
            text = apply_edits(document.text, [edit])
            after = check(Document(document.path, text, document.kind), NOWHERE).diagnostics
            left = [each.message for each in after if each.rule == found.rule]
            assert left.count(found.message) < [each.message for each in before].count(found.message), edit
            others = {each.rule for each in after} - {each.rule for each in before}
            assert not others - {"unused-suppression"}, edit


# -- other ways to write a command


def test_quote_a_command():
    assert rewritten("echo it's # no")["Quote this command"] == "'echo it''s' # no"
    assert "Quote this command" not in rewritten("'make'")


def test_a_command_on_several_lines_becomes_one_in_quotes():
    assert rewritten("make\n        all")["Quote this command"] == "'make all'"


def test_turn_a_command_into_a_block():
    assert rewritten("make all")["Turn this command into a block"] == "|-\n        make all"
    assert rewritten('"make\\nmake test\\n"')["Turn this command into a block"] == (
        "|\n        make\n        make test"
    )
    assert rewritten('"make\\n\\nmake test\\n\\n"')["Turn this command into a block"] == (
        "|+\n        make\n\n        make test\n"
    )


def test_a_comment_behind_a_command_would_fall_into_the_block():
    assert "Turn this command into a block" not in rewritten("make # note")


def test_a_block_within_brackets_is_not_possible():
    text = "version: 0.2\nphases:\n  build:\n    commands: [ma‸ke]\n"
    assert "Turn this command into a block" not in offered(text)


def test_break_a_long_command_into_lines():
    command = "docker build --tag app . && docker push app || { echo 'a && b'; exit 1; } | tee log"
    assert rewritten(f'"{command}"')["Break this command into lines"] == (
        ">-\n        docker build --tag app .\n        && docker push app\n"
        "        || { echo 'a && b'; exit 1; }\n        | tee log"
    )
    command = (
        "aws deploy create-deployment --application-name shop --revision revisionType=S3 --description x"
    )
    assert rewritten(command)["Break this command into lines"] == (
        ">-\n        aws deploy create-deployment\n        --application-name shop\n"
        "        --revision revisionType=S3\n        --description x"
    )
    assert "Break this command into lines" not in rewritten("make && make test")


def test_a_block_back_on_one_line():
    assert rewritten(">-\n        make\n        test")["Write this command on one line"] == "make test"
    assert rewritten("|-\n        echo 'a: b'")["Write this command on one line"] == "'echo ''a: b'''"
    # The break at its end would be lost.
    assert rewritten("|\n        make") == {}


def test_a_single_command_that_is_no_list():
    text = "version: 0.2\nphases:\n  build:\n    commands: make ‸all\n"
    document, offset = open_at(text)
    found = {each.title: apply_edits(document.text, each.edits) for each in rewrites(document, offset)}
    assert found["Turn this command into a block"].endswith("    commands: |-\n      make all\n")


COMMANDS = st.text(alphabet="ab &|-$\"'\\\n#:é{}😀", min_size=1, max_size=90)


@settings(max_examples=100)
@given(COMMANDS, st.booleans())
def test_every_rewriting_keeps_every_command(command, windows):
    text = f"{HEAD}      - {quoted(command)}\n      - make\n"
    text = text.replace("\n", "\r\n") if windows else text
    document = opened(text)
    commands = [each.text for each in document.view.commands]
    at = text.index("- ") + 2
    for action in rewrites(document, at):
        after = opened(apply_edits(text, action.edits))
        assert [each.text for each in after.view.commands] == commands
