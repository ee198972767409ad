"""Good files with one defect each: the safe fixes bring the good file back, and touch nothing else."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import planting
from specfmt.diagnostics import Safety, Severity
from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS, kind_of
from specfmt.engine.check import check
from specfmt.engine.fix import fix
from specfmt.rules.spelling import is_certain
from specfmt.syntax.nodes import Mapping, Scalar, Sequence
from specfmt.text.edit import Edit, apply_edits
from support import project

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT = project()
GOOD = sorted((Path(__file__).resolve().parent.parent / "fixtures" / "ok").iterdir())
PLANTERS = {
    "appspec": {**planting.ANY, **planting.APPSPEC},
    "buildspec": {**planting.ANY, **planting.BUILDSPEC},
}
NAMES = sorted({name for planters in PLANTERS.values() for name in planters})
MOST = 3  # defects of one kind in one file: its first place, its last one and one between
# The readers of these take them as they are, in some of the files or in all.
HARMLESS = {
    "capitals": "ECS and Lambda files are read in any case",
    "a byte order mark": "only the agents on servers stumble over it",
    "a comma too many": "JSON in a `.yml` is YAML, which allows it",
    "tabs everywhere": "JSON may be indented with tabs",
    "a variable of make": "in PowerShell it is a variable",
}
# Where a tab stands for too many depths nobody can tell which; version 0.1 has keys that are not looked for any more; and
# an entry that holds an alias is not compared with another one.
NOT_ALWAYS_OFFERED = {
    "a tab before a dash": 0.75,
    "a letter left out": 0.97,
    "letters swapped": 0.97,
    "a letter doubled": 0.97,
    "an entry twice": 0.97,
    "camel case": 0.9,
    "the other dash": 0.9,
    "capitals": 0.9,
}


class Good(NamedTuple):
    """A good file."""

    name: str
    kind: str
    text: str

    def document(self, text: str) -> Document:
        """That file with another text."""
        return Document(self.name, text, KINDS[self.kind])


def files() -> Iterator[Good]:
    for path in GOOD:
        text = path.read_bytes().decode()
        kind = kind_of(text, path.name)
        if kind is not None and kind.name in PLANTERS:
            yield Good(f"{kind.name}{path.suffix}", kind.name, text)


def some(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    if len(pairs) <= MOST:
        return pairs
    return [pairs[0], pairs[len(pairs) // 2], pairs[-1]]


@cache
def share(name: str) -> Counter[str]:
    """What becomes of the defects of one kind: how many were planted, found, offered a safe fix and mended."""
    counts: Counter[str] = Counter()
    for good in files():
        planter = PLANTERS[good.kind].get(name)
        for before, planted in some(list(planter(good.text))) if planter else ():
            planting.count(good.document(before), planted, PROJECT, counts)
    return counts


@pytest.mark.parametrize("name", NAMES)
def test_a_planted_defect_is_found_and_its_safe_fix_brings_the_file_back(name):
    counts = share(name)
    assert counts["planted"], "no good file has a place for it"
    assert counts["found"] >= 0.97 * counts["planted"] or name in HARMLESS, dict(counts)
    assert counts["offered"] >= NOT_ALWAYS_OFFERED.get(name, 1) * counts["found"], dict(counts)
    assert counts["wrong"] == 0, dict(counts)


def test_nineteen_of_twenty_defects_with_a_safe_fix_come_back():
    total = sum(map(share, NAMES), Counter())
    assert total["planted"] > 1000
    assert total["offered"] - total["wrong"] >= 0.95 * total["offered"], dict(total)
    assert total["byte for byte"] >= 0.9 * total["offered"], dict(total)
    assert total["offered"] >= 0.9 * total["planted"], dict(total)


TEXTS = list(files())
PIECES = st.sampled_from(
    [
        *("'", '"', "\n", ": ", "- ", " #", "\t", "|\n", "[", "}", "*", "x"),
        *("null", "~", "0755", "yes", "  ", "\r\n"),
    ]
)


def damaged(text: str, changes: list[tuple[int, int, str]]) -> str:
    for place, length, piece in changes:
        at = place % (len(text) + 1)
        text = text[:at] + piece + text[at + length :]
    return text


def scalars(document: Document, edits: tuple[Edit, ...] = ()) -> Counter[str]:
    """The texts of all written keys and values that no edit touches."""
    found: Counter[str] = Counter()
    pending = [document.tree.root]
    while pending:
        node = pending.pop()
        if isinstance(node, Mapping):
            pending += [each for entry in node.entries for each in (entry.key, entry.value)]
        elif isinstance(node, Sequence):
            pending += node.items
        elif (
            isinstance(node, Scalar)
            and node.text
            and not any(
                edit.span.start <= node.span.end and node.span.start <= edit.span.end for edit in edits
            )
        ):
            found[node.text] += 1
    return found


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(TEXTS),
    st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 4), PIECES), min_size=1, max_size=3),
)
def test_safe_fixes_of_a_damaged_file_end_and_break_nothing(good, changes):
    document = good.document(damaged(good.text, changes))
    before = check(document, PROJECT, raise_errors=True).diagnostics
    fixed = fix(document, PROJECT)
    left = fixed.outcome.diagnostics
    assert len(fixed.document.tree.errors) <= len(document.tree.errors)
    if not document.tree.errors:
        # What a fix makes readable may turn out to be wrong inside, but there is never more to mend than before.
        worst = [each for each in left if each.severity is Severity.ERROR]
        assert len(worst) <= sum(each.severity is Severity.ERROR for each in before), fixed.document.text
        assert len(left) <= len(before), fixed.document.text
    again = fix(fixed.document, PROJECT)
    assert again.document.text == fixed.document.text, "fixing twice is the same as once"
    assert again.applied == ()
    if not fixed.applied:
        assert fixed.document.text == document.text


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(TEXTS),
    st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 4), PIECES), min_size=1, max_size=3),
)
def test_a_safe_fix_leaves_every_key_and_value_alone_that_it_is_not_about(good, changes):
    document = good.document(damaged(good.text, changes))
    if document.tree.errors:
        return
    for each in check(document, PROJECT).diagnostics:
        if each.fix is not None and each.fix.safety is Safety.SAFE:
            after = good.document(apply_edits(document.text, each.fix.edits))
            assert not after.tree.errors, (each, after.text)
            assert not scalars(document, each.fix.edits) - scalars(after), (each, after.text)


@pytest.mark.parametrize(
    ("word", "meant", "sure"),
    [
        ("comands", "commands", True),
        ("commadns", "commands", True),
        ("commmands", "commands", True),
        ("cammands", "commands", True),
        ("fileFormat", "file-format", True),
        ("pre-build", "pre_build", True),
        ("Os", "os", True),
        ("so", "os", False),
        ("file", "files", True),
        ("mods", "mode", False),
        ("comnds", "commands", False),
        ("scripts", "commands", False),
        ("BUILD_GENERAL2_SMALL", "BUILD_GENERAL1_SMALL", False),
        ("UNITXML", "JUNITXML", False),
    ],
)
def test_what_was_meant_is_certain_after_one_slip_in_a_word_that_resembles_no_other(word, meant, sure):
    candidates = (
        "commands",
        "file-format",
        "pre_build",
        "os",
        "files",
        "mode",
        "JUNITXML",
        "NUNITXML",
        meant,
    )
    assert is_certain(word, meant, candidates) is sure
