"""Arbitrary and half-broken texts through the whole engine: nothing raises, places are real, fixes apply."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from specfmt.diagnostics import Safety
from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS, kind_of
from specfmt.engine.check import INTERNAL_ERROR, check
from specfmt.engine.fix import fix
from specfmt.engine.run import judge_bytes
from specfmt.project.discovery import Found
from specfmt.project.files import MemoryFiles
from specfmt.project.project import Project
from specfmt.project.settings import Settings
from specfmt.text.edit import apply_edits

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
TEXTS = sorted(
    (path.name, path.read_bytes().decode("utf-8", "replace"))
    for folder in ("ok", "bad", "demo", "demo/ci")
    for path in (FIXTURES / folder).glob("*")
    if path.suffix in {".yml", ".yaml", ".json"}
)
# What breaks parsers and scanners, and what rules look for.
PIECES = [
    ": ", ":", "- ", "-", "#", " #", "'", '"', "|", ">", "|-\n", "&a ", "*a ", "<<: ", "!x ", "[", "]", "{", "}", ",",
    "? ", "\n", "\r", "\r\n", "\t", " ", "  ", "\0", "\x85", "\u2028", "\ufeff", "\ud800", "\U0001f30d", "---\n", "...\n",
    "%YAML 1.2\n", "$", "${", "$(", "`", "\\", "||", "&&", ";", "<<EOF\n", "\\d", "~", "null", "yes", "0.2", "1e999",
    "version: 0.2\n", "phases:\n", "batch:\n", "build-graph:\n", "commands:\n", "  build:\n", "finally: []\n",
    "# specfmt: ignore[unknown-key]\n", "# specfmt: ignore-file[]\n", "depend-on: [a]\n", "if true; then ", "case x in ",
]  # fmt: skip
EVERY_RULE = Project(None, Settings(selected=frozenset(("all",))), MemoryFiles({}))
STEADY = settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@st.composite
def mutated(draw):
    """The name and the text of a fixture after a few accidents."""
    name, text = draw(st.sampled_from(TEXTS))
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(text)))
        length = draw(st.integers(0, 12))
        accident = draw(st.sampled_from(("insert", "remove", "cut", "repeat", "indent", "drop line")))
        if accident == "insert":
            text = text[:at] + draw(st.sampled_from(PIECES)) + text[at:]
        elif accident == "remove":
            text = text[:at] + text[at + length :]
        elif accident == "cut":
            text = text[:at]
        elif accident == "repeat":
            text = text[:at] + text[at : at + length] * 3 + text[at:]
        elif accident == "indent":
            line = text.rfind("\n", 0, at) + 1
            text = text[:line] + " " * length + text[line:]
        else:
            line = text.rfind("\n", 0, at) + 1
            end = text.find("\n", at)
            text = text[:line] + ("" if end == -1 else text[end + 1 :])
    return name, text


def judged(name: str, text: str) -> None:
    """What holds for every text."""
    document = Document(name, text, KINDS["buildspec"])
    outcome = check(document, EVERY_RULE, raise_errors=True)
    for diagnostic in (*outcome.diagnostics, *(each.diagnostic for each in outcome.suppressed)):
        assert 0 <= diagnostic.span.start <= diagnostic.span.end <= len(text), diagnostic
        assert diagnostic.message
        assert "\n" not in diagnostic.message
        for related in diagnostic.related:
            assert related.path or 0 <= related.span.start <= related.span.end <= len(text), diagnostic
        if diagnostic.fix is not None:
            changed = apply_edits(text, diagnostic.fix.edits)
            assert changed != text or diagnostic.fix.safety is Safety.SHOW, diagnostic
    assert check(document, EVERY_RULE, raise_errors=True) == outcome


@STEADY
@given(mutated())
def test_a_broken_file_is_judged_at_real_places(sample):
    judged(*sample)


@STEADY
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40).map("".join), st.booleans())
def test_any_text_is_judged(text, json):
    judged("buildspec.json" if json else "buildspec.yml", text)


@STEADY
@given(
    st.binary(max_size=300) | mutated().map(lambda each: each[1].encode("utf-8", "replace")), st.booleans()
)
def test_any_bytes_are_judged(data, json):
    name = "buildspec.json" if json else "buildspec.yml"
    result = judge_bytes(data, Found(name, f"/repo/{name}", named=True), EVERY_RULE, KINDS["buildspec"])
    assert result.failure == ""
    assert INTERNAL_ERROR not in {each.rule for each in result.diagnostics}


@STEADY
@given(mutated())
def test_fixes_come_to_an_end_and_break_nothing(sample):
    name, text = sample
    document = Document(name, text, KINDS["buildspec"])
    fixed = fix(document, EVERY_RULE)
    assert len(fixed.document.tree.errors) <= len(document.tree.errors)
    # What could be fixed is fixed: a second run has nothing left to do.
    assert fix(fixed.document, EVERY_RULE).document.text == fixed.document.text


@STEADY
@given(
    st.text(max_size=200) | mutated().map(lambda each: each[1]),
    st.sampled_from(["buildspec.yml", "x.yaml", "a.json"]),
)
def test_the_kind_of_any_text_can_be_told(text, name):
    assert kind_of(text, name) in {None, *KINDS.values()}


@pytest.mark.parametrize(("name", "text"), TEXTS, ids=[name for name, _ in TEXTS])
def test_a_file_cut_at_any_line_is_judged(name, text):
    lines = text.splitlines(keepends=True)
    for count in range(0, len(lines), max(1, len(lines) // 12)):
        judged(name, "".join(lines[:count]))
        judged(name, "".join(lines[:count]) + lines[count].rstrip()[:-1])
