"""Apply fixes until nothing changes."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING, NamedTuple

from specfmt.diagnostics import Safety
from specfmt.documents.document import Document
from specfmt.engine.check import check
from specfmt.text.edit import apply_edits

if TYPE_CHECKING:
    from specfmt.diagnostics import Diagnostic
    from specfmt.engine.check import Outcome
    from specfmt.project.project import Project
    from specfmt.text.edit import Edit
    from specfmt.text.span import Span

# More rounds than any real file needs; a pair of fixes that undo each other stops here.
ROUNDS = 10
_TRIED = 20  # fixes; each of them is tried on the whole text


class Fixed(NamedTuple):
    """A document after its fixes.

    Attributes:
        document: with the new text; the same object when nothing changed.
        outcome: what is left.
        applied: the names of the rules whose findings were fixed, one for each finding, in the order of the rounds.
    """

    document: Document
    outcome: Outcome
    applied: tuple[str, ...]


def fix(document: Document, project: Project, *, unsafe: bool = False) -> Fixed:
    """Apply the fixes of a document, safe ones only unless `unsafe`.

    Of overlapping fixes the one that starts first is applied, the others are found again in the next round. A fix that
    makes the text worse (what parsed no longer does) is not applied. A rule whose fixes find no end, because they call
    for each other or do not remove what they are for, is left out: fixing twice is the same as fixing once.
    """
    endless: frozenset[str] = frozenset()
    while True:
        fixed, restless = _rounds(document, project, endless, unsafe=unsafe)
        if not restless:
            return fixed
        endless |= restless


def _rounds(
    document: Document, project: Project, without: frozenset[str], *, unsafe: bool
) -> tuple[Fixed, frozenset[str]]:
    """Fix until nothing changes, and tell the rules that still had something to fix in the end."""
    outcome = check(document, project)
    applied: list[str] = []
    for _ in range(ROUNDS):
        chosen = _choose(outcome, without, unsafe=unsafe)
        after = _applied(document, chosen)
        if after.text == document.text and len(chosen) > 1:
            chosen = _harmless(document, chosen)
            after = _applied(document, chosen)
        if after.text == document.text:
            return Fixed(document, outcome, tuple(applied)), frozenset()
        document = after
        outcome = check(document, project)
        applied += [diagnostic.rule for diagnostic in chosen]
    restless = frozenset(diagnostic.rule for diagnostic in _choose(outcome, without, unsafe=unsafe))
    return Fixed(document, outcome, tuple(applied)), restless


def _applied(document: Document, chosen: list[Diagnostic]) -> Document:
    """The document after some fixes; itself where they change nothing, or make it worse."""
    edits = [edit for diagnostic in chosen for edit in _edits(diagnostic)]
    text = apply_edits(document.text, edits)
    if text == document.text:
        return document
    after = Document(document.path, text, document.kind, document.root_path, document.folder)
    return after if len(after.tree.errors) <= len(document.tree.errors) else document


def _harmless(document: Document, chosen: list[Diagnostic]) -> list[Diagnostic]:
    """Those of a few fixes of which none makes the text worse by itself."""
    return [each for each in chosen[:_TRIED] if _applied(document, [each]) is not document]


def _edits(diagnostic: Diagnostic) -> tuple[Edit, ...]:
    return diagnostic.fix.edits if diagnostic.fix is not None else ()


def _choose(outcome: Outcome, without: frozenset[str], *, unsafe: bool) -> list[Diagnostic]:
    """The fixes of one round, none of which overlaps another, without those of some rules."""
    allowed = (Safety.SAFE, Safety.UNSAFE) if unsafe else (Safety.SAFE,)
    chosen: list[Diagnostic] = []
    taken: list[Span] = []
    for diagnostic in outcome.diagnostics:
        if diagnostic.fix is None or diagnostic.fix.safety not in allowed or not diagnostic.fix.edits:
            continue
        if diagnostic.rule in without:
            continue
        if all(_is_free(taken, edit.span) for edit in diagnostic.fix.edits):
            for edit in diagnostic.fix.edits:
                insort(taken, edit.span)
            chosen.append(diagnostic)
    return chosen


def _is_free(taken: list[Span], span: Span) -> bool:
    """Tell whether an edit of `span` keeps clear of those already taken, which are sorted and do not overlap."""
    at = bisect_left(taken, span)
    if at < len(taken) and (taken[at].start < span.end or taken[at].start == span.start):
        return False
    return at == 0 or (taken[at - 1].end <= span.start and taken[at - 1].start != span.start)
