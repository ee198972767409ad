"""No rule fails on a file that is broken, and no fix leaves its file or breaks its syntax."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from specfmt import rules
from specfmt.diagnostics import Safety
from specfmt.documents.document import Document
from specfmt.documents.kinds import KINDS
from specfmt.rules.pages import examples, page
from specfmt.text.edit import apply_edits
from support import outcome, unmarked

NAMES = tuple(sorted(rules.names()))
TEXTS = sorted(
    unmarked(each.text)[0]
    for name in NAMES
    if ".buildspec." in rules.names()[name]
    for each in examples(page(name).markdown)
    if each.kind == "buildspec" and each.language == "yaml" and not each.file
)
PIECES = st.sampled_from(
    [
        *("'", '"', "$", "${", "$(", "(", ")", "`", "{", "}", "|\n", " #", "\n", ": ", "- ", "[", "\r\n"),
        *("é", "\U0001f600", " && ", " | ", "; ", "<<EOF\n", "null", "~", "*", "&a ", "\t"),
        *(" exit 0", "$AWS_REGION", "AKIA", " -p "),
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(TEXTS), st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 12), PIECES), max_size=3)
)
def test_every_rule_survives_and_fixes_stay_well_formed(text, changes):
    for place, length, piece in changes:
        at = place % (len(text) + 1)
        text = text[:at] + piece + text[at + length :]
    for each in outcome(text, select=NAMES).diagnostics:
        assert 0 <= each.span.start <= each.span.end <= len(text)
        fix = each.fix
        if fix is not None and fix.safety is not Safety.SHOW:
            after = apply_edits(text, fix.edits)
            was_broken = Document("buildspec.yml", text, KINDS["buildspec"]).tree.errors
            assert was_broken or not Document("buildspec.yml", after, KINDS["buildspec"]).tree.errors, (
                each.rule
            )
