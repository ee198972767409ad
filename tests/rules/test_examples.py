"""Every rule's page is true: its Bad examples are found on the marked lines, its Good examples are silent."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from specfmt import rules
from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS
from specfmt.rules.pages import Example, examples, page
from support import check, fixed, unmarked

HERE = Path(__file__).parent
NAMES = sorted(rules.names())
# The others are pages of findings that the engine makes itself; no example of a file brings those about.
JUDGING = [name for name in NAMES if rules.load(name).on is not rules.EngineFinding]


def pages_of(name: str) -> list[str]:
    """The rule's page, and the file of further cases beside this test if there is one."""
    found = [page(name).markdown]
    found += [path.read_text(encoding="utf-8") for path in HERE.glob(f"**/{name}.md")]
    return found


def example_sets(name: str, section: str) -> list[list[Example]]:
    """The examples of a section; those with a `file` form one repository with the example before them."""
    sets = []
    for markdown in pages_of(name):
        wanted = [each for each in examples(markdown) if each.section == section]
        for _, group in itertools.groupby(
            enumerate(wanted), lambda pair: pair[1].line if not pair[1].file else -1
        ):
            sets.append([each for _, each in group])
    return sets


def findings(group: list[Example], name: str) -> tuple[list[tuple[str, int, str]], list[tuple[str, int]]]:
    """What is found in a set of files, and where it is expected."""
    files = {each.file: unmarked(each.text)[0] for each in group if each.file}
    found: list[tuple[str, int, str]] = []
    expected: list[tuple[str, int]] = []
    for each in group:
        text, marked = unmarked(each.text)
        path = each.file or f"{each.kind}.{'json' if each.language == 'json' else 'yml'}"
        expected += [(path, line) for line in marked]
        if each.kind not in KINDS:
            continue
        lines = Document(path, text, KINDS[each.kind]).lines
        for one in check(text, kind=each.kind, path=path, files=files or None, select=(name,)):
            found.append((path, lines.position(one.span.start).line, one.rule))
            for related in one.related:
                assert related.path or related.span.end <= len(text)
    return found, expected


@pytest.mark.parametrize("name", JUDGING)
def test_bad_examples_are_found_on_the_marked_lines(name: str) -> None:
    sets = example_sets(name, "Bad")
    assert sets, "a page has at least one Bad example"
    for group in sets:
        found, expected = findings(group, name)
        assert expected, "a Bad example marks the lines with `# error`"
        assert sorted({(path, line) for path, line, rule in found if rule == name}) == sorted(
            set(expected)
        ), found
        assert [each for each in found if each[2] != name] == []


@pytest.mark.parametrize("name", JUDGING)
def test_good_examples_are_silent(name: str) -> None:
    sets = example_sets(name, "Good")
    assert sets, "a page has at least one Good example"
    for group in sets:
        assert findings(group, name)[0] == []


@pytest.mark.parametrize("name", [name for name in NAMES if example_sets(name, "Fixed")])
def test_fixed_is_the_bad_example_after_its_fix(name: str) -> None:
    for markdown in pages_of(name):
        bad = [each for each in examples(markdown) if each.section == "Bad"]
        for before, after in zip(
            bad, [each for each in examples(markdown) if each.section == "Fixed"], strict=False
        ):
            path = f"{before.kind}.{'json' if before.language == 'json' else 'yml'}"
            text = fixed(unmarked(before.text)[0], name, kind=before.kind, path=path, select=(name,))
            assert text == after.text
            assert check(text, kind=before.kind, path=path, select=(name,)) == ()


@pytest.mark.parametrize("name", NAMES)
def test_messages_are_one_sentence_in_the_users_words(name: str) -> None:
    for group in example_sets(name, "Bad"):
        for each in group:
            path = each.file or f"{each.kind}.{'json' if each.language == 'json' else 'yml'}"
            if each.kind not in KINDS:
                continue
            for one in check(unmarked(each.text)[0], kind=each.kind, path=path, select=(name,)):
                assert not one.message.endswith("."), one.message
                assert re.search(r"`[^`]+`", one.message), f"nothing in backticks: {one.message}"
                assert len(one.message) <= 200, one.message


@pytest.mark.parametrize("name", NAMES)
def test_page_says_what_it_is(name: str) -> None:
    shown = page(name)
    assert shown.summary
    assert len(shown.summary) <= 110, shown.summary
    assert shown.group in rules.GROUPS
    assert shown.markdown.index("## Bad") < shown.markdown.index("## Good")
    assert not name.startswith(("no-", "check-", "valid-"))
